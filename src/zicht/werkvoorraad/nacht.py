"""What happened out of hours, for the morning: every fact recorded since the desks closed, of the dossiers that are mine."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.organisaties.models import Organisatie
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.kalender import AMSTERDAM, is_werkdag
from zicht.werkvoorraad.blik import Blik, Wie, ask

HOOGSTENS = 12

#: What the morning must know of; the rest stands in the dossier.
WOORDEN: dict[str, str] = {
    g.Ontvangen.__name__: "Melding ontvangen",
    g.EergeweldGebleken.__name__: "De familie kan tegenpartij zijn",
    g.KritiekeDatumVastgesteld.__name__: "Kritieke datum vastgesteld",
    g.SpoedVastgesteld.__name__: "Spoed vastgesteld",
    g.VeiligheidsstapGezet.__name__: "Stap voor directe veiligheid",
    g.Overlegd.__name__: "Overleg",
    g.OordeelGegeven.__name__: "Oordeel gegeven",
    g.Gesproken.__name__: "Gesprek",
    g.Beoordeeld.__name__: "Besluit genomen",
    g.HuisverbodOpgelegd.__name__: "Huisverbod opgelegd",
    g.OverdrachtAanvaard.__name__: "Overdracht aanvaard",
    g.HulpGestopt.__name__: "De hulp is gestopt",
}


class Nachtfeit(NamedTuple):
    """One fact, as far as the morning shows it."""

    dossier_id: UUID
    nummer: str
    op: datetime
    soort: str
    door: str | None


@dataclass(frozen=True)
class Nachtregel:
    """One dossier: when something last happened, and what, each thing once."""

    dossier: UUID
    nummer: str
    op: datetime
    wat: tuple[str, ...]
    door: str


def tonight(blik: Blik, medewerker: Medewerker, *, everyone: bool) -> list[Nachtregel]:
    """Newest first; what was recorded while the desks were manned is left out. `everyone`: of whomever, not only of the
    work that this person wakes up to."""
    assert medewerker.aanstelling
    organisatie = medewerker.aanstelling.organisatie
    rows = ask(replace(blik, nu=last_closing(organisatie, blik.nu)), _recorded_since, everyone)
    facts = (Nachtfeit(*row) for row in rows)
    return list(_per_dossier(fact for fact in facts if not organisatie.is_office_hours(fact.op)))[:HOOGSTENS]


def _recorded_since(blik: Blik, everyone: bool) -> QuerySet[Any, Any]:
    mine = Q() if everyone else blik.scope(Wie.MIJ) | blik.scope(Wie.TEAM) | blik.scope(Wie.NIEMAND)
    return (
        Gebeurtenis.objects.filter(vastgelegd_op__gte=blik.nu, soort__in=WOORDEN)
        .filter(dossier__in=Dossier.objects.filter(mine))
        .order_by("-vastgelegd_op", "-volgnummer")
        .values_list("dossier_id", "dossier__nummer", "vastgelegd_op", "soort", "door__naam")[:200]
    )


def _per_dossier(facts: Iterable[Nachtfeit]) -> Iterator[Nachtregel]:
    found: dict[UUID, list[Nachtfeit]] = {}
    for fact in facts:
        found.setdefault(fact.dossier_id, []).append(fact)
    for dossier, mine in found.items():
        what = tuple(dict.fromkeys(WOORDEN[fact.soort] for fact in mine))
        yield Nachtregel(dossier, mine[0].nummer, mine[0].op, what, mine[0].door or "")


def last_closing(organisatie: Organisatie, on: datetime) -> datetime:
    """When the desks last closed: on a Monday morning, Friday at five."""
    local = on.astimezone(AMSTERDAM)
    day = local.date()
    if not is_werkdag(day) or local.time() < organisatie.kantoor_dicht:
        day = _working_day_before(day)
    return _at(day, organisatie.kantoor_dicht)


def _working_day_before(day: date) -> date:
    day -= timedelta(days=1)
    while not is_werkdag(day):
        day -= timedelta(days=1)
    return day


def _at(day: date, uur: time) -> datetime:
    return datetime.combine(day, uur, AMSTERDAM)
