"""Why Veilig Thuis may end its involvement, per person: a reason fits the route that person walked, or there is none."""

from collections.abc import Callable

import pytest

from zicht.protocol.afsluitredenen import reasons
from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Betrokkene,
    Conclusie,
    Dienstuitgang,
    Leeftijd,
    Overlegonderwerp,
    Spreekuitkomst,
    Tafeluitkomst,
    Veiligheid,
    Veiligheidsstap,
    Vertrekreden,
    Voorwaardestand,
)
from zicht.protocol.gebeurtenissen import (
    Afgesloten,
    BetrokkeneToegevoegd,
    BetrokkeneVertrokken,
    DienstAfgerond,
    Gemonitord,
    HulpGestopt,
    HulpHervat,
    JeugdbeschermerToegewezen,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    TafelBesloten,
    VeiligheidsstapGezet,
)
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.tests.loop import KIND, Loop
from zicht.protocol.vereisten import GEEN_ONVEILIGHEID_MEER_OPEN, NIETS_LOOPT_NOG, REDEN_PER_PERSOON

R = Afsluitreden
B = Beoordelingsbesluit


def decided(besluit: Beoordelingsbesluit) -> Loop:
    return Loop().received().assessed(besluit)


def handed_over() -> Loop:
    return decided(B.OVERDRACHT).offered().accepted()


