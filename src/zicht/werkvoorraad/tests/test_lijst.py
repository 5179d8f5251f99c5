"""The worklist: whose work, in which order, and only what may be shown."""

import re
from datetime import date

import pytest

from tests.proefopstelling.tweeling import tweeling
from tests.proefopstelling.vragen import AT_MOST, besides, counted
from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.audit.models import Leesregel
from zicht.dossier.handelingen.overleg import consult
from zicht.dossier.journaal import stand_of
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Datumreden, Deelnemer, Informeerwijze, Overlegonderwerp, Vertrekreden
from zicht.protocol.gebeurtenissen import Afgesloten, BetrokkeneVertrokken, Geinformeerd, KritiekeDatumVastgesteld
from zicht.protocol.vervolgstap import Stapsoort
from zicht.werkvoorraad import lijst, volgende_stap
from zicht.werkvoorraad.tests.wereldje import NU, as_client, days_before, household, in_order, page, record

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def table(text: str) -> str:
    return text.split("data-lijst")[1].split("</table>")[0]


# name, received how many days ago, urgent, acute, the group it stands in
ROWS = [
    ("Acuutstra", 2, False, True, "Nu"),
    ("Spoedman", 0, True, None, "Nu"),
    ("Telaat", 9, False, None, "Deze week"),
    ("Vandaagsma", 7, False, False, "Deze week"),
    ("Vrijdagsma", 5, False, None, "Deze week"),
    ("Laterstra", 0, False, None, "Later"),
]


def test_danger_comes_first_and_then_what_is_due_soonest(hier: Wereld) -> None:
    for naam, days, spoed, acuut, _ in reversed(ROWS):
        household(
            hier.alice,
            naam,
            team=hier.almere,
            behandelaar=hier.alice,
            received=days_before(days),
            spoed=spoed,
            acuut=acuut,
        )
    said = table(page(hier.alice))
    assert in_order(said, *(naam for naam, *_ in ROWS))
    assert in_order(said, "Nu <span>2", "Deze week <span>3", "Later <span>1")


def test_a_row_says_who_where_how_long_with_whom_and_what_next(hier: Wereld) -> None:
    household(hier.alice, "Visser", team=hier.almere, behandelaar=hier.alice, received=days_before(5))
    said = re.sub(r"<[^>]+>|\s+", " ", table(page(hier.alice)))
    for words in ("Visser", "1 kind (9)", "Veiligheidsbeoordeling", "nog 2 werkdagen", "vr 27 nov", "Veilig Thuis"):
        assert words in said
    assert "Eerdere meldingen nagaan" in said


def test_too_late_is_warm_and_never_red(hier: Wereld) -> None:
    household(hier.alice, "Telaat", team=hier.almere, behandelaar=hier.alice, received=days_before(12))
    said = table(page(hier.alice))
    assert "zicht-merkje--te-laat" in said
    assert "zicht-merkje--acuut" not in said


def test_what_must_be_told_first_is_the_next_step(hier: Wereld) -> None:
    made = household(
        hier.alice, "Visser", team=hier.almere, behandelaar=hier.alice, received=days_before(40), acuut=False
    )
    assert "Andere Veilig Thuis" not in table(page(hier.alice))
    record(
        hier.alice,
        made.dossier,
        Geinformeerd(plicht="kennisgeving-betrokkene", wie=made.kind, wijze=Informeerwijze.GESPREK),
        at=NU,
    )
    assert "Eerdere meldingen nagaan" in table(page(hier.alice))


def test_mine_is_mine_the_team_is_the_team_and_nobody_is_for_everyone(hier: Wereld) -> None:
    household(hier.alice, "Vanmij", team=hier.almere, behandelaar=hier.alice)
    household(hier.alice, "Vanteam", team=hier.almere, behandelaar=iemand(hier.flevoland, "backoffice", hier.almere))
    household(hier.alice, "Verdeeld", team=hier.lelystad, behandelaar=hier.bob)
    new = household(hier.alice, "Nieuw", team=None)
    assert "Vanmij" in (mine := page(hier.alice))
    assert "Vanteam" not in mine
    assert in_order(page(hier.alice, "?wie=team"), "Vanmij", "Vanteam")
    nobody = page(hier.alice, "?wie=niemand")
    assert new.nummer in nobody
    assert "Nieuw" not in nobody.split("data-lijst")[1].split("</table>")[0]
    assert "Verdeeld" not in page(hier.alice) + page(hier.alice, "?wie=team") + nobody


