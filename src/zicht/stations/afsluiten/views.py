"""The page that closes a dossier."""

from typing import Any

from zicht.dossier.handeling import Handeling
from zicht.foundation import klok
from zicht.protocol.begrippen import Afsluitreden
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.afsluiten import CLOSING
from zicht.protocol.toelaten.weigeren import from_vereiste
from zicht.protocol.voldaan import Vraagstuk, missing
from zicht.stations.afsluiten import actions
from zicht.stations.afsluiten.forms import AfsluitVorm


class Afsluiten(Handeling):
    vorm = AfsluitVorm
    station = "afsluiten"
    titel = "Dossier afsluiten"
    knop = "Sluit het dossier af"
    gedaan = "Het dossier is afgesloten. Bevestig het einde schriftelijk."

    def context(self) -> dict[str, Any]:
        return {"ontbreekt": self.missing()}

    def missing(self) -> list[Weigering]:
        vraagstuk = Vraagstuk(self.stand, "afsluiten", "", klok.now())
        held = missing(vraagstuk, CLOSING) if self.stand.ids else ()
        return [from_vereiste("Afsluiten kan nog niet", vereiste) for vereiste in held]

    def act(self, gegeven: dict[str, Any]) -> None:
        redenen = tuple((id, Afsluitreden(gegeven[f"reden_{id}"])) for id in self.stand.ids)
        actions.close(self.dossier, redenen, terugblik=gegeven["terugblik"], door=self.medewerker)
