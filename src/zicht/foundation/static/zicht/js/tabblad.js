// A form that lives only in the open tab (data-tabblad). It is sent without becoming a page in the browser's history, so
// that nothing of it is kept with the tabs; the key of what it carries stays in this script and leaves the page.
import { focusSummary } from "./fouten.js";
import { startTellers } from "./teller.js";
import { startVoorwaarden } from "./voorwaarden.js";

const policy = window.trustedTypes?.createPolicy("zicht", { createHTML: (text) => text });
let key = "";
let carries = false;
let leaving = false;

function takeKey() {
  for (const field of document.querySelectorAll("form[data-tabblad] [name=_sleutel]")) {
    key = field.value;
    field.remove();
  }
}

function show(text) {
  const html = policy ? policy.createHTML(text) : text;
  const page = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceChildren(...page.body.childNodes);
  carries = document.querySelector('form[data-tabblad=""]') !== null;
  takeKey();
  startVoorwaarden(document);
  startTellers(document);
  window.scrollTo(0, 0);
  document.getElementById("inhoud").focus({ preventScroll: true });
  focusSummary();
}

function say(form, which) {
  const words = form.querySelector(`[${which}]`);
  words.hidden = false;
  words.focus();
}

function fail(form) {
  say(form, "data-mislukt");
}

// Said before it is sent: on a slow line ten minutes of sending would end in the same words.
function isTooBig(form) {
  const fields = [...form.querySelectorAll("input[type=file]")];
  return fields.some(
    (field) =>
      field.files.length > Number(field.dataset.ineens) ||
      [...field.files].some((file) => file.size > Number(field.dataset.grootst)),
  );
}

// Files go along where they are sent, not with a button that only leads to another page.
function body(form, button) {
  const all = new FormData(form, button);
  if (form.enctype === "multipart/form-data" && !button?.value.startsWith("naar:")) return all;
  return new URLSearchParams([...all].filter(([, value]) => typeof value === "string"));
}

async function send(form, button) {
  const address = button?.getAttribute("formaction") ?? window.location.pathname;
  const sent = body(form, button);
  if (sent instanceof FormData && isTooBig(form)) return say(form, "data-te-groot");
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { method: "POST", body: sent });
    if (answer.status >= 413) return fail(form);
    show(await answer.text());
    if (address !== window.location.pathname) window.history.replaceState(null, "", address);
  } catch {
    fail(form);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

// What is typed is looked through while somebody types (data-kijkt); the answer is words for beside the field.
const PAUSE = 900;
let pause = 0;

async function lookThrough(field) {
  const form = field.form;
  const body = new FormData(form);
  body.set("_doe", "kijk");
  try {
    const answer = await fetch(window.location.pathname, { method: "POST", body: new URLSearchParams(body) });
    if (!answer.ok || !field.isConnected) return;
    const found = (await answer.json())[field.name] ?? [];
    const words = form.querySelector(`[data-kijkt-bij="${field.name}"]`);
    words.replaceChildren(...found.map((one) => Object.assign(document.createElement("p"), { textContent: one })));
    words.hidden = !found.length;
  } catch {
    // Without an answer nothing is said now; sending looks through it all again.
  }
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("form[data-tabblad] [data-kijkt]")) return;
  clearTimeout(pause);
  pause = setTimeout(() => lookThrough(event.target), PAUSE);
});

document.addEventListener("formdata", (event) => {
  if (event.target.matches("form[data-tabblad]")) event.formData.set("_sleutel", key);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-tabblad]")) return;
  if (event.submitter?.matches("[data-bestand]")) {
    leaving = true; // a file to take along is no page
    setTimeout(() => (leaving = false));
    return;
  }
  event.preventDefault();
  if (form.getAttribute("aria-busy") !== "true") send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-druk]")) window.print();
});

// What is typed here is gone with the page: ask first, but never of who leaves this site at once (then all is hidden).
window.addEventListener("beforeunload", (event) => {
  if (carries && !leaving && !document.documentElement.hidden) event.preventDefault();
});

takeKey();
