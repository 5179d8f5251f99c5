"""Ask a ClamAV daemon whether a file is clean: the few lines of its INSTREAM protocol (clamd(8)).

The client libraries are older than the Python we use; this is a socket, a length before each block, and one line of answer.
"""

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

SECONDS = 30.0
POORT = 3310
_FOUND, _OK = " FOUND", " OK"


class ScannerStil(Exception):
    """No answer that says anything about this file: it waits, and is asked again."""


def answers(adres: str) -> bool:
    """Whether somebody is there at all, before anything is opened for it."""
    try:
        with _line(adres) as line:
            line.sendall(b"zPING\0")
            return _reply(line) == "PONG"
    except OSError:
        return False


def virus_in(adres: str, blocks: Iterable[bytes]) -> str | None:
    """The name of what was found, or None when it is clean. Raises `ScannerStil`."""
    try:
        with _line(adres) as line:
            line.sendall(b"zINSTREAM\0")
            for block in blocks:
                line.sendall(len(block).to_bytes(4, "big") + block)
            line.sendall(bytes(4))
            reply = _reply(line)
    except OSError as silent:
        raise ScannerStil from silent
    if reply.endswith(_FOUND):
        return reply.removesuffix(_FOUND).removeprefix("stream: ")
    if reply == f"stream:{_OK}":
        return None
    raise ScannerStil


@contextmanager
def _line(adres: str) -> Iterator[socket.socket]:
    """`unix:/run/clamav/clamd.ctl`, a path, or `host:3310`."""
    path = adres.removeprefix("unix:")
    if path.startswith("/"):
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(SECONDS)
            line.connect(path)
            yield line
        return
    host, _, port = adres.removeprefix("tcp:").rpartition(":")
    with socket.create_connection((host or adres, int(port) if host else POORT), SECONDS) as line:
        yield line


def _reply(line: socket.socket) -> str:
    reply = b""
    while not reply.endswith(b"\0") and (block := line.recv(4096)):
        reply += block
    return reply.rstrip(b"\0\n").decode("utf-8", "replace")
