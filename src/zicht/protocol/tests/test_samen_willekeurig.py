"""Random courses in two dossiers of one household: whatever happens in either, of who is in both zicht lies with one party."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from zicht.protocol import verloop
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.gebeurtenissen import (
    Hersteld,
    HulpGestopt,
    HulpHervat,
    Ingetrokken,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
)
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.tests.loop import VRIJDAG_MIDDAG, Loop
from zicht.protocol.tests.test_willekeurig import BACK, FACTS, WAITS
from zicht.protocol.tests.test_zicht_bij_melding import KEEPS
from zicht.protocol.tests.tweeluik import Tweeluik, handed_over, under_measure
from zicht.protocol.tests.zoektocht.beloften import KADER as IN_KADER
from zicht.protocol.tests.zoektocht.beloften import _veilig_thuis_must, says_too_little
from zicht.protocol.tests.zoektocht.blikken import FIJN, KADER, KETEN, MENSEN, MENSEN_ACUUT
from zicht.protocol.tests.zoektocht.plek import Plek
from zicht.protocol.zicht import holders

BLIKKEN = (FIJN, KETEN.with_meldingen(3), MENSEN.with_meldingen(3), MENSEN_ACUUT, KADER.with_meldingen(2))
#: Where each of the two may stand when they are merged.
STARTS: tuple[Callable[[], Loop], ...] = (
    lambda: Loop().received(),
    lambda: Loop().received(**KEEPS),
    lambda: Loop().received().assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN),
    lambda: Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK),
    lambda: Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered(),
    handed_over,
    lambda: handed_over().record(HulpGestopt(overdracht="d1", sinds=VRIJDAG_MIDDAG.date())),
    lambda: Loop().in_monitoring().monitored(),
    under_measure,
)
#: What the other dossier may refuse: nothing that is a step for somebody's safety.
MAY_BE_HELD = {OverdrachtAangeboden, OverdrachtAanvaard, HulpHervat, Hersteld, Ingetrokken}
WHO = (("moeder", "moeder"), ("kind", "kind"))


@given(st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_happens_in_either_who_stands_in_both_has_one_holder(data: DataObject) -> None:
    """Random walks in two dossiers, merged somewhere on the way, with facts told late and facts withdrawn."""
    een, ander = (data.draw(st.sampled_from(STARTS))() for _ in range(2))
    both = Tweeluik(een, ander)
    walk(data, both, data.draw(st.integers(0, 3)))
    chosen = tuple(pair for pair in WHO if pair[0] in een.stand.ids and pair[1] in ander.stand.ids)
    if both.try_merge(chosen) is not None:
        return
    both.wait(minutes=1)
    walk(data, both, data.draw(st.integers(3, 15)))
    assert {type(feit) for feit in both.held} <= MAY_BE_HELD
    for loop in (both.een, both.ander):
        assert verloop.replay(loop.gebeurtenissen) == loop.stand


def walk(data: DataObject, both: Tweeluik, steps: int) -> None:
    blik = data.draw(st.sampled_from(BLIKKEN))
    for _ in range(steps):
        both.wait(**{"seconds": data.draw(WAITS).total_seconds()})
        loop = data.draw(st.sampled_from((both.een, both.ander)))
        kind = data.draw(st.integers(0, 9))
        if kind == 0 and loop.gebeurtenissen:
            said(both.record(loop, Ingetrokken(gebeurtenis=data.draw(st.sampled_from(loop.gebeurtenissen)).id)), both)
        elif kind == 1 and loop.gebeurtenissen:
            told = data.draw(st.sampled_from(loop.gebeurtenissen))
            later = told.op + data.draw(BACK) * data.draw(st.sampled_from((-1, 1)))
            if not isinstance(told.feit, Ingetrokken | Hersteld):
                said(both.record(loop, Hersteld(gebeurtenis=told.id, nieuw=told.feit, op=later)), both)
        elif kind == 2:
            said(both.record(loop, data.draw(FACTS), op=both.nu - data.draw(BACK)), both)
        elif moves := list(blik.zetten(Plek(loop.stand, both.nu))):
            zet = data.draw(st.sampled_from(moves))
            said(both.record(loop, *zet.eerst, zet.feit), both)
        held(both)


def said(refusal: object, both: Tweeluik) -> None:
    assert refusal is None or not says_too_little(refusal, both.nu)  # type: ignore[arg-type]


def held(both: Tweeluik) -> None:
    """One holder each, the same in both, and Veilig Thuis or the court's while any of the two is at work about them."""
    assert both.apart == ()
    for loop in (both.een, both.ander):
        for id in () if loop.stand.is_closed else loop.stand.ids:
            (holder,) = holders(loop.stand.periodes(id), both.nu)
            must = loop.stand.samenvoeging and _veilig_thuis_must(loop.stand, id, both.nu)
            watched = {Partijsoort.VEILIG_THUIS, Partijsoort.MELDER, *IN_KADER}
            assert not must or holder.soort in watched