def to_household() -> Loop:
    loop = decided(B.OVERDRACHT)
    soort = Overdrachtsoort.DIRECTBETROKKENEN
    loop.record(OverdrachtAangeboden(overdracht="d1", soort=soort, voor=loop.stand.ids))
    return loop.record(OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder",)))


def investigated(conclusie: Conclusie) -> Loop:
    loop = decided(B.ONDERZOEK).concluded(conclusie)
    return loop.record(DienstAfgerond(uitgang=Dienstuitgang.AFSLUITEN))


def monitored(veiligheid: Veiligheid) -> Loop:
    return Loop().in_monitoring().wait(days=90).monitored(veiligheid)


def considered() -> Loop:
    loop = monitored(Veiligheid.ONVEILIG)
    loop.consulted(Overlegonderwerp.DRIE_MOGELIJKHEDEN)
    return loop


def considered_too_early() -> Loop:
    """Consulted on the day of the overdracht, and the moment that shows the need came after it."""
    loop = Loop().in_monitoring()
    loop.consulted(Overlegonderwerp.DRIE_MOGELIJKHEDEN)
    return loop


def nobody_speaks() -> Loop:
    """Stably safe as far as can be seen, but one of them cannot be spoken any more."""
    loop = Loop().in_monitoring().wait(days=90)
    spoken = tuple((id, Spreekuitkomst.NIET_MOGELIJK) for id in loop.stand.ids)
    safety = tuple((id, Veiligheid.STABIEL_VEILIG) for id in loop.stand.ids)
    loop.record(Gemonitord(moment="t", gesproken=spoken, veiligheid=safety))
    loop.consulted(Overlegonderwerp.DRIE_MOGELIJKHEDEN)
    return loop


def considered_without_ground() -> Loop:
    loop = monitored(Veiligheid.STABIEL_VEILIG)
    loop.consulted(Overlegonderwerp.DRIE_MOGELIJKHEDEN)
    return loop


def considered_and_then_somebody_came() -> Loop:
    """Found by the search: who became known after a stable moment made a ground of it."""
    zus = Betrokkene("zus", leeftijd=Leeftijd.MINDERJARIG)
    return considered_without_ground().record(BetrokkeneToegevoegd(betrokkene=zus))


def considered_after_acceptance_unmet() -> Loop:
    """Stably safe, and a voorwaarde is met in part only."""
    loop = Loop().in_monitoring().wait(days=90)
    spoken = tuple((id, Spreekuitkomst.GESPROKEN) for id in loop.stand.ids)
    safety = tuple((id, Veiligheid.STABIEL_VEILIG) for id in loop.stand.ids)
    unmet = (("v1", Voorwaardestand.DEELS_GEHAALD),)
    loop.record(Gemonitord(moment="t", gesproken=spoken, veiligheid=safety, voorwaarden=unmet))
    loop.consulted(Overlegonderwerp.DRIE_MOGELIJKHEDEN)
    return loop


def stable_and_then_a_melding() -> Loop:
    """Nothing needed after a second melding, but the moment was before it."""
    return monitored(Veiligheid.STABIEL_VEILIG).received("m2").assessed(B.GEEN_VERVOLGSTAPPEN, "m2")


def help_stopped() -> Loop:
    loop = handed_over().wait(days=3)
    return loop.record(HulpGestopt(overdracht="d1", sinds=loop.nu.date()))


def in_drang() -> Loop:
    loop = decided(B.OVERDRACHT).requested()
    drang = TafelBesloten(verzoek="r1", uitkomst=Tafeluitkomst.DRANG)
    return loop.record(drang, JeugdbeschermerToegewezen(verzoek="r1", jeugdbeschermer="jb", voor=("kind",)))


REASONS: list[tuple[Callable[[], Loop], set[Afsluitreden]]] = [
    # Nothing is decided yet, or Veilig Thuis is at work: no reason at all
    (lambda: Loop().received(), set()),
    (lambda: decided(B.KEUZE_VERVOLG), set()),
    (lambda: decided(B.VOORWAARDEN_VERVOLG), set()),
    (lambda: decided(B.ONDERZOEK), set()),
    (lambda: decided(B.ONDERZOEK).concluded(Conclusie.WEERLEGD), set()),
    # Seed 002: no next steps needed
    (lambda: decided(B.GEEN_VERVOLGSTAPPEN), {R.GEEN_VERVOLGSTAPPEN}),
    # Decided to hand over is not handed over
    (lambda: decided(B.OVERDRACHT), set()),
    (lambda: decided(B.OVERDRACHT).offered(), set()),
    (handed_over, {R.OVERGEDRAGEN}),
    (to_household, {R.OVERGEDRAGEN}),
    # Handed over, and the help stopped: zicht is back, so it is not over
    (help_stopped, set()),
    # Seed 002: the onderzoek refuted, or could not confirm
    (lambda: investigated(Conclusie.WEERLEGD), {R.WEERLEGD}),
    (lambda: investigated(Conclusie.NIET_BEVESTIGD), {R.NIET_BEVESTIGD}),
    # During monitoring handing over is no reason any more
    (lambda: Loop().in_monitoring(), set()),
    (lambda: monitored(Veiligheid.DIRECT_VEILIG), set()),
    (lambda: monitored(Veiligheid.ONBEKEND), set()),
    # Seed 002: the concerns are gone; or three options were weighed and none is left
    (lambda: monitored(Veiligheid.STABIEL_VEILIG), {R.ZORGEN_WEGGENOMEN}),
    (considered, {R.GEEN_MOGELIJKHEDEN}),
    # ... with a ground in the last moment (too little recovery or cooperation), and consulted about after it
    (considered_too_early, set()),
    (lambda: considered_too_early().wait(days=90).monitored(Veiligheid.ONVEILIG), set()),
    (lambda: considered().wait(days=90).monitored(Veiligheid.ONVEILIG), set()),
    (considered_without_ground, {R.ZORGEN_WEGGENOMEN}),
    (considered_and_then_somebody_came, {R.ZORGEN_WEGGENOMEN}),
    (nobody_speaks, {R.ZORGEN_WEGGENOMEN, R.GEEN_MOGELIJKHEDEN}),
    (considered_after_acceptance_unmet, {R.ZORGEN_WEGGENOMEN, R.GEEN_MOGELIJKHEDEN}),
    # A moment held before a new melding says nothing about what came after
    (stable_and_then_a_melding, set()),
    # Drang: the jeugdbeschermer watches over the child
    (in_drang, {R.GEDWONGEN_KADER}),
]


@pytest.mark.eis("R-205", "R-209")
@pytest.mark.parametrize("course, expected", REASONS)
def test_the_reasons_that_fit_the_route_of_the_child(course: Callable[[], Loop], expected: set[Afsluitreden]) -> None:
    loop = course()
    assert reasons(loop.stand, "kind", loop.nu) == expected


# Nobody is left in danger


def judged(loop: Loop, acuut: bool | None, structureel: bool | None = None, wie: str = "kind") -> Loop:
    loop.wait(days=1)
    return loop.record(OordeelGegeven(betrokkene=wie, acuut=acuut, structureel=structureel))


def stopped_and_resumed() -> Loop:
    loop = monitored(Veiligheid.STABIEL_VEILIG).wait(days=1)
    loop.record(HulpGestopt(overdracht="d1", sinds=loop.nu.date()))
    return loop.record(HulpHervat(overdracht="d1", wie_kijkt="wim"))


TAKEOVER = VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME)

