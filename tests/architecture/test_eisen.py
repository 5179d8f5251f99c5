"""The table of requirements: what counts as shown."""

from tests.proefopstelling import eisen

LIST = {"R-001": "one map", "R-002": "every station explained"}


def test_the_list_of_requirements_is_whole() -> None:
    assert list(eisen.read()) == [f"R-{number:03}" for number in range(1, 248)]


def test_a_requirement_without_a_test_is_named() -> None:
    printed = eisen.table(LIST, {"R-001": ["test_map"]})
    assert "R-001  one map\n         test_map" in printed
    assert "Nog niet aangetoond:\nR-002  every station explained" in printed
    assert printed.endswith("1 van 2 eisen aangetoond")
