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


@pytest.mark.parametrize(("clamd", "said"), [("", True), ("127.0.0.1:3310", False)])
def test_that_nothing_is_looked_at_for_viruses_is_said(
    clamd: str, said: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZICHT_CLAMD", clamd)
    monkeypatch.setattr(controleer, "set_up", lambda naam: None)
    monkeypatch.setattr(controleer, "_faults", lambda code, steekproef: iter(()))
    controleer.run(argparse.Namespace(organisatie=None, steekproef=None))
    assert ("geen virusscanner ingesteld" in capsys.readouterr().out) is said
