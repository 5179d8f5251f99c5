"""The warning stands by the field, says what to write instead, and one press writes it; it never holds anybody."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import wereld
from zicht.contact.models import Contact
from zicht.contact.screening import findings
from zicht.contact.tests.bureau import Voorkant, voorkant
from zicht.contact.vervangen import proposals, with_replaced

VANDAAG = date(2026, 11, 23)
TEKST = "De leerkracht zegt dat Sem bang is, Sem de Vries, geboren 12-03-2017, Kerkstraat 12."
BETER = "De leerkracht zegt dat kind 1 bang is, kind 1, 9 jaar, een adres."


@pytest.fixture
def hier(client: Client) -> Voorkant:
    return voorkant(wereld(), client)


def instead(text: str) -> dict[str, str]:
    found = {"veld": findings(text)}
    return {one.vondst.tekst: one.liever for one in proposals(found, {"veld": text}, VANDAAG).get("veld", [])}


@pytest.mark.parametrize(
    "text, wanted",
    [
        # a name is a child, and the same first name the same child
        ("Zij zegt dat Sem bang is en Noor ook.", {"Sem": "kind 1", "Noor": "kind 2"}),
        ("Zij zegt dat Sem bang is; het is Sem de Vries.", {"Sem": "kind 1", "Sem de Vries": "kind 1"}),
        # what stands before it says who it is
        ("Gisteren was moeder Annemiek er niet.", {"Annemiek": "moeder"}),
        # a birth date is an age, in every spelling that holds a whole date
        ("Het kind is van 12-03-2017.", {"12-03-2017": "9 jaar"}),
        ("Het kind is van 12 mrt 2017.", {"12 mrt 2017": "9 jaar"}),
        ("Het kind is van 2017-12-03.", {"2017-12-03": "8 jaar"}),
        ("Het kind is jarig op 3 mei.", {"jarig op 3 mei": "een geboortedatum"}),
        # a number is only said to be one
        ("Bel 06-12345678 op 1315 AB.", {"06-12345678": "een telefoonnummer", "1315 AB": "een adres"}),
    ],
)
def test_each_finding_has_something_to_write_instead(text: str, wanted: dict[str, str]) -> None:
    assert instead(text) == wanted


def test_it_is_written_where_the_screening_found_it_and_nowhere_else() -> None:
    typed = QueryDict(mutable=True)
    typed["veld"], typed["ander"] = "Zij zegt dat Sem bang is. Seminarie. Moeder Sem.", "Sem"
    changed = with_replaced(typed, ["veld"], "Sem", "moeder", ())
    assert (changed["veld"], changed["ander"]) == ("Zij zegt dat moeder bang is. Seminarie. Moeder.", "Sem")


@pytest.mark.parametrize(
    "text, tekst, liever, wanted",
    [
        ("Het kind heeft BSN 999990019.", "999990019", "een BSN", "Het kind heeft een BSN."),
        ("Kind 1, geboren op 12-03-2017.", "12-03-2017", "9 jaar", "Kind 1, 9 jaar."),
    ],
)
def test_what_stood_before_it_is_not_said_twice(text: str, tekst: str, liever: str, wanted: str) -> None:
    typed = QueryDict(mutable=True)
    typed["veld"] = text
    assert with_replaced(typed, ["veld"], tekst, liever, ())["veld"] == wanted


@pytest.mark.django_db
@pytest.mark.eis("R-104")
def test_the_warning_stands_under_the_field_with_a_key_for_each_replacement(hier: Voorkant) -> None:
    page = hier.send("contact-nieuw", kanaal="telefoon", keuze="advies", aantekeningen=TEKST).content.decode()
    under = page.split('id="id_aantekeningen"')[1].split("Waar gaat het over?")[0]
    assert "Dit lijken gegevens van het gezin" in under
    assert [f'data-toets="{key}"' in under for key in "12345"] == [True, True, True, True, False]
    assert page.count("Dit lijken gegevens van het gezin") == 1
    assert 'ams-button--primary" name="_vervang_alles' in page


def press(hier: Voorkant, **pressed: Any) -> Any:
    return hier.send("contact-nieuw", **{"kanaal": "telefoon", "keuze": "advies", "aantekeningen": TEKST, **pressed})


@pytest.mark.django_db
@pytest.mark.parametrize(
    "pressed, text, left",
    [
        (
            {"_vervang": "kind 1:Sem"},
            TEKST.replace("dat Sem", "dat kind 1"),
            ["Sem de Vries", "12-03-2017", "Kerkstraat 12"],
        ),
        ({"_geen": "Sem"}, TEKST, ["Sem de Vries", "12-03-2017", "Kerkstraat 12"]),
        ({"_vervang_alles": "1"}, BETER, []),
        ({"_kijk": "1"}, TEKST, ["Sem", "Sem de Vries", "12-03-2017", "Kerkstraat 12"]),
    ],
)
def test_a_press_corrects_the_text_and_records_nothing(
    hier: Voorkant, pressed: dict[str, str], text: str, left: list[str]
) -> None:
    page = press(hier, **pressed)
    assert page.context["form"]["aantekeningen"].value() == text
    found = page.context["vondsten"].get("aantekeningen", [])
    assert [vondst.tekst for vondst in found] == left
    with hier.fred.at_work():
        assert not Contact.objects.exists()


@pytest.mark.django_db
def test_what_was_shown_is_recorded_all_the_same_when_asked_and_what_is_new_warns_again(hier: Voorkant) -> None:
    shown = [vondst.tekst for vondst in findings(TEKST)]
    again = press(hier, aantekeningen=f"{TEKST} Ook Noor is bang.", _toch="1", getoond=shown)
    assert [vondst.tekst for vondst in again.context["vondsten"]["aantekeningen"]] == ["Noor"]
    assert press(hier, _toch="1", getoond=shown).status_code == 302
    with hier.fred.at_work():
        assert Contact.objects.get().aantekeningen == TEKST


@pytest.mark.django_db
def test_who_put_it_right_by_hand_records_with_the_same_press(hier: Voorkant) -> None:
    assert press(hier, aantekeningen="Kind 1 is bang.", _vervang_alles="1").status_code == 302


@pytest.mark.django_db
def test_the_draft_keeps_what_was_typed_and_not_what_was_shown(hier: Voorkant) -> None:
    typed = {"aantekeningen": TEKST, "getoond": ["Sem"], "gezien": ["Sem"]}
    hier.client.post(reverse("contact-nieuw"), typed, headers={"Accept": "application/json"})
    assert "getoond" not in hier.look("contact-nieuw")
