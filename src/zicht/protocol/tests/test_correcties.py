"""A mistake is put right by a new fact, and never under what was recorded later (architecture §5, Replay)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from zicht.protocol import verloop
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Bronuitkomst,
    Dienstsoort,
    Informatiebron,
    Leeftijd,
    Overlegonderwerp,
)
from zicht.protocol.gebeurtenissen import (
    Beoordeeld,
    BronGeraadpleegd,
    Feit,
    Gebeurtenis,
    Hersteld,
    Ingetrokken,
    LeeftijdVastgesteld,
    Ontvangen,
    Overlegd,
    SpoedVastgesteld,
    VervolgGekozen,
)
from zicht.protocol.partijen import MELDER, VEILIG_THUIS
from zicht.protocol.tests.loop import CRITERIA, VRIJDAG_MIDDAG, Loop
from zicht.protocol.tests.test_zicht_bij_melding import kept


def of(loop: Loop, soort: type[Feit], nummer: int = 0) -> Gebeurtenis:
    """The gebeurtenis of this kind, the first unless told otherwise."""
    return [g for g in loop.gebeurtenissen if isinstance(g.feit, soort)][nummer]


def withdrawn(loop: Loop, soort: type[Feit], nummer: int = 0) -> Ingetrokken:
    return Ingetrokken(gebeurtenis=of(loop, soort, nummer).id)


def put_right(loop: Loop, soort: type[Feit], op: datetime | None = None, **changes: Any) -> Hersteld:
    earlier = of(loop, soort)
    return Hersteld(gebeurtenis=earlier.id, nieuw=replace(earlier.feit, **changes), op=op or earlier.op)


def test_what_is_withdrawn_never_happened() -> None:
    loop = kept().record(SpoedVastgesteld(melding="m1"))
    assert loop.holders() == {VEILIG_THUIS}
    loop.record(withdrawn(loop, SpoedVastgesteld))
    assert loop.holders() == {MELDER}
    assert len(loop.stand.verleden) == 3


def test_what_is_put_right_happened_so_and_then() -> None:
    loop = kept().record(SpoedVastgesteld(melding="m1")).wait(hours=5)
    really = of(loop, SpoedVastgesteld).op + timedelta(hours=2)
    loop.record(put_right(loop, SpoedVastgesteld, op=really))
    assert loop.stand.holder("kind", really - timedelta(seconds=1)) == MELDER
    assert loop.stand.holder("kind", really) == VEILIG_THUIS


def test_a_better_arrival_moves_every_clock_of_that_melding() -> None:
    loop = Loop().received().wait(days=1)
    earlier = VRIJDAG_MIDDAG - timedelta(days=2)
    loop.record(put_right(loop, Ontvangen, op=earlier))
    melding = loop.stand.melding("m1")
    assert melding
    assert (melding.aankomst, melding.uiterlijk.day) == (earlier, 25)
    assert loop.stand.periodes("kind")[0].van == earlier


def test_a_correction_may_be_corrected_again_and_the_last_counts() -> None:
    loop = Loop().received().record(LeeftijdVastgesteld(betrokkene="kind", leeftijd=Leeftijd.MEERDERJARIG))
    loop.record(put_right(loop, LeeftijdVastgesteld, betrokkene="vader"))
    loop.record(put_right(loop, LeeftijdVastgesteld, leeftijd=Leeftijd.ONBEKEND))
    kind = loop.stand.betrokkene("kind")
    assert kind
    assert kind.leeftijd is Leeftijd.ONBEKEND


REFUSED = [
    # what does not exist; what is a correction itself
    (lambda loop: Ingetrokken(gebeurtenis="bestaat niet"), "staat niet in dit dossier"),
    (lambda loop: Ingetrokken(gebeurtenis=of(loop, Ingetrokken).id), "staat niet in dit dossier"),
    # what was withdrawn already
    (lambda loop: withdrawn(loop, SpoedVastgesteld), "is al ingetrokken"),
    (lambda loop: put_right(loop, SpoedVastgesteld), "is al ingetrokken"),
    # another kind of fact in its place
    (
        lambda loop: Hersteld(
            gebeurtenis=of(loop, BronGeraadpleegd).id, nieuw=SpoedVastgesteld(melding="m1"), op=loop.nu
        ),
        "andere soort",
    ),
    # the better fact would itself have been refused
    (lambda loop: put_right(loop, BronGeraadpleegd, melding="m9"), "hoort niet bij dit dossier"),
    (lambda loop: put_right(loop, BronGeraadpleegd, op=loop.nu + timedelta(days=1)), "in de toekomst"),
    (lambda loop: put_right(loop, BronGeraadpleegd, op=VRIJDAG_MIDDAG - timedelta(days=1)), "voor de binnenkomst"),
    # what was recorded later leans on it
    (lambda loop: withdrawn(loop, BronGeraadpleegd), "Wat daarna is vastgelegd, op "),
    (lambda loop: withdrawn(loop, Overlegd), "Wat daarna is vastgelegd, op "),
    (lambda loop: withdrawn(loop, Ontvangen), "steunt erop: Er is nog geen melding"),
    (lambda loop: put_right(loop, Beoordeeld, besluit=Beoordelingsbesluit.OVERDRACHT), ", steunt erop: "),
]


def full_course() -> Loop:
    """1 melding, 2 urgent, 3 withdrawn, 4-6 sources, 7-10 judgements and an overleg, then the decision and the choice."""
    loop = Loop().received().record(SpoedVastgesteld(melding="m1"))
    loop.record(withdrawn(loop, SpoedVastgesteld))
    loop.assessed(Beoordelingsbesluit.KEUZE_VERVOLG)
    overleg = loop.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    return loop.record(VervolgGekozen(dienst=Dienstsoort.ONDERZOEK, overleg=overleg, criteria=CRITERIA))


@pytest.mark.parametrize("correction, reason", REFUSED)
def test_a_correction_that_cannot_be_is_refused_in_words(correction: Any, reason: str) -> None:
    loop = full_course()
    refusal = loop.refused(correction(loop))
    assert reason in refusal.waarom
    assert refusal.wat_nu


def test_what_nothing_leans_on_can_be_withdrawn_from_the_middle_of_a_course() -> None:
    extra = BronGeraadpleegd(melding="m1", bron=Informatiebron.EIGEN, uitkomst=Bronuitkomst.IETS_BEKEND)
    loop = Loop().received().record(extra)
    loop.assessed(Beoordelingsbesluit.KEUZE_VERVOLG)
    loop.record(withdrawn(loop, BronGeraadpleegd))
    assert loop.stand.running_dienst


def test_from_the_last_to_the_first_a_whole_course_can_be_withdrawn() -> None:
    loop = full_course()
    for gebeurtenis in reversed([g for g in loop.gebeurtenissen if not isinstance(g.feit, Ingetrokken)]):
        if not any(
            isinstance(g.feit, Ingetrokken) and g.feit.gebeurtenis == gebeurtenis.id for g in loop.stand.verleden
        ):
            loop.record(Ingetrokken(gebeurtenis=gebeurtenis.id))
    assert not loop.stand.is_begun
    assert loop.stand.zicht == ()


def test_what_was_known_on_a_day_is_what_was_recorded_by_then() -> None:
    loop = kept().wait(days=1).record(SpoedVastgesteld(melding="m1"), op=VRIJDAG_MIDDAG + timedelta(hours=1))
    then = VRIJDAG_MIDDAG + timedelta(hours=2)
    as_known = verloop.replay(verloop.known_on(loop.gebeurtenissen, then))
    assert as_known.holder("kind", then) == MELDER
    assert loop.stand.holder("kind", then) == VEILIG_THUIS


def test_the_order_is_that_of_the_journaal_and_not_of_the_moments() -> None:
    loop = full_course()
    assert verloop.replay(reversed(loop.gebeurtenissen)) == loop.stand
