"""The dossier page: who sees it, what it costs, and what was known on another day."""

import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import resolve

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.database import AsRole
from tests.proefopstelling.gang import handed_over
from tests.proefopstelling.vragen import AT_MOST, besides, counted
from tests.proefopstelling.wereld import Iemand, Wereld, iemand, organisatie, wereld
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Relatie
from zicht.dossier.openen import open_dossier
from zicht.dossierpagina.gang import walk
from zicht.dossierpagina.gelezen import read
from zicht.dossierpagina.veiligheidsbeeld import drawing
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.routekaart.staat import Gang, Staat
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import Beoordelingsbesluit, Informeerwijze, Overlegonderwerp, Spreekuitkomst
from zicht.protocol.gebeurtenissen import Geinformeerd, Gesproken, OordeelGegeven, SpoedVastgesteld
from zicht.protocol.route import ROUTE
from zicht.stations.melding.tests.bureau import desk

#: Thirteen of the page; the rest is begin and end, session, who is at work, the opening, the shell.

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def page(hier: Bureau, query: str = "") -> str:
    return hier.client.get(f"/dossiers/{hier.dossier}/{query}").content.decode()


def as_client(wie: Iemand) -> Client:
    client = Client()
    client.force_login(wie.medewerker)
    return client


def judged(hier: Bureau, wie: str, *, acuut: bool | None) -> OordeelGegeven:
    return OordeelGegeven(betrokkene=hier.wie[wie], acuut=acuut, structureel=False, melding=str(hier.melding))


def test_one_sentence_on_top_says_where_it_stands_and_with_whom_zicht_lies(hier: Bureau) -> None:
    said = page(hier)
    assert "Veiligheidsbeoordeling loopt" in said
    assert "zicht op veiligheid ligt bij <strong>" in said
    assert "omdat de melding toen binnenkwam" in said


def test_the_household_and_how_to_reach_them_stand_on_the_page(hier: Bureau) -> None:
    said = page(hier)
    assert "<h1>Proefman" in said
    assert "Noor Proefman" in said
    assert "Nog niet gevraagd." in said


def test_other_teams_other_regions_and_nothing_at_all_are_one_and_the_same_404(hier: Bureau) -> None:
    bob, charlie = as_client(hier.hier.bob), as_client(hier.hier.charlie)
    there = f"/dossiers/{hier.dossier}/"
    answers = [bob.get(there), charlie.get(there), bob.get(f"/dossiers/{new_id()}/")]
    assert [answer.status_code for answer in answers] == [404] * 3
    bodies = {answer.content for answer in answers}
    assert len({len(body) for body in bodies}) == 1
    assert all(b"Proefman" not in body for body in bodies)


def test_a_step_for_safety_is_always_there(hier: Bureau) -> None:
    assert "Stap voor directe veiligheid" in page(hier)


def test_an_exit_that_is_held_says_why_and_by_which_rule(hier: Bureau) -> None:
    said = page(hier).split("Nog niet, want")[1].split("</section>")[0]
    assert said.count("Nog niet alle drie de bronnen zijn geraadpleegd.") == 1
    assert "Handelingsprotocol Veilig Thuis" in said


def test_there_is_one_filled_button(hier: Bureau) -> None:
    assert page(hier).count("ams-button--primary") == 1


def test_danger_stands_beside_the_name_and_in_the_genogram(hier: Bureau) -> None:
    hier.record(judged(hier, "Noor", acuut=True))
    said = page(hier)
    assert "zicht-merkje--acuut" in said.split("</h1>")[0]
    assert "zicht-genogram__uitroep" in said


def test_violence_runs_from_whom_to_whom_with_the_word(hier: Bureau) -> None:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        Relatie.objects.create(
            dossier=dossier,
            van_id=hier.wie["Ruben"],
            naar_id=hier.wie["Marloes"],
            soort=Relatie.Soort.PARTNER,
            geweld=Relatie.Geweld.VERMOED,
            vastgelegd_op=klok.now(),
        )
    said = page(hier)
    assert "zicht-genogram__geweld--vermoed" in said
    assert "geweld van Ruben naar Marloes: vermoed" in said


def test_an_earlier_dossier_stands_with_its_number(hier: Bureau) -> None:
    earlier = hier.hier.dossier(hier.hier.almere)
    with hier.alice.at_work():
        Dossierkoppeling.objects.create(
            dossier=open_dossier(hier.dossier), eerder_id=earlier, soort="hermelding", van=klok.now()
        )
        number = Dossier.objects.get(pk=earlier).nummer
    said = page(hier)
    assert number in said
    assert "hermelding" in said


