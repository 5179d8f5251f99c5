"""The onderzoek at the desk: everyone spoken, others asked, a conclusion about each person, and the end."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Fragment, Voorwaarde
from zicht.dossier.openen import open_dossier
from zicht.protocol.begrippen import Beoordelingsbesluit, Conclusie, Overlegonderwerp
from zicht.stations.onderzoek.models import Informatievraag

pytestmark = pytest.mark.django_db

GESPREK = {
    "uitkomst": "gesproken",
    "wijze": "huisbezoek",
    "alleen": "ja",
    "verslag": "Zij vertelde wat er was gebeurd.",
}
VRAAG = {
    "aan": "De huisarts",
    "vraag": "Is er letsel gezien?",
    "grond": "zonder-toestemming",
    "betrokkene_weet_het": "ja",
}
VOORWAARDE = {
    "tekst": "Ruben slaapt bij zijn broer.",
    "wie_kijkt": "Oma Proefpersoon",
    "hoe_gezien": "Elke avond bellen.",
}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client).decided(Beoordelingsbesluit.ONDERZOEK)


def spoken(hier: Bureau, **how: Any) -> None:
    for wie in hier.wie.values():
        hier.send("gesprek-met", wie, wie=wie, **GESPREK | how)


def concluded(hier: Bureau, conclusie: Conclusie) -> None:
    for wie in hier.wie.values():
        hier.send("onderzoek-conclusie", wie, conclusie=conclusie, motivering="Drie bronnen zeggen hetzelfde.")


def consulted(hier: Bureau) -> None:
    hier.record(hier.talked(Overlegonderwerp.UITKOMST_ONDERZOEK))


def finish(hier: Bureau, uitgang: str) -> str:
    page = hier.send("onderzoek-uitgang", uitgang, uitkomst="Wij hebben dit vastgesteld.")
    return "klaar" if page.status_code == 302 else page.content.decode()


def texts(hier: Bureau) -> list[tuple[str, str]]:
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        return list(Fragment.objects.order_by("vastgelegd_op").values_list("soort", "tekst"))


@pytest.mark.eis("R-180", "R-182", "R-178")
def test_everyone_spoken_confirmed_and_with_voorwaarden_it_ends_in_a_hand_over(hier: Bureau) -> None:
    spoken(hier)
    concluded(hier, Conclusie.BEVESTIGD)
    consulted(hier)
    assert "nog geen veiligheidsvoorwaarden" in finish(hier, "overdracht")
    hier.send("voorwaarde-vaststellen", voor=[hier.wie["Noor"]], **VOORWAARDE)
    assert finish(hier, "overdracht") == "klaar"


def test_with_nothing_confirmed_it_ends_in_closing(hier: Bureau) -> None:
    spoken(hier)
    concluded(hier, Conclusie.WEERLEGD)
    consulted(hier)
    assert finish(hier, "afsluiten") == "klaar"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("spoken", "of er gesproken is"),
        ("concluded", "voor iedere directbetrokkene is er een conclusie"),
        ("consulted", "geen overleg vastgelegd"),
    ],
)
def test_each_missing_step_holds_the_end_in_words(hier: Bureau, step: str, words: str) -> None:
    steps: dict[str, Callable[[Bureau], None]] = {
        "spoken": spoken,
        "concluded": lambda h: concluded(h, Conclusie.WEERLEGD),
        "consulted": consulted,
    }
    for name, do in steps.items():
        if name != step:
            do(hier)
    assert words in finish(hier, "afsluiten")


@pytest.mark.parametrize("uitkomst", ["gezien", "niet-mogelijk"])
def test_seen_and_not_able_are_answers_too(hier: Bureau, uitkomst: str) -> None:
    spoken(hier, uitkomst=uitkomst, alleen="onbekend", waarom="Zij is te ziek.")
    concluded(hier, Conclusie.NIET_BEVESTIGD)
    consulted(hier)
    assert finish(hier, "afsluiten") == "klaar"


@pytest.mark.eis("R-181")
def test_an_answer_keeps_facts_apart_from_opinion_with_its_source(hier: Bureau) -> None:
    hier.send("onderzoek-vraag", **VRAAG)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        vraag = Informatievraag.objects.get()
    hier.send("onderzoek-antwoord", vraag.pk, uitkomst="iets-bekend", feiten="Een breuk.", mening="Zorgelijk.")
    assert texts(hier) == [("feit", "Een breuk."), ("oordeel", "Zorgelijk.")]


def test_the_name_of_a_shielded_informant_stands_nowhere_but_in_the_vault(hier: Bureau) -> None:
    name = "Buurvrouw Verzonnen, 06 00000000"
    hier.send("onderzoek-vraag", **VRAAG | {"aan": "Iemand uit de buurt", "afgeschermd": "on", "naam": name})
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        vraag = Informatievraag.objects.get()
    assert vraag.identiteit is not None
    assert name not in str(vars(vraag))
    assert not any("Verzonnen" in tekst for _, tekst in texts(hier))


def test_a_voorwaarde_has_an_owner_and_a_way_to_see_it(hier: Bureau) -> None:
    hier.send("voorwaarde-vaststellen", voor=[hier.wie["Noor"]], **VOORWAARDE | {"wie_kijkt": ""})
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert not Voorwaarde.objects.exists()
    hier.send("voorwaarde-vaststellen", voor=[hier.wie["Noor"]], **VOORWAARDE)
    assert len(hier.stand().running_voorwaarden) == 1


def test_a_conclusion_belongs_to_an_onderzoek_only(client: Client) -> None:
    elsewhere = bureau(wereld(), client).decided(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    assert elsewhere.look("onderzoek-conclusie", elsewhere.wie["Noor"]).status_code == 404


def test_an_answer_that_comes_after_the_end_can_still_be_kept(hier: Bureau) -> None:
    hier.send("onderzoek-vraag", **VRAAG)
    spoken(hier)
    concluded(hier, Conclusie.NIET_BEVESTIGD)
    consulted(hier)
    assert finish(hier, "afsluiten") == "klaar"
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        vraag = Informatievraag.objects.get()
    there = hier.address("onderzoek-antwoord", vraag.pk)
    assert there in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    answer = hier.send("onderzoek-antwoord", vraag.pk, uitkomst="iets-bekend", feiten="Een breuk.", mening="")
    assert answer.status_code == 302
    assert there not in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
