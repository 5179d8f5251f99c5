"""The practice region: every story of the table plays to its end through the walls and the protocol."""

from datetime import datetime, timedelta

import pytest

from tests.proefopstelling.database import AsRole, owner_at_work
from zicht.accounts import oefenlogins
from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.foundation import klok, oefenklok
from zicht.foundation.context import acting, taak
from zicht.oefenwereld import vullen
from zicht.oefenwereld.gezinnen import FLEVOLAND, UTRECHT, Gezin, bsn
from zicht.oefenwereld.verhalen import VERHALEN
from zicht.organisaties.models import Organisatie
from zicht.protocol.kalender import AMSTERDAM


def test_every_story_is_told_somewhere_and_every_household_has_one() -> None:
    assert {gezin.verhaal for gezin in (*FLEVOLAND, *UTRECHT)} == VERHALEN.keys()


def test_there_are_some_sixty_households_each_with_its_own_name() -> None:
    names = [gezin.naam for gezin in (*FLEVOLAND, *UTRECHT)]
    assert len(names) >= 55
    assert len(set(names)) == len(names)


def test_made_up_people_have_numbers_from_the_test_range() -> None:
    assert all(999_900_006 <= int(bsn(number)) <= 999_999_990 for number in range(700))


HOUSEHOLD = "ov34 pm37! kv9 km9 u nv60"


def play(code: str, gemeente: str, verhaal: str, monkeypatch: pytest.MonkeyPatch, as_role: AsRole) -> None:
    with owner_at_work():
        oefenlogins.maak()
    gezin = Gezin("Proefballon", HOUSEHOLD, gemeente, verhaal, 660)
    monkeypatch.setitem(vullen.REGIOS, code, (gezin,))

    def move_clock(organisatie: Organisatie, by: timedelta) -> None:
        with as_role("zicht_loader"), acting(taak(organisatie.pk, "klok")):
            oefenklok.run_ahead(by)

    assert vullen.fill(code, move_clock) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "code, gemeente, verhaal",
    [
        *(("VT03", "GM0034", verhaal) for verhaal in sorted(VERHALEN)),
        *(("VT20", "GM0344", verhaal) for verhaal in sorted({gezin.verhaal for gezin in UTRECHT})),
    ],
)
def test_a_story_plays_until_now(
    code: str,
    gemeente: str,
    verhaal: str,
    monkeypatch: pytest.MonkeyPatch,
    as_role: AsRole,
    capsys: pytest.CaptureFixture[str],
) -> None:
    play(code, gemeente, verhaal, monkeypatch, as_role)
    assert capsys.readouterr().err == ""
    with acting(taak(Organisatie.objects.get(code=code).pk, "proef")):
        assert Dossier.objects.exists()
        assert abs((klok.now() - klok.machine_now()).total_seconds()) < 5


@pytest.mark.parametrize("dag", range(23, 30))
def test_on_every_day_of_the_week_every_household_has_begun(dag: int) -> None:
    now = datetime(2026, 11, dag, 7, 30, tzinfo=AMSTERDAM)
    for nummer, gezin in enumerate(FLEVOLAND):
        assert vullen.begin_of(gezin.dagen_geleden, nummer, now) < now, gezin.naam


@pytest.mark.django_db
@pytest.mark.parametrize("verhaal", ["tweede_melding", "vervolg_in_monitoring"])
def test_a_melding_at_a_running_dossier_is_about_the_people_who_are_in_it(
    verhaal: str, monkeypatch: pytest.MonkeyPatch, as_role: AsRole
) -> None:
    play("VT03", "GM0034", verhaal, monkeypatch, as_role)
    with acting(taak(Organisatie.objects.get(code="VT03").pk, "proef")):
        stand = journaal.stand_of(Dossier.objects.get())
    assert len(stand.meldingen) == 2
    assert len(stand.betrokkenen) == len(HOUSEHOLD.split())
    assert stand.te_herkennen == ()
