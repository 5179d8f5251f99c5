"""Never alone: no decision by one person (architecture §10, "Never alone"; seed 003 on the multidisciplinair overleg)."""

from datetime import datetime

import pytest

from zicht.protocol.begrippen import Afsluitreden, Beoordelingsbesluit, Deelnemer, Dienstsoort, Overlegonderwerp
from zicht.protocol.gebeurtenissen import Afgesloten, Beoordeeld, Overlegd, OverlegNagekeken, VervolgGekozen
from zicht.protocol.partijen import Rol
from zicht.protocol.route import ROUTE
from zicht.protocol.tests.loop import CRITERIA, Loop, moment
from zicht.protocol.toelaten.weigeren import missing_for
from zicht.protocol.vereisten import NIET_ALLEEN

ELS = Deelnemer("els", Rol.BACKOFFICE)
GEA = Deelnemer("gea", Rol.GEDRAGSWETENSCHAPPER)
VERA = Deelnemer("vera", Rol.VERTROUWENSARTS)
NOOR = Deelnemer("noor", Rol.BEREIKBAARHEIDSDIENST)
WIM = Deelnemer("wim", "ketenpartner")

MAANDAG_MIDDAG = moment(2026, 11, 23, 14)
MAANDAG_AVOND = moment(2026, 11, 23, 17)
ZATERDAG = moment(2026, 11, 21, 14)
KERSTMIS = moment(2026, 12, 25, 11)


OVERLEG = [
    # who took part          when            medical  does it count as never alone
    # Office hours: two different people of this Veilig Thuis, one a gedragswetenschapper
    ((ELS, GEA), MAANDAG_MIDDAG, False, True),
    ((ELS, NOOR), MAANDAG_MIDDAG, False, False),
    ((ELS, VERA), MAANDAG_MIDDAG, False, False),
    # Medical: the vertrouwensarts
    ((ELS, VERA), MAANDAG_MIDDAG, True, True),
    ((ELS, GEA), MAANDAG_MIDDAG, True, False),
    ((ELS, GEA, VERA), MAANDAG_MIDDAG, True, True),
    # Two different people: a chain partner who takes part does not count as one
    ((GEA, WIM), MAANDAG_MIDDAG, False, False),
    ((GEA, WIM), ZATERDAG, False, False),
    ((ELS, GEA, WIM), MAANDAG_MIDDAG, False, True),
    # Out of hours any two by phone: the evening, the weekend, a holiday, the early morning
    ((ELS, NOOR), MAANDAG_AVOND, False, True),
    ((ELS, NOOR), moment(2026, 11, 24, 8, 29), False, True),
    ((ELS, NOOR), moment(2026, 11, 24, 8, 30), False, False),
    ((ELS, NOOR), ZATERDAG, False, True),
    ((ELS, NOOR), KERSTMIS, False, True),
    ((ELS, NOOR), ZATERDAG, True, True),
]


@pytest.mark.parametrize("deelnemers, op, medisch, counts", OVERLEG)
def test_which_overleg_counts(deelnemers: tuple[Deelnemer, ...], op: datetime, medisch: bool, counts: bool) -> None:
    loop = Loop().received()
    loop.nu = op
    loop.consulted(deelnemers=deelnemers, medisch=medisch)
    assert (loop.stand.overleggen[0].counts_as_mdo) == counts


@pytest.mark.parametrize("deelnemers", [(), (ELS,), (ELS, Deelnemer("els", Rol.GEDRAGSWETENSCHAPPER))])
def test_an_overleg_of_one_is_no_overleg_whatever_the_roles(deelnemers: tuple[Deelnemer, ...]) -> None:
    feit = Overlegd(overleg="o", onderwerp=Overlegonderwerp.ANDERS, deelnemers=deelnemers)
    assert Loop().received().refused(feit).waarom == "Een overleg is met ten minste twee mensen."


def ready_but_alone(onderwerp: Overlegonderwerp = Overlegonderwerp.ANDERS) -> Loop:
    """Everything a veiligheidsbeoordeling needs, with an overleg about something else."""
    loop = Loop().received().at(2026, 11, 23)
    loop.prepared()
    loop.take_back().consulted(onderwerp)
    return loop


def decision(overleg: str = "", melding: str = "m1") -> Beoordeeld:
    return Beoordeeld(melding=melding, besluit=Beoordelingsbesluit.KEUZE_VERVOLG, overleg=overleg)


@pytest.mark.parametrize("onderwerp", [o for o in Overlegonderwerp if o is not Overlegonderwerp.VEILIGHEIDSBEOORDELING])
def test_an_overleg_counts_for_the_decision_it_was_about_and_for_no_other(onderwerp: Overlegonderwerp) -> None:
    assert ready_but_alone(onderwerp).refused(decision()).waarom == NIET_ALLEEN.waarom


