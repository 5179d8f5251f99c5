"""A day on which somebody may come into danger: it is set, set again, and looked at before it comes and when it is there."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment
from zicht.dossier.wie import Mensen
from zicht.foundation import klok, woorden
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Dag, Keuze, LangeTekst
from zicht.foundation.vormen.moment import KOMT
from zicht.protocol.begrippen import Datumreden, Datumuitkomst
from zicht.protocol.eergeweld import WERKDAGEN_VOORAF
from zicht.protocol.gebeurtenissen import KritiekeDatumBekeken, KritiekeDatumVastgesteld
from zicht.protocol.lopend import KritiekeDatum

REDENEN: dict[Datumreden, str] = {
    Datumreden.REIS: "Reis naar het buitenland",
    Datumreden.HUWELIJK: "Huwelijk of verloving",
    Datumreden.VAKANTIE: "Schoolvakantie begint",
    Datumreden.INGREEP: "Geplande ingreep of besnijdenis",
    Datumreden.VRIJLATING: "Iemand komt vrij",
    Datumreden.ANDERS: "Iets anders",
}
UITKOMSTEN: dict[Datumuitkomst, str] = {
    Datumuitkomst.KOMT_NOG: "De dag komt nog",
    Datumuitkomst.GAAT_NIET_DOOR: "Het gaat niet door",
    Datumuitkomst.GEWEEST: "De dag is geweest",
}
STATION = "kritieke-datum"


def in_words(datum: KritiekeDatum, mensen: Mensen) -> str:
    """`Reis naar het buitenland (Aylin), vrijdag 18 december`."""
    who = f" ({woorden.in_one_line([mensen.short(id) for id in datum.voor])})" if datum.voor else ""
    return f"{REDENEN[datum.reden]}{who}, {woorden.day_in_words(datum.dag, klok.today())}"


class DatumVorm(Handelingsvorm):
    reden = Keuze(label="Waarom is deze dag kritiek?", choices=[(r.value, naam) for r, naam in REDENEN.items()])
    dag = Dag(
        label="Welke dag?",
        grens=KOMT,
        help_text="Weet je de dag niet precies, kies dan de eerste dag waarop het kan.",
    )
    voor = forms.MultipleChoiceField(
        label="Voor wie?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Niemand gekozen is: voor iedereen.",
    )
    wat = LangeTekst(
        label="Wat weten jullie ervan, en van wie?",
        help_text="Schrijf geen naam op van wie onbekend moet blijven.",
        rijen=3,
    )

    def build(self) -> None:
        field = self.fields["voor"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = self.mensen.choices(self.stand.ids)


class BekekenVorm(Handelingsvorm):
    uitkomst = Keuze(label="Hoe staat het ervoor?", choices=())
    wat = LangeTekst(
        label="Wat is er geregeld, of hoe liep het af?",
        help_text="Wie let op, wat doet school of politie, en is iedereen veilig terug?",
        rijen=4,
    )

    def build(self) -> None:
        field = self.fields["uitkomst"]
        assert isinstance(field, forms.ChoiceField)
        there = self.initial["dag"] <= klok.today()
        left_out = Datumuitkomst.KOMT_NOG if there else Datumuitkomst.GEWEEST
        field.choices = [(u.value, naam) for u, naam in UITKOMSTEN.items() if u is not left_out]


def set_date(
    dossier: Dossier,
    *,
    reden: Datumreden,
    dag: date,
    voor: tuple[str, ...],
    wat: str,
    door: Medewerker,
    datum: UUID | None = None,
) -> UUID:
    """Record a critical date, or another day for one that was there (`datum`)."""
    id = datum or new_id()
    feit = KritiekeDatumVastgesteld(datum=str(id), reden=reden, dag=dag, voor=voor)
    (row,) = journaal.record(dossier, feit, door=door)
    _write(dossier, wat, row, id, list(voor), door)
    return id


def look(dossier: Dossier, datum: UUID, *, uitkomst: Datumuitkomst, wat: str, door: Medewerker) -> None:
    """Record that somebody looked at this date, and what they found or arranged."""
    (row,) = journaal.record(dossier, KritiekeDatumBekeken(datum=str(datum), uitkomst=uitkomst), door=door)
    _write(dossier, wat, row, datum, [], door)


def _write(dossier: Dossier, wat: str, row: Any, id: UUID, over: list[str], door: Medewerker) -> None:
    soort = Fragment.Soort.FEIT
    fragmenten.write(
        dossier, soort, wat, station=STATION, onderdeel="datum", ref=str(id), over_wie=over, gebeurtenis=row, door=door
    )


class KritiekeDatumVastleggen(Handeling):
    wat = "contact.voeren"
    vorm = DatumVorm
    titel = "Kritieke datum vastleggen"
    uitleg = (
        f"Uiterlijk {WERKDAGEN_VOORAF} werkdagen vooraf moet iemand kijken wat er nodig is, en op de dag zelf nog een keer. "
        "Is er nu gevaar: bel 112."
    )
    gedaan = "De kritieke datum staat vast. Hij staat bovenaan het dossier en op tijd in de werkvoorraad."
    datum: KritiekeDatum | None = None

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed:
            raise Http404
        if "datum" in kwargs:
            self.datum = _open_date(self, kwargs["datum"])

    def context(self) -> dict[str, Any]:
        return {"titel": "Kritieke datum wijzigen"} if self.datum else {}

    def initial(self) -> dict[str, Any]:
        if self.datum is None:
            return {}
        return {"reden": self.datum.reden, "dag": self.datum.dag, "voor": list(self.datum.voor)}

    def act(self, gegeven: dict[str, Any]) -> None:
        set_date(
            self.dossier,
            reden=Datumreden(gegeven["reden"]),
            dag=gegeven["dag"],
            voor=tuple(gegeven["voor"]),
            wat=gegeven["wat"],
            door=self.medewerker,
            datum=UUID(self.datum.id) if self.datum else None,
        )


class KritiekeDatumBekijken(Handeling):
    vorm = BekekenVorm
    titel = "Kritieke datum bekijken"
    gedaan = "Vastgelegd dat er is gekeken."
    datum: KritiekeDatum

    def prepare(self, **kwargs: Any) -> None:
        self.datum = _open_date(self, kwargs["datum"])

    def initial(self) -> dict[str, Any]:
        return {"dag": self.datum.dag}

    def context(self) -> dict[str, Any]:
        passed = " Die dag is geweest: vraag eerst of iedereen veilig is." if self.datum.dag < klok.today() else ""
        return {"uitleg": f"{in_words(self.datum, self.mensen)}.{passed}"}

    def act(self, gegeven: dict[str, Any]) -> None:
        uitkomst = Datumuitkomst(gegeven["uitkomst"])
        look(self.dossier, UUID(self.datum.id), uitkomst=uitkomst, wat=gegeven["wat"], door=self.medewerker)


def _open_date(page: Handeling, id: UUID) -> KritiekeDatum:
    found = page.stand.kritieke_datum(str(id))
    if found is None or not found.is_open:
        raise Http404
    return found
