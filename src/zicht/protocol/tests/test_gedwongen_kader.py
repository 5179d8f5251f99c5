"""The gedwongen kader and the huisverbod: who carries it out holds zicht of the children covered, of nobody else.

Sources: seed 002 (jeugdbeschermingstafel, Raad, jeugdbescherming), architecture §10 (Drang, Raad, measure; JBT absent).
"""

from datetime import datetime
from typing import Any

import pytest

from zicht.protocol import zicht
from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Betrokkene,
    Leeftijd,
    Overlegonderwerp,
    Raadsuitkomst,
    Tafeluitkomst,
    Veiligheid,
    Veiligheidsstap,
)
from zicht.protocol.gebeurtenissen import (
    Afgesloten,
    DrangNaarRaad,
    Feit,
    HuisverbodBeeindigd,
    HuisverbodOpgelegd,
    HuisverbodVerlengd,
    JeugdbeschermerToegewezen,
    JeugdbeschermingBeeindigd,
    MaatregelAfgewezen,
    MaatregelUitgesproken,
    RaadAfgerond,
    TafelBesloten,
    VeiligheidsstapGezet,
    VerzoekIngediend,
)
from zicht.protocol.gedwongen_kader import HULP_ONVOLDOENDE, MINDERJARIG
from zicht.protocol.kalender import AMSTERDAM
from zicht.protocol.partijen import VEILIG_THUIS, Partij, Partijsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.tests.loop import KIND, MOEDER, VADER, Loop, moment
from zicht.protocol.uitgangsregels import verzoek_station
from zicht.protocol.uitleg import explain

ZUS = Betrokkene("zus", leeftijd=Leeftijd.MINDERJARIG)
BABY = Betrokkene("baby", leeftijd=Leeftijd.ONGEBOREN)
GROOT_GEZIN = (MOEDER, VADER, KIND, ZUS)
JEUGDBESCHERMER = Partij(Partijsoort.JEUGDBESCHERMER, "jb")
GI = Partij(Partijsoort.GECERTIFICEERDE_INSTELLING, "gi")
WIJKTEAM = Partij(Partijsoort.OVERDRACHTSPARTIJ, "wijkteam")
BEIDE = ("kind", "zus")


def verzoek(overleg: str) -> VerzoekIngediend:
    return VerzoekIngediend(verzoek="r1", voor=("kind",), overleg=overleg)


def after_an_old_overleg() -> Loop:
    """Discussed during the veiligheidsbeoordeling; decided on, and 400 days later a verzoek."""
    loop = Loop().received()
    loop.consulted(Overlegonderwerp.GEDWONGEN_KADER)
    return loop.assessed(Beoordelingsbesluit.ONDERZOEK).wait(days=400)


@pytest.mark.eis("R-211")
def test_the_overleg_about_the_step_is_of_this_time_and_the_one_that_is_named() -> None:
    """Found by reading: any overleg since the first melding counted, also one held after the verzoek."""
    loop = after_an_old_overleg()
    assert loop.refused(verzoek("o1")).waarom == HULP_ONVOLDOENDE.waarom
    before = loop.nu
    named = loop.wait(hours=1).consulted(Overlegonderwerp.GEDWONGEN_KADER)
    assert loop.refused(verzoek("verzonnen")).waarom == HULP_ONVOLDOENDE.waarom
    assert loop.refused(verzoek(named), op=before).waarom == HULP_ONVOLDOENDE.waarom
    loop.record(verzoek(named))


@pytest.mark.eis("R-211")
def test_during_monitoring_the_overleg_comes_after_the_last_moment() -> None:
    loop = Loop().in_monitoring()
    first = loop.consulted(Overlegonderwerp.GEDWONGEN_KADER)
    loop.wait(days=90).monitored(Veiligheid.ONVEILIG)
    assert loop.refused(verzoek(first)).waarom == HULP_ONVOLDOENDE.waarom
    loop.requested()


