"""Call me back about this question: nothing in it says who it is about, the desk sees it, and who asked sees how it ended."""

from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from tests.proefopstelling.wereld import iemand
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.contact.models import Contact
from zicht.contact.terugbellen import NoemtIemand, Terugbelvraag, ask
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.tests.school import School
from zicht.meldcode.tests.test_melden import WIE
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db
VRAAG = {
    "vraag": "Een meisje van 9 heeft steeds blauwe plekken. Praat ik eerst met moeder?",
    "telefoon": "036 1234567",
    "moment": "na 15 uur",
    "functie": "leerkracht",
    "gemeente": "Almere",
}


def page(hier: School) -> str:
    return str(hier.as_(hier.lea).look("meldcodedossier").content.decode())


def asked(hier: School, **more: Any) -> UUID:
    answer = hier.send("meldcode-terugbellen", **VRAAG | more)
    assert answer.status_code == 302, answer.content.decode()
    return UUID(hier.doorloop().daarna.teruggebeld[-1])


@pytest.mark.eis("R-043", "R-044")
def test_the_desk_reads_whom_to_call_and_what_it_is_about(hier: School, flevoland: Organisatie) -> None:
    assert "Laat Veilig Thuis jou terugbellen" in hier.walk(until="overleg").look("meldcode-overleg").content.decode()
    bericht = asked(hier)
    assert "Veilig Thuis heeft nog niet teruggebeld." in page(hier)
    hier.as_(iemand(flevoland, "frontoffice"))
    assert "1 professional wil teruggebeld worden" in hier.client.get(reverse("contacten")).content.decode()
    assert str(hier.organisatie) in hier.client.get(reverse("contact-terugbellijst")).content.decode()
    shown = hier.client.get(reverse("contact-terugbellen", args=[bericht])).content.decode()
    for words in ("tel:+31361234567", "na 15 uur", "leerkracht", "Een meisje van 9", str(hier.lea.medewerker)):
        assert words in shown


def test_who_called_back_takes_it_from_the_list_and_the_school_reads_how_it_ended(
    hier: School, flevoland: Organisatie
) -> None:
    bericht = asked(hier)
    els = iemand(flevoland, "frontoffice")
    address = reverse("contact-terugbellen", args=[bericht])
    assert hier.as_(els).client.post(address, {}).status_code == 200
    assert hier.client.post(address, {"uitkomst": "gesproken"}).status_code == 302
    assert "Niemand wacht" in hier.client.get(reverse("contact-terugbellijst")).content.decode()
    assert f"Gesproken door {els.medewerker} van Veilig Thuis" in page(hier)


def test_the_talk_begins_with_what_the_question_told_and_takes_it_from_the_list(
    hier: School, flevoland: Organisatie
) -> None:
    address = reverse("contact-teruggebeld", args=[asked(hier)])
    els = iemand(flevoland, "frontoffice")
    desk = hier.as_(els).client.get(address)
    form = desk.context["form"]
    known = {naam: form.initial[naam] for naam in ("kring", "naam", "telefoon", "functie", "werk")}
    assert known == {
        "kring": "professional",
        "naam": str(hier.lea.medewerker),
        "telefoon": "+31361234567",
        "functie": "leerkracht",
        "werk": str(hier.organisatie),
    }
    assert "Een meisje van 9" in desk.content.decode()
    typed = {naam: form[naam].value() or "" for naam in form.fields} | {"toestemming_naam": "niet-gevraagd"}
    moment = {"begonnen_op_0": klok.today().isoformat(), "begonnen_op_1": "00:01"}
    answer = hier.client.post(address, typed | moment | {"aard": [], "verteld": []})
    assert answer.status_code == 302, answer.content.decode()
    assert "Niemand wacht" in hier.client.get(reverse("contact-terugbellijst")).content.decode()
    assert f"Gesproken door {els.medewerker} van Veilig Thuis" in page(hier)
    assert hier.as_(els).client.get(address, follow=True).redirect_chain[-1][0] == reverse("contact-terugbellijst")


