// What public pages do beyond plain HTML. Nothing is kept on the device: no storage, no cookie.
import { focusSummary } from "./fouten.js";
import { startTellers } from "./teller.js";
import { startVerlaten } from "./verlaten.js";
import { startVoorwaarden } from "./voorwaarden.js";

startVerlaten();
startVoorwaarden(document);
startTellers(document);
focusSummary();
