"""Faults planted in the rules, each caught by the search. A check that was never red proves nothing: these stay.

Three that the promise names (a gap, an overlap, a dead end), a passed term that takes an exit away, and the holes that
reading the sources showed, planted again.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import toelaten, toepassen, vereisten, voldaan, zicht, zichtregels
from zicht.protocol.bronnen import Bron
from zicht.protocol.partijen import MELDER
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.tests.zoektocht.blikken import (
    EERGEWELD_KLEIN,
    FIJN,
    HUISVERBOD,
    KADER,
    KETEN,
    MENSEN,
    REGIO,
    SPLITSEN,
    Blik,
)
from zicht.protocol.tests.zoektocht.zoeken import Uitslag, search
from zicht.protocol.toelaten.overdracht import answerable, running_help
from zicht.protocol.toelaten.weigeren import from_vereiste
from zicht.protocol.zicht import Overgang, Periodes

ONE_MELDING = KETEN.with_meldingen(1)


def caught(blik: Blik) -> Uitslag:
    return search(blik, stop_at_first=True)


def plant_rule(monkeypatch: pytest.MonkeyPatch, feit: type[g.Feit], rule: Any) -> None:
    monkeypatch.setitem(zichtregels.REGELS, feit, rule)


def test_without_a_planted_fault_nothing_is_caught() -> None:
    assert caught(ONE_MELDING).faults == []


def test_a_gap_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Help that stops leaves nobody, instead of Veilig Thuis."""

    def to_nobody(stand: Stand, feit: g.HulpGestopt, op: datetime) -> tuple[Overgang, ...]:
        return (Overgang(stand.ids, None, op, zicht.HULP_GESTOPT),)

    plant_rule(monkeypatch, g.HulpGestopt, to_nobody)
    assert "gat of overlap" in caught(ONE_MELDING).broken[0]


def test_an_overlap_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The new holder begins and the old one does not end."""
    rightly = zicht.pass_on

    def without_cutting(periodes: Periodes, overgang: Overgang) -> Periodes:
        return (*periodes, *rightly((), overgang))

    monkeypatch.setattr(zicht, "pass_on", without_cutting)
    assert "gat of overlap" in caught(ONE_MELDING).broken[0]


def test_a_dead_end_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A requirement that can never be met: nothing gets out of a dienst any more."""
    monkeypatch.setitem(voldaan.VOLDAAN, vereisten.VIJF_HANDELINGEN.code, lambda vraagstuk: False)
    dead_ends = search(ONE_MELDING).dead_ends
    assert dead_ends
    assert all("dienst klaar, overdracht" in path or "voorwaarden-vervolg" in path for path in dead_ends[:3])


def test_a_term_that_takes_an_exit_away_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A veiligheidsbeoordeling that is too late may not be concluded any more: exactly what must never be."""
    allowed = toelaten.REGELS[g.Beoordeeld]

    def in_time(stand: Stand, feit: g.Beoordeeld, op: datetime) -> Weigering | None:
        melding = stand.melding(feit.melding)
        if melding and op > melding.uiterlijk:
            return from_vereiste("Te laat", vereisten.BEOORDELING_KLAAR)
        return allowed(stand, feit, op)

    monkeypatch.setitem(toelaten.REGELS, g.Beoordeeld, in_time)
    assert "kan niet meer: besluit" in caught(ONE_MELDING).taken_away[0]


@pytest.mark.parametrize("blik", [FIJN, KETEN], ids=lambda blik: blik.naam)
def test_a_term_of_a_dienst_that_takes_an_exit_away_is_caught(monkeypatch: pytest.MonkeyPatch, blik: Blik) -> None:
    allowed = toelaten.REGELS[g.DienstAfgerond]

    def within_ten_weeks(stand: Stand, feit: g.DienstAfgerond, op: datetime) -> Weigering | None:
        late = stand.running_dienst and op > stand.running_dienst.uiterlijk
        refusal = from_vereiste("Te laat", vereisten.VOORWAARDEN_VASTGESTELD)
        return refusal if late else allowed(stand, feit, op)

    monkeypatch.setitem(toelaten.REGELS, g.DienstAfgerond, within_ten_weeks)
    assert "kan niet meer: dienst klaar" in caught(blik).taken_away[0]


def test_a_melder_who_keeps_zicht_past_the_sixth_working_day_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def for_ever(stand: Stand, feit: g.Ontvangen, op: datetime) -> tuple[Overgang, ...]:
        new = tuple(wie.id for wie in feit.betrokkenen)
        return (Overgang(new, MELDER, op, zicht.AFGESPROKEN),)

    plant_rule(monkeypatch, g.Ontvangen, for_ever)
    assert "zicht ligt bij melder" in caught(ONE_MELDING).broken[0]


def test_a_refused_overdracht_that_moves_zicht_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.OverdrachtGeweigerd, zichtregels._accepted)
    assert "zicht ligt bij overdrachtspartij" in caught(ONE_MELDING).broken[0]


def test_an_acceptance_that_was_overtaken_by_a_dienst_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What reading found: offered after the assessment, accepted during the onderzoek of a second melding."""
    monkeypatch.setitem(toelaten.REGELS, g.OverdrachtAanvaard, answerable)
    assert "zicht ligt bij overdrachtspartij" in caught(KETEN).broken[0]


