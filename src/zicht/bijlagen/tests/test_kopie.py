"""A copy that is given out says nothing beside its content; what cannot be cleaned is not given out."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from zicht.bijlagen import kopie
from zicht.bijlagen.kopie import KanNiet, clean_copy, preview
from zicht.bijlagen.soorten import Soort
from zicht.bijlagen.tests import bestanden

GEHEIM = (b"GPS", b"Exif", bestanden.TOESTEL.encode(), b"Achterburen", b"JavaScript", b"Photoshop")


def test_of_a_photo_the_place_and_the_telephone_are_gone_to_the_byte() -> None:
    original = bestanden.jpeg()
    assert bestanden.TOESTEL.encode() in original, "what we look for can be seen"
    assert Image.open(BytesIO(original)).getexif().get_ifd(0x8825)
    for copy in (clean_copy(Soort.JPEG, original), preview(original)):
        assert [word for word in GEHEIM if word in copy] == []
        assert not Image.open(BytesIO(copy)).getexif()
        assert Image.open(BytesIO(copy)).size == (640, 480)


def test_of_a_pdf_only_its_pages_are_left_and_the_photo_in_it_is_cleaned_too() -> None:
    original = bestanden.pdf(bestanden.jpeg())
    assert b"Achterburen" in original
    assert bestanden.TOESTEL.encode() in original
    copy = clean_copy(Soort.PDF, original)
    with pikepdf.open(BytesIO(copy)) as opened:
        opened.save(plain := BytesIO(), compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        assert len(opened.pages) == 1
        assert Image.open(BytesIO(opened.pages[0].Resources.XObject.Im0.read_raw_bytes())).size == (640, 480)
    assert [word for word in GEHEIM if word in copy or word in plain.getvalue()] == []


def test_what_was_appended_to_a_photo_stays_behind() -> None:
    copy = clean_copy(Soort.JPEG, bestanden.jpeg() + bestanden.folder())
    assert b"PK\x03\x04" not in copy


def test_the_same_original_gives_the_same_copy() -> None:
    for soort, original in ((Soort.JPEG, bestanden.jpeg()), (Soort.PNG, bestanden.png()), (Soort.PDF, bestanden.pdf())):
        assert clean_copy(soort, original) == clean_copy(soort, original)


@pytest.mark.parametrize(
    ("soort", "inhoud"),
    [
        (Soort.HEIC, bestanden.HEIC),
        (Soort.WORD, bestanden.docx()),
        (Soort.PNG, bestanden.huge_png()),  # more points than it could have by photographing
        (Soort.JPEG, bestanden.jpeg()[:300]),
        (Soort.PDF, b"%PDF-1.7\nkapot"),
    ],
)
def test_what_cannot_be_cleaned_is_not_given_out(soort: Soort, inhoud: bytes) -> None:
    with pytest.raises(KanNiet):
        clean_copy(soort, inhoud)


def test_an_image_with_more_points_than_a_camera_has_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kopie, "PUNTEN", 640 * 480 - 1)
    with pytest.raises(KanNiet):
        preview(bestanden.jpeg())


def test_what_is_turned_by_its_exif_stands_upright_without_it() -> None:
    exif, file = Image.Exif(), BytesIO()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20)).save(file, "JPEG", exif=exif)
    assert Image.open(BytesIO(clean_copy(Soort.JPEG, file.getvalue()))).size == (20, 40)
