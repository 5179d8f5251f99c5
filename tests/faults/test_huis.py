"""A house that is killed, in whole or in part, and one that finds its place taken."""

import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.faults.processes import all_gone, descendants, is_running, kill, named
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import Huis, open_house, start
from zicht.config.postgres import place
from zicht.config.postgres.orphans import until

pytestmark = pytest.mark.brand


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """One data folder for all the houses of this module: each goes on where the one before it was killed."""
    with temporary_folder() as folder:
        yield folder


def health(house: Huis) -> tuple[int, dict[str, str]]:
    connection = http.client.HTTPConnection(urlsplit(house.address).netloc, timeout=20)
    try:
        connection.request("GET", "/gezond")
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def is_healthy(house: Huis) -> bool:
    return health(house) == (200, {"status": "ok"})


def database(house: Huis, role: str = "owner") -> psycopg.Connection[tuple[object, ...]]:
    urls = json.loads((house.data / "verbindingen.json").read_text())
    return psycopg.connect(urls[role], autocommit=True)


def test_after_everything_is_killed_the_next_start_goes_on_with_the_same_data(data: Path) -> None:
    with open_house(data) as house:
        with database(house) as owner:
            owner.execute("CREATE TABLE bewaard AS SELECT 'van voor de klap' AS wat")
        family = [house.process.pid, *descendants(house.process.pid)]
        kill(*family)
        assert all_gone(family)
        assert (data / "postgres" / "postmaster.pid").exists()
    with open_house(data) as house:
        assert is_healthy(house)
        with database(house) as owner:
            assert owner.execute("SELECT wat FROM bewaard").fetchone() == ("van voor de klap",)


def test_killed_at_any_moment_of_its_start_it_starts_the_next_time(request: pytest.FixtureRequest) -> None:
    moment = random.Random(20261121)
    with temporary_folder() as folder:
        for _ in range(request.config.getoption("--rondes")):
            house = start(folder)
            until(lambda house=house: house.process.poll() is not None, moment.uniform(0.0, 8.0))
            family = [house.process.pid, *descendants(house.process.pid)]
            kill(*family)
            assert all_gone(family)
        with open_house(folder) as house:
            assert is_healthy(house)


