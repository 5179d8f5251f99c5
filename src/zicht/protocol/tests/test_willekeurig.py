"""Random courses over every kind of fact: applying never fails, and the Stand is what its gebeurtenissen make it.

Two to four people, an unborn child and somebody of the network among them; allowed and refused facts; corrections; time
that passes, and facts that are said to have happened earlier than they were recorded.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import toelaten, verloop
from zicht.protocol.begrippen import Beoordelingsbesluit, Betrokkene, Conclusie, Kring, Leeftijd, Melderkring, Positie
from zicht.protocol.stand import Stand
from zicht.protocol.tests.loop import TWEE_MENSEN, VRIJDAG_MIDDAG, Loop
from zicht.protocol.tests.zoektocht.beloften import broken_promises, says_too_little
from zicht.protocol.tests.zoektocht.blikken import EERGEWELD, FIJN, HUISVERBOD, KADER, KETEN, MENSEN, MENSEN_ACUUT
from zicht.protocol.tests.zoektocht.plek import Plek
from zicht.protocol.tests.zoektocht.zetten import Zet
from zicht.protocol.trajecten import trajecten
from zicht.protocol.uitgangen import exits
from zicht.protocol.zicht import holders
from zicht.protocol.zin import sentence

PEOPLE = (
    Betrokkene("ouder", leeftijd=Leeftijd.MEERDERJARIG),
    Betrokkene("kind", leeftijd=Leeftijd.MINDERJARIG),
    Betrokkene("baby", leeftijd=Leeftijd.ONGEBOREN),
    Betrokkene("ander"),
    Betrokkene("oma", kring=Kring.NETWERK, leeftijd=Leeftijd.MEERDERJARIG),
    Betrokkene("oma", leeftijd=Leeftijd.MEERDERJARIG),
    Betrokkene("ouder", kring=Kring.NETWERK),
)
KINDS = tuple(
    kind
    for kind in vars(g).values()
    if isinstance(kind, type)
    and issubclass(kind, g.Feit)
    and kind not in (g.Feit, g.Ingetrokken, g.Hersteld, g.Voortgezet)
)
ONE_OF = {
    "melding": ("m1", "m2", "m3"),
    "betrokkene": ("ouder", "kind", "baby", "ander", "oma", "niemand"),
    "overdracht": ("d1", "d2"),
    "verzoek": ("r1", "r2"),
    "huisverbod": ("h1",),
    "overleg": ("", "o1", "o2"),
    "voorwaarde": ("v1",),
    "vraag": ("q1",),
    "aanbod": ("r1", "r2"),
    "meldingen": (("m1",), ("m2",), ("m1", "m2"), ()),
    "datum": ("t1", "t2"),
    "plicht": ("kennisgeving-betrokkene", "besluit-betrokkenen", "besluit-melder"),
    "wie": ("ouder", "kind", "m1", "d1", "dossier"),
    "dossier": ("x",),
}
IDS = st.sampled_from(ONE_OF["betrokkene"])
DAYS = st.dates(min_value=VRIJDAG_MIDDAG.date(), max_value=VRIJDAG_MIDDAG.date() + timedelta(days=700))


def _some(ids: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.lists(ids, max_size=3).map(tuple)


def _field(kind: type[g.Feit], naam: str, hint: Any) -> SearchStrategy[Any]:
    """What this field of this kind of fact can hold: one of a few ids, or whatever its type allows."""
    if naam == "betrokkene" and kind is g.BetrokkeneToegevoegd:
        return st.sampled_from(PEOPLE)
    if naam in ONE_OF:
        return st.sampled_from(ONE_OF[naam])
    match naam:
        case "betrokkenen" | "ook_daar" if kind is g.Afgesplitst:
            return _some(IDS)
        case "betrokkenen":
            return _some(st.sampled_from(PEOPLE))
        case "voor" | "aanvaard_door":
            return _some(IDS)
        case "onderwerpen":
            return st.sampled_from(((), ("partnergeweld",), ("partnergeweld", "eergerelateerd")))
        case "deelnemers":
            return st.sampled_from((TWEE_MENSEN, TWEE_MENSEN[:1]))
        case "momenten":
            return _some(DAYS)
        case "zelfde":
            return _some(st.tuples(IDS, st.sampled_from(("p", "q", "r"))))
        case "gesproken" | "veiligheid" | "voorwaarden" | "redenen":
            answers = get_args(get_args(hint)[0])[1]
            return _some(st.tuples(IDS, st.from_type(answers)))
    if hint is str:
        return st.sampled_from(("", "x"))
    return DAYS if hint is date else st.from_type(hint)


def _facts(kind: type[g.Feit]) -> SearchStrategy[g.Feit]:
    hints = {naam: hint for naam, hint in get_type_hints(kind).items() if naam != "VERSIE"}
    return st.builds(kind, **{naam: _field(kind, naam, hint) for naam, hint in hints.items()})


ANYTHING = st.one_of([_facts(kind) for kind in KINDS])
#: Of one dossier: what follows another is walked with two of them, in `test_samenvoegen`.
FACTS = st.one_of([_facts(kind) for kind in KINDS if kind is not g.ZichtGevolgd])
START = g.Ontvangen(
    melding="m1",
    melderkring=Melderkring.PROFESSIONAL,
    positie=Positie.VEILIG_THUIS_NEEMT_OVER,
    betrokkenen=PEOPLE[:3],
    onderwerpen=("partnergeweld",),
)


class Journaal:
    """A dossier in which whatever comes is recorded, allowed or not, unless told to keep to what is allowed."""

    def __init__(self) -> None:
        self.stand, self.nu = Stand(), VRIJDAG_MIDDAG
        self.plek = Plek(self.stand, self.nu)
        self.verleden: list[g.Gebeurtenis] = []

    def add(self, feit: g.Feit, back: timedelta = timedelta()) -> None:
        nummer = len(self.verleden) + 1
        gebeurtenis = g.Gebeurtenis(f"g{nummer}", nummer, feit, self.nu - back, self.nu, "els")
        self.verleden.append(gebeurtenis)
        self.stand = verloop.apply(self.stand, gebeurtenis)
        self.nu += timedelta(minutes=1)


STATIONS: list[Callable[[], Loop]] = [
    Loop,
    lambda: Loop().received(),
    lambda: Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered(),
    *(lambda besluit=besluit: Loop().received().assessed(besluit) for besluit in Beoordelingsbesluit),
    lambda: Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).concluded(Conclusie.BEVESTIGD).requested(),
    lambda: Loop().in_monitoring(),
    lambda: Loop().in_monitoring().monitored().requested(met_tafel=False),
]


ONE_OF_EACH_KIND = st.tuples(*(_facts(kind) for kind in KINDS))


@pytest.mark.parametrize("course", STATIONS)
@given(facts=ONE_OF_EACH_KIND)
@settings(max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_at_every_station_every_kind_of_fact_can_be_applied(
    course: Callable[[], Loop], facts: tuple[g.Feit, ...]
) -> None:
    """Found here: a choice of what runs already had no exit to take, and applying it failed."""
    loop = course()
    for feit in facts:
        refusal = loop.may(feit)
        assert refusal is None or not says_too_little(refusal, loop.nu), refusal
        after = verloop.apply(loop.stand, g.Gebeurtenis("g", 999, feit, loop.nu, loop.nu, "els"))
        trajecten(after, loop.nu)
        exits(after, loop.nu)
        sentence(after, loop.nu)


WAITS = st.sampled_from([timedelta(), timedelta(hours=3), timedelta(days=4), timedelta(days=80)])
BACK = st.sampled_from([timedelta(), timedelta(), timedelta(hours=2), timedelta(days=5)])


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_comes_applying_never_fails_and_replay_makes_the_same_stand(data: DataObject) -> None:
    """Also facts that were never allowed: yesterday's rules let them in, or tomorrow's would not."""
    journaal = Journaal()
    for feit in [START, *data.draw(st.lists(ANYTHING, min_size=20, max_size=50))]:
        journaal.nu += data.draw(WAITS)
        verloop.may(journaal.stand, feit, journaal.nu)
        journaal.add(feit, data.draw(BACK))
        if data.draw(st.integers(0, 9)) == 0:
            target = data.draw(st.sampled_from(journaal.verleden))
            journaal.add(g.Ingetrokken(gebeurtenis=target.id))
    assert verloop.replay(journaal.verleden) == journaal.stand
    trajecten(journaal.stand, journaal.nu)
    exits(journaal.stand, journaal.nu)
    sentence(journaal.stand, journaal.nu)


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_along_any_allowed_course_exactly_one_party_holds_zicht_of_everyone_at_every_moment(data: DataObject) -> None:
    plek = Plek(Stand(), VRIJDAG_MIDDAG).after(START)
    for feit in data.draw(st.lists(FACTS, max_size=60)):
        plek = plek.at(plek.nu + data.draw(WAITS))
        refusal = toelaten.may_one(plek.stand, feit, plek.nu, plek.nu)
        if refusal is not None:
            assert not says_too_little(refusal, plek.nu), refusal
        else:
            plek = plek.after(feit)
            assert broken_promises(plek) == []


MOVES = [
    FIJN,
    KETEN.with_meldingen(3),
    MENSEN.with_meldingen(2),
    MENSEN_ACUUT,
    KADER.with_meldingen(2),
    EERGEWELD.with_meldingen(2),
    HUISVERBOD,
]


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_course_that_somebody_could_really_walk_is_replayed_to_the_same_stand_with_corrections(
    data: DataObject,
) -> None:
    """Random walks along the moves of the search reach far into the route; now and then something is withdrawn."""
    blik, journaal = data.draw(st.sampled_from(MOVES)), Journaal()
    for _ in range(data.draw(st.integers(3, 25))):
        journaal.nu += data.draw(WAITS)
        zetten = [z for z in blik.zetten(Plek(journaal.stand, journaal.nu)) if _possible(journaal, z)]
        for feit in _facts_of(data.draw(st.sampled_from(zetten))) if zetten else ():
            journaal.add(feit)
        target = data.draw(st.sampled_from(journaal.verleden)) if journaal.verleden else None
        if target and data.draw(st.integers(0, 4)) == 0:
            _withdraw_if_allowed(journaal, target)
    assert verloop.replay(journaal.verleden) == journaal.stand
    for id in journaal.stand.ids:
        held = len(holders(journaal.stand.periodes(id), journaal.nu))
        assert held == (0 if journaal.stand.is_closed else 1)


def _facts_of(zet: Zet) -> tuple[g.Feit, ...]:
    return (*zet.eerst, zet.feit)


def _possible(journaal: Journaal, zet: Zet) -> bool:
    plek = Plek(journaal.stand, journaal.nu)
    for feit in _facts_of(zet):
        if toelaten.may_one(plek.stand, feit, plek.nu, plek.nu) is not None:
            return False
        plek = plek.after(feit)
    return True


def _withdraw_if_allowed(journaal: Journaal, target: g.Gebeurtenis) -> None:
    withdrawal = g.Ingetrokken(gebeurtenis=target.id)
    refusal = verloop.may(journaal.stand, withdrawal, journaal.nu)
    if refusal is None:
        journaal.add(withdrawal)
    else:
        assert not says_too_little(refusal, journaal.nu)
