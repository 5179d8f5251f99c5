"""The consideration to report without the adviesvrager: four questions, who it was discussed with, the overleg, the decision."""

from collections.abc import Iterable
from typing import Any

from django import forms

from zicht.contact.begrippen import VOORWAARDEN, Kring
from zicht.contact.models import Contact, Overweging
from zicht.foundation.vormen import (
    Alleen,
    Antwoord,
    Inzendsleutel,
    JaNeeOnbekend,
    Keuze,
    Keuzes,
    LangeTekst,
    Moment,
    Versie,
    Vorm,
)

WAAROM = "_waarom"
GESPREKKEN = ("adviesvrager", "organisatie")
TEKST = (
    *(naam + WAAROM for naam in VOORWAARDEN),
    *(f"{wie}_waarom_niet" for wie in GESPREKKEN),
    "overleg_uitkomst",
    "motivering",
)
BESLUITEN = (
    ("", "Nog niet, bewaar de overweging"),
    ("ja", "Ja, Veilig Thuis meldt zelf"),
    ("nee", "Nee, het blijft een advies"),
)


def _besproken(label: str) -> Keuze:
    return Keuze(label=label, choices=[("ja", "Ja"), ("nee", "Nee, dat kon niet")], naast=True, required=False)


class OverwegingVorm(Vorm):
    handeling = "besloten"
    alles_vrij = True
    alleen_als = {
        "adviesvrager_waarom_niet": Alleen("besproken_adviesvrager", "nee"),
        "organisatie_waarom_niet": Alleen("besproken_organisatie", "nee"),
    }

    besproken_adviesvrager = _besproken("Is de overweging met de adviesvrager besproken?")
    adviesvrager_waarom_niet = LangeTekst(label="Waarom kon dat niet?", required=False, rijen=2)
    besproken_organisatie = _besproken("Is de overweging met zijn of haar organisatie besproken?")
    organisatie_waarom_niet = LangeTekst(label="Waarom kon dat niet?", required=False, rijen=2)
    met = Keuzes(
        label="Met wie heb je nu overlegd?",
        choices=(),
        help_text="Jij doet zelf mee. Buiten kantooruren mag het met een andere collega aan de telefoon.",
        required=False,
    )
    telefonisch = forms.BooleanField(label="Het was aan de telefoon", required=False)
    overleg_op = Moment(label="Wanneer was het overleg?")
    overleg_uitkomst = LangeTekst(label="Wat kwam eruit, en waarom?", required=False, rijen=2)
    besluit = Keuze(label="Wat besluiten jullie?", choices=BESLUITEN, required=False)
    motivering = LangeTekst(label="Waarom?", required=False, rijen=2)
    sleutel = Inzendsleutel()
    versie = Versie(required=False, initial=0)

    def __init__(self, *args: Any, contact: Contact, collegas: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, vraag in VOORWAARDEN.items():
            self.fields[naam] = JaNeeOnbekend(label=vraag, required=False)
            self.fields[naam + WAAROM] = LangeTekst(label="Licht dat toe", required=False, rijen=2)
        self.fields["met"].choices = list(collegas)  # type: ignore[attr-defined]
        if contact.kring and contact.kring != Kring.PROFESSIONAL:
            for naam in ("besproken_organisatie", "organisatie_waarom_niet"):
                del self.fields[naam]

    @property
    def voorwaarden(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[naam], self[naam + WAAROM]) for naam in VOORWAARDEN]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("met") and not given.get("overleg_uitkomst"):
            self.add_error("overleg_uitkomst", "Schrijf in een zin wat er uit het overleg kwam.")
        if given.get("overleg_uitkomst") and not given.get("met"):
            self.add_error("met", "Kies met wie je overlegde: een besluit neem je nooit alleen.")
        if given.get("besluit") and not given.get("motivering"):
            self.add_error("motivering", "Schrijf waarom jullie dit besluiten.")
        return given


def answers(gegeven: dict[str, Any]) -> dict[str, Any]:
    """What was considered, by the names of the fields of Overweging."""
    given: dict[str, Any] = {}
    for naam in VOORWAARDEN:
        answer: Antwoord | None = gegeven[naam]
        given |= {naam: answer.waarheid if answer else None, naam + WAAROM: gegeven[naam + WAAROM]}
    for wie in GESPREKKEN:
        given[f"besproken_{wie}"] = {"ja": True, "nee": False}.get(gegeven.get(f"besproken_{wie}") or "")
        given[f"{wie}_waarom_niet"] = gegeven.get(f"{wie}_waarom_niet") or ""
    return given


def as_initial(overweging: Overweging) -> dict[str, Any]:
    fields = [*VOORWAARDEN, *(naam + WAAROM for naam in VOORWAARDEN), *(f"{wie}_waarom_niet" for wie in GESPREKKEN)]
    given = {naam: getattr(overweging, naam) for naam in (*fields, "motivering", "versie")}
    return given | {
        f"besproken_{wie}": {True: "ja", False: "nee", None: ""}[getattr(overweging, f"besproken_{wie}")]
        for wie in GESPREKKEN
    }
