"""Anybody reports at the public door, and it arrives where they live by the road of every melding."""

from uuid import UUID

import pytest
from django.db import connection

from tests.proefopstelling.meldende import Meldende, kijk, veilig_thuis_van
from tests.proefopstelling.wereld import iemand
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Fragment, Persoon, Traject, ZichtStand
from zicht.dossier.openen import open_dossier
from zicht.foundation.context import Context, acting
from zicht.melders.actions import reveal
from zicht.organisaties.models import Organisatie
from zicht.publiek.melden import versturen
from zicht.publiek.models import Inzending, Ontvangstteken
from zicht.publiek.tabpagina import MEESTE
from zicht.stations.melding.models import Melding, Ontvangst
from zicht.stations.melding.regels import MeldingOnvolledig

pytestmark = pytest.mark.django_db


@pytest.fixture
def flevoland() -> Organisatie:
    return veilig_thuis_van("Almere")


def dossier_of(code: str, vt: Organisatie) -> UUID:
    with acting(Context(vt.pk, actor="publiek")):
        return Ontvangst.objects.get().dossier_id


@pytest.mark.eis("R-014", "R-121", "R-133")
def test_a_neighbours_melding_arrives_at_the_veilig_thuis_of_where_they_live(flevoland: Organisatie) -> None:
    sent = Meldende().to_the_end()
    assert "Uw melding is ontvangen" in sent.html
    front = iemand(flevoland, "frontoffice")
    with front.at_work():
        dossier = open_dossier(Ontvangst.objects.get().dossier_id)
        melding = Melding.objects.get(dossier=dossier)
        assert (melding.kanaal, melding.onderwerpen, melding.spoed) == ("web", ["kindermishandeling"], False)
        assert [str(wie.achternaam) for wie in Persoon.objects.filter(dossier=dossier)] == ["Proefman"]
        noor = Persoon.objects.get(dossier=dossier)
        assert (noor.voorvoegsel, noor.straat, noor.woonplaats) == ("van der", "Verzinstraat", "Almere")
        assert [(row.soort, row.tekst, row.bron) for row in Fragment.objects.filter(dossier=dossier)] == [
            ("waarneming", "Drie avonden gebonk en gehuil.", "door de muur"),
            ("oordeel", "Vader slaat.", "de melder"),
        ]
        assert journaal.stand_of(dossier).open_meldingen
        assert Traject.objects.filter(dossier=dossier).exists()
        assert [row.bij for row in ZichtStand.objects.filter(dossier=dossier)] == ["veilig-thuis"]
        who = reveal(melding.melder, "proef")
        assert (melding.melder.anoniem_voor_gezin, who.naam) == (True, "Theodoor Achterburen")
        assert (
            who.contactwijze == "Bellen\nWanneer: na zessen\nNeemt een ander op, zeg: de bibliotheek\nCodewoord: tulp"
        )
    assert melding.nummer in sent.html


def test_pressed_twice_is_one_melding_with_the_same_code(flevoland: Organisatie) -> None:
    guest = Meldende().until("controle")
    carried = guest.draagt
    first, code = guest.fill().html, guest.code
    again = guest.send("verder", **carried)
    assert (again.code, "Uw melding is ontvangen" in first) == (code, True)
    with acting(Context(flevoland.pk, actor="publiek")):
        assert Dossier.objects.count() == Ontvangst.objects.count() == Inzending.objects.count() == 1
    assert Ontvangstteken.objects.count() == 1


def test_who_goes_back_and_changes_it_is_told_that_the_first_was_sent_and_can_send_this_one_too(
    flevoland: Organisatie,
) -> None:
    guest = Meldende().until("controle")
    carried, first = guest.draagt, guest.fill().code
    guest.send("naar:denkt", **carried).send(oordeel="Nu is het de moeder.").until("controle")
    assert "Hiermee is al iets anders verstuurd" in guest.fill().html
    assert guest.fill().code != first
    with acting(Context(flevoland.pk, actor="publiek")):
        assert Ontvangst.objects.count() == Inzending.objects.count() == 2


@pytest.mark.eis("R-012")
def test_danger_is_led_to_the_telephone_and_is_urgent_all_the_same(flevoland: Organisatie) -> None:
    guest = Meldende(gevaar={"gevaar": "ja"}).fill()
    assert guest.blad == "bellen"
    assert 'href="tel:112"' in guest.html.split("<main")[1]
    guest.to_the_end()
    with iemand(flevoland, "frontoffice").at_work():
        open_dossier(Ontvangst.objects.get().dossier_id)
        assert Melding.objects.get().spoed
        assert Fragment.objects.filter(onderdeel="spoed").get().tekst == "Hij slaat haar nu."


