"""A text on paper: each line as what it is, nothing in it as markup, the same bytes for the same text."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from zicht.foundation.papier import Regel, as_pdf, lines

DAG = date(2026, 12, 1)
KOP: dict[str, Any] = {"titel": "Informatie", "taal": "nl", "dag": DAG}


@pytest.mark.parametrize(
    "line, read",
    [
        ("SIGNALEN", Regel("kop", "Signalen")),
        ("1. SIGNALEN IN KAART", Regel("kop", "1. Signalen in kaart")),
        ("- Blauwe polsen.", Regel("punt", "Blauwe polsen.")),
        ("  feit, op school", Regel("bij", "feit, op school")),
        ("Met wie?: collega", Regel("vraag", "collega", "Met wie?")),
        ("Zij zei: ga weg", Regel("vraag", "ga weg", "Zij zei")),
        (
            "Direct gevaar: bel 112. Advies: bel 0800-2000.",
            Regel("vraag", "bel 112. Advies: bel 0800-2000.", "Direct gevaar"),
        ),
        ("Gewoon een zin.", Regel("tekst", "Gewoon een zin.")),
        ("Ja", Regel("tekst", "Ja")),
    ],
)
def test_what_a_line_is(line: str, read: Regel) -> None:
    assert list(lines(f"VERSLAG\n\n{line}\n")) == [Regel("titel", "Verslag"), read]


@pytest.mark.parametrize(
    "text",
    [
        "#let x = 1 #x",
        "*vet* _schuin_ $x^2$",
        '#read("/etc/passwd")',
        "= Geen kop",
        "<b>\\u{1F600}",
        "Łukasz Şahin é €",
    ],
)
def test_what_somebody_wrote_is_text_and_never_markup(text: str) -> None:
    (page,) = PdfReader(BytesIO(as_pdf(f"VERSLAG\n{text}", **KOP))).pages
    assert "".join(text.split()) in "".join(page.extract_text().split())


@pytest.mark.parametrize("sign", ["😀", "王", "\uf0b7", "\x01", "ส"])
def test_a_sign_that_we_have_no_letter_for_costs_nobody_their_paper(sign: str) -> None:
    (page,) = PdfReader(BytesIO(as_pdf(f"VERSLAG\nZij heet {sign} en {sign}; hij Łukasz.", **KOP))).pages
    said = page.extract_text()
    assert "Zij heet □ en □; hij Łukasz." in said
    assert "□ staat voor een teken" in said


def test_the_same_text_is_the_same_bytes_and_one_text_leaves_nothing_in_the_next() -> None:
    first = as_pdf("VERSLAG\nDe een.", **KOP)
    other = as_pdf("VERSLAG\nDe ander.", **KOP)
    assert as_pdf("VERSLAG\nDe een.", **KOP) == first
    assert "De een." not in PdfReader(BytesIO(other)).pages[0].extract_text()


def test_a_long_text_goes_on_on_a_next_page() -> None:
    pages = PdfReader(BytesIO(as_pdf("VERSLAG\n" + "Een regel die blijft.\n" * 200, **KOP))).pages
    assert len(pages) > 3
