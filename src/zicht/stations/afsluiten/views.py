"""The page that closes a dossier."""

from typing import Any

from zicht.dossier.handeling import Handeling
from zicht.foundation import klok
from zicht.protocol import vereisten
from zicht.protocol.afsluitredenen import reasons, still_running
from zicht.protocol.begrippen import Afsluitreden
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten import from_vereiste
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
        stand, nu = self.stand, klok.now()
        checks = (
            (vereisten.NIETS_LOOPT_NOG, still_running(stand, nu)),
            (vereisten.REDEN_PER_PERSOON, not all(reasons(stand, id, nu) for id in stand.ids)),
        )
        return [from_vereiste("Afsluiten kan nog niet", vereiste) for vereiste, holds in checks if holds and stand.ids]

    def act(self, gegeven: dict[str, Any]) -> None:
        redenen = tuple((id, Afsluitreden(gegeven[f"reden_{id}"])) for id in self.stand.ids)
        actions.close(self.dossier, redenen, terugblik=gegeven["terugblik"], door=self.medewerker)
