// What staff and partner pages do beyond plain HTML; every page also works without it.
import { startAutosave } from "./autosave.js";
import { startBezig } from "./bezig.js";
import { startLoopt } from "./loopt.js";
import { startTellers } from "./teller.js";
import { startToetsen } from "./toetsen.js";
import { startVoorwaarden } from "./voorwaarden.js";
import { focusSummary } from "./fouten.js";

function start() {
  startVoorwaarden(document);
  startTellers(document);
  startAutosave(document);
}

start();
startToetsen();
startBezig();
startLoopt();
focusSummary();
document.addEventListener("htmx:after:swap", start);
