"""Handing over: zicht moves on acceptance, to the minute, and only when somebody watches until help starts.

Sources: seed 002 (overdracht na veiligheidsbeoordeling, overdracht), architecture §10 (Overdracht; Overdracht to the
directbetrokkenen; Zicht during monitoring).
"""

from datetime import date, timedelta
from typing import Any

import pytest

from zicht.protocol import zicht
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Conclusie,
    Dienstsoort,
    Dienstuitgang,
    Handeling,
    Leeftijd,
    Overlegonderwerp,
    Veiligheid,
    Veiligheidsstap,
)
from zicht.protocol.gebeurtenissen import (
    AanbodIngetrokken,
    BetrokkeneToegevoegd,
    DienstAfgerond,
    HandelingVerricht,
    HulpGestopt,
    HulpHervat,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    VeiligheidsstapGezet,
    ZelfVoortgezet,
)
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import DIRECTBETROKKENEN, VEILIG_THUIS, Overdrachtsoort, Partij, Partijsoort
from zicht.protocol.tests.loop import KIND, MOEDER, VADER, Geweigerd, Loop
from zicht.protocol.vereisten import BEOORDELING_KLAAR, VEILIG_GENOEG_VOOR_GEZIN, VIJF_HANDELINGEN, WIE_KIJKT

WIJKTEAM = Partij(Partijsoort.OVERDRACHTSPARTIJ, "wijkteam")
ACCEPT = OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")


def after_assessment(acuut: bool | None = False, structureel: bool | None = False) -> Loop:
    return Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT, acuut=acuut, structureel=structureel)


def in_dienst() -> Loop:
    return Loop().received().assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG).conditions_set()


# The minute at which zicht moves


@pytest.mark.eis("R-194")
def test_zicht_moves_at_the_minute_of_acceptance_and_not_before() -> None:
    loop = after_assessment().offered().wait(hours=5)
    accepted = loop.nu
    loop.accepted()
    assert loop.stand.holder("kind", accepted - timedelta(seconds=1)) == VEILIG_THUIS
    assert loop.stand.holder("kind", accepted) == WIJKTEAM
    assert loop.stand.periodes("kind")[-1].grond is zicht.AANVAARD


@pytest.mark.eis("R-194", "R-195")
@pytest.mark.parametrize(
    "answer",
    [
        # offered and not answered: whatever the time, Veilig Thuis holds it
        (),
        # refused by the receiver
        (OverdrachtGeweigerd(overdracht="d1"),),
        # taken back by Veilig Thuis
        (AanbodIngetrokken(overdracht="d1"),),
    ],
)
def test_refused_unanswered_or_taken_back_zicht_stays(answer: tuple[Any, ...]) -> None:
    loop = after_assessment().offered().wait(days=40).record(*answer).wait(days=40)
    assert loop.holders() == {VEILIG_THUIS}


def test_an_overdracht_is_accepted_only_with_a_name_of_who_watches_until_help_starts() -> None:
    refusal = after_assessment().offered().refused(OverdrachtAanvaard(overdracht="d1"))
    assert (refusal.waarom, refusal.bron) == (WIE_KIJKT.waarom, WIE_KIJKT.bron)


def test_an_answer_cannot_be_older_than_the_offer() -> None:
    loop = after_assessment()
    before = loop.nu
    loop.wait(hours=1).offered()
    assert "er nog niet" in loop.refused(ACCEPT, op=before).waarom


@pytest.mark.parametrize("answer", [ACCEPT, OverdrachtGeweigerd(overdracht="d1"), AanbodIngetrokken(overdracht="d1")])
def test_an_overdracht_is_answered_once(answer: Any) -> None:
    loop = after_assessment().offered().accepted()
    assert loop.refused(answer).waarom == "De overdracht is nog niet aangeboden."