def test_the_passwords_of_the_roles_are_for_our_eyes_only(huis: Huis) -> None:
    assert (huis.data / "verbindingen.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_is_left_running_after(how: signal.Signals, data: Path) -> None:
    with open_house(data) as house:
        below = descendants(house.process.pid)
        assert named(below, "postgres")
        house.process.send_signal(how)
        assert house.wait_until_ended() == 0
        assert "Zicht is gestopt. De gegevens zijn bewaard" in house.said()
        assert all_gone(below)


def test_nothing_is_left_running_after_the_supervisor_is_killed(data: Path) -> None:
    with open_house(data) as house:
        below = descendants(house.process.pid)
        try:
            kill(house.process.pid)
            assert all_gone(below)
        finally:
            kill(*below)


def test_a_database_that_outlived_its_supervisor_is_stopped_first(data: Path) -> None:
    with open_house(data) as house:
        below = descendants(house.process.pid)
        watcher, postgres = named(below, "zicht-wachter"), named(below, "postgres -D")
        kill(house.process.pid, *watcher)
        assert all_gone([house.process.pid, *watcher])
        assert is_running(postgres[0])
        try:
            with open_house(data) as second:
                assert "een database die nog draaide van een eerdere Zicht is eerst gestopt" in second.said()
                assert is_healthy(second)
                assert not is_running(postgres[0])
        finally:
            kill(*below)


def test_what_dies_is_started_again_and_health_tells_which_one_is_away(data: Path) -> None:
    with open_house(data) as house:
        for part, command in (("web", "gunicorn"), ("worker", "opdracht worker"), ("database", "postgres -D")):
            kill(*named(descendants(house.process.pid), command))
            words = f"het onderdeel {part} is gestopt en wordt meteen opnieuw gestart"
            assert until(lambda words=words: words in house.said(), 30), house.said()
            assert until(lambda: is_healthy(house), 60), health(house)


def test_health_names_the_part_that_is_away(data: Path) -> None:
    with open_house(data) as house:
        with database(house) as owner:
            owner.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'")
            owner.execute("CREATE RULE geen_teken AS ON UPDATE TO procrastinate_workers DO INSTEAD NOTHING")
            assert health(house) == (503, {"status": "storing", "onderdeel": "worker"})
            owner.execute("DROP RULE geen_teken ON procrastinate_workers")
        postgres = named(descendants(house.process.pid), "postgres -D")[0]
        os.kill(house.process.pid, signal.SIGSTOP)
        kill(postgres)
        try:
            assert until(lambda: health(house)[0] == 503, 30)
            assert health(house) == (503, {"status": "storing", "onderdeel": "database"})
        finally:
            os.kill(house.process.pid, signal.SIGCONT)
        assert until(lambda: is_healthy(house), 60)


def manage(house: Huis, *command: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "ZICHT_DATA": str(house.data)}
    zicht = [sys.executable, "-m", "zicht.config.opdracht"]
    return subprocess.run([*zicht, "beheer", *command], env=environment, capture_output=True, text=True)


def test_a_job_that_the_web_process_enqueues_is_done_by_the_worker(huis: Huis) -> None:
    enqueue = "from zicht.foundation import taken; taken.enqueue('taken.hervat', timestamp=1)"
    assert manage(huis, "shell", "-c", enqueue).returncode == 0
    waiting = "SELECT count(*) FROM procrastinate_jobs WHERE args = '{\"timestamp\": 1}'"
    with database(huis) as owner:
        assert until(lambda: owner.execute(waiting).fetchone() == (0,), 30), "de taak bleef liggen"


def test_a_command_that_changes_no_structure_has_no_right_to(huis: Huis) -> None:
    change = "from django.db import connection; connection.cursor().execute('CREATE TABLE te_veel ()')"
    assert "permission denied" in manage(huis, "shell", "-c", change).stderr
    assert manage(huis, "migrate", "--check").returncode == 0


def test_a_port_in_use_is_told_before_anything_is_touched() -> None:
    with temporary_folder() as folder, socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        house = start(folder / "nieuw", port=port)
        assert house.wait_until_ended() == 1
        assert f"Poort {port} is niet vrij." in house.said()
        assert "Waarom: een ander programma (of een andere Zicht) gebruikt die poort al" in house.said()
        assert "Wat nu: kies een andere poort, bijvoorbeeld: make run PORT=" in house.said()
        assert not (folder / "nieuw").exists()


def test_a_data_folder_in_use_is_told_and_the_first_house_goes_on(huis: Huis) -> None:
    second = start(huis.data)
    assert second.wait_until_ended() == 1
    assert f"De gegevensmap {huis.data} is al in gebruik." in second.said()
    assert f"proces {huis.process.pid}, {huis.address}" in second.said()
    assert "ZICHT_DATA=map make run" in second.said()
    assert is_healthy(huis)


def wipe(data: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "zicht.config.opdracht", "wis"]
    return subprocess.run(command, env={**os.environ, "ZICHT_DATA": str(data)}, capture_output=True, text=True)


def test_data_in_use_is_not_thrown_away(huis: Huis) -> None:
    answer = wipe(huis.data)
    assert answer.returncode == 1
    assert "er draait een Zicht op" in answer.stderr
    assert is_healthy(huis)


def test_a_folder_that_was_never_ours_is_not_thrown_away() -> None:
    with temporary_folder() as folder:
        (folder / "vakantiefotos").touch()
        assert "heeft nog nooit een Zicht gedraaid" in wipe(folder).stderr
        assert (folder / "vakantiefotos").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root keeps a folder from the user that PostgreSQL runs as")
def test_as_root_in_a_closed_folder_the_database_moves_to_where_its_user_may_come() -> None:
    with temporary_folder() as closed:
        closed.chmod(0o700)
        data = closed / "gegevens"
        elsewhere = place.elsewhere(data)
        try:
            with open_house(data) as house:
                assert is_healthy(house)
                assert Path((data / "plaats").read_text().strip()) == elsewhere
                assert (elsewhere / "postgres" / "PG_VERSION").exists()
            assert wipe(data).returncode == 0
            assert not elsewhere.exists()
            assert not data.exists()
        finally:
            shutil.rmtree(elsewhere, ignore_errors=True)
