"""Who reported sends photos and papers with the receipt code: kept with the melding, for the desk alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.meldende import Meldende, Tabbezoek, kijk, veilig_thuis_van
from tests.proefopstelling.scanner import scanner
from tests.proefopstelling.wereld import Iemand, iemand
from zicht.bijlagen import bewaren, controleren
from zicht.bijlagen.maten import EEN
from zicht.bijlagen.models import Bijlage, Herkomst, Opschrift
from zicht.bijlagen.tests import bestanden
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.organisaties.models import Organisatie
from zicht.publiek import maten
from zicht.stations.melding.models import Ontvangst
from zicht.vault import tempo

pytestmark = pytest.mark.django_db

#: What a telephone calls it, and what nobody may read on the way.
NAAM = "achterburen_noor.jpg"


@pytest.fixture
def flevoland() -> Organisatie:
    return veilig_thuis_van("Almere")


@pytest.fixture
def front(flevoland: Organisatie) -> Iemand:
    return iemand(flevoland, "frontoffice")


def stuur(tab: Tabbezoek, *bestand: tuple[str, bytes]) -> Tabbezoek:
    """From the page of the code, or from the receipt."""
    if tab.blad != "bijlage":
        tab.adres = tab.adres.replace("/melden/", "/status/")
        tab.send("naar:bijlage")
    return tab.send(bestanden=[SimpleUploadedFile(naam, inhoud) for naam, inhoud in bestand])


def kept(front: Iemand) -> list[tuple[str, str, bytes]]:
    """As the desk reads it."""
    with front.at_work():
        open_dossier(Ontvangst.objects.get().dossier_id)
        return [
            (row.bestandsnaam, Opschrift.objects.get(bijlage=row).tekst, bewaren.whole(row, "gelezen"))
            for row in Bijlage.objects.all()
        ]


@pytest.mark.eis("R-133")
def test_a_photo_sent_from_the_receipt_is_with_the_melding_and_no_part_of_the_file_the_family_reads(
    front: Iemand,
) -> None:
    photo = bestanden.jpeg()
    tab = stuur(Meldende().to_the_end(), (NAAM, photo))
    assert "Ontvangen. Veilig Thuis kijkt ernaar." in tab.html
    assert "Foto (JPEG)" in tab.html
    assert NAAM not in tab.html, "whoever looks along reads no name of a file"
    assert kept(front) == [("melder-1.jpg", NAAM, photo)]
    with front.at_work():
        open_dossier(Ontvangst.objects.get().dossier_id)
        row = Bijlage.objects.get()
        assert (row.herkomst, row.melding) == (Herkomst.MELDER, Ontvangst.objects.get().melding_id)
        assert not [one for one in Fragment.objects.all() if "foto" in one.tekst.lower()]


def test_who_comes_back_with_the_code_sends_more_and_sees_what_was_sent(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    stuur(kijk(code), ("brief.pdf", bestanden.pdf()), ("app.txt", b"Hij appt: kom naar buiten."))
    shown = kijk(code, "en").html
    assert "What you sent" in shown
    assert len(kept(front)) == 2


def test_what_is_refused_is_told_by_name_and_the_rest_is_kept(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    tab = kijk(code).send("naar:bijlage")
    stuur(tab, ("foto.jpg", b"MZ" + bytes(300)), ("echt.jpg", bestanden.jpeg()))
    assert "‘foto.jpg’ is een programma (.exe), hoe het ook heet" in tab.html
    assert tab.blad == "bijlage"
    assert [naam for naam, *_ in kept(front)] == ["melder-1.jpg"]


def test_what_was_being_typed_stands_there_after_a_photo(front: Iemand) -> None:
    tab = kijk(Meldende().to_the_end().code).send("naar:bijlage", tekst="Ik zag haar gisteren.")
    stuur(tab, ("foto.jpg", bestanden.jpeg())).send("naar:antwoord")
    assert "Ik zag haar gisteren." in tab.html


@pytest.mark.parametrize(
    ("bestand", "woorden"),
    [
        ((), "Kies eerst een bestand."),
        ((("groot.jpg", bytes(EEN + 1)),), "‘groot.jpg’ is te groot"),
        (tuple((f"{n}.txt", b"tekst") for n in range(6)), "Stuur er hoogstens 5 tegelijk"),
    ],
)
def test_nothing_too_much_and_too_big_are_told(
    front: Iemand, bestand: tuple[tuple[str, bytes], ...], woorden: str
) -> None:
    tab = stuur(kijk(Meldende().to_the_end().code), *bestand)
    assert woorden in tab.html
    assert kept(front) == []


def test_sent_twice_it_is_there_once_also_from_another_tab(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    for _ in range(2):
        assert "Ontvangen." in stuur(kijk(code), ("foto.jpg", bestanden.jpeg())).html
    assert len(kept(front)) == 1


def test_nobody_fills_our_disk_from_one_place(front: Iemand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maten, "BIJLAGE", tempo.Maat("bijlage", ineens=2, elke=300))
    tab = stuur(kijk(Meldende().to_the_end().code), *((f"{n}.txt", b"%d" % n) for n in range(4)))
    assert "Er is hier net veel verstuurd" in tab.html
    assert len(kept(front)) == 2


def test_a_question_for_advice_takes_no_files(front: Iemand) -> None:
    sent = Tabbezoek("/advies/").send(vraag="Wat kan ik doen?", gemeente="Almere").send(wijze="code")
    tab = kijk(sent.code)
    assert "foto of papieren" not in tab.html
    assert tab.send("naar:bijlage").blad == "code"


def test_a_virus_is_told_to_who_sent_it_and_nobody_opens_it(
    front: Iemand, settings: pytest.FixtureRequest, as_role: AsRole
) -> None:
    code = Meldende().to_the_end().code
    stuur(kijk(code), ("briefje.txt", bestanden.EICAR))
    with scanner() as server, as_role("zicht_worker"):
        settings.CLAMD = server.adres  # type: ignore[attr-defined]
        controleren.work_all()
    assert "Hier zit een virus in. Wij openen het niet." in kijk(code).html
    with pytest.raises(bewaren.Besmet):
        kept(front)


def test_without_the_code_nobody_sends_or_sees_a_file(front: Iemand) -> None:
    Meldende().to_the_end()
    tab = Tabbezoek("/status/")
    tab.antwoord = tab.client.post(  # type: ignore[assignment]
        "/status/",
        {**tab.draagt, "_blad": "bijlage", "_doe": "verder", "bestanden": SimpleUploadedFile("a.txt", b"a")},
    )
    assert tab.blad == "code"
    assert kept(front) == []