def test_a_new_melding_about_these_people_waits_with_the_acceptance_until_it_is_assessed() -> None:
    loop = after_assessment().offered().received("m2", wie=(KIND,))
    assert loop.refused(ACCEPT).waarom == BEOORDELING_KLAAR.waarom
    loop.assessed(Beoordelingsbesluit.OVERDRACHT, "m2").accepted()
    assert loop.holders() == {WIJKTEAM}


# To whom


@pytest.mark.eis("R-160", "R-161", "R-162")
@pytest.mark.parametrize("soort", [soort for soort in Overdrachtsoort if soort != "directbetrokkenen"])
def test_each_kind_of_party_of_the_protocol_can_take_over(soort: Overdrachtsoort) -> None:
    """Seed 002: lokale team, lopende hulpverlening, multidisciplinair team."""
    loop = after_assessment()
    loop.record(OverdrachtAangeboden(overdracht="d1", soort=soort, voor=loop.stand.ids, aan="wijkteam")).accepted()
    assert loop.holders() == {WIJKTEAM}


def to_household(loop: Loop) -> OverdrachtAangeboden:
    return OverdrachtAangeboden(overdracht="d1", soort=Overdrachtsoort.DIRECTBETROKKENEN, voor=loop.stand.ids)


def accepted_by(*wie: str) -> OverdrachtAanvaard:
    return OverdrachtAanvaard(overdracht="d1", aanvaard_door=wie)


@pytest.mark.eis("R-163")
def test_the_household_itself_can_take_over_where_nobody_is_unsafe() -> None:
    loop = after_assessment()
    loop.record(to_household(loop), accepted_by("moeder", "vader"))
    assert loop.holders() == {DIRECTBETROKKENEN}
    assert loop.stand.periodes("kind")[-1].grond is zicht.BELEGD_BIJ_GEZIN


@pytest.mark.parametrize(
    "unsafe",
    [
        # Uitvoeringsregeling 2025 par. 3.7 and §10: never while any unsafety stands
        {"acuut": True, "structureel": False},
        {"acuut": False, "structureel": True},
        {"acuut": True, "structureel": True},
        # "without unsafety" must be known: unknown is not without
        {"acuut": None, "structureel": False},
        {"acuut": False, "structureel": None},
    ],
)
def test_never_to_the_household_while_unsafety_stands_or_is_unknown(unsafe: dict[str, bool | None]) -> None:
    loop = after_assessment(**unsafe)
    refusal = loop.refused(to_household(loop))
    assert (refusal.waarom, refusal.bron) == (VEILIG_GENOEG_VOOR_GEZIN.waarom, VEILIG_GENOEG_VOOR_GEZIN.bron)


def test_never_to_the_household_with_somebody_in_it_who_was_not_judged() -> None:
    loop = after_assessment().record(BetrokkeneToegevoegd(betrokkene=Betrokkene("zus", leeftijd=Leeftijd.MINDERJARIG)))
    assert loop.refused(to_household(loop)).waarom == VEILIG_GENOEG_VOOR_GEZIN.waarom


def test_what_became_unsafe_after_the_offer_holds_the_acceptance() -> None:
    loop = after_assessment()
    loop.record(to_household(loop), OordeelGegeven(betrokkene="kind", acuut=False, structureel=True))
    assert loop.refused(accepted_by("moeder")).waarom == VEILIG_GENOEG_VOOR_GEZIN.waarom


@pytest.mark.parametrize(
    "wie, allowed",
    [
        # §10: accepted by adults, not by the suspected person alone
        (("moeder",), True),
        (("moeder", "vader"), True),
        (("vader",), False),
        (("kind",), False),
        (("moeder", "kind"), False),
        (("buurman",), False),
        ((), False),
    ],
)
def test_who_of_the_household_may_accept(wie: tuple[str, ...], allowed: bool) -> None:
    loop = after_assessment()
    loop.record(to_household(loop))
    assert (loop.may(accepted_by(*wie)) is None) == allowed


