"""A melding about honour-based violence at the desk: step 3 counts as not spoken, for safety, and nobody asks why."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.stations.melding.forms import Meldingsvorm
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.bureau import HEEL, Desk, desk, words
from zicht.stations.melding.tests.voorbeelden import een_melding

pytestmark = pytest.mark.django_db

HUWELIJKSDWANG = HEEL | {"onderwerpen": ["huwelijksdwang"], "gesproken": "niet-veilig"}
NIET_GESPROKEN = "Stap 3 van de meldcode telt als: niet gesproken, vanwege veiligheid."


@pytest.fixture
def here(client: Client) -> Desk:
    return desk(wereld(), client)


def received(here: Desk, answers: dict[str, Any]) -> tuple[Melding, dict[str, Any]]:
    here.finish(answers)
    with here.front.at_work():
        row = Gebeurtenis.objects.get(soort="Ontvangen")
        open_dossier(row.dossier_id)
        return Melding.objects.get(), row.inhoud


def test_not_spoken_for_safety_is_the_answer_beforehand(here: Desk) -> None:
    page = words(here.client.get(here.address))
    chosen = re.findall(r"<input[^>]*name=\"gesproken\"[^>]*>", page)
    assert [("checked" in choice) for choice in chosen] == [True, False, False]


@pytest.mark.eis("R-049")
def test_it_is_accepted_without_a_reason_and_read_out(here: Desk) -> None:
    page = words(here.send(HUWELIJKSDWANG))
    assert NIET_GESPROKEN in page
    assert "Het gezin weet ervan" not in page
    melding, feit = received(here, HUWELIJKSDWANG)
    assert (melding.gesproken, feit["gezin_weet_ervan"]) == ("niet-veilig", False)


SPOKE = [
    # somebody spoke with them
    {"gesproken": "wel"},
    # or told them of the melding
    {"gezin_geinformeerd": "ja"},
]


@pytest.mark.parametrize("said", SPOKE)
def test_a_family_that_was_spoken_with_is_a_warning_for_the_desk(here: Desk, said: dict[str, str]) -> None:
    page = words(here.send(HUWELIJKSDWANG | said))
    warned = page.split("Niet voorlezen")[1]
    assert "Het gezin weet al dat iemand zich zorgen maakt" in warned
    assert NIET_GESPROKEN not in page
    assert received(here, HUWELIJKSDWANG | said)[1]["gezin_weet_ervan"] is True


def test_with_another_subject_it_is_not_asked_and_says_nothing(here: Desk) -> None:
    """Elsewhere talking with the family first is good practice."""
    answers = HEEL | {"gesproken": "wel", "gezin_geinformeerd": "ja"}
    page = words(here.send(answers))
    assert "Het gezin weet ervan" not in page
    assert "Met het gezin" not in page
    assert received(here, answers)[0].gesproken == ""


def test_the_question_goes_with_the_subject() -> None:
    assert Meldingsvorm.alleen_als["gesproken"].holds(["partnergeweld", "genitale-verminking"])
    assert not Meldingsvorm.alleen_als["gesproken"].holds(["partnergeweld"])


KNOWN = [
    # neither is known
    ({}, None),
    ({"gesproken": "onbekend"}, None),
    # one of them is enough
    ({"gesproken": "niet-veilig", "gezin_geinformeerd": True}, True),
    ({"gesproken": "wel", "gezin_geinformeerd": False}, True),
    ({"gesproken": "niet-veilig"}, False),
    ({"gezin_geinformeerd": False}, False),
]


@pytest.mark.parametrize("said, knows", KNOWN)
def test_whether_the_family_knows_follows_from_both_questions(said: dict[str, Any], knows: bool | None) -> None:
    assert een_melding(**said).gezin_weet_ervan is knows