def test_an_overleg_held_before_the_melding_came_does_not_count_for_it() -> None:
    loop = Loop().received().assessed(Beoordelingsbesluit.KEUZE_VERVOLG).wait(days=1).received("m2")
    early = loop.stand.overleggen[0]
    loop.prepared("m2")
    assert loop.take_back().refused(decision(early.id, "m2")).waarom == NIET_ALLEEN.waarom


def test_the_overleg_that_a_decision_names_must_be_one_that_counts() -> None:
    """Found by reading: another overleg that counted was enough, whatever overleg the decision named."""
    loop = Loop().received().at(2026, 11, 23)
    good = loop.prepared()
    other = loop.consulted(Overlegonderwerp.ANDERS)
    assert loop.refused(decision(other)).waarom == NIET_ALLEEN.waarom
    assert loop.refused(decision("bestaat niet")).waarom == NIET_ALLEEN.waarom
    loop.record(decision(good))


def test_a_decision_cannot_be_dated_before_the_overleg_it_rests_on() -> None:
    """Or a late decision could be written down as one in time. The same minute will do: people write minutes."""
    loop = Loop().received().at(2026, 11, 27, 16)
    loop.prepared()
    held = loop.stand.overleggen[0].op
    loop.at(2026, 12, 7)
    assert loop.refused(decision(), op=moment(2026, 11, 27, 15)).waarom == NIET_ALLEEN.waarom
    loop.record(decision(), op=held.replace(second=0))


def test_a_choice_needs_an_overleg_of_its_own_after_the_assessment() -> None:
    loop = Loop().received().assessed(Beoordelingsbesluit.KEUZE_VERVOLG)
    choice = VervolgGekozen(dienst=Dienstsoort.ONDERZOEK, overleg="", criteria=CRITERIA)
    assert loop.refused(choice).waarom == NIET_ALLEEN.waarom
    loop.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    loop.record(choice)


@pytest.mark.parametrize(
    "door, medisch, allowed",
    [
        # Out of hours any two; a gedragswetenschapper looks at it the next working day
        (GEA, False, True),
        (ELS, False, False),
        (NOOR, False, False),
        # Medical: the vertrouwensarts may look too
        (VERA, True, True),
        (VERA, False, False),
        (GEA, True, True),
    ],
)
def test_who_looks_the_next_day_at_what_two_decided_in_the_night(door: Deelnemer, medisch: bool, allowed: bool) -> None:
    loop = Loop().received().at(2026, 11, 21, 3)
    overleg = loop.consulted(deelnemers=(ELS, NOOR), telefonisch=True, medisch=medisch)
    review = OverlegNagekeken(overleg=overleg, door=door)
    assert (loop.may(review) is None) == allowed
    if allowed:
        assert loop.record(review).stand.overleggen[0].nagekeken


def test_the_look_at_a_night_is_recorded_also_when_the_dossier_was_closed_by_then() -> None:
    loop = Loop(ZATERDAG).received()
    loop.prepared()
    overleg = loop.take_back().consulted(deelnemers=(ELS, NOOR), telefonisch=True)
    loop.record(Beoordeeld(melding="m1", besluit=Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN, overleg=overleg))
    loop.record(Afgesloten(redenen=tuple((id, Afsluitreden.GEEN_VERVOLGSTAPPEN) for id in loop.stand.ids)))
    loop.at(2026, 11, 23).record(OverlegNagekeken(overleg=overleg, door=GEA))


@pytest.mark.parametrize(
    ("deelnemers", "medisch", "waarom"),
    [
        # in office hours without an expert: who was missing
        ((ELS, NOOR), False, "Er is overlegd, maar zonder gedragswetenschapper."),
        ((ELS, GEA), True, "Er is overlegd, maar zonder vertrouwensarts."),
        # an expert, and nobody else of this Veilig Thuis
        ((GEA, WIM), False, "Er is overlegd, maar met maar een persoon van Veilig Thuis."),
    ],
)
def test_of_an_overleg_that_does_not_count_it_is_said_who_was_missing(
    deelnemers: tuple[Deelnemer, ...], medisch: bool, waarom: str
) -> None:
    loop = Loop().received()
    loop.nu = MAANDAG_MIDDAG
    loop.consulted(deelnemers=deelnemers, medisch=medisch)
    held = missing_for(
        loop.stand, "veiligheidsbeoordeling", ROUTE["veiligheidsbeoordeling"].uitgang("onderzoek"), "m1", loop.nu
    )
    assert waarom in [weigering.waarom for weigering in held]
    assert NIET_ALLEEN.waarom not in [weigering.waarom for weigering in held]
