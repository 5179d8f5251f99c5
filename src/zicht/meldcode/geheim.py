"""What may I say to whom: the answer for each, and a small record when secrecy and safety pull apart."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.foundation.vormen import Keuze, LangeTekst, Vorm
from zicht.meldcode.models import Meldcodedossier, Meldcodetekst
from zicht.meldcode.pagina import Bestandsvraag
from zicht.meldcode.vastleggen import record, write
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.feiten import GeheimhoudingAfgewogen
from zicht.protocol.doorloop.woorden import Aanwie, Stap

AAN: dict[Aanwie, str] = {
    Aanwie.OUDERS: "De ouders, of mijn cliënt",
    Aanwie.COLLEGA: "Een collega",
    Aanwie.NIEUWE_SCHOOL: "Een nieuwe school of opvang",
    Aanwie.HULPVERLENER: "Een andere hulpverlener",
    Aanwie.POLITIE: "De politie",
}
#: The five questions of a conflict of duties, in their order: the name of the answer -> question.
VRAGEN: dict[str, str] = {
    "belang": "Welk groot belang is er? Wie komt in gevaar als je zwijgt?",
    "anders": "Kan het ook zonder iets te zeggen?",
    "toestemming": "Heb je toestemming gevraagd? Zo nee, waarom kon dat niet?",
    "zwaarder": "Waarom weegt dit zwaarder dan zwijgen, of juist niet?",
    "inhoud": "Wat zeg je precies, aan wie, en wat laat je weg?",
}


class GeheimVorm(Vorm):
    handeling = "vastgelegd"

    aan = Keuze(label="Aan wie wil je iets vertellen?", choices=AAN.items())
    belang = LangeTekst(label=VRAGEN["belang"], rijen=2)
    anders = LangeTekst(label=VRAGEN["anders"], rijen=2)
    toestemming = LangeTekst(label=VRAGEN["toestemming"], rijen=2)
    zwaarder = LangeTekst(label=VRAGEN["zwaarder"], rijen=2)
    inhoud = LangeTekst(label=VRAGEN["inhoud"], rijen=2)
    besluit = Keuze(
        label="Wat besluit je?", choices=(("zeggen", "Ik vertel het"), ("zwijgen", "Ik vertel het niet")), naast=True
    )


@dataclass(frozen=True)
class Afgewogen:
    """One such record, in the words of a page."""

    aan: str
    besluit: str
    antwoorden: tuple[tuple[str, str], ...]
    door: str
    op: datetime


@transaction.atomic
def weigh(
    dossier: Meldcodedossier, aan: Aanwie, teksten: dict[str, str], *, doorbroken: bool, door: Medewerker
) -> Doorloop:
    doorloop = record(dossier, GeheimhoudingAfgewogen(aan=aan, doorbroken=doorbroken), door=door)
    write(dossier, doorloop.stap or Stap.BESLISSEN, teksten, door=door, nummer=doorloop.volgnummer)
    return doorloop


def weighed(dossier: Meldcodedossier, doorloop: Doorloop) -> list[Afgewogen]:
    numbers = [one.volgnummer for one in doorloop.daarna.afgewogen]
    rows = Meldcodetekst.objects.filter(dossier=dossier, volgnummer__in=numbers).select_related("door")
    said = {(row.volgnummer, row.vraag): row for row in rows}
    return [
        Afgewogen(
            aan=AAN[one.aan],
            besluit="verteld" if one.doorbroken else "niet verteld",
            antwoorden=tuple((woord, said[one.volgnummer, vraag].tekst) for vraag, woord in VRAGEN.items()),
            door=str(said[one.volgnummer, "belang"].door),
            op=one.op,
        )
        for one in doorloop.daarna.afgewogen
    ]


class MagIkDitZeggen(Bestandsvraag):
    """By whoever may open the file: each answers for what they say themselves."""

    titel = "Wat mag ik zeggen, en tegen wie?"
    template_name = "meldcode/geheim.html"
    gedaan = "Vastgelegd waarom je dit wel of niet vertelt."

    def make_form(self, typed: Any = None) -> GeheimVorm:
        return GeheimVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        teksten = {vraag: given[vraag] for vraag in VRAGEN}
        told = given["besluit"] == "zeggen"
        weigh(self.dossier, Aanwie(given["aan"]), teksten, doorbroken=told, door=self.medewerker)
