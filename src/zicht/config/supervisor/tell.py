"""What the start says on the terminal: one calm line at a time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


def say(line: str) -> None:
    print(line, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say that a step is done and how long it took."""
    began = time.monotonic()
    yield
    say(f"  {name} {'.' * max(2, 30 - len(name))} {time.monotonic() - began:.1f} s")
