// The button that prints this page; without script it is not shown, and the browser's own menu does the same.
for (const knop of document.querySelectorAll("[data-druk]")) knop.addEventListener("click", () => print());
