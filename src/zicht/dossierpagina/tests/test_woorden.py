"""Every kind of fact, and every code in a fact, has words on the page."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.models import Persoon
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.dossierpagina.regel import Noemer
from zicht.dossierpagina.wanneer import PLICHTTITELS
from zicht.dossierpagina.woorden import WOORDEN, in_words
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.codering import SOORTEN
from zicht.protocol.kalender import AMSTERDAM
from zicht.protocol.stand import Stand

NOOR = "5f0f6a7e-0000-4000-8000-000000000001"
NOEMER = Noemer(
    mensen=Mensen({NOOR: Persoon(organisatie_id=NOOR, pk=NOOR, voornamen="Noor", kring="huishouden", rol="kind")}),
    partijen=Partijnamen({}, "Veilig Thuis Flevoland"),
    medewerkers={NOOR: "Mare"},
    stand=Stand(),
    today=date(2026, 11, 25),
)


def without_words(soorten: dict[str, type[g.Feit]]) -> set[str]:
    return {naam for naam, soort in soorten.items() if soort not in WOORDEN}


def test_every_kind_of_fact_has_words() -> None:
    assert without_words(SOORTEN) == set()


def test_a_kind_without_words_is_noticed() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Verzonnen(g.Feit):
        """A kind that nobody wrote words for."""

    assert without_words({**SOORTEN, "Verzonnen": Verzonnen}) == {"Verzonnen"}


def samples(hint: Any) -> Iterator[Any]:
    """Values of this type: every member of an enum, both sides of an optional, one of everything else."""
    if get_origin(hint) is UnionType:
        for arg in get_args(hint):
            yield from samples(arg)
    elif get_origin(hint) is tuple:
        args = get_args(hint)
        if args[-1] is ...:
            yield from ((item,) for item in samples(args[0]))
        else:
            others = [next(samples(arg)) for arg in args]
            for place, arg in enumerate(args):
                yield from ((*others[:place], item, *others[place + 1 :]) for item in samples(arg))
    elif isinstance(hint, type) and issubclass(hint, Enum):
        yield from hint
    elif hint is g.Feit:
        yield g.SpoedVastgesteld(melding="m")
    elif is_dataclass(hint) and isinstance(hint, type):
        yield from filled(hint)
    else:
        yield from {
            str: (NOOR,),
            bool: (True, False),
            type(None): (None,),
            datetime: (datetime(2026, 11, 20, 15, 48, tzinfo=AMSTERDAM),),
            date: (date(2026, 11, 20),),
        }[hint]


def filled(kind: type) -> Iterator[Any]:
    """The kind with each value of each field at least once."""
    hints = get_type_hints(kind)
    first = {veld.name: next(samples(hints[veld.name])) for veld in fields(kind)}
    for veld in fields(kind):
        for value in samples(hints[veld.name]):
            yield kind(**{**first, veld.name: value})
    if not first:
        yield kind()


@pytest.mark.parametrize("soort", SOORTEN.values(), ids=SOORTEN)
def test_whatever_a_fact_holds_it_is_said_in_words(soort: type[g.Feit]) -> None:
    for feit in filled(soort):
        line = in_words(feit, NOEMER)
        assert line.zin
        assert NOOR not in line.zin + line.erbij
        assert not any(sign in line.zin + line.erbij for sign in "<>{}_")


def test_every_duty_to_inform_has_a_short_title() -> None:
    assert PLICHTEN.keys() - PLICHTTITELS.keys() == set()
