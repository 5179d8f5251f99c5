"""Each exit of each station of Veilig Thuis, held by each of its requirements alone, with its words and its source.

A row says: at this station, for this exit, when only this is missing. The course is otherwise ready to take it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import gedwongen_kader
from zicht.protocol import vereisten as v
from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Bronuitkomst,
    Conclusie,
    Dienstsoort,
    Dienstuitgang,
    Eergeweld,
    GrondMonitoring,
    Handeling,
    Melderkring,
    Overlegonderwerp,
    Positie,
    Spreekuitkomst,
    Veiligheid,
    Veiligheidsstap,
    Zegspersoon,
)
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band, Vereiste
from zicht.protocol.tests.loop import CRITERIA, GEZIN, KIND, MOEDER, VADER, Loop
from zicht.protocol.tests.zoektocht.beloften import says_too_little
from zicht.protocol.toelaten.weigeren import missing_for
from zicht.protocol.uitgangen import exits
from zicht.protocol.voldaan import sources_needed

BESLUIT = Beoordelingsbesluit


def just_received() -> Loop:
    return Loop().received()


# Veiligheidsbeoordeling


def to_decide(*, zonder: Vereiste | None = None, acuut: bool = False) -> Loop:
    loop = Loop().received()
    for bron in sources_needed(loop.stand)[1 if zonder is v.BRONNEN_GERAADPLEEGD else 0 :]:
        loop.record(g.BronGeraadpleegd(melding="m1", bron=bron, uitkomst=Bronuitkomst.GEEN_ANTWOORD))
    for id in loop.stand.ids[1 if zonder is v.OORDEEL_PER_PERSOON else 0 :]:
        loop.record(g.OordeelGegeven(betrokkene=id, acuut=acuut, structureel=None, melding="m1"))
    if zonder is not v.NIET_ALLEEN:
        loop.consulted()
    return loop


def decides(besluit: Beoordelingsbesluit, criteria: Any = CRITERIA) -> g.Beoordeeld:
    return g.Beoordeeld(melding="m1", besluit=besluit, overleg="", criteria=criteria)


# Overdracht na veiligheidsbeoordeling


def to_hand_over() -> Loop:
    return Loop().received().assessed(BESLUIT.OVERDRACHT)


ACCEPT = g.OverdrachtAanvaard(overdracht="d1", wie_kijkt="wim")
ACCEPT_UNWATCHED = g.OverdrachtAanvaard(overdracht="d1")


ACCEPT_BY_HOUSEHOLD = g.OverdrachtAanvaard(overdracht="d1", aanvaard_door=("moeder",))
ACCEPT_BY_SUSPECT = g.OverdrachtAanvaard(overdracht="d1", aanvaard_door=("vader",))


def to_household() -> Loop:
    loop = to_hand_over()
    soort = Overdrachtsoort.DIRECTBETROKKENEN
    return loop.record(g.OverdrachtAangeboden(overdracht="d1", soort=soort, voor=loop.stand.ids))


def found_unsafe_after_the_offer() -> Loop:
    return to_household().record(g.OordeelGegeven(betrokkene="kind", acuut=False, structureel=True))


def came_to_light_after_the_offer() -> Loop:
    feit = g.EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL)
    return to_household().record(feit)


def talked(loop: Loop, onderwerp: Overlegonderwerp) -> Loop:
    loop.consulted(onderwerp)
    return loop


# Diensten


def waiting() -> Loop:
    return Loop().received().assessed(BESLUIT.KEUZE_VERVOLG)


def serving() -> Loop:
    return Loop().received().assessed(BESLUIT.VOORWAARDEN_VERVOLG)


def chooses(dienst: Dienstsoort, criteria: Any = CRITERIA) -> g.VervolgGekozen:
    return g.VervolgGekozen(dienst=dienst, overleg="", criteria=criteria)


ONDERZOEK = Dienstsoort.ONDERZOEK
VERVOLG = Dienstsoort.VOORWAARDEN_VERVOLG


def investigated(conclusie: Conclusie | None, *, zonder: Vereiste | None = None, voorwaarden: bool = True) -> Loop:
    loop = Loop().received().assessed(BESLUIT.ONDERZOEK)
    for id in loop.stand.ids[1 if zonder is v.IEDEREEN_GESPROKEN else 0 :]:
        loop.record(g.Gesproken(betrokkene=id, uitkomst=Spreekuitkomst.GEZIEN))
    for id in loop.stand.ids[1 if zonder is v.CONCLUSIE_PER_PERSOON else 0 :]:
        if conclusie:
            loop.record(g.Geconcludeerd(betrokkene=id, conclusie=conclusie))
    if voorwaarden:
        loop.conditions_set()
    return loop if zonder is v.NIET_ALLEEN else talked(loop, Overlegonderwerp.UITKOMST_ONDERZOEK)


HANDS_OVER = g.DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT)
CLOSES = g.DienstAfgerond(uitgang=Dienstuitgang.AFSLUITEN)


# Overdracht na een dienst


def handing_over(*, zonder: Vereiste | None = None) -> Loop:
    loop = serving().conditions_set().record(HANDS_OVER)
    loop.record(*(g.HandelingVerricht(overdracht="d1", handeling=h) for h in Handeling))
    soort = Overdrachtsoort.LOKAAL_TEAM
    if zonder is not v.AANGEBODEN:
        loop.record(g.OverdrachtAangeboden(overdracht="d1", soort=soort, voor=loop.stand.ids, aan="wijkteam"))
    return loop


# Monitoring


def monitored(veiligheid: Veiligheid = Veiligheid.STABIEL_VEILIG) -> Loop:
    return Loop().in_monitoring().wait(days=90).monitored(veiligheid)


def danger(loop: Loop) -> Loop:
    return loop.record(g.OordeelGegeven(betrokkene="kind", acuut=True, structureel=None))


def considered(loop: Loop) -> Loop:
    return talked(loop, Overlegonderwerp.DRIE_MOGELIJKHEDEN)


def closes(reden: Afsluitreden, *wie: str) -> g.Afgesloten:
    return g.Afgesloten(redenen=tuple((id, reden) for id in wie or tuple(each.id for each in GEZIN)))


CALM, STUCK = Afsluitreden.ZORGEN_WEGGENOMEN, Afsluitreden.GEEN_MOGELIJKHEDEN


def ambtshalve(grond: GrondMonitoring | None = GrondMonitoring.ONVOLDOENDE_HERSTEL) -> g.Ontvangen:
    return g.Ontvangen(
        melding="m2",
        melderkring=Melderkring.VEILIG_THUIS,
        positie=Positie.VEILIG_THUIS_NEEMT_OVER,
        betrokkenen=GEZIN,
        onderwerpen=("partnergeweld",),
        ambtshalve=Ambtshalve.UIT_MONITORING,
        grond_monitoring=grond,
    )


ADVISES = g.DwangGeadviseerd(overdracht="d1")


def adults_in_monitoring() -> Loop:
    loop = Loop().received(wie=(MOEDER, VADER)).assessed(BESLUIT.VOORWAARDEN_VERVOLG)
    return considered(loop.conditions_set().offered().accepted().wait(days=90).monitored(Veiligheid.ONVEILIG))


TALKED_OF_MELDING = partial(talked, onderwerp=Overlegonderwerp.AMBTSHALVE_MELDING)

# Gedwongen kader

VERZOEK = g.VerzoekIngediend(verzoek="r1", voor=("kind",), overleg="")
COMPULSORY: dict[str, Callable[[], Loop]] = {
    "overdracht-na-veiligheidsbeoordeling": to_hand_over,
    "keuze-vervolg": waiting,
    "voorwaarden-vervolg": serving,
    "onderzoek": lambda: Loop().received().assessed(BESLUIT.ONDERZOEK),
    "overdracht": handing_over,
    "monitoring": monitored,
}


def adults_only(station: str) -> Loop:
    """The same station in a dossier without children, with an overleg about the step."""
    loop = Loop().received(wie=(MOEDER, VADER))
    besluit = {
        "overdracht-na-veiligheidsbeoordeling": BESLUIT.OVERDRACHT,
        "keuze-vervolg": BESLUIT.KEUZE_VERVOLG,
        "onderzoek": BESLUIT.ONDERZOEK,
    }.get(station, BESLUIT.VOORWAARDEN_VERVOLG)
    loop.assessed(besluit)
    if station in {"overdracht", "monitoring"}:
        loop.conditions_set().offered()
    if station == "monitoring":
        loop.accepted()
    return talked(loop, Overlegonderwerp.GEDWONGEN_KADER)


def _compulsory_rows() -> list[tuple[Any, ...]]:
    """Seed 002: help gives too little result, and it is about minors."""
    rows: list[tuple[Any, ...]] = []
    for station, course in COMPULSORY.items():
        exit = "dwangmaatregel" if station == "monitoring" else "jeugdbeschermingstafel"
        rows.append((station, exit, gedwongen_kader.HULP_ONVOLDOENDE, course, VERZOEK))
        rows.append((station, exit, gedwongen_kader.MINDERJARIG, partial(adults_only, station), VERZOEK))
    return rows


def _decision_rows() -> list[tuple[Any, ...]]:
    """Seed 003: three sources, a judgement, a decision; never decided alone (§10)."""
    rows: list[tuple[Any, ...]] = []
    for besluit in BESLUIT:
        for vereiste in (v.BRONNEN_GERAADPLEEGD, v.OORDEEL_PER_PERSOON, v.NIET_ALLEEN):
            rows.append(
                ("veiligheidsbeoordeling", besluit, vereiste, partial(to_decide, zonder=vereiste), decides(besluit))
            )
    return rows


AANVAARD_NA_BEOORDELING = ("overdracht-na-veiligheidsbeoordeling", "aanvaard")
MISSING: list[tuple[Any, ...]] = [
    *_decision_rows(),
    # "No steps" never while somebody is acutely unsafe
    (
        "veiligheidsbeoordeling",
        "geen-vervolgstappen",
        v.GEEN_ONVEILIGHEID_MEER_OPEN,
        partial(to_decide, acuut=True),
        decides(BESLUIT.GEEN_VERVOLGSTAPPEN),
    ),
    # Seed 002: the criteria of the two diensten
    (
        "veiligheidsbeoordeling",
        "voorwaarden-vervolg",
        v.CRITERIA_BEANTWOORD,
        to_decide,
        decides(BESLUIT.VOORWAARDEN_VERVOLG, None),
    ),
    ("veiligheidsbeoordeling", "onderzoek", v.CRITERIA_BEANTWOORD, to_decide, decides(BESLUIT.ONDERZOEK, None)),
    # Zicht moves on acceptance, only with who watches, and not while a new melding about them is assessed
    (*AANVAARD_NA_BEOORDELING, v.AANGEBODEN, to_hand_over, ACCEPT),
    (*AANVAARD_NA_BEOORDELING, v.BEOORDELING_KLAAR, lambda: to_hand_over().offered().received("m2"), ACCEPT),
    (*AANVAARD_NA_BEOORDELING, v.WIE_KIJKT, lambda: to_hand_over().offered(), ACCEPT_UNWATCHED),
    (*AANVAARD_NA_BEOORDELING, v.VEILIG_GENOEG_VOOR_GEZIN, found_unsafe_after_the_offer, ACCEPT_BY_HOUSEHOLD),
    (*AANVAARD_NA_BEOORDELING, v.VEILIG_GENOEG_VOOR_GEZIN, to_household, ACCEPT_BY_SUSPECT),
    # Architecture §10: where the whole family may be the counterpart, nobody of it holds zicht
    (*AANVAARD_NA_BEOORDELING, v.GEZIN_GEEN_TEGENPARTIJ, came_to_light_after_the_offer, ACCEPT_BY_HOUSEHOLD),
    (
        "overdracht-na-veiligheidsbeoordeling",
        "zelf-voortzetten",
        v.NIET_ALLEEN,
        to_hand_over,
        g.ZelfVoortgezet(overleg=""),
    ),
    # The choice: four criteria, not alone
    ("keuze-vervolg", "voorwaarden-vervolg", v.NIET_ALLEEN, waiting, chooses(VERVOLG)),
    ("keuze-vervolg", "onderzoek", v.NIET_ALLEEN, waiting, chooses(ONDERZOEK)),
    (
        "keuze-vervolg",
        "voorwaarden-vervolg",
        v.CRITERIA_BEANTWOORD,
        lambda: talked(waiting(), Overlegonderwerp.KEUZE_VERVOLG),
        chooses(VERVOLG, None),
    ),
    (
        "keuze-vervolg",
        "onderzoek",
        v.CRITERIA_BEANTWOORD,
        lambda: talked(waiting(), Overlegonderwerp.KEUZE_VERVOLG),
        chooses(ONDERZOEK, None),
    ),
    # Voorwaarden en vervolg: after setting the voorwaarden; a switch is a choice like the first
    ("voorwaarden-vervolg", "overdracht", v.VOORWAARDEN_VASTGESTELD, serving, HANDS_OVER),
    ("voorwaarden-vervolg", "onderzoek", v.NIET_ALLEEN, serving, chooses(ONDERZOEK)),
    (
        "voorwaarden-vervolg",
        "onderzoek",
        v.CRITERIA_BEANTWOORD,
        lambda: talked(serving(), Overlegonderwerp.KEUZE_VERVOLG),
        chooses(ONDERZOEK, None),
    ),
    # Onderzoek: speak with all; confirmed means voorwaarden; not alone
    *(
        ("onderzoek", "overdracht", vereiste, partial(investigated, Conclusie.BEVESTIGD, zonder=vereiste), HANDS_OVER)
        for vereiste in (v.IEDEREEN_GESPROKEN, v.CONCLUSIE_PER_PERSOON, v.NIET_ALLEEN)
    ),
    (
        "onderzoek",
        "overdracht",
        v.VOORWAARDEN_BIJ_BEVESTIGING,
        partial(investigated, Conclusie.BEVESTIGD, voorwaarden=False),
        HANDS_OVER,
    ),
    (
        "onderzoek",
        "overdracht",
        v.IETS_BEVESTIGD,
        partial(investigated, Conclusie.WEERLEGD, voorwaarden=False),
        HANDS_OVER,
    ),
    *(
        ("onderzoek", "afsluiten", vereiste, partial(investigated, Conclusie.WEERLEGD, zonder=vereiste), CLOSES)
        for vereiste in (v.IEDEREEN_GESPROKEN, v.CONCLUSIE_PER_PERSOON, v.NIET_ALLEEN)
    ),
    ("onderzoek", "afsluiten", v.NIETS_BEVESTIGD, partial(investigated, Conclusie.BEVESTIGD), CLOSES),
    # Nothing leads to the closing while somebody is acutely unsafe
    ("onderzoek", "afsluiten", v.GEEN_ONVEILIGHEID_MEER_OPEN, lambda: danger(investigated(Conclusie.WEERLEGD)), CLOSES),
    # Overdracht after a dienst; the five actions: see test_overdracht
    ("overdracht", "aanvaard", v.AANGEBODEN, partial(handing_over, zonder=v.AANGEBODEN), ACCEPT),
    ("overdracht", "aanvaard", v.BEOORDELING_KLAAR, lambda: handing_over().received("m2", wie=(KIND,)), ACCEPT),
    ("overdracht", "aanvaard", v.WIE_KIJKT, handing_over, ACCEPT_UNWATCHED),
    # Monitoring: concerns gone for everyone; or three options weighed together; a ground for an ambtshalve melding
    (
        "monitoring",
        "zorgen-weggenomen",
        v.NIETS_LOOPT_NOG,
        lambda: monitored().record(g.HuisverbodOpgelegd(huisverbod="h", betrokkene="vader")),
        closes(CALM),
    ),
    ("monitoring", "zorgen-weggenomen", v.REDEN_PER_PERSOON, monitored, closes(CALM, "moeder", "vader")),
    (
        "monitoring",
        "geen-mogelijkheden",
        v.NIETS_LOOPT_NOG,
        lambda: considered(monitored(Veiligheid.ONVEILIG)).record(
            g.HuisverbodOpgelegd(huisverbod="h", betrokkene="vader")
        ),
        closes(STUCK),
    ),
    (
        "monitoring",
        "geen-mogelijkheden",
        v.REDEN_PER_PERSOON,
        lambda: considered(monitored(Veiligheid.ONVEILIG)),
        closes(STUCK, "kind"),
    ),
    ("monitoring", "ambtshalve", v.AMBTSHALVE_MDO, monitored, ambtshalve()),
    # Seed 002, the first option: the overdrachtspartij is advised, for adults too; weighed with the other two
    ("monitoring", "dwang-adviseren", v.DRIE_MOGELIJKHEDEN, lambda: monitored(Veiligheid.ONVEILIG), ADVISES),
    ("monitoring", "ambtshalve", v.GROND_MONITORING, lambda: TALKED_OF_MELDING(monitored()), ambtshalve(None)),
    *_compulsory_rows(),
]


@pytest.mark.eis(
    "R-018", "R-144", "R-145", "R-146", "R-147", "R-173", "R-174", "R-180", "R-182", "R-183", "R-205", "R-206"
)
@pytest.mark.parametrize(
    "station, uitgang, vereiste, course, feit", MISSING, ids=[f"{row[0]}-{row[1]}-{row[2].code}" for row in MISSING]
)
def test_an_exit_is_held_by_each_requirement_alone_with_its_words_and_source(
    station: str, uitgang: str, vereiste: Vereiste, course: Callable[[], Loop], feit: g.Feit
) -> None:
    loop = course()
    ref = getattr(feit, "overdracht", "") or getattr(feit, "melding", "")
    held = missing_for(loop.stand, station, ROUTE[station].uitgang(uitgang), ref, loop.nu, feit)
    assert [(refusal.waarom, refusal.wat_nu, refusal.bron) for refusal in held] == [
        (vereiste.waarom, vereiste.wat_nu, vereiste.bron)
    ]
    assert not says_too_little(loop.refused(feit), loop.nu)


#: Held in another way: the reasons per person, and danger, are tables of their own (test_afsluiten), the five actions hold the
#: offer (test_overdracht), and who is left can always be closed.
ELSEWHERE = {
    ("monitoring", "zorgen-weggenomen", v.ZORGEN_WEGGENOMEN.code),
    ("monitoring", "geen-mogelijkheden", v.DRIE_MOGELIJKHEDEN.code),
    ("monitoring", "zorgen-weggenomen", v.GEEN_ONVEILIGHEID_MEER_OPEN.code),
    ("monitoring", "geen-mogelijkheden", v.GEEN_ONVEILIGHEID_MEER_OPEN.code),
    ("overdracht", "aanvaard", v.VIJF_HANDELINGEN.code),
}


def test_no_exit_and_no_requirement_is_missing_from_the_table() -> None:
    wanted = {
        (station.code, uitgang.code, vereiste.code)
        for station in ROUTE.in_band(Band.HANDELINGSPROTOCOL)
        if station.code not in {"eerste-contact", "advies"}
        for uitgang in station.uitgangen
        if uitgang.code != "voortijdig"
        for vereiste in uitgang.vereist
    }
    assert wanted - {(row[0], str(row[1]), row[2].code) for row in MISSING} == ELSEWHERE


READY: list[tuple[Any, ...]] = [
    # With nothing missing each exit is open, and the fact may be recorded
    *(("veiligheidsbeoordeling", besluit, to_decide, decides(besluit)) for besluit in BESLUIT),
    (*AANVAARD_NA_BEOORDELING, lambda: to_hand_over().offered(), ACCEPT),
    (*AANVAARD_NA_BEOORDELING, to_household, ACCEPT_BY_HOUSEHOLD),
    # any other party takes it on whatever the safety
    (*AANVAARD_NA_BEOORDELING, lambda: danger(to_hand_over().offered()), ACCEPT),
    (
        "overdracht-na-veiligheidsbeoordeling",
        "zelf-voortzetten",
        lambda: talked(to_hand_over(), Overlegonderwerp.KEUZE_VERVOLG),
        g.ZelfVoortgezet(overleg=""),
    ),
    *(
        ("keuze-vervolg", dienst, lambda: talked(waiting(), Overlegonderwerp.KEUZE_VERVOLG), chooses(dienst))
        for dienst in (VERVOLG, ONDERZOEK)
    ),
    ("voorwaarden-vervolg", "overdracht", lambda: serving().conditions_set(), HANDS_OVER),
    (
        "voorwaarden-vervolg",
        "onderzoek",
        lambda: talked(serving(), Overlegonderwerp.KEUZE_VERVOLG),
        chooses(ONDERZOEK),
    ),
    ("onderzoek", "overdracht", partial(investigated, Conclusie.BEVESTIGD), HANDS_OVER),
    # nothing confirmed, but voorwaarden to hand over
    ("onderzoek", "overdracht", partial(investigated, Conclusie.NIET_BEVESTIGD), HANDS_OVER),
    ("onderzoek", "afsluiten", partial(investigated, Conclusie.WEERLEGD), CLOSES),
    ("onderzoek", "afsluiten", partial(investigated, Conclusie.NIET_BEVESTIGD), CLOSES),
    ("overdracht", "aanvaard", handing_over, ACCEPT),
    ("monitoring", "zorgen-weggenomen", monitored, closes(CALM)),
    ("monitoring", "geen-mogelijkheden", lambda: considered(monitored(Veiligheid.ONVEILIG)), closes(STUCK)),
    ("monitoring", "ambtshalve", lambda: TALKED_OF_MELDING(monitored(Veiligheid.ONVEILIG)), ambtshalve()),
    ("monitoring", "dwang-adviseren", lambda: considered(monitored(Veiligheid.ONVEILIG)), ADVISES),
    ("monitoring", "dwang-adviseren", adults_in_monitoring, ADVISES),
    *(
        (
            station,
            "dwangmaatregel" if station == "monitoring" else "jeugdbeschermingstafel",
            lambda course=course: talked(course(), Overlegonderwerp.GEDWONGEN_KADER),
            VERZOEK,
        )
        for station, course in COMPULSORY.items()
    ),
]


@pytest.mark.eis("R-142", "R-143", "R-159", "R-165", "R-166", "R-170", "R-186", "R-207")
@pytest.mark.parametrize(
    "station, uitgang, course, feit", READY, ids=[f"{row[0]}-{row[1]}-{nummer}" for nummer, row in enumerate(READY)]
)
@pytest.mark.parametrize("late", [timedelta(), timedelta(days=900)], ids=["in-time", "every-term-passed"])
def test_an_exit_with_nothing_missing_is_open_whatever_term_passed(
    station: str, uitgang: str, course: Callable[[], Loop], feit: g.Feit, late: timedelta
) -> None:
    loop = course()
    loop.nu += late
    shown = [m for m in exits(loop.stand, loop.nu) if (m.station.code, m.uitgang.code) == (station, uitgang)]
    assert [mogelijk.is_open for mogelijk in shown] == [True]
    loop.record(feit)


@pytest.mark.parametrize("course", [just_received, to_decide, to_hand_over, waiting, serving, handing_over, monitored])
@pytest.mark.parametrize("stap", list(Veiligheidsstap))
def test_a_step_for_safety_is_never_held(course: Callable[[], Loop], stap: Veiligheidsstap) -> None:
    """112, police, huisverbod, an urgent takeover: recorded first, completed after."""
    loop = course()
    for voor in ((), ("kind",), ("niet", "bekend")):
        assert loop.may(g.VeiligheidsstapGezet(stap=stap, voor=voor)) is None


def test_a_step_for_safety_can_be_recorded_in_a_closed_dossier_too() -> None:
    loop = monitored().record(closes(CALM))
    assert loop.record(g.VeiligheidsstapGezet(stap=Veiligheidsstap.GEBELD_112)).stand.is_closed
    assert loop.record(g.VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME)).holder("kind") is None


def test_nothing_but_a_melding_comes_before_the_melding_and_little_after_the_closing() -> None:
    assert Loop().refused(g.SpoedVastgesteld(melding="m1")).waarom == "Er is nog geen melding."
    loop = monitored().record(closes(CALM))
    refusal = loop.refused(ambtshalve())
    assert (refusal.waarom, "nieuw dossier" in refusal.wat_nu) == ("Dit dossier is afgesloten.", True)


def concludes(conclusie: Conclusie = Conclusie.BEVESTIGD) -> g.Geconcludeerd:
    return g.Geconcludeerd(betrokkene="kind", conclusie=conclusie)


@pytest.mark.eis("R-177", "R-178")
@pytest.mark.parametrize(
    "course",
    [
        # Voorwaarden en vervolg is no finding of fact; an onderzoek that ended concludes nothing more
        serving,
        waiting,
        lambda: investigated(Conclusie.WEERLEGD).record(CLOSES),
    ],
)
def test_only_a_running_onderzoek_confirms_or_refutes(course: Callable[[], Loop]) -> None:
    assert course().refused(concludes()).waarom == "Alleen een onderzoek bevestigt of weerlegt."


def test_voorwaarden_en_vervolg_ends_with_an_overdracht_and_an_onderzoek_does_not_become_lighter() -> None:
    assert "eindigt met een overdracht" in serving().conditions_set().refused(CLOSES).waarom
    assert investigated(None).refused(chooses(VERVOLG)).waarom == "Het onderzoek loopt al."
    assert serving().refused(chooses(VERVOLG)).waarom == "Dat loopt al."
    assert to_decide().refused(chooses(VERVOLG)).waarom.startswith("Veilig Thuis heeft nog niet besloten")
    assert waiting().refused(HANDS_OVER).waarom == "Er loopt geen dienst."


@pytest.mark.eis("R-198", "R-202")
def test_a_monitoring_moment_speaks_each_person_apart_and_only_during_monitoring() -> None:
    spoken = (("moeder", Spreekuitkomst.GESPROKEN), ("vader", Spreekuitkomst.NIET_MOGELIJK))
    moment = g.Gemonitord(moment="t", gesproken=spoken, veiligheid=())
    assert monitored().refused(moment).waarom.startswith("Nog niet van iedere directbetrokkene")
    assert serving().refused(moment).waarom == "Er loopt geen monitoring."
    monitored().record(replace(moment, gesproken=(*spoken, ("kind", Spreekuitkomst.GEZIEN))))


@pytest.mark.eis("R-196")
@pytest.mark.parametrize(
    "days, allowed",
    [
        # adjustable, in order, and never fewer than were held
        ((date(2027, 3, 1), date(2027, 9, 1), date(2028, 3, 1)), True),
        ((date(2027, 9, 1), date(2027, 3, 1)), False),
        ((date(2027, 3, 1), date(2027, 3, 1)), False),
        ((), False),
    ],
)
def test_the_moments_of_monitoring_can_be_adjusted(days: tuple[date, ...], allowed: bool) -> None:
    loop, change = monitored(), g.MonitoringBijgesteld(momenten=days)
    assert (loop.may(change) is None) == allowed
    if allowed:
        loop.record(change)
        assert loop.stand.monitoring
        assert (loop.stand.monitoring.einde, loop.stand.monitoring.next_moment()) == (days[-1], days[1])


@pytest.mark.eis("R-121", "R-122", "R-123")
@pytest.mark.parametrize(
    "changes, reason",
    [
        # Seed 002: it concerns huiselijk geweld or kindermishandeling, and the melder gives contact details
        ({"onderwerpen": ()}, v.GEWELD_IN_BEELD.waarom),
        ({"melder_bereikbaar": False}, v.MELDER_BEREIKBAAR.waarom),
        ({"betrokkenen": ()}, "Er staat nog niemand van het huishouden in de melding."),
    ],
)
def test_a_melding_is_refused_for_what_the_protocol_asks_and_for_nothing_else(
    changes: dict[str, Any], reason: str
) -> None:
    given: dict[str, Any] = {
        "melding": "m1",
        "melderkring": Melderkring.OMSTANDER,
        "positie": Positie.VEILIG_THUIS_NEEMT_OVER,
        "betrokkenen": GEZIN,
        "onderwerpen": ("verwaarlozing",),
    }
    assert Loop().may(g.Ontvangen(**given)) is None
    assert Loop().refused(g.Ontvangen(**given | changes)).waarom == reason