def test_after_a_dienst_it_is_not_placed_with_the_household() -> None:
    """Seed 002: after the diensten it goes to an institution or professional."""
    loop = in_dienst()
    assert loop.refused(to_household(loop)).waarom == VEILIG_GENOEG_VOOR_GEZIN.waarom


def test_without_a_party_or_without_people_nothing_is_handed_over() -> None:
    loop = after_assessment()
    soort = Overdrachtsoort.LOKAAL_TEAM
    nobody = OverdrachtAangeboden(overdracht="d1", soort=soort, voor=(), aan="wijkteam")
    to_nobody = OverdrachtAangeboden(overdracht="d1", soort=soort, voor=("kind",))
    assert loop.refused(nobody).waarom == "Deze persoon hoort niet bij dit dossier."
    assert loop.refused(to_nobody).waarom == "Er staat nog niet aan wie."


def test_one_offer_at_a_time_for_the_same_person() -> None:
    loop = after_assessment().offered(voor=("kind",))
    again = OverdrachtAangeboden(overdracht="d2", soort=Overdrachtsoort.LOKAAL_TEAM, voor=("kind",), aan="ggz")
    assert "al een overdracht open" in loop.refused(again).waarom
    loop.offered("d2", "ggz", voor=("moeder",)).accepted("d2")
    assert (loop.holder("moeder"), loop.holder("kind")) == (Partij(Partijsoort.OVERDRACHTSPARTIJ, "ggz"), VEILIG_THUIS)


# After a dienst: five actions, then monitoring


@pytest.mark.eis("R-189", "R-190", "R-191", "R-192", "R-193")
@pytest.mark.parametrize("missing", list(Handeling))
def test_after_a_dienst_each_of_the_five_actions_must_be_done_first(missing: Handeling) -> None:
    loop = in_dienst()
    loop.record(*(HandelingVerricht(overdracht="d1", handeling=h) for h in Handeling if h is not missing))
    offer = OverdrachtAangeboden(
        overdracht="d1", soort=Overdrachtsoort.LOKAAL_TEAM, voor=loop.stand.ids, aan="wijkteam"
    )
    refusal = loop.refused(offer)
    assert (refusal.waarom, refusal.bron) == (VIJF_HANDELINGEN.waarom, VIJF_HANDELINGEN.bron)
    loop.record(HandelingVerricht(overdracht="d1", handeling=missing), offer)


@pytest.mark.eis("R-175", "R-196")
def test_monitoring_begins_at_the_acceptance_after_a_dienst_and_the_dienst_ends() -> None:
    loop = in_dienst()
    assert loop.holders() == {VEILIG_THUIS}
    loop.offered().accepted()
    assert loop.holders() == {WIJKTEAM}
    assert loop.stand.monitoring
    assert loop.stand.running_dienst is None


def test_an_overdracht_after_the_assessment_brings_no_monitoring() -> None:
    """§10: there are no voorwaarden, so no monitoring; next is afsluiten."""
    assert after_assessment().offered().accepted().stand.monitoring is None


# An offer that was overtaken by another decision (found by reading: each let zicht slip away during a dienst)


def overtaken_by_dienst() -> Loop:
    """Offered after the assessment; then a second melding makes Veilig Thuis start an onderzoek."""
    loop = after_assessment().offered().wait(days=1).received("m2")
    return loop.assessed(Beoordelingsbesluit.ONDERZOEK, "m2")


def overtaken_by_switch() -> Loop:
    """Offered from voorwaarden en vervolg; then more insight turns out to be needed."""
    return in_dienst().offered().chosen(Dienstsoort.ONDERZOEK)


def overtaken_by_wait() -> Loop:
    """Offered at the end of a dienst; then a second melding, of which the follow-up is still to be chosen."""
    loop = in_dienst().record(DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT)).offered()
    return loop.received("m2").assessed(Beoordelingsbesluit.KEUZE_VERVOLG, "m2")