@pytest.mark.eis("R-187")
def test_the_huisverbod_says_how_long_who_is_called_in_and_who_is_told_with_the_articles() -> None:
    """Seed 000; Wet tijdelijk huisverbod, articles 2, 5, 6, 9 and 13."""
    uitleg = explain(ROUTE["huisverbod"])
    assert uitleg.hoe_lang
    assert (uitleg.hoe_lang.duur, "vier weken" in uitleg.hoe_lang.dan) == ("10 dagen", True)
    sources = {source.tekst.removeprefix("Wet tijdelijk huisverbod, ") for source in uitleg.hoe_lang.ook}
    assert sources == {"artikel 9", "artikel 13"}
    assert all(who in uitleg.wie for who in ("politie", "wijkteam", "jeugdbescherming", "CJG"))
    assert {bericht.wie for bericht in uitleg.berichten} == {"Wie in huis blijft", "De aangewezen hulpverlening"}
    articles = {vraag.bron.vindplaats for vraag in ROUTE["huisverbod"].vragen}
    assert {"artikel 2", "artikel 2 lid 6", "artikel 5", "artikel 6"} <= articles


def test_what_the_burgemeester_must_tell_is_no_work_of_veilig_thuis() -> None:
    loop = Loop().received()
    before = loop.stand.open_plichten
    assert loop.record(HuisverbodOpgelegd(huisverbod="h", betrokkene="vader")).stand.open_plichten == before


def table(uitkomst: Tafeluitkomst) -> TafelBesloten:
    return TafelBesloten(verzoek="r1", uitkomst=uitkomst)


def assigned(*voor: str, jeugdbeschermer: str = "jb") -> JeugdbeschermerToegewezen:
    return JeugdbeschermerToegewezen(verzoek="r1", jeugdbeschermer=jeugdbeschermer, voor=voor)


def measure(*voor: str) -> MaatregelUitgesproken:
    return MaatregelUitgesproken(verzoek="r1", instelling="gi", voor=voor)


RAAD_VRAAGT = RaadAfgerond(verzoek="r1", uitkomst=Raadsuitkomst.VERZOEK_AAN_RECHTER)


def in_dienst(wie: tuple[Betrokkene, ...] = GROOT_GEZIN) -> Loop:
    return Loop().received(wie=wie).assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)


def at_the_table() -> Loop:
    return in_dienst().requested(voor=BEIDE)


def in_drang(*voor: str) -> Loop:
    return at_the_table().record(table(Tafeluitkomst.DRANG), assigned(*(voor or BEIDE)))


def at_the_raad() -> Loop:
    return at_the_table().record(table(Tafeluitkomst.RAADSONDERZOEK))


def under_a_measure(*voor: str) -> Loop:
    return at_the_raad().record(RAAD_VRAAGT, measure(*(voor or BEIDE)))


# Bringing it in


@pytest.mark.eis("R-211", "R-213")
def test_a_verzoek_needs_an_overleg_about_it() -> None:
    loop = in_dienst()
    verzoek = VerzoekIngediend(verzoek="r1", voor=("kind",), overleg="")
    assert loop.refused(verzoek).waarom == HULP_ONVOLDOENDE.waarom
    loop.consulted(Overlegonderwerp.GEDWONGEN_KADER)
    loop.record(verzoek)


@pytest.mark.eis("R-211")
def test_without_minors_there_are_other_roads_and_the_refusal_names_them() -> None:
    """§10, Adults only."""
    loop = in_dienst((MOEDER, VADER))
    loop.consulted(Overlegonderwerp.GEDWONGEN_KADER)
    verzoek = VerzoekIngediend(verzoek="r1", voor=("moeder",), overleg="")
    assert loop.refused(verzoek).waarom == "Het gaat over minderjarigen."
    assert "kantonrechter" in MINDERJARIG.wat_nu


def test_an_unborn_child_is_a_child_here() -> None:
    loop = in_dienst((MOEDER, BABY)).requested(voor=("baby",))
    assert loop.stand.kaders


