"""Reading back: what will be sent, in the words in which it was asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zicht.foundation import woorden
from zicht.foundation.vormen import Keuze, Keuzes, Telefoon
from zicht.personen.datum import DeelDatum
from zicht.publiek.melden.bladen import CONTROLE, GEVAAR, PERSOON, SIGNAAL, bladen
from zicht.publiek.tabpagina import Blad
from zicht.vault.tabformulier import Tab


@dataclass(frozen=True)
class Deel:
    """One page as it was answered."""

    code: str
    titel: str
    regels: tuple[tuple[str, str], ...]
    is_af: bool


def parts(tab: Tab) -> list[Deel]:
    return [_part(blad, tab) for blad in bladen(tab) if blad.code != CONTROLE]


def people(tab: Tab) -> list[tuple[str, str]]:
    """Of each page with a person: its code, and what they are called there."""
    called = (("voornamen", "achternaam"), ("aanduiding",))
    found = [(code, _first(tab, code, called)) for code in tab.numbered(PERSOON)]
    return [(code, naam) for code, naam in found if naam]


def signals(tab: Tab) -> list[tuple[str, str]]:
    found = [(code, _first(tab, code, (("tekst",),))) for code in tab.numbered(SIGNAAL)]
    return [(code, tekst) for code, tekst in found if tekst]


def _first(tab: Tab, code: str, ways: tuple[tuple[str, ...], ...]) -> str:
    velden = tab.velden.get(code, {})
    told = (" ".join(filter(None, (velden.get(naam, [""])[0].strip() for naam in way))) for way in ways)
    return next(filter(None, told), "")


def _part(blad: Blad, tab: Tab) -> Deel:
    form = blad.form(tab)
    titel = _("Is er gevaar?") if blad.code == GEVAAR else str(blad.titel)
    return Deel(blad.code, titel, tuple(_lines(form)), blad.code in tab.velden and form.is_valid())


def _lines(form: Any) -> Iterator[tuple[str, str]]:
    form.is_valid()
    for naam, field in form.fields.items():
        if words := _said(field, getattr(form, "cleaned_data", {}).get(naam)):
            yield str(field.label), words


def _said(field: Any, value: Any) -> str:
    if value in (None, "", []):
        return ""
    if isinstance(field, Keuze | Keuzes):
        labels = {str(code): str(label) for code, label in list(field.choices)}  # type: ignore[arg-type]
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(labels[str(getattr(one, "value", one))] for one in chosen)
    if isinstance(value, DeelDatum):
        return value.in_woorden if value.year else ""
    if isinstance(field, Telefoon):
        return woorden.telephone(value)
    return date_format(value, "j F Y") if hasattr(value, "isoformat") else str(value)
