"""A conversation with one person, or the try to have it: spoken, seen, or not able, each is an answer."""

from typing import Any

from django import forms

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Contactpoging, Dossier, Fragment
from zicht.foundation import klok
from zicht.foundation.vormen import Alleen, JaNeeOnbekend, Keuze, LangeTekst, Moment
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.gebeurtenissen import Gesproken
from zicht.protocol.zin import leading

UITKOMSTEN = (
    (Spreekuitkomst.GESPROKEN, "Gesproken"),
    (Spreekuitkomst.GEZIEN, "Gezien, niet gesproken"),
    (Spreekuitkomst.NIET_MOGELIJK, "Het kon niet"),
)


class GesprekVorm(Handelingsvorm):
    alleen_als = {"alleen": Alleen("uitkomst", Spreekuitkomst.GESPROKEN, Spreekuitkomst.GEZIEN)}

    wie = forms.ChoiceField(label="Met wie?", widget=forms.RadioSelect)
    uitkomst = Keuze(label="Is het gelukt?", choices=UITKOMSTEN)
    wijze = Keuze(label="Hoe?", choices=Contactpoging.Wijze.choices)
    alleen = JaNeeOnbekend(label="Was deze persoon alleen met jou?", required=False)
    verslag = LangeTekst(
        label="Wat is er gezegd of gezien, of waarom kon het niet?",
        help_text="Feiten zonder kleur. Jouw oordeel schrijf je bij het oordeel.",
        rijen=6,
    )
    op = Moment()

    def build(self) -> None:
        field = self.fields["wie"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = self.mensen.choices(self.stand.ids)
        if len(self.stand.ids) == 1:
            self.initial.setdefault("wie", self.stand.ids[0])


def talk(
    dossier: Dossier,
    *,
    wie: str,
    uitkomst: Spreekuitkomst,
    wijze: str,
    verslag: str,
    alleen: bool | None,
    station: str,
    door: Medewerker,
    op: Any = None,
) -> None:
    """Record that somebody was spoken or seen, or could not be, with what was said as a fragment about them."""
    (row,) = journaal.record(dossier, Gesproken(betrokkene=wie, uitkomst=uitkomst, alleen=alleen), door=door, op=op)
    Contactpoging.objects.create(
        dossier=dossier,
        persoon_id=wie,
        wijze=wijze,
        uitkomst=uitkomst,
        alleen=alleen,
        station=station,
        op=row.op,
        vastgelegd_op=klok.now(),
        door=door,
    )
    soort = Fragment.Soort.WAARNEMING
    fragmenten.write(
        dossier, soort, verslag, station=station, onderdeel="gesprek", over_wie=[wie], gebeurtenis=row, door=door, op=op
    )


class GesprekVastleggen(Handeling):
    vorm = GesprekVorm
    titel = "Gesprek vastleggen"
    gedaan = "Het gesprek staat in het dossier."

    def initial(self) -> dict[str, Any]:
        return {"wie": str(self.kwargs.get("wie", ""))}

    def act(self, gegeven: dict[str, Any]) -> None:
        traject = leading(self.stand, klok.now())
        alone = gegeven["alleen"].waarheid if gegeven["alleen"] else None
        talk(
            self.dossier,
            wie=gegeven["wie"],
            uitkomst=Spreekuitkomst(gegeven["uitkomst"]),
            wijze=gegeven["wijze"],
            verslag=gegeven["verslag"],
            alleen=alone,
            station=traject.station if traject else "",
            door=self.medewerker,
            op=gegeven["op"],
        )
