"""A conversation with one person, or the try to have it.

Spoken, seen, or not possible is an answer; a call that nobody took is a try, and leaves the answer open.
"""

from datetime import date, datetime
from typing import Any

from django import forms
from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Contactpoging, Dossier, Fragment
from zicht.dossier.pogingen import NIET_BEREIKT
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Alleen, Dag, JaNeeOnbekend, Keuze, LangeTekst, Moment
from zicht.foundation.vormen.moment import KOMT
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.gebeurtenissen import Gesproken
from zicht.protocol.kalender import add_werkdagen
from zicht.protocol.zin import leading

POGING = "poging"
UITKOMSTEN = (
    (Spreekuitkomst.GESPROKEN, "Gesproken"),
    (Spreekuitkomst.GEZIEN, "Gezien, niet gesproken"),
    (Spreekuitkomst.NIET_MOGELIJK, "Een gesprek is niet mogelijk"),
)
ALLEEN_SPREKEN = (
    "De hele familie kan tegenpartij zijn: spreek deze persoon alleen, op een veilige plek. Bel, schrijf en app niet naar huis, "
    "en laat niemand van de familie of het netwerk tolken of iets doorgeven."
)
_GEZIEN = (Spreekuitkomst.GESPROKEN, Spreekuitkomst.GEZIEN)
#: Nobody was reached: a press or one key is enough. With the way in which it was tried.
METEEN = "_meteen"
MET_EEN_TOETS = {
    "g": (Contactpoging.Uitkomst.GEEN_GEHOOR, Contactpoging.Wijze.TELEFOON),
    "v": (Contactpoging.Uitkomst.VOICEMAIL, Contactpoging.Wijze.TELEFOON),
    "d": (Contactpoging.Uitkomst.DEUR_DICHT, Contactpoging.Wijze.HUISBEZOEK),
}
_WIJZE = {uitkomst.value: wijze.value for uitkomst, wijze in MET_EEN_TOETS.values()}


class GesprekVorm(Handelingsvorm):
    alleen_als = {
        "alleen": Alleen("uitkomst", *_GEZIEN),
        "verslag": Alleen("uitkomst", *_GEZIEN),
        "niet_bereikt": Alleen("uitkomst", POGING),
        "opnieuw": Alleen("uitkomst", POGING),
        "opmerking": Alleen("uitkomst", POGING),
        "waarom": Alleen("uitkomst", Spreekuitkomst.NIET_MOGELIJK),
    }

    wie = forms.ChoiceField(label="Met wie?", widget=forms.RadioSelect)
    uitkomst = Keuze(
        label="Is het gelukt?",
        choices=(*UITKOMSTEN[:2], (POGING, "Geprobeerd, niet bereikt"), UITKOMSTEN[2]),
        uitleg={
            POGING: "Je probeert het nog een keer.",
            Spreekuitkomst.NIET_MOGELIJK: "Je probeert het niet meer, en zegt waarom.",
        },
    )
    wijze = Keuze(label="Hoe?", choices=Contactpoging.Wijze.choices)
    niet_bereikt = Keuze(
        label="Wat gebeurde er?", choices=[(one.value, one.label.capitalize()) for one in NIET_BEREIKT]
    )
    opnieuw = Dag(label="Wanneer probeer je het opnieuw?", grens=KOMT)
    opmerking = LangeTekst(label="Wil je er iets bij zeggen?", required=False, rijen=2)
    alleen = JaNeeOnbekend(label="Was deze persoon alleen met jou?", required=False)
    verslag = LangeTekst(
        label="Wat is er gezegd of gezien?",
        help_text="Feiten zonder kleur. Jouw oordeel schrijf je bij het oordeel.",
        rijen=6,
    )
    waarom = LangeTekst(label="Waarom is een gesprek niet mogelijk, en wat heb je geprobeerd?", rijen=3)
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
    op: datetime | None = None,
) -> None:
    """Record that somebody was spoken or seen, or cannot be, with what was said as a fragment about them."""
    (row,) = journaal.record(dossier, Gesproken(betrokkene=wie, uitkomst=uitkomst, alleen=alleen), door=door, op=op)
    tried = {"wijze": wijze, "uitkomst": uitkomst.value, "alleen": alleen, "station": station}
    _keep_try(dossier, wie, row.op, door, **tried)
    soort = Fragment.Soort.WAARNEMING
    fragmenten.write(
        dossier, soort, verslag, station=station, onderdeel="gesprek", over_wie=[wie], gebeurtenis=row, door=door, op=op
    )


