"""A walk that lives only in an open tab: what happened, what was written, and what is still being typed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from django.http import QueryDict

from zicht.dossier.journaal import NogNiet
from zicht.foundation import getypt, klok
from zicht.foundation.ids import new_id
from zicht.meldcode.actions import NieuwSignaal
from zicht.meldcode.eigen import Eigen
from zicht.meldcode.models import Signaal
from zicht.protocol import codering
from zicht.protocol.doorloop import Doorloop, may, replay
from zicht.protocol.doorloop.doorloop import STAP_VAN
from zicht.protocol.doorloop.feiten import SOORTEN
from zicht.protocol.doorloop.woorden import VOLGORDE, Stap
from zicht.protocol.gebeurtenissen.feit import Feit, Gebeurtenis
from zicht.vault import tabblad

DOEL = "meldcode"
GAST = "gast"
#: What was written at a step and stays, whatever of it is taken again.
BLIJFT = frozenset({"gevaar", "stoppen"})


@dataclass(frozen=True, slots=True)
class Wie:
    """Somebody it is about, called as the guest calls them."""

    pk: str
    aanduiding: str
    rol: str

    def __str__(self) -> str:
        return self.aanduiding


@dataclass(frozen=True, slots=True)
class Opgeschreven:
    """A signal with when it was written down."""

    id: str
    signaal: NieuwSignaal
    op: datetime

    @property
    def soort_in_woorden(self) -> str:
        return str(Signaal.Soort(self.signaal.soort).label)


@dataclass(frozen=True)
class EigenVanGast(Eigen):
    """A guest has no own meldcode, but may have the order and the framework of a profession."""

    genoemd: str = ""

    @property
    def kader(self) -> str:
        return self.genoemd


@dataclass(frozen=True)
class Wandeling:
    """Everything a page for guests knows. A change gives a new one."""

    volgorde: tuple[Stap, ...] = VOLGORDE
    kader: str = ""
    course: tuple[Gebeurtenis, ...] = ()
    wie: tuple[Wie, ...] = ()
    signalen: tuple[Opgeschreven, ...] = ()
    teksten: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    concepten: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)

    @property
    def doorloop(self) -> Doorloop:
        return replay(self.course)

    @property
    def eigen(self) -> EigenVanGast:
        return EigenVanGast(None, self.volgorde, genoemd=self.kader)

    @property
    def people(self) -> list[tuple[str, str, str]]:
        return [(one.pk, one.aanduiding, one.rol) for one in self.wie]

    def about(self, signaal: NieuwSignaal) -> str:
        """Who it is about, where there are more than one."""
        named = [one.aanduiding for one in self.wie if UUID(one.pk) in signaal.over]
        return ", ".join(named) if len(self.wie) > 1 else ""

    def text(self, stap: Stap, vraag: str) -> str:
        return self.teksten.get(stap.value, {}).get(vraag, "")

    def record(self, feit: Feit, teksten: Mapping[str, str] | None = None, *, bij: Stap | None = None) -> Self:
        """What the protocol allows, with the words that stand beside it; `NogNiet` when it refuses."""
        doorloop, nu = self.doorloop, klok.now()
        if weigering := may(doorloop, feit):
            raise NogNiet(weigering)
        nummer = doorloop.volgnummer + 1
        after = replace(self, course=(*self.course, Gebeurtenis(str(nummer), nummer, feit, nu, nu, GAST)))
        stap = bij or STAP_VAN.get(type(feit))
        return after.write(stap, teksten or {}) if stap else after

    def write(self, stap: Stap, teksten: Mapping[str, str]) -> Self:
        again = not BLIJFT.issuperset(teksten)
        before = self.teksten.get(stap.value, {})
        kept = {vraag: tekst for vraag, tekst in before.items() if vraag in BLIJFT or not again}
        new = {vraag: tekst for vraag, tekst in teksten.items() if tekst}
        return replace(self, teksten={**self.teksten, stap.value: {**kept, **new}})

    def with_person(self, aanduiding: str, rol: str) -> Self:
        return replace(self, wie=(*self.wie, Wie(str(new_id()), aanduiding, rol)))

    def with_signal(self, signaal: NieuwSignaal) -> Self:
        return replace(self, signalen=(*self.signalen, Opgeschreven(str(new_id()), signaal, klok.now())))

    def without_signal(self, id: str) -> Self:
        return replace(self, signalen=tuple(one for one in self.signalen if one.id != id))

    def typing(self, blad: str, typed: Mapping[str, list[str]]) -> Self:
        """Keep what stands in the form of a page that is left for another one; an empty form is nothing."""
        others = {code: values for code, values in self.concepten.items() if code != blad}
        filled = any(text.strip() for texts in typed.values() for text in texts)
        return replace(self, concepten={**others, blad: dict(typed)} if filled else others)

    def typed_before(self, blad: str) -> QueryDict | None:
        return getypt.kept(self.concepten[blad]) if blad in self.concepten else None


def seal(wandeling: Wandeling, sleutel: str) -> str:
    return tabblad.seal(json.dumps(_plain(wandeling)).encode(), sleutel, doel=DOEL, op=klok.now())


def unseal(text: str, sleutel: str) -> Wandeling:
    """The walk that this tab carried; `tabblad.Dicht` when it does not open, or a release came between that shapes it
    otherwise."""
    plain = json.loads(tabblad.unseal(text, sleutel, doel=DOEL, op=klok.now()))
    try:
        return _wandeling(plain)
    except (LookupError, TypeError, ValueError):
        raise tabblad.Beschadigd from None


def _plain(wandeling: Wandeling) -> dict[str, Any]:
    return {
        "volgorde": list(wandeling.volgorde),
        "kader": wandeling.kader,
        "feiten": [[*codering.encode(one.feit), one.op.isoformat()] for one in wandeling.course],
        "wie": wandeling.people,
        "signalen": [_plain_signal(one) for one in wandeling.signalen],
        "teksten": wandeling.teksten,
        "concepten": wandeling.concepten,
    }


def _wandeling(plain: dict[str, Any]) -> Wandeling:
    course: list[Gebeurtenis] = []
    for nummer, (soort, versie, inhoud, op) in enumerate(plain["feiten"], 1):
        moment = datetime.fromisoformat(op)
        feit = codering.decode(soort, versie, inhoud, SOORTEN)
        course.append(Gebeurtenis(str(nummer), nummer, feit, moment, moment, GAST))
    return Wandeling(
        volgorde=tuple(Stap(one) for one in plain["volgorde"]),
        kader=plain["kader"],
        course=tuple(course),
        wie=tuple(Wie(*one) for one in plain["wie"]),
        signalen=tuple(_signal(one) for one in plain["signalen"]),
        teksten=plain["teksten"],
        concepten=plain["concepten"],
    )


def _plain_signal(one: Opgeschreven) -> dict[str, Any]:
    told = one.signaal
    return {
        "id": one.id, "op": one.op.isoformat(), "soort": told.soort, "tekst": told.tekst, "uitleg": told.uitleg,
        "verteld_door": told.verteld_door, "waar": told.waar,
        "op_dag": told.op_dag.isoformat() if told.op_dag else "", "over": [str(id) for id in told.over],
    }  # fmt: skip


def _signal(plain: dict[str, Any]) -> Opgeschreven:
    told = {naam: plain[naam] for naam in ("soort", "tekst", "uitleg", "verteld_door", "waar")}
    day = date.fromisoformat(plain["op_dag"]) if plain["op_dag"] else None
    signaal = NieuwSignaal(**told, op_dag=day, over=tuple(UUID(id) for id in plain["over"]))
    return Opgeschreven(plain["id"], signaal, datetime.fromisoformat(plain["op"]))
