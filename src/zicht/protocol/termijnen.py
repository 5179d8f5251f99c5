"""The terms of the chain: what starts a clock, how long it runs, whether it may move, and which rule says so."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from zicht.protocol import bronnen
from zicht.protocol.bronnen import Bron
from zicht.protocol.kalender import (
    add_maanden,
    add_werkdagen,
    begin_of_day,
    day_of,
    end_of_day,
    first_day_not_free_by_law,
    in_amsterdam,
    werkdagen_between,
)


class Eenheid(StrEnum):
    WERKDAGEN = "werkdagen"
    DAGEN = "dagen"
    WEKEN = "weken"
    MAANDEN = "maanden"


_OPTELLEN: dict[Eenheid, Callable[[date, int], date]] = {
    Eenheid.WERKDAGEN: add_werkdagen,
    Eenheid.DAGEN: lambda dag, aantal: dag + timedelta(days=aantal),
    Eenheid.WEKEN: lambda dag, aantal: dag + timedelta(weeks=aantal),
    Eenheid.MAANDEN: add_maanden,
}


class Soort(StrEnum):
    """A protocol term is the field's own promise and never moves; a statutory one may move off a weekend or holiday."""

    PROTOCOL = "protocol"
    WETTELIJK = "wettelijk"


@dataclass(frozen=True, slots=True)
class Grens:
    """A limit and the day from which it is in force."""

    vanaf: date
    aantal: int
    eenheid: Eenheid


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """When a term ends. `streef_datum` is the unmoved day; `uiterlijk` the last moment in time (or, for a term that
    ends at the beginning of a day, that beginning)."""

    uiterlijk: datetime
    uiterlijk_datum: date
    streef_datum: date

    @property
    def verschoven(self) -> bool:
        return self.uiterlijk_datum != self.streef_datum

    def is_overdue(self, on: datetime) -> bool:
        return on > self.uiterlijk


@dataclass(frozen=True, slots=True)
class Termijn:
    """`ook` are the rules by which its end moves, may not move, or comes later."""

    code: str
    omschrijving: str
    soort: Soort
    start: str
    grenzen: tuple[Grens, ...]
    bron: Bron
    verschuift: bool = False
    aan_begin_van_dag: bool = False
    ook: tuple[Bron, ...] = ()

    def limit_on(self, dag: date) -> Grens:
        """The limit in force on `dag`; before the first one, the first."""
        in_force = [grens for grens in self.grenzen if grens.vanaf <= dag]
        return in_force[-1] if in_force else self.grenzen[0]

    def bereken(self, vanaf: datetime | date) -> Uitkomst:
        """When the term that starts at `vanaf` ends. The day of `vanaf` is day 0, whatever the hour."""
        dag = day_of(vanaf)
        grens = self.limit_on(dag)
        streef = _OPTELLEN[grens.eenheid](dag, grens.aantal)
        datum = first_day_not_free_by_law(streef) if self.verschuift else streef
        return Uitkomst(begin_of_day(datum) if self.aan_begin_van_dag else end_of_day(datum), datum, streef)

    def days_left(self, uiterlijk: datetime, on: datetime) -> int:
        """Days until `uiterlijk` in the term's own unit (working days or calendar days); negative when too late."""
        van, tot = day_of(on), day_of(uiterlijk)
        if self.eenheid is Eenheid.WERKDAGEN:
            return werkdagen_between(van, tot)
        return (tot - van).days

    @property
    def eenheid(self) -> Eenheid:
        return self.grenzen[-1].eenheid


def _termijn(
    code: str,
    omschrijving: str,
    start: str,
    aantal: int,
    eenheid: Eenheid,
    bron: Bron,
    *,
    soort: Soort = Soort.PROTOCOL,
    verschuift: bool = False,
    aan_begin_van_dag: bool = False,
    ook: tuple[Bron, ...] = (),
) -> Termijn:
    grenzen = (Grens(bron.vanaf, aantal, eenheid),)
    return Termijn(code, omschrijving, soort, start, grenzen, bron, verschuift, aan_begin_van_dag, ook)


