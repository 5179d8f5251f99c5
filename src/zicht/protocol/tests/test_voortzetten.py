"""A dossier goes to another region, or turns out to be two: zicht, clocks and what is owed go on where they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from zicht.protocol import codering, toelaten, verloop
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Datumreden,
    Dienstsoort,
    Eergeweld,
    Informeerwijze,
    Leeftijd,
    Melderkring,
    Positie,
    Raadsuitkomst,
    Spreekuitkomst,
    Veiligheidsstap,
    Vertrekreden,
    Zegspersoon,
)
from zicht.protocol.partijen import VEILIG_THUIS, Partij, Partijsoort
from zicht.protocol.stand import Stand
from zicht.protocol.tests.loop import Loop
from zicht.protocol.tests.zoektocht.beloften import broken_promises
from zicht.protocol.tests.zoektocht.blikken import FIJN, HUISVERBOD, KADER, KETEN
from zicht.protocol.tests.zoektocht.plek import Plek
from zicht.protocol.trajecten import Trajectsoort, trajecten
from zicht.protocol.voortzetten import split_off, to_another_region, under_own_ids

UTRECHT = g.RegioAangeboden(aanbod="r1", aan="utrecht")
AANVAARD = g.RegioAanvaard(aanbod="r1")


def offered(loop: Loop) -> Loop:
    return loop.record(UTRECHT)


def continued(loop: Loop, feit: g.Voortgezet) -> Loop:
    """The dossier in which that fact comes first, at the same minute."""
    there = Loop()
    there.nu = loop.nu
    return there.record(feit)


# Naar een andere regio


@pytest.mark.eis("R-205")
def test_zicht_stays_until_the_other_region_says_yes_and_then_lies_there_from_that_minute() -> None:
    here = offered(Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK))
    assert here.holder() == VEILIG_THUIS
    there = continued(here, to_another_region(here.stand, "dossier-hier"))
    minute = here.nu
    here.record(AANVAARD)
    assert here.stand.is_closed
    assert here.stand.periodes("kind")[-1].tot == minute == there.stand.periodes("kind")[0].van
    assert there.holder() == VEILIG_THUIS


def test_a_refusal_or_a_withdrawn_offer_changes_nothing() -> None:
    for answer in (g.RegioGeweigerd(aanbod="r1"), g.RegioaanbodIngetrokken(aanbod="r1")):
        here = offered(Loop().received()).record(answer)
        assert (here.stand.is_closed, here.holder()) == (False, VEILIG_THUIS)
        here.record(replace(UTRECHT, aanbod="r2"))


@pytest.mark.parametrize(
    ("course", "soort"),
    [
        # the days of the veiligheidsbeoordeling that are left, not five new ones
        (lambda: Loop().received().wait(days=3), Trajectsoort.MELDING),
        # the ten weeks, whatever the dienst
        (lambda: Loop().received().assessed(Beoordelingsbesluit.KEUZE_VERVOLG).wait(days=30), Trajectsoort.DIENST),
        (lambda: Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).wait(days=30), Trajectsoort.DIENST),
        # the next moment of monitoring and its end
        (lambda: Loop().in_monitoring().wait(days=100), Trajectsoort.MONITORING),
    ],
)
def test_every_clock_runs_on_as_it_ran(course: Callable[[], Loop], soort: Trajectsoort) -> None:
    here = offered(course())
    there = continued(here, to_another_region(here.stand, "hier"))
    then, now = (next(t for t in trajecten(loop.stand, here.nu) if t.soort is soort) for loop in (here, there))
    assert (now.uiterlijk, now.kijken_op) == (then.uiterlijk, then.kijken_op)


def test_who_is_in_the_gedwongen_kader_stays_with_who_carries_it_out() -> None:
    here = Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).requested(met_tafel=False)
    here.record(g.RaadAfgerond(verzoek="r1", uitkomst=Raadsuitkomst.VERZOEK_AAN_RECHTER))
    here.record(g.MaatregelUitgesproken(verzoek="r1", instelling="gi", voor=("kind",)))
    there = continued(here, to_another_region(here.stand, "hier"))
    assert there.holder("kind") == Partij(Partijsoort.GECERTIFICEERDE_INSTELLING, "gi")
    assert there.holder("moeder") == VEILIG_THUIS


def test_what_is_owed_to_people_and_to_melders_goes_along_with_its_day() -> None:
    here = offered(Loop().received())
    owed = {(plicht.code, plicht.wie, plicht.uiterlijk) for plicht in here.stand.open_plichten}
    there = continued(here, to_another_region(here.stand, "hier"))
    here.record(AANVAARD)
    assert {(plicht.code, plicht.wie, plicht.uiterlijk) for plicht in there.stand.open_plichten} == owed
    assert here.stand.open_plichten == ()


def test_who_took_over_help_hears_from_us_that_another_veilig_thuis_goes_on() -> None:
    here = offered(Loop().in_monitoring()).record(AANVAARD)
    assert ("verder-elders", "d1") in {(p.code, p.wie) for p in here.stand.open_plichten}


def test_a_refusal_is_put_away_when_somebody_looked_at_it() -> None:
    here = offered(Loop().received()).record(g.RegioGeweigerd(aanbod="r1"))
    assert here.stand.regioaanbod is not None
    assert here.stand.regioaanbod.asks_attention
    here.record(g.RegioaanbodIngetrokken(aanbod="r1"))
    assert not here.stand.regioaanbod.asks_attention
    assert "niet meer open" in here.refused(g.RegioaanbodIngetrokken(aanbod="r1")).waarom


def test_that_the_family_may_be_the_counterpart_and_the_day_to_fear_go_along() -> None:
    here = (
        Loop()
        .received()
        .record(
            g.EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL),
            g.KritiekeDatumVastgesteld(datum="t1", reden=Datumreden.REIS, dag=date(2026, 12, 20), voor=("kind",)),
        )
    )
    there = continued(here, to_another_region(here.stand, "hier"))
    assert there.stand.eergeweld == here.stand.eergeweld
    assert [datum.dag for datum in there.stand.open_kritieke_data] == [date(2026, 12, 20)]


def test_who_is_acutely_unsafe_is_so_there_too_and_that_holds_nothing_up() -> None:
    here = Loop().received().record(g.OordeelGegeven(betrokkene="kind", acuut=True, structureel=None))
    there = continued(here, to_another_region(offered(here).stand, "hier"))
    assert there.stand.is_acutely_unsafe("kind")
    here.record(AANVAARD)
    here.record(g.VeiligheidsstapGezet(stap=Veiligheidsstap.POLITIE))


@pytest.mark.parametrize(
    ("course", "feit", "waarom"),
    [
        # two parties may not be asked at once
        (lambda: offered(Loop().received()), replace(UTRECHT, aanbod="r2"), "aangeboden aan een andere regio"),
        (lambda: Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered(), UTRECHT, "overdracht open"),
        # an answer to what was answered
        (lambda: offered(Loop().received()).record(g.RegioGeweigerd(aanbod="r1")), AANVAARD, "niet meer open"),
        # a dossier that runs already cannot begin as another
        (lambda: Loop().received(), to_another_region(Loop().received().stand, "hier"), "al begonnen"),
        # nothing to go on with
        (Loop, to_another_region(Stand(), "hier"), "geen melding mee"),
        # nobody to whom
        (lambda: Loop().received(), replace(UTRECHT, aan=""), "hoort niet bij"),
    ],
)
def test_what_cannot_be_is_refused_in_words(course: Callable[[], Loop], feit: g.Feit, waarom: str) -> None:
    assert waarom in course().refused(feit).waarom


def test_while_another_region_is_asked_nothing_is_handed_over_and_nothing_closed() -> None:
    here = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT)
    here.record(UTRECHT)
    with pytest.raises(AssertionError, match="andere regio"):
        here.offered()
    done = Loop().received().assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN).record(UTRECHT)
    refusal = done.refused(g.Afgesloten(redenen=()))
    assert refusal.bron.code == "hp-afsluiten" or "loopt nog iets" in refusal.waarom


@given(st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_from_wherever_somebody_could_have_come_another_region_can_go_on(data: DataObject) -> None:
    plek = _walked(data)
    if not plek.stand.is_begun or plek.stand.is_closed or not plek.stand.ids:
        return
    ids = {wie.id: f"daar-{wie.id}" for wie in plek.stand.betrokkenen}
    feit = under_own_ids(to_another_region(plek.stand, "hier"), ids)
    assert codering.decode(*codering.encode(feit)) == feit
    there = plek.after(feit)
    assert broken_promises(there) == []
    assert set(there.stand.ids) == {f"daar-{id}" for id in plek.stand.ids}
    assert [m.uiterlijk for m in there.stand.meldingen] == [m.uiterlijk for m in plek.stand.meldingen]
    assert there.stand.dienst == plek.stand.dienst
    assert [there.stand.is_acutely_unsafe(f"daar-{id}") for id in plek.stand.ids] == [
        plek.stand.is_acutely_unsafe(id) for id in plek.stand.ids
    ]


def _walked(data: DataObject) -> Plek:
    """A random walk along the moves of the search."""
    blik, plek = data.draw(st.sampled_from([FIJN, KETEN, KADER, HUISVERBOD])), Loop().received()
    here = Plek(Stand(), plek.nu)
    for _ in range(data.draw(st.integers(1, 14))):
        here = here.at(here.nu + data.draw(st.sampled_from([timedelta(), timedelta(days=2), timedelta(days=60)])))
        moves = [zet for zet in blik.zetten(here) if _allowed(here, (*zet.eerst, zet.feit)) is not None]
        if not moves:
            break
        zet = data.draw(st.sampled_from(moves))
        here = _allowed(here, (*zet.eerst, zet.feit)) or here
    return here


def _allowed(plek: Plek, feiten: tuple[g.Feit, ...]) -> Plek | None:
    for feit in feiten:
        if toelaten.may_one(plek.stand, feit, plek.nu, plek.nu) is not None:
            return None
        plek = plek.after(feit)
    return plek


# Splitsen


def two() -> Loop:
    """Two meldingen in one dossier; the second is about the child and somebody who came with it."""
    loop = Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).wait(days=10)
    return loop.record(
        g.Ontvangen(
            melding="m2",
            melderkring=Melderkring.PROFESSIONAL,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=(*loop.stand.directbetrokkenen, Betrokkene("neef", leeftijd=Leeftijd.MINDERJARIG)),
            onderwerpen=("kindermishandeling",),
        )
    )


def test_a_melding_of_another_household_goes_on_there_with_its_people_and_its_clock() -> None:
    here = two()
    feit = split_off(here.stand, "hier", ("m2",), ("neef", "kind"), ("neef",))
    there = continued(here, feit)
    due = here.stand.melding("m2")
    here.record(g.Afgesplitst(dossier="daar", meldingen=("m2",), betrokkenen=("neef",)))
    assert here.stand.ids == ("moeder", "vader", "kind")
    assert [melding.id for melding in here.stand.meldingen] == ["m1"]
    assert here.stand.running_dienst
    assert here.stand.running_dienst.soort is Dienstsoort.ONDERZOEK
    assert there.stand.ids == ("kind", "neef")
    assert due
    assert there.stand.meldingen[0].uiterlijk == due.uiterlijk
    assert there.stand.dienst is None, "the onderzoek came of the other melding"
    assert {there.holder("neef"), there.holder("kind")} == {VEILIG_THUIS}
    assert here.stand.holder("neef", here.nu) is None


def test_what_is_owed_to_the_melder_and_to_who_leaves_goes_along_and_to_the_others_not_twice() -> None:
    here = two()
    there = continued(here, split_off(here.stand, "hier", ("m2",), ("neef", "kind"), ("neef",)))
    here.record(g.Afgesplitst(dossier="daar", meldingen=("m2",), betrokkenen=("neef",)))
    assert {plicht.wie for plicht in there.stand.open_plichten} == {"m2", "neef"}
    assert not {plicht.wie for plicht in here.stand.open_plichten} & {"m2", "neef"}


def test_who_is_in_both_from_then_on_is_watched_by_veilig_thuis_in_both() -> None:
    """Here the wijkteam watched, there Veilig Thuis: that would be two."""
    here = Loop().in_monitoring()
    here.record(
        g.Ontvangen(
            melding="m2",
            melderkring=Melderkring.POLITIE,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=(Betrokkene("moeder", leeftijd=Leeftijd.MEERDERJARIG),),
            onderwerpen=("partnergeweld",),
        )
    )
    assert here.holder("kind").soort is Partijsoort.OVERDRACHTSPARTIJ  # type: ignore[union-attr]
    there = continued(here, split_off(here.stand, "hier", ("m2",), ("moeder", "kind"), ()))
    here.record(g.Afgesplitst(dossier="daar", meldingen=("m2",), ook_daar=("moeder", "kind")))
    assert {here.holder("kind"), there.holder("kind")} == {VEILIG_THUIS}
    assert ("zicht-terug", "d1") in {(plicht.code, plicht.wie) for plicht in here.stand.open_plichten}
    assert here.holder("vader").soort is Partijsoort.OVERDRACHTSPARTIJ  # type: ignore[union-attr]


def test_withdrawing_the_split_brings_back_what_left() -> None:
    here = two().record(g.Afgesplitst(dossier="daar", meldingen=("m2",), betrokkenen=("neef",)))
    here.take_back()
    assert here.stand.ids == ("moeder", "vader", "kind", "neef")
    assert here.holder("neef") == VEILIG_THUIS
    assert here.stand.melding("m2")


def test_a_split_that_was_a_mistake_is_put_back_as_long_as_nothing_was_decided() -> None:
    here = two()
    there = continued(here, split_off(here.stand, "hier", ("m2",), ("neef", "kind"), ("neef",)))
    there.record(g.Gesproken(betrokkene="neef", uitkomst=Spreekuitkomst.GESPROKEN))
    there.record(g.Teruggevoegd(dossier="hier"))
    assert there.stand.is_closed
    assert there.stand.holder("neef", there.nu) is None
    assert there.stand.open_plichten == ()


@pytest.mark.parametrize(
    ("course", "waarom"),
    [
        # it came of nothing
        (lambda: two(), "niet van dat dossier afgesplitst"),
        # of another dossier than this
        (lambda: continued(two(), split_off(two().stand, "elders", ("m2",), ("kind",), ())), "niet van dat dossier"),
        # decided on since
        (
            lambda: continued(two(), split_off(two().stand, "hier", ("m2",), ("kind",), ())).assessed(
                Beoordelingsbesluit.ONDERZOEK, melding="m2"
            ),
            "sindsdien besloten",
        ),
    ],
)
def test_what_cannot_be_put_back_is_refused_in_words(course: Callable[[], Loop], waarom: str) -> None:
    assert waarom in course().refused(g.Teruggevoegd(dossier="hier")).waarom


@pytest.mark.parametrize(
    ("meldingen", "betrokkenen", "waarom"),
    [
        # nothing would be left
        (("m1", "m2"), (), "blijft dan geen melding"),
        (("m2",), ("moeder", "vader", "kind", "neef"), "niemand van het huishouden"),
        # the onderzoek that runs came of the first
        (("m1",), (), "volgde op het besluit"),
        # not of this dossier
        (("m9",), (), "hoort niet bij"),
        (("m2",), ("niemand",), "hoort niet bij"),
        ((), (), "hoort niet bij"),
    ],
)
def test_a_split_that_cannot_be_is_refused_in_words(
    meldingen: tuple[str, ...], betrokkenen: tuple[str, ...], waarom: str
) -> None:
    assert waarom in two().refused(g.Afgesplitst(dossier="d", meldingen=meldingen, betrokkenen=betrokkenen)).waarom


def test_who_was_with_the_melder_of_a_melding_that_left_is_watched_by_veilig_thuis() -> None:
    """Found by the search."""
    loop = Loop().received(behoudt_zicht=True, houder_bekend=True, positie=Positie.KAN_ZELF_HULP_BIEDEN)
    assert loop.holder() == Partij(Partijsoort.MELDER)
    loop.record(
        g.Ontvangen(
            melding="m2",
            melderkring=Melderkring.POLITIE,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=(Betrokkene("moeder", leeftijd=Leeftijd.MEERDERJARIG),),
            onderwerpen=("partnergeweld",),
        )
    )
    loop.record(g.Afgesplitst(dossier="daar", meldingen=("m1",)))
    assert loop.holder("kind") == VEILIG_THUIS


def test_a_course_with_a_split_and_an_offer_is_replayed_to_the_same_stand() -> None:
    here = offered(two().record(g.Afgesplitst(dossier="daar", meldingen=("m2",), betrokkenen=("neef",))))
    assert verloop.replay(here.stand.verleden) == here.stand


# Wat niemand mag verliezen


def split_in_two() -> tuple[Loop, Loop]:
    here = two()
    there = continued(here, split_off(here.stand, "hier", ("m2",), ("neef", "kind"), ("neef",)))
    here.record(g.Afgesplitst(dossier="daar", meldingen=("m2",), betrokkenen=("neef",)))
    return here, there


@pytest.mark.parametrize(
    ("feit", "wat"),
    [
        # nobody would watch her any more: the first dossier never heard of her
        (g.BetrokkeneToegevoegd(betrokkene=Betrokkene("nicht", leeftijd=Leeftijd.MINDERJARIG)), "wie erbij kwam"),
        (g.BetrokkeneVertrokken(betrokkene="neef", reden=Vertrekreden.OVERLEDEN), "wie erbij kwam of wegging"),
        # the danger would be gone
        (g.OordeelGegeven(betrokkene="neef", acuut=True, structureel=None), "een oordeel"),
        (g.EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL), "de familie"),
        (
            g.KritiekeDatumVastgesteld(datum="t1", reden=Datumreden.REIS, dag=date(2026, 12, 20), voor=("neef",)),
            "een kritieke datum",
        ),
        # he would be told again
        (g.Geinformeerd(plicht="kennisgeving-betrokkene", wie="neef", wijze=Informeerwijze.ALLEEN), "geïnformeerd"),
    ],
)
def test_a_split_is_not_put_back_over_what_the_first_dossier_cannot_know(feit: g.Feit, wat: str) -> None:
    _, there = split_in_two()
    there.record(feit)
    assert wat in there.refused(g.Teruggevoegd(dossier="hier")).waarom
    there.record(g.Ingetrokken(gebeurtenis=there.gebeurtenissen[-1].id))
    there.record(g.Teruggevoegd(dossier="hier"))


def test_who_turns_out_to_be_there_after_all_is_not_put_in_a_dossier_that_goes_on_elsewhere() -> None:
    """There nobody knows of the child, and here nobody watches any more."""
    here = Loop().received().record(g.BetrokkeneVertrokken(betrokkene="kind", reden=Vertrekreden.HOORT_ER_NIET_BIJ))
    left = here.gebeurtenissen[-1].id
    here.record(UTRECHT, AANVAARD)
    assert "gaat hiermee verder" in here.refused(g.Ingetrokken(gebeurtenis=left)).waarom


def test_a_split_is_not_undone_in_a_dossier_that_ended() -> None:
    """Utrecht took over who stayed; who was split off would be with nobody."""
    here, _ = split_in_two()
    split = here.gebeurtenissen[-1].id
    here.record(UTRECHT, AANVAARD)
    assert "afgesloten" in here.refused(g.Ingetrokken(gebeurtenis=split)).waarom


def test_who_left_is_told_by_us_and_not_by_a_region_that_does_not_know_them() -> None:
    here = Loop().received().record(g.BetrokkeneVertrokken(betrokkene="vader", reden=Vertrekreden.VERTROKKEN))
    there = continued(here, to_another_region(offered(here).stand, "hier"))
    here.record(AANVAARD)
    assert "vader" not in {plicht.wie for plicht in there.stand.open_plichten}
    assert {plicht.wie for plicht in here.stand.open_plichten} == {"vader"}


def test_what_is_owed_to_a_party_that_was_still_to_be_chosen_goes_along() -> None:
    here = offered(Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT))
    there = continued(here, to_another_region(here.stand, "hier"))
    here.record(AANVAARD)
    assert ("besluit-overdrachtspartij", "m1") in {(p.code, p.wie) for p in there.stand.open_plichten}
    assert here.stand.open_plichten == ()


def test_an_alarm_that_nobody_read_goes_along() -> None:
    """School answered that somebody is acutely unsafe, a minute before Utrecht said yes."""
    here = Loop().in_monitoring().record(g.MonitoringGevraagd(vraag="v1", aan="school"), UTRECHT)
    here.record(g.MonitoringBeantwoord(vraag="v1", acuut=True))
    feit = to_another_region(here.stand, "hier")
    assert codering.decode(*codering.encode(feit)) == feit
    there = continued(here, feit)
    assert [alarm.vraag for alarm in there.stand.alarms] == ["v1"]
    there.record(g.AntwoordBekeken(vraag="v1"))
    assert there.stand.alarms == ()


def test_a_partner_that_answers_after_the_yes_reads_what_to_do() -> None:
    here = Loop().in_monitoring().record(g.MonitoringGevraagd(vraag="v1", aan="school"), UTRECHT, AANVAARD)
    for feit in (g.MonitoringBeantwoord(vraag="v1", acuut=True), g.HulpGestopt(overdracht="d1", sinds=here.nu.date())):
        refusal = here.refused(feit)
        assert "112" in refusal.wat_nu
        assert "nieuw dossier" not in refusal.wat_nu


def test_who_may_be_known_already_is_still_asked_there() -> None:
    here = Loop().received()
    here.record(
        g.Ontvangen(
            melding="m2",
            melderkring=Melderkring.PROFESSIONAL,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=(Betrokkene("kind2", leeftijd=Leeftijd.MINDERJARIG),),
            onderwerpen=("kindermishandeling",),
            te_herkennen=("kind2",),
        )
    )
    there = continued(here, under_own_ids(to_another_region(here.stand, "hier"), {"kind2": "daar-kind2"}))
    assert there.stand.te_herkennen == ("daar-kind2",)
    there.record(g.BetrokkeneHerkend(betrokkene="daar-kind2", als="kind"))
    assert there.stand.ids == ("moeder", "vader", "kind")


def test_what_runs_for_who_leaves_runs_in_one_dossier_only() -> None:
    """Else the measure is pronounced where he is no more, and where he is Veilig Thuis goes on watching beside the GI."""
    here = two().requested(voor=("neef",), met_tafel=False)
    there = continued(here, split_off(here.stand, "hier", ("m2",), ("neef", "kind"), ("neef",)))
    split = here.add(g.Afgesplitst(dossier="daar", meldingen=("m2",), betrokkenen=("neef",)))
    raad = g.RaadAfgerond(verzoek="r1", uitkomst=Raadsuitkomst.VERZOEK_AAN_RECHTER)
    assert here.refused(raad)
    assert here.stand.kaders == ()
    there.record(raad, g.MaatregelUitgesproken(verzoek="r1", instelling="gi", voor=("neef",)))
    assert there.holder("neef") == Partij(Partijsoort.GECERTIFICEERDE_INSTELLING, "gi")
    here.record(g.Ingetrokken(gebeurtenis=split.id))
    assert here.stand.kader("r1")


@pytest.mark.parametrize(
    "feit", [UTRECHT, g.RegioGevraagd(vraag="q1", aan="utrecht")], ids=lambda feit: type(feit).__name__
)
def test_what_another_region_was_sent_is_not_withdrawn_by_a_line_alone(feit: g.Feit) -> None:
    """The message would stay open there."""
    here = Loop().received()
    sent = here.add(feit)
    assert "ook bij een andere regio" in here.refused(g.Ingetrokken(gebeurtenis=sent.id)).waarom
