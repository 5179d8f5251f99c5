"""The pages of the choice: which dienst, from the wait, from a running dienst, or instead of an overdracht."""

from typing import Any

from django.http import Http404

from zicht.dossier.criteria import CriteriaVorm, DienstKeuze, criteria_of
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.uitgang import missing_now
from zicht.foundation.vormen import LangeTekst
from zicht.protocol.begrippen import Dienstsoort
from zicht.protocol.route import ROUTE
from zicht.stations.keuze_vervolg import actions


class DienstKiezen(DienstKeuze):
    vorm = CriteriaVorm
    station = "keuze-vervolg"
    knop = "Kies deze dienst"
    gedaan = "De dienst is gekozen. Vertel de directbetrokkenen wat er nu gebeurt."
    dienst: Dienstsoort

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.running_dienst is None:
            raise Http404
        self.dienst = Dienstsoort(kwargs["uitgang"])

    def context(self) -> dict[str, Any]:
        running = self.stand.running_dienst
        here = running.soort.value if running and running.soort is not self.dienst else self.station
        codes = {uitgang.code for uitgang in ROUTE[here].uitgangen}
        missing = missing_now(self.stand, here, self.dienst) if self.dienst in codes else ()
        return {"titel": f"Kies {ROUTE[self.dienst].naam.lower()}", "ontbreekt": missing}

    def chosen(self, gegeven: dict[str, Any]) -> str:
        return self.dienst

    def act(self, gegeven: dict[str, Any]) -> None:
        criteria = criteria_of(gegeven)
        motivering = gegeven["motivering"]
        actions.choose(self.dossier, self.dienst, criteria=criteria, motivering=motivering, door=self.medewerker)


class ZelfVerderVorm(Handelingsvorm):
    motivering = LangeTekst(label="Waarom gaat Veilig Thuis zelf verder?", rijen=4)


class ZelfVerder(Handeling):
    vorm = ZelfVerderVorm
    station = "keuze-vervolg"
    titel = "Veilig Thuis gaat zelf verder"
    gedaan = "Veilig Thuis gaat zelf verder. Kies nu een dienst."

    def context(self) -> dict[str, Any]:
        return {"ontbreekt": missing_now(self.stand, "overdracht-na-veiligheidsbeoordeling", "zelf-voortzetten")}

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.go_on(self.dossier, motivering=gegeven["motivering"], door=self.medewerker)
