"""The line to the database is cut in the middle of a COMMIT: the outcome is read back by the key of what was sent."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import psycopg
import pytest

from tests.faults.afdeling import Afdeling, open_afdeling, urls
from tests.faults.balie import NIET_VASTGELEGD, NIET_ZEKER, TWEE_KEER, Antwoord, Balie
from tests.faults.doorgeefluik import Knip, Luik, doorgeefluik
from tests.faults.maat import size
from tests.faults.volhouder import Volhouder, untrue
from tests.faults.webben import web_beside
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis

pytestmark = pytest.mark.brand


@dataclass
class Werk:
    """A desk behind the hatch."""

    afdeling: Afdeling
    luik: Luik
    balie: Balie

    @property
    def dossier(self) -> str:
        return next(iter(self.afdeling.dossiers))

    def send(self, knip: Knip, sleutel: str, merk: str) -> Antwoord:
        self.luik.knip = knip
        fields = {"sleutel": sleutel, "stap": "112-gebeld", "wat": merk}
        return self.balie.send(f"/dossiers/{self.dossier}/veiligheidsstap/", fields)

    def again(self, page: Antwoord) -> Antwoord:
        """Press the button on the page that gave it back."""
        (address,) = re.findall(r'action="([^"]+)"', page.text)
        fields = re.findall(r'<textarea name="([^"]+)" hidden>\n([^<]*)</textarea>', page.text)
        assert fields, page.text
        return self.balie.send(unescape(address), {naam: unescape(value) for naam, value in fields})

    def times(self, merk: str) -> int:
        with self.afdeling.superuser() as db:
            row = db.execute(
                "SELECT count(DISTINCT gebeurtenis_id) FROM dossier_fragment WHERE tekst = %s", [merk]
            ).fetchone()
        return int(str(row[0])) if row else 0


@pytest.fixture(scope="module")
def werk(huis: Huis) -> Iterator[Werk]:
    afdeling = open_afdeling(huis, werkers=1, dossiers=2)
    told = psycopg.conninfo.conninfo_to_dict(urls(huis.data)["app"])
    with temporary_folder() as folder:
        url = f"postgresql://{told['user']}:{quote(str(told['password']))}@/{told['dbname']}?host={quote(str(folder), safe='')}"
        with doorgeefluik(folder, Path(str(told["host"]))) as luik, web_beside(huis, database_url=url) as address:
            yield Werk(afdeling, luik, afdeling.balie(address=address))


def test_cut_after_it_was_recorded_the_sender_sees_that_it_is(werk: Werk) -> None:
    sleutel, merk = str(uuid4()), f"merk {uuid4().hex}"
    answer = werk.send(Knip.NA, sleutel, merk)
    assert werk.luik.geknipt
    assert answer.is_recorded
    assert "staat vast" in answer.said
    assert werk.times(merk) == 1
    assert TWEE_KEER in werk.send(Knip.NIET, sleutel, merk).said
    assert werk.times(merk) == 1


def test_cut_before_it_was_passed_on_the_sender_hears_so_and_sends_it_once_more(werk: Werk) -> None:
    sleutel, merk = str(uuid4()), f"merk {uuid4().hex}"
    page = werk.send(Knip.VOOR, sleutel, merk)
    assert page.status == 503
    assert NIET_VASTGELEGD in page.text
    assert "Verstuur opnieuw" in page.text
    assert merk in page.text
    assert werk.times(merk) == 0
    assert "staat vast" in werk.again(page).said
    assert werk.times(merk) == 1


def test_when_nobody_can_say_the_page_says_that_and_sending_again_is_never_twice(werk: Werk) -> None:
    sleutel, merk = str(uuid4()), f"merk {uuid4().hex}"
    werk.luik.dicht_na_knip = True
    page = werk.send(Knip.NA, sleutel, merk)
    werk.luik.dicht = werk.luik.dicht_na_knip = False
    assert page.status == 503
    assert NIET_ZEKER in page.text
    assert werk.times(merk) == 1
    assert TWEE_KEER in until_answered(werk, page).said
    assert werk.times(merk) == 1
    assert werk.send(Knip.NIET, str(uuid4()), merk).is_recorded
    assert werk.times(merk) == 2, "een nieuwe sleutel is een nieuwe inzending: anders ziet deze proef geen dubbele"


def until_answered(werk: Werk, page: Antwoord) -> Antwoord:
    for _ in range(10):
        page = werk.again(page)
        if page.is_recorded:
            break
    return page


def test_cut_at_any_moment_everything_is_there_once_and_nobody_is_told_what_is_not_so(
    werk: Werk, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    cut = Counter[Knip]()
    desk = Volhouder(werk.balie, tuple(werk.afdeling.dossiers))
    for nummer in range(size(request, small=12, night=500)):
        werk.luik.knip = [*Knip][nummer % len(Knip)]
        cut[werk.luik.knip] += 1
        desk.one(desk.dossiers[nummer % len(desk.dossiers)])
    words = ", ".join(f"{number} {knip}" for knip, number in sorted(cut.items()))
    record_property(GEMETEN, f"geknipt: {len(desk.sent)} inzendingen ({words}), 0 kwijt, 0 dubbel")
    assert untrue(werk.afdeling, desk.sent) == []
