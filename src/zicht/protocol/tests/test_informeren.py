"""Who must be told what: the duties that arise at each exit, towards whom, by when, and how they are met.

Sources: domain §5 (letters table), seed 002 (inform directbetrokkenen, melder and overdrachtspartij; written end), seed
003 (contact with the melder within five working days), Wmo 5.3.1.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from zicht.protocol import informeren as i
from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Betrokkene,
    Conclusie,
    Dienstsoort,
    Dienstuitgang,
    GrondMonitoring,
    Handeling,
    Informeerwijze,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Spreekuitkomst,
    Uitstelgrond,
    Vertrekreden,
)
from zicht.protocol.gebeurtenissen import (
    AanbodIngetrokken,
    Afgesloten,
    BetrokkeneToegevoegd,
    BetrokkeneVertrokken,
    DienstAfgerond,
    Feit,
    Geboren,
    Geinformeerd,
    Gemonitord,
    Gesproken,
    HandelingVerricht,
    InformatieGevraagd,
    InformerenUitgesteld,
    LeeftijdVastgesteld,
    OverdrachtGeweigerd,
)
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Informeerplicht
from zicht.protocol.tests.loop import KIND, MOEDER, Loop
from zicht.protocol.vereisten import VOORWAARDEN_VASTGESTELD

FAMILY = ("moeder", "vader", "kind")
B = Beoordelingsbesluit


def decided(besluit: Beoordelingsbesluit, **more: Any) -> Loop:
    return Loop().received(**more).assessed(besluit)


def closed() -> Loop:
    loop = Loop().in_monitoring().wait(days=90).monitored()
    return loop.record(Afgesloten(redenen=tuple((id, Afsluitreden.ZORGEN_WEGGENOMEN) for id in FAMILY)))


def owed(loop: Loop) -> set[tuple[str, str]]:
    return {(plicht.code, plicht.wie) for plicht in loop.stand.open_plichten}


def arisen(before: Loop, after: Loop) -> set[tuple[str, str]]:
    return owed(after) - owed(before)


def to(plicht: Informeerplicht, *wie: str) -> set[tuple[str, str]]:
    return {(plicht.code, id) for id in wie}


RECEIVED = to(i.BEVESTIGING_MELDER, "m1") | to(i.KENNISGEVING, *FAMILY)
AFTER_DECISION = to(i.BESLUIT_MELDER, "m1") | to(i.BESLUIT_BETROKKENEN, *FAMILY)


def investigated(conclusie: Conclusie, uitgang: Dienstuitgang) -> tuple[Loop, Loop]:
    def course() -> Loop:
        return decided(B.ONDERZOEK).conditions_set().concluded(conclusie)

    return course(), course().record(DienstAfgerond(uitgang=uitgang))


def table_of_exits() -> list[tuple[str, Loop, Loop, set[tuple[str, str]]]]:
    """What was done, the dossier before, the dossier after, and what is owed then that was not before."""
    waiting = decided(B.KEUZE_VERVOLG)
    waiting.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    requested_before, requested = decided(B.ONDERZOEK), decided(B.ONDERZOEK).requested()
    monitored = Loop().in_monitoring().wait(days=90).monitored()
    return [
        # L3: the melder hears that it came in, with the five agreements; L6: the legal notice runs
        ("ontvangen", Loop(), Loop().received(), RECEIVED),
        # L5, L6: the decision, to the melder and to everyone of the household
        ("besluit keuze vervolg", Loop().received(), decided(B.KEUZE_VERVOLG), AFTER_DECISION),
        # L18: no next steps: also the right to have the dossier destroyed
        (
            "besluit geen vervolgstappen",
            Loop().received(),
            decided(B.GEEN_VERVOLGSTAPPEN),
            AFTER_DECISION | to(i.VERNIETIGING, *FAMILY),
        ),
        # L7: the receiving party of this decision
        (
            "besluit overdracht",
            Loop().received(),
            decided(B.OVERDRACHT),
            AFTER_DECISION | to(i.BESLUIT_OVERDRACHTSPARTIJ, "m1"),
        ),
        # L9: which dienst, why, who is the contact person
        (
            "besluit onderzoek",
            Loop().received(),
            decided(B.ONDERZOEK),
            AFTER_DECISION | to(i.DIENST_BEGINT, *FAMILY),
        ),
        (
            "gekozen",
            waiting,
            decided(B.KEUZE_VERVOLG).chosen(Dienstsoort.ONDERZOEK),
            to(i.DIENST_BEGINT, *FAMILY),
        ),
        # L11, L13: the voorwaarden in writing, and what the melder must know
        (
            "vervolg klaar",
            decided(B.VOORWAARDEN_VERVOLG).conditions_set(),
            decided(B.VOORWAARDEN_VERVOLG).conditions_set().record(DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT)),
            to(i.VOORWAARDEN_BETROKKENEN, *FAMILY) | to(i.UITKOMST_MELDER, "m1"),
        ),
        # L12: the outcome of the onderzoek, with room to react
        (
            "onderzoek bevestigd",
            *investigated(Conclusie.BEVESTIGD, Dienstuitgang.OVERDRACHT),
            to(i.ONDERZOEK_BETROKKENEN, *FAMILY) | to(i.VOORWAARDEN_BETROKKENEN, *FAMILY) | to(i.UITKOMST_MELDER, "m1"),
        ),
        (
            "onderzoek weerlegd",
            *investigated(Conclusie.WEERLEGD, Dienstuitgang.AFSLUITEN),
            to(i.ONDERZOEK_BETROKKENEN, *FAMILY) | to(i.VERNIETIGING, *FAMILY) | to(i.UITKOMST_MELDER, "m1"),
        ),
        # L17: the Raad, the college and the household
        (
            "verzoek tot onderzoek",
            requested_before,
            requested,
            to(i.RAAD_VERZOEK, "dossier") | to(i.COLLEGE_VERZOEK, "dossier") | to(i.GEZIN_VERZOEK, *FAMILY),
        ),
        # L11: the voorwaarden in writing to who takes over, from the offer; L7 is met by it
        (
            "aangeboden",
            decided(B.VOORWAARDEN_VERVOLG).conditions_set(),
            decided(B.VOORWAARDEN_VERVOLG).conditions_set().offered(),
            to(i.VOORWAARDEN_OVERDRACHTSPARTIJ, "d1"),
        ),
        # A dienst that ends by the acceptance owes what it owes when it is finished first
        (
            "aanvaard tijdens de dienst",
            decided(B.VOORWAARDEN_VERVOLG).conditions_set().offered(),
            decided(B.VOORWAARDEN_VERVOLG).conditions_set().offered().accepted(),
            to(i.VOORWAARDEN_BETROKKENEN, *FAMILY) | to(i.UITKOMST_MELDER, "m1"),
        ),
        # L16: the definitive end, in writing, to the household and the overdrachtspartij
        (
            "afgesloten",
            monitored,
            closed(),
            to(i.EINDE_BETROKKENEN, *FAMILY) | to(i.EINDE_OVERDRACHTSPARTIJ, "d1"),
        ),
    ]


EXITS = table_of_exits()


@pytest.mark.eis("R-149", "R-210", "R-247")
@pytest.mark.parametrize(
    "before, after, expected", [row[1:] for row in EXITS], ids=[row[0].replace(" ", "-") for row in EXITS]
)
def test_what_is_owed_after_each_exit(before: Loop, after: Loop, expected: set[tuple[str, str]]) -> None:
    assert arisen(before, after) == expected


def everybody_gone() -> Loop:
    loop = Loop().in_monitoring()
    return loop.record(*(BetrokkeneVertrokken(betrokkene=id, reden=Vertrekreden.VERTROKKEN) for id in FAMILY))


def with_reason(reden: Afsluitreden) -> Callable[[Loop], Loop]:
    return lambda loop: loop.record(Afgesloten(redenen=tuple((id, reden) for id in loop.stand.ids)))


def refuted() -> Loop:
    return investigated(Conclusie.WEERLEGD, Dienstuitgang.AFSLUITEN)[1]


TO_THE_CLOSING: list[tuple[str, str, Callable[[], Loop], Afsluitreden]] = [
    # Every exit that leads to the closing, and the closing after it
    (
        "veiligheidsbeoordeling",
        "geen-vervolgstappen",
        lambda: decided(B.GEEN_VERVOLGSTAPPEN),
        Afsluitreden.GEEN_VERVOLGSTAPPEN,
    ),
    (
        "overdracht-na-veiligheidsbeoordeling",
        "aanvaard",
        lambda: decided(B.OVERDRACHT).offered().accepted(),
        Afsluitreden.OVERGEDRAGEN,
    ),
    ("onderzoek", "afsluiten", refuted, Afsluitreden.WEERLEGD),
    (
        "monitoring",
        "zorgen-weggenomen",
        lambda: Loop().in_monitoring().wait(days=90).monitored(),
        Afsluitreden.ZORGEN_WEGGENOMEN,
    ),
    ("monitoring", "voortijdig", everybody_gone, Afsluitreden.OVERGEDRAGEN),
]


@pytest.mark.eis("R-210")
@pytest.mark.parametrize(
    "station, uitgang, course, reden", TO_THE_CLOSING, ids=[f"{row[0]}-{row[1]}" for row in TO_THE_CLOSING]
)
def test_the_written_end_stands_on_every_exit_that_leads_to_the_closing_and_is_owed_at_the_closing(
    station: str, uitgang: str, course: Callable[[], Loop], reden: Afsluitreden
) -> None:
    before = course()
    assert not {code for code, _ in owed(before)} & {plicht.code for plicht in i.BIJ_AFSLUITEN}
    after = {code for code, _ in arisen(before, with_reason(reden)(course()))}
    assert after
    assert after <= {plicht.code for plicht in ROUTE[station].uitgang(uitgang).informeren}


def test_no_exit_to_the_closing_keeps_silent_about_the_end() -> None:
    for station, uitgang in ROUTE.exits():
        if uitgang.naar == "afsluiten":
            assert i.EINDE_OVERDRACHTSPARTIJ in uitgang.informeren, (station.code, uitgang.code)
            assert (i.EINDE_BETROKKENEN in uitgang.informeren) == (uitgang.code != "voortijdig")


@pytest.mark.eis("R-148", "R-150")
@pytest.mark.parametrize("plicht", [i.BESLUIT_MELDER, i.BESLUIT_BETROKKENEN, i.BESLUIT_OVERDRACHTSPARTIJ])
def test_the_decision_is_told_within_five_working_days_of_the_arrival_not_of_the_decision(
    plicht: Informeerplicht,
) -> None:
    loop = Loop().received().at(2026, 11, 26).assessed(B.OVERDRACHT)
    ends = {p.uiterlijk.date() for p in loop.stand.open_plichten if p.code == plicht.code and p.uiterlijk}
    assert ends == {date(2026, 11, 27)}


@pytest.mark.parametrize(
    "melderkring, told",
    [
        # A citizen hears it too, in a small size; Veilig Thuis does not tell itself
        (Melderkring.PROFESSIONAL, True),
        (Melderkring.OMSTANDER, True),
        (Melderkring.POLITIE, True),
        (Melderkring.VEILIG_THUIS, False),
    ],
)
def test_which_melder_is_told(melderkring: Melderkring, told: bool) -> None:
    loop = decided(B.KEUZE_VERVOLG, melderkring=melderkring)
    assert ((i.BESLUIT_MELDER.code, "m1") in owed(loop)) == told


def test_an_ambtshalve_melding_out_of_monitoring_owes_the_legal_notice_and_no_confirmation() -> None:
    loop = Loop().in_monitoring().wait(days=90)
    loop.consulted(Overlegonderwerp.AMBTSHALVE_MELDING)
    more: dict[str, Any] = {
        "ambtshalve": Ambtshalve.UIT_MONITORING,
        "grond_monitoring": GrondMonitoring.ONVOLDOENDE_HERSTEL,
    }
    before = owed(loop)
    loop.received("m2", wie=(KIND,), melderkring=Melderkring.VEILIG_THUIS, **more)
    assert owed(loop) - before == set()  # the notice of the first melding is still open, and one is enough
    told = Loop().in_monitoring().wait(days=90).record(*(tell(i.KENNISGEVING, id) for id in FAMILY))
    told.consulted(Overlegonderwerp.AMBTSHALVE_MELDING)
    told.received("m2", wie=(KIND,), melderkring=Melderkring.VEILIG_THUIS, **more)
    assert to(i.KENNISGEVING, "kind") <= owed(told)
    assert not to(i.KENNISGEVING, "moeder") & owed(told)


def test_the_receiving_party_of_a_second_decision_is_not_the_one_of_the_first() -> None:
    """Found by reading: the duty went to the party that had accepted before, and nothing could meet it."""
    loop = Loop().in_monitoring().wait(days=90).received("m2").assessed(B.OVERDRACHT, "m2")
    assert to(i.BESLUIT_OVERDRACHTSPARTIJ, "m2") <= owed(loop)
    assert not to(i.BESLUIT_OVERDRACHTSPARTIJ, "m2") & owed(loop.offered("d2", "ggz"))


# What becomes owed at no exit


def talk(wie: str, uitkomst: Spreekuitkomst = Spreekuitkomst.GESPROKEN) -> Gesproken:
    return Gesproken(betrokkene=wie, uitkomst=uitkomst)


@pytest.mark.eis("R-247")
def test_who_is_spoken_first_hears_there_how_veilig_thuis_works() -> None:
    """L1. Owed once; who was only seen heard nothing."""
    loop = decided(B.ONDERZOEK)
    assert not to(i.INFORMATIE_BETROKKENE, "moeder") & owed(loop)
    loop.record(talk("moeder"), talk("vader", Spreekuitkomst.GEZIEN), talk("moeder"))
    assert [wie for code, wie in owed(loop) if code == i.INFORMATIE_BETROKKENE.code] == ["moeder"]
    loop.record(tell(i.INFORMATIE_BETROKKENE, "moeder"), talk("moeder"))
    assert not to(i.INFORMATIE_BETROKKENE, "moeder") & owed(loop)


@pytest.mark.parametrize("plicht", [i.KENNISGEVING, i.BESLUIT_BETROKKENEN])
@pytest.mark.parametrize("first", [True, False], ids=["told-first", "spoken-first"])
def test_who_was_told_of_the_melding_heard_that_with_it(plicht: Informeerplicht, first: bool) -> None:
    """Quiet: no duty of its own beside one that says the same."""
    loop, told = decided(B.ONDERZOEK), tell(plicht, "moeder")
    loop.record(told, talk("moeder")) if first else loop.record(talk("moeder"), told)
    assert not to(i.INFORMATIE_BETROKKENE, "moeder") & owed(loop)


def test_an_informant_hears_with_the_question_what_why_and_on_which_ground() -> None:
    """L10: owed and met in one, so it is proved and asks nobody anything."""
    loop = decided(B.ONDERZOEK)
    before = owed(loop)
    at = loop.nu
    loop.record(InformatieGevraagd(vraag="q1"))
    assert owed(loop) == before
    (proof,) = [p for p in loop.stand.plichten if p.code == i.INFORMATIE_INFORMANT.code]
    assert (proof.wie, proof.vervuld_op) == ("q1", at)


def test_those_concerned_are_told_of_a_question_they_do_not_know_of() -> None:
    loop = decided(B.ONDERZOEK).record(InformatieGevraagd(vraag="q1", betrokkenen_weten_het=False))
    assert to(i.INFORMATIE_GEVRAAGD, *FAMILY) <= owed(loop)


@pytest.mark.eis("R-198", "R-247")
def test_after_a_monitoring_moment_only_who_was_not_spoken_is_owed_what_was_found() -> None:
    """L15: the talk is where the others heard it."""
    loop = Loop().in_monitoring().wait(days=90)
    before = owed(loop)
    spoken = (
        ("moeder", Spreekuitkomst.GESPROKEN),
        ("vader", Spreekuitkomst.NIET_MOGELIJK),
        ("kind", Spreekuitkomst.GEZIEN),
    )
    moment = Gemonitord(moment="t", gesproken=spoken, veiligheid=())
    loop.record(moment)
    assert owed(loop) - before == to(i.BEVINDINGEN_BETROKKENEN, "vader") | to(i.BEVINDINGEN_OVERDRACHTSPARTIJ, "d1")


def test_a_party_that_was_spoken_at_the_moment_is_owed_nothing() -> None:
    loop = Loop().in_monitoring().wait(days=90)
    before = owed(loop)
    spoken = tuple((id, Spreekuitkomst.GESPROKEN) for id in FAMILY)
    loop.record(Gemonitord(moment="t", gesproken=spoken, veiligheid=(), partij_gesproken=True))
    assert owed(loop) == before


def test_a_party_that_does_not_take_part_is_owed_nothing_any_more() -> None:
    for answer in (OverdrachtGeweigerd(overdracht="d1"), AanbodIngetrokken(overdracht="d1")):
        loop = decided(B.VOORWAARDEN_VERVOLG).conditions_set().offered().record(answer)
        assert not {wie for _, wie in owed(loop)} & {"d1"}


@pytest.mark.parametrize(
    "feit", [Geboren(betrokkene="baby"), LeeftijdVastgesteld(betrokkene="baby", leeftijd=Leeftijd.MINDERJARIG)]
)
def test_a_child_that_is_born_later_is_owed_the_legal_notice_from_that_day(feit: Feit) -> None:
    """Found by reading: it was never owed. To a young child it is given through who has gezag."""
    loop = Loop().received(wie=(MOEDER, Betrokkene("baby", leeftijd=Leeftijd.ONGEBOREN))).at(2027, 1, 4).record(feit)
    (notice,) = [p for p in loop.stand.open_plichten if (p.code, p.wie) == (i.KENNISGEVING.code, "baby")]
    assert notice.uiterlijk
    assert notice.uiterlijk.date() == date(2027, 2, 1)


def test_who_becomes_known_later_is_owed_it_and_nobody_else_anew() -> None:
    """Found by reading: everyone who had been told was owed it again."""
    loop = Loop().received().record(*(tell(i.KENNISGEVING, id) for id in FAMILY))
    before = owed(loop)
    loop.record(BetrokkeneToegevoegd(betrokkene=Betrokkene("zus", leeftijd=Leeftijd.MINDERJARIG)))
    assert owed(loop) - before == to(i.KENNISGEVING, "zus")


# Meeting a duty


def tell(plicht: Informeerplicht, wie: str, wijze: Informeerwijze = Informeerwijze.GESPREK) -> Geinformeerd:
    return Geinformeerd(plicht=plicht.code, wie=wie, wijze=wijze)


def write(plicht: Informeerplicht, wie: str) -> Geinformeerd:
    return tell(plicht, wie, Informeerwijze.BRIEF)


IN_WRITING = {
    # Seed 002: the voorwaarden (also to who takes over) and the definitive end; domain L12 and L17: the report of the
    # onderzoek, the verzoek at the Raad
    i.VOORWAARDEN_BETROKKENEN,
    i.VOORWAARDEN_OVERDRACHTSPARTIJ,
    i.ONDERZOEK_BETROKKENEN,
    i.RAAD_VERZOEK,
    i.EINDE_BETROKKENEN,
    i.EINDE_OVERDRACHTSPARTIJ,
}


def test_what_must_be_in_writing_says_so_and_accepts_nothing_else() -> None:
    for plicht in i.PLICHTEN.values():
        assert (plicht.wijzen == i.SCHRIFTELIJK) == (plicht in IN_WRITING), plicht.code
        assert plicht.vorm.startswith("schriftelijk") or plicht not in IN_WRITING


def test_no_duty_of_the_route_is_missing_from_the_list() -> None:
    of_the_route = {plicht.code for _, uitgang in ROUTE.exits() for plicht in uitgang.informeren}
    assert of_the_route <= set(i.PLICHTEN)


@pytest.mark.eis("R-210", "R-247")
@pytest.mark.parametrize(
    "wijze, meets",
    [
        # on paper, by letter or by message; never by talking, whatever was said
        (Informeerwijze.GESPREK, False),
        (Informeerwijze.TELEFOON, False),
        (Informeerwijze.BRIEF, True),
        (Informeerwijze.OVERHANDIGD, True),
        (Informeerwijze.BERICHT, True),
    ],
)
def test_a_written_duty_is_not_met_by_talking(wijze: Informeerwijze, meets: bool) -> None:
    """Found by reading: the definitive end could be confirmed on the telephone."""
    loop, told = closed(), tell(i.EINDE_BETROKKENEN, "moeder", wijze)
    if meets:
        loop.record(told)
    else:
        refusal = loop.refused(told)
        assert refusal.waarom.startswith("Dit moet schriftelijk")
        assert refusal.bron == i.EINDE_BETROKKENEN.bron


@pytest.mark.eis("R-247")
def test_a_duty_is_met_by_a_fact_and_proved_by_its_gebeurtenis() -> None:
    loop = decided(B.KEUZE_VERVOLG)
    at = loop.nu
    loop.record(tell(i.BESLUIT_MELDER, "m1"))
    (plicht,) = [p for p in loop.stand.plichten if p.code == i.BESLUIT_MELDER.code]
    assert (plicht.is_open, plicht.vervuld_op) == (False, at)


def test_who_hears_the_decision_has_heard_that_others_gave_data_about_them() -> None:
    loop = decided(B.KEUZE_VERVOLG).record(tell(i.BESLUIT_BETROKKENEN, "moeder"))
    assert not {(code, wie) for code, wie in owed(loop) if wie == "moeder"}
    assert to(i.KENNISGEVING, "vader") <= owed(loop)


@pytest.mark.parametrize(
    "feit",
    [
        # not owed yet, met already, somebody else
        lambda: tell(i.EINDE_BETROKKENEN, "moeder"),
        lambda: tell(i.BESLUIT_MELDER, "m2"),
        lambda: tell(i.KENNISGEVING, "buurvrouw"),
    ],
)
def test_what_is_not_owed_cannot_be_met(feit: Callable[[], Geinformeerd]) -> None:
    assert decided(B.KEUZE_VERVOLG).refused(feit()).waarom.startswith("Dit staat niet open")


def test_the_same_is_owed_once_at_a_time() -> None:
    loop = decided(B.KEUZE_VERVOLG).received("m2").assessed(B.KEUZE_VERVOLG, "m2")
    codes = [(p.code, p.wie) for p in loop.stand.open_plichten]
    assert len(codes) == len(set(codes))


@pytest.mark.eis("R-190", "R-247")
def test_a_tick_at_the_overdracht_proves_to_nobody_that_the_voorwaarden_were_given() -> None:
    """Found by reading: the tick met the duty for everyone, without how or when."""
    loop = decided(B.VOORWAARDEN_VERVOLG).conditions_set().record(DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT))
    assert to(i.VOORWAARDEN_BETROKKENEN, *FAMILY) <= owed(loop.offered())
    loop.record(write(i.VOORWAARDEN_BETROKKENEN, "moeder"))
    assert to(i.VOORWAARDEN_BETROKKENEN, "vader", "kind") <= owed(loop)
    assert not to(i.VOORWAARDEN_BETROKKENEN, "moeder") & owed(loop)


def test_voorwaarden_that_do_not_exist_cannot_be_given() -> None:
    loop = decided(B.VOORWAARDEN_VERVOLG)
    given = HandelingVerricht(overdracht="d1", handeling=Handeling.VOORWAARDEN_GEGEVEN)
    assert loop.refused(given).waarom == VOORWAARDEN_VASTGESTELD.waarom
    loop.conditions_set().record(given)


@pytest.mark.eis("R-210")
def test_the_written_end_is_proved_after_the_closing() -> None:
    loop = closed().wait(days=2).record(write(i.EINDE_BETROKKENEN, "moeder"), write(i.EINDE_OVERDRACHTSPARTIJ, "d1"))
    assert to(i.EINDE_BETROKKENEN, "kind") <= owed(loop)
    assert not to(i.EINDE_BETROKKENEN, "moeder") & owed(loop)


def test_only_the_legal_notice_can_be_postponed_and_only_while_it_is_owed() -> None:
    loop = Loop().received(wie=(MOEDER,)).record(tell(i.KENNISGEVING, "moeder"))
    late = InformerenUitgesteld(betrokkene="moeder", grond=Uitstelgrond.GEWELD_BEEINDIGEN)
    assert loop.refused(late).waarom == "Deze kennisgeving staat niet open."


def test_who_left_is_still_owed_what_was_owed() -> None:
    loop = decided(B.KEUZE_VERVOLG).record(BetrokkeneVertrokken(betrokkene="vader", reden=Vertrekreden.VERTROKKEN))
    assert to(i.BESLUIT_BETROKKENEN, "vader") <= owed(loop)
