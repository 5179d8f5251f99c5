"""A melding out of a contact, and an ambtshalve melding out of an advies; the link lies in the vault and nowhere else."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import iemand, wereld
from zicht.contact.begrippen import VOORWAARDEN
from zicht.contact.models import Contact, Overweging
from zicht.contact.verwijzing import for_ambtshalve, for_melding, melding_address
from zicht.dossier.models import Concept, Dossier, Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Gemeente, Organisatie
from zicht.protocol.begrippen import Melderkring
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.bureau import HEEL, Desk, desk, words
from zicht.stations.melding.uit_contact import AL_GEMAAKT, was_made

pytestmark = pytest.mark.django_db

MAANDAG = datetime(2026, 11, 23, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))
NIET_AMBTSHALVE = ("melder_soort", "naam", "telefoon", "functie", "organisatie", "positie", "kanaal")
AMBTSHALVE = {naam: value for naam, value in HEEL.items() if naam not in NIET_AMBTSHALVE} | {
    "herkomst": "De beller noemde de namen zelf."
}

NAGELEZEN = {"c-nagelezen": "on", "c-voorgelezen": None}


@pytest.fixture
def hier(client: Client) -> Desk:
    return desk(wereld(), client)


def call(hier: Desk, **answers: Any) -> Contact:
    id = new_id()
    hier.client.post(reverse("contact-nieuw"), {"sleutel": str(id), "kanaal": "telefoon", **answers})
    with hier.front.at_work():
        return Contact.objects.get(pk=id)


def follow(hier: Desk, **reference: str) -> Desk:
    """Go where the contact's page leads; the desk is then at that draft."""
    answer = hier.client.get(melding_address(**reference))
    hier.concept = UUID(answer.headers["Location"].rstrip("/").rsplit("/", 1)[1])
    return hier


def received(hier: Desk) -> Melding:
    """The one melding; called at work, it opens the one dossier."""
    open_dossier(Dossier.objects.get().pk)
    return Melding.objects.select_related("melder").get()


CALLED: dict[str, Any] = {
    "kring": "professional",
    "onveiligheid": "Kind 1: elke week een nieuwe plek.",
    "aantekeningen": "De beller is bang en wil zelf niet melden.",
    "nu_gevaar": "nee",
    "aard": ["kindermishandeling"],
}


def decided(hier: Desk) -> Overweging:
    contact = call(hier, keuze="advies", **CALLED)
    expert = iemand(hier.hier.flevoland, "gedragswetenschapper")
    typed = dict.fromkeys((*VOORWAARDEN, "besproken_adviesvrager", "besproken_organisatie", "besluit"), "ja")
    typed |= {f"{naam}_waarom": "Het wordt erger." for naam in VOORWAARDEN}
    talk = {"met": [f"{expert.medewerker.pk}:gedragswetenschapper"], "overleg_uitkomst": "Wij zien het hetzelfde."}
    with klok.stopped_at(MAANDAG):
        address = reverse("contact-ambtshalve", args=[contact.pk])
        hier.client.post(address, {"sleutel": str(new_id()), "motivering": "Nu.", **typed, **talk})
    with hier.front.at_work():
        return Overweging.objects.get(contact=contact)


@pytest.mark.eis("R-081", "R-108", "R-110")
def test_what_the_caller_told_is_not_asked_again_and_the_contact_ends_as_a_melding(hier: Desk) -> None:
    contact = call(
        hier,
        keuze="melding",
        kring="professional",
        toestemming_naam="ja",
        naam="Anne Proef",
        onveiligheid="Kind 1: bang.",
    )
    page = words(follow(hier, contact=for_melding(contact)).client.get(hier.address))
    assert "Kind 1: bang." in page
    assert "Anne Proef" in page
    assert hier.finish().status_code == 302
    with hier.front.at_work():
        assert Contact.objects.get(pk=contact.pk).uitkomst == "melding"
        assert received(hier)


def first_page(hier: Desk, **reference: str) -> Any:
    return follow(hier, **reference).client.get(hier.address)


@pytest.mark.eis("R-081")
def test_where_it_plays_and_what_it_is_about_is_not_asked_again(hier: Desk, as_role: AsRole) -> None:
    here = Gemeente.objects.get(naam="Almere")
    with as_role("postgres"):
        Organisatie.objects.filter(pk=hier.hier.flevoland.pk).update(regio=here.indelingen.get(geldig_tot=None).regio)
    contact = call(hier, keuze="melding", aard=["partnergeweld", "ouderenmishandeling"], gemeente=here.naam)
    vragen = first_page(hier, contact=for_melding(contact)).context["formulier"].vragen
    assert vragen["onderwerpen"].value() == ["partnergeweld", "ouderenmishandeling"]
    assert vragen["gemeente"].value() == here.code


def test_notes_about_the_caller_are_at_hand_and_not_in_the_melding(hier: Desk) -> None:
    """They were copied into what the melder saw, and the family reads that."""
    page = first_page(hier, contact=for_melding(call(hier, keuze="melding", **CALLED)))
    form = page.context["formulier"].vragen
    assert (form["feiten"].value(), form["waarneming"].value()) == (CALLED["onveiligheid"], None)
    assert "Je aantekeningen van het gesprek" in words(page)
    assert "wil zelf niet melden" in words(page)


