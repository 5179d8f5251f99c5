"""What runs in a dossier now, as the screens and the database want to see it: one line per traject."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from zicht.protocol.begrippen import Dienstuitgang, Id
from zicht.protocol.kalender import begin_of_day, day_of, end_of_day
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.stand import Stand


class Trajectsoort(StrEnum):
    MELDING = "melding"
    DIENST = "dienst"
    OVERDRACHT = "overdracht"
    MONITORING = "monitoring"
    GEDWONGEN_KADER = "gedwongen-kader"
    HUISVERBOD = "huisverbod"
    AFSLUITEN = "afsluiten"


@dataclass(frozen=True, slots=True)
class Traject:
    """`uiterlijk` is its term, `kijken_op` when somebody must look at it again at the latest."""

    soort: Trajectsoort
    ref: Id
    station: str
    sinds: datetime
    uiterlijk: datetime | None = None
    kijken_op: datetime | None = None


def _handing_over(stand: Stand, on: datetime) -> Traject | None:
    """Veilig Thuis has decided to hand over and still holds zicht of somebody itself. There is no term, but after a
    refusal somebody must look the same day."""
    with_veilig_thuis = stand.held_by(Partijsoort.VEILIG_THUIS, on)
    if not with_veilig_thuis:
        return None
    refused = stand.refused_offer(on)
    look = end_of_day(day_of(refused.sinds)) if refused else None
    dienst = stand.dienst
    if dienst and dienst.uitgang is Dienstuitgang.OVERDRACHT and dienst.afgerond_op:
        return Traject(Trajectsoort.OVERDRACHT, "", "overdracht", dienst.afgerond_op, kijken_op=look)
    besluit = stand.last_besluit
    if stand.after_assessment and not stand.running_dienst and besluit and besluit.besloten_op:
        station = "overdracht" if stand.hands_over_after_dienst else "overdracht-na-veiligheidsbeoordeling"
        return Traject(Trajectsoort.OVERDRACHT, besluit.id, station, besluit.besloten_op, kijken_op=look)
    return None


def _monitoring(stand: Stand) -> Traject | None:
    """An acute answer that nobody looked at comes before the next moment."""
    monitoring = stand.monitoring
    if monitoring is None:
        return None
    dag = monitoring.next_moment()
    looks = [alarm.beantwoord_op for alarm in stand.alarms if alarm.beantwoord_op]
    look = min([*looks, *([begin_of_day(dag)] if dag else [])], default=None)
    return Traject(Trajectsoort.MONITORING, "", "monitoring", monitoring.sinds, end_of_day(monitoring.einde), look)


def trajecten(stand: Stand, on: datetime) -> tuple[Traject, ...]:
    """Everything that runs at `on`, the oldest melding first. A closed dossier has one line: afsluiten."""
    if stand.afgesloten_op:
        return (Traject(Trajectsoort.AFSLUITEN, "", "afsluiten", stand.afgesloten_op),)
    if not stand.is_begun:
        return ()
    found = [
        Traject(Trajectsoort.MELDING, m.id, "veiligheidsbeoordeling", m.aankomst, m.uiterlijk, m.uiterlijk)
        for m in stand.open_meldingen
    ]
    if dienst := stand.running_dienst:
        found.append(Traject(Trajectsoort.DIENST, "", dienst.soort, dienst.sinds, dienst.uiterlijk, dienst.uiterlijk))
    found += [traject for traject in (_handing_over(stand, on), _monitoring(stand)) if traject]
    found += [
        Traject(Trajectsoort.GEDWONGEN_KADER, kader.verzoek, kader.station, kader.sinds) for kader in stand.kaders
    ]
    found += [
        Traject(Trajectsoort.HUISVERBOD, ban.id, "huisverbod", ban.opgelegd, ban.uiterlijk, ban.uiterlijk)
        for ban in stand.huisverboden
        if ban.is_running(on)
    ]
    if not found:
        besluit = stand.last_besluit
        since = (besluit.besloten_op if besluit else None) or stand.begin or on
        found.append(Traject(Trajectsoort.AFSLUITEN, "", "afsluiten", since))
    return tuple(found)
