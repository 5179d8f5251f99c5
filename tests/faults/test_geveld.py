"""Killed while people send: nothing acknowledged is lost, nothing is there twice, and nobody is told what is not so."""

import random
from collections.abc import Callable

import psycopg
import pytest

from tests.faults.afdeling import open_afdeling, superuser
from tests.faults.maat import size
from tests.faults.processes import kill
from tests.faults.vellen import SLACHTOFFERS, answers, commits_that_do_not_wait, victims
from tests.faults.volhouder import missing_and_double, senders, untrue
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis
from zicht.config.postgres.orphans import until

pytestmark = pytest.mark.brand

WERKERS, DOSSIERS = 4, 4
ROUNDS = 10


def test_after_web_worker_and_database_were_killed_everything_acknowledged_is_there_once(
    huis: Huis, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    afdeling = open_afdeling(huis, werkers=WERKERS, dossiers=DOSSIERS)
    dice, deaths = random.Random(20261130), size(request, small=3, night=25)
    order = [*SLACHTOFFERS] if deaths <= 3 else dice.choices([*SLACHTOFFERS], k=deaths)
    with senders(afdeling) as sent:
        for part in order:
            more_came_in(huis, dice.randint(1, 4))
            kill(*victims(huis, part))
    words = f"geveld: {', '.join(f'{order.count(part)} keer {part}' for part in SLACHTOFFERS)}"
    again = sum(act.tries > 1 for act in sent)
    record_property(GEMETEN, f"{words}; {len(sent)} inzendingen, {again} opnieuw gestuurd, 0 kwijt, 0 dubbel")
    assert untrue(afdeling, sent) == []
    assert again, "niemand merkte iets: dan bewijst dit niets"
    huis.command("controleer", "--organisatie", afdeling.code)


def test_and_it_would_be_seen_if_a_yes_left_before_it_was_on_disk(
    huis: Huis, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    afdeling, lost, rounds = open_afdeling(huis, werkers=WERKERS, dossiers=DOSSIERS), 0, 0
    with commits_that_do_not_wait(huis):
        while not lost and rounds < ROUNDS:
            rounds += 1
            with senders(afdeling, vasthoudend=False) as sent:
                more_came_in(huis, 10)
                kill(*victims(huis, "database"))
            assert until(lambda: answers(huis), 120)
            lost, _ = missing_and_double(afdeling, sent)
    told = f"{lost} bevestigde inzendingen kwijt in ronde {rounds}"
    record_property(GEMETEN, f"geveld met synchronous_commit=off: {told}, zoals het moet")
    assert lost, "ook zonder te wachten op de schijf ging niets verloren: dan bewijst de andere proef niets"


def more_came_in(huis: Huis, number: int) -> None:
    """Wait until so many more submits are kept."""
    before = kept(huis)
    assert until(lambda: kept(huis) >= before + number, 120), "er komt niets meer binnen"


def kept(huis: Huis) -> int:
    """How many submits there are; none while the database is away."""
    try:
        with superuser(huis.data) as db:
            row = db.execute("SELECT count(*) FROM dossier_inzending").fetchone()
    except psycopg.OperationalError:
        return 0
    return int(str(row[0])) if row else 0
