"""It comes to light in a running dossier that the whole family may be the counterpart; from then on the rules differ."""

from typing import Any

from django import forms
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation.vormen import Keuze, LangeTekst, Moment, Tekst
from zicht.protocol.begrippen import Eergeweld, Zegspersoon
from zicht.protocol.gebeurtenissen import EergeweldGebleken
from zicht.protocol.stand import Stand

ONDERWERPEN: dict[Eergeweld, str] = {
    Eergeweld.EERGERELATEERD: "Eergerelateerd geweld",
    Eergeweld.HUWELIJKSDWANG: "Huwelijksdwang of achterlating",
    Eergeweld.GENITALE_VERMINKING: "Genitale verminking",
}
ZEGSPERSONEN: dict[Zegspersoon, str] = {
    Zegspersoon.BETROKKENE: "Iemand uit het gezin",
    Zegspersoon.NETWERK: "Iemand uit het netwerk van het gezin",
    Zegspersoon.PROFESSIONAL: "Een professional",
    Zegspersoon.VEILIG_THUIS: "Veilig Thuis ziet het zelf",
    Zegspersoon.ANDERS: "Iemand anders",
}
NIET_DE_FAMILIE = "Niemand van de familie of het netwerk: die kunnen tegenpartij zijn."
STATION = "eergeweld"
VOORTAAN = "Schrijf en app niet naar huis, en spreek ieder alleen, op een veilige plek."


def subjects(stand: Stand) -> list[str]:
    """What this dossier is about, in the order of the list."""
    return [naam for onderwerp, naam in ONDERWERPEN.items() if onderwerp in stand.eergeweld]


class EergeweldVorm(Handelingsvorm):
    onderwerp = Keuze(label="Waar gaat het ook over?", choices=())
    zegt = Keuze(label="Wie zegt dat?", choices=[(zegt.value, naam) for zegt, naam in ZEGSPERSONEN.items()])
    tekst = LangeTekst(
        label="Wat is er gezegd of gezien?", help_text="Een vermoeden is genoeg. Schrijf op wat je hoorde, niet meer."
    )
    bron = Tekst(label="Van wie weet je het?", help_text="Naam of functie.", required=False)
    afgeschermd = forms.BooleanField(
        label="Deze bron moet voor het gezin onbekend blijven",
        required=False,
        initial=True,
        help_text="Staat vast aan: de hele familie kan tegenpartij zijn. Schrijf dan ook in de tekst geen naam.",
    )
    op = Moment(label="Wanneer hoorden wij dit?")

    def build(self) -> None:
        field = self.fields["onderwerp"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(o.value, naam) for o, naam in ONDERWERPEN.items() if o not in self.stand.eergeweld]


def come_to_light(
    dossier: Dossier, onderwerp: Eergeweld, *, zegt: Zegspersoon, tekst: str, door: Medewerker, **more: Any
) -> None:
    """Record the subject, with what was said of it. `more`: from whom (`bron`, `bron_afgeschermd`), and when (`op`)."""
    feit = EergeweldGebleken(onderwerp=onderwerp, zegt=zegt)
    (row,) = journaal.record(dossier, feit, door=door, op=more.get("op"))
    fragmenten.write(
        dossier,
        Fragment.Soort.FEIT,
        tekst,
        station=STATION,
        onderdeel=onderwerp,
        gebeurtenis=row,
        door=door,
        **more,
    )


class EergeweldVastleggen(Handeling):
    wat = "contact.voeren"
    vorm = EergeweldVorm
    titel = "Eergerelateerd geweld, huwelijksdwang of verminking"
    uitleg = (
        "Blijkt dat het hier ook over gaat, dan kan de hele familie tegenpartij zijn. Het zicht ligt dan bij Veilig Thuis of "
        f"bij een hulpverlener, niet bij het gezin. {VOORTAAN}"
    )
    gedaan = f"Vastgelegd. Vanaf nu geldt: {VOORTAAN[0].lower()}{VOORTAAN[1:]}"

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed or len(self.stand.eergeweld) == len(Eergeweld):
            raise Http404

    def act(self, gegeven: dict[str, Any]) -> None:
        come_to_light(
            self.dossier,
            Eergeweld(gegeven["onderwerp"]),
            zegt=Zegspersoon(gegeven["zegt"]),
            tekst=gegeven["tekst"],
            bron=gegeven["bron"],
            bron_afgeschermd=gegeven["afgeschermd"],
            op=gegeven["op"],
            door=self.medewerker,
        )