VEILIGHEIDSBEOORDELING = _termijn(
    "veiligheidsbeoordeling",
    "Het besluit van de veiligheidsbeoordeling is genomen.",
    "de melding komt binnen",
    5,
    Eenheid.WERKDAGEN,
    bronnen.VEILIGHEIDSBEOORDELING,
)
TERUGKOPPELING_MELDER = _termijn(
    "terugkoppeling-melder",
    "Veilig Thuis heeft de melder gesproken over het oordeel en het vervolg.",
    "de melding komt binnen",
    5,
    Eenheid.WERKDAGEN,
    bronnen.VERWACHTEN_MELDING,
)
ZICHT_OP_VEILIGHEID = _termijn(
    "zicht-op-veiligheid",
    "Zicht op veiligheid ligt nu in ieder geval bij Veilig Thuis.",
    "de melding komt binnen",
    6,
    Eenheid.WERKDAGEN,
    bronnen.VEILIGHEIDSBEOORDELING,
    aan_begin_van_dag=True,
)
BESLUIT_DELEN = _termijn(
    "besluit-delen",
    "Directbetrokkenen en overdrachtspartij zijn over het besluit van de veiligheidsbeoordeling geïnformeerd.",
    "de melding komt binnen",
    5,
    Eenheid.WERKDAGEN,
    bronnen.VEILIGHEIDSBEOORDELING,
)
DIENST = _termijn(
    "dienst",
    "Voorwaarden en vervolg of onderzoek is afgerond.",
    "de veiligheidsbeoordeling van de eerste melding is afgerond",
    10,
    Eenheid.WEKEN,
    bronnen.ONDERZOEK,
    ook=(bronnen.UB_ONDERZOEK, bronnen.KEUZE_TIEN_WEKEN),
)
#: The same ten weeks: the two diensten each have them in their own part of the protocol, the decree only for an onderzoek.
VOORWAARDEN_VERVOLG = replace(DIENST, bron=bronnen.VOORWAARDEN_VERVOLG, ook=(bronnen.KEUZE_TIEN_WEKEN,))
BETROKKENEN_INFORMEREN = _termijn(
    "betrokkenen-informeren",
    "De betrokkene weet dat anderen gegevens over hem hebben gegeven.",
    "de gegevens van deze betrokkene zijn vastgelegd",
    4,
    Eenheid.WEKEN,
    bronnen.WMO_INFORMEREN,
    soort=Soort.WETTELIJK,
    verschuift=True,
    ook=(bronnen.ALGEMENE_TERMIJNENWET_1,),
)
BETROKKENEN_INFORMEREN_UITSTEL = _termijn(
    "betrokkenen-informeren-uitstel",
    "De uitgestelde kennisgeving aan de betrokkene is gedaan, of opnieuw met reden uitgesteld.",
    "de lopende termijn eindigt (zonder verschuiving)",
    2,
    Eenheid.WEKEN,
    bronnen.WMO_UITSTEL,
    soort=Soort.WETTELIJK,
    verschuift=True,
    ook=(bronnen.ALGEMENE_TERMIJNENWET_1,),
)
MONITORING = _termijn(
    "monitoring",
    "De monitoring is gemiddeld anderhalf jaar na de overdracht klaar; het geplande einde is aan te passen.",
    "de overdracht is aanvaard",
    18,
    Eenheid.MAANDEN,
    bronnen.MONITORING,
)
HUISVERBOD = _termijn(
    "huisverbod",
    "Het tijdelijk huisverbod eindigt, tenzij de burgemeester het verlengt: tot ten hoogste vier weken na het opleggen. "
    "Een weekend of feestdag verschuift het niet.",
    "het huisverbod is opgelegd",
    10,
    Eenheid.DAGEN,
    bronnen.HUISVERBOD_OPLEGGEN,
    soort=Soort.WETTELIJK,
    ook=(bronnen.HUISVERBOD_VERLENGEN, bronnen.HUISVERBOD_TERMIJNEN),
)
HUISVERBOD_VERLENGD = _termijn(
    "huisverbod-verlengd",
    "Het verlengde huisverbod eindigt; langer kan niet.",
    "het huisverbod is opgelegd",
    4,
    Eenheid.WEKEN,
    bronnen.HUISVERBOD_VERLENGEN,
    soort=Soort.WETTELIJK,
    ook=(bronnen.HUISVERBOD_TERMIJNEN,),
)
VERNIETIGINGSVERZOEK = _termijn(
    "vernietigingsverzoek",
    "Op het verzoek om vernietiging is beslist en de gegevens zijn vernietigd, of gemotiveerd niet.",
    "het verzoek is ontvangen",
    3,
    Eenheid.MAANDEN,
    bronnen.WMO_VERNIETIGING,
    soort=Soort.WETTELIJK,
    verschuift=True,
    ook=(bronnen.ALGEMENE_TERMIJNENWET_1,),
)

TERMIJNEN: dict[str, Termijn] = {
    termijn.code: termijn
    for termijn in (
        VEILIGHEIDSBEOORDELING,
        TERUGKOPPELING_MELDER,
        ZICHT_OP_VEILIGHEID,
        BESLUIT_DELEN,
        DIENST,
        BETROKKENEN_INFORMEREN,
        BETROKKENEN_INFORMEREN_UITSTEL,
        MONITORING,
        HUISVERBOD,
        HUISVERBOD_VERLENGD,
        VERNIETIGINGSVERZOEK,
    )
}

MONITORING_MOMENTEN_MAANDEN: tuple[int, ...] = (3, 6, 12, 18)


def monitoring_moments(overdracht: datetime) -> tuple[date, ...]:
    """The days of the monitoring moments after an overdracht; weekends do not move them, month ends are clipped."""
    dag = day_of(in_amsterdam(overdracht))
    return tuple(add_maanden(dag, maanden) for maanden in MONITORING_MOMENTEN_MAANDEN)
