// A live chat (form data-chat="<name of its button>"), for both who write in it. A small request every few seconds asks what is
// new; a line that could not be sent stays in its field and goes again with the same key, so it is there once.
// The answer of the server is JSON: lines, how it stands in words, and whether it is over. Without script the buttons do it all.
const QUICK = 3000;
const CALM = 6000; // while nobody wrote for a minute
const LIVELY = 60000;
const SLOW = 8000;
const HIDDEN = 30000;
const PATIENCE = 15000;
let timer = 0;
let typed = 0;
let lively = Date.now();
let misses = 0;
let over = false;

const formOf = () => document.querySelector("form[data-chat]");
const field = (form) => form.querySelector("textarea");
const last = () => Number(document.querySelector("[data-regels]")?.lastElementChild?.dataset.nummer ?? 0);

async function ask(form, button, deed) {
  const body = new FormData(form, button);
  if (deed) body.set(form.dataset.chat, deed);
  body.set("na", last());
  if (Date.now() - typed < QUICK * 2) body.set("typt", "1");
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const headers = { Accept: "application/json", ...(deed === "nieuws" ? { Vanzelf: "1" } : {}) };
    const request = { method: "POST", body: new URLSearchParams(body), headers, signal: stop.signal, redirect: "manual" };
    const answer = await fetch(window.location.pathname, request);
    if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("application/json")) throw new Error("no news");
    return await answer.json();
  } finally {
    clearTimeout(patience);
  }
}

function line(one) {
  const made = document.querySelector("template[data-regel]").content.firstElementChild.cloneNode(true);
  made.classList.add(`zicht-chat__regel--${one.wie}`);
  made.dataset.nummer = one.nummer;
  made.querySelector("b").textContent = one.kop;
  made.querySelector("time").textContent = one.tijd;
  const words = made.querySelector(".zicht-chat__tekst");
  words.textContent = one.tekst;
  if (one.adres) {
    const link = Object.assign(document.createElement("a"), { href: one.adres, target: "_blank", rel: "noopener" });
    link.textContent = one.tekst;
    words.replaceChildren(link);
  }
  return made;
}

function toTheLast() {
  const log = document.querySelector(".zicht-chat");
  if (log) log.scrollTop = log.scrollHeight;
}

function show(news) {
  const lines = document.querySelector("[data-regels]");
  const fresh = news.regels.filter((one) => one.nummer > last());
  lines.append(...fresh.map(line));
  if (fresh.length) {
    lively = Date.now();
    toTheLast();
  }
  const stand = document.querySelector("[data-stand]");
  if (stand.textContent !== news.stand) stand.textContent = news.stand;
  for (const block of document.querySelectorAll("[data-gevaar]")) block.hidden = !news.gevaar;
  for (const block of document.querySelectorAll("[data-gevraagd]")) block.hidden = !news.gevraagd;
  for (const block of document.querySelectorAll("[data-wacht]")) block.hidden = !news.wacht;
  const form = formOf();
  if (!news.klaar) over = false;
  else if (form && !over) {
    over = true; // the whole page says what comes after it; what was typed and not sent goes along
    form.requestSubmit(form.querySelector("[data-kijk]"));
  }
}

function say(form, { mislukt = false, fouten = [], naam = false }) {
  form.querySelector("[data-niet-verstuurd]").hidden = !mislukt;
  const words = form.querySelector("[data-fouten-nu]");
  words.replaceChildren(...fouten.map((one) => Object.assign(document.createElement("p"), { textContent: one })));
  words.hidden = !fouten.length;
  form.querySelector("[data-naam]").hidden = !naam;
  const button = form.querySelector("[data-verstuur]");
  button.dataset.anders ??= button.textContent;
  button.textContent = mislukt ? button.dataset.opnieuw : button.dataset.anders;
}

// One after another, so that no button is lost; only a line that is on its way already is not sent twice.
let turn = Promise.resolve();

function inTurn(form, button) {
  if (button.matches("[data-verstuur]") && form.getAttribute("aria-busy") === "true") return;
  turn = turn.then(() => press(form, button));
}

async function press(form, button) {
  form.setAttribute("aria-busy", "true");
  const before = field(form).value;
  try {
    const answer = await ask(form, button);
    if (answer.fouten) return say(form, answer);
    // over, in the answer to a line: it was not taken in any more, and goes along to the page that says so
    if (button.matches("[data-verstuur]") && !answer.klaar) {
      if (field(form).value === before) field(form).value = "";
      form.querySelector("[data-sleutel]").value = answer.sleutel;
      form.querySelectorAll("[data-naam] input").forEach((box) => (box.checked = false));
      typed = 0;
    }
    say(form, {});
    show(answer);
  } catch {
    say(form, { mislukt: true });
  } finally {
    form.removeAttribute("aria-busy");
    later(QUICK);
  }
}

async function look() {
  const form = formOf();
  if (!form) return later(QUICK);
  try {
    show(await ask(form, null, "nieuws"));
    misses = 0;
  } catch {
    misses += 1;
    const words = document.querySelector("[data-geen-verbinding]");
    if (words && misses > 1) document.querySelector("[data-stand]").textContent = words.textContent;
  }
  later(document.hidden ? HIDDEN : misses ? SLOW : Date.now() - lively < LIVELY ? QUICK : CALM);
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(look, wait);
}

document.addEventListener("input", (event) => {
  if (event.target.closest?.("form[data-chat]")) typed = lively = Date.now();
});

document.addEventListener("visibilitychange", () => !document.hidden && later(0));

// Before any other script sends the form: buttons that change the page (data-heel) go the ordinary way.
window.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!form.matches("form[data-chat]") || event.submitter?.matches("[data-kijk], [data-heel]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    inTurn(form, event.submitter ?? form.querySelector("[data-verstuur]"));
  },
  { capture: true },
);

// Enter sends, as in every chat; with Shift it is a new line. Not while an accent is being composed.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches?.("form[data-chat] textarea")) return;
  event.preventDefault();
  const form = event.target.form;
  form.requestSubmit(form.querySelector("[data-verstuur]"));
});

// A field beside the conversation that belongs to its form: Enter there is the button that stands with it, not a line.
document.addEventListener("keydown", (event) => {
  const beside = event.key === "Enter" && event.target.matches?.("input[form]") && event.target.closest(".zicht-vorm");
  const button = beside && beside.querySelector("button[data-heel]");
  if (!button) return;
  event.preventDefault();
  button.click();
});

toTheLast();
later(QUICK);