def test_one_verzoek_at_a_time_for_the_same_child_and_one_number_for_one_verzoek() -> None:
    loop = in_dienst().requested(voor=("kind",))
    loop.consulted(Overlegonderwerp.GEDWONGEN_KADER)
    again = VerzoekIngediend(verzoek="r2", voor=("kind",), overleg="")
    same_number = VerzoekIngediend(verzoek="r1", voor=("zus",), overleg="")
    assert loop.refused(again).waarom == loop.refused(same_number).waarom == "Voor dit kind loopt er al een."
    loop.record(VerzoekIngediend(verzoek="r2", voor=("zus",), overleg=""))


def test_a_verzoek_waits_for_the_assessment_and_says_so() -> None:
    loop = Loop().received()
    loop.consulted(Overlegonderwerp.GEDWONGEN_KADER)
    verzoek = VerzoekIngediend(verzoek="r1", voor=("kind",), overleg="")
    assert loop.refused(verzoek).waarom == "De veiligheidsbeoordeling loopt nog."
    loop.assessed(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    assert loop.refused(verzoek).waarom == "Er is besloten dat er niets meer nodig is."


@pytest.mark.eis("R-214")
@pytest.mark.parametrize("met_tafel, station", [(True, "jeugdbeschermingstafel"), (False, "raad")])
def test_without_a_table_in_the_region_it_goes_straight_to_the_raad(met_tafel: bool, station: str) -> None:
    """§10, JBT absent in a region."""
    kader = in_dienst().requested(met_tafel=met_tafel).stand.kader("r1")
    assert kader
    assert kader.station == station


@pytest.mark.parametrize(
    "loop, station",
    [
        # From which station the verzoek leaves (domain, §2.23)
        (Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT), "overdracht-na-veiligheidsbeoordeling"),
        (Loop().received().assessed(Beoordelingsbesluit.KEUZE_VERVOLG), "keuze-vervolg"),
        (Loop().received().assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG), "voorwaarden-vervolg"),
        (Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK), "onderzoek"),
        (Loop().in_monitoring(), "monitoring"),
    ],
)
def test_a_verzoek_can_be_made_from_every_station_after_the_assessment(loop: Loop, station: str) -> None:
    assert verzoek_station(loop.stand) == station
    assert loop.requested().stand.kaders


# Zicht


@pytest.mark.parametrize("loop", [at_the_table(), at_the_raad(), at_the_raad().record(RAAD_VRAAGT)])
def test_until_somebody_carries_it_out_zicht_stays_where_it_lay(loop: Loop) -> None:
    """§10: Raad onderzoek: stays, never the Raad."""
    assert loop.holders() == {VEILIG_THUIS}


@pytest.mark.eis("R-217")
def test_during_the_raad_zicht_stays_with_the_local_party_when_it_lay_there() -> None:
    loop = Loop().in_monitoring().requested().record(table(Tafeluitkomst.RAADSONDERZOEK))
    assert loop.holders() == {WIJKTEAM}


@pytest.mark.eis("R-216")
def test_drang_moves_zicht_at_the_assignment_and_only_of_the_children_assigned() -> None:
    loop = at_the_table().record(table(Tafeluitkomst.DRANG))
    assert loop.holder("kind") == VEILIG_THUIS  # decided, not assigned yet
    loop.record(assigned("kind"))
    assert {id: loop.holder(id) for id in ("kind", "zus", "moeder")} == {
        "kind": JEUGDBESCHERMER,
        "zus": VEILIG_THUIS,
        "moeder": VEILIG_THUIS,
    }


@pytest.mark.eis("R-222", "R-224")
def test_a_measure_moves_zicht_to_the_institution_for_the_children_it_covers() -> None:
    loop = under_a_measure("zus")
    assert (loop.holder("zus"), loop.holder("kind"), loop.holder("moeder")) == (GI, VEILIG_THUIS, VEILIG_THUIS)
    assert loop.stand.periodes("zus")[-1].grond is zicht.MAATREGEL


