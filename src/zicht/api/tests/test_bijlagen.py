"""A system sends files with its own melding, and hears what each of them is."""

from base64 import b64encode
from typing import Any
from uuid import uuid4

import pytest

from tests.proefopstelling.wereld import iemand
from zicht.api.tests.systemen import Systeem
from zicht.bijlagen import bewaren
from zicht.bijlagen.models import Bijlage
from zicht.bijlagen.tests import bestanden
from zicht.dossier.openen import open_dossier
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db


def body(inhoud: bytes, naam: str = "rontgen_noor.jpg") -> dict[str, str]:
    return {"naam": naam, "inhoud": b64encode(inhoud).decode()}


def send(systeem: Systeem, melding: str, sent: dict[str, str], **more: Any) -> Any:
    return systeem.post(f"/meldingen/{melding}/bijlagen", sent, **more)


def test_a_file_goes_with_the_own_melding_and_lies_with_the_desk(his: Systeem) -> None:
    melding, photo = his.report().json()["id"], bestanden.jpeg()
    answer = send(his, melding, body(photo))
    assert answer.status_code == 201, answer.content
    told = answer.json()
    assert (told["soort"], told["omvang"], told["toestand"]) == ("jpeg", len(photo), "wacht")
    assert "noor" not in answer.content.decode().lower()
    with iemand(Organisatie.objects.get(code="VT03"), "frontoffice").at_work():
        row = Bijlage.objects.get()
        open_dossier(row.dossier_id)
        assert (str(row.pk), str(row.melding), row.van_melder) == (told["id"], melding, True)
        assert bewaren.whole(row, "gelezen") == photo


def test_sent_again_it_is_one_and_with_another_file_the_key_is_taken(his: Systeem) -> None:
    melding, key = his.report().json()["id"], str(uuid4())
    first = send(his, melding, body(b"een verslag", "a.txt"), sleutel=key)
    assert send(his, melding, body(b"een verslag", "a.txt"), sleutel=key).content == first.content
    assert send(his, melding, body(b"een ander verslag", "a.txt"), sleutel=key).status_code == 409


@pytest.mark.parametrize(
    ("sent", "woorden"),
    [
        (body(b"MZ" + bytes(100), "foto.jpg"), "is een programma (.exe)"),
        ({"naam": "a.txt", "inhoud": "QUJDR"}, "is geen base64"),
        ({"naam": "a.txt", "inhoud": "geen base64!"}, "inhoud"),
        ({"inhoud": "QUJD"}, "naam ontbreekt"),
    ],
)
def test_what_is_refused_is_told_in_words_and_nothing_is_kept(his: Systeem, sent: dict[str, str], woorden: str) -> None:
    answer = send(his, his.report().json()["id"], sent)
    assert answer.status_code == 400
    assert woorden in answer.content.decode()
    assert "foto.jpg" not in answer.content.decode(), "nothing that was sent is repeated"
    with iemand(Organisatie.objects.get(code="VT03"), "frontoffice").at_work():
        assert not Bijlage.objects.exists()


def test_of_another_system_there_is_no_melding(his: Systeem, politie: Systeem) -> None:
    melding = his.report().json()["id"]
    assert send(politie, melding, body(b"tekst", "a.txt")).status_code == 404
    assert send(his, str(uuid4()), body(b"tekst", "a.txt")).status_code == 404