@pytest.mark.parametrize(
    ("shown", "there", "gone"),
    [
        ("gesprekken", "Gesprek met Noor", "Melding ontvangen"),
        ("besluiten", "Oordeel over Noor", "Gesprek met Noor"),
        ("informeren", "Hier staat nog niets", "Melding ontvangen"),
        ("verzonnen", "Melding ontvangen", "Hier staat nog niets"),
    ],
)
def test_the_timeline_is_filtered_by_links(hier: Bureau, shown: str, there: str, gone: str) -> None:
    spoken = Gesproken(betrokkene=hier.wie["Noor"], uitkomst=Spreekuitkomst.GESPROKEN)
    hier.record(spoken, judged(hier, "Noor", acuut=False))
    said = page(hier, f"?toon={shown}")
    assert there in said
    assert gone not in said


def test_on_another_day_the_page_shows_what_was_known_then(hier: Bureau) -> None:
    before = klok.now()
    with klok.stopped_at(before + timedelta(days=3)):
        hier.record(judged(hier, "Noor", acuut=True))
        assert "acuut onveilig" in page(hier)
        then = page(hier, f"?bekend={klok.today() - timedelta(days=2):%Y-%m-%d}")
    assert "Je kijkt terug" in then
    assert "acuut onveilig" not in then
    assert "zicht-dossier--terug" in then


def test_looking_back_shows_a_text_as_it_stood_then(hier: Bureau) -> None:
    with hier.alice.at_work():
        old = Fragment.objects.create(
            dossier=open_dossier(hier.dossier),
            soort="feit",
            tekst="De eerste versie.",
            station="melding",
            op=klok.now(),
            vastgelegd_op=klok.now(),
        )
    day = klok.today()
    with klok.stopped_at(klok.now() + timedelta(days=2)):
        with hier.alice.at_work():
            Fragment.objects.create(
                dossier=open_dossier(hier.dossier),
                soort="feit",
                tekst="De verbeterde versie.",
                station="melding",
                op=old.op,
                vastgelegd_op=klok.now(),
                vervangt=old,
            )
        now, then = page(hier), page(hier, f"?bekend={day:%Y-%m-%d}")
    assert "De verbeterde versie." in now
    assert "De eerste versie." not in now
    assert "De eerste versie." in then


@pytest.mark.parametrize("day", ["gisteren", "2026-13-40", "2199-01-01"])
def test_a_day_that_cannot_be_is_refused_in_words(hier: Bureau, day: str) -> None:
    said = page(hier, f"?bekend={day}")
    assert "Die da" in said
    assert "Je kijkt terug" not in said


def test_the_page_costs_as_many_queries_with_thirty_facts_as_with_one_and_a_dozen_at_most(hier: Bureau) -> None:
    page(hier)
    few = asked(hier)
    spoken = (Gesproken(betrokkene=hier.wie["Noor"], uitkomst=Spreekuitkomst.GESPROKEN) for _ in range(30))
    hier.record(*spoken, SpoedVastgesteld(melding=str(hier.melding)))
    many = asked(hier)
    assert (len(many), len(few) <= AT_MOST) == (len(few), True), many
    handed_over(hier, organisatie(Soort.WIJKTEAM).pk)
    assert len(asked(hier)) <= AT_MOST, asked(hier)


def asked(hier: Bureau) -> list[str]:
    with counted() as seen:
        page(hier)
    return besides(seen)


def test_what_was_told_to_several_at_once_is_one_line(hier: Bureau) -> None:
    told = [
        Geinformeerd(plicht="kennisgeving-betrokkene", wie=wie, wijze=Informeerwijze.GESPREK)
        for wie in hier.wie.values()
    ]
    hier.record(*told)
    said = page(hier)
    assert "Verteld aan Marloes, Ruben en Noor, in een gesprek" in said
    assert said.count("/herstel/") == 4


def test_a_long_timeline_shows_the_newest_and_a_way_to_the_rest(hier: Bureau) -> None:
    hier.record(*(Gesproken(betrokkene=hier.wie["Noor"], uitkomst=Spreekuitkomst.GESPROKEN) for _ in range(20)))
    assert page(hier).count("<b>Gesprek met Noor</b>") == 8
    assert "Toon alle 21 regels" in page(hier)
    assert page(hier, "?alles=1").count("<b>Gesprek met Noor</b>") == 20


# Who may do what


VOORKANT = ("melding-spoed", "melding-aanvullen", "melding-melder")
ACHTERKANT = ("gesprek-vastleggen", "overleg-vastleggen", "voorwaarde-vaststellen")
MENSEN = ("persoon-toevoegen", "relatie-vastleggen", "veiligheidsstap")


@pytest.fixture
def ontvangen(client: Client, as_role: AsRole) -> tuple[Wereld, str]:
    """A melding that came in by the page, in team Almere, and nobody assigned yet."""
    balie = desk(wereld(), client)
    balie.finish()
    with balie.front.at_work():
        id = str(Dossier.objects.get().pk)
        with as_role("postgres"):
            Dossier.objects.update(team=balie.hier.almere)
    return balie.hier, id