@pytest.mark.eis("R-175")
@pytest.mark.parametrize("loop", [overtaken_by_dienst(), overtaken_by_switch(), overtaken_by_wait()])
def test_what_could_not_be_offered_now_cannot_be_accepted_now(loop: Loop) -> None:
    assert "besloot na dit aanbod anders" in loop.refused(ACCEPT).waarom
    assert loop.holders() == {VEILIG_THUIS}
    loop.record(AanbodIngetrokken(overdracht="d1"))


def test_and_once_the_onderzoek_is_ready_to_hand_over_it_can_be_accepted() -> None:
    loop = overtaken_by_switch().concluded(Conclusie.BEVESTIGD).accepted()
    assert loop.holders() == {WIJKTEAM}


# Veilig Thuis goes on itself


@pytest.mark.eis("R-164")
def test_veilig_thuis_can_go_on_itself_instead_and_the_ten_weeks_count_from_the_assessment() -> None:
    loop = after_assessment()
    besluit = loop.stand.last_besluit
    loop.wait(days=9).consulted(Overlegonderwerp.KEUZE_VERVOLG)
    loop.record(ZelfVoortgezet(overleg=""))
    dienst = loop.stand.running_dienst
    assert dienst
    assert besluit
    assert besluit.besloten_op
    assert dienst.soort is Dienstsoort.NOG_TE_KIEZEN
    assert dienst.uiterlijk.date() == besluit.besloten_op.date() + timedelta(days=70)


def test_going_on_itself_is_refused_while_an_offer_stands_or_was_accepted() -> None:
    loop = after_assessment().offered()
    loop.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    assert "staat een overdracht open" in loop.refused(ZelfVoortgezet(overleg="")).waarom
    assert "al aanvaard" in loop.accepted().refused(ZelfVoortgezet(overleg="")).waarom


# Help that stops, and goes on


@pytest.mark.parametrize("loop", [after_assessment().offered().accepted(), Loop().in_monitoring()])
def test_help_that_stops_brings_zicht_back_from_the_minute_veilig_thuis_learns_it(loop: Loop) -> None:
    loop.wait(days=30)
    learned, since = loop.nu, (loop.nu - timedelta(days=12)).date()
    loop.record(HulpGestopt(overdracht="d1", sinds=since))
    assert loop.stand.holder("kind", learned - timedelta(seconds=1)) == WIJKTEAM  # the gap is never rewritten
    assert loop.stand.holder("kind", learned) == VEILIG_THUIS
    overdracht = loop.stand.overdracht("d1")
    assert overdracht
    assert overdracht.hulp_gestopt_sinds == since


def test_help_cannot_have_stopped_in_the_future_or_before_it_was_taken_on() -> None:
    loop = Loop().in_monitoring()
    begin = loop.stand.begin
    tomorrow = (loop.nu + timedelta(days=1)).date()
    assert "in de toekomst" in loop.refused(HulpGestopt(overdracht="d1", sinds=tomorrow)).waarom
    assert "er nog niet" in loop.refused(HulpGestopt(overdracht="d1", sinds=date(2026, 11, 20)), op=begin).waarom


def stopped() -> Loop:
    loop = Loop().in_monitoring().wait(days=30)
    return loop.record(HulpGestopt(overdracht="d1", sinds=loop.nu.date())).wait(days=3)


def test_help_that_goes_on_brings_zicht_to_the_party_again_when_somebody_watches() -> None:
    loop = stopped()
    assert loop.refused(HulpHervat(overdracht="d1")).waarom == WIE_KIJKT.waarom
    resumed = loop.nu
    loop.record(HulpHervat(overdracht="d1", wie_kijkt="wim"))
    assert loop.stand.holder("kind", resumed) == WIJKTEAM
    assert [p.grond for p in loop.stand.periodes("kind")[-2:]] == [zicht.HULP_GESTOPT, zicht.HULP_HERVAT]


RESUME = HulpHervat(overdracht="d1", wie_kijkt="wim")


