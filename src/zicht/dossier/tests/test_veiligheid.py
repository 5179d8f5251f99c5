"""How safe somebody is now, as lists and pages put it first."""

import pytest

from zicht.dossier.veiligheid import Niveau, danger, level_now
from zicht.protocol.gebeurtenissen import OordeelGegeven
from zicht.protocol.tests.loop import Loop


def judged(*acuut: bool | None) -> Loop:
    loop = Loop().received()
    for answer in acuut:
        loop.record(OordeelGegeven(betrokkene="kind", acuut=answer, structureel=None, melding="m1"))
    return loop


@pytest.mark.parametrize(
    "acuut, level",
    [
        # the last judgement counts
        ((True,), Niveau.ACUUT),
        ((True, False), Niveau.ONBEKEND),
        # who does not know any more has not said that it is safe
        ((True, None), Niveau.ACUUT),
        ((None,), Niveau.ONBEKEND),
    ],
)
def test_unknown_does_not_take_danger_away(acuut: tuple[bool | None, ...], level: Niveau) -> None:
    stand = judged(*acuut).stand
    assert level_now(stand, "kind") is level
    assert (danger(stand) is Niveau.ACUUT) == (level is Niveau.ACUUT)