def test_a_child_that_drang_covered_and_the_measure_does_not_comes_back() -> None:
    """Found by reading: it stayed with a jeugdbeschermer whose task was over."""
    loop = in_drang().record(DrangNaarRaad(verzoek="r1"), RAAD_VRAAGT, measure("zus"))
    assert (loop.holder("zus"), loop.holder("kind")) == (GI, VEILIG_THUIS)


def test_a_child_no_longer_covered_by_the_next_jeugdbeschermer_comes_back() -> None:
    loop = in_drang().record(assigned("zus", jeugdbeschermer="jb2"))
    assert loop.holder("zus") == Partij(Partijsoort.JEUGDBESCHERMER, "jb2")
    assert loop.holder("kind") == VEILIG_THUIS


def test_drang_that_goes_to_the_raad_leaves_zicht_with_the_jeugdbeschermer() -> None:
    assert in_drang().record(DrangNaarRaad(verzoek="r1")).holder("kind") == JEUGDBESCHERMER


@pytest.mark.parametrize(
    "loop, ends",
    [
        (in_drang(), JeugdbeschermingBeeindigd(verzoek="r1")),
        (under_a_measure(), JeugdbeschermingBeeindigd(verzoek="r1")),
        (
            in_drang().record(DrangNaarRaad(verzoek="r1")),
            RaadAfgerond(verzoek="r1", uitkomst=Raadsuitkomst.GEEN_MAATREGEL),
        ),
        (in_drang().record(DrangNaarRaad(verzoek="r1"), RAAD_VRAAGT), MaatregelAfgewezen(verzoek="r1")),
    ],
)
def test_when_it_ends_zicht_of_its_children_comes_back_to_veilig_thuis(loop: Loop, ends: Feit) -> None:
    loop.record(ends)
    assert loop.holders() == {VEILIG_THUIS}
    assert loop.stand.periodes("kind")[-1].grond is zicht.KADER_BEEINDIGD
    assert loop.stand.kaders == ()


@pytest.mark.eis("R-215")
def test_voluntary_help_goes_on_where_it_was() -> None:
    loop = Loop().in_monitoring().requested().record(table(Tafeluitkomst.VRIJWILLIG))
    assert loop.holders() == {WIJKTEAM}
    assert loop.stand.kaders == ()


@pytest.mark.parametrize(
    "feit",
    [
        # A measure has no jeugdbeschermer of its own beside the institution, and drang is over
        assigned("kind"),
        DrangNaarRaad(verzoek="r1"),
    ],
)
def test_under_a_measure_drang_is_over(feit: Feit) -> None:
    assert under_a_measure().refused(feit).waarom == "Er is al een maatregel."


@pytest.mark.parametrize(
    "loop, feit",
    [
        # Each outcome belongs to the station where the verzoek lies
        (at_the_table(), RAAD_VRAAGT),
        (at_the_table(), measure("kind")),
        (at_the_table(), assigned("kind")),
        (at_the_raad(), table(Tafeluitkomst.DRANG)),
        (at_the_raad(), MaatregelAfgewezen(verzoek="r1")),
        (at_the_raad(), JeugdbeschermingBeeindigd(verzoek="r1")),
        (in_drang(), MaatregelAfgewezen(verzoek="r1")),
    ],
)
def test_an_outcome_that_belongs_elsewhere_is_refused_and_says_where_the_verzoek_lies(loop: Loop, feit: Feit) -> None:
    assert "Het verzoek ligt nu bij" in loop.refused(feit).waarom


def test_a_child_that_the_verzoek_does_not_cover_is_not_assigned() -> None:
    loop = in_dienst().requested(voor=("kind",)).record(table(Tafeluitkomst.DRANG))
    assert loop.refused(assigned("zus")).waarom == "Dit kind hoort niet bij dit dossier."


