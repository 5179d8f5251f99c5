"""The pages of a melding that was received, and the ambtshalve melding out of monitoring."""

from typing import Any
from uuid import UUID

from django.http import Http404

from zicht.dossier.handeling import Handeling
from zicht.dossier.journaal import may_record
from zicht.foundation import klok
from zicht.melders.nieuw import VEILIG_THUIS
from zicht.protocol.begrippen import Ambtshalve, GrondMonitoring, Positie
from zicht.protocol.gebeurtenissen import Feit, SpoedVastgesteld, ZichtTeruggegeven
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import missing_for
from zicht.stations.melding import actions, ontvangst
from zicht.stations.melding.begrippen import Kanaal
from zicht.stations.melding.handelingsvormen import (
    AanvulVorm,
    AmbtshalveVorm,
    MelderVraagVorm,
    SpoedVorm,
    TeruggaveVorm,
)
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Bestemming, NieuweMelding, Signaal
from zicht.stations.melding.ontvangen import receive


class _OverMelding(Handeling):
    station = "melding"
    melding: Melding

    def prepare(self, **kwargs: Any) -> None:
        found = Melding.objects.select_related("melder").filter(dossier=self.dossier, pk=kwargs["melding"]).first()
        if found is None:
            raise Http404
        self.melding = found

    @property
    def id(self) -> UUID:
        return self.melding.pk


class _MetFeit(_OverMelding):
    """The page says beforehand when the protocol would refuse."""

    feit: type[Feit]

    def context(self) -> dict[str, Any]:
        refusal = may_record(self.stand, self.feit(melding=str(self.id)))  # type: ignore[call-arg]
        return {"ontbreekt": (refusal,) if refusal else ()}


class SpoedVaststellen(_MetFeit):
    wat = "dossier.spoed"
    feit = SpoedVastgesteld
    vorm = SpoedVorm
    titel = "Het is spoed"
    uitleg = "Is iemand nu in gevaar: bel eerst 112. Vanaf dit moment ligt het zicht op veiligheid bij Veilig Thuis."
    gedaan = "Vastgelegd: het is spoed. Het zicht ligt bij Veilig Thuis."

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.establish_urgency(
            self.dossier, self.id, reden=_reasoned(gegeven), door=self.medewerker, op=gegeven["op"]
        )


def _reasoned(gegeven: dict[str, Any]) -> str:
    """The reason, with what the three helping questions answered."""
    asked = {
        "nu_gevaar": "nu in gevaar",
        "komende_dagen_onzeker": "komende dagen niet zeker",
        "bescherming_nodig": "nu bescherming nodig",
    }
    answers = [f"{woorden}: {gegeven[naam]}" for naam, woorden in asked.items() if gegeven[naam]]
    return "\n".join(filter(None, (gegeven["reden"], "; ".join(answers))))


class ZichtTerug(_MetFeit):
    wat = "contact.voeren"
    feit = ZichtTeruggegeven
    vorm = TeruggaveVorm
    titel = "De melder geeft het zicht terug"
    uitleg = "Dat kan iedere minuut en hoeft geen reden te hebben. Vanaf dan ligt het zicht bij Veilig Thuis."
    gedaan = "Het zicht op veiligheid ligt bij Veilig Thuis."

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.give_back(self.dossier, self.id, reden=gegeven["reden"], door=self.medewerker, op=gegeven["op"])


class MeldingAanvullen(_OverMelding):
    wat = "contact.voeren"
    vorm = AanvulVorm
    titel = "Melding aanvullen"
    uitleg = "Wat eerder is verteld, blijft staan; dit komt erbij."
    gedaan = "De aanvulling staat in het dossier."

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.add_to_melding(
            self.dossier,
            self.id,
            self.melding.melder,
            soort=gegeven["soort"],
            tekst=gegeven["tekst"],
            over=tuple(gegeven["over"]),
            door=self.medewerker,
            op=gegeven["op"],
        )


class MelderVragen(_OverMelding):
    """Only of a melder who has a receipt code; the others are called."""

    wat = "contact.voeren"
    vorm = MelderVraagVorm
    titel = "De melder iets vragen"
    uitleg = (
        "De melder leest je vraag met de ontvangstcode op de website, en kan daar antwoorden. Bel als het haast heeft."
    )
    knop = "Verstuur de vraag"
    gedaan = "De vraag staat klaar. Het antwoord lees je bij de melder."

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(**kwargs)
        if not ontvangst.has_code(self.id):
            raise Http404

    def act(self, gegeven: dict[str, Any]) -> None:
        ontvangst.ask(self.melding, gegeven["tekst"], door=self.medewerker)


class AmbtshalveMelden(Handeling):
    """Out of monitoring: everyone is known, Veilig Thuis reports, and never alone."""

    station = "melding"
    vorm = AmbtshalveVorm
    titel = "Ambtshalve melding uit de monitoring"
    uitleg = "Veilig Thuis meldt zelf. Het gaat over iedereen in dit dossier; er volgt een veiligheidsbeoordeling."
    knop = "Meld ambtshalve"
    gedaan = "De ambtshalve melding is in ontvangst genomen. Het zicht ligt bij Veilig Thuis."

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.monitoring is None or self.stand.is_closed:
            raise Http404

    def initial(self) -> dict[str, Any]:
        last = Melding.objects.filter(dossier=self.dossier).last()
        return {"onderwerpen": last.onderwerpen if last else []}

    def context(self) -> dict[str, Any]:
        return {"ontbreekt": self.missing()}

    def missing(self) -> tuple[Weigering, ...]:
        exit = ROUTE["monitoring"].uitgang("ambtshalve")
        return missing_for(self.stand, "monitoring", exit, "", klok.now())

    def act(self, gegeven: dict[str, Any]) -> None:
        told = (("feit", gegeven["feiten"]), ("oordeel", gegeven["oordeel"]))
        nieuw = NieuweMelding(
            melder=VEILIG_THUIS,
            personen=(),
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            kanaal=Kanaal.AMBTSHALVE,
            onderwerpen=tuple(gegeven["onderwerpen"]),
            signalen=tuple(Signaal(tekst=tekst, soort=soort, bron="Veilig Thuis") for soort, tekst in told if tekst),
            spoed=gegeven["spoed"] == "ja",
            bestemming=Bestemming(bij=self.dossier.pk),
            ambtshalve=Ambtshalve.UIT_MONITORING,
            grond_monitoring=GrondMonitoring(gegeven["grond"]),
        )
        receive(nieuw, door=self.medewerker)
