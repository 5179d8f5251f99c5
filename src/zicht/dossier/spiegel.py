"""What lists show of a dossier: its trajecten, with whom zicht lies and the danger, kept equal to the Stand.

Nothing decides by these rows; they can be made anew from the journaal at any time (`zicht controleer` compares).
"""

from datetime import datetime
from typing import Any
from uuid import UUID

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


def refresh(dossier: Dossier, stand: Stand, nu: datetime) -> None:
    """Make the rows equal to the Stand, writing only what changed."""
    trajecten = wanted_trajecten(stand, nu)
    _refresh_trajecten(dossier, trajecten, nu)
    _refresh_zicht(dossier, {id: wanted_zicht(periodes, nu) for id, periodes in stand.zicht})
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


def _refresh_trajecten(dossier: Dossier, wanted: dict[TrajectSleutel, dict[str, Any]], nu: datetime) -> None:
    there = {(row.soort, row.ref): row for row in Traject.objects.filter(dossier=dossier)}
    changed = []
    for sleutel, row in there.items():
        values = wanted.get(sleutel, {"afgerond_op": row.afgerond_op or nu})
        if sleutel in wanted:
            values = {**values, "afgerond_op": None}
        if _set(row, values):
            changed.append(row)
    fields = ["station", "sinds", "uiterlijk", "kijken_op", "stap", "stap_over", "afgerond_op"]
    Traject.objects.bulk_update(changed, fields)
    Traject.objects.bulk_create(
        Traject(dossier=dossier, soort=soort, ref=ref, **values)
        for (soort, ref), values in wanted.items()
        if (soort, ref) not in there
    )


def _refresh_zicht(dossier: Dossier, wanted: dict[str, dict[str, Any] | None]) -> None:
    there = {str(row.persoon_id): row for row in ZichtStand.objects.filter(dossier=dossier)}
    gone = [row.pk for id, row in there.items() if wanted.get(id) is None]
    if gone:
        ZichtStand.objects.filter(pk__in=gone).delete()
    changed = [row for id, row in there.items() if (values := wanted.get(id)) and _set(row, values)]
    ZichtStand.objects.bulk_update(
        changed, ["bij", "bij_ref", "sinds", "grond", "daarna", "daarna_ref", "daarna_vanaf", "daarna_grond"]
    )
    ZichtStand.objects.bulk_create(
        ZichtStand(dossier=dossier, persoon=Persoon(pk=id), **values)
        for id, values in wanted.items()
        if values and id not in there
    )


def _set(row: Dossier | Traject | ZichtStand, values: dict[str, Any]) -> bool:
    """Put these values in the row; whether anything was different."""
    different = any(getattr(row, naam) != value for naam, value in values.items())
    for naam, value in values.items():
        setattr(row, naam, value)
    return different
