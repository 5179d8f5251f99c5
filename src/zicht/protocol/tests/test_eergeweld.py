"""The whole family may be the counterpart: architecture §10, that row, and ADR 22."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from zicht.protocol import meldcode, waarschuwingen, zicht
from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Datumreden,
    Datumuitkomst,
    Deskundigesoort,
    Eergeweld,
    Informeerwijze,
    Melderkring,
    Spreekuitkomst,
    Tafeluitkomst,
    Uitstelgrond,
    Zegspersoon,
)
from zicht.protocol.bronnen import KEUZE_EERGEWELD
from zicht.protocol.eergeweld import look_at, unsafe_ways
from zicht.protocol.gebeurtenissen import (
    Afgesloten,
    DeskundigeBetrokken,
    EergeweldGebleken,
    Feit,
    Geinformeerd,
    Gesproken,
    HulpGestopt,
    HulpHervat,
    InformerenUitgesteld,
    Ingetrokken,
    JeugdbeschermerToegewezen,
    KritiekeDatumBekeken,
    KritiekeDatumVastgesteld,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    TafelBesloten,
)
from zicht.protocol.informeren import (
    BESLUIT_MELDER,
    BEVESTIGING_MELDER,
    EINDE_BETROKKENEN,
    KENNISGEVING,
)
from zicht.protocol.kalender import AMSTERDAM, end_of_day
from zicht.protocol.lopend import KritiekeDatum
from zicht.protocol.partijen import DIRECTBETROKKENEN, MELDER, VEILIG_THUIS, Overdrachtsoort, Partijsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.tests.loop import MOEDER, Loop
from zicht.protocol.tests.test_zicht_bij_melding import kept
from zicht.protocol.vereisten import GEZIN_GEEN_TEGENPARTIJ

W = Informeerwijze
GEBLEKEN = EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL)
HUWELIJKSDWANG: dict[str, Any] = {"onderwerpen": ("kindermishandeling", "huwelijksdwang")}


def told(wijze: Informeerwijze, plicht: str = KENNISGEVING.code, wie: str = "kind") -> Geinformeerd:
    return Geinformeerd(plicht=plicht, wie=wie, wijze=wijze)


# The subject


@pytest.mark.parametrize("onderwerp", Eergeweld)
def test_the_subject_comes_with_a_melding_or_comes_to_light_later(onderwerp: Eergeweld) -> None:
    assert Loop().received(onderwerpen=(onderwerp.value,)).stand.eergeweld == {onderwerp}
    later = Loop().received().record(EergeweldGebleken(onderwerp=onderwerp, zegt=Zegspersoon.BETROKKENE))
    assert later.stand.eergeweld == {onderwerp}


def test_another_subject_changes_nothing() -> None:
    assert Loop().received(onderwerpen=("partnergeweld", "anders")).stand.eergeweld == frozenset()


def test_the_same_subject_is_not_recorded_twice() -> None:
    refusal = Loop().received().record(GEBLEKEN).refused(GEBLEKEN)
    assert (refusal.waarom, refusal.bron) == ("Dit staat al in het dossier.", KEUZE_EERGEWELD)


# Zicht


def placed_with_household() -> Loop:
    loop = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT)
    gezin = Overdrachtsoort.DIRECTBETROKKENEN
    offer = OverdrachtAangeboden(overdracht="d1", soort=gezin, voor=loop.stand.ids)
    return loop.record(offer, OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder",)))


def test_from_a_melder_who_kept_it_zicht_comes_to_veilig_thuis() -> None:
    loop = kept()
    assert loop.holders() == {MELDER}
    loop.record(GEBLEKEN)
    assert loop.holders() == {VEILIG_THUIS}
    assert loop.stand.periodes("kind")[-1].grond is zicht.EERGEWELD


def test_from_the_household_itself_zicht_comes_to_veilig_thuis() -> None:
    loop = placed_with_household()
    assert loop.holders() == {DIRECTBETROKKENEN}
    assert loop.record(GEBLEKEN).holders() == {VEILIG_THUIS}


def test_a_later_melding_about_one_of_them_brings_everyone_to_veilig_thuis() -> None:
    loop = kept().received("m2", wie=(MOEDER,), **HUWELIJKSDWANG)
    assert loop.holders() == {VEILIG_THUIS}


def test_heard_before_the_household_accepted_and_recorded_after_it_zicht_comes_to_veilig_thuis() -> None:
    loop = placed_with_household().wait(days=2)
    assert loop.record(GEBLEKEN, op=loop.nu - timedelta(days=2, minutes=10)).holders() == {VEILIG_THUIS}


def test_a_party_that_helps_and_the_gedwongen_kader_keep_it() -> None:
    assert {p.soort for p in Loop().in_monitoring().record(GEBLEKEN).holders() if p} == {Partijsoort.OVERDRACHTSPARTIJ}
    loop = Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).requested()
    loop.record(
        TafelBesloten(verzoek="r1", uitkomst=Tafeluitkomst.DRANG),
        JeugdbeschermerToegewezen(verzoek="r1", jeugdbeschermer="jb", voor=("kind",)),
        GEBLEKEN,
    )
    holder = loop.holder("kind")
    assert holder
    assert holder.soort is Partijsoort.JEUGDBESCHERMER


def test_withdrawn_it_is_as_if_it_never_came_to_light() -> None:
    loop = kept().record(GEBLEKEN)
    loop.record(Ingetrokken(gebeurtenis="g2"))
    assert (loop.stand.eergeweld, loop.holders()) == (frozenset(), {MELDER})


# Nobody of the family in between


def test_nothing_is_handed_to_the_household_accepted_by_it_or_resumed_by_it() -> None:
    loop = Loop().received(**HUWELIJKSDWANG).assessed(Beoordelingsbesluit.OVERDRACHT)
    gezin = Overdrachtsoort.DIRECTBETROKKENEN
    offer = OverdrachtAangeboden(overdracht="d1", soort=gezin, voor=loop.stand.ids)
    assert loop.refused(offer).waarom == GEZIN_GEEN_TEGENPARTIJ.waarom
    offered = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).record(offer, GEBLEKEN)
    accept = OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder",))
    assert offered.refused(accept).waarom == GEZIN_GEEN_TEGENPARTIJ.waarom
    stopped = placed_with_household()
    stopped.record(HulpGestopt(overdracht="d1", sinds=stopped.nu.date()), GEBLEKEN)
    again = HulpHervat(overdracht="d1", wie_kijkt="moeder")
    assert stopped.refused(again).waarom == GEZIN_GEEN_TEGENPARTIJ.waarom


def test_a_local_team_may_take_over() -> None:
    assert Loop().received(**HUWELIJKSDWANG).assessed(Beoordelingsbesluit.OVERDRACHT).offered().accepted()


# Telling


TELLING = [
    # a letter or a message can be read by somebody else in the house
    (W.BRIEF, "kan een ander in huis lezen"),
    (W.BERICHT, "kan een ander in huis lezen"),
    # a talk or a call of which nobody says that they were alone
    (W.GESPREK, "niet bij dat deze persoon alleen was"),
    (W.TELEFOON, "niet bij dat deze persoon alleen was"),
    # alone at a safe place, in words or on paper, or through a professional who is trusted
    (W.ALLEEN, ""),
    (W.OVERHANDIGD, ""),
    (W.VIA_PROFESSIONAL, ""),
]


@pytest.mark.eis("R-247")
@pytest.mark.parametrize("wijze, reden", TELLING)
def test_who_is_concerned_is_told_in_a_way_that_is_safe(wijze: Informeerwijze, reden: str) -> None:
    loop = Loop().received(**HUWELIJKSDWANG)
    if not reden:
        assert loop.may(told(wijze)) is None
        return
    refusal = loop.refused(told(wijze))
    assert reden in refusal.waarom
    assert "op een veilige plek, of via een professional" in refusal.wat_nu
    assert "stel het dan uit" in refusal.wat_nu


def test_in_another_dossier_every_way_that_was_there_still_is() -> None:
    """The negative control: without the subject nothing is refused."""
    loop = Loop().received()
    assert all(loop.may(told(wijze)) is None for wijze in Informeerwijze)


def test_what_must_be_in_writing_is_given_on_paper_alone_or_through_a_professional() -> None:
    loop = closed()
    allowed = {wijze for wijze in Informeerwijze if loop.may(told(wijze, EINDE_BETROKKENEN.code)) is None}
    assert allowed == {W.OVERHANDIGD, W.VIA_PROFESSIONAL}
    assert (
        "Geef het op papier als deze persoon alleen is" in loop.refused(told(W.ALLEEN, EINDE_BETROKKENEN.code)).wat_nu
    )


WHO_REPORTED = [
    # who lives in the house or near it is not written to; a call is their own choice, and confirms the melding at the desk
    (Melderkring.DIRECTBETROKKENE, {W.BRIEF, W.BERICHT}),
    (Melderkring.OMSTANDER, {W.BRIEF, W.BERICHT}),
    # a professional has an address of work
    (Melderkring.PROFESSIONAL, set()),
    (Melderkring.POLITIE, set()),
]


@pytest.mark.parametrize("kring, unsafe", WHO_REPORTED)
def test_who_reported_is_written_to_only_at_work(kring: Melderkring, unsafe: set[Informeerwijze]) -> None:
    loop = Loop().received(melderkring=kring, **HUWELIJKSDWANG)
    assert unsafe_ways(loop.stand, BEVESTIGING_MELDER.code, "m1") == unsafe
    assert unsafe_ways(loop.stand, BESLUIT_MELDER.code, "m1") == unsafe


def test_the_legal_clock_runs_and_may_be_postponed_and_holds_nothing() -> None:
    loop, other = Loop().received(**HUWELIJKSDWANG), Loop().received()
    assert [plicht.uiterlijk for plicht in loop.stand.plichten] == [plicht.uiterlijk for plicht in other.stand.plichten]
    loop.assessed(Beoordelingsbesluit.ONDERZOEK)
    late = InformerenUitgesteld(betrokkene="kind", grond=Uitstelgrond.GEVAAR_DIRECTBETROKKENE)
    assert loop.may(late) is None
    loop.wait(days=60)
    assert loop.may(Gesproken(betrokkene="kind", uitkomst=Spreekuitkomst.GESPROKEN)) is None


def closed() -> Loop:
    loop = Loop().received(**HUWELIJKSDWANG).assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    reden = Afsluitreden.GEEN_VERVOLGSTAPPEN
    return loop.record(Afgesloten(redenen=tuple((id, reden) for id in loop.stand.ids)))


# A critical date

VRIJDAG = date(2026, 12, 18)


def dated(dag: date = VRIJDAG, datum: str = "t1", **more: Any) -> KritiekeDatumVastgesteld:
    return KritiekeDatumVastgesteld(datum=datum, reden=Datumreden.REIS, dag=dag, **more)


def looked(uitkomst: Datumuitkomst, datum: str = "t1") -> KritiekeDatumBekeken:
    return KritiekeDatumBekeken(datum=datum, uitkomst=uitkomst)


LOOKS = [
    # ten working days before it
    (date(2026, 11, 2), None, date(2026, 12, 4)),
    # heard on the day itself: that day
    (date(2026, 12, 18), None, date(2026, 12, 18)),
    # heard within those days: the same day
    (date(2026, 12, 9), None, date(2026, 12, 9)),
    # a look weeks before does not count as the look beforehand
    (date(2026, 11, 2), date(2026, 11, 20), date(2026, 12, 4)),
    # looked in time: once more on the day itself
    (date(2026, 11, 2), date(2026, 12, 4), date(2026, 12, 18)),
    (date(2026, 12, 9), date(2026, 12, 9), date(2026, 12, 18)),
]


@pytest.mark.parametrize("sinds, bekeken, kijken", LOOKS)
def test_somebody_looks_in_time(sinds: date, bekeken: date | None, kijken: date) -> None:
    seen = _noon(bekeken) if bekeken else None
    datum = KritiekeDatum("t1", Datumreden.REIS, VRIJDAG, (), _noon(sinds), seen)
    assert look_at(datum) == end_of_day(kijken)


def _noon(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 12, tzinfo=AMSTERDAM)


def test_ten_working_days_before_a_day_in_january_skip_the_holidays() -> None:
    datum = KritiekeDatum("t1", Datumreden.HUWELIJK, date(2027, 1, 8), (), _noon(date(2026, 11, 2)))
    assert look_at(datum) == end_of_day(date(2026, 12, 23))


def test_a_critical_date_is_replaced_by_saying_it_again() -> None:
    loop = Loop().received().record(dated(), dated(date(2026, 12, 21), voor=("kind",)))
    assert [(d.dag, d.voor) for d in loop.stand.open_kritieke_data] == [(date(2026, 12, 21), ("kind",))]


def test_and_withdrawn_it_is_gone() -> None:
    loop = Loop().received().record(dated())
    assert loop.record(Ingetrokken(gebeurtenis="g2")).stand.kritieke_data == ()


def test_it_stays_open_until_somebody_says_that_it_is_off_or_how_it_went() -> None:
    loop = Loop().received().record(dated(), looked(Datumuitkomst.KOMT_NOG))
    assert loop.stand.open_kritieke_data
    assert "komt nog" in loop.refused(looked(Datumuitkomst.GEWEEST)).waarom
    loop.at(2026, 12, 19).record(looked(Datumuitkomst.GEWEEST))
    assert not loop.stand.open_kritieke_data
    assert loop.may(looked(Datumuitkomst.KOMT_NOG))


WRONG_DATES = [
    # in the past there is nothing to wait for: act, and write down what happened
    (dated(date(2026, 11, 19)), "Deze dag is al geweest."),
    # about somebody who is not in this dossier
    (dated(voor=("buurman",)), "hoort niet bij dit dossier"),
]


@pytest.mark.parametrize("feit, reden", WRONG_DATES)
def test_a_date_that_cannot_be_gets_words(feit: Feit, reden: str) -> None:
    assert reden in Loop().received().refused(feit).waarom


def test_a_closed_dossier_is_still_looked_at() -> None:
    loop = Loop().received().record(dated()).assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    reden = Afsluitreden.GEEN_VERVOLGSTAPPEN
    loop.record(Afgesloten(redenen=tuple((id, reden) for id in loop.stand.ids)))
    assert loop.stand.open_kritieke_data
    assert loop.may(looked(Datumuitkomst.GAAT_NIET_DOOR)) is None


# The expert, and a family that knows


def test_without_an_expert_the_decision_is_warned_about_and_not_held() -> None:
    loop = Loop().received(**HUWELIJKSDWANG)
    assert waarschuwingen.about_expert(loop.stand) is waarschuwingen.ZONDER_DESKUNDIGE
    loop.assessed(Beoordelingsbesluit.ONDERZOEK)
    loop.record(DeskundigeBetrokken(deskundige="x1", soort=Deskundigesoort.LEC_EGG))
    assert waarschuwingen.about_expert(loop.stand) is None
    assert waarschuwingen.about_expert(Loop().received().stand) is None


KNOWS = [
    # spoken or told, with such a subject: danger
    (HUWELIJKSDWANG | {"gezin_weet_ervan": True}, True),
    (HUWELIJKSDWANG | {"gezin_weet_ervan": False}, False),
    (HUWELIJKSDWANG, False),
    # elsewhere talking with the family first is good practice
    ({"gezin_weet_ervan": True}, False),
]


@pytest.mark.parametrize("given, warned", KNOWS)
def test_a_family_that_knows_is_danger_only_here(given: dict[str, Any], warned: bool) -> None:
    assert bool(waarschuwingen.about_family(Loop().received(**given).stand)) == warned


def test_that_the_family_knows_is_said_until_the_melding_is_assessed() -> None:
    loop = Loop().received(**HUWELIJKSDWANG, gezin_weet_ervan=True).assessed(Beoordelingsbesluit.ONDERZOEK)
    assert waarschuwingen.about_family(loop.stand) is None


# The meldcode


@pytest.mark.eis("R-049")
def test_step_three_can_be_passed_without_a_talk_for_safety() -> None:
    """Besluit meldcode 2 lid 2 onder c: the talk may go when it endangers somebody."""
    exit = ROUTE["gesprek"].uitgang("niet-gesproken")
    assert (exit.naar, exit.naam) == ("wegen", "Niet gesproken, vanwege veiligheid: ga wegen")
    assert exit.vereist == (meldcode.STAP_VASTGELEGD,)
    asked = [vraag for vraag in meldcode.GESPREK.vragen if "huwelijksdwang" in vraag.tekst]
    assert "Spreek dan niet met de familie" in asked[0].toelichting
