"""Which region leads over a household in more than one: the residence of the youngest child, else of the victim."""

from datetime import date

import pytest

from zicht.protocol.regio import Bewoner, elsewhere, leading

MOEDER = Bewoner("moeder", "VT20", slachtoffer=True)
VADER = Bewoner("vader", "VT03", slachtoffer=False)
OUDSTE = Bewoner("oudste", "VT03", is_child=True, geboren=date(2012, 5, 1))
JONGSTE = Bewoner("jongste", "VT20", is_child=True, geboren=date(2019, 1, 1))
KIND = Bewoner("kind", "VT13", is_child=True)
BABY = Bewoner("baby", "VT09", ongeboren=True)
OPA = Bewoner("opa", "VT01")


@pytest.mark.parametrize(
    ("huishouden", "leidt"),
    [
        # the youngest child
        ((MOEDER, VADER, OUDSTE, JONGSTE), "jongste"),
        # an unborn child is the youngest of all
        ((MOEDER, OUDSTE, JONGSTE, BABY), "baby"),
        # of a child without a birth date nobody knows
        ((OUDSTE, KIND), "oudste"),
        ((VADER, KIND), "kind"),
        # without minors the victim, also one who fled
        ((VADER, MOEDER), "moeder"),
        # nobody is known as victim: anyone
        ((OPA,), "opa"),
        # a place that nobody knows leads nowhere
        ((Bewoner("zoek", "", is_child=True), VADER), "vader"),
        ((Bewoner("zoek", "", is_child=True),), None),
        ((), None),
    ],
)
def test_whose_residence_leads(huishouden: tuple[Bewoner, ...], leidt: str | None) -> None:
    found = leading(huishouden)
    assert (found.id if found else None) == leidt


def test_who_lives_elsewhere_needs_the_help_of_another_region() -> None:
    assert elsewhere((MOEDER, VADER, OUDSTE, JONGSTE), "VT20") == (VADER, OUDSTE)