def test_another_region_sees_nothing(hier: Wereld) -> None:
    made = household(hier.alice, "Visser", team=None)
    for scope in ("mij", "team", "niemand", "overleg"):
        said = page(hier.charlie, f"?wie={scope}")
        assert made.nummer not in said
        assert "Visser" not in said


def test_the_front_desk_begins_with_what_nobody_works_on_yet_and_sees_names_there(hier: Wereld) -> None:
    household(hier.alice, "Nieuw", team=None)
    desk = iemand(hier.flevoland, "frontoffice")
    said = table(page(desk))
    assert "Nieuw" in said
    assert "Noodtoegang" not in said


def test_what_is_not_mine_to_read_opens_only_by_breaking_the_glass(hier: Wereld) -> None:
    made = household(hier.alice, "Nieuw", team=None)
    said = table(page(hier.bob, "?wie=niemand"))
    assert f"/dossiers/{made.dossier}/noodtoegang/" in said
    assert f'href="/dossiers/{made.dossier}/"' not in said


@pytest.mark.eis("R-210")
def test_a_closed_dossier_stays_work_until_everyone_was_told(hier: Wereld) -> None:
    made = household(hier.alice, "Klaar", team=hier.almere, behandelaar=hier.alice)
    left = BetrokkeneVertrokken(betrokkene=made.kind, reden=Vertrekreden.OVERLEDEN)
    record(hier.alice, made.dossier, left, Afgesloten(redenen=()), at=NU)
    said = table(page(hier.alice))
    assert in_order(said, "Klaar", "Afsluiten dossier Veilig Thuis", "Informeren:")
    with hier.alice.at_work():
        stand = stand_of(Dossier.objects.get(pk=made.dossier))
        told = [
            Geinformeerd(plicht=owed.code, wie=owed.wie, wijze=Informeerwijze.BRIEF) for owed in stand.open_plichten
        ]
    record(hier.alice, made.dossier, *told, at=NU)
    assert "Klaar" not in page(hier.alice)


@pytest.mark.parametrize(
    ("filter", "there", "gone"),
    [
        ("?telt=acuut", "Acuutstra", "Telaat"),
        ("?telt=te-laat", "Telaat", "Laterstra"),
        ("?telt=deze-week", "Telaat", "Laterstra"),
        ("?station=veiligheidsbeoordeling", "Laterstra", "Niets in deze selectie"),
        ("?station=onderzoek", "Niets in deze selectie", "data-lijst><table"),
        ("?telt=verzonnen&station=verzonnen&blz=zes", "Laterstra", "Niets in deze selectie"),
        ("?blz=²", "Laterstra", "Niets in deze selectie"),  # isdigit says yes, int raises
    ],
)
def test_filters_are_links_and_unknown_ones_do_nothing(hier: Wereld, filter: str, there: str, gone: str) -> None:
    household(hier.alice, "Acuutstra", team=hier.almere, behandelaar=hier.alice, acuut=True)
    household(hier.alice, "Telaat", team=hier.almere, behandelaar=hier.alice, received=days_before(12))
    household(hier.alice, "Laterstra", team=hier.almere, behandelaar=hier.alice)
    said = page(hier.alice, filter)
    assert there in said
    assert gone not in said


def test_names_in_the_list_leave_one_line_in_the_log(hier: Wereld) -> None:
    ids = {household(hier.alice, naam, team=hier.almere, behandelaar=hier.alice).dossier for naam in ("Een", "Twee")}
    page(hier.alice)
    with hier.alice.at_work():
        (line,) = Leesregel.objects.filter(soort="lijst")
        assert (line.grond, set(line.ids)) == ("werkvoorraad", ids)


