"""Two dossiers of one household: of who stands in both, zicht lies with one and the same party, whatever happens in either."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import zicht
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Dienstuitgang,
    Eergeweld,
    Handeling,
    Informeerwijze,
    Leeftijd,
    Raadsuitkomst,
    Veiligheidsstap,
    Vertrekreden,
    Zegspersoon,
)
from zicht.protocol.gebeurtenissen import (
    Afgesloten,
    Afgesplitst,
    BetrokkeneHerkend,
    BetrokkeneToegevoegd,
    BetrokkeneVertrokken,
    DienstAfgerond,
    HandelingVerricht,
    Hersteld,
    HulpGestopt,
    HulpHervat,
    Ingetrokken,
    JeugdbeschermingBeeindigd,
    MaatregelUitgesproken,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    RaadAfgerond,
    RegioAangeboden,
    Samengevoegd,
    SpoedVastgesteld,
    VeiligheidsstapGezet,
    ZichtGevolgd,
)
from zicht.protocol.partijen import MELDER, VEILIG_THUIS, Overdrachtsoort, Partij, Partijsoort
from zicht.protocol.samenvoegen import together
from zicht.protocol.tests.loop import Loop
from zicht.protocol.tests.test_zicht_bij_melding import KEEPS
from zicht.protocol.tests.tweeluik import GEZIN_B, KIND_B, MOEDER_B, ZELFDE, Tweeluik, handed_over, under_measure

WIJKTEAM, ANDER_TEAM = (Partij(Partijsoort.OVERDRACHTSPARTIJ, ref) for ref in ("wijkteam", "ander"))
GEZIN_ZELF = Partij(Partijsoort.DIRECTBETROKKENEN)
GI, ANDERE_GI = (Partij(Partijsoort.GECERTIFICEERDE_INSTELLING, ref) for ref in ("gi", "andere-gi"))
JEUGDBESCHERMER = Partij(Partijsoort.JEUGDBESCHERMER, "jb")
OVERNAME = VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME)

RULES = [
    # the same party in both stays, whoever it is
    (VEILIG_THUIS, VEILIG_THUIS, VEILIG_THUIS),
    (WIJKTEAM, WIJKTEAM, WIJKTEAM),
    (GEZIN_ZELF, GEZIN_ZELF, GEZIN_ZELF),
    (GI, GI, GI),
    (JEUGDBESCHERMER, JEUGDBESCHERMER, JEUGDBESCHERMER),
    # the melder of each of them: two melders, and neither agreed to watch for the other's dossier
    (MELDER, MELDER, VEILIG_THUIS),
    (MELDER, VEILIG_THUIS, VEILIG_THUIS),
    (MELDER, WIJKTEAM, VEILIG_THUIS),
    # Veilig Thuis in any of the two
    (VEILIG_THUIS, WIJKTEAM, VEILIG_THUIS),
    (VEILIG_THUIS, GEZIN_ZELF, VEILIG_THUIS),
    # they differ: somebody must look who it is to be, and that is Veilig Thuis
    (WIJKTEAM, ANDER_TEAM, VEILIG_THUIS),
    (WIJKTEAM, GEZIN_ZELF, VEILIG_THUIS),
    # a court or the tafel decided: whatever stands in the other dossier
    (GI, VEILIG_THUIS, GI),
    (GI, WIJKTEAM, GI),
    (GI, MELDER, GI),
    (JEUGDBESCHERMER, VEILIG_THUIS, JEUGDBESCHERMER),
    # two of those: nobody here can say which is right
    (GI, ANDERE_GI, None),
    (GI, JEUGDBESCHERMER, None),
]


@pytest.mark.parametrize("own, other, agreed", RULES)
def test_with_whom_zicht_of_one_person_in_two_dossiers_lies(own: Partij, other: Partij, agreed: Partij | None) -> None:
    assert together(own, other) == agreed
    assert together(other, own) == agreed


def second() -> Loop:
    return Loop().received("m9", wie=GEZIN_B).wait(hours=2)


def second_done(besluit: Beoordelingsbesluit = Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN) -> Loop:
    return second().assessed(besluit, "m9").wait(hours=2)


def merged(een: Loop | None = None, ander: Loop | None = None) -> Tweeluik:
    return Tweeluik(een or handed_over(), ander or second_done()).merge().wait(minutes=5)


# Merging


def test_merging_by_itself_moves_nothing_of_who_is_in_one_of_them() -> None:
    both = merged()
    assert both.een.holder("vader") == WIJKTEAM
    assert both.ander.holder("opa-b") == VEILIG_THUIS
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    assert both.een.stand.periodes("kind")[-1].grond is zicht.SAMENGEVOEGD


def test_who_lies_with_the_same_party_in_both_stays_there_without_a_fact() -> None:
    both = merged(Loop().received())
    assert [type(fact.feit) for fact in both.een.gebeurtenissen][-1] is Samengevoegd
    assert both.een.stand.periodes("kind")[-1].grond is zicht.MELDING_ONTVANGEN


def test_what_a_melder_keeps_until_the_sixth_working_day_is_not_kept_beside_another_dossier() -> None:
    both = merged(Loop().received(**KEEPS), second())
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    assert both.apart == ()


def test_a_measure_of_the_court_goes_for_both() -> None:
    both = merged(under_measure(), second())
    assert both.holders() == (GI, GI)
    assert both.ander.holder("moeder-b") == VEILIG_THUIS


def test_a_dossier_that_is_closed_is_merged_and_nothing_moves() -> None:
    closed = second_done()
    closed.record(Afgesloten(redenen=tuple((id, "geen-vervolgstappen") for id in closed.stand.ids)))  # type: ignore[misc]
    both = merged(handed_over(), closed.wait(hours=1))
    assert both.een.holder() == WIJKTEAM
    assert both.apart == ()


REFUSED = [
    # nobody is the same: then it is no household twice
    ((), "Niemand staat in allebei"),
    # two of the one would be one of the other
    ((("kind", "kind-b"), ("moeder", "kind-b")), "Twee mensen van het ene dossier"),
    # somebody who is not there
    ((("niemand", "kind-b"),), "hoort niet bij dit dossier"),
]


@pytest.mark.parametrize("zelfde, reason", REFUSED)
def test_what_cannot_be_merged_is_refused_in_words(zelfde: tuple[tuple[str, str], ...], reason: str) -> None:
    refusal = Tweeluik(handed_over(), second_done()).try_merge(zelfde)
    assert refusal
    assert reason in refusal.waarom


def test_a_dossier_is_merged_with_one_other_at_most() -> None:
    refusal = merged().een.refused(Samengevoegd(dossier="derde", zelfde=(("vader", "x"),)))
    assert "al samengevoegd" in refusal.waarom


def test_two_measures_of_two_institutions_are_not_merged() -> None:
    other = second().assessed(Beoordelingsbesluit.ONDERZOEK, "m9").requested(met_tafel=False, voor=("kind-b",))
    other.record(RaadAfgerond(verzoek="r1", uitkomst=Raadsuitkomst.VERZOEK_AAN_RECHTER))
    other.record(MaatregelUitgesproken(verzoek="r1", instelling="andere-gi", voor=("kind-b",)))
    refusal = Tweeluik(under_measure(), other.wait(hours=1)).try_merge(ZELFDE)
    assert refusal
    assert "andere jeugdbescherming" in refusal.waarom


# Afterwards


def both_at_work() -> Tweeluik:
    return merged(Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered(), second_done())


def test_who_is_handed_over_in_the_one_is_handed_over_in_the_other() -> None:
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    assert both.holders() == (WIJKTEAM, WIJKTEAM)
    assert both.ander.stand.periodes("kind-b")[-1].grond is zicht.GEVOLGD
    assert both.ander.holder("opa-b") == VEILIG_THUIS


def test_help_that_stops_brings_zicht_back_in_both() -> None:
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    both.recorded_in_een(HulpGestopt(overdracht="d1", sinds=both.nu.date()))
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)


def test_a_new_melding_in_the_other_brings_zicht_back_in_both() -> None:
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")).wait(days=3)
    both.ander.received("m10", wie=(KIND_B,))
    feit = both.ander.gebeurtenissen[-1].feit
    both.ander.take_back()
    both.recorded(both.ander, feit)
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    assert both.holders("moeder", "moeder-b") == (WIJKTEAM, WIJKTEAM)


BUSY: list[tuple[Callable[[], Loop], str]] = [
    # a melding about this person that is still assessed
    (second, "een veiligheidsbeoordeling"),
    # a dienst that runs
    (lambda: second_done(Beoordelingsbesluit.ONDERZOEK), "een dienst"),
]


@pytest.mark.parametrize("ander, what", BUSY)
def test_nobody_is_handed_over_while_the_other_dossier_is_at_work_about_them(
    ander: Callable[[], Loop], what: str
) -> None:
    both = merged(Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered(), ander())
    refusal = both.record(both.een, OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    assert refusal
    assert what in refusal.waarom
    assert "maak de dossiers los" in refusal.wat_nu
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)


def test_what_could_not_be_accepted_is_not_offered_either_and_for_others_it_is() -> None:
    both = merged(Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT), second())
    offer = {"overdracht": "d1", "soort": Overdrachtsoort.LOKAAL_TEAM, "aan": "wijkteam"}
    refusal = both.record(both.een, OverdrachtAangeboden(voor=("kind",), **offer))  # type: ignore[arg-type]
    assert refusal
    assert "aanbieden" in refusal.wat
    assert both.record(both.een, OverdrachtAangeboden(voor=("vader",), **offer)) is None  # type: ignore[arg-type]


def test_two_diensten_do_not_hold_one_another_for_ever() -> None:
    """Each waits for the other to end its dienst, and that nobody holds."""
    een = Loop().received().assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG).conditions_set()
    both = merged(een, second().assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG, "m9").conditions_set())
    done = tuple(HandelingVerricht(overdracht="d1", handeling=handeling) for handeling in Handeling)
    offer = OverdrachtAangeboden(
        overdracht="d1", soort=Overdrachtsoort.LOKAAL_TEAM, aan="wijkteam", voor=("moeder", "kind")
    )
    assert both.record(both.een, *done, offer)
    both.recorded(both.ander, DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT))
    both.recorded_in_een(*done, offer, OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    assert both.holders() == (WIJKTEAM, WIJKTEAM)


def test_help_is_not_resumed_while_the_other_dossier_is_at_work() -> None:
    both = merged(handed_over(), second())
    both.recorded_in_een(HulpGestopt(overdracht="d1", sinds=both.nu.date()))
    refusal = both.record(both.een, HulpHervat(overdracht="d1", wie_kijkt="wim"))
    assert refusal


@pytest.mark.parametrize(
    "feit, late",
    [
        # taking over at once, also when it is told later than it happened
        (OVERNAME, timedelta()),
        (OVERNAME, timedelta(hours=1)),
        # found acutely unsafe
        (OordeelGegeven(betrokkene="kind", acuut=True, structureel=None), timedelta()),
    ],
)
def test_no_step_for_safety_is_held_by_the_other_dossier(
    feit: VeiligheidsstapGezet | OordeelGegeven, late: timedelta
) -> None:
    both = merged(handed_over(), second())
    assert both.record(both.een, feit, op=both.nu - late) is None
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)


def test_leaving_and_closing_in_the_one_move_nothing_in_the_other() -> None:
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    both.recorded_in_een(BetrokkeneVertrokken(betrokkene="kind", reden=Vertrekreden.VERTROKKEN))
    assert both.ander.holder("kind-b") == WIJKTEAM
    redenen = tuple((id, "overgedragen" if id != "opa-b" else "geen-vervolgstappen") for id in both.ander.stand.ids)
    both.recorded(both.ander, Afgesloten(redenen=redenen))  # type: ignore[arg-type]
    assert both.een.holder("moeder") == WIJKTEAM
    both.recorded_in_een(OVERNAME)
    assert both.een.holder("moeder") == VEILIG_THUIS


def test_who_comes_back_comes_back_with_one_holder() -> None:
    both = merged(handed_over(), second_done())
    both.recorded(both.ander, BetrokkeneVertrokken(betrokkene="moeder-b", reden=Vertrekreden.VERTROKKEN))
    both.wait(days=1).recorded(both.ander, BetrokkeneToegevoegd(betrokkene=MOEDER_B))
    assert both.holders("moeder", "moeder-b") == (VEILIG_THUIS, VEILIG_THUIS)


def test_the_end_of_a_measure_in_the_one_is_its_end_in_the_other() -> None:
    both = merged(under_measure(), second()).recorded_in_een(JeugdbeschermingBeeindigd(verzoek="r1"))
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)


# When


def test_what_happened_before_a_later_period_in_the_other_dossier_is_refused_in_words() -> None:
    both = both_at_work().wait(hours=3)
    both.recorded(both.ander, OordeelGegeven(betrokkene="kind-b", acuut=True, structureel=None))
    early = both.nu - timedelta(hours=2)
    both.recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")).wait(hours=1)
    refusal = both.record(both.ander, OordeelGegeven(betrokkene="kind-b", acuut=True, structureel=None), op=early)
    assert refusal
    assert "ergens anders kwam te liggen" in refusal.waarom


def test_what_hands_over_before_the_merging_is_refused_in_words() -> None:
    een = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered().wait(hours=3)
    both = merged(een, second_done())
    refusal = both.record(
        both.een, OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"), op=both.nu - timedelta(hours=2)
    )
    assert refusal
    assert "voor het samenvoegen" in refusal.waarom


# Putting right, and undoing


def test_what_is_withdrawn_in_the_one_is_undone_in_the_other() -> None:
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")).wait(hours=2)
    both.recorded_in_een(OordeelGegeven(betrokkene="kind", acuut=True, structureel=None))
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    both.recorded_in_een(Ingetrokken(gebeurtenis=both.een.gebeurtenissen[-1].id))
    assert both.holders() == (WIJKTEAM, WIJKTEAM)


def test_what_stands_in_both_is_not_put_right_in_one_of_them() -> None:
    both = merged()
    for fact in both.een.gebeurtenissen[-2:]:
        assert isinstance(fact.feit, Samengevoegd | ZichtGevolgd)
        later = Hersteld(gebeurtenis=fact.id, nieuw=fact.feit, op=both.nu)
        for correction in (Ingetrokken(gebeurtenis=fact.id), later):
            assert "maak de dossiers los en voeg ze opnieuw samen" in both.een.refused(correction).wat_nu


def test_two_who_are_two_in_the_other_dossier_do_not_turn_out_to_be_one() -> None:
    refusal = merged().een.refused(BetrokkeneHerkend(betrokkene="moeder", als="kind"))
    assert "twee verschillende mensen" in refusal.waarom


def test_who_turns_out_to_be_somebody_else_here_keeps_one_holder_with_who_they_are_there() -> None:
    both = merged(Loop().received(), second())
    dubbel = Betrokkene("dubbel", leeftijd=Leeftijd.MINDERJARIG)
    both.recorded_in_een(BetrokkeneToegevoegd(betrokkene=dubbel))
    both.recorded_in_een(BetrokkeneHerkend(betrokkene="kind", als="dubbel"))
    both.recorded(both.ander, SpoedVastgesteld(melding="m9"))
    assert both.apart == ()
    assert both.holders("dubbel") == (VEILIG_THUIS, VEILIG_THUIS)


def test_parting_leaves_zicht_with_who_helps_and_brings_it_back_where_nobody_does() -> None:
    """In the other dossier no overdracht says that the wijkteam watches, and nobody could say there that its help stops."""
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")).part().wait(hours=1)
    assert both.holders() == (WIJKTEAM, VEILIG_THUIS)
    both.recorded_in_een(HulpGestopt(overdracht="d1", sinds=both.nu.date()))
    assert both.holders() == (VEILIG_THUIS, VEILIG_THUIS)


def test_while_merged_neither_goes_to_another_region_nor_is_split() -> None:
    both = both_at_work()
    offer = both.record(both.een, RegioAangeboden(aanbod="r1", aan="utrecht"))
    assert offer
    assert "samengevoegd met een ander dossier" in offer.waarom
    split = both.record(both.een, Afgesplitst(dossier="nieuw", meldingen=("m1",)))
    assert split
    assert "samengevoegd met een ander dossier" in split.waarom


def test_who_was_paired_by_mistake_is_parted_and_merged_anew() -> None:
    both = both_at_work().recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    both.part().merge((("moeder", "moeder-b"),)).wait(hours=1)
    both.recorded(both.ander, OVERNAME)
    assert both.holders() == (WIJKTEAM, VEILIG_THUIS)
    assert both.holders("moeder", "moeder-b") == (VEILIG_THUIS, VEILIG_THUIS)


def test_a_follow_that_is_forgotten_is_seen() -> None:
    """The planted fault: without following, the two differ, and `apart` says of whom."""
    both = both_at_work()
    both.volgt = False
    both.recorded_in_een(OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim"))
    assert both.apart == ZELFDE


# De familie als tegenpartij


def honour_in_one() -> Tweeluik:
    een = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT)
    een.record(g.EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL))
    return Tweeluik(een, Loop().received(wie=GEZIN_B).assessed(Beoordelingsbesluit.OVERDRACHT)).merge()


def test_what_may_not_go_to_the_family_does_not_go_there_through_the_other_dossier() -> None:
    """Forced marriage stands in the one; in the other nobody reads that. Zicht of the girl would lie with her family."""
    twee = honour_in_one()
    gezin = g.OverdrachtAangeboden(
        overdracht="d1", soort=Overdrachtsoort.DIRECTBETROKKENEN, voor=twee.ander.stand.ids, aan=""
    )
    refusal = twee.record(twee.ander, gezin)
    assert refusal
    assert "tegenpartij" in refusal.waarom
    assert "het andere dossier" in refusal.waarom


def test_an_offer_to_the_family_that_was_open_already_is_not_accepted_after_merging() -> None:
    ander = Loop().received(wie=GEZIN_B).assessed(Beoordelingsbesluit.OVERDRACHT)
    soort = Overdrachtsoort.DIRECTBETROKKENEN
    ander.record(g.OverdrachtAangeboden(overdracht="d1", soort=soort, voor=ander.stand.ids, aan=""))
    een = honour_in_one().een
    een.record(g.Losgemaakt(dossier="ander"))
    twee = Tweeluik(een, ander).merge()
    refusal = twee.record(ander, g.OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder-b",)))
    assert refusal
    assert "tegenpartij" in refusal.waarom


def test_no_letter_goes_to_a_house_of_which_the_other_dossier_says_what_it_is() -> None:
    twee = honour_in_one()
    told = g.Geinformeerd(plicht="kennisgeving-betrokkene", wie="kind-b", wijze=Informeerwijze.BRIEF)
    refusal = twee.record(twee.ander, told)
    assert refusal
    assert "tegenpartij" in refusal.waarom
    assert twee.record(twee.ander, replace(told, wijze=Informeerwijze.ALLEEN)) is None


def test_a_correction_in_the_one_does_not_bring_zicht_back_to_the_family() -> None:
    """Help by the family stopped before; that line is withdrawn after the other dossier learned what it is about."""
    een = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT)
    ander = Loop().received(wie=GEZIN_B).assessed(Beoordelingsbesluit.OVERDRACHT)
    twee = Tweeluik(een, ander).merge()
    soort, voor = Overdrachtsoort.DIRECTBETROKKENEN, ander.stand.ids
    twee.recorded(ander, g.OverdrachtAangeboden(overdracht="d1", soort=soort, voor=voor, aan=""))
    twee.recorded(ander, g.OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder-b",)))
    twee.recorded(ander, HulpGestopt(overdracht="d1", sinds=twee.nu.date()))
    stopped = next(fact.id for fact in ander.gebeurtenissen if isinstance(fact.feit, HulpGestopt))
    twee.recorded(een, g.EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL))
    refusal = twee.record(ander, Ingetrokken(gebeurtenis=stopped))
    assert refusal
    assert "tegenpartij" in refusal.waarom


def test_zicht_does_not_go_to_the_household_while_the_other_dossier_says_that_the_child_is_unsafe() -> None:
    een = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT)
    ander = Loop().received(wie=GEZIN_B).assessed(Beoordelingsbesluit.OVERDRACHT)
    twee = Tweeluik(een, ander).merge()
    twee.recorded(een, OordeelGegeven(betrokkene="kind", acuut=False, structureel=True))
    soort, voor = Overdrachtsoort.DIRECTBETROKKENEN, ander.stand.ids
    twee.recorded(ander, g.OverdrachtAangeboden(overdracht="d1", soort=soort, voor=voor, aan=""))
    refusal = twee.record(ander, g.OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder-b",)))
    assert refusal
    assert "het andere dossier" in refusal.waarom