@pytest.mark.eis("R-111")
def test_nothing_the_adviesvrager_said_goes_along_into_an_ambtshalve_melding(hier: Desk) -> None:
    """The notes ("zij wil zelf niet melden") became a part of the family's dossier."""
    page = first_page(hier, ambtshalve=for_ambtshalve(decided(hier)))
    form = page.context["formulier"].vragen
    assert [form[naam].value() for naam in ("feiten", "waarneming", "gevaar")] == [None, None, None]
    assert form["onderwerpen"].value() == ["kindermishandeling"]
    assert not any(text in words(page) for text in (CALLED["onveiligheid"], CALLED["aantekeningen"]))


def test_an_ambtshalve_melding_is_read_over_and_not_read_out(hier: Desk) -> None:
    overweging = decided(hier)
    page = words(follow(hier, ambtshalve=for_ambtshalve(overweging)).send(AMBTSHALVE))
    assert "Lees dit na" in page
    assert "Het gezin hoort dat Veilig Thuis zelf meldt" in page
    assert not any(text in page for text in ("voorgelezen", "belt u", "Wat u ervan denkt"))
    assert "Lees na of iets naar de adviesvrager wijst" in words(hier.finish(AMBTSHALVE, **{"c-voorgelezen": None}))


@pytest.mark.eis("R-115")
def test_the_contact_says_that_the_melding_was_made_and_with_whom_zicht_lies_since_when(hier: Desk) -> None:
    overweging = decided(hier)
    address = reverse("contact", args=[overweging.contact_id])
    before = words(hier.client.get(address))
    assert "Maak de ambtshalve melding" in before
    follow(hier, ambtshalve=for_ambtshalve(overweging)).finish(AMBTSHALVE, **NAGELEZEN)
    page = words(hier.client.get(address))
    assert "Maak de ambtshalve melding" not in page
    assert "de ambtshalve melding is gemaakt" in page
    assert "ligt bij <strong>Veilig Thuis</strong> sinds" in page
    assert "de adviesvrager</strong>" not in page


def test_a_contact_that_becomes_an_advies_takes_the_draft_of_a_colleague_with_it(hier: Desk) -> None:
    contact = call(hier, keuze="melding")
    follow(hier, contact=for_melding(contact)).send({"feiten": "Noor is bang."})
    with hier.front.at_work():
        assert Concept.objects.count() == 1
    colleague = iemand(hier.hier.flevoland, "frontoffice")
    hier.client.force_login(colleague.medewerker)
    typed = {"sleutel": str(new_id()), "kanaal": "telefoon", "keuze": "advies", "versie": 0}
    assert hier.client.post(reverse("contact", args=[contact.pk]), typed).status_code == 302
    with hier.front.at_work():
        assert not Concept.objects.exists()


@pytest.mark.eis("R-111", "R-115")
def test_an_ambtshalve_melding_has_veilig_thuis_as_melder_and_asks_where_the_names_came_from(hier: Desk) -> None:
    overweging = decided(hier)
    page = words(follow(hier, ambtshalve=for_ambtshalve(overweging)).client.get(hier.address))
    assert "Ambtshalve melding maken" in page
    assert "Wie meldt?" not in page
    without = hier.send(AMBTSHALVE | {"herkomst": ""})
    assert "Hoe weet Veilig Thuis om wie het gaat?" in words(without)
    assert without.context["formulier"].fouten
    assert hier.finish(AMBTSHALVE, **NAGELEZEN).status_code == 302
    with hier.front.at_work():
        assert received(hier).melder.soort == Melderkring.VEILIG_THUIS
        assert was_made(overweging)


def test_nothing_in_the_dossier_leads_back_to_the_advies(hier: Desk) -> None:
    overweging = decided(hier)
    follow(hier, ambtshalve=for_ambtshalve(overweging)).finish(AMBTSHALVE, **NAGELEZEN)
    with hier.front.at_work():
        told = " ".join(str(row.inhoud) for row in Gebeurtenis.objects.all())
        contact = Contact.objects.get(pk=overweging.contact_id)
        melding = received(hier)
    ids = (str(overweging.pk), str(overweging.contact_id))
    assert not any(id in told for id in ids)
    assert str(melding.pk) not in str(contact.__dict__)
    assert contact.uitkomst == "advies"


@pytest.mark.eis("R-116")
def test_without_the_decision_the_draft_is_an_ordinary_melding_and_needs_a_melder(hier: Desk) -> None:
    contact = call(hier, keuze="advies")
    hier.client.post(reverse("contact-ambtshalve", args=[contact.pk]), {"sleutel": str(new_id()), "risico": "ja"})
    with hier.front.at_work():
        overweging = Overweging.objects.get()
    assert hier.client.get(melding_address(ambtshalve=for_ambtshalve(overweging))).headers["Location"] == "/contact/"
    hier.concept = overweging.pk
    assert "Wie meldt?" in words(hier.send(AMBTSHALVE))
    with hier.front.at_work():
        assert not Dossier.objects.exists()


def test_the_same_decision_makes_one_melding(hier: Desk) -> None:
    overweging = decided(hier)
    follow(hier, ambtshalve=for_ambtshalve(overweging)).finish(AMBTSHALVE, **NAGELEZEN)
    hier.sleutel = new_id()
    others = {"p0-achternaam": "Anders", "p0-geboren": "9 jaar", "p0-huisnummer": "99"}
    assert AL_GEMAAKT in words(hier.finish(AMBTSHALVE | others, **NAGELEZEN))
    assert hier.client.get(melding_address(ambtshalve=for_ambtshalve(overweging))).headers["Location"] == "/contact/"
    with hier.front.at_work():
        assert received(hier)
