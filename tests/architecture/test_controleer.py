"""`zicht controleer` says what it cannot know, also when nothing is wrong."""

import argparse

import pytest

from zicht.config.opdrachten import controleer
from zicht.protocol.kalender import GELIJKGESTELDE_DAGEN


def test_that_no_royal_decree_was_read_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not GELIJKGESTELDE_DAGEN, "a decree was read: then this line goes"
    monkeypatch.setattr(controleer, "set_up", lambda naam: None)
    monkeypatch.setattr(controleer, "_faults", lambda code, steekproef: iter(()))
    assert controleer.run(argparse.Namespace(organisatie=None, steekproef=None)) == 0
    said = capsys.readouterr().out
    assert "koninklijk besluit met een feestdag zijn gelijkgesteld, is leeg" in said
    assert "Alles klopt" in said
