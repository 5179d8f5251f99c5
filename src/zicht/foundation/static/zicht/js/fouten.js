// After a refused form the summary gets the focus, so that it is read first.
export function focusSummary() {
  document.querySelector("[data-fouten]")?.focus();
}