def test_whoever_comes_second_is_told_so_and_the_school_gets_one_answer(hier: School, flevoland: Organisatie) -> None:
    address = reverse("contact-terugbellen", args=[asked(hier)])
    desk = hier.as_(iemand(flevoland, "frontoffice")).client
    assert desk.post(address, {"uitkomst": "gesproken"}).status_code == 302
    for again in (desk.get(address, follow=True), desk.post(address, {"uitkomst": "niet-bereikt"}, follow=True)):
        assert "Over deze vraag is al gebeld" in again.content.decode()
    assert "Gesproken door" in page(hier)
    assert "Niet bereikt" not in page(hier)


#: what stands in the question -> what is said of it
FOUND = [
    ("Noor heeft blauwe plekken.", "Je noemt ‘Noor’"),  # whom this file is about, also where a sentence begins
    ("Het gaat om een kind, bsn 123456782.", "lijkt een burgerservicenummer"),
    ("Zij is geboren op 3 maart 2017.", "lijkt een geboortedatum"),
    ("Zij wonen in de Proefstraat 12.", "lijkt een adres"),
    ("Haar broer Yassin slaat haar.", "lijkt een naam"),
]


@pytest.mark.parametrize(("vraag", "said"), FOUND)
def test_what_a_family_could_be_recognised_by_is_named_and_not_sent(hier: School, vraag: str, said: str) -> None:
    answer = hier.send("meldcode-terugbellen", **VRAAG | {"vraag": vraag})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert vraag.split()[0] in answer.content.decode()
    assert hier.doorloop().daarna.teruggebeld == ()


def test_the_surname_that_the_file_knows_is_found_too(hier: School) -> None:
    noor = hier.look("meldcodedossier").context["betrokkenen"][0]
    hier.send("meldcode-persoon", noor.pk, **WIE)
    answer = hier.send("meldcode-terugbellen", **VRAAG | {"vraag": "Wat weten jullie van proefman?"})
    assert "Je noemt ‘proefman’" in answer.content.decode()
    answer = hier.send("meldcode-terugbellen", **VRAAG | {"vraag": "Wie kent Proefman?", "gezien": "on"})
    assert "Je noemt ‘Proefman’" in answer.content.decode()


def test_a_word_that_is_no_name_of_the_family_goes_after_a_second_look(hier: School) -> None:
    words = {"vraag": "Wij lezen het boek van Mulder in de klas. Past dat?"}
    assert "lijkt een naam" in hier.send("meldcode-terugbellen", **VRAAG | words).content.decode()
    asked(hier, **words, gezien="on")


def test_a_number_or_an_address_goes_on_no_condition(hier: School, flevoland: Organisatie) -> None:
    words = {"vraag": "Zij wonen in de Proefstraat 12.", "gezien": "on"}
    assert hier.send("meldcode-terugbellen", **VRAAG | words).status_code == 200
    with hier.lea.at_work(), pytest.raises(NoemtIemand):
        ask(flevoland.pk, Terugbelvraag("Lea", "", "", "", "", "Mail naar noor@voorbeeld.nl"), gezien=True)


def test_veilig_thuis_gets_what_was_typed_there_and_nothing_of_the_file(hier: School, flevoland: Organisatie) -> None:
    bericht = asked(hier.walk(until="wegen"))
    with iemand(flevoland, "frontoffice").at_work():
        told = verkeer.read(bericht)
        assert sorted(told) == ["functie", "moment", "naam", "organisatie", "telefoon", "vraag"]
        assert "Noor" not in str(told)
        assert Bericht.objects.get(pk=bericht).dossier_id is None
        assert not Contact.objects.exists()


def test_it_goes_to_the_veilig_thuis_of_where_they_live(hier: School, flevoland: Organisatie) -> None:
    bericht = asked(hier, gemeente="Zeist")
    hier.as_(iemand(flevoland, "frontoffice"))
    assert hier.client.get(reverse("contact-terugbellen", args=[bericht])).status_code == 404
    assert "niet bekend" in hier.as_(hier.lea).send(
        "meldcode-terugbellen", **VRAAG | {"gemeente": "Nergenshuizen"}
    ).content.decode()  # fmt: skip


def test_a_question_that_is_not_there_is_nothing(hier: School, flevoland: Organisatie) -> None:
    hier.as_(iemand(flevoland, "frontoffice"))
    assert hier.client.get(reverse("contact-terugbellen", args=[new_id()])).status_code == 404
