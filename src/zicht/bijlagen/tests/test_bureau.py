"""At the desk: what a colleague opens is logged, saved and never shown; what goes out says nothing of who told."""

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.database import AsRole
from tests.proefopstelling.scanner import Scanner
from tests.proefopstelling.wereld import Wereld
from zicht.audit.models import Leesregel
from zicht.bijlagen import bewaren, controleren
from zicht.bijlagen.models import Bijlage, Uitgave
from zicht.bijlagen.tests import bestanden
from zicht.bijlagen.tests.test_bewaren import from_melder
from zicht.dossier.openen import open_dossier

pytestmark = pytest.mark.django_db

BRIEF = {"opschrift": "Tekening van Noor", "herkomst": "gezin"}


@pytest.fixture
def bij(hier: Wereld, client: Client) -> Bureau:
    return bureau(hier, client)


def add(bij: Bureau, inhoud: bytes, naam: str = "IMG_noor.jpg", **anders: str) -> HttpResponse:
    return bij.send("bijlage-toevoegen", bestand=SimpleUploadedFile(naam, inhoud), **{**BRIEF, **anders})


def only(bij: Bureau) -> Bijlage:
    with bij.alice.at_work():
        return Bijlage.objects.get()


def check(as_role: AsRole) -> None:
    with as_role("zicht_worker"):
        controleren.work_all()


def lines(bij: Bureau) -> list[str]:
    with bij.alice.at_work():
        return list(Leesregel.objects.filter(soort="kluis").order_by("op").values_list("reden", flat=True))


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_a_file_is_added_listed_by_what_it_is_and_opened_to_save(bij: Bureau, clamd: Scanner, as_role: AsRole) -> None:
    photo = bestanden.jpeg()
    assert add(bij, photo).status_code == 302
    check(as_role)
    assert "Tekening van Noor" in text(bij.look("bijlagen"))
    assert "1 bijlage" in text(bij.client.get(bij.address("dossier")))  # type: ignore[arg-type]
    page = text(bij.look("bijlage", only(bij).pk))
    assert "Schoon, nagekeken" in page
    assert "IMG_noor" not in page, "at the desk we say ourselves what it is"
    answer = bij.look("bijlage-openen", only(bij).pk)
    assert answer.content == photo
    assert answer["Content-Disposition"] == 'attachment; filename="bijlage-1.jpg"'
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "no-store"
    assert lines(bij)[-1] == "bijlage geopend"


def test_what_cannot_be_taken_in_is_told_at_the_field_and_the_words_stay(bij: Bureau) -> None:
    said = text(add(bij, b"MZ" + bytes(100)))
    assert "een programma (.exe), hoe het ook heet" in said
    assert 'value="Tekening van Noor"' in said
    assert "Kies eerst een bestand." in text(bij.send("bijlage-toevoegen", **BRIEF))
    with bij.alice.at_work():
        assert not Bijlage.objects.exists()


def test_with_the_same_words_another_file_is_something_else(bij: Bureau) -> None:
    sleutel = "8b0c6c1e-7f5b-4ee5-9d9f-0d7f5f6f1c11"
    for inhoud in (b"een", b"een", b"twee"):
        said = bij.send("bijlage-toevoegen", bestand=SimpleUploadedFile("a.txt", inhoud), sleutel=sleutel, **BRIEF)
    assert "eerder al iets anders vastgelegd" in text(said)
    with bij.alice.at_work():
        assert Bijlage.objects.count() == 1


def test_two_files_of_the_desk_never_get_one_name(bij: Bureau) -> None:
    for herkomst, inhoud in (("gezin", b"een"), ("ander", b"twee"), ("melder", b"drie"), ("gezin", b"drie")):
        add(bij, inhoud, herkomst=herkomst)
    with bij.alice.at_work():
        assert [row.bestandsnaam for row in Bijlage.objects.all()] == [
            "bijlage-1.txt",
            "bijlage-2.txt",
            "melder-1.txt",
            "bijlage-3.txt",
        ]


def test_what_was_not_looked_at_opens_by_an_act_of_its_own_that_is_logged_so(bij: Bureau) -> None:
    add(bij, bestanden.pdf(), "brief.pdf")
    id = only(bij).pk
    page = text(bij.look("bijlage", id))
    assert "nog niet gecontroleerd op virussen" in page
    assert "Hier is geen virusscanner aangesloten" in page
    assert bij.look("bijlage-openen", id).status_code == 302
    assert "Zet een vinkje" in text(bij.send("bijlage-openen", id))
    answer = bij.send("bijlage-openen", id, gezien="on")
    assert answer.content == bestanden_of(bij, id)
    assert "bijlage geopend zonder controle op virussen" in lines(bij)
    assert "Dat kan pas als het op virussen is nagekeken" in page
    assert bij.look("bijlage-kopie", id).status_code == 404


