"""An advies: seven topics, three more, four forms of support; and what both are responsible for."""

import pytest
from django.test import Client

from tests.proefopstelling.wereld import wereld
from zicht.contact.begrippen import BIJ_STRAFBAAR, ONDERWERPEN, STEUN
from zicht.contact.models import Advies, Contact
from zicht.contact.tests.bureau import Voorkant, voorkant

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Voorkant:
    return voorkant(wereld(), client)


def advised(hier: Voorkant, **answers: object) -> tuple[Contact, dict[str, bool | None]]:
    contact = hier.call(keuze="advies", kring="professional")
    assert hier.send("contact-advies", contact.pk, **answers).status_code == 302
    with hier.fred.at_work():
        (advies,) = Advies.objects.filter(contact=contact)
        return contact, {punt.onderwerp: punt.besproken for punt in advies.punten.all()}


@pytest.mark.eis("R-085", "R-087", "R-088", "R-089", "R-090", "R-091", "R-092", "R-093")
def test_one_key_says_that_all_seven_were_discussed_but_for_what_is_ticked(hier: Voorkant) -> None:
    _, punten = advised(hier, alles_besproken="on", niet_besproken=["deskundigen"])
    assert punten == {code: code != "deskundigen" for code in ONDERWERPEN}


def test_what_nobody_said_is_not_recorded_as_discussed_and_the_page_says_so(hier: Voorkant) -> None:
    """Untouched topics were recorded as discussed, and one of them stood beside 'not said yet'."""
    told = {"notitie-bespreken": "Begin met wat je ziet.", "niet_besproken": ["deskundigen"]}
    contact, punten = advised(hier, **told, ondersteuning=["bij-gesprek"], volgend_gesprek="nee", samengevat="telefoon")
    said = dict.fromkeys(("bespreken", "steun", "volgend-gesprek", "registratie"), True) | {"deskundigen": False}
    assert punten == {code: said.get(code) for code in ONDERWERPEN}
    page = hier.look("contact", contact.pk)
    assert (page.count("<dd>Besproken</dd>"), page.count("<dd>Niet besproken</dd>")) == (3, 1)
    assert page.count("<dd>Niet vastgelegd</dd>") == 2


def test_not_discussed_and_answered_all_the_same_is_asked_again(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies")
    page = hier.send("contact-advies", contact.pk, niet_besproken=["steun"], ondersteuning=["bij-gesprek"])
    assert "niet is besproken, en bij" in page.content.decode()


@pytest.mark.eis("R-095", "R-096", "R-097")
def test_three_more_topics_when_something_punishable_is_suspected(hier: Voorkant) -> None:
    _, punten = advised(hier, alles_besproken="on", strafbaar="ja", niet_besproken_strafbaar=["dwingend-kader"])
    assert {code: punten[code] for code in BIJ_STRAFBAAR} == {code: code != "dwingend-kader" for code in BIJ_STRAFBAAR}


def test_without_that_suspicion_they_are_not_at_issue(hier: Voorkant) -> None:
    _, punten = advised(hier, strafbaar="onbekend")
    assert punten.keys() == ONDERWERPEN.keys()


@pytest.mark.eis("R-086", "R-098", "R-099", "R-100", "R-101")
def test_support_and_tips_are_kept_and_shown(hier: Voorkant) -> None:
    tips = "Let op slaap en eten; vraag open door."
    contact, _ = advised(hier, ondersteuning=list(STEUN), tips=tips)
    page = hier.look("contact", contact.pk)
    assert tips in page
    assert all(woorden in page for woorden in STEUN.values())


@pytest.mark.eis("R-105", "R-110")
def test_both_responsibilities_stand_on_the_page(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies")
    page = hier.look("contact-advies", contact.pk)
    assert "Verantwoordelijk voor de aanpak en de stappen" in page
    assert "Verantwoordelijk voor een zorgvuldig advies" in page
    assert "Veilig Thuis neemt de verantwoordelijkheid over" in hier.look("contact-nieuw")


@pytest.mark.eis("R-246")
def test_the_caller_is_told_that_experienced_people_think_along(hier: Voorkant) -> None:
    assert "Hier denken mensen mee met veel ervaring" in hier.look("contact-nieuw")


@pytest.mark.eis("R-107", "R-109")
def test_a_doctor_is_connected_and_a_caller_asked_to_report_is_recorded(hier: Voorkant) -> None:
    asked = {"vertrouwensarts": "on", "gevraagd_te_melden": "on", "antwoord_op_vraag": "Wil er een nacht over slapen."}
    contact, _ = advised(hier, **asked)
    page = hier.look("contact", contact.pk)
    assert "Vertrouwensarts" in page
    assert "Wil er een nacht over slapen." in page


@pytest.mark.eis("R-083", "R-084")
def test_notes_need_no_family_and_a_melding_can_follow_under_the_same_code(hier: Voorkant) -> None:
    contact, _ = advised(hier, **{"notitie-bespreken": "Begin met wat je ziet, niet met wat je denkt."})
    hier.send("contact-vervolg", contact.pk, kanaal="telefoon", keuze="melding")
    with hier.fred.at_work():
        second = Contact.objects.in_zaak(contact.zaakcode).undecided().get()
    assert second.keuze == "melding"


def test_a_summary_given_is_no_longer_owed(hier: Voorkant) -> None:
    contact, _ = advised(hier)
    assert "Vertel de beller: Wat het advies was" in hier.look("contact", contact.pk)
    other, _ = advised(hier, samengevat="telefoon")
    assert "Vertel de beller: Wat het advies was" not in hier.look("contact", other.pk)


def test_notes_are_screened_too(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies")
    page = hier.send("contact-advies", contact.pk, **{"notitie-steun": "Bel 06 12345678"}).content.decode()
    assert "lijkt een telefoonnummer" in page


def test_one_talk_has_one_advies(hier: Voorkant) -> None:
    contact, _ = advised(hier)
    page = hier.send("contact-advies", contact.pk, **{"notitie-steun": "Bel gerust vaker."}).content.decode()
    assert "Bij dit gesprek staat al een advies." in page
    assert "Bel gerust vaker." in page
    with hier.fred.at_work():
        assert Advies.objects.filter(contact=contact).count() == 1


def test_only_an_advies_has_a_page_of_advies(hier: Voorkant) -> None:
    contact = hier.call(keuze="informatievraag")
    assert hier.send("contact-advies", contact.pk).status_code == 404
