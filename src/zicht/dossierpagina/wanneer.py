"""What must be done by when: the terms of what runs, and who must still be told what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.handelingen.kritieke_datum import in_words
from zicht.dossier.pogingen import unanswered
from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import woorden
from zicht.foundation.adres import address
from zicht.protocol import bronnen, informeren, kalender
from zicht.protocol.bronnen import Bron
from zicht.protocol.eergeweld import look_at
from zicht.protocol.elders import Kijksoort, looks_elsewhere
from zicht.protocol.lopend import Plicht
from zicht.protocol.plichten import may_postpone_from
from zicht.protocol.route import ROUTE
from zicht.protocol.termijnen import Eenheid, Termijn
from zicht.protocol.trajecten import Traject, Trajectsoort, trajecten
from zicht.protocol.waarschuwingen import review_due, waiting_for_review
from zicht.protocol.zin import time_left

PLICHTTITELS: dict[str, str] = {
    "informatie-eerste-contact": "Vertellen hoe Veilig Thuis werkt",
    "informatie-betrokkene": "Vertellen hoe Veilig Thuis werkt",
    "informatie-informant": "De informant zeggen wat je vraagt en waarom",
    "informatie-gevraagd": "Vertellen bij wie informatie is gevraagd",
    "bevestiging-melding": "De melding bevestigen",
    "advies-samengevat": "Het advies samenvatten",
    "besluit-ambtshalve": "Vertellen over de ambtshalve melding",
    "kennisgeving-betrokkene": "Betrokkenen informeren (art. 5.3.1 Wmo)",
    "besluit-melder": "De melder spreken over het besluit",
    "besluit-betrokkenen": "Vertellen over het besluit",
    "recht-op-vernietiging": "Vertellen over het recht op vernietiging",
    "besluit-overdrachtspartij": "Het besluit doorgeven",
    "dienst-begint": "Vertellen wat Veilig Thuis gaat doen",
    "college-verzoek-tot-onderzoek": "Het verzoek tot onderzoek doorgeven",
    "gezin-verzoek-tot-onderzoek": "Vertellen over het verzoek tot onderzoek",
    "voorwaarden-betrokkenen": "De voorwaarden schriftelijk geven",
    "voorwaarden-overdrachtspartij": "De voorwaarden schriftelijk geven aan wie overneemt",
    "bevindingen-betrokkenen": "Vertellen wat bij het monitoringsmoment is gezien",
    "bevindingen-overdrachtspartij": "Doorgeven wat bij het monitoringsmoment is gezien",
    "raad-verzoek-tot-onderzoek": "Het verzoek tot onderzoek naar de Raad sturen",
    "uitkomst-melder": "De melder spreken over het vervolg",
    "uitkomst-onderzoek": "De uitkomst van het onderzoek geven",
    "zicht-terug": "Vertellen dat het zicht weer bij Veilig Thuis ligt",
    "verder-elders": "Vertellen dat een ander Veilig Thuis verdergaat",
    "einde-bemoeienis-betrokkenen": "Schriftelijk vertellen dat Veilig Thuis klaar is",
    "einde-bemoeienis-overdrachtspartij": "Schriftelijk vertellen dat Veilig Thuis klaar is",
}

_TRAJECTTITELS: dict[Trajectsoort, str] = {
    Trajectsoort.MELDING: "Besluit veiligheidsbeoordeling",
    Trajectsoort.DIENST: "{station} afronden",
    Trajectsoort.MONITORING: "Monitoring afronden",
    Trajectsoort.HUISVERBOD: "Het huisverbod eindigt",
}


_ELDERS: dict[Kijksoort, str] = {
    Kijksoort.AANGEBODEN: "Antwoord op het aanbod: bellen als het uitblijft",
    Kijksoort.GEWEIGERD: "Niet overgenomen: bespreken wat nu",
    Kijksoort.BEANTWOORD: "Antwoord van een andere regio lezen",
}


@dataclass(frozen=True)
class Aan:
    """Somebody who must be told, the page to record it on, and the page to postpone it where the law allows."""

    wie: str
    adres: str
    uitstel: str = ""
    voor_deskundige: bool = False


@dataclass(frozen=True)
class Eis:
    """One thing that is due. `over` counts in working days when `werkdagen`, else in calendar days."""

    titel: str
    uiterlijk: datetime | None
    over: int | None
    werkdagen: bool
    bron: Bron
    aan: tuple[Aan, ...] = ()
    toelichting: str = ""
    voorbij: bool = False

    @property
    def just_late(self) -> bool:
        """Too late, but not by a whole day of its own unit: the weekend after a Friday."""
        return self.voorbij and self.over == 0


def due(gelezen: Gelezen) -> tuple[Eis, ...]:
    """Soonest first; what has no term comes last."""
    all_of_it = [
        *_terms(gelezen),
        *_reviews(gelezen),
        *_dates(gelezen),
        *_duties(gelezen),
        *_tries(gelezen),
        *_other_regions(gelezen),
    ]
    last = gelezen.op.replace(year=9999)
    marked = (replace(eis, voorbij=bool(eis.uiterlijk and eis.uiterlijk < gelezen.op)) for eis in all_of_it)
    return tuple(sorted(marked, key=lambda eis: eis.uiterlijk or last))


def _terms(gelezen: Gelezen) -> Iterator[Eis]:
    for traject in trajecten(gelezen.stand, gelezen.op):
        left = time_left(traject, gelezen.op)
        if traject.soort is Trajectsoort.MONITORING:
            yield from _alarms(gelezen)
            yield from _moment(traject, gelezen)
        if traject.soort is Trajectsoort.OVERDRACHT and traject.kijken_op:
            yield _refused(traject, gelezen)
        if left is not None:
            titel = _TRAJECTTITELS[traject.soort].format(station=ROUTE[traject.station].naam)
            working = left.termijn.eenheid is Eenheid.WERKDAGEN
            note = _had_it_begun_in_time(gelezen) if traject.soort is Trajectsoort.DIENST else ""
            bron = ROUTE[traject.station].bron if traject.soort is Trajectsoort.DIENST else left.termijn.bron
            yield Eis(titel, left.uiterlijk, left.over, working, bron, toelichting=note)


def _had_it_begun_in_time(gelezen: Gelezen) -> str:
    """The other date of the ten weeks, when the assessment was late."""
    dienst = gelezen.stand.running_dienst
    if dienst is None or not dienst.began_late:
        return ""
    return f"en {woorden.short_day(dienst.op_tijd, gelezen.op.date())} als de beoordeling op tijd was geweest"


def _moment(traject: Traject, gelezen: Gelezen) -> Iterator[Eis]:
    day = gelezen.stand.monitoring.next_moment() if gelezen.stand.monitoring else None
    if day:
        look = kalender.begin_of_day(day)
        over = (day - kalender.day_of(gelezen.op)).days
        yield Eis("Volgend monitoringsmoment", look, over, False, ROUTE[traject.station].bron)


def _alarms(gelezen: Gelezen) -> Iterator[Eis]:
    """What a partner says is acute is looked at now."""
    for alarm in gelezen.stand.alarms:
        day = alarm.beantwoord_op or gelezen.op
        over = (kalender.day_of(day) - kalender.day_of(gelezen.op)).days
        who = Aan(
            gelezen.noemer.gevraagde(alarm.vraag),
            address("monitoring-antwoord", gelezen.dossier.pk, alarm.vraag),
        )
        yield Eis("Acuut antwoord bekijken", day, over, False, ROUTE["monitoring"].bron, (who,))


def _refused(traject: Traject, gelezen: Gelezen) -> Eis:
    """Nobody took it on yet: a refused overdracht has no term, and may not sink."""
    refused = gelezen.stand.refused_offer(gelezen.op)
    assert traject.kijken_op
    assert refused
    over = (kalender.day_of(traject.kijken_op) - kalender.day_of(gelezen.op)).days
    titel = f"Geweigerd door {gelezen.noemer.partijen.name(refused.partij)}: een ander zoeken"
    return Eis(titel, traject.kijken_op, over, False, ROUTE[traject.station].bron)


def _reviews(gelezen: Gelezen) -> Iterator[Eis]:
    """What was decided in the night without an expert, to be seen the next working day."""
    for overleg in waiting_for_review(gelezen.stand):
        due = review_due(overleg)
        assert due
        over = kalender.werkdagen_between(kalender.day_of(gelezen.op), kalender.day_of(due))
        where = address("overleg-nakijken", gelezen.dossier.pk, overleg.id)
        who = Aan(overleg.expert.value, where, voor_deskundige=True)
        yield Eis("Overleg van de nacht nakijken", due, over, True, bronnen.KEUZE_NIET_ALLEEN, (who,))


def _dates(gelezen: Gelezen) -> Iterator[Eis]:
    """Before a critical date, and on the day itself, somebody looks."""
    for datum in gelezen.stand.open_kritieke_data:
        look = look_at(datum)
        over = (kalender.day_of(look) - kalender.day_of(gelezen.op)).days
        who = Aan(in_words(datum, gelezen.mensen), address("kritieke-datum-bekijken", gelezen.dossier.pk, datum.id))
        yield Eis("Kritieke datum bekijken", look, over, False, bronnen.KEUZE_EERGEWELD, (who,))


def _duties(gelezen: Gelezen) -> Iterator[Eis]:
    """The same duty by the same day towards several people is one line."""
    groups: dict[tuple[str, datetime | None], list[Plicht]] = {}
    for plicht in gelezen.stand.open_plichten:
        groups.setdefault((plicht.code, plicht.uiterlijk), []).append(plicht)
    for (code, uiterlijk), plichten in groups.items():
        known = PLICHTEN[code]
        over, working = _left(known.termijn, uiterlijk, gelezen.op)
        people = tuple(_to(gelezen, plicht) for plicht in plichten)
        postponed = max(plicht.uitgesteld for plicht in plichten)
        note = f"{postponed} keer uitgesteld" if postponed else ""
        yield Eis(PLICHTTITELS.get(code, known.wat), uiterlijk, over, working, known.bron, people, note)


def _tries(gelezen: Gelezen) -> Iterator[Eis]:
    """Who was not reached is tried again on the day that was chosen."""
    if gelezen.stand.is_closed:
        return
    for wie, tries in unanswered(gelezen.pogingen, gelezen.mensen).items():
        day = tries[-1].opnieuw_op
        if day and wie in gelezen.stand.ids:
            over = (day - kalender.day_of(gelezen.op)).days
            who = Aan(gelezen.mensen.short(wie), address("gesprek-met", gelezen.dossier.pk, wie))
            titel = "Opnieuw proberen te spreken"
            yield Eis(titel, kalender.end_of_day(day), over, False, bronnen.ONDERZOEK, (who,))


def _other_regions(gelezen: Gelezen) -> Iterator[Eis]:
    """An offer that waits, a refusal and an answer that nobody looked at."""
    for look in looks_elsewhere(gelezen.stand):
        name = gelezen.noemer.partijen.organisatie(look.aan) or "de andere regio"
        over = (kalender.day_of(look.uiterlijk) - kalender.day_of(gelezen.op)).days
        args = [gelezen.dossier.pk, look.vraag] if look.vraag else [gelezen.dossier.pk]
        who = Aan(name, reverse("regio-antwoord-bekijken" if look.vraag else "regio-intrekken", args=args))
        yield Eis(_ELDERS[look.soort], look.uiterlijk, over, False, bronnen.KEUZE_REGIO, (who,))


def _left(termijn: Termijn | None, uiterlijk: datetime | None, on: datetime) -> tuple[int | None, bool]:
    if termijn is None or uiterlijk is None:
        return None, False
    return termijn.days_left(uiterlijk, on), termijn.eenheid is Eenheid.WERKDAGEN


def _to(gelezen: Gelezen, plicht: Plicht) -> Aan:
    known, dossier = PLICHTEN[plicht.code], gelezen.dossier.pk
    return Aan(
        wie=gelezen.mensen.short(plicht.wie)
        if plicht.wie in gelezen.mensen.personen
        else gelezen.noemer.partijen.organisatie(plicht.wie) or known.ontvanger.value,
        adres=address(
            "terugkoppeling" if plicht.code in informeren.TERUGKOPPELING else "informeren-vastleggen",
            dossier,
            plicht.code,
            plicht.wie,
        ),
        uitstel=address("informeren-uitstellen", dossier, UUID(plicht.wie))
        if plicht.code == informeren.KENNISGEVING.code and _may_wait_longer(gelezen, plicht)
        else "",
    )


def _may_wait_longer(gelezen: Gelezen, plicht: Plicht) -> bool:
    begins = may_postpone_from(gelezen.stand, plicht.wie)
    return begins is None or begins <= gelezen.op
