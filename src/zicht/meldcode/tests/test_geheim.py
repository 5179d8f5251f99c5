"""What may I say to whom: told on one page, and a small record when secrecy and safety pull apart."""

from typing import Any

import pytest

from zicht.meldcode.tests.school import School

pytestmark = pytest.mark.django_db
AFWEGING: dict[str, Any] = {
    "aan": "nieuwe-school",
    "belang": "Zij kennen haar niet en zien niets.",
    "anders": "Nee, moeder houdt het tegen.",
    "toestemming": "Gevraagd, moeder wil niet.",
    "zwaarder": "Haar veiligheid weegt zwaarder.",
    "inhoud": "Alleen dat zij iemand nodig heeft die oplet.",
    "besluit": "zeggen",
}


def test_the_page_says_what_may_be_told_to_whom(hier: School) -> None:
    assert "Wat mag ik zeggen, en tegen wie?" in hier.look("meldcodedossier").content.decode()
    page = hier.look("meldcode-geheim").content.decode()
    for words in ("Aan Veilig Thuis", "Ook zonder toestemming", "Aan een nieuwe school", "artikel 5.2.6"):
        assert words in page


def test_the_five_questions_are_kept_with_who_weighed_and_what_was_decided(hier: School) -> None:
    assert hier.send("meldcode-geheim", **AFWEGING).status_code == 302
    page = hier.look("meldcodedossier").content.decode()
    assert f"Een nieuwe school of opvang: verteld ({hier.lea.medewerker}" in page
    assert "Haar veiligheid weegt zwaarder." in page
    (one,) = hier.doorloop().daarna.afgewogen
    assert one.doorbroken


@pytest.mark.parametrize("missing", sorted(AFWEGING))
def test_none_of_them_is_left_out(hier: School, missing: str) -> None:
    assert hier.send("meldcode-geheim", **AFWEGING | {missing: ""}).status_code == 200
    assert hier.doorloop().daarna.afgewogen == ()


def test_to_stay_silent_is_a_record_too_also_after_the_walk_stopped(hier: School) -> None:
    hier.walk(until="overleg").send("meldcode-stoppen", reden="zorg-weggenomen", stoppen="Het was een ziekte.")
    assert hier.as_(hier.aafke).send("meldcode-geheim", **AFWEGING | {"besluit": "zwijgen"}).status_code == 302
    assert ": niet verteld (" in hier.look("meldcodedossier").content.decode()


def test_it_goes_along_with_the_file(hier: School) -> None:
    hier.send("meldcode-geheim", **AFWEGING)
    assert "Haar veiligheid weegt zwaarder." in hier.look("meldcode-uitvoer").content.decode()