def bestanden_of(bij: Bureau, id: UUID) -> bytes:
    with bij.alice.at_work():
        open_dossier(bij.dossier)
        return bewaren.whole(Bijlage.objects.get(pk=id), "gelezen")


def test_while_the_scanner_is_silent_the_page_says_that_it_waits(bij: Bureau, settings: pytest.FixtureRequest) -> None:
    settings.CLAMD = "127.0.0.1:9"  # type: ignore[attr-defined]
    add(bij, bestanden.jpeg())
    assert "Dit wacht op controle op virussen" in text(bij.look("bijlage", only(bij).pk))


def test_what_is_infected_is_not_opened_not_shown_and_not_copied(bij: Bureau, clamd: Scanner, as_role: AsRole) -> None:
    add(bij, bestanden.jpeg() + bestanden.EICAR)
    check(as_role)
    id = only(bij).pk
    assert "Hier zit een virus in." in text(bij.look("bijlage", id))
    assert "voorbeeld/" not in text(bij.look("bijlage", id))
    for naam in ("bijlage-voorbeeld", "bijlage-kopie", "bijlage-kopie-halen"):
        assert bij.look(naam, id).status_code == 404
    assert bij.send("bijlage-openen", id, gezien="on").status_code == 302


def test_a_preview_is_drawn_anew(bij: Bureau) -> None:
    add(bij, bestanden.jpeg())
    answer = bij.look("bijlage-voorbeeld", only(bij).pk)
    assert bestanden.TOESTEL.encode() not in answer.content
    assert "sandbox" in answer["Content-Security-Policy"]
    assert lines(bij)[-1] == "voorbeeld van bijlage bekeken"


@pytest.mark.eis("R-133")
def test_what_goes_out_is_the_same_to_the_byte_whatever_the_melder_sent(
    bij: Bureau, clamd: Scanner, as_role: AsRole, client: Client
) -> None:
    """Swap only the melder: one sent nothing, the other two photos before and one after."""
    other = bureau(bij.hier, client)
    given = []
    for where, sends in ((bij, False), (other, True)):
        if sends:
            for kleur in ("red", "blue"):
                from_melder(bij.hier, where.dossier, where.melding, bestanden.jpeg(kleur))
        add(where, bestanden.jpeg("green"))
        check(as_role)
        with where.alice.at_work():
            id = Bijlage.objects.get(dossier=where.dossier, herkomst="gezin").pk
        assert where.send("bijlage-kopie", id, voor="gezin", bekeken="on").status_code == 302
        answer = where.look("bijlage-kopie-halen", id)
        given.append((answer.content, answer["Content-Disposition"], answer["Content-Type"]))
    assert given[0] == given[1]
    assert given[0][1] == 'attachment; filename="bijlage-1.jpg"'
    assert bestanden.TOESTEL.encode() not in given[0][0]
    with bij.alice.at_work():
        open_dossier(bij.dossier)
        assert Uitgave.objects.get().voor == "gezin"


def test_of_what_a_melder_sent_no_copy_goes_out_and_the_desk_hears_that_it_came(
    bij: Bureau, clamd: Scanner, as_role: AsRole
) -> None:
    made = from_melder(bij.hier, bij.dossier, UUID(str(bij.melding)), bestanden.jpeg())
    check(as_role)
    news = "De melder stuurde een bijlage: bekijk die"
    assert news in text(bij.client.get(bij.address("dossier")))  # type: ignore[arg-type]
    assert "Nieuw" in text(bij.look("bijlagen"))
    page = text(bij.look("bijlage", made.pk))
    assert "Van wat een melder stuurt, gaat geen kopie naar buiten." in page
    assert bij.look("bijlage-kopie", made.pk).status_code == 404
    assert bij.look("bijlage-kopie-halen", made.pk).status_code == 404
    assert news not in text(bij.client.get(bij.address("dossier")))  # type: ignore[arg-type]


def test_no_copy_leaves_unseen_or_before_it_was_said_for_whom(bij: Bureau, clamd: Scanner, as_role: AsRole) -> None:
    add(bij, bestanden.jpeg())
    check(as_role)
    id = only(bij).pk
    assert bij.look("bijlage-kopie-halen", id).status_code == 404
    said = text(bij.send("bijlage-kopie", id, voor="gezin"))
    assert "Zet een vinkje" in said
    assert bij.look("bijlage-kopie-halen", id).status_code == 404
