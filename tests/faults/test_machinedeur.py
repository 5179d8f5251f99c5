"""What the police sent is there, once and in order, also when web, database and worker were killed in the middle of it."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import psycopg
import pytest

from tests.faults.afdeling import superuser
from tests.faults.maat import size
from tests.faults.processes import descendants, kill, named
from tests.faults.systeem import Reeks, Zender, batches
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis
from zicht.config.postgres.orphans import until

pytestmark = pytest.mark.brand

DELEN = ("gunicorn", "postgres", "opdracht worker")


def sent_under_fire(huis: Huis, zender: Zender, reeksen: list[Reeks]) -> list[Reeks]:
    """Each part of the house is killed once, as soon as the next share of the incidents is kept: in the middle of a batch."""
    begun = Event()
    before, number = kept(huis), sum(len(reeks.inhoud["meldingen"]) for reeks in reeksen)
    with ThreadPoolExecutor(1) as pool:
        sending = pool.submit(zender.send_all, reeksen, begun)
        begun.wait(30)
        for turn, part in enumerate(DELEN, 1):
            wanted = before + number * turn // (len(DELEN) + 1)
            assert until(lambda wanted=wanted: kept(huis) >= wanted or sending.done(), 240)  # type: ignore[misc]
            kill(*named(descendants(huis.process.pid), part))
        return sending.result()


def kept(huis: Huis) -> int:
    """How many zorgmeldingen there are; none while the database is away."""
    try:
        with superuser(huis.data) as db:
            row = db.execute("SELECT count(*) FROM melding_zorgmelding").fetchone()
    except psycopg.OperationalError:
        return 0
    return int(str(row[0])) if row else 0


def received(huis: Huis, run: str) -> list[tuple[str, str]]:
    """The melding and the dossier of each household of this run, past every wall, in the order of their numbers."""
    with superuser(huis.data) as db:
        rows = db.execute(
            "SELECT z.melding::text, p.achternaam FROM melding_zorgmelding z JOIN dossier_persoon p USING (dossier_id)"
            " WHERE p.achternaam LIKE %s ORDER BY z.nummer",
            [f"Onder vuur {run} %"],
        ).fetchall()
    return [(str(melding), str(naam)) for melding, naam in rows]


def test_what_was_sent_is_there_once_and_in_order_after_everything_was_killed(
    huis: Huis, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    number = size(request, small=24, night=500)
    run, reeksen = batches(number, per=number // 4)
    zender = Zender(huis.address)
    sent_under_fire(huis, zender, reeksen)
    answers = [one for reeks in reeksen for one in reeks.resultaten]
    told = [one["melding"]["id"] for one in answers if one["status"] == "ontvangen"]
    assert len(told) == len(set(told)) == number
    assert received(huis, run) == [(id, f"Onder vuur {run} {place}") for place, id in enumerate(told)]
    again = sum(reeks.tries > 1 for reeks in reeksen)
    assert again, "niemand merkte iets: dan bewijst dit niets"
    events = zender.events(set(told), lambda found: found >= number)
    assert Counter(one["subject"] for one in events) == Counter(told)
    numbers = [int(one["sequence"]) for one in events]
    assert numbers == sorted(set(numbers))
    words = (
        f"{number} zorgmeldingen in {len(reeksen)} reeksen, {again} opnieuw gestuurd, 0 kwijt, 0 dubbel, op volgorde"
    )
    huis.command("controleer", "--organisatie", "VT23")
    record_property(GEMETEN, f"machinedeur: web, database en worker geveld; {words}")


def test_and_it_would_be_seen_if_a_batch_sent_again_came_in_twice(huis: Huis) -> None:
    """The control: the answer of a batch that is kept gets lost, and its sender takes a new key."""
    run, reeksen = batches(2, per=2)
    zender = Zender(huis.address, nieuwe_sleutel=True)
    for _ in range(2):
        zender.until_answered(reeksen[0], Event())
        told = [one["melding"]["id"] for one in reeksen[0].resultaten]
        reeksen[0].resultaten = []
    assert len(received(huis, run)) == 4
    assert [id for id, _ in received(huis, run)] != told
