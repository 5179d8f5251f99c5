"""A hatch between the web process and PostgreSQL that can let go in the middle of a COMMIT.

It speaks no SQL: it passes bytes on, message by message, and looks only for a COMMIT after a row in the table of submits.
"""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from zicht.config.postgres.place import SOCKET_NAME

INZENDING, COMMIT = b'INSERT INTO "dossier_inzending"', b"COMMIT\x00"


class Knip(StrEnum):
    """When the line is cut."""

    NIET = "niet"
    VOOR = "voor het doorgeven"
    MEEGAAND = "meteen na het doorgeven"
    NA = "na het vastleggen, voor het antwoord"


@dataclass
class Luik:
    """`knip` is what happens at the next submit that commits; `dicht`: nobody gets through any more until it is opened."""

    achter: Path
    knip: Knip = Knip.NIET
    dicht: bool = False
    dicht_na_knip: bool = False
    geknipt: int = 0
    _open: list[socket.socket] = field(default_factory=list)

    def serve(self, listening: socket.socket) -> None:
        while True:
            try:
                front, _ = listening.accept()
            except OSError:
                return
            if self.dicht:
                front.close()
                continue
            back = socket.socket(socket.AF_UNIX)
            try:
                back.connect(str(self.achter))
            except OSError:
                front.close()
                continue
            self._open += [front, back]
            line = _Lijn(self, front, back)
            threading.Thread(target=line.forward, daemon=True).start()
            threading.Thread(target=line.answer, daemon=True).start()

    def takes(self) -> Knip:
        """Used once."""
        knip, self.knip = self.knip, Knip.NIET
        self.geknipt += knip is not Knip.NIET
        return knip

    def shut(self) -> None:
        """From now on the database cannot be reached."""
        self.dicht = True
        self.close()

    def close(self) -> None:
        for end in self._open:
            _drop(end)


@dataclass
class _Lijn:
    """One connection: messages of the web process forward, bytes of PostgreSQL back."""

    luik: Luik
    front: socket.socket
    back: socket.socket
    has_sent: bool = False
    silent: threading.Event = field(default_factory=threading.Event)
    committed: threading.Event = field(default_factory=threading.Event)

    def forward(self) -> None:
        with suppress(OSError):
            self.back.sendall(self._message(typed=False))  # the first message has a length and no kind
            while message := self._message():
                self.has_sent = self.has_sent or INZENDING in message
                if message[:1] == b"Q" and message.endswith(COMMIT) and self._is_cut(message):
                    break
                self.back.sendall(message)
        self.hang_up()

    def _is_cut(self, message: bytes) -> bool:
        if not self.has_sent:
            return False
        self.has_sent = False
        knip = self.luik.takes()
        if knip in (Knip.MEEGAAND, Knip.NA):
            self.silent.set()
            self.back.sendall(message)
        if knip is Knip.NA:
            self.committed.wait(30)
        if knip is not Knip.NIET and self.luik.dicht_na_knip:
            self.luik.shut()
        return knip is not Knip.NIET

    def answer(self) -> None:
        with suppress(OSError):
            while some := self.back.recv(65536):
                if self.silent.is_set():
                    self.committed.set()
                else:
                    self.front.sendall(some)
        self.committed.set()
        self.hang_up()

    def hang_up(self) -> None:
        _drop(self.front)
        _drop(self.back)

    def _message(self, typed: bool = True) -> bytes:
        head = self._exactly(5 if typed else 4)
        (length,) = struct.unpack("!I", head[-4:])
        return head + self._exactly(length - 4)

    def _exactly(self, number: int) -> bytes:
        got = b""
        while len(got) < number:
            some = self.front.recv(number - len(got))
            if not some:
                raise ConnectionResetError
            got += some
        return got


def _drop(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextmanager
def doorgeefluik(folder: Path, achter: Path) -> Iterator[Luik]:
    """A socket in `folder` that passes on to the one in `achter`."""
    luik = Luik(achter / SOCKET_NAME)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / SOCKET_NAME))
        listening.listen(32)
        threading.Thread(target=luik.serve, args=[listening], daemon=True).start()
        try:
            yield luik
        finally:
            luik.dicht = True
            _drop(listening)
            luik.close()
