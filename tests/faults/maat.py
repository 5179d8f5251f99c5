"""How large a fault test is: small in `make test`, by the number of rounds in `make faults`."""

import pytest

NIGHT = 25


def rounds(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--rondes"))


def is_night(request: pytest.FixtureRequest) -> bool:
    return rounds(request) >= 10


def size(request: pytest.FixtureRequest, *, small: int, night: int) -> int:
    """`night` at 25 rounds, and more or less with more or fewer."""
    return max(small, night * rounds(request) // NIGHT) if is_night(request) else small