@pytest.mark.eis("R-123", "R-137")
def test_who_stays_unknown_to_us_too_is_told_that_it_is_advice_and_loses_nothing(flevoland: Organisatie) -> None:
    guest = Meldende().until("anoniem")
    assert "nooit een reden om niet te melden" in guest.html
    guest.fill(anoniem="vt-niet")
    assert guest.blad == "anoniem"
    assert "Dan is het geen melding" in guest.html
    assert 'href="/advies/"' in guest.html
    guest.send("naar:controle").send()
    assert guest.blad == "anoniem", "around the choice there is no way to send"
    assert "Drie avonden gebonk" in guest.until("controle").html
    assert guest.fill().code


def test_more_people_and_more_signals_go_along_and_one_that_was_wrong_goes(flevoland: Organisatie) -> None:
    guest = Meldende().until("persoon-1").send("erbij:persoon", **Meldende().antwoorden["persoon-1"])
    guest.fill().until("signaal-1").send("erbij:signaal", **guest.antwoorden["signaal-1"])
    assert "Drie avonden" in guest.html
    guest.fill().until("controle")
    assert all(words in guest.html for words in ("haar moeder", "blauw oog", "de bakker"))
    guest.send("naar:signaal-2").send("weg:signaal-1")
    assert "Drie avonden" not in guest.until("controle").html


def test_more_people_than_fit_are_refused_in_words_and_nobody_is_lost(flevoland: Organisatie) -> None:
    guest = Meldende().until("persoon-1")
    for number in range(MEESTE):
        guest.send("erbij:persoon", rol="kind", voornamen=f"Kind{number}")
    assert guest.blad == f"persoon-{MEESTE}"
    assert "Meer past er niet bij" in guest.html
    assert f"Kind{MEESTE - 2}" in guest.html


def test_what_misses_gets_words_and_the_rest_stays(flevoland: Organisatie) -> None:
    guest = Meldende().until("persoon-1").send(rol="kind", telefoon="06", voornamen="Noor")
    assert "Dit is geen telefoonnummer" in guest.html
    assert 'value="Noor"' in guest.html
    guest.until("waar").send(gemeente="Atlantis", straat="Verzinstraat")
    assert "Deze gemeente kennen wij niet" in guest.html
    assert 'value="Verzinstraat"' in guest.html
    assert "Van Katwoude weten wij de gemeente niet zeker" in guest.send(gemeente="1145 AB").html


@pytest.mark.eis("R-014")
def test_a_postcode_brings_it_to_the_right_veilig_thuis_and_is_shown_as_what_it_is(flevoland: Organisatie) -> None:
    guest = Meldende(waar={"gemeente": "1316 ab"}).until("controle")
    assert "Almere" in guest.html
    assert flevoland.naam in guest.fill().html


def test_no_cookie_no_row_and_no_name_before_it_is_sent(flevoland: Organisatie) -> None:
    guest = Meldende().until("controle")
    assert not guest.client.cookies
    assert guest.antwoord["Cache-Control"] == "no-store"
    assert "<title>Informatie</title>" in guest.html
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM publiek_ontvangstteken")
        assert cursor.fetchone() == (0,)


@pytest.mark.eis("R-138", "R-140")
def test_with_the_code_one_sees_how_far_it_is_and_nothing_of_the_family(flevoland: Organisatie) -> None:
    code = Meldende().to_the_end().code
    shown = kijk(code.lower().replace(" ", "")).html
    assert "Veilig Thuis beoordeelt de veiligheid." in shown
    assert "U hoort uiterlijk" in shown
    assert not any(word in shown for word in ("Noor", "Proefman", "Verzinstraat", "Theodoor", "gebonk"))


@pytest.mark.parametrize(
    "taal, zin",
    [
        ("nl", "Uw melding is nog niet verstuurd. Kies de grond. Wat u typte, staat er nog."),
        ("en", "Your report has not been sent yet. Veilig Thuis cannot take it like this."),
    ],
)
def test_what_the_protocol_refuses_is_said_in_the_language_of_the_page(
    flevoland: Organisatie, monkeypatch: pytest.MonkeyPatch, taal: str, zin: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise MeldingOnvolledig(("Kies de grond.",))

    monkeypatch.setattr(versturen, "receive", refuse)
    assert zin in Meldende(taal).to_the_end().html