def test_help_that_goes_on_during_a_dienst_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(toelaten.REGELS, g.HulpHervat, running_help)
    assert "dat past hier niet" in caught(KETEN).broken[0]


def test_a_child_that_stays_with_a_kader_that_ended_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.JeugdbeschermingBeeindigd, lambda stand, feit, op: ())
    assert "dat past hier niet" in caught(KADER).broken[0]


def test_who_comes_back_without_zicht_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.BetrokkeneToegevoegd, lambda stand, feit, op: ())
    assert "erbij" in caught(MENSEN).broken[0]


def test_who_left_and_keeps_a_holder_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.BetrokkeneVertrokken, lambda stand, feit, op: ())
    assert "gat of overlap" in caught(MENSEN).broken[0]


def test_closing_that_leaves_somebody_holding_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.Afgesloten, lambda stand, feit, op: ())
    assert "afsluiten" in caught(ONE_MELDING).broken[0]


def test_a_refusal_without_words_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = replace(vereisten.AANGEBODEN, waarom="")
    monkeypatch.setattr(vereisten, "AANGEBODEN", silent)
    refuse = from_vereiste
    monkeypatch.setitem(toelaten.REGELS, g.ZelfVoortgezet, lambda stand, feit, op: refuse("Dit", silent))
    assert "zonder woorden" in caught(ONE_MELDING).broken[0]


def test_a_refusal_by_a_rule_that_is_no_longer_in_force_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    old = Bron("oud", "Model Handelingsprotocol", "", vanaf=date(2014, 1, 1), tot=date(2019, 1, 1))
    by_the_old = replace(vereisten.AANGEBODEN, bron=old)
    refuse = from_vereiste
    monkeypatch.setitem(toelaten.REGELS, g.ZelfVoortgezet, lambda stand, feit, op: refuse("Dit", by_the_old))
    assert "zonder woorden of bron" in caught(ONE_MELDING).broken[0]


def test_states_taken_for_one_that_are_not_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that reads something the shape does not know: how many overleggen there were."""
    allowed = toelaten.REGELS[g.Beoordeeld]

    def after_two(stand: Stand, feit: g.Beoordeeld, op: datetime) -> Weigering | None:
        refusal = from_vereiste("Nog niet", vereisten.NIET_ALLEEN)
        return refusal if len(stand.overleggen) < 2 else allowed(stand, feit, op)

    monkeypatch.setitem(toelaten.REGELS, g.Beoordeeld, after_two)
    assert search(FIJN, alles_gelijk=True, stop_at_first=False).not_alike


def test_a_dossier_that_closes_while_somebody_is_in_danger_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What reading found: closing read the route that was walked and not the last judgement."""
    monkeypatch.setattr("zicht.protocol.stand.Stand.is_acutely_unsafe", lambda stand, id: False)
    assert "gesloten terwijl" in caught(ONE_MELDING).broken[0]


def test_a_huisverbod_that_holds_the_closing_for_ever_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forgetting that a huisverbod ends by itself."""
    monkeypatch.setitem(toepassen.TOEPASSINGEN, g.HuisverbodBeeindigd, lambda stand, feit, om: stand)
    monkeypatch.setattr("zicht.protocol.stand.Huisverbod.is_running", lambda ban, on: ban.beeindigd is None)
    assert search(HUISVERBOD).dead_ends


def test_a_melder_who_keeps_zicht_when_the_family_turns_out_to_be_the_counterpart_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plant_rule(monkeypatch, g.EergeweldGebleken, lambda stand, feit, op: ())
    assert "terwijl de familie tegenpartij kan zijn" in caught(EERGEWELD_KLEIN).broken[0]


def test_a_household_that_accepts_while_the_family_may_be_the_counterpart_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The offer was made before it came to light."""
    monkeypatch.setitem(voldaan.VOLDAAN, vereisten.GEZIN_GEEN_TEGENPARTIJ.code, lambda vraagstuk: True)
    assert "ligt bij directbetrokkenen, terwijl de familie" in caught(EERGEWELD_KLEIN).broken[0]


def test_a_region_that_takes_over_and_does_not_watch_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.Voortgezet, lambda stand, feit, op: ())
    assert "gat of overlap" in caught(REGIO).broken[0]


def test_a_region_that_goes_on_watching_what_another_took_over_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_rule(monkeypatch, g.RegioAanvaard, lambda stand, feit, op: ())
    assert "gat of overlap" in caught(REGIO).broken[0]


def test_a_melder_who_keeps_zicht_after_their_melding_was_split_off_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the search found: nobody had thought of it."""

    def only_who_leaves(stand: Stand, feit: g.Afgesplitst, op: datetime) -> tuple[Overgang, ...]:
        leaving = tuple(id for id in feit.betrokkenen if id in stand.ids)
        return (Overgang(leaving, None, op, zicht.GESPLITST),) if leaving else ()

    plant_rule(monkeypatch, g.Afgesplitst, only_who_leaves)
    assert "zicht ligt bij melder" in caught(SPLITSEN).broken[0]
