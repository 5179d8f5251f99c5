"""The practice region.

Given a house that starts with nothing in it
When it has filled its practice region
Then every household is there, and `zicht controleer` finds all of it whole: walls, logs, the lists equal to a replay of the
journaal, and for every directbetrokkene exactly one with whom zicht lies.

Given the same households a hundred times over, as the benchmarks load them
Then what was loaded is whole as well.

Given one row of a list that somebody changed beside the journaal
Then `zicht controleer` says of which dossier.
"""

import json
import re
import subprocess
import sys

import psycopg
import pytest

from bench import archive
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import Huis, inherited, open_house
from zicht.config.postgres.orphans import until

pytestmark = pytest.mark.verhaal


@pytest.mark.lang
def test_the_practice_region_is_filled_and_whole() -> None:
    with temporary_folder() as data, open_house(data, ZICHT_LEEG="") as house:
        assert until(lambda: filled(house), 240), (data / "log" / "oefenwereld.log").read_text()[-2000:]
        assert sum(int(number) for number in re.findall(r"(\d+) van \1 huishoudens", said(house))) >= 60
        assert is_whole(house)
        urls = json.loads((data / "verbindingen.json").read_text())
        with psycopg.connect(urls["loader"], autocommit=True) as loader:
            assert archive.grow(loader, 400) == 400
        assert is_whole(house)
        with psycopg.connect(urls["loader"]) as loader:
            bind(loader)
            loader.execute(PLANT)
        code, words = checked(house)
        assert code == 1
        assert re.search(r"VT03: VT03-\d{4}-\d{5}: bij wie zicht op veiligheid ligt, staat anders", words)


PLANT = "UPDATE dossier_zichtstand SET bij = 'melder' WHERE id = (SELECT id FROM dossier_zichtstand LIMIT 1)"


def bind(loader: "psycopg.Connection[tuple[object, ...]]") -> None:
    loader.execute(
        "SELECT bind_context((SELECT id FROM organisaties_organisatie WHERE code = 'VT03'), NULL, NULL, 'taak:proef', '')"
    )


def filled(house: Huis) -> bool:
    return said(house).count("huishoudens") == 2


def said(house: Huis) -> str:
    log = house.data / "log" / "oefenwereld.log"
    return log.read_text() if log.exists() else ""


def is_whole(house: Huis) -> bool:
    code, words = checked(house)
    return code == 0 and words.endswith("Alles klopt: muren, logboeken en dossiers.")


def checked(house: Huis) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "zicht.config.opdracht", "controleer"],
        env={**inherited(), "ZICHT_DATA": str(house.data)},
        capture_output=True,
        text=True,
    )
    return done.returncode, (done.stdout + done.stderr).strip()
