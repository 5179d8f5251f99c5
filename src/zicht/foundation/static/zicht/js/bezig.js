// A form on its way: its button says so and cannot be pressed twice; without a connection nothing is sent and nothing is lost.
// Without script the server refuses the second of two (`foundation.eenmaal`).
const LONG = 10000;
const BUSY = "Bezig met versturen.";
const SLOW = "Dit duurt langer dan anders. Blijf op dit scherm; nog een keer drukken is niet nodig.";
const OFFLINE = "Niet verstuurd: er is geen verbinding. Wat je typte, staat nog op dit scherm. Druk opnieuw als er weer verbinding is.";

function say(form, words, warm) {
  const buttons = form.querySelector(".zicht-knoppen");
  if (!buttons) return;
  let output = buttons.querySelector(".zicht-bezig");
  if (!output) {
    output = document.createElement("span");
    output.setAttribute("role", "status");
    buttons.append(output);
  }
  output.className = warm ? "zicht-bezig zicht-bezig--warm" : "zicht-bezig";
  output.textContent = words;
}

function begin(form, button) {
  form.dataset.bezig = setTimeout(() => say(form, SLOW, true), LONG);
  button?.setAttribute("aria-disabled", "true");
  say(form, BUSY, false);
}

function rest(form) {
  clearTimeout(Number(form.dataset.bezig));
  delete form.dataset.bezig;
  for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
  form.querySelector(".zicht-bezig")?.remove();
}

function onSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.bezig) event.preventDefault();
  else if (navigator.onLine) begin(form, event.submitter);
  else {
    event.preventDefault();
    say(form, OFFLINE, true);
  }
}

export function startBezig() {
  document.addEventListener("submit", onSubmit);
  // Back to a page that the browser kept: it is not on its way any more.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-bezig]").forEach(rest);
  });
}
