"""With whom zicht op veiligheid lies on the first working days: architecture §10, first row, and seeds 002 and 003."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from zicht.protocol import zicht
from zicht.protocol.begrippen import Beoordelingsbesluit, Betrokkene, Kring, Leeftijd, Melderkring, Positie
from zicht.protocol.gebeurtenissen import OordeelGegeven, SpoedVastgesteld, ZichtTeruggegeven
from zicht.protocol.partijen import MELDER, VEILIG_THUIS
from zicht.protocol.tests.loop import GEZIN, KIND, MOEDER, VADER, VRIJDAG_MIDDAG, Loop, moment

KEEPS: dict[str, Any] = {"positie": Positie.KAN_ZELF_HULP_BIEDEN, "behoudt_zicht": True, "houder_bekend": True}


def kept(op: datetime = VRIJDAG_MIDDAG, **more: Any) -> Loop:
    return Loop(op).received(**(KEEPS | more))


@pytest.mark.eis("R-125", "R-127")
def test_veilig_thuis_holds_zicht_from_the_arrival_of_a_melding() -> None:
    loop = Loop().received()
    assert loop.holders() == {VEILIG_THUIS}
    assert {loop.stand.periodes(id)[0].van for id in loop.stand.ids} == {VRIJDAG_MIDDAG}
    assert loop.stand.periodes("kind")[0].grond is zicht.MELDING_ONTVANGEN


@pytest.mark.eis("R-126", "R-129")
def test_a_professional_who_agreed_to_it_keeps_zicht_and_the_switch_is_planned() -> None:
    loop = kept()
    assert loop.holders() == {MELDER}
    now, planned = loop.stand.periodes("kind")
    assert (now.grond, planned.grond, planned.gepland) == (zicht.AFGESPROKEN, zicht.ZESDE_WERKDAG, True)
    assert (now.tot, planned.bij) == (planned.van, VEILIG_THUIS)


WHY_NOT = [
    # Only a professional: police and ambulance come and go (§10), a neighbour or a victim cannot be asked (§10)
    ({"melderkring": Melderkring.POLITIE}, "Alleen een professional"),
    ({"melderkring": Melderkring.AMBULANCE}, "Alleen een professional"),
    ({"melderkring": Melderkring.OMSTANDER}, "Alleen een professional"),
    ({"melderkring": Melderkring.DIRECTBETROKKENE}, "Alleen een professional"),
    ({"melderkring": Melderkring.VEILIG_THUIS}, "Alleen een professional"),
    # Seed 002: from the moment that Veilig Thuis knows of the urgency it is responsible itself
    ({"spoed": True}, "spoedeisend"),
    # Architecture §7: the sentence on the page would name a melder who is anonymous to the family
    ({"anoniem_voor_gezin": True}, "anoniem"),
    # §10: honour-based violence, forced marriage, genital mutilation: Veilig Thuis at once
    ({"onderwerpen": ("kindermishandeling", "eergerelateerd")}, "houdt Veilig Thuis het zicht meteen"),
    ({"onderwerpen": ("huwelijksdwang",)}, "houdt Veilig Thuis het zicht meteen"),
    ({"onderwerpen": ("genitale-verminking",)}, "houdt Veilig Thuis het zicht meteen"),
    # §10: a named reachable person and a deputy for every day
    ({"houder_bekend": False}, "vervanger"),
    # Seed 003, position 2: the melder asks Veilig Thuis to take over
    ({"positie": Positie.VEILIG_THUIS_NEEMT_OVER}, "vraagt Veilig Thuis het zicht over te nemen"),
]


@pytest.mark.parametrize("changes, reason", WHY_NOT)
def test_who_cannot_keep_zicht_is_refused_it_in_words(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(AssertionError, match=reason):
        kept(**changes)


@pytest.mark.parametrize("changes, reason", WHY_NOT)
def test_and_were_it_recorded_all_the_same_veilig_thuis_would_hold_it(changes: dict[str, Any], reason: str) -> None:
    """Applying is total: the rule that moves zicht does not lean on the refusal alone."""
    loop = Loop()
    loop.add(replace(kept().gebeurtenissen[0].feit, **changes))
    assert loop.holders() == {VEILIG_THUIS}


SIXTH_WORKING_DAY = [
    # arrival                      Veilig Thuis holds zicht from (00:00)   why
    (moment(2026, 11, 20, 15, 48), moment(2026, 11, 30, 0, 0)),  # a Friday afternoon: Monday is working day 1
    (moment(2026, 11, 20, 23, 59), moment(2026, 11, 30, 0, 0)),  # the hour does not matter
    (moment(2026, 11, 21, 9, 0), moment(2026, 11, 30, 0, 0)),  # a Saturday: Monday is working day 1
    (moment(2026, 11, 22, 9, 0), moment(2026, 11, 30, 0, 0)),  # a Sunday too
    (moment(2026, 11, 23, 0, 0), moment(2026, 12, 1, 0, 0)),  # the first minute of Monday: Monday is day 0
    (moment(2026, 12, 24, 10, 0), moment(2027, 1, 5, 0, 0)),  # Christmas, a weekend and New Year's Day in between
    (moment(2026, 4, 2, 10, 0), moment(2026, 4, 14, 0, 0)),  # Good Friday and Easter Monday in between
    (moment(2026, 5, 12, 10, 0), moment(2026, 5, 21, 0, 0)),  # Ascension Day in between
    (moment(2026, 3, 23, 10, 0), moment(2026, 3, 31, 0, 0)),  # the clock goes forward on Sunday 29 March
    (moment(2026, 10, 19, 10, 0), moment(2026, 10, 27, 0, 0)),  # and back on Sunday 25 October
]


@pytest.mark.eis("R-158")
@pytest.mark.parametrize("arrival, switch", SIXTH_WORKING_DAY)
def test_zicht_passes_by_itself_at_midnight_of_the_sixth_working_day(arrival: datetime, switch: datetime) -> None:
    stand = kept(arrival).stand
    assert stand.periodes("kind")[1].van == switch
    assert stand.holder("kind", switch - timedelta(seconds=1)) == MELDER
    assert stand.holder("kind", switch) == VEILIG_THUIS


@pytest.mark.eis("R-156")
def test_urgency_brings_zicht_to_veilig_thuis_that_minute() -> None:
    loop = kept().wait(hours=2)
    before = loop.nu
    loop.record(SpoedVastgesteld(melding="m1"))
    assert loop.stand.holder("kind", before - timedelta(seconds=1)) == MELDER
    assert loop.stand.holder("kind", before) == VEILIG_THUIS
    assert loop.stand.periodes("kind")[1].grond is zicht.SPOED


def test_the_melder_may_give_zicht_back_any_minute() -> None:
    loop = kept().wait(minutes=1).record(ZichtTeruggegeven(melding="m1"))
    assert loop.holders() == {VEILIG_THUIS}
    assert loop.stand.periodes("kind")[-1].grond is zicht.TERUGGEGEVEN


def test_giving_back_what_one_does_not_hold_is_refused_in_words() -> None:
    back = ZichtTeruggegeven(melding="m1")
    assert "houdt nu geen zicht" in Loop().received().refused(back).waarom
    assert "houdt nu geen zicht" in kept().at(2026, 12, 1).refused(back).waarom


@pytest.mark.eis("R-157")
@pytest.mark.parametrize("besluit", list(Beoordelingsbesluit))
def test_the_veiligheidsbeoordeling_brings_zicht_to_veilig_thuis_whatever_it_decides(
    besluit: Beoordelingsbesluit,
) -> None:
    loop = kept().at(2026, 11, 23).assessed(besluit)
    assert loop.holders() == {VEILIG_THUIS}
    assert loop.stand.periodes("kind")[-1].grond is zicht.BEOORDEELD


def test_a_judgement_of_acute_unsafety_brings_zicht_of_that_person_at_once() -> None:
    loop = kept().record(OordeelGegeven(betrokkene="kind", acuut=True, structureel=None, melding="m1"))
    assert (loop.holder("kind"), loop.holder("moeder")) == (VEILIG_THUIS, MELDER)


def test_a_planned_switch_that_already_happened_is_not_moved_by_a_later_decision() -> None:
    loop = kept().at(2026, 12, 7).assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    assert [periode.grond for periode in loop.stand.periodes("kind")] == [zicht.AFGESPROKEN, zicht.ZESDE_WERKDAG]


def test_a_decision_recorded_late_but_taken_in_time_moves_the_switch_to_that_moment() -> None:
    """Facts carry when they happened; the planned switch was no fact, so it gives way."""
    loop = kept()
    loop.at(2026, 11, 23).prepared()
    taken = loop.nu
    loop.at(2026, 12, 1).record(SpoedVastgesteld(melding="m1"), op=taken)
    assert loop.stand.holder("kind", moment(2026, 11, 24)) == VEILIG_THUIS


def test_the_informal_network_has_no_zicht() -> None:
    oma = Betrokkene("oma", kring=Kring.NETWERK, leeftijd=Leeftijd.MEERDERJARIG)
    loop = Loop().received(wie=(*GEZIN, oma))
    assert loop.stand.periodes("oma") == ()
    assert "oma" not in loop.stand.ids


@pytest.mark.eis("R-141")
def test_a_second_melding_gives_veilig_thuis_zicht_again_of_the_people_it_names() -> None:
    """§10: zicht is VT's again for its persons; the child it does not name stays with who keeps zicht."""
    loop = kept().wait(hours=3).received("m2", wie=(MOEDER, VADER))
    assert (loop.holder("moeder"), loop.holder("kind")) == (VEILIG_THUIS, MELDER)


def test_an_agreement_at_a_second_melding_takes_nothing_from_veilig_thuis() -> None:
    loop = Loop().received().wait(hours=3).received("m2", wie=(KIND,), **KEEPS)
    assert loop.holders() == {VEILIG_THUIS}
