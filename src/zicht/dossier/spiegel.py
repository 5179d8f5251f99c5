"""What lists show of a dossier: its trajecten, with whom zicht lies and the danger, kept equal to the Stand.

Nothing decides by these rows; they can be made anew from the journaal at any time (`zicht controleer` compares).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q

from zicht.dossier.models import Dossier, Gevaar, Persoon, Traject, ZichtStand
from zicht.dossier.veiligheid import Niveau, danger
from zicht.protocol.eergeweld import look_at
from zicht.protocol.elders import looks_elsewhere
from zicht.protocol.stand import Stand
from zicht.protocol.trajecten import trajecten
from zicht.protocol.vervolgstap import Stapsoort, next_step
from zicht.protocol.waarschuwingen import review_due, waiting_for_review
from zicht.protocol.zicht import Periodes, current
from zicht.protocol.zin import leading

INFORMEREN = "informeren"
REGIOAANBOD, REGIOVRAAG = "regio-aanbod", "regio-vraag"
KRITIEKE_DATUM = "kritieke-datum"
NAKIJKEN, NAKIJKEN_MEDISCH = "nakijken", "nakijken-medisch"

TrajectSleutel = tuple[str, str]

TRAJECT = ("station", "sinds", "uiterlijk", "kijken_op", "stap", "stap_over")
ZICHT = ("bij", "bij_ref", "sinds", "grond", "daarna", "daarna_ref", "daarna_vanaf", "daarna_grond")
#: What is read with the lock at every fact, mostly to find that nothing changed.
TRAJECTEN = (
    f"SELECT soort, ref, {', '.join(TRAJECT)} FROM dossier_traject WHERE dossier_id = %s AND afgerond_op IS NULL"
)
ZICHTSTANDEN = f"SELECT persoon_id::text, {', '.join(ZICHT)} FROM dossier_zichtstand WHERE dossier_id = %s"


@dataclass(frozen=True)
class Getoond:
    """What lists show of a dossier until now: the trajecten that run, and with whom zicht lies, per person."""

    trajecten: dict[TrajectSleutel, dict[str, Any]]
    zicht: dict[str, dict[str, Any]]

    @classmethod
    def of(cls, trajecten: Iterable[tuple[Any, ...]], zichtstanden: Iterable[tuple[Any, ...]]) -> "Getoond":
        """From the answers to TRAJECTEN and ZICHTSTANDEN."""
        return cls(
            {(soort, ref): dict(zip(TRAJECT, values, strict=True)) for soort, ref, *values in trajecten},
            {persoon: dict(zip(ZICHT, values, strict=True)) for persoon, *values in zichtstanden},
        )


def wanted_trajecten(stand: Stand, nu: datetime) -> dict[TrajectSleutel, dict[str, Any]]:
    """The rows there should be: what runs, what must still be told to whom, what an expert must still look at, and which
    critical dates come."""
    rows: dict[TrajectSleutel, dict[str, Any]] = {}
    for traject in trajecten(stand, nu):
        stap = next_step(stand, traject)
        rows[(traject.soort.value, traject.ref)] = {
            "station": traject.station,
            "sinds": traject.sinds,
            "uiterlijk": traject.uiterlijk,
            "kijken_op": traject.kijken_op,
            "stap": stap.soort.value,
            "stap_over": stap.over,
        }
    for plicht in stand.open_plichten:
        rows[(INFORMEREN, f"{plicht.code}:{plicht.wie}")] = _beside(plicht.sinds, plicht.uiterlijk)
    for kijken in looks_elsewhere(stand):
        rows[(REGIOVRAAG if kijken.vraag else REGIOAANBOD, kijken.ref)] = _beside(kijken.sinds, kijken.uiterlijk)
    for overleg in waiting_for_review(stand):
        soort = NAKIJKEN_MEDISCH if overleg.medisch else NAKIJKEN
        rows[(soort, overleg.id)] = _beside(overleg.op, review_due(overleg))
    for datum in stand.open_kritieke_data:
        look = {"stap": Stapsoort.KRITIEKE_DATUM.value, "stap_over": datum.dag.isoformat()}
        rows[(KRITIEKE_DATUM, datum.id)] = {**_beside(datum.sinds, look_at(datum)), **look}
    return rows


def _beside(sinds: datetime, uiterlijk: datetime | None) -> dict[str, Any]:
    """A row for what must be done beside the trajecten, at no station."""
    return {"station": "", "sinds": sinds, "uiterlijk": uiterlijk, "kijken_op": uiterlijk, "stap": "", "stap_over": ""}


def wanted_zicht(periodes: Periodes, nu: datetime) -> dict[str, Any] | None:
    """The row there should be for one person; None when zicht lies with nobody any more."""
    running = current(periodes, nu)
    if running is None:
        return None
    later = next((periode for periode in periodes if periode.van == running.tot), None)
    return {
        "bij": running.bij.soort.value,
        "bij_ref": running.bij.ref,
        "sinds": running.van,
        "grond": running.grond.code,
        "daarna": later.bij.soort.value if later else "",
        "daarna_ref": later.bij.ref if later else "",
        "daarna_vanaf": later.van if later else None,
        "daarna_grond": later.grond.code if later else "",
    }


def refresh(dossier: Dossier, stand: Stand, nu: datetime, shown: Getoond) -> None:
    """Make the rows equal to the Stand, writing only what is not so already."""
    trajecten = wanted_trajecten(stand, nu)
    _refresh_trajecten(dossier, trajecten, nu, shown.trajecten)
    _refresh_zicht(dossier, {id: wanted_zicht(periodes, nu) for id, periodes in stand.zicht}, shown.zicht)
    wanted = {
        "gesloten_op": stand.afgesloten_op,
        "klaar_op": (dossier.klaar_op or nu) if is_done(stand) else None,
        "behandelaar_id": UUID(stand.behandelaar) if stand.behandelaar else None,
        **wanted_order(stand, trajecten, nu),
    }
    if _set(dossier, wanted):
        dossier.save(update_fields=list(wanted))


def is_done(stand: Stand) -> bool:
    """Closed, and nobody must still be told or has still to look: only then it leaves the lists of work."""
    left = stand.open_plichten or waiting_for_review(stand) or stand.open_kritieke_data
    unread = any(vraag.asks_attention for vraag in stand.regiovragen)
    return stand.is_closed and not left and not unread


def wanted_order(stand: Stand, trajecten: dict[TrajectSleutel, dict[str, Any]], nu: datetime) -> dict[str, Any]:
    """What a list orders and counts by, on the dossier itself, so that a list reads one row a dossier."""
    first = leading(stand, nu)
    looks = [row["kijken_op"] for row in trajecten.values() if row["kijken_op"]]
    return {
        "station": first.station if first else "",
        "kijken_op": min(looks, default=None),
        "gevaar": wanted_gevaar(stand),
    }


def wanted_gevaar(stand: Stand) -> str:
    """What a list must put first; a closed dossier is in no list of work."""
    if stand.is_closed:
        return ""
    level = danger(stand)
    if level is Niveau.ACUUT:
        return Gevaar.ACUUT.value
    if any(melding.spoed for melding in stand.open_meldingen):
        return Gevaar.SPOED.value
    return Gevaar.STRUCTUREEL.value if level else ""


def _refresh_trajecten(
    dossier: Dossier,
    wanted: dict[TrajectSleutel, dict[str, Any]],
    nu: datetime,
    there: dict[TrajectSleutel, dict[str, Any]],
) -> None:
    """What ended and runs again is a row already: the database finds it by its key."""
    Traject.objects.bulk_create(
        [
            Traject(dossier=dossier, soort=soort, ref=ref, **values, afgerond_op=None)
            for (soort, ref), values in wanted.items()
            if there.get((soort, ref)) != values
        ],
        update_conflicts=True,
        unique_fields=["dossier", "soort", "ref"],
        update_fields=[*TRAJECT, "afgerond_op"],
    )
    if gone := there.keys() - wanted.keys():
        ended = reduce(or_, (Q(soort=soort, ref=ref) for soort, ref in gone))
        Traject.objects.filter(ended, dossier=dossier).update(afgerond_op=nu)


def _refresh_zicht(
    dossier: Dossier, wanted: dict[str, dict[str, Any] | None], there: dict[str, dict[str, Any]]
) -> None:
    ZichtStand.objects.bulk_create(
        [
            ZichtStand(dossier=dossier, persoon=Persoon(pk=id), **values)
            for id, values in wanted.items()
            if values and there.get(id) != values
        ],
        update_conflicts=True,
        unique_fields=["dossier", "persoon"],
        update_fields=ZICHT,
    )
    if gone := [UUID(id) for id in there if wanted.get(id) is None]:
        ZichtStand.objects.filter(dossier=dossier, persoon__in=gone).delete()


def _set(row: Dossier, values: dict[str, Any]) -> bool:
    """Put these values in the row; whether anything was different."""
    different = any(getattr(row, naam) != value for naam, value in values.items())
    for naam, value in values.items():
        setattr(row, naam, value)
    return different
