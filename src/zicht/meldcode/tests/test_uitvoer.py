"""What leaves with whoever a file belongs to: all of it as text, and who looked in it."""

import pytest

from tests.proefopstelling.leesbaar import words_in
from tests.proefopstelling.wereld import Iemand
from zicht.foundation.papier import lines
from zicht.meldcode.tests.school import School

pytestmark = pytest.mark.django_db


def test_the_whole_file_goes_along_as_text_under_its_number_alone(hier: School) -> None:
    hier.walk()
    answer = hier.look("meldcode-uitvoer")
    text = answer.content.decode()
    for words in ("Noor, groep 6", "Twee blauwe plekken op de arm.", "Zij schrok en zei niets.", "Melden: ja"):
        assert words in text
    assert answer["Content-Disposition"] == f'attachment; filename="meldcode-{hier.row().nummer}.txt"'
    assert "<" not in text


def test_the_same_goes_along_on_paper(hier: School) -> None:
    hier.walk()
    text = hier.look("meldcode-uitvoer").content.decode()
    answer = hier.look("meldcode-uitvoer-pdf")
    assert answer["Content-Disposition"] == f'attachment; filename="meldcode-{hier.row().nummer}.pdf"'
    said = "".join(words_in(answer).split())
    assert [line.tekst for line in lines(text) if "".join(line.tekst.split()) not in said] == []


def test_it_leaves_nothing_of_the_file_out(hier: School) -> None:
    hier.walk(until="gesprek").send("meldcode-overleg", met=["collega"], uitkomst="Bel de huisarts.")
    hier.send("meldcode-collega", wie=str(hier.collega.medewerker.pk), rol="meelezer")
    hier.send("meldcode-meedenken", advies="Denk aan haar broertje.")
    asked = {"vraag": "Praat ik eerst met moeder?", "telefoon": "036 1234567", "moment": "na drie uur"}
    hier.send("meldcode-terugbellen", **asked, functie="leerkracht", gemeente="Almere")
    hier.send("meldcode-stoppen", reden="zorg-weggenomen", stoppen="Het bleek een ziekte.")
    hier.send("meldcode-wissen", verzoeker="Vader", verzocht_op="2026-11-02", tekst="Dit moet weg.")
    text = hier.look("meldcode-uitvoer").content.decode()
    for words in (
        "Bel de huisarts.",
        "Zij ziet het ook.",  # what stood there before step 2 was taken again
        f"{hier.collega.medewerker}, leest mee",
        "Denk aan haar broertje.",
        "Praat ik eerst met moeder?",
        "Gestopt op",
        "Het bleek een ziekte.",
        "Dit moet weg.",
    ):
        assert words in text, words


def test_who_looked_and_who_tried_is_in_the_log(hier: School) -> None:
    others: tuple[Iemand, ...] = (hier.aafke, hier.collega)
    for wie in others:
        hier.as_(wie).look("meldcodedossier")
    page = hier.as_(hier.lea).look("meldcode-logboek").content.decode()
    assert f"<b>{hier.aafke.medewerker}</b> heeft het dossier geopend" in page
    assert f"<b>{hier.collega.medewerker}</b> wilde het openen, en mocht dat niet" in page
