"""The address that the web process serves, claimed by the supervisor so that a restart of web never loses it."""

import errno
import http.client
import socket
from typing import Self

from zicht.config.refusal import Refusal

HOST = "127.0.0.1"
BACKLOG = 512
WHY = {
    errno.EADDRINUSE: "een ander programma (of een andere Zicht) gebruikt die poort al",
    errno.EACCES: "poorten onder de 1024 zijn voor root",
}


class Port:
    def __init__(self, number: int) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            self.socket.bind((HOST, number))
            self.socket.listen(BACKLOG)
        except (OSError, OverflowError) as error:
            self.socket.close()
            raise self._refusal(number, error) from None
        self.number: int = self.socket.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.number}"

    @property
    def fileno(self) -> int:
        return self.socket.fileno()

    def answers_ok(self, path: str) -> bool:
        """Whether a page really answers 200."""
        connection = http.client.HTTPConnection(HOST, self.number, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    @staticmethod
    def _refusal(number: int, error: OSError | OverflowError) -> Refusal:
        why = WHY.get(getattr(error, "errno", 0) or 0, f"dat poortnummer kan niet ({error})")
        return Refusal(
            f"Poort {number} is niet vrij.",
            why,
            f"kies een andere poort, bijvoorbeeld: make run PORT={number % 60000 + 1}",
        )
