"""How safe each person was judged to be, over time: a value per stretch, never one line for a household."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from zicht.protocol.begrippen import Id, Veiligheid
from zicht.protocol.gebeurtenissen import OordeelGegeven
from zicht.protocol.stand import Stand


class Niveau(StrEnum):
    ACUUT = "acuut"
    STRUCTUREEL = "structureel"
    DIRECT = "direct"
    STABIEL = "stabiel"
    ONBEKEND = "onbekend"


WOORDEN: dict[Niveau, str] = {
    Niveau.ACUUT: "acuut onveilig",
    Niveau.STRUCTUREEL: "structureel onveilig",
    Niveau.DIRECT: "nu veilig",
    Niveau.STABIEL: "stabiel veilig",
    Niveau.ONBEKEND: "onbekend",
}
_BIJ_MONITORING: dict[Veiligheid, Niveau] = {
    Veiligheid.ACUUT_ONVEILIG: Niveau.ACUUT,
    Veiligheid.ONVEILIG: Niveau.STRUCTUREEL,
    Veiligheid.DIRECT_VEILIG: Niveau.DIRECT,
    Veiligheid.STABIEL_VEILIG: Niveau.STABIEL,
    Veiligheid.ONBEKEND: Niveau.ONBEKEND,
}


@dataclass(frozen=True)
class Stuk:
    """A stretch of time in which one person was judged the same."""

    niveau: Niveau
    van: datetime
    tot: datetime


@dataclass(frozen=True)
class Baan:
    wie: Id
    stukken: tuple[Stuk, ...]

    @property
    def now(self) -> Niveau:
        return self.stukken[-1].niveau if self.stukken else Niveau.ONBEKEND


def lanes(stand: Stand, op: datetime) -> tuple[Baan, ...]:
    """A lane for everyone of the household, from the melding until `op` or the closing of the dossier."""
    begin = stand.begin
    if begin is None:
        return ()
    end = stand.afgesloten_op or op
    return tuple(Baan(id, tuple(_stretches(stand, id, begin, end))) for id in stand.ids)


def level_now(stand: Stand, wie: Id) -> Niveau | None:
    """What was judged last; None while nobody has judged yet. *Unknown* does not take danger away."""
    if stand.is_acutely_unsafe(wie):
        return Niveau.ACUUT
    judged = list(_judgements(stand, wie))
    return judged[-1][1] if judged else None


def danger(stand: Stand) -> Niveau | None:
    """The worst that anyone who is still there was last judged to be in, or that a party says and nobody looked at
    yet; None when nobody is in danger as far as was said."""
    if stand.alarms:
        return Niveau.ACUUT
    levels = {level_now(stand, id) for id in stand.ids}
    return next((level for level in (Niveau.ACUUT, Niveau.STRUCTUREEL) if level in levels), None)


def _stretches(stand: Stand, wie: Id, begin: datetime, end: datetime) -> Iterator[Stuk]:
    moments = [(begin, Niveau.ONBEKEND), *_judgements(stand, wie), (end, Niveau.ONBEKEND)]
    since, level = moments[0]
    for op, later in moments[1:]:
        if op >= end or later is not level:
            if op > since:
                yield Stuk(level, since, min(op, end))
            since, level = op, later


def _judgements(stand: Stand, wie: Id) -> Iterator[tuple[datetime, Niveau]]:
    """Judgements and monitoring moments together, in the order in which they happened."""
    given = [(op, level_of(oordeel)) for id, oordeel, op in stand.oordelen if id == wie]
    if stand.monitoring:
        for moment in stand.monitoring.gehouden:
            given += [(moment.op, _BIJ_MONITORING[safety]) for id, safety in moment.veiligheid if id == wie]
    yield from sorted(given, key=lambda pair: pair[0])


def level_of(oordeel: OordeelGegeven) -> Niveau:
    if oordeel.acuut:
        return Niveau.ACUUT
    if oordeel.structureel:
        return Niveau.STRUCTUREEL
    return Niveau.ONBEKEND if None in (oordeel.acuut, oordeel.structureel) else Niveau.DIRECT
