// A form with data-autosave="<address>" is kept as a draft within seconds of typing: "Opgeslagen 14:03".
// The answer is JSON: {"opgeslagen": "14:03"}, with under "gezien" what to say beside a field; or {"fout": "..."} when it cannot be kept here. Without script the page's own Save button does it.
const QUIET = 1500;
const AGAIN = 10000;
const AWAKE = 600000;
const LATER = "Nog niet opgeslagen. Je tekst staat nog op dit scherm; we proberen het zo weer.";
const TOO_LONG = "Niet opgeslagen: dit is te veel tekst voor een keer. Kort hem in, of verdeel hem.";
const LOGIN = "Niet opgeslagen: je bent uitgelogd. Laat dit scherm staan en log in een ander tabblad in.";

function body(form) {
  const values = new FormData(form);
  for (const [name, value] of [...values]) if (value instanceof File) values.delete(name);
  return new URLSearchParams(values);
}

async function send(form) {
  const token = form.elements.csrfmiddlewaretoken?.value ?? "";
  const answer = await fetch(form.dataset.autosave, {
    method: "POST",
    body: body(form),
    headers: { "X-CSRFToken": token, Accept: "application/json" },
    redirect: "manual",
  });
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return LOGIN;
  if (answer.status === 413) return TOO_LONG;
  if (answer.status === 404 || answer.status === 409) return (await answer.json()).fout;
  if (!answer.ok) return LATER;
  const said = await answer.json();
  for (const field of form.querySelectorAll("textarea, input[type=text]")) sayBeside(field, said.gezien?.[field.name] ?? []);
  return `Opgeslagen ${said.opgeslagen}`;
}

// What was seen in it while somebody types; a page that was sent says it in full, and then it is not said twice.
function sayBeside(field, seen) {
  const box = field.closest(".ams-field");
  if (!box || document.getElementById(`${field.id}_vondsten`)) return;
  let words = box.querySelector("[data-kijkt-bij]");
  if (!words && !seen.length) return;
  if (!words) {
    words = Object.assign(document.createElement("div"), { className: "zicht-blok zicht-blok--warm" });
    words.setAttribute("role", "status");
    words.dataset.kijktBij = field.name;
    box.append(words);
  }
  words.replaceChildren(...seen.map((one) => Object.assign(document.createElement("p"), { textContent: one })));
  words.hidden = !seen.length;
}

function watch(form) {
  const output = form.querySelector("[data-opgeslagen]") ?? document.querySelector("[data-opgeslagen]");
  let timer = 0;
  let sent = body(form).toString();
  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };
  async function save() {
    const now = body(form).toString();
    if (now === sent) return;
    const said = await send(form).catch(() => LATER);
    if (said.startsWith("Opgeslagen")) sent = now;
    else if (said === LATER || said === LOGIN) later(AGAIN);
    if (output) output.textContent = said;
  }
  form.addEventListener("input", () => later(QUIET));
  form.addEventListener("change", () => later(0));
  form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", () => document.hidden && later(0));
}

// Who listens types nothing, and is there: while a form has focus in a window that has it, the session stays.
function stayAwake() {
  const listening = document.hasFocus() && document.activeElement?.closest("form[data-autosave]");
  if (listening) fetch("/", { method: "HEAD" }).catch(() => undefined);
}

let awake = 0;

export function startAutosave(root) {
  awake ||= setInterval(stayAwake, AWAKE);
  for (const form of root.querySelectorAll("form[data-autosave]:not([data-bewaakt])")) {
    form.dataset.bewaakt = "";
    watch(form);
  }
}
