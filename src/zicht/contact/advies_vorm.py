"""The advies: seven topics. One key says that all were discussed but those ticked; what nobody says stays unknown, so that
two minutes of talk cost two minutes and the record holds nothing that was not said."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.html import format_html

from zicht.contact.begrippen import BIJ_STRAFBAAR, ONDERWERPEN, STEUN, Wijze
from zicht.foundation.vormen import Alleen, Antwoord, Inzendsleutel, JaNeeOnbekend, Keuze, Keuzes, LangeTekst, Vorm

PUNTEN = {**ONDERWERPEN, **BIJ_STRAFBAAR}
NOTITIE = "notitie-"
TEKST = ("tips", "volgende_stap", "antwoord_op_vraag")
#: Answered further on, so discussed: topic -> the question that shows it.
BLIJKT_UIT = {"steun": "ondersteuning", "volgend-gesprek": "volgend_gesprek", "registratie": "samengevat"}
TEGENSPRAAK = (
    "Je vinkte aan dat ‘{vraag}’ niet is besproken, en bij ‘{antwoord}’ staat een antwoord. Haal een van beide weg."
)


class AdviesVorm(Vorm):
    handeling = "vastgelegd"
    alles_vrij = True
    alleen_als = {"antwoord_op_vraag": Alleen("gevraagd_te_melden", "on")} | {
        naam: Alleen("strafbaar", Antwoord.JA)
        for naam in ("niet_besproken_strafbaar", *(NOTITIE + code for code in BIJ_STRAFBAAR))
    }

    alles_besproken = forms.BooleanField(
        label="Alles besproken, behalve wat ik hieronder aanvink",
        help_text=format_html(
            "Toets <kbd>{}</kbd>. Zonder dit vinkje leggen wij alleen vast wat je hieronder invult.", "b"
        ),
        widget=forms.CheckboxInput(attrs={"data-toets": "b", "data-toets-naam": "Alles besproken, behalve ..."}),
        required=False,
    )
    niet_besproken = Keuzes(
        label="Wat hebben jullie niet besproken?",
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

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for code in given.get("niet_besproken") or ():
            if shows(given, code):
                antwoord = self.fields[BLIJKT_UIT[code]].label
                self.add_error("niet_besproken", TEGENSPRAAK.format(vraag=ONDERWERPEN[code], antwoord=antwoord))
        return given

    @property
    def notities(self) -> list[forms.BoundField]:
        return [self[NOTITIE + code] for code in ONDERWERPEN]

    @property
    def notities_strafbaar(self) -> list[forms.BoundField]:
        return [self[NOTITIE + code] for code in BIJ_STRAFBAAR]


def shows(gegeven: dict[str, Any], code: str) -> bool:
    """Whether another answer on the page shows that this topic was discussed."""
    answer = gegeven.get(BLIJKT_UIT.get(code, ""))
    return bool(answer) and answer != Antwoord.ONBEKEND


def points(gegeven: dict[str, Any]) -> Iterator[tuple[str, bool | None, str]]:
    """Every topic that was at issue: its code, whether it was discussed (None: nobody said), what was said."""
    skipped = {*gegeven["niet_besproken"], *gegeven["niet_besproken_strafbaar"]}
    for code in PUNTEN if gegeven["strafbaar"] == Antwoord.JA else ONDERWERPEN:
        note = gegeven[NOTITIE + code] or ""
        said = gegeven["alles_besproken"] or bool(note) or shows(gegeven, code)
        yield code, False if code in skipped else True if said else None, note
