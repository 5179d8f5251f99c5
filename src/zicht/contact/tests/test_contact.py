"""The front desk: a call begins undecided, the caller decides, and nothing about a family is kept."""

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import wereld
from zicht.contact.actions import reveal_adviesvrager
from zicht.contact.begrippen import Verteld
from zicht.contact.besluit import when_decided
from zicht.contact.models import Concept, Contact, Geinformeerd
from zicht.contact.tests.bureau import Voorkant, voorkant

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Voorkant:
    return voorkant(wereld(), client)


@pytest.mark.eis("R-069")
def test_a_call_may_begin_and_stay_undecided(hier: Voorkant) -> None:
    contact = hier.call(aantekeningen="De beller twijfelt nog.")
    assert contact.is_undecided
    assert contact.geeindigd_op is None
    assert "nog niet besloten" in hier.look("contact", contact.pk)


@pytest.mark.eis("R-070", "R-071", "R-072", "R-073", "R-074", "R-075", "R-076", "R-077", "R-078", "R-240")
@pytest.mark.parametrize(
    "vraag",
    [
        "Wat weet je over de onveiligheid van iedereen die erbij betrokken is?",
        "Wat kun je zelf doen om het nu veilig te maken?",
        "Professional: zou je volgens de meldcode en je afwegingskader moeten melden?",
        "Kun je zelf de stappen zetten die nodig zijn voor directe en stabiele veiligheid?",
        "Blijft het vermoeden van huiselijk geweld of kindermishandeling bestaan?",
        "Is er (een vermoeden van) acute onveiligheid?",
        "Is er (een vermoeden van) structurele onveiligheid?",
        "Kun je passende hulp bieden of organiseren?",
        "Kun je zelf met een veiligheidsplan werken?",
        "Kun je zelf het zicht op veiligheid regelen?",
        "Werken de directbetrokkenen mee aan die hulp?",
        "Leidt deze hulp tot stabiele veiligheid?",
        "Afwegingskaders per beroep",
    ],
)
def test_the_helping_questions_stand_on_the_desk(hier: Voorkant, vraag: str) -> None:
    assert vraag in hier.look("contact-nieuw")


def test_danger_comes_first_and_asks_no_name(hier: Voorkant) -> None:
    page = hier.look("contact-nieuw")
    assert "eerst 112" in page
    assert page.index("eerst 112") < page.index("Wie belt?")


@pytest.mark.eis("R-079", "R-080", "R-237")
@pytest.mark.parametrize("keuze", ["einde-contact", "advies", "informatievraag"])
def test_the_choice_of_the_caller_ends_the_contact(hier: Voorkant, keuze: str) -> None:
    contact = hier.call(keuze=keuze)
    assert contact.uitkomst == keuze
    assert contact.geeindigd_op


@pytest.mark.parametrize(
    "day, said",
    [("0001-01-01", "te lang geleden"), ("0026-11-20", "te lang geleden"), ("2099-01-01", "in de toekomst")],
)
def test_a_contact_did_not_begin_in_a_year_that_cannot_be_meant(hier: Voorkant, day: str, said: str) -> None:
    answer = hier.send("contact-nieuw", kanaal="telefoon", begonnen_op_0=day, begonnen_op_1="10:00")
    assert said in answer.content.decode()
    assert "werkdagen te laat" not in hier.look("contacten")


@pytest.mark.eis("R-081", "R-108")
def test_a_melding_leaves_the_contact_undecided_until_it_is_received(hier: Voorkant) -> None:
    contact = hier.call(keuze="melding")
    assert contact.is_undecided
    assert contact.keuze == "melding"


