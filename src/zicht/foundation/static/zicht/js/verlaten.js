// Verlaat deze site: the page is blank at once, then the history entry is replaced by a neutral page.
const SECOND_PRESS = 1500;

function leave(address) {
  document.documentElement.hidden = true;
  document.title = " ";
  document.body.replaceChildren();
  window.location.replace(address);
}

export function startVerlaten() {
  const links = document.querySelectorAll("[data-verlaat]");
  if (!links.length) return;
  const address = links[0].href;
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-verlaat]")) return;
    event.preventDefault();
    leave(address);
  });
  let pressed = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - pressed < SECOND_PRESS) leave(address);
    pressed = event.timeStamp;
  });
  // A page that the browser kept alive must not come back when someone presses Back.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}
