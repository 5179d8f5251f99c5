"""A clamd of our own: it speaks the INSTREAM protocol, knows one virus, and can be made silent."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer, ThreadingUnixStreamServer

from zicht.bijlagen.tests.bestanden import EICAR


class Scanner(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    te_groot = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.gezien: list[bytes] = []

    @property
    def adres(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"


class Hoekscanner(ThreadingUnixStreamServer):
    """The same at a socket in a folder."""

    daemon_threads = True
    te_groot = False

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), _Answer)
        self.gezien: list[bytes] = []


class _Answer(BaseRequestHandler):
    request: socket.socket
    server: Scanner | Hoekscanner

    def handle(self) -> None:
        command = self._until_nul()
        if command == b"zPING":
            self.request.sendall(b"PONG\0")
        elif command == b"zINSTREAM":
            content = b"".join(self._blocks())
            self.server.gezien.append(content)
            self.request.sendall(self._verdict(content))

    def _verdict(self, content: bytes) -> bytes:
        if self.server.te_groot:
            return b"INSTREAM size limit exceeded. ERROR\0"
        return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"

    def _until_nul(self) -> bytes:
        told = b""
        while not told.endswith(b"\0") and (sign := self.request.recv(1)):
            told += sign
        return told[:-1]

    def _blocks(self) -> Iterator[bytes]:
        while (length := struct.unpack(">I", self._exactly(4))[0]) > 0:
            yield self._exactly(length)

    def _exactly(self, length: int) -> bytes:
        told = b""
        while len(told) < length:
            told += self.request.recv(length - len(told))
        return told


@contextmanager
def scanner() -> Iterator[Scanner]:
    with Scanner() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