def try_to_reach(dossier: Dossier, wie: str, *, door: Medewerker, op: datetime | None = None, **tried: Any) -> None:
    """Record a try that reached nobody: no fact, for nothing was answered; the timeline shows it all the same."""
    _keep_try(dossier, wie, op or klok.now(), door, **tried)


def _keep_try(dossier: Dossier, wie: str, op: datetime, door: Medewerker, **tried: Any) -> None:
    Contactpoging.objects.create(dossier=dossier, persoon_id=wie, op=op, vastgelegd_op=klok.now(), door=door, **tried)


def next_try() -> date:
    """When somebody who was not reached is tried again, unless somebody says otherwise."""
    return add_werkdagen(klok.today(), 1)


def tried_now(typed: QueryDict) -> QueryDict:
    """What one key says, in the answers of the form."""
    answers, uitkomst = typed.copy(), str(typed[METEEN])
    answers["uitkomst"], answers["niet_bereikt"] = POGING, uitkomst
    answers["wijze"], answers["opnieuw"] = _WIJZE.get(uitkomst, ""), next_try().isoformat()
    return answers


class GesprekVastleggen(Handeling):
    vorm = GesprekVorm
    titel = "Gesprek vastleggen"
    gedaan = "Het staat in het dossier."
    template_name = "dossier/gesprek.html"

    @property
    def formulier(self) -> str:
        """One key is a form of its own: what was typed in the other stays where it is."""
        return super().formulier + (METEEN if METEEN in self.request.POST else "")

    def make_form(self, typed: Any = None) -> Handelingsvorm:
        return super().make_form(tried_now(typed) if typed and METEEN in typed else typed)

    def initial(self) -> dict[str, Any]:
        return {"wie": str(self.kwargs.get("wie", ""))}

    def context(self) -> dict[str, Any]:
        alone = {"uitleg": ALLEEN_SPREKEN} if self.stand.eergeweld else {}
        tries = [(toets, uitkomst) for toets, (uitkomst, _) in MET_EEN_TOETS.items()]
        wie = str(self.kwargs.get("wie", ""))
        asked = {"wie": wie, "naam": self.mensen.name(wie)} if wie in self.mensen.personen else {}
        return {**alone, **asked, "meteen": tries, "opnieuw": next_try(), "sleutel": new_id()}

    def act(self, gegeven: dict[str, Any]) -> None:
        traject = leading(self.stand, klok.now())
        how = {"wijze": gegeven["wijze"], "station": traject.station if traject else "", "op": gegeven["op"]}
        if gegeven["uitkomst"] == POGING:
            tried = {"uitkomst": gegeven["niet_bereikt"], "opnieuw_op": gegeven["opnieuw"]}
            more = {"opmerking": gegeven["opmerking"], "door": self.medewerker}
            try_to_reach(self.dossier, gegeven["wie"], **how, **tried, **more)
            return
        talk(
            self.dossier,
            wie=gegeven["wie"],
            uitkomst=Spreekuitkomst(gegeven["uitkomst"]),
            verslag=gegeven["verslag"] or gegeven["waarom"],
            alleen=gegeven["alleen"].waarheid if gegeven["alleen"] else None,
            door=self.medewerker,
            **how,
        )
