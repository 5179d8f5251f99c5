"""A melding that a professional sends from a meldcode of their own: a frozen package, received at Veilig Thuis at once.

The sender's organisation makes the package and sends it as a message; `deliver` takes it in as any other melding, with
clocks running, and answers with a receipt. All of it happens in the transaction of the sender, or nothing.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.foundation import context, klok
from zicht.foundation.context import Context, acting
from zicht.melders.nieuw import Afschermgrond, NieuweMelder
from zicht.organisaties.models import Organisatie
from zicht.personen.datum import DeelDatum
from zicht.protocol.begrippen import Beoordelingsbesluit, Datumreden, Melderkring, Positie
from zicht.protocol.informeren import BESLUIT_MELDER
from zicht.protocol.stand import Stand
from zicht.protocol.termijnen import TERUGKOPPELING_MELDER
from zicht.stations.melding.begrippen import Kanaal
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Bestemming, KritiekeDag, NieuweMelding, Signaal, Zichthouder
from zicht.stations.melding.ontvangen import receive

SOORT, ONTVANGEN = "melding", "melding-ontvangen"
Pakket = dict[str, Any]


def send(pakket: Pakket, naar: Organisatie) -> tuple[UUID, UUID]:
    """Send it and have it received; the id of the message, and of the receipt that came back."""
    bericht = verkeer.send(naar.pk, SOORT, pakket)
    return bericht, _deliver(bericht, naar)


def _deliver(bericht: UUID, naar: Organisatie) -> UUID:
    """At the Veilig Thuis it was sent to, by nobody there: a partner's message is at work, as its log says."""
    with acting(Context(naar.pk, actor=f"client:{context.organisatie_id()}")):
        envelope = Bericht.objects.received().get(pk=bericht)
        melding = receive(as_melding(verkeer.read(bericht, "melding per bericht")), door=None)
        told = receipt(melding, naar)
        return verkeer.send(envelope.van_id, ONTVANGEN, told, dossier=melding.dossier_id, antwoord_op=envelope)


def as_melding(pakket: Pakket) -> NieuweMelding:
    """What was sent, as the plain values that every door of a melding uses."""
    houder = pakket.get("behoudt_zicht")
    return NieuweMelding(
        melder=_melder(pakket["melder"]),
        personen=tuple(_person(wie) for wie in pakket["personen"]),
        positie=Positie(pakket["positie"]),
        kanaal=Kanaal(pakket.get("kanaal", Kanaal.WEB)),
        onderwerpen=tuple(pakket["onderwerpen"]),
        signalen=tuple(_signal(one) for one in pakket["signalen"]),
        omschrijving=pakket["omschrijving"],
        ontvangen_op=_moment(pakket.get("ontvangen_op")),
        spoed=pakket["spoed"],
        spoed_reden=pakket["spoed_reden"],
        behoudt_zicht=Zichthouder(**houder) if houder else None,
        bestemming=Bestemming(gemeente=pakket["gemeente"]),
        afspraken=tuple((soort, tekst) for soort, tekst in pakket["afspraken"].items()),
        gezin_geinformeerd=pakket["gezin_geinformeerd"],
        gesproken=pakket["gesproken"],
        meldcodestappen=tuple(pakket["meldcodestappen"]),
        kindcheck=pakket["kindcheck"],
        eerste_signaal=pakket["eerste_signaal"],
        kritieke_dag=_critical_day(pakket.get("kritieke_dag")),
    )


def _melder(told: Pakket) -> NieuweMelder:
    soort, grond = Melderkring(told.get("soort", Melderkring.PROFESSIONAL)), told.get("grond")
    known = {naam: value for naam, value in told.items() if naam not in {"soort", "grond"}}
    return NieuweMelder(soort=soort, grond=Afschermgrond(grond) if grond else None, **known)


def _person(told: Pakket) -> NieuwePersoon:
    known = {naam: value for naam, value in told.items() if naam not in {"geboren", "uitgerekend_op"}}
    expected = told.get("uitgerekend_op")
    return NieuwePersoon(
        **known,
        geboren=DeelDatum.from_text(told.get("geboren", "")),
        uitgerekend_op=date.fromisoformat(expected) if expected else None,
    )


def _signal(told: Pakket) -> Signaal:
    op = _moment(told.get("op"))
    return Signaal(tekst=told["tekst"], soort=told["soort"], op=op, bron=told.get("bron", ""), over=tuple(told["over"]))


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _critical_day(told: Pakket | None) -> KritiekeDag | None:
    if told is None:
        return None
    return KritiekeDag(Datumreden(told["reden"]), date.fromisoformat(told["dag"]), tuple(told["over"]))


def receipt(melding: Melding, hier: Organisatie) -> Pakket:
    """What the melder gets back: a number, whom to call, and until when to wait before calling."""
    promised = TERUGKOPPELING_MELDER.bereken(melding.ontvangen_op)
    return {
        "melding": str(melding.pk),
        "nummer": melding.nummer,
        "veilig_thuis": hier.naam,
        "telefoon": hier.telefoon,
        "ontvangen_op": melding.ontvangen_op.isoformat(),
        "uiterlijk": promised.uiterlijk_datum.isoformat(),
        "spoed": melding.spoed,
    }


@dataclass(frozen=True)
class Meldingstatus:
    """How far it is, as far as who reported may know: days and codes, nothing of what others said.

    `verteld_op`: when Veilig Thuis recorded that it told the decision. Before that whether it goes on is theirs to tell.
    """

    beoordeeld_op: datetime | None
    verteld_op: datetime | None
    vervolg: bool | None
    gevolgd: bool
    monitoring: bool
    momenten: tuple[date, ...]
    afgesloten_op: datetime | None
    is_overdue: bool


def status(ontvangst: Bericht, melding: str, uiterlijk: date) -> Meldingstatus:
    """Asked of the journaal of Veilig Thuis each time, by its clock; a line in their log says who asked."""
    with verkeer.acting_for_sender(ontvangst) as id:
        if id is None:
            raise verkeer.NotLive
        stand, vandaag = journaal.stand_of(Dossier.objects.get(pk=id)), klok.today()
    return as_known(stand, melding, passed=vandaag > uiterlijk)


def as_known(stand: Stand, melding: str, *, passed: bool) -> Meldingstatus:
    """Of everything that is known the part that whoever reported may know."""
    known = stand.melding(melding)
    assessed = known.besloten_op if known else None
    coming = tuple(stand.monitoring.gepland) if stand.monitoring and not stand.is_closed else ()
    told = next(
        (one.vervuld_op for one in stand.plichten if one.code == BESLUIT_MELDER.code and one.wie == melding), None
    )
    goes_on = known.besluit is not Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN if known and known.besluit else None
    return Meldingstatus(
        beoordeeld_op=assessed,
        verteld_op=told,
        vervolg=goes_on if told else None,
        gevolgd=not stand.is_closed,
        monitoring=stand.monitoring is not None,
        momenten=coming,
        afgesloten_op=stand.afgesloten_op,
        is_overdue=passed and assessed is None,
    )