NOT_STABLE_ANY_MORE: list[Callable[[], Loop]] = [
    # After a stable moment: a judgement of unsafety, zicht that came back, also when it went out again
    lambda: judged(monitored(Veiligheid.STABIEL_VEILIG), acuut=True),
    lambda: judged(monitored(Veiligheid.STABIEL_VEILIG), acuut=False, structureel=True),
    lambda: judged(judged(monitored(Veiligheid.STABIEL_VEILIG), acuut=True), acuut=False, structureel=False),
    lambda: monitored(Veiligheid.STABIEL_VEILIG).wait(days=1).record(TAKEOVER),
    stopped_and_resumed,
]


@pytest.mark.eis("R-205")
@pytest.mark.parametrize("course", NOT_STABLE_ANY_MORE)
def test_what_comes_after_a_stable_moment_undoes_it_until_a_new_moment(course: Callable[[], Loop]) -> None:
    """Found by reading: a dossier closed the day after a judgement of acute unsafety."""
    loop = course()
    assert reasons(loop.stand, "kind", loop.nu) == set()
    assert loop.refused(closing(loop)).wat_nu
    loop.wait(days=1).monitored(Veiligheid.STABIEL_VEILIG)
    loop.record(closing(loop))


DANGER_AFTER_THE_ROUTE: list[tuple[Callable[[], Loop], Afsluitreden]] = [
    # Whatever route was walked, the last judgement is that somebody is acutely unsafe
    (lambda: decided(B.GEEN_VERVOLGSTAPPEN), R.GEEN_VERVOLGSTAPPEN),
    (lambda: investigated(Conclusie.WEERLEGD), R.WEERLEGD),
    (lambda: investigated(Conclusie.NIET_BEVESTIGD), R.NIET_BEVESTIGD),
    (considered, R.GEEN_MOGELIJKHEDEN),
]


@pytest.mark.eis("R-205")
@pytest.mark.parametrize("course, reden", DANGER_AFTER_THE_ROUTE, ids=[row[1].value for row in DANGER_AFTER_THE_ROUTE])
def test_no_dossier_closes_while_one_person_is_acutely_unsafe(course: Callable[[], Loop], reden: Afsluitreden) -> None:
    loop = judged(course(), acuut=True, wie="moeder")
    close = closing(loop, moeder=reden, vader=reden, kind=reden)
    refusal = loop.refused(close)
    assert (refusal.waarom, refusal.bron) == (GEEN_ONVEILIGHEID_MEER_OPEN.waarom, GEEN_ONVEILIGHEID_MEER_OPEN.bron)
    # an answer "unknown" takes nothing back, a judgement that it is over does
    assert judged(loop, acuut=None, wie="moeder").may(close)
    assert judged(loop, acuut=False, wie="moeder").may(close) is None


def test_help_that_was_accepted_for_somebody_in_danger_does_not_close_the_dossier_by_itself() -> None:
    loop = Loop().received().assessed(B.OVERDRACHT, acuut=True).offered().accepted()
    close = closing(loop, moeder=R.OVERGEDRAGEN, vader=R.OVERGEDRAGEN, kind=R.OVERGEDRAGEN)
    assert loop.refused(close).waarom == GEEN_ONVEILIGHEID_MEER_OPEN.waarom
    for wie in loop.stand.ids:
        judged(loop, acuut=False, wie=wie)
    loop.record(close)


