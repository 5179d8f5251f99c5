"""Of the tests that take long: who runs which. Nothing is left out that somebody named."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RIG = 'pytest_plugins = ("tests.proefopstelling.eisen", "tests.proefopstelling.lang")\n'
SETTINGS = f"[pytest]\ntestpaths = .\npythonpath = {ROOT}\nmarkers = lang\n"
TESTS = """
import pytest

@pytest.mark.lang
def test_long() -> None: ...

def test_short() -> None: ...
"""
pytest_plugins = ("pytester",)


@pytest.mark.parametrize(
    "typed, ran",
    [
        ((), 1),
        (("-n", "1"), 1),
        (("--alles",), 2),
        (("--alles", "-n", "1"), 2),
        (("test_two.py",), 2),
        (("test_two.py", "-n", "1"), 2),
    ],
)
def test_what_takes_long_runs_when_all_is_asked_or_it_was_named(
    pytester: pytest.Pytester, typed: tuple[str, ...], ran: int
) -> None:
    pytester.makeconftest(RIG)
    pytester.makeini(SETTINGS)
    pytester.makepyfile(test_two=TESTS)
    done = pytester.runpytest_subprocess(*typed, "-p", "no:django", "-p", "no:cacheprovider")
    assert done.parseoutcomes().get("passed") == ran
