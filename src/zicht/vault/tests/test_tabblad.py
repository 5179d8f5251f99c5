"""What a tab carries opens with both its keys, within its day, and otherwise not at all."""

import base64
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from zicht.vault import tabblad
from zicht.vault.tabblad import Beschadigd, Dicht, TeGroot, Verlopen

NU = datetime(2026, 11, 30, 14, 3, tzinfo=UTC)
STORY = b"Zij viel weer van de trap."


def sealed(sleutel: str) -> str:
    return tabblad.seal(STORY, sleutel, doel="proef", op=NU)


def test_what_was_sealed_opens_with_the_key_of_its_tab() -> None:
    sleutel = tabblad.new_key()
    assert tabblad.unseal(sealed(sleutel), sleutel, doel="proef", op=NU) == STORY


def test_the_field_says_nothing_and_never_the_same_twice() -> None:
    sleutel = tabblad.new_key()
    one, two = sealed(sleutel), sealed(sleutel)
    assert one != two
    assert STORY not in base64.urlsafe_b64decode(one)


def _changed_at(place: int) -> Callable[[str], str]:
    def change(text: str) -> str:
        raw = bytearray(base64.urlsafe_b64decode(text))
        raw[place] ^= 1
        return base64.urlsafe_b64encode(raw).decode()

    return change


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("version", _changed_at(0)),
        ("length of the key id", _changed_at(1)),
        ("key id, so a ring that we do not have", _changed_at(3)),
        ("moment", _changed_at(12)),
        ("nonce", _changed_at(20)),
        ("last byte", _changed_at(-1)),
        ("cut off", lambda text: text[:24]),
        ("empty", lambda text: ""),
        ("no base64", lambda text: "!" + text),
        ("no ascii", lambda text: text + "é"),
    ],
)
def test_one_bit_changed_is_refused(what: str, change: Callable[[str], str]) -> None:
    sleutel = tabblad.new_key()
    with pytest.raises(Beschadigd):
        tabblad.unseal(change(sealed(sleutel)), sleutel, doel="proef", op=NU)


@pytest.mark.parametrize("other", [tabblad.new_key, lambda: "", lambda: "kort", lambda: "é"], ids=range(4))
def test_without_the_key_of_its_tab_it_stays_shut(other: Callable[[], str]) -> None:
    with pytest.raises(Beschadigd):
        tabblad.unseal(sealed(tabblad.new_key()), other(), doel="proef", op=NU)


def test_for_another_purpose_it_stays_shut() -> None:
    sleutel = tabblad.new_key()
    with pytest.raises(Beschadigd):
        tabblad.unseal(sealed(sleutel), sleutel, doel="iets anders", op=NU)


def test_another_installation_cannot_open_it(settings: Settings, tmp_path: Path) -> None:
    sleutel = tabblad.new_key()
    text = sealed(sleutel)
    settings.SLEUTELBESTAND = str(tmp_path / "andere.json")
    with pytest.raises(Beschadigd):
        tabblad.unseal(text, sleutel, doel="proef", op=NU)


def test_after_a_day_it_is_over_and_not_before() -> None:
    sleutel = tabblad.new_key()
    text = sealed(sleutel)
    assert tabblad.unseal(text, sleutel, doel="proef", op=NU + tabblad.GELDIG) == STORY
    with pytest.raises(Verlopen):
        tabblad.unseal(text, sleutel, doel="proef", op=NU + tabblad.GELDIG + timedelta(seconds=1))


def test_more_than_a_tab_may_carry_is_refused_on_both_ways() -> None:
    sleutel = tabblad.new_key()
    with pytest.raises(TeGroot):
        tabblad.seal(b"x" * tabblad.GROOTST, sleutel, doel="proef", op=NU)
    with pytest.raises(TeGroot):
        tabblad.unseal("A" * (tabblad.GROOTST + 1), sleutel, doel="proef", op=NU)


def test_every_refusal_is_of_one_kind() -> None:
    assert {Beschadigd, Verlopen, TeGroot} == set(Dicht.__subclasses__())