def steps_of(ontvangen: tuple[Wereld, str], rol: str) -> set[str]:
    """The names of the pages in this dossier that the page leads somebody in this role to; each of them opens."""
    hier, dossier = ontvangen
    client = as_client(iemand(hier.flevoland, rol, hier.almere))
    text = client.get(f"/dossiers/{dossier}/").content.decode()
    found = {address for address in re.findall(r'href="([^"?#]+)', text) if address.startswith("/dossiers/")}
    dead = {address for address in found if client.get(address).status_code == 404}
    assert not dead, f"{rol} wordt naar een bladzijde gestuurd die er niet is: {sorted(dead)}"
    return {str(resolve(address).url_name) for address in found}


def test_the_front_office_reaches_its_own_work(ontvangen: tuple[Wereld, str]) -> None:
    shown = steps_of(ontvangen, "frontoffice")
    assert set(VOORKANT) | set(MENSEN) | {"persoon"} <= shown
    assert not set(ACHTERKANT) & shown


@pytest.mark.parametrize("rol", ["backoffice", "gedragswetenschapper", "bereikbaarheidsdienst"])
def test_who_works_on_a_dossier_reaches_all_of_it(ontvangen: tuple[Wereld, str], rol: str) -> None:
    assert {*VOORKANT, *MENSEN, *ACHTERKANT} <= steps_of(ontvangen, rol)


@pytest.mark.parametrize(
    ("rol", "wel"),
    [
        # who leads may ask for a melder, with a reason and a fresh login
        ("teamleider", {"veiligheidsstap", "melding-spoed", "melding-melder", "dossier-toewijzen"}),
        ("administratie", set()),
    ],
)
def test_who_does_not_talk_with_people_is_led_nowhere_else(
    ontvangen: tuple[Wereld, str], rol: str, wel: set[str]
) -> None:
    shown = steps_of(ontvangen, rol)
    assert shown & {*VOORKANT, *MENSEN, *ACHTERKANT, "dossier-toewijzen"} == wel


# The route and the picture of safety


def walked(hier: Bureau) -> Gang:
    with hier.alice.at_work():
        return walk(read(open_dossier(hier.dossier)))


def test_a_station_that_was_walked_stays_walked_also_when_a_way_leads_there_again(hier: Bureau) -> None:
    handed_over(hier, organisatie(Soort.WIJKTEAM).pk)
    hier.record(hier.talked(Overlegonderwerp.AMBTSHALVE_MELDING))
    assert walked(hier).halte("melding").staat is Staat.GELOPEN


@pytest.mark.parametrize("dienst", ["voorwaarden-vervolg", "onderzoek"])
def test_a_dienst_chosen_at_once_walked_over_keuze_vervolg(hier: Bureau, dienst: str) -> None:
    hier.decided(Beoordelingsbesluit(dienst))
    gang = walked(hier)
    assert gang.halte("keuze-vervolg").staat is Staat.GELOPEN
    assert {("veiligheidsbeoordeling", "keuze-vervolg"), ("keuze-vervolg", dienst)} <= set(gang.gelopen)
    assert ("veiligheidsbeoordeling", dienst) not in gang.gelopen


def test_every_lane_of_safety_runs_until_now_also_on_the_first_day(hier: Bureau) -> None:
    hier.record(judged(hier, "Noor", acuut=True))
    with hier.alice.at_work():
        gelezen = read(open_dossier(hier.dossier))
        picture = drawing(gelezen.stand, gelezen.mensen, gelezen.op)
    assert picture
    bars = [
        bar.attrib
        for bar in ElementTree.fromstring(picture.svg).iter()
        if "zicht-veiligheid__vak--acuut" in bar.get("class", "")
    ]
    assert [round(float(bar["x"]) + float(bar["width"])) for bar in bars] == [699]


@pytest.mark.parametrize("dienst", ["voorwaarden-vervolg", "onderzoek", "keuze-vervolg"])
def test_the_ten_weeks_name_the_source_of_the_station_that_runs(hier: Bureau, dienst: str) -> None:
    hier.decided(Beoordelingsbesluit(dienst))
    due_block = page(hier).split('id="wanneer"')[1].split("</section>")[0]
    line = due_block.split(f"{ROUTE[dienst].naam} afronden")[1].split("</li>")[0]
    assert str(ROUTE[dienst].bron) in line


def test_looking_back_the_step_for_safety_is_still_one_press_away(hier: Bureau) -> None:
    with klok.stopped_at(klok.now() + timedelta(days=3)):
        then = page(hier, f"?bekend={klok.today() - timedelta(days=2):%Y-%m-%d}")
    assert hier.address("veiligheidsstap") in then