@pytest.mark.parametrize("rol", ["backoffice", "teamleider", "gedragswetenschapper"])
def test_ten_rows_cost_as_many_queries_as_one_and_a_dozen_at_most(hier: Wereld, rol: str) -> None:
    def queries() -> list[str]:
        with counted() as seen:
            assert "data-rij" in client.get("/werkvoorraad/?wie=team").content.decode()
        return besides(seen)

    who = iemand(hier.flevoland, rol, hier.almere)
    client = as_client(who)
    household(hier.alice, "Een", team=hier.almere, behandelaar=who)
    queries()
    one = queries()
    for number in range(9):
        household(hier.alice, f"Naam{number}", team=hier.almere, behandelaar=who, acuut=bool(number % 2))
    assert (len(queries()), len(one) <= AT_MOST) == (len(one), True), one


def test_a_page_holds_no_more_than_thirty(hier: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lijst.PER_BLADZIJDE == 30
    monkeypatch.setattr(lijst, "PER_BLADZIJDE", 2)
    for naam in ("Aa", "Bb", "Cc"):
        household(hier.alice, naam, team=hier.almere, behandelaar=hier.alice)
    first, second = page(hier.alice), page(hier.alice, "?blz=2")
    assert "Bladzijde 1 van 2" in first
    assert "Cc" not in table(first)
    assert "Cc" in table(second)


@pytest.mark.parametrize("rol", ["privacy", "beheer", "ketenpartner"])
def test_who_has_no_dossiers_has_no_worklist(hier: Wereld, rol: str) -> None:
    assert as_client(iemand(hier.flevoland, rol)).get("/werkvoorraad/").status_code == 404


def test_an_empty_list_says_where_to_look(hier: Wereld) -> None:
    assert "Je hebt nu geen dossiers" in page(hier.alice)
    assert "Alles is verdeeld" in page(hier.alice, "?wie=niemand")


def test_every_next_step_has_its_words() -> None:
    assert volgende_stap.WOORDEN.keys() == set(Stapsoort)


def test_who_was_asked_twice_about_one_dossier_sees_it_once(hier: Wereld) -> None:
    made = household(hier.alice, "Tweemaal", team=hier.almere, behandelaar=hier.alice)
    gerda = iemand(hier.flevoland, "gedragswetenschapper")
    two = tuple(Deelnemer(str(wie.medewerker.pk), wie.aanstelling.rol) for wie in (hier.alice, gerda))
    with klok.stopped_at(NU), hier.alice.at_work():
        dossier = open_dossier(made.dossier)
        for onderwerp in (Overlegonderwerp.VEILIGHEIDSBEOORDELING, Overlegonderwerp.ANDERS):
            consult(dossier, onderwerp=onderwerp, deelnemers=two, uitkomst="Zo.", door=hier.alice.medewerker)
    assert table(page(gerda)).count("data-rij") == 1


def test_a_dossier_in_which_nothing_was_recorded_yet_does_not_break_the_list(hier: Wereld) -> None:
    made = household(hier.alice, "Gevuld", team=hier.almere, behandelaar=hier.alice)
    with hier.alice.at_work():
        Dossier.objects.create(nummer="leeg", team=hier.almere, aangemaakt_op=NU)
    said = table(page(hier.alice, "?wie=team"))
    assert (said.count("data-rij"), str(made.dossier) in said) == (1, True)


def test_a_critical_date_comes_into_the_week_in_time(hier: Wereld) -> None:
    """Ten working days before it: on Wednesday 25 November for Wednesday 9 December, and not yet for a day in January."""
    for naam, day in (("Straks", date(2026, 12, 9)), ("Ooitma", date(2027, 1, 20))):
        made = household(hier.alice, naam, team=hier.almere, behandelaar=hier.alice, received=days_before(1))
        feit = KritiekeDatumVastgesteld(datum=str(new_id()), reden=Datumreden.REIS, dag=day)
        record(hier.alice, made.dossier, feit, at=days_before(1))
    said = table(page(hier.alice))
    assert in_order(said, "Deze week <span>1", "Straks", "Kijken: kritieke datum wo 9 dec", "Later <span>1", "Ooitma")


def test_what_is_merged_says_with_which_number(hier: Wereld) -> None:
    twee = tweeling(hier.alice, hier.almere).merge()
    said = re.sub(r"(<[^>]+>|\s)+", " ", table(page(hier.alice, "?wie=team")))
    for helft in (twee.een, twee.ander):
        assert f"samen met {helft.dossier.nummer}" in said
