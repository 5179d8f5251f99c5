"""The desk form when Veilig Thuis itself reports after an advies: no melder, no agreements, and where the names came from."""

from dataclasses import replace
from typing import Any

from zicht.foundation.vormen import LangeTekst
from zicht.melders.nieuw import VEILIG_THUIS
from zicht.protocol.begrippen import Ambtshalve, Melderkring, Positie
from zicht.stations.melding.begrippen import Afspraak, Kanaal
from zicht.stations.melding.forms import Meldingsvorm
from zicht.stations.melding.formulier import GESPREK, Formulier, Gesprek
from zicht.stations.melding.nieuw import Bestemming, NieuweMelding

#: What is not asked, and what then holds.
NIET_GEVRAAGD: dict[str, Any] = {
    "melder_soort": Melderkring.VEILIG_THUIS,
    **dict.fromkeys(("naam", "telefoon", "email", "functie", "organisatie", "kenmerk", "anoniem", "grond"), ""),
    **dict.fromkeys(("houder_persoon", "houder_telefoon", "houder_vervanger", "behoudt"), ""),
    **dict.fromkeys(("gezin_geinformeerd", "kindcheck", "ontvangen_op"), None),
    "meldcodestappen": [],
    "positie": Positie.VEILIG_THUIS_NEEMT_OVER,
    "kanaal": Kanaal.AMBTSHALVE,
    **{f"afspraak_{afspraak.value}": "" for afspraak in Afspraak},
}


class AmbtshalveVorm(Meldingsvorm):
    herkomst = LangeTekst(
        label="Hoe weet Veilig Thuis om wie het gaat?",
        help_text="Alleen wie de naam van de adviesvrager mag zien, kan dit lezen: het ligt in de kluis.",
        rijen=2,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in NIET_GEVRAAGD:
            self.fields.pop(naam, None)

    def clean(self) -> dict[str, Any]:
        return super().clean() | NIET_GEVRAAGD


class AmbtshalveFormulier(Formulier):
    vorm = AmbtshalveVorm

    @property
    def gesprek(self) -> Gesprek:
        """The same conversation without the parts about a melder."""
        parts = [
            (code, kop, uitleg, tuple(vraag for vraag in vragen if vraag not in NIET_GEVRAAGD), vragen)
            for code, kop, uitleg, vragen in GESPREK
        ]
        kept = [(code, kop, uitleg, still) for code, kop, uitleg, still, all_of in parts if still or not all_of]
        return (*kept, ("herkomst", "Waar komen de namen vandaan?", "", ("herkomst",)))

    def melding(self, bestemming: Bestemming | None = None) -> NieuweMelding:
        return replace(super().melding(bestemming), melder=VEILIG_THUIS, ambtshalve=Ambtshalve.UIT_ADVIES)
