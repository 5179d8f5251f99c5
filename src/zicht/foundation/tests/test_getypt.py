"""Signs that look like a number, and nobody who reads them with `isdigit`."""

from pathlib import Path

import pytest

from zicht.foundation.getypt import whole_number

PACKAGE = Path(__file__).parents[2]
#: Where a letter is looked at and no number is made of it.
GEEN_GETAL = {
    "dossier/samenvoegen.py",
    "werkvoorraad/zoekvraag.py",
    "werkvoorraad/rij.py",
    "foundation/routekaart/kaart.py",
}
GEEN_INVOER = {"config/postgres/orphans.py", "oefenwereld/gezinnen.py"}


@pytest.mark.parametrize(
    "text, number",
    [("7", 7), ("007", 7), ("", None), ("²", None), ("٣", None), ("-1", None), (" 1", None), ("1234", None)],
)
def test_only_a_few_plain_digits_are_a_number(text: str, number: int | None) -> None:
    assert whole_number(text, cijfers=3) == number


def test_what_a_browser_sends_is_read_by_the_one_function() -> None:
    """Red when somebody writes `int(text) if text.isdigit()` again."""
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "tests" not in path.parts and ".isdigit(" in path.read_text(encoding="utf-8")
    }
    assert found == GEEN_GETAL | GEEN_INVOER
