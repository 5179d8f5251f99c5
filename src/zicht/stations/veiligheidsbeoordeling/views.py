"""The pages of the veiligheidsbeoordeling."""

from typing import Any
from uuid import UUID

from django.http import Http404

from zicht.dossier.criteria import DienstKeuze, criteria_of
from zicht.dossier.handeling import Handeling
from zicht.foundation import klok
from zicht.protocol.begrippen import Beoordelingsbesluit, Bronuitkomst, Informatiebron
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import missing_for
from zicht.protocol.waarschuwingen import Waarschuwing, about_expert
from zicht.stations.veiligheidsbeoordeling import actions
from zicht.stations.veiligheidsbeoordeling.forms import BesluitVorm, BronVorm, OordeelVorm
from zicht.stations.veiligheidsbeoordeling.models import Oordeel

ANTWOORDEN = (
    "lichamelijk_gevaar",
    "komende_dagen_onzeker",
    "bescherming_nodig",
    "acuut",
    "structureel",
    "veel_problemen",
)


def _open_melding(stand: Stand, id: UUID) -> UUID:
    known = stand.melding(str(id))
    if known is None or not known.is_open:
        raise Http404
    return id


class _OverMelding(Handeling):
    station = "veiligheidsbeoordeling"
    melding: UUID

    def prepare(self, **kwargs: Any) -> None:
        self.melding = _open_melding(self.stand, kwargs["melding"])


class BronRaadplegen(_OverMelding):
    vorm = BronVorm
    titel = "Bron raadplegen"
    gedaan = "De bron staat vast."

    def initial(self) -> dict[str, Any]:
        return {"bron": self.kwargs.get("bron", "")}

    def act(self, gegeven: dict[str, Any]) -> None:
        bron, uitkomst = Informatiebron(gegeven["bron"]), Bronuitkomst(gegeven["uitkomst"])
        actions.consult_source(
            self.dossier, self.melding, bron, uitkomst, wat=gegeven["wat"], door=self.medewerker, op=gegeven["op"]
        )


class OpnieuwOordelen(Handeling):
    """A judgement when no melding is being assessed: it is no longer acute, or it has become so."""

    station = "veiligheidsbeoordeling"
    vorm = OordeelVorm
    gedaan = "Het oordeel staat vast."
    melding: UUID | None = None

    def prepare(self, **kwargs: Any) -> None:
        self.wie = str(kwargs["wie"])
        if self.wie not in self.stand.ids:
            raise Http404

    def context(self) -> dict[str, Any]:
        return {"titel": f"Oordeel over {self.mensen.name(self.wie)}"}

    def act(self, gegeven: dict[str, Any]) -> None:
        antwoorden = {naam: gegeven[naam] for naam in ANTWOORDEN}
        actions.judge(
            self.dossier,
            self.melding,
            self.wie,
            antwoorden=antwoorden,
            reden=gegeven["reden"],
            door=self.medewerker,
        )


class OordeelGeven(OpnieuwOordelen):
    def prepare(self, **kwargs: Any) -> None:
        self.melding = _open_melding(self.stand, kwargs["melding"])
        super().prepare(**kwargs)

    def initial(self) -> dict[str, Any]:
        last = Oordeel.objects.filter(dossier=self.dossier, persoon_id=self.wie).last()
        return {naam: getattr(last, naam) for naam in ANTWOORDEN} if last and last.melding == self.melding else {}


class BesluitNemen(DienstKeuze, _OverMelding):
    vorm = BesluitVorm
    titel = "Besluit van de veiligheidsbeoordeling"
    knop = "Leg het besluit vast"
    gedaan = "Het besluit staat vast. Vertel het de mensen om wie het gaat."

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(melding=kwargs["ref"])

    def initial(self) -> dict[str, Any]:
        return {"besluit": self.kwargs["uitgang"]}

    def context(self) -> dict[str, Any]:
        return {"ontbreekt": self.missing()}

    def missing(self) -> tuple[Weigering, ...]:
        """What still holds the decision, said before somebody types it."""
        exit = ROUTE[self.station].uitgang(self.kwargs["uitgang"])
        return missing_for(self.stand, self.station, exit, str(self.melding), klok.now())

    def chosen(self, gegeven: dict[str, Any]) -> str:
        return str(gegeven["besluit"])

    def warning(self, gegeven: dict[str, Any]) -> Waarschuwing | None:
        """One at most, the one about safety first."""
        return about_expert(self.stand) or super().warning(gegeven)

    def act(self, gegeven: dict[str, Any]) -> None:
        besluit, criteria = Beoordelingsbesluit(gegeven["besluit"]), criteria_of(gegeven)
        actions.conclude(
            self.dossier,
            self.melding,
            besluit,
            criteria=criteria,
            motivering=gegeven["motivering"],
            door=self.medewerker,
        )
