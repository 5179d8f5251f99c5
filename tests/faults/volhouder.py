"""Somebody who must get it recorded: sends, and when no yes comes, sends the same again by the same key until it does."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from time import monotonic, sleep
from uuid import uuid4

from tests.faults.afdeling import Afdeling
from tests.faults.balie import GEEN_ANTWOORD, NIET_VASTGELEGD, NIET_ZEKER, TWEE_KEER, Balie

PATIENCE = 180.0
PAUSE = 0.1


@dataclass
class Gestuurd:
    """One act: how often it was sent, what was said in between, and whether the sender got their yes."""

    dossier: str
    sleutel: str
    merk: str
    tries: int = 0
    said: list[str] = field(default_factory=list)
    bevestigd: bool = False

    @property
    def was_lied_to(self) -> bool:
        """Told that it was not recorded, and then that it was there already."""
        return NIET_VASTGELEGD in self.said and self.said[-1] == TWEE_KEER and len(set(self.said[:-1])) == 1


@dataclass
class Volhouder:
    """One worker at one desk. `vasthoudend`: keeps sending; else takes one answer, and a silence for no."""

    balie: Balie
    dossiers: tuple[str, ...]
    vasthoudend: bool = True
    sent: list[Gestuurd] = field(default_factory=list)
    nieuwe_sleutel: bool = False

    def work(self, stop: Callable[[], bool]) -> list[Gestuurd]:
        for nummer in count():
            if stop():
                return self.sent
            self.one(self.dossiers[nummer % len(self.dossiers)])
        return self.sent

    def one(self, dossier: str) -> Gestuurd:
        act = Gestuurd(dossier, str(uuid4()), f"merk {uuid4().hex[:16]}")
        self.sent.append(act)
        end = monotonic() + PATIENCE
        while not act.bevestigd and monotonic() < end and (self.vasthoudend or not act.tries):
            if act.tries:
                sleep(PAUSE)
            self._try(act)
        return act

    def _try(self, act: Gestuurd) -> None:
        act.tries += 1
        key = str(uuid4()) if self.nieuwe_sleutel else act.sleutel
        fields = {"sleutel": key, "stap": "112-gebeld", "wat": act.merk}
        try:
            answer = self.balie.send(f"/dossiers/{act.dossier}/veiligheidsstap/", fields)
        except GEEN_ANTWOORD:
            act.said.append("geen antwoord")
            return
        act.bevestigd = answer.is_recorded
        if act.bevestigd:
            act.said.append(TWEE_KEER if TWEE_KEER in answer.said else "vastgelegd")
            return
        words = next((words for words in (NIET_VASTGELEGD, NIET_ZEKER) if words in answer.text), "")
        act.said.append(words if answer.status == 503 and act.merk in answer.text else f"onverwacht: {answer.status}")


@contextmanager
def senders(afdeling: Afdeling, *, vasthoudend: bool = True) -> Iterator[list[Gestuurd]]:
    """Everybody of the department sends, without end, while the block runs; afterwards the list holds all of it."""
    done = threading.Event()
    desks = [
        Volhouder(afdeling.balie(number), tuple(afdeling.dossiers), vasthoudend)
        for number, _ in enumerate(afdeling.sessies)
    ]
    sent: list[Gestuurd] = []
    with ThreadPoolExecutor(len(desks)) as pool:
        running = [pool.submit(desk.work, done.is_set) for desk in desks]
        try:
            yield sent
        finally:
            done.set()
            for desk in running:
                sent += desk.result()


def untrue(afdeling: Afdeling, sent: list[Gestuurd]) -> list[str]:
    """Where what the senders were told and what is in the database differ, in words."""
    return [*_told(sent), *_kept(afdeling, sent)]


def _told(sent: list[Gestuurd]) -> Iterator[str]:
    wrong = [words for act in sent for words in act.said if words.startswith("onverwacht") or not words]
    if wrong:
        yield f"{len(wrong)} antwoorden die niemand verwacht, zoals: {wrong[0]}"
    if unheard := sum(not act.bevestigd for act in sent):
        yield f"{unheard} inzendingen nooit bevestigd"
    if lies := sum(act.was_lied_to for act in sent):
        yield f"{lies} keer gezegd dat het niet was vastgelegd, en het stond er"


def _kept(afdeling: Afdeling, sent: list[Gestuurd]) -> Iterator[str]:
    lost, twice = missing_and_double(afdeling, sent)
    if lost:
        yield f"{lost} keer bevestigd en kwijt"
    if twice:
        yield f"{twice} keer dubbel vastgelegd"
    with afdeling.superuser() as db:
        uneven = db.execute(
            "SELECT count(*) FROM (SELECT dossier_id FROM dossier_gebeurtenis WHERE dossier_id = ANY(%s)"
            " GROUP BY dossier_id HAVING max(volgnummer) <> count(*)) AS uneven",
            [list(afdeling.dossiers)],
        ).fetchone()
        if uneven != (0,):
            yield "een journaal met een gat"


def missing_and_double(afdeling: Afdeling, sent: list[Gestuurd]) -> tuple[int, int]:
    """Of what was acknowledged: how much is gone; and of everything sent, how much is there with more than one fact."""
    with afdeling.superuser() as db:
        rows = db.execute(
            "SELECT tekst, count(DISTINCT gebeurtenis_id) FROM dossier_fragment WHERE dossier_id = ANY(%s) GROUP BY tekst",
            [list(afdeling.dossiers)],
        ).fetchall()
    there = {str(tekst): int(str(number)) for tekst, number in rows}
    lost = sum(act.bevestigd and not there.get(act.merk) for act in sent)
    return lost, sum(there.get(act.merk, 0) > 1 for act in sent)
