"""Ctrl-C, SIGTERM and a closed terminal all mean: stop, in order. A second one means: now."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StopAsked(BaseException):
    """Somebody asked the supervisor to stop; no `except Exception` may swallow it."""


def stop_on_signal() -> None:
    def ask(number: int, frame: FrameType | None) -> None:
        for each in STOP_SIGNALS:
            signal.signal(each, signal.SIG_IGN)
        raise StopAsked

    for each in STOP_SIGNALS:
        signal.signal(each, ask)


@contextmanager
def hurry_on_signal(running: Callable[[], list[int]]) -> Iterator[None]:
    """While stopping: another signal ends what is still running at once. The data survives that."""

    def hurry(number: int, frame: FrameType | None) -> None:
        for pid in running():
            os.kill(pid, signal.SIGQUIT)

    former = [(each, signal.signal(each, hurry)) for each in STOP_SIGNALS]
    try:
        yield
    finally:
        for each, handler in former:
            signal.signal(each, handler)
