// j and k walk over the rows, o opens the chosen one; without script every row is a link of its own.
const rows = () => [...document.querySelectorAll("[data-lijst] [data-rij]")];
const chosen = () => rows().findIndex((row) => row.getAttribute("aria-selected") === "true");

function choose(index) {
  const all = rows();
  const row = all[Math.min(Math.max(index, 0), all.length - 1)];
  for (const other of all) other.removeAttribute("aria-selected");
  row.setAttribute("aria-selected", "true");
  row.querySelector("a")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

for (const button of document.querySelectorAll("[data-lijst-stap]")) {
  button.addEventListener("click", () => choose(chosen() + Number(button.dataset.lijstStap)));
}
document.querySelector("[data-lijst-open]")?.addEventListener("click", () => {
  rows()[Math.max(chosen(), 0)]?.querySelector("th a")?.click();
});
