// htmx under a strict policy: one Trusted Types policy, and no code ever made out of text.
(() => {
  const passThrough = { createHTML: (html) => html, createScript: () => "" };
  const policy = window.trustedTypes ? window.trustedTypes.createPolicy("zicht", passThrough) : passThrough;
  function Refused() {
    throw new Error("Zicht runs no code out of attributes: write a module instead.");
  }
  window.htmx.registerExtension("zicht", {
    init: (api) => api.initSecurity(policy, Refused, Refused),
  });
})();
