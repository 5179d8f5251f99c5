"""What a file is follows from what is in it; what is refused is called by its name, with what to do now."""

import pytest

from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.maten import EEN
from zicht.bijlagen.soorten import NietAangenomen, Soort, recognise
from zicht.bijlagen.tests import bestanden


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort"),
    [
        ("foto.jpg", bestanden.jpeg(), Soort.JPEG),
        ("brief.pdf", bestanden.jpeg(), Soort.JPEG),  # its name counts for nothing
        ("foto", bestanden.png(), Soort.PNG),
        ("IMG_1.HEIC", bestanden.HEIC, Soort.HEIC),
        ("brief.pdf", bestanden.pdf(), Soort.PDF),
        ("verslag.docx", bestanden.docx(), Soort.WORD),
        ("app.txt", "Zij zei: ‘hij doet het weer’.\r\n".encode(), Soort.TEKST),
        ("bom.txt", b"\xef\xbb\xbfmet een teken vooraan", Soort.TEKST),
        ("lang.txt", ("é" * 60_000).encode(), Soort.TEKST),  # a letter of two bytes lies across two blocks
        ("twee.jpg", bestanden.jpeg() + bestanden.folder(), Soort.JPEG),  # also a zip: it is never served as one
    ],
)
def test_what_is_taken_in_is_known_by_its_content(naam: str, inhoud: bytes, soort: Soort) -> None:
    assert recognise(Ingekomen.of(naam, inhoud)) is soort


@pytest.mark.parametrize(
    ("naam", "inhoud", "woorden"),
    [
        ("foto.jpg", b"MZ\x90\x00" + bytes(200), "een programma (.exe), hoe het ook heet"),
        ("foto.jpg", b"\x7fELF" + bytes(200), "een programma, hoe het ook heet"),
        ("doe.txt", b"#!/bin/sh\nrm -rf /\n", "een programma, hoe het ook heet"),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + bytes(200), "een beschadigde foto"),
        ("foto.jpg", b"GIF89a" + bytes(50), "een plaatje van een andere soort"),
        ("foto.jpg", b"\xff\xd8\xff<script>alert(1)</script>", "een beschadigde foto"),
        ("brief.docx", bestanden.docx(macro=True), "een Word-bestand met macro’s"),
        ("fotos.zip", bestanden.folder(), "een ingepakte map"),
        ("brief.doc", b"\xd0\xcf\x11\xe0" + bytes(200), "een oud Word-, Excel- of Outlook-bestand"),
        ("film.mp4", bestanden.FILMPJE, "een filmpje"),
        ("op.mp3", b"ID3\x04" + bytes(50), "een geluidsopname"),
        ("plaatje.txt", b"<svg onload=alert(1)>", "een webpagina of tekening"),
        ("brief.pdf", b"  <html>%PDF-1.7", "een webpagina of tekening"),  # not at its beginning: no PDF
        ("brief.txt", rb"{\rtf1 tekst}", "een opgemaakte tekst"),
        ("leeg.jpg", b"", "is leeg"),
        ("ruis.txt", b"tekst\x00tekst", "Wij weten niet wat"),
        ("ruis", bytes(range(128, 256)) * 4, "Wij weten niet wat"),
        ("groot.jpg", bytes(EEN + 1), "is te groot"),
    ],
)
def test_what_is_refused_is_told_what_it_is_and_what_now(naam: str, inhoud: bytes, woorden: str) -> None:
    with pytest.raises(NietAangenomen) as refused:
        recognise(Ingekomen.of(naam, inhoud))
    assert woorden in str(refused.value)
    assert naam in str(refused.value), "the sender knows which one"


def test_of_a_file_that_is_too_big_nothing_is_kept_and_what_comes_in_is_never_readable_on_a_disk() -> None:
    sent = Ingekomen.of("brief.txt", b"Zij heeft een blauw oog. " * 9000)
    sent._locked.seek(0)
    assert b"blauw oog" not in sent._locked.read()
    assert b"".join(sent.chunks()).startswith(b"Zij heeft een blauw oog.")
    sent.too_big()
    sent._locked.seek(0)
    assert sent._locked.read() == b""
