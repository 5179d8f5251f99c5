"""What a house passes on to its processes."""

import pytest

from zicht.config import omgeving


def test_a_machine_that_wants_no_compiled_python_beside_the_source_gets_it_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    own = omgeving.own_environment()
    assert "PYTHONDONTWRITEBYTECODE" not in own
    assert own["PYTHONPYCACHEPREFIX"] == str(omgeving.data_folder() / "bytecode")


def test_elsewhere_python_does_as_it_is_used_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    assert "PYTHONPYCACHEPREFIX" not in omgeving.own_environment()


def test_no_process_learns_the_address_of_another_role(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in omgeving.DATABASE_URLS.values():
        monkeypatch.setenv(name, "postgresql://ergens")
    assert set(omgeving.DATABASE_URLS.values()) & set(omgeving.own_environment()) == set()
