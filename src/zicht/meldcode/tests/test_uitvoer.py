"""What leaves with whoever a file belongs to: all of it as text, and who looked in it."""

import pytest

from tests.proefopstelling.wereld import Iemand
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


def test_who_looked_and_who_tried_is_in_the_log(hier: School) -> None:
    others: tuple[Iemand, ...] = (hier.aafke, hier.collega)
    for wie in others:
        hier.as_(wie).look("meldcodedossier")
    page = hier.as_(hier.lea).look("meldcode-logboek").content.decode()
    assert f"<b>{hier.aafke.medewerker}</b> heeft het dossier geopend" in page
    assert f"<b>{hier.collega.medewerker}</b> wilde het openen, en mocht dat niet" in page
