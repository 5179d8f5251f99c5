"""The practice region: every story of the table plays to its end through the walls and the protocol."""

from datetime import timedelta

import pytest

from tests.proefopstelling.database import AsRole
from zicht.accounts import oefenlogins
from zicht.dossier.models import Dossier
from zicht.foundation import klok, oefenklok
from zicht.foundation.context import acting, taak
from zicht.oefenwereld import vullen
from zicht.oefenwereld.gezinnen import FLEVOLAND, UTRECHT, Gezin, bsn
from zicht.oefenwereld.verhalen import VERHALEN
from zicht.organisaties.models import Organisatie


def test_every_story_is_told_somewhere_and_every_household_has_one() -> None:
    assert {gezin.verhaal for gezin in (*FLEVOLAND, *UTRECHT)} == VERHALEN.keys()


def test_there_are_some_sixty_households_each_with_its_own_name() -> None:
    names = [gezin.naam for gezin in (*FLEVOLAND, *UTRECHT)]
    assert len(names) >= 55
    assert len(set(names)) == len(names)


def test_made_up_people_have_numbers_from_the_test_range() -> None:
    assert all(999_900_006 <= int(bsn(number)) <= 999_999_990 for number in range(700))


@pytest.mark.django_db
@pytest.mark.parametrize("verhaal", sorted(VERHALEN))
def test_a_story_plays_until_now(verhaal: str, monkeypatch: pytest.MonkeyPatch, as_role: AsRole) -> None:
    oefenlogins.maak()
    gezin = Gezin("Proefballon", "ov34 pm37! kv9 km9 u nv60", "GM0034", verhaal, 660)
    monkeypatch.setitem(vullen.REGIOS, "VT03", (gezin,))

    def move_clock(organisatie: Organisatie, by: timedelta) -> None:
        with as_role("zicht_loader"), acting(taak(organisatie.pk, "klok")):
            oefenklok.run_ahead(by)

    assert vullen.fill("VT03", move_clock) == 1
    with acting(taak(Organisatie.objects.get(code="VT03").pk, "proef")):
        assert Dossier.objects.exists()
        assert abs((klok.now() - klok.machine_now()).total_seconds()) < 5
