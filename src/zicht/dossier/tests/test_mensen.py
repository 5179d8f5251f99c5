"""The people of a dossier at the desk: somebody comes, is known better, is born, leaves; and two colleagues at once."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.proefopstelling.bureau import GEZIN, Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier import zoeken
from zicht.dossier.models import Fragment, Gebeurtenis, Gezag, Inzending, Persoon, Relatie, Voorwaarde
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.partijen import VEILIG_THUIS

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def page(response: HttpResponse) -> str:
    return response.content.decode()


def person(hier: Bureau, voornaam: str) -> Persoon:
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        return Persoon.objects.get(voornamen=voornaam)


def born(**parts: str) -> dict[str, Any]:
    return {f"geboren_{part}": value for part, value in parts.items()}


@pytest.mark.eis("R-005")
def test_who_lives_elsewhere_but_depends_on_them_belongs_to_the_household(hier: Bureau) -> None:
    answers = {"rol": "oudere", "voornamen": "Wil", "kring": "huishouden", "postcode": "8232 AA", "huisnummer": "3"}
    assert hier.send("persoon-toevoegen", **answers).status_code == 302
    new = person(hier, "Wil")
    assert hier.stand().holder(str(new.pk), klok.now()) == VEILIG_THUIS
    assert (new.postcode, new.leeftijd) == ("8232 AA", Leeftijd.MEERDERJARIG)


@pytest.mark.parametrize(
    "answers, said",
    [
        ({"vanaf": "0001-01-01"}, "te lang geleden"),
        ({"vanaf": "9999-01-01"}, "ligt in de toekomst"),
        ({"vanaf": "2016-12-31"}, "voor de geboorte van dit kind"),
        ({"bron_op": "0026-11-20"}, "te lang geleden"),
    ],
)
def test_a_year_that_cannot_be_meant_gets_words(hier: Bureau, answers: dict[str, str], said: str) -> None:
    hier.send("persoon-toevoegen", rol="kind", voornamen="Sem", **born(jaar="2017"))
    sent = {"soort": "onbekend", "bron": "moeder", **answers}
    assert said in page(hier.send("gezag-vastleggen", person(hier, "Sem").pk, **sent))
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert not Gezag.objects.exists()


@pytest.mark.parametrize(
    "uiterlijk, said", [("0001-01-01", "al geweest"), ("2020-01-01", "al geweest"), ("9999-12-31", "te ver weg")]
)
def test_a_condition_is_looked_at_on_a_day_to_come(hier: Bureau, uiterlijk: str, said: str) -> None:
    sent = {"tekst": "Oma is er.", "voor": [hier.wie["Noor"]], "wie_kijkt": "oma", "hoe_gezien": "Zij belt."}
    assert said in page(hier.send("voorwaarde-vaststellen", **sent, uiterlijk=uiterlijk))
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert not Voorwaarde.objects.exists()


def test_a_draft_comes_back_as_it_was_typed(hier: Bureau) -> None:
    hier.send("persoon-toevoegen", voornamen="Sem Jan", _concept="1")
    assert 'value="Sem Jan"' in page(hier.look("persoon-toevoegen"))


@pytest.mark.parametrize("how", ["bewaar", "vanzelf"])
def test_a_nul_in_a_draft_is_left_out_and_the_rest_is_kept(hier: Bureau, how: str) -> None:
    address = hier.address("persoon-toevoegen")
    sent = {"voornamen": "Se\x00m", "versie": "²"}
    if how == "bewaar":
        assert hier.client.post(address, sent | {"_concept": "1"}).status_code == 302
    else:
        assert hier.client.post(address, sent, headers={"Accept": "application/json"}).json()["opgeslagen"]
    assert 'value="Sem"' in page(hier.look("persoon-toevoegen"))


def test_a_child_that_is_not_born_yet_has_no_year_of_birth(hier: Bureau) -> None:
    """The year would be dropped without a word."""
    answer = hier.send("persoon-toevoegen", rol="ongeboren-kind", voornamen="Vrucht", **born(jaar="2026"))
    assert "Is het kind geboren, kies dan ‘kind’" in page(answer)
    assert len(hier.stand().ids) == 3


@pytest.mark.eis("R-006")
def test_the_network_stands_apart_and_nobody_holds_zicht_of_it(hier: Bureau) -> None:
    hier.send("persoon-toevoegen", rol="netwerk", voornamen="Tine")
    aunt = person(hier, "Tine")
    assert aunt.kring == "netwerk"
    assert str(aunt.pk) not in hier.stand().ids


def test_nothing_about_a_person_has_to_be_known(hier: Bureau) -> None:
    assert hier.send("persoon-toevoegen", rol="", voornamen="").status_code == 302
    assert len(hier.stand().ids) == 4


@pytest.mark.parametrize(
    "answers, words",
    [
        ({"bsn": "999900007"}, "Dit burgerservicenummer kan niet bestaan"),
        (born(dag="31", maand="2", jaar="2019"), "31 februari 2019 bestaat niet"),
        (born(jaar="2099"), "ligt in de toekomst"),
        ({"telefoon": "12"}, "geen telefoonnummer dat wij kunnen bellen"),
        ({"postcode": "12"}, "geen Nederlandse postcode"),
        ({"uitgerekend_op": "31-02-2027", "rol": "ongeboren-kind"}, "Deze dag bestaat niet"),
        ({"uitgerekend_op": "0001-01-01", "rol": "ongeboren-kind"}, "te lang geleden"),
        ({"uitgerekend_op": "9999-01-01", "rol": "ongeboren-kind"}, "te ver weg"),
        ({"voornamen": "a" * 200_000}, "tekens te lang"),
    ],
)
def test_what_cannot_be_gets_words_and_stays_on_the_page(hier: Bureau, answers: dict[str, str], words: str) -> None:
    answer = hier.send("persoon-toevoegen", **{"achternaam": "Blijftstaan", "rol": "kind"} | answers)
    assert answer.status_code == 200
    assert words in page(answer)
    assert "Blijftstaan" in page(answer)


def change(hier: Bureau, voornaam: str, versie: int = 0, **answers: Any) -> HttpResponse:
    told = {"rol": "kind", "voornamen": voornaam, "achternaam": "Proefman", "versie": str(versie)} | answers
    return hier.send("persoon-wijzigen", hier.wie[voornaam], **told)


def test_a_birth_date_that_becomes_known_is_a_fact_and_a_way_to_be_found(hier: Bureau) -> None:
    assert change(hier, "Ruben", rol="partner", **born(dag="1", maand="5", jaar="1980")).status_code == 302
    with hier.alice.at_work():
        assert zoeken.find(zoeken.Soort.NAAM_GEBOORTE, "proefman", "1980", "5", "1") == [hier.dossier]


def test_an_age_that_turns_out_otherwise_is_recorded(hier: Bureau) -> None:
    change(hier, "Noor", **born(jaar="1990"))
    wie = hier.stand().betrokkene(hier.wie["Noor"])
    assert wie
    assert wie.leeftijd is Leeftijd.MEERDERJARIG


def test_two_colleagues_at_once_see_both_texts_and_lose_none(hier: Bureau) -> None:
    assert change(hier, "Noor", telefoon="06 12345678").status_code == 302
    answer = change(hier, "Noor", telefoon="06 87654321", versie=0)
    assert answer.status_code == 200
    assert "Een collega heeft dit intussen gewijzigd" in page(answer)
    assert "06 12345678" in page(answer)
    assert "06 87654321" in page(answer)
    assert 'name="versie" value="1"' in page(answer)
    assert person(hier, "Noor").telefoon == "+31612345678"
    assert change(hier, "Noor", telefoon="06 87654321", versie=1).status_code == 302
    assert person(hier, "Noor").telefoon == "+31687654321"


def test_the_page_shows_what_is_known(hier: Bureau) -> None:
    change(hier, "Noor", bsn="999900006", **born(jaar="2017"))
    shown = page(hier.look("persoon-wijzigen", hier.wie["Noor"]))
    assert 'value="999900006"' in shown
    assert 'value="2017"' in shown


@pytest.mark.parametrize("reden", ["vertrokken", "overleden", "hoort-er-niet-bij"])
def test_who_leaves_has_no_zicht_any_more_and_stays_on_record(hier: Bureau, reden: str) -> None:
    hier.send("persoon-vertrokken", hier.wie["Ruben"], reden=reden, toelichting="Verteld door de wijkagent.")
    stand = hier.stand()
    assert stand.holder(hier.wie["Ruben"], klok.now()) is None
    assert person(hier, "Ruben").overleden_op == (klok.today() if reden == "overleden" else None)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Fragment.objects.filter(onderdeel="vertrokken").count() == 1


def test_the_last_person_cannot_be_a_mistake(client: Client) -> None:
    hier = bureau(wereld(), client, GEZIN[2:])
    answer = hier.send("persoon-vertrokken", hier.wie["Noor"], reden="hoort-er-niet-bij", toelichting="Vergissing.")
    assert "Dit is de enige directbetrokkene" in page(answer)
    assert "Vergissing." in page(answer)


def test_an_unborn_child_is_born_and_zicht_simply_goes_on(client: Client) -> None:
    hier = bureau(wereld(), client, (*GEZIN, ("", "ongeboren-kind", Leeftijd.ONGEBOREN)))
    before = hier.stand().periodes(hier.wie[""])
    today = klok.today()
    parts = born(dag=str(today.day), maand=str(today.month), jaar=str(today.year))
    assert hier.send("persoon-geboren", hier.wie[""], voornamen="Fien", **parts).status_code == 302
    child = person(hier, "Fien")
    assert (child.rol, child.leeftijd, child.geboortejaar) == ("kind", Leeftijd.MINDERJARIG, today.year)
    assert hier.stand().periodes(hier.wie[""]) == before


def test_who_was_born_already_is_not_born_again(hier: Bureau) -> None:
    answer = hier.send("persoon-geboren", hier.wie["Noor"], **born(jaar="2017"))
    assert "Dit is geen ongeboren kind" in page(answer)


def test_a_relation_said_again_is_one_relation_with_the_last_word(hier: Bureau) -> None:
    said = {"van": hier.wie["Ruben"], "soort": "partner", "naar": hier.wie["Marloes"]}
    hier.send("relatie-vastleggen", **said, geweld="")
    hier.send("relatie-vastleggen", **said, geweld="vermoed")
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert [(row.soort, row.geweld) for row in Relatie.objects.all()] == [("partner", "vermoed")]


def test_nobody_is_related_to_themselves(hier: Bureau) -> None:
    answer = hier.send("relatie-vastleggen", van=hier.wie["Noor"], soort="familie", naar=hier.wie["Noor"])
    assert "een relatie is tussen twee mensen" in page(answer)


def test_gezag_is_a_dated_fact_with_a_source_and_unknown_is_one_too(hier: Bureau) -> None:
    hier.send("gezag-vastleggen", hier.wie["Noor"], soort="onbekend", bron="moeder")
    hier.send(
        "gezag-vastleggen", hier.wie["Noor"], soort="eenhoofdig", houder=hier.wie["Marloes"], bron="gezagsregister"
    )
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        rows = [(row.soort, row.bron, row.bron_op) for row in Gezag.objects.order_by("vastgelegd_op")]
    assert rows == [("onbekend", "moeder", klok.today()), ("eenhoofdig", "gezagsregister", klok.today())]


def test_gezag_without_a_source_gets_words(hier: Bureau) -> None:
    answer = hier.send("gezag-vastleggen", hier.wie["Noor"], soort="gezamenlijk", bron="")
    assert "Van wie of waaruit weten wij dat?" in page(answer)
    assert answer.status_code == 200


def test_pressing_twice_adds_one_person(hier: Bureau) -> None:
    answers = {"sleutel": str(uuid4()), "rol": "kind", "voornamen": "Sem"}
    for _ in range(2):
        assert hier.send("persoon-toevoegen", **answers).status_code == 302
    with hier.alice.at_work():
        assert Gebeurtenis.objects.filter(soort="BetrokkeneToegevoegd").count() == 1


def test_the_key_of_a_form_with_another_text_is_not_taken_for_the_same(hier: Bureau) -> None:
    """Back in the browser, another name, and press again: that would have been dropped without a word."""
    key = str(uuid4())
    hier.send("persoon-toevoegen", sleutel=key, rol="kind", voornamen="Sem")
    answer = hier.send("persoon-toevoegen", sleutel=key, rol="kind", voornamen="Fien")
    assert "eerder al iets anders vastgelegd" in page(answer)
    assert 'value="Fien"' in page(answer)
    (other,) = re.findall(r'name="sleutel" value="([^"]+)"', page(answer))
    assert other != key
    assert hier.send("persoon-toevoegen", sleutel=other, rol="kind", voornamen="Fien").status_code == 302
    assert len(hier.stand().ids) == 5


def test_the_print_of_what_was_sent_holds_nothing_of_the_text(hier: Bureau) -> None:
    hier.send("persoon-toevoegen", rol="kind", voornamen="Sem")
    with hier.alice.at_work():
        prints = [bytes(row.afdruk) for row in Inzending.objects.all()]
    assert [len(afdruk) for afdruk in prints] == [16]


@pytest.mark.parametrize("naam", ["persoon-wijzigen", "persoon-vertrokken", "persoon-geboren", "gezag-vastleggen"])
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_another_team_and_another_region_get_the_same_404(hier: Bureau, who: str, naam: str) -> None:
    hier.client.force_login(getattr(hier.hier, who).medewerker)
    assert hier.look(naam, hier.wie["Noor"]).status_code == 404
