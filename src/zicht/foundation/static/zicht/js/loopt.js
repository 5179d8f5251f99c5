// How long a talk runs (data-loopt, the fields of when it began inside data-begon): from when its page opened, or from the
// moment that was filled in. It is seen, not read aloud; without script it is not there.
const SECOND = 1000;
const LONGEST = 6 * 3600;

function began(box) {
  const [day, time] = [...box.querySelectorAll("input")].map((field) => field.value);
  const said = new Date(`${day || new Date().toLocaleDateString("sv")}T${time}`).getTime();
  return time && !Number.isNaN(said) ? said : performance.timeOrigin;
}

function words(seconds) {
  const pad = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours ? `${hours}:${pad(minutes)}` : minutes}:${pad(seconds % 60)}`;
}

export function startLoopt() {
  const clock = document.querySelector("[data-loopt]");
  const box = document.querySelector("[data-begon]");
  if (!clock || !box) return;
  const show = () => {
    const seconds = Math.floor((Date.now() - began(box)) / SECOND);
    clock.hidden = seconds < 0 || seconds > LONGEST;
    clock.querySelector("time").textContent = words(seconds);
  };
  show();
  setInterval(show, SECOND);
}
