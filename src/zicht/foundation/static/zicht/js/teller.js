// How much may still be written: said in words, and aloud only once the end comes near.
const NEAR = 0.8;

function words(field, output) {
  const limit = Number(field.dataset.limiet);
  const used = [...field.value].length;
  const left = limit - used;
  const show = (text) => text.replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
  output.classList.toggle("ams-character-count--error", left < 0);
  if (left < 0) return show(field.dataset.tellerTeveel);
  return used > limit * NEAR ? show(field.dataset.tellerNog) : field.dataset.tellerHoogstens;
}

export function startTellers(root) {
  for (const field of root.querySelectorAll("textarea[data-limiet]:not([data-geteld])")) {
    const output = document.getElementById(`${field.id}_teller`);
    if (!output) continue;
    field.dataset.geteld = "";
    const show = () => {
      const text = words(field, output);
      if (output.textContent !== text) output.textContent = text;
    };
    field.addEventListener("input", show);
    show();
  }
}