@pytest.mark.eis("R-082")
def test_the_caller_decides_and_what_veilig_thuis_advised_stands_beside_it(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies", raad="melding", raad_reden="Het is al drie keer gebeurd.")
    assert contact.uitkomst == "advies"
    page = hier.look("contact", contact.pk)
    assert "Veilig Thuis raadde aan" in page
    assert "Het is al drie keer gebeurd." in page


@pytest.mark.eis("R-106")
def test_nothing_has_to_be_known_or_certain(hier: Voorkant) -> None:
    assert hier.call(keuze="advies").vragen_ja == []


@pytest.mark.eis("R-236")
@pytest.mark.parametrize("kring", ["professional", "omstander", "volwassene", "oudere", "kind", "pleger"])
def test_everyone_may_call(hier: Voorkant, kring: str) -> None:
    assert hier.call(kring=kring, keuze="advies").kring == kring


@pytest.mark.eis("R-102", "R-103")
def test_a_name_is_kept_in_the_vault_with_consent(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies", kring="professional", toestemming_naam="ja", naam="Anne Proef", werk="De Proef")
    assert contact.adviesvrager
    assert "Anne Proef" not in hier.look("contact", contact.pk)
    with hier.fred.at_work():
        assert reveal_adviesvrager(contact, "terugbellen")["naam"] == "Anne Proef"


@pytest.mark.eis("R-102")
@pytest.mark.parametrize("toestemming", ["nee", "niet-gevraagd", ""])
def test_without_consent_the_advies_is_nameless(hier: Voorkant, toestemming: str) -> None:
    assert hier.call(keuze="advies", toestemming_naam=toestemming, naam="Anne Proef").adviesvrager is None


def test_the_name_is_shown_only_for_a_reason(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies", toestemming_naam="ja", naam="Anne Proef")
    assert (
        "Anne Proef" not in hier.client.post(reverse("contact-naam", args=[contact.pk]), follow=True).content.decode()
    )
    assert "Anne Proef" in hier.send("contact-naam", contact.pk, reden="terugbellen").content.decode()


@pytest.mark.eis("R-091", "R-094")
def test_a_second_talk_about_the_same_is_found_by_its_code_and_linked(hier: Voorkant) -> None:
    first = hier.call(
        keuze="advies", kring="professional", sector="onderwijs", toestemming_naam="ja", naam="Anne Proef"
    )
    spoken = first.zaakcode.replace("-", " ").lower()
    assert hier.client.post(reverse("contacten"), {"code": spoken}).headers["Location"] == reverse(
        "contact-vervolg", args=[first.pk]
    )
    sent = {"kanaal": "telefoon", "keuze": "advies", "toestemming_naam": "ja", "zelfde_beller": "on"}
    assert hier.send("contact-vervolg", first.pk, **sent).status_code == 302
    with hier.fred.at_work():
        (second,) = Contact.objects.in_zaak(first.zaakcode).exclude(pk=first.pk)
    assert second.adviesvrager == first.adviesvrager
    assert "Andere gesprekken over hetzelfde" in hier.look("contact", second.pk)


def test_an_unknown_code_gets_words_and_stays(hier: Voorkant) -> None:
    page = hier.client.post(reverse("contacten"), {"code": "ZZZZ-9999"}).content.decode()
    assert "niet bekend" in page
    assert "ZZZZ-9999" in page


@pytest.mark.eis("R-104")
def test_what_looks_like_a_family_gets_a_warning_that_can_be_waved_away(hier: Voorkant) -> None:
    typed = {"kanaal": "telefoon", "keuze": "advies", "aantekeningen": "Zij zegt dat Sem bang is."}
    page = hier.send("contact-nieuw", **typed)
    assert page.status_code == 200
    assert "Dit lijken gegevens van het gezin" in page.content.decode()
    assert "Zij zegt dat Sem bang is." in page.content.decode()
    assert hier.send("contact-nieuw", **typed, gezien=["Sem"]).status_code == 302


def test_a_new_name_brings_a_new_warning(hier: Voorkant) -> None:
    typed = {"kanaal": "telefoon", "aantekeningen": "Zij zegt dat Sem bang is en Noor ook."}
    assert "Noor" in hier.send("contact-nieuw", **typed, gezien=["Sem"]).content.decode()


def test_what_was_told_is_proof_and_what_was_not_is_still_owed(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies", verteld=["werkwijze", "gegevens"])
    page = hier.look("contact", contact.pk)
    assert "Nog niet verteld: Het recht op inzage" in page
    rest = [code for code in Verteld.values if code not in {"werkwijze", "gegevens"}]
    told = {"plicht": "informatie-eerste-contact", "onderdelen": rest, "wijze": "telefoon"}
    assert hier.send("contact-informeren", contact.pk, **told).status_code == 302
    assert "Nog niet verteld" not in hier.look("contact", contact.pk)
    with hier.fred.at_work():
        assert Geinformeerd.objects.filter(door=hier.fred.medewerker).count() == 2


def test_sending_a_page_twice_is_one_contact(hier: Voorkant) -> None:
    key = str(uuid4())
    for _ in range(2):
        assert hier.send("contact-nieuw", sleutel=key, kanaal="telefoon", keuze="advies").status_code == 302
    with hier.fred.at_work():
        assert Contact.objects.count() == 1


def test_the_key_of_a_contact_with_another_text_is_not_taken_for_the_same(hier: Voorkant) -> None:
    key = str(uuid4())
    hier.send("contact-nieuw", sleutel=key, kanaal="telefoon", aantekeningen="Over de buren.")
    page = hier.send("contact-nieuw", sleutel=key, kanaal="telefoon", aantekeningen="Over school.").content.decode()
    assert "eerder al iets anders vastgelegd" in page
    assert "Over school." in page
    (other,) = re.findall(r'name="sleutel" value="([^"]+)"', page)
    assert hier.send("contact-nieuw", sleutel=other, kanaal="telefoon", aantekeningen="Over school.").status_code == 302
    with hier.fred.at_work():
        assert {contact.aantekeningen for contact in Contact.objects.all()} == {"Over de buren.", "Over school."}


def test_going_on_with_an_undecided_contact_keeps_it_one(hier: Voorkant) -> None:
    contact = hier.call(aantekeningen="Eerste deel.")
    typed = {"kanaal": "telefoon", "aantekeningen": "Eerste deel. Tweede deel.", "keuze": "advies", "versie": 0}
    for _ in range(2):
        assert hier.send("contact", contact.pk, **typed).status_code == 302
    assert hier.contact(contact.pk).aantekeningen == "Eerste deel. Tweede deel."


def test_two_workers_on_one_undecided_contact_never_overwrite_one_another(hier: Voorkant) -> None:
    contact = hier.call()
    hier.send("contact", contact.pk, kanaal="telefoon", aantekeningen="Van de een.", versie=0)
    page = hier.send("contact", contact.pk, kanaal="telefoon", aantekeningen="Van de ander.", versie=0).content.decode()
    assert "Een collega heeft dit intussen gewijzigd" in page
    assert "Van de een." in page
    assert "Van de ander." in page


def test_what_was_typed_is_kept_locked_and_gone_when_sent(hier: Voorkant) -> None:
    address = reverse("contact-nieuw")
    typed = {"aantekeningen": "Half af", "naam": "Anne Proef"}
    assert "opgeslagen" in hier.client.post(address, typed, headers={"Accept": "application/json"}).json()
    assert "Half af" in hier.client.get(address).content.decode()
    with hier.fred.at_work():
        assert b"Anne Proef" not in bytes(Concept.objects.get().inhoud_versleuteld or b"")
    hier.call(keuze="advies")
    with hier.fred.at_work():
        assert not Concept.objects.exists()


@pytest.mark.parametrize("naam", ["contact", "contact-vervolg", "contact-advies", "contact-informeren"])
def test_another_region_gets_the_same_404_as_nothing(hier: Voorkant, naam: str) -> None:
    contact = hier.call(keuze="advies")
    hier.client.force_login(hier.hier.charlie.medewerker)
    elsewhere = hier.client.get(reverse(naam, args=[contact.pk]))
    nothing = hier.client.get(reverse(naam, args=[uuid4()]))
    assert elsewhere.status_code == nothing.status_code == 404


def test_who_does_not_talk_with_people_finds_no_desk(hier: Voorkant) -> None:
    from tests.proefopstelling.wereld import iemand

    hier.client.force_login(iemand(hier.hier.flevoland, "administratie").medewerker)
    assert hier.client.get(reverse("contact-nieuw")).status_code == 404


def test_who_asked_hears_that_a_contact_was_decided_but_not_that_it_becomes_a_melding(hier: Voorkant) -> None:
    heard: list[UUID] = []
    when_decided(heard.append)
    hier.call(keuze="melding")
    hier.call()
    decided = hier.call(keuze="advies")
    assert heard == [decided.pk]


def test_an_unknown_municipality_gets_words(hier: Voorkant) -> None:
    page = hier.send("contact-nieuw", kanaal="telefoon", gemeente="Almeer").content.decode()
    assert "Almere" in page


@pytest.mark.parametrize(
    "typed, seen",
    [
        (
            {"aantekeningen": "Moeder heet Fatima."},
            {"aantekeningen": ["‘Fatima’ lijkt een naam. Schrijf een label: 'kind 1', 'moeder', 'broertje'."]},
        ),
        ({"aantekeningen": "Moeder is bang."}, None),
        # waved away before
        ({"aantekeningen": "Moeder heet Fatima.", "gezien": "Fatima"}, None),
        # the caller's own name
        ({"aantekeningen": "Fatima belt zelf.", "toestemming_naam": "ja", "naam": "Fatima Proef"}, None),
        # an answer that is none yet
        (
            {"onveiligheid": "Bel 06 12345678", "gemeente": "Nergenshuizen", "kring": "vreemd"},
            {
                "onveiligheid": [
                    "‘06 12345678’ lijkt een telefoonnummer. Een nummer van de beller hoort bij 'Wie belt'; een ander nummer kan weg."
                ]
            },
        ),
    ],
)
def test_what_is_kept_while_somebody_types_is_looked_through_too(
    hier: Voorkant, typed: dict[str, str], seen: dict[str, list[str]] | None
) -> None:
    sent = {"kanaal": "telefoon", **typed}
    answer = hier.client.post(reverse("contact-nieuw"), sent, headers={"Accept": "application/json"})
    assert answer.json().get("gezien") == seen
