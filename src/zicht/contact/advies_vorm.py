"""The advies: seven topics, ticked when they were *not* discussed, so that two minutes of talk cost two minutes."""

from collections.abc import Iterator
from typing import Any

from django import forms

from zicht.contact.begrippen import BIJ_STRAFBAAR, ONDERWERPEN, STEUN, Wijze
from zicht.foundation.vormen import Alleen, Antwoord, Inzendsleutel, JaNeeOnbekend, Keuze, Keuzes, LangeTekst, Vorm

PUNTEN = {**ONDERWERPEN, **BIJ_STRAFBAAR}
NOTITIE = "notitie-"
TEKST = ("tips", "volgende_stap", "antwoord_op_vraag")


class AdviesVorm(Vorm):
    handeling = "vastgelegd"
    alles_vrij = True
    alleen_als = {"antwoord_op_vraag": Alleen("gevraagd_te_melden", "on")} | {
        naam: Alleen("strafbaar", Antwoord.JA)
        for naam in ("niet_besproken_strafbaar", *(NOTITIE + code for code in BIJ_STRAFBAAR))
    }

    niet_besproken = Keuzes(
        label="Wat hebben jullie niet besproken?",
        help_text="Vink alleen aan wat niet aan bod kwam. Een notitie erbij hoeft niet.",
        choices=ONDERWERPEN.items(),
        required=False,
    )
    strafbaar = JaNeeOnbekend(label="Is er een vermoeden van strafbare kindermishandeling?", required=False)
    niet_besproken_strafbaar = Keuzes(
        label="Wat hebben jullie daarvan niet besproken?", choices=BIJ_STRAFBAAR.items(), required=False
    )
    ondersteuning = Keuzes(
        label="Welke steun spreken jullie af?",
        choices=STEUN.items(),
        uitleg={"hertaxeren": "Informatie verzamelen, beoordelen, beslissen; en dan opnieuw."},
        required=False,
    )
    tips = LangeTekst(
        label="Tips: waar let de beller op, hoe praat hij met ouders, wat heeft het kind nodig?", required=False
    )
    vertrouwensarts = forms.BooleanField(
        label="De beller is arts en is verbonden met de vertrouwensarts", required=False
    )
    gevraagd_te_melden = forms.BooleanField(label="Wij vroegen de beller om zelf te melden", required=False)
    antwoord_op_vraag = LangeTekst(label="Wat zei de beller daarop?", required=False, rijen=2)
    volgende_stap = LangeTekst(label="Wat doet de beller nu als eerste?", required=False, rijen=2)
    volgend_gesprek = JaNeeOnbekend(label="Wil de beller nog een gesprek over hetzelfde?", required=False)
    verantwoordelijkheid_gezegd = forms.BooleanField(
        label="Ik heb gezegd wie waarvoor verantwoordelijk is",
        help_text="De beller zet de stappen en houdt zicht. Veilig Thuis adviseert zorgvuldig.",
        required=False,
    )
    samengevat = Keuze(
        label="Hoe heb je het advies samengevat, met wat wij vastleggen?",
        choices=[("", "Nog niet"), *Wijze.choices],
        naast=True,
        required=False,
    )
    sleutel = Inzendsleutel()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, vraag in PUNTEN.items():
            self.fields[NOTITIE + code] = LangeTekst(label=vraag, required=False, rijen=2)

    @property
    def notities(self) -> list[forms.BoundField]:
        return [self[NOTITIE + code] for code in ONDERWERPEN]

    @property
    def notities_strafbaar(self) -> list[forms.BoundField]:
        return [self[NOTITIE + code] for code in BIJ_STRAFBAAR]


def points(gegeven: dict[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Every topic that was at issue: its code, whether it was discussed, what was said."""
    skipped = {*gegeven["niet_besproken"], *gegeven["niet_besproken_strafbaar"]}
    for code in PUNTEN if gegeven["strafbaar"] == Antwoord.JA else ONDERWERPEN:
        yield code, code not in skipped, gegeven[NOTITIE + code] or ""
