"""The one source of new ids."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

_source: Callable[[], UUID] = uuid4


def new_id() -> UUID:
    """A public id: random, so it tells nothing and cannot be guessed."""
    return _source()


@contextmanager
def repeatable(seed: int) -> Iterator[None]:
    """The same ids in the same order for the same seed: for tests that compare two runs byte by byte."""
    global _source
    before, dice = _source, random.Random(seed)
    _source = lambda: UUID(int=dice.getrandbits(128), version=4)  # noqa: E731
    try:
        yield
    finally:
        _source = before
