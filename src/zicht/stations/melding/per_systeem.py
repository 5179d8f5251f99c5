"""A melding that the system of a partner sends: a locked package, received at Veilig Thuis at once, by the one road.

What the sender gets back tells of their own melding only. Whether a family was known to Veilig Thuis is not in it: a melding
joins no dossier but one that this sender began, and that is still being assessed.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import UUID

from zicht.berichten import slot, verkeer
from zicht.berichten.models import Bericht
from zicht.dossier import journaal, zoeken
from zicht.dossier.koppelen import merged_with
from zicht.dossier.models import Dossier, Traject, Zoekteken
from zicht.dossier.partijnamen import Partijnamen
from zicht.foundation import context, klok
from zicht.foundation.context import Context, acting
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie
from zicht.protocol.termijnen import TERMIJNEN
from zicht.protocol.trajecten import Trajectsoort
from zicht.protocol.zicht import Periode, Periodes
from zicht.stations.melding import zorgmeldingen
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import NieuweMelding
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.per_bericht import (
    ONTVANGEN,
    SOORT,
    Meldingstatus,
    Pakket,
    as_known,
    as_melding,
    receipt,
)

#: The terms that run from the arrival of a melding, and that its sender may count on.
TERMIJNCODES = ("veiligheidsbeoordeling", "terugkoppeling-melder", "zicht-op-veiligheid", "betrokkenen-informeren")
#: Which of these meldingen this sender sent.
Eigen = Callable[[set[UUID]], set[UUID]]


@dataclass(frozen=True)
class Bezorgd:
    """The message that was sent, the receipt that came back, and what stands in it."""

    bericht: UUID
    ontvangst: UUID
    bewijs: Pakket


def deliver(pakket: Pakket, naar: Organisatie, eigen: Eigen) -> Bezorgd:
    """Send it and have it received, in this transaction; raises what `receive` raises, and then nothing is kept."""
    bericht = verkeer.send(naar.pk, SOORT, slot.seal(pakket, new_id()))
    with acting(Context(naar.pk, actor=f"client:{context.organisatie_id()}")):
        envelope = Bericht.objects.received().get(pk=bericht)
        told = slot.unseal(verkeer.read(bericht, "melding van een systeem"))
        nieuw = _at_its_place(as_melding(told), eigen)
        melding = receive(nieuw, door=None)
        alike = zorgmeldingen.note(melding, envelope.van_id, told) if told["zorgmelding"] else None
        bewijs = _told_back(melding, nieuw, naar, alike)
        sent = verkeer.send(envelope.van_id, ONTVANGEN, bewijs, dossier=melding.dossier_id, antwoord_op=envelope)
    return Bezorgd(bericht, sent, bewijs)


def _at_its_place(nieuw: NieuweMelding, eigen: Eigen) -> NieuweMelding:
    """At the one dossier with the same BSN in which a melding of this sender is being assessed; else a new one. Never at one
    that was merged: with whom zicht lies there may say what the sender does not know."""
    if nieuw.behoudt_zicht is not None:
        return nieuw
    numbers = {persoon.bsn for persoon in nieuw.huishouden if persoon.bsn}
    known = {dossier for number in numbers for dossier in zoeken.find(Zoekteken.Soort.BSN, number)}
    running = Traject.objects.running().filter(soort=Trajectsoort.MELDING, dossier__in=known) if known else ()
    by_melding = {UUID(row.ref): row.dossier_id for row in running}
    places = {by_melding[melding] for melding in eigen(set(by_melding))} if by_melding else set()
    if len(places) != 1 or merged_with(places):
        return nieuw
    return replace(nieuw, bestemming=replace(nieuw.bestemming, bij=places.pop()))


def _told_back(melding: Melding, nieuw: NieuweMelding, hier: Organisatie, alike: UUID | None) -> Pakket:
    stand, nu = journaal.stand_of(melding.dossier), klok.now()
    ends = {code: TERMIJNEN[code].bereken(melding.ontvangen_op).uiterlijk for code in TERMIJNCODES}
    watched = (
        (place, melding.wie[persoon.sleutel], stand.periodes(str(melding.wie[persoon.sleutel])))
        for place, persoon in enumerate(nieuw.personen, 1)
    )
    return receipt(melding, hier) | {
        "classificatie": str(melding.classificatie),
        "termijnen": [{"code": code, "uiterlijk": utc(end)} for code, end in ends.items()],
        "zicht": [_zicht(place, wie, periodes, nu) for place, wie, periodes in watched if periodes],
        "lijkt_op": str(alike) if alike else None,
    }


def _zicht(place: int, wie: UUID, periodes: Periodes, nu: datetime) -> Pakket:
    """By its place in what was sent. No names: a sender knows who its people are."""
    names = Partijnamen.by_ids(())
    running = next((periode for periode in periodes if periode.covers(nu)), periodes[-1])
    told = {
        "betrokkene": str(wie),
        "volgnummer": place,
        "ligtBij": names.name(running.bij),
        "soort": running.bij.soort.value,
        "sinds": utc(running.van),
        "grond": running.grond.tekst,
    }
    after = next((periode for periode in periodes if periode.van == running.tot), None)
    return told | (_after(after, names) if after else {})


def _after(periode: Periode, names: Partijnamen) -> Pakket:
    return {"daarna": names.name(periode.bij), "daarnaVanaf": utc(periode.van)}


@dataclass(frozen=True)
class Contactpersoon:
    """Whom to call at Veilig Thuis: whoever works on it, else the general number."""

    naam: str
    telefoon: str


def ask(ontvangst: Bericht, melding: str, uiterlijk: date) -> tuple[Meldingstatus, Contactpersoon]:
    """How far it is, and whom to call, by the clock of Veilig Thuis; a line in their log says who asked."""
    with verkeer.acting_for_sender(ontvangst) as id:
        if id is None:
            raise verkeer.NotLive
        dossier = Dossier.objects.select_related("behandelaar").get(pk=id)
        known = as_known(journaal.stand_of(dossier), melding, passed=klok.today() > uiterlijk)
        hier = Organisatie.objects.get(pk=context.organisatie_id())
    works = dossier.behandelaar
    return known, Contactpersoon(works.naam if works else "", (works.telefoon if works else "") or hier.telefoon)


def utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