def test_help_does_not_take_zicht_back_during_an_assessment_or_a_dienst() -> None:
    """Seed 002: during a dienst Veilig Thuis holds zicht."""
    loop = stopped().received("m2")
    assert loop.refused(RESUME).waarom == BEOORDELING_KLAAR.waarom
    loop.assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG, "m2")
    assert "loopt een dienst" in loop.refused(RESUME).waarom


def test_help_that_runs_cannot_go_on_and_help_that_stopped_cannot_stop() -> None:
    assert Loop().in_monitoring().refused(RESUME).waarom == "De hulp loopt."
    loop = stopped()
    assert loop.refused(HulpGestopt(overdracht="d1", sinds=loop.nu.date())).waarom == "De hulp was al gestopt."


# Monitoring


@pytest.mark.parametrize("veiligheid", [v for v in Veiligheid if v is not Veiligheid.ACUUT_ONVEILIG])
def test_during_monitoring_zicht_lies_with_the_party(veiligheid: Veiligheid) -> None:
    assert Loop().in_monitoring().wait(days=90).monitored(veiligheid).holders() == {WIJKTEAM}


def test_an_acute_finding_brings_zicht_of_that_person_at_once() -> None:
    loop = Loop().in_monitoring().wait(days=90)
    loop.monitored(Veiligheid.DIRECT_VEILIG, kind=Veiligheid.ACUUT_ONVEILIG)
    assert (loop.holder("kind"), loop.holder("moeder")) == (VEILIG_THUIS, WIJKTEAM)


@pytest.mark.eis("R-120", "R-208")
def test_a_melding_during_monitoring_gives_veilig_thuis_zicht_of_the_people_it_names() -> None:
    loop = Loop().in_monitoring().wait(days=90).received("m2", wie=(MOEDER, VADER))
    assert (loop.holder("moeder"), loop.holder("kind")) == (VEILIG_THUIS, WIJKTEAM)


# An urgent takeover


@pytest.mark.parametrize(
    "voor, back",
    [
        # no names: everyone
        ((), {"moeder", "vader", "kind"}),
        (("kind",), {"kind"}),
    ],
)
def test_an_urgent_takeover_brings_zicht_to_veilig_thuis_that_minute(voor: tuple[str, ...], back: set[str]) -> None:
    loop = Loop().in_monitoring().wait(days=90)
    loop.record(VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME, voor=voor))
    assert {id for id in loop.stand.ids if loop.holder(id) == VEILIG_THUIS} == back


@pytest.mark.parametrize("stap", [stap for stap in Veiligheidsstap if stap is not Veiligheidsstap.SPOEDOVERNAME])
def test_other_steps_for_safety_move_no_zicht(stap: Veiligheidsstap) -> None:
    assert Loop().in_monitoring().record(VeiligheidsstapGezet(stap=stap)).holders() == {WIJKTEAM}


def test_a_new_overdracht_replaces_the_one_before() -> None:
    loop = stopped().offered("d2", "ggz").accepted("d2")
    old, new = loop.stand.overdracht("d1"), loop.stand.overdracht("d2")
    assert old
    assert new
    assert (old.toestand, new.toestand) == (Aanbod.VERVANGEN, Aanbod.AANVAARD)
    with pytest.raises(Geweigerd):
        loop.record(RESUME)


def test_an_earlier_overdracht_goes_on_for_the_people_a_new_one_does_not_name() -> None:
    """Found by the search: it went on for the child too, and help that went on there took the child along."""
    loop = after_assessment().offered().accepted().offered("d2", "ggz", voor=("kind",)).accepted("d2")
    first = loop.stand.overdracht("d1")
    assert first
    assert (first.toestand, first.voor) == (Aanbod.AANVAARD, ("moeder", "vader"))
    loop.record(HulpGestopt(overdracht="d1", sinds=loop.nu.date()))
    assert (loop.holder("moeder"), loop.holder("kind")) == (VEILIG_THUIS, Partij(Partijsoort.OVERDRACHTSPARTIJ, "ggz"))
