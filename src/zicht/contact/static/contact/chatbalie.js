// The chat desk asks every few seconds whether something changed, and shows itself anew when it did. Asking is no sign that
// somebody is at the keyboard (Vanzelf): a session that was left alone ends, and then the chat says so.
const WAIT = 5000;
const desk = document.querySelector("[data-chatbalie]");

async function look() {
  try {
    const headers = { Accept: "application/json", Vanzelf: "1" };
    const answer = await fetch(window.location.pathname, { headers, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      desk.querySelector("[data-uitgelogd]").hidden = false;
      return;
    }
    if (answer.ok && (await answer.json()).afdruk !== desk.dataset.chatbalie) {
      window.location.replace(`${window.location.pathname}?vanzelf=1`);
      return;
    }
  } catch {
    // No connection now; the next time may do.
  }
  setTimeout(look, WAIT);
}

setTimeout(look, WAIT);