def test_danger_found_at_a_monitoring_moment_holds_it_too_and_a_better_moment_lets_it_go() -> None:
    loop = monitored(Veiligheid.ACUUT_ONVEILIG)
    loop.consulted(Overlegonderwerp.DRIE_MOGELIJKHEDEN)
    assert loop.refused(closing(loop)).waarom == GEEN_ONVEILIGHEID_MEER_OPEN.waarom
    loop.wait(days=1).monitored(Veiligheid.STABIEL_VEILIG)
    loop.record(closing(loop))


def test_who_died_or_left_in_danger_is_not_kept_in_the_dossier() -> None:
    loop = judged(monitored(Veiligheid.STABIEL_VEILIG), acuut=True)
    loop.record(BetrokkeneVertrokken(betrokkene="kind", reden=Vertrekreden.OVERLEDEN))
    loop.record(closing(loop))


def test_every_reason_is_in_the_table() -> None:
    assert {reden for _, expected in REASONS for reden in expected} == set(Afsluitreden)


def closing(loop: Loop, **anders: Afsluitreden) -> Afgesloten:
    return Afgesloten(redenen=tuple((id, anders.get(id, R.ZORGEN_WEGGENOMEN)) for id in loop.stand.ids))


def test_each_person_has_a_reason_of_their_own() -> None:
    """In drang the mother and father were handed over to nobody: their route is not walked yet."""
    loop = in_drang().offered(voor=("moeder", "vader")).accepted()
    loop.record(closing(loop, kind=R.GEDWONGEN_KADER, moeder=R.OVERGEDRAGEN, vader=R.OVERGEDRAGEN))
    assert loop.stand.is_closed
    assert dict(loop.stand.redenen)["kind"] is R.GEDWONGEN_KADER


@pytest.mark.parametrize("reden", [reden for reden in Afsluitreden if reden is not R.ZORGEN_WEGGENOMEN])
def test_a_reason_that_does_not_fit_one_person_holds_the_closing(reden: Afsluitreden) -> None:
    loop = monitored(Veiligheid.STABIEL_VEILIG)
    refusal = loop.refused(closing(loop, kind=reden))
    assert (refusal.waarom, refusal.bron) == (REDEN_PER_PERSOON.waarom, REDEN_PER_PERSOON.bron)
    loop.record(closing(loop))


def test_nobody_may_be_left_out() -> None:
    loop = monitored(Veiligheid.STABIEL_VEILIG)
    some = Afgesloten(redenen=(("moeder", R.ZORGEN_WEGGENOMEN), ("vader", R.ZORGEN_WEGGENOMEN)))
    assert loop.refused(some).waarom == REDEN_PER_PERSOON.waarom


@pytest.mark.parametrize(
    "still",
    [
        # An assessment, a dienst, an open offer: what runs must end first
        lambda: monitored(Veiligheid.STABIEL_VEILIG).received("m2", wie=(KIND,)),
        lambda: monitored(Veiligheid.STABIEL_VEILIG).received("m2").assessed(B.ONDERZOEK, "m2"),
        lambda: monitored(Veiligheid.STABIEL_VEILIG).offered("d2"),
        lambda: monitored(Veiligheid.STABIEL_VEILIG).requested(),
    ],
)
def test_what_still_runs_must_end_first(still: Callable[[], Loop]) -> None:
    loop = still()
    assert loop.refused(closing(loop)).waarom == NIETS_LOOPT_NOG.waarom


@pytest.mark.eis("R-205")
def test_closing_ends_zicht_of_everyone_at_that_minute() -> None:
    loop = monitored(Veiligheid.STABIEL_VEILIG)
    at = loop.nu
    loop.record(closing(loop))
    assert {loop.stand.periodes(id)[-1].tot for id in ("moeder", "vader", "kind")} == {at}
    assert loop.holders() == {None}


def test_when_everybody_left_the_dossier_can_be_closed_at_any_station() -> None:
    loop = decided(B.ONDERZOEK)
    for id in loop.stand.ids:
        loop.record(BetrokkeneVertrokken(betrokkene=id, reden=Vertrekreden.VERTROKKEN))
    loop.record(Afgesloten(redenen=()))
    assert loop.stand.is_closed