@pytest.mark.parametrize("loop, holder", [(in_drang(), JEUGDBESCHERMER), (under_a_measure(), GI)])
def test_a_new_melding_or_judgement_takes_no_child_out_of_the_gedwongen_kader(loop: Loop, holder: Partij) -> None:
    loop.wait(days=1).received("m2", wie=(MOEDER, KIND))
    loop.prepared("m2", acuut=True)
    assert (loop.holder("kind"), loop.holder("moeder")) == (holder, VEILIG_THUIS)


def test_an_urgent_takeover_without_names_leaves_the_children_of_the_gedwongen_kader() -> None:
    loop = under_a_measure().record(VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME))
    assert loop.holder("kind") == GI


def test_an_urgent_takeover_by_name_takes_also_them() -> None:
    step = VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME, voor=("kind",))
    assert under_a_measure().record(step).holder("kind") == VEILIG_THUIS


def test_a_dossier_does_not_close_before_somebody_carries_the_kader_out() -> None:
    loop = Loop().in_monitoring().requested().record(table(Tafeluitkomst.DRANG)).wait(days=90).monitored()
    redenen = {"moeder": Afsluitreden.ZORGEN_WEGGENOMEN, "vader": Afsluitreden.ZORGEN_WEGGENOMEN}
    close = Afgesloten(redenen=tuple((redenen | {"kind": Afsluitreden.ZORGEN_WEGGENOMEN}).items()))
    assert loop.refused(close).waarom == "Er loopt nog iets in dit dossier."
    loop.record(assigned("kind"))
    loop.record(Afgesloten(redenen=tuple((redenen | {"kind": Afsluitreden.GEDWONGEN_KADER}).items())))


# Tijdelijk huisverbod


@pytest.mark.parametrize(
    "opgelegd, ends, ends_extended",
    [
        # Wet tijdelijk huisverbod art. 2, 9 and 13: ten days, four weeks, and no weekend or holiday moves it
        (moment(2026, 11, 20, 15), (2026, 11, 30), (2026, 12, 18)),
        (moment(2026, 12, 16, 15), (2026, 12, 26), (2027, 1, 13)),
        (moment(2026, 3, 27, 23), (2026, 4, 6), (2026, 4, 24)),
    ],
)
def test_a_huisverbod_never_moves(
    opgelegd: datetime, ends: tuple[int, int, int], ends_extended: tuple[int, int, int]
) -> None:
    loop = Loop(opgelegd).received().record(HuisverbodOpgelegd(huisverbod="h", betrokkene="vader"))
    last = datetime(*ends, 23, 59, 59, tzinfo=AMSTERDAM)
    ban = loop.stand.huisverbod("h")
    assert ban
    assert ban.uiterlijk == last
    extended = loop.wait(days=8).record(HuisverbodVerlengd(huisverbod="h")).stand.huisverbod("h")
    assert extended
    assert extended.uiterlijk == datetime(*ends_extended, 23, 59, 59, tzinfo=AMSTERDAM)


def test_a_huisverbod_is_extended_once_and_only_while_it_runs() -> None:
    loop = Loop().received().record(HuisverbodOpgelegd(huisverbod="h", betrokkene="vader"))
    extend: Any = HuisverbodVerlengd(huisverbod="h")
    assert "vier weken" in loop.record(extend).refused(extend).wat_nu
    assert loop.wait(days=40).refused(extend).waarom == "Dit huisverbod hoort niet bij dit dossier."


def test_a_huisverbod_is_for_an_adult_and_moves_no_zicht() -> None:
    loop = Loop().received()
    assert "volwassene" in loop.refused(HuisverbodOpgelegd(huisverbod="h", betrokkene="kind")).waarom
    loop.record(HuisverbodOpgelegd(huisverbod="h", betrokkene="vader"), HuisverbodBeeindigd(huisverbod="h"))
    assert loop.holders() == {VEILIG_THUIS}
