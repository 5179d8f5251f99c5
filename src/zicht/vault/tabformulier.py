"""What the open tab of a public form carries, sealed: the key and the code of what will be sent, and what was typed.

Nothing is a draft and nothing is an answer: each page holds what was typed on it, and is read again whenever it matters.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID

from django.http import QueryDict

from zicht.foundation import getypt, klok
from zicht.foundation.ids import new_id
from zicht.vault import ontvangstcode, tabblad
from zicht.vault.tekens import token

Velden = Mapping[str, list[str]]
_NUMMER = re.compile(r"-(\d+)$")


@dataclass(frozen=True)
class Tab:
    """A change gives a new one. `sleutel` makes sending twice one thing, `code` is what the sender gets for it."""

    sleutel: UUID = field(default_factory=new_id)
    code: str = field(default_factory=ontvangstcode.new_code)
    velden: Mapping[str, Velden] = field(default_factory=dict)

    def typed(self, blad: str) -> QueryDict | None:
        return getypt.kept(self.velden[blad]) if blad in self.velden else None

    def typing(self, blad: str, velden: Velden) -> Self:
        return replace(self, velden={**self.velden, blad: dict(velden)})

    def without(self, blad: str) -> Self:
        return replace(self, velden={code: one for code, one in self.velden.items() if code != blad})

    def numbered(self, soort: str) -> list[str]:
        """The pages of which there can be more (`persoon-1`, `persoon-2`), in order; the first is always there."""
        found = {f"{soort}-1", *(code for code in self.velden if _NUMMER.sub("", code) == soort)}
        return sorted(found, key=number_of)

    def next_of(self, soort: str) -> str:
        return f"{soort}-{number_of(self.numbered(soort)[-1]) + 1}"

    def print_of(self, formulier: str) -> bytes:
        """Over all that was typed, whichever page it stood on: the same form gives the same print."""
        told = sorted((blad, sorted(velden.items())) for blad, velden in self.velden.items())
        return token("inzending", formulier, json.dumps(told))


def number_of(blad: str) -> int:
    found = _NUMMER.search(blad)
    return int(found[1]) if found else 0


def seal(tab: Tab, sleutel: str, *, doel: str) -> str:
    plain = {"sleutel": str(tab.sleutel), "code": tab.code, "velden": tab.velden}
    return tabblad.seal(json.dumps(plain).encode(), sleutel, doel=doel, op=klok.now())


def unseal(text: str, sleutel: str, *, doel: str) -> Tab:
    """What this tab carried; `tabblad.Dicht` when it does not open."""
    plain = json.loads(tabblad.unseal(text, sleutel, doel=doel, op=klok.now()))
    try:
        return Tab(UUID(plain["sleutel"]), plain["code"], plain["velden"])
    except (LookupError, TypeError, ValueError):
        raise tabblad.Beschadigd from None
