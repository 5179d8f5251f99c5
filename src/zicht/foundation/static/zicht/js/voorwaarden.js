// Conditional questions: shown when they matter; hidden ones are switched off, so their stale answers are not sent.
// The server decides the same once more. Without script all questions stand there with their condition in words.
function answers(form, name) {
  return [...form.elements]
    .filter((field) => field.name === name && !field.disabled)
    .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
    .flatMap((field) => (field.selectedOptions ? [...field.selectedOptions].map((o) => o.value) : [field.value]));
}

function show(question, matters) {
  question.hidden = !matters;
  for (const field of question.querySelectorAll("input, select, textarea, button")) field.disabled = !matters;
}

function update(form) {
  for (const question of form.querySelectorAll("[data-als]")) {
    const wanted = JSON.parse(question.dataset.alsWaarden);
    show(question, answers(form, question.dataset.als).some((value) => wanted.includes(value)));
  }
}

export function startVoorwaarden(root) {
  for (const form of root.querySelectorAll("form:has([data-als]):not([data-voorwaarden])")) {
    form.dataset.voorwaarden = "";
    form.addEventListener("change", () => update(form));
    update(form);
  }
}
