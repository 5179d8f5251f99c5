"""A region is asked to do something for somebody who lives there; dossier and zicht stay. Names of others do not go along."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from zicht.andere_regio.tests.twee_regios import Regios, a_melding, regios
from zicht.berichten import verkeer
from zicht.dossier.models import Fragment, Traject
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.partijen import VEILIG_THUIS

pytestmark = pytest.mark.django_db


@pytest.fixture
def gescheiden(client: Client) -> Regios:
    """The child lives here, the mother in Utrecht."""
    melding = a_melding()
    noor, moeder, *others = melding.personen
    return regios(client, replace(melding, personen=(noor, replace(moeder, woonplaats="Utrecht"), *others)))


def ask(twee: Regios, **anders: object) -> UUID:
    moeder = next(wie.id for wie in twee.here().directbetrokkenen if not wie.is_child)
    answers = {
        "regio": str(twee.utrecht.pk),
        "voor": [moeder],
        "wat": "Ga bij haar langs.",
        "waarom": "Zij werd bedreigd.",
        "veilig": "Niet bellen: hij leest mee.",
        "uiterlijk": (klok.today() + timedelta(days=3)).isoformat(),
    }
    sent = twee.send(twee.alice, "regio-vragen", twee.dossier, **(answers | anders))
    assert sent.status_code == 302, sent.content.decode()
    return UUID(twee.here().regiovragen[-1].vraag)


def test_the_page_knows_who_lives_elsewhere_and_proposes_it(gescheiden: Regios) -> None:
    page = gescheiden.look(gescheiden.alice, "dossier", gescheiden.dossier).content.decode()
    assert "In een andere regio: Marloes (Utrecht)." in page
    form = gescheiden.look(gescheiden.alice, "regio-vragen", gescheiden.dossier).content.decode()
    assert f'<option value="{gescheiden.utrecht.pk}" selected>' in form


def test_only_whom_it_is_about_goes_along_and_zicht_stays(gescheiden: Regios) -> None:
    vraag = ask(gescheiden)
    page = gescheiden.look(gescheiden.ursula, "regio-bericht", vraag).content.decode()
    assert "Marloes" in page
    assert "Niet bellen: hij leest mee." in page
    assert "Noor" not in page
    assert "Zonneveld" not in page, "nor who reported"
    stand = gescheiden.here()
    assert {stand.holder(id, klok.now()) for id in stand.ids} == {VEILIG_THUIS}
    with gescheiden.ursula.at_work():
        assert set(verkeer.read(vraag)) == {"plaats", "gesloten"}


def test_an_answer_is_work_for_that_day_until_somebody_read_it(gescheiden: Regios) -> None:
    vraag = ask(gescheiden)
    answered = gescheiden.send(gescheiden.ursula, "regio-beantwoorden", vraag, tekst="Zij was er, en is veilig.")
    assert answered.status_code == 302
    with gescheiden.alice.at_work():
        row = Traject.objects.running().get(dossier=gescheiden.dossier, soort="regio-vraag")
        assert row.kijken_op
        assert row.kijken_op.date() >= klok.today()
    page = gescheiden.look(gescheiden.alice, "dossier", gescheiden.dossier).content.decode()
    assert "Antwoord van een andere regio lezen" in page
    read = gescheiden.look(gescheiden.alice, "regio-antwoord-bekijken", gescheiden.dossier, vraag).content.decode()
    assert "Zij was er, en is veilig." in read
    gescheiden.send(gescheiden.alice, "regio-antwoord-bekijken", gescheiden.dossier, vraag, vervolg="Geen stap nodig.")
    with gescheiden.alice.at_work():
        open_dossier(gescheiden.dossier)
        assert not Traject.objects.running().filter(dossier=gescheiden.dossier, soort="regio-vraag").exists()
        assert Fragment.objects.filter(dossier=gescheiden.dossier, onderdeel="bekeken").count() == 1


def test_answering_twice_is_once(gescheiden: Regios) -> None:
    vraag = ask(gescheiden)
    for _ in range(2):
        gescheiden.send(gescheiden.ursula, "regio-beantwoorden", vraag, tekst="Niemand thuis.")
    with gescheiden.alice.at_work():
        open_dossier(gescheiden.dossier)
        assert Fragment.objects.filter(dossier=gescheiden.dossier, onderdeel="beantwoord").count() == 1


def test_where_the_youngest_child_lives_leads_and_the_page_says_so(client: Client) -> None:
    melding = a_melding()
    noor, *others = melding.personen
    twee = regios(client, replace(melding, personen=(replace(noor, woonplaats="Utrecht"), *others)))
    page = twee.look(twee.alice, "dossier", twee.dossier).content.decode()
    assert "Noor woont in de regio van Veilig Thuis Utrecht. Volgens de regel leidt die." in page
    form = twee.look(twee.alice, "regio-aanbieden", twee.dossier).content.decode()
    assert "Volgens de regel leidt Veilig Thuis Utrecht: daar woont Noor." in form


def test_bad_input_gets_words_and_loses_nothing(gescheiden: Regios) -> None:
    sent = gescheiden.send(
        gescheiden.alice, "regio-vragen", gescheiden.dossier, wat="Ga bij haar langs.", uiterlijk="gisteren"
    )
    page = sent.content.decode()
    assert sent.status_code == 200
    assert "Ga bij haar langs." in page
    assert not gescheiden.here().regiovragen
    past = (klok.today() - timedelta(days=2)).isoformat()
    again = gescheiden.send(gescheiden.alice, "regio-vragen", gescheiden.dossier, uiterlijk=past)
    assert again.status_code == 200


def test_a_secret_address_does_not_go_along_with_a_question(client: Client) -> None:
    melding = a_melding()
    noor, moeder, *others = melding.personen
    hidden = replace(moeder, straat="Schuilstraat", huisnummer="7", woonplaats="Utrecht", adres_geheim=True)
    twee = regios(client, replace(melding, personen=(noor, hidden, *others)))
    page = twee.look(twee.ursula, "regio-bericht", ask(twee)).content.decode()
    assert "Marloes" in page
    assert "Schuilstraat" not in page
    assert "Het adres is niet meegestuurd." in page
