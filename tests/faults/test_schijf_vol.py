"""The disk is full: an honest page in words, nothing acknowledged lost, and it goes on by itself when there is room again."""

import errno
import os
import secrets
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest.mock import Mock
from uuid import uuid4

import psycopg
import pytest

from tests.faults.afdeling import Afdeling, open_afdeling, superuser
from tests.faults.balie import NIET_VASTGELEGD, Antwoord, Balie
from tests.faults.maat import is_night
from tests.faults.test_huis import is_healthy
from tests.faults.volume import empty, fill, small_volume
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis, open_house
from zicht.config.postgres.cluster import lay_out
from zicht.config.postgres.orphans import until
from zicht.config.postgres.server import Server
from zicht.config.supervisor.child import Child
from zicht.config.supervisor.house import House
from zicht.config.supervisor.port import Port

pytestmark = pytest.mark.brand

VOL = "De schijf waarop Zicht bewaart, is vol."
WEG = "De database van Zicht antwoordt op dit moment niet."
TABELLEN = ("dossier_inzending", "dossier_gebeurtenis", "dossier_fragment")
TRIES, LONG = 300, 4_000


@pytest.fixture
def klein(request: pytest.FixtureRequest) -> Iterator[tuple[Huis, Path]]:
    """At night a house whose every byte lies on a small disk; else the house that is there, with three tables on one."""
    if is_night(request):
        with small_volume(400) as disk, open_house(disk / "gegevens") as huis:
            yield huis, disk
        return
    huis: Huis = request.getfixturevalue("huis")
    with small_volume(64) as disk, tables_on(huis, disk):
        yield huis, disk


@contextmanager
def tables_on(huis: Huis, disk: Path) -> Iterator[None]:
    with superuser(huis.data) as db:
        (cluster,) = db.execute("SHOW data_directory").fetchone() or ("",)
        owner = Path(str(cluster)).stat()
        place = disk / "tabellen"
        place.mkdir(mode=0o700)
        os.chown(place, owner.st_uid, owner.st_gid)
        db.execute(f"CREATE TABLESPACE klein LOCATION '{place}'".encode())
        for table in TABELLEN:
            db.execute(f"ALTER TABLE {table} SET TABLESPACE klein".encode())
        try:
            yield
        finally:
            empty(disk)
            for table in TABELLEN:
                db.execute(f"ALTER TABLE {table} SET TABLESPACE pg_default".encode())
            db.execute("DROP TABLESPACE klein")


@dataclass
class Bureau:
    """Sends long texts that cannot be packed, and keeps what the yes was given for."""

    afdeling: Afdeling
    balie: Balie
    bevestigd: list[str] = field(default_factory=list)
    geweigerd: list[dict[str, str]] = field(default_factory=list)

    def send(self, fields: dict[str, str] | None = None) -> Antwoord:
        sent = fields or {"sleutel": str(uuid4()), "stap": "112-gebeld", "wat": secrets.token_hex(LONG // 2)}
        (dossier,) = self.afdeling.dossiers
        answer = self.balie.send(f"/dossiers/{dossier}/veiligheidsstap/", sent)
        if answer.is_recorded:
            self.bevestigd.append(sent["wat"])
        elif not fields:
            self.geweigerd.append(sent)
        return answer

    def send_until_refused(self) -> Antwoord:
        for _ in range(TRIES):
            answer = self.send()
            if not answer.is_recorded:
                return answer
        pytest.fail("de schijf kwam niet vol")

    def kept(self) -> list[str]:
        with self.afdeling.superuser() as db:
            rows = db.execute(
                "SELECT tekst FROM dossier_fragment WHERE dossier_id = ANY(%s)", [list(self.afdeling.dossiers)]
            ).fetchall()
        return sorted(str(tekst) for (tekst,) in rows)


def test_a_full_disk_is_said_in_words_and_nothing_is_lost_or_left_to_mend_by_hand(
    klein: tuple[Huis, Path], request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    huis, disk = klein
    afdeling = open_afdeling(huis, werkers=1, dossiers=1)
    bureau = Bureau(afdeling, afdeling.balie())
    assert bureau.send().is_recorded
    fill(disk)
    gives_back(bureau, bureau.send_until_refused(), VOL)
    assert bureau.kept() == sorted(bureau.bevestigd)
    if is_night(request):
        no_room_for_the_log_either(huis)
        gives_back(bureau, bureau.send(), WEG)
    empty(disk)
    assert until(lambda: is_healthy(huis), 120), "na het vrijmaken van ruimte kwam het niet vanzelf terug"
    for fields in bureau.geweigerd:
        assert bureau.send(fields).is_recorded
    assert bureau.kept() == sorted(bureau.bevestigd)
    where = "hele database" if is_night(request) else "tabellen"
    words = f"{len(bureau.geweigerd)} geweigerd in woorden, {len(bureau.bevestigd)} bevestigd, 0 kwijt"
    record_property(GEMETEN, f"schijf vol ({where}): {words}")
    huis.command("controleer", "--organisatie", afdeling.code)


def gives_back(bureau: Bureau, page: Antwoord, waarom: str) -> None:
    assert page.status == 503, page.text
    for words in (waarom, NIET_VASTGELEGD, "Verstuur opnieuw", "Bel als het niet kan wachten"):
        assert words in page.text
    assert bureau.geweigerd[-1]["wat"] in page.text
    assert bureau.geweigerd[-1]["sleutel"] in page.text


def no_room_for_the_log_either(huis: Huis) -> None:
    """PostgreSQL stops when it has no room to write down what it does; it stays away until there is."""
    for _ in range(20):
        with suppress(psycopg.OperationalError), superuser(huis.data) as db:
            db.execute("SELECT pg_switch_wal()")
            db.execute("CREATE TABLE IF NOT EXISTS vol (getal int)")
            db.execute("DROP TABLE vol")
            continue
        if not until(lambda: is_away(huis), 2):
            continue
        return
    pytest.fail("de database bleef staan")


def is_away(huis: Huis) -> bool:
    try:
        with superuser(huis.data):
            return False
    except psycopg.OperationalError:
        return True


def test_without_room_a_configuration_stays_as_it_was(proefserver: Server) -> None:
    """Red when it is written in place: what is left then lets nobody in."""
    with small_volume(1) as disk:
        there = replace(proefserver.place, cluster=disk)
        (disk / "PG_VERSION").write_text("17\n")
        lay_out(there)
        before = (disk / "postgresql.conf").read_text()
        fill(disk)
        lay_out(there)
        with pytest.raises(OSError, match="No space left"):
            lay_out(there, fleeting=True)
        assert (disk / "postgresql.conf").read_text() == before


def test_what_cannot_be_started_now_is_tried_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Red when the house ends with the first thing that has no room to start."""
    tries = iter([OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))])

    def launch() -> "subprocess.Popen[bytes]":
        for error in tries:
            raise error
        return subprocess.Popen(["sleep", "60"])

    gone = subprocess.Popen(["true"])
    gone.wait()
    child = Child("database", launch, process=gone)
    house = House(Port(0), tmp_path, [child])
    house.watcher = Mock()
    try:
        assert until(lambda: house.mend() or child.pid is not None, 30)
        assert "het onderdeel database kan niet starten (No space left on device)" in capsys.readouterr().out
    finally:
        child.stop()
