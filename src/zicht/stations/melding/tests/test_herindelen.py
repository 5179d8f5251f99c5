"""What was written down under the wrong name: an advies that was a melding, a melding that was none. The clocks stay."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import iemand, wereld
from zicht.contact.herindelen import INGETROKKEN, MELDT_ZELF
from zicht.contact.models import Contact, Herindeling, Overweging
from zicht.contact.verwijzing import for_melding
from zicht.dossier import journaal
from zicht.dossier.models import Concept, Dossier, Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.termijnen import VEILIGHEIDSBEOORDELING
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.bureau import HEEL, Desk, desk, words
from zicht.stations.melding.tests.test_uit_contact import CALLED, call, decided, follow, received
from zicht.stations.melding.uit_contact import made_on, was_made

pytestmark = pytest.mark.django_db

MAANDAG = datetime(2026, 11, 23, 21, 40, tzinfo=ZoneInfo("Europe/Amsterdam"))
WOENSDAG = MAANDAG + timedelta(days=2)
WAAROM = "De beller vroeg om te melden. Dat staat in de aantekeningen."


@pytest.fixture
def hier(client: Client) -> Desk:
    return desk(wereld(), client)


def herindelen(hier: Desk, contact: Contact, **answers: Any) -> Any:
    sent = {"sleutel": str(new_id()), "versie": "0", "naar": "melding", "reden": WAAROM, **answers}
    return hier.client.post(reverse("contact-herindelen", args=[contact.pk]), sent)


def again(hier: Desk, contact: Contact) -> Contact:
    with hier.front.at_work():
        return Contact.objects.get(pk=contact.pk)


def called(hier: Desk, **answers: Any) -> Contact:
    with klok.stopped_at(MAANDAG):
        return call(hier, **{"keuze": "advies", **CALLED, **answers})


def test_an_advies_that_was_a_melding_is_received_with_the_moment_of_the_call(hier: Desk) -> None:
    contact = called(hier)
    with klok.stopped_at(WOENSDAG):
        answer = herindelen(hier, contact)
        assert answer.headers["Location"].startswith(reverse("melding-nieuw"))
        follow(hier, contact=for_melding(again(hier, contact)))
        form = hier.client.get(hier.address).context["formulier"].vragen
        arrived = {naam: form[naam].value() for naam in ("feiten",)} | {
            "ontvangen_op_0": "2026-11-23",
            "ontvangen_op_1": "21:40",
        }
        assert form["ontvangen_op"].value() == ["2026-11-23", "21:40"]
        assert hier.finish({**HEEL, **arrived}).status_code == 302
        with hier.front.at_work():
            melding = received(hier)
            (open_melding,) = journaal.stand_of(melding.dossier).open_meldingen
    assert melding.ontvangen_op == MAANDAG
    assert melding.vastgelegd_op == WOENSDAG
    assert open_melding.uiterlijk == VEILIGHEIDSBEOORDELING.bereken(MAANDAG).uiterlijk
    repaired = again(hier, contact)
    assert (repaired.uitkomst, repaired.geeindigd_op) == ("melding", contact.geeindigd_op)


def test_what_was_advised_stays_and_the_page_says_what_it_was_called(hier: Desk) -> None:
    contact = called(hier)
    advice = {"sleutel": str(new_id()), "tips": "Bel morgen weer."}
    assert hier.client.post(reverse("contact-advies", args=[contact.pk]), advice).status_code == 302
    herindelen(hier, contact, naar="einde-contact", reden="Het ging niet over geweld.")
    page = words(hier.client.get(reverse("contact", args=[contact.pk])))
    for said in (
        "Bel morgen weer.",
        "Advies en steun werd Einde contact",
        "Het ging niet over geweld.",
        "Einde contact",
    ):
        assert said in page


def test_until_it_is_received_the_contact_is_open_and_can_be_chosen_anew(hier: Desk) -> None:
    contact = called(hier)
    herindelen(hier, contact)
    assert again(hier, contact).is_undecided
    page = words(hier.client.get(reverse("contact", args=[contact.pk])))
    assert "Advies en steun werd Melding aannemen" in page
    assert "Contact, nog niet besloten" in page


def test_chosen_otherwise_again_the_draft_of_the_melding_goes_unseen(hier: Desk) -> None:
    contact = called(hier)
    herindelen(hier, contact)
    follow(hier, contact=for_melding(again(hier, contact))).send(_concept="1")
    with hier.front.at_work():
        assert Concept.objects.filter(formulier__contains="melding").exists()
    opened = again(hier, contact)
    sent = {"sleutel": str(new_id()), "versie": str(opened.versie), "kanaal": "telefoon", "keuze": "informatievraag"}
    hier.client.post(reverse("contact", args=[contact.pk]), sent)
    with hier.front.at_work():
        assert not Concept.objects.filter(formulier__contains="melding").exists()


def test_sending_twice_is_one_change_also_when_it_is_a_melding_by_then(hier: Desk) -> None:
    contact, sleutel = called(hier), str(new_id())
    assert [herindelen(hier, contact, sleutel=sleutel).status_code for _ in range(2)] == [302, 302]
    with hier.front.at_work():
        assert Herindeling.objects.count() == 1


def test_of_two_colleagues_the_second_sees_what_the_first_did(hier: Desk) -> None:
    contact = called(hier)
    herindelen(hier, contact, naar="informatievraag")
    answer = herindelen(hier, contact, naar="einde-contact")
    assert "Een collega heeft dit intussen gewijzigd" in words(answer)
    assert again(hier, contact).uitkomst == "informatievraag"


@pytest.mark.parametrize(
    "answers, words_of_it", [({"reden": ""}, "Waaruit blijkt dat?"), ({"naar": ""}, "Wat was het wel?")]
)
def test_without_an_answer_nothing_changes(hier: Desk, answers: dict[str, str], words_of_it: str) -> None:
    contact = called(hier)
    answer = herindelen(hier, contact, **answers)
    assert answer.status_code == 200
    assert words_of_it in words(answer)
    assert again(hier, contact).uitkomst == "advies"


def test_why_it_was_something_else_is_looked_through_as_every_text_of_a_contact(hier: Desk) -> None:
    contact = called(hier)
    answer = herindelen(hier, contact, reden="Fatima Proefman wilde melden.")
    assert "lijkt een naam" in words(answer)
    assert again(hier, contact).uitkomst == "advies"


def test_what_veilig_thuis_reports_itself_is_no_melding_of_the_caller(hier: Desk) -> None:
    overweging = decided(hier)
    with hier.front.at_work():
        contact = Contact.objects.get(pk=overweging.contact_id)
    answer = herindelen(hier, contact, versie=str(contact.versie))
    assert MELDT_ZELF in words(answer)
    assert again(hier, contact).uitkomst == "advies"


def withdrawn(hier: Desk) -> Any:
    with hier.front.at_work():
        melding = received(hier)
        row = Gebeurtenis.objects.get(dossier=melding.dossier, soort="Ontvangen")
    hier.client.force_login(hier.hier.alice.medewerker)
    sent = {"sleutel": str(new_id()), "wat": "niet-gebeurd", "reden": "Moeder van Noor vroeg alleen om advies."}
    return hier.client.post(reverse("gebeurtenis-herstellen", args=[melding.dossier_id, row.pk]), sent)


def test_a_melding_that_was_none_is_withdrawn_and_the_call_can_be_decided_anew(hier: Desk) -> None:
    contact = call(hier, keuze="melding", **CALLED)
    follow(hier, contact=for_melding(contact)).finish(None, **{"c-voorgelezen": "nee"})
    assert again(hier, contact).uitkomst == "melding"
    answer = withdrawn(hier)
    assert answer.status_code == 302, words(answer)
    assert "De melding is ingetrokken" in words(hier.client.get(answer.headers["Location"]))
    opened = again(hier, contact)
    assert opened.is_undecided
    with hier.front.at_work():
        (row,) = Herindeling.objects.all()
        open_dossier(Dossier.objects.get().pk)
        assert Melding.objects.count() == 1
    assert (row.van, row.naar, row.reden) == ("melding", "", INGETROKKEN)
    page = words(hier.client.get(reverse("contact", args=[contact.pk])))
    assert INGETROKKEN in page
    assert "Noor" not in page


def test_only_who_works_here_may_and_elsewhere_it_is_not_there(hier: Desk) -> None:
    contact = called(hier)
    elsewhere = iemand(hier.hier.utrecht, "frontoffice")
    hier.client.force_login(elsewhere.medewerker)
    assert herindelen(hier, contact).status_code == 404
    assert again(hier, contact).uitkomst == "advies"


def test_after_a_withdrawn_melding_veilig_thuis_can_still_report_itself(hier: Desk) -> None:
    """The old link stood for the ambtshalve melding: "already made", and nobody reported."""
    contact = call(hier, keuze="melding", **CALLED)
    follow(hier, contact=for_melding(contact)).finish(None, **{"c-voorgelezen": "nee"})
    withdrawn(hier)
    with hier.front.at_work():
        assert made_on(contact.pk) is None
        assert not was_made(Overweging(contact_id=contact.pk))


def test_received_anew_after_it_was_withdrawn_it_still_came_in_when_the_talk_began(hier: Desk) -> None:
    with klok.stopped_at(MAANDAG):
        contact = call(hier, keuze="melding", **CALLED)
        follow(hier, contact=for_melding(contact)).finish(None, **{"c-voorgelezen": "nee"})
    with klok.stopped_at(WOENSDAG):
        withdrawn(hier)
        hier.client.force_login(hier.front.medewerker)
        hier.concept = contact.pk
        form = hier.client.get(hier.address).context["formulier"].vragen
    assert form["ontvangen_op"].value() == ["2026-11-23", "21:40"]
