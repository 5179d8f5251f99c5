// Single keys: an element with data-toets="a" is pressed (or focused, when it is a field) by that key.
// They do nothing inside a field and can be switched off (WCAG 2.1.4); that choice is kept on this device.
const CHOICE = "zicht-toetsen";
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

const enabled = () => localStorage.getItem(CHOICE) !== "uit";
const visible = (element) => element.checkVisibility?.() ?? true;
const targets = () => [...document.querySelectorAll("[data-toets]")].filter(visible);

function nameOf(element) {
  if (element.dataset.toetsNaam) return element.dataset.toetsNaam;
  const copy = element.cloneNode(true);
  for (const extra of copy.querySelectorAll("kbd, svg")) extra.remove();
  return copy.textContent.trim();
}

function press(element) {
  if (element.matches(TYPING)) element.focus();
  else element.click();
}

function row(key, name) {
  const term = document.createElement("dt");
  const kbd = document.createElement("kbd");
  const detail = document.createElement("dd");
  kbd.textContent = key;
  term.append(kbd);
  detail.textContent = name;
  return [term, detail];
}

function openList(dialog) {
  const list = dialog.querySelector("[data-toetsenlijst]");
  list.replaceChildren(...targets().flatMap((target) => row(target.dataset.toets, nameOf(target))));
  dialog.querySelector("[data-toetsen-aan]").checked = enabled();
  dialog.showModal();
}

export function startToetsen() {
  const dialog = document.getElementById("toetsen");
  if (!dialog) return;
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-toetsen-openen]")) openList(dialog);
  });
  dialog.querySelector("[data-toetsen-aan]").addEventListener("change", (event) => {
    localStorage.setItem(CHOICE, event.target.checked ? "aan" : "uit");
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!enabled() || dialog.open || event.target.closest?.(TYPING)) return;
    const target = targets().find((element) => element.dataset.toets === event.key);
    if (!target) return;
    event.preventDefault();
    press(target);
  });
}
