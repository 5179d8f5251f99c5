"""When something may be said to have happened: not in the future, not before what it builds on (architecture §5)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from zicht.protocol import gebeurtenissen
from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Betrokkene,
    Bronuitkomst,
    Dienstsoort,
    Dienstuitgang,
    Informatiebron,
    Overlegonderwerp,
    Spreekuitkomst,
    Tafeluitkomst,
    Veiligheidsstap,
    Vertrekreden,
)
from zicht.protocol.gebeurtenissen import (
    AanbodIngetrokken,
    Afgesloten,
    Beoordeeld,
    BetrokkeneToegevoegd,
    BetrokkeneVertrokken,
    BronGeraadpleegd,
    DienstAfgerond,
    DwangGeadviseerd,
    Feit,
    Gemonitord,
    HuisverbodBeeindigd,
    HuisverbodOpgelegd,
    HuisverbodVerlengd,
    HulpGestopt,
    JeugdbeschermerToegewezen,
    MonitoringBijgesteld,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    SpoedVastgesteld,
    TafelBesloten,
    VeiligheidsstapGezet,
    VervolgGekozen,
    ZelfVoortgezet,
)
from zicht.protocol.partijen import VEILIG_THUIS, Overdrachtsoort, Partij, Partijsoort
from zicht.protocol.tests.loop import CRITERIA, KIND, VRIJDAG_MIDDAG, Geweigerd, Loop, moment
from zicht.protocol.tests.test_zicht_bij_melding import kept
from zicht.protocol.toelaten.tijdstip import BUILDS_ON

FOUND = BronGeraadpleegd(melding="m1", bron=Informatiebron.EIGEN, uitkomst=Bronuitkomst.NIETS_BEKEND)


def test_nothing_happened_in_the_future() -> None:
    loop = Loop().received()
    assert "in de toekomst" in loop.refused(FOUND, op=loop.nu + timedelta(seconds=1)).waarom
    loop.record(FOUND, op=loop.nu)


def test_a_melding_did_not_come_in_before_the_year_2000() -> None:
    """A slip of the finger, which every term would count from."""
    for jaar in (1, 26, 1999):
        with pytest.raises(Geweigerd, match="voor 2000"):
            Loop().received(op=moment(jaar, 11, 20))


def test_nothing_happened_before_the_melding_came_in() -> None:
    loop = Loop().received()
    assert "voor de binnenkomst" in loop.refused(FOUND, op=VRIJDAG_MIDDAG - timedelta(seconds=1)).waarom
    loop.record(FOUND, op=VRIJDAG_MIDDAG)


def test_a_melding_that_lay_unopened_keeps_its_own_arrival() -> None:
    """Found by reading: a letter of Thursday could not be recorded after a call of Friday."""
    thursday = VRIJDAG_MIDDAG - timedelta(days=1)
    loop = Loop().received(wie=(KIND,)).wait(days=1)
    loop.record(replace(loop.gebeurtenissen[0].feit, melding="brief"), op=thursday)  # type: ignore[call-arg]
    brief = loop.stand.melding("brief")
    assert brief
    assert (brief.aankomst, brief.uiterlijk.date()) == (thursday, date(2026, 11, 26))
    assert [(periode.bij, periode.van) for periode in loop.stand.periodes("kind")] == [(VEILIG_THUIS, thursday)]


def test_but_not_where_another_party_took_zicht_over_in_between() -> None:
    loop = hands_over().offered().accepted().wait(days=1)
    brief = replace(loop.gebeurtenissen[0].feit, melding="brief")  # type: ignore[call-arg]
    assert "Daarna is al vastgelegd" in loop.refused(brief, op=VRIJDAG_MIDDAG).waarom
    loop.record(brief)


def second_melding() -> Loop:
    return Loop().received().wait(days=4).received("m2")


def hands_over() -> Loop:
    return Loop().received().wait(days=4).assessed(Beoordelingsbesluit.OVERDRACHT)


def in_drang() -> Loop:
    loop = Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).wait(days=4).requested()
    return loop.record(TafelBesloten(verzoek="r1", uitkomst=Tafeluitkomst.DRANG))


def chosen_later() -> Loop:
    loop = Loop().received().wait(days=4).assessed(Beoordelingsbesluit.KEUZE_VERVOLG)
    loop.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    return loop


def wants_to_go_on() -> Loop:
    loop = hands_over()
    loop.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    return loop


def banned() -> Loop:
    return Loop().received().wait(days=4).record(HuisverbodOpgelegd(huisverbod="h", betrokkene="vader"))


def in_dienst() -> Loop:
    return Loop().received().wait(days=4).assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG).conditions_set()


def in_monitoring() -> Loop:
    return in_dienst().offered().accepted()


def assessed_without_steps() -> Loop:
    return Loop().received().wait(days=4).assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)


SPOKEN = tuple((id, Spreekuitkomst.GESPROKEN) for id in ("moeder", "vader", "kind"))
OFFER = OverdrachtAangeboden(overdracht="d1", soort=Overdrachtsoort.LOKAAL_TEAM, voor=("kind",), aan="wijkteam")
CLOSE = Afgesloten(redenen=tuple((id, Afsluitreden.GEEN_VERVOLGSTAPPEN) for id in ("moeder", "vader", "kind")))

TOO_EARLY: list[tuple[Any, Feit]] = [
    # about the second melding, before it came
    (second_melding, SpoedVastgesteld(melding="m2")),
    (second_melding, BronGeraadpleegd(melding="m2", bron=Informatiebron.EIGEN, uitkomst=Bronuitkomst.NIETS_BEKEND)),
    (second_melding, OordeelGegeven(betrokkene="kind", acuut=False, structureel=False, melding="m2")),
    (second_melding, Beoordeeld(melding="m2", besluit=Beoordelingsbesluit.KEUZE_VERVOLG, overleg="")),
    # before the decision, the offer, the acceptance it follows
    (chosen_later, VervolgGekozen(dienst=Dienstsoort.ONDERZOEK, overleg="", criteria=CRITERIA)),
    (in_dienst, DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT)),
    (wants_to_go_on, ZelfVoortgezet(overleg="")),
    (hands_over, OFFER),
    (lambda: hands_over().offered(), OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")),
    (lambda: hands_over().offered(), AanbodIngetrokken(overdracht="d1")),
    (in_monitoring, HulpGestopt(overdracht="d1", sinds=VRIJDAG_MIDDAG.date())),
    (in_monitoring, DwangGeadviseerd(overdracht="d1")),
    (in_monitoring, Gemonitord(moment="t", gesproken=SPOKEN, veiligheid=())),
    (in_monitoring, MonitoringBijgesteld(momenten=(VRIJDAG_MIDDAG.date(),))),
    # before the verzoek came where it lies, before the huisverbod was imposed, before the last decision
    (in_drang, JeugdbeschermerToegewezen(verzoek="r1", jeugdbeschermer="jb", voor=("kind",))),
    (banned, HuisverbodBeeindigd(huisverbod="h")),
    (assessed_without_steps, CLOSE),
]


@pytest.mark.parametrize("course, feit", TOO_EARLY, ids=lambda value: type(value).__name__)
def test_nothing_happened_before_what_it_builds_on(course: Any, feit: Feit) -> None:
    """Found by reading: only the first arrival was looked at."""
    loop: Loop = course()
    refusal = loop.refused(feit, op=VRIJDAG_MIDDAG + timedelta(hours=1))
    assert refusal.waarom == "Toen was dat waar dit op volgt er nog niet."


def test_everything_that_names_something_earlier_has_such_a_rule() -> None:
    """The row that keeps this table whole: a new fact about a melding, an overdracht or a verzoek needs a rule."""
    names = {"melding", "overdracht", "verzoek", "huisverbod"}
    begins = {"Ontvangen", "HandelingVerricht", "HuisverbodOpgelegd"}
    facts = [kind for kind in vars(gebeurtenissen).values() if isinstance(kind, type) and issubclass(kind, Feit)]
    naming = {kind for kind in facts if kind is not Feit and names & set(kind.__dataclass_fields__)}
    assert {kind.__name__ for kind in naming if kind not in BUILDS_ON} == begins


# Zicht does not move before the period that runs


def test_zicht_does_not_move_before_the_period_that_a_later_fact_began() -> None:
    loop = hands_over().offered()
    between = loop.nu
    loop.wait(hours=2).accepted().wait(hours=2)
    acute = OordeelGegeven(betrokkene="kind", acuut=True, structureel=None)
    refusal = loop.refused(acute, op=between)
    assert "Daarna is al vastgelegd" in refusal.waarom
    assert "herstel eerst die latere gebeurtenis" in refusal.wat_nu
    assert loop.record(acute).holder() == VEILIG_THUIS


# Safety is never refused by a time


TAKEOVER = VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME)


@pytest.mark.eis("R-012")
def test_a_takeover_recorded_late_moves_zicht_from_the_first_minute_possible() -> None:
    """Found by reading: dated before an acceptance that came later, it was refused."""
    loop = hands_over().offered()
    between = loop.nu
    accepted = loop.wait(hours=2).nu
    loop.accepted().wait(hours=2).record(TAKEOVER, op=between)
    assert loop.holders() == {VEILIG_THUIS}
    parties = [(periode.bij.soort, periode.van) for periode in loop.stand.periodes("kind")]
    assert parties == [
        (Partijsoort.VEILIG_THUIS, VRIJDAG_MIDDAG),
        (Partijsoort.OVERDRACHTSPARTIJ, accepted),
        (Partijsoort.VEILIG_THUIS, accepted + timedelta(minutes=1)),
    ]


def test_a_takeover_recorded_late_names_everyone_and_leaves_who_is_in_the_gedwongen_kader() -> None:
    loop = in_drang()
    between = loop.nu
    loop.record(JeugdbeschermerToegewezen(verzoek="r1", jeugdbeschermer="jb", voor=("kind",))).wait(hours=1)
    assert loop.record(TAKEOVER, op=between).holder() == Partij(Partijsoort.JEUGDBESCHERMER, "jb")
    named = VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME, voor=("kind",))
    assert loop.record(named, op=between).holder() == VEILIG_THUIS


@pytest.mark.eis("R-012")
@pytest.mark.parametrize(
    "feit",
    [
        *(VeiligheidsstapGezet(stap=stap) for stap in Veiligheidsstap),
        HuisverbodOpgelegd(huisverbod="h", betrokkene="vader"),
    ],
    ids=lambda feit: getattr(feit, "stap", "huisverbod"),
)
def test_what_was_done_for_safety_minutes_before_the_melding_came_in_is_recorded(feit: Feit) -> None:
    loop = kept().wait(hours=1)
    loop.record(feit, op=VRIJDAG_MIDDAG - timedelta(minutes=9))
    assert loop.stand.periodes("kind")[0].van == VRIJDAG_MIDDAG
    assert "in de toekomst" in loop.refused(feit, op=loop.nu + timedelta(minutes=1)).waarom


def test_a_huisverbod_is_recorded_in_a_closed_dossier_and_does_not_open_it() -> None:
    loop = assessed_without_steps().record(CLOSE).wait(days=1)
    loop.record(HuisverbodOpgelegd(huisverbod="h", betrokkene="vader"))
    loop.record(HuisverbodVerlengd(huisverbod="h"), HuisverbodBeeindigd(huisverbod="h"))
    assert loop.stand.is_closed
    assert loop.holders() == {None}


def test_nor_does_somebody_leave_before_they_came() -> None:
    loop = Loop().received().wait(days=2).record(BetrokkeneToegevoegd(betrokkene=Betrokkene("tante")))
    gone = BetrokkeneVertrokken(betrokkene="tante", reden=Vertrekreden.VERTROKKEN)
    assert "Daarna is al vastgelegd" in loop.refused(gone, op=VRIJDAG_MIDDAG + timedelta(days=1)).waarom


def test_a_planned_switch_does_not_stand_in_the_way() -> None:
    loop = kept().at(2026, 12, 10)
    learned = VRIJDAG_MIDDAG + timedelta(days=1)
    loop.record(SpoedVastgesteld(melding="m1"), op=learned)
    assert loop.stand.holder("kind", learned) == VEILIG_THUIS
