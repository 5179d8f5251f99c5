// After a refused form the summary gets the focus, so that it is read first: also when the address still ends in the
// fragment of a skip link, to which the browser goes once the page is whole.
export function focusSummary() {
  const summary = document.querySelector("[data-fouten]");
  if (!summary) return;
  summary.focus();
  if (location.hash) window.addEventListener("load", () => requestAnimationFrame(() => summary.focus()), { once: true });
}
