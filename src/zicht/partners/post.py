"""What was handed to us: the messages this person may read, and how far the matter is at its sender."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.berichten.models import Bericht, BerichtQuerySet
from zicht.dossier import journaal
from zicht.dossier.afzender import at_sender
from zicht.foundation import klok
from zicht.protocol.lopend import Aanbod
from zicht.stations.monitoring import plan
from zicht.stations.monitoring.vragen import DWANGADVIES, VRAAG
from zicht.stations.overdracht.pakket import SOORT as OVERDRACHT

MAG_LEZEN = {
    OVERDRACHT: "overdracht.ontvangen",
    VRAAG: "monitoring.beantwoorden",
    DWANGADVIES: "overdracht.ontvangen",
}
#: The kinds of our answers; the database gives back no package of what was answered with `-geweigerd`.
AANVAARD, GEWEIGERD = "overdracht-aanvaard", "overdracht-geweigerd"
GETOOND = 50


def received_by(medewerker: Medewerker) -> BerichtQuerySet:
    """The envelopes that this person may open."""
    kinds = [soort for soort, wat in MAG_LEZEN.items() if mag(medewerker, wat)]
    return Bericht.objects.received().filter(soort__in=kinds).select_related("van")


def waiting(medewerker: Medewerker) -> list[Bericht]:
    """What still asks for an answer, the oldest first."""
    rows = received_by(medewerker).exclude(soort=DWANGADVIES).live_at(klok.now()).unanswered()
    return list(rows.order_by("verstuurd_op"))


def handled(medewerker: Medewerker) -> list[Bericht]:
    """What we answered, and advice, which asks for no answer: the latest of it."""
    rows = received_by(medewerker)
    answered = rows.filter(Exists(Bericht.objects.filter(antwoord_op=OuterRef("pk"))))
    return list((answered | rows.filter(soort=DWANGADVIES, ingetrokken_op=None)).order_by("-verstuurd_op")[:GETOOND])


def is_refused(bericht: Bericht) -> bool:
    """We gave it back: the envelope stays, what was in it is not ours to read any more."""
    return Bericht.objects.filter(antwoord_op=bericht, soort=GEWEIGERD).exists()


def envelope(id: UUID, medewerker: Medewerker) -> Bericht:
    """One of them; what was never for us is not there."""
    found = received_by(medewerker).filter(pk=id).first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Voortgang:
    """How far it is at the sender: codes, counts and days, what a partner must know to do what was agreed.

    `overgedragen`: how many of those handed over are still there; `bij_ons`: the ids of whom zicht lies with us;
    `elders_verder`: another Veilig Thuis took over. Which one is not said: somebody may have fled there.
    """

    toestand: Aanbod | None
    overgedragen: int
    bij_ons: tuple[str, ...]
    hulp_loopt: bool
    zonder_hulp_sinds: date | None
    monitoring: bool
    momenten: tuple[date, ...]
    afgesloten_op: datetime | None
    elders_verder: bool = False

    @property
    def all_ours(self) -> bool:
        return len(self.bij_ons) == self.overgedragen

    @property
    def waits(self) -> bool:
        return self.toestand is Aanbod.AANGEBODEN and self.afgesloten_op is None

    @property
    def holds(self) -> bool:
        """Accepted, and nothing ended it yet."""
        return self.toestand is Aanbod.AANVAARD and self.afgesloten_op is None


def progress(bericht: Bericht, overdracht: str) -> Voortgang:
    """How far it is now, by the clock of the sender."""
    with at_sender(bericht) as dossier:
        stand, nu = journaal.stand_of(dossier), klok.now()
    known = stand.overdracht(overdracht)
    voor = [id for id in known.voor if id in stand.ids] if known else []
    return Voortgang(
        toestand=known.toestand if known else None,
        overgedragen=len(voor),
        bij_ons=tuple(id for id in voor if known and stand.holder(id, nu) == known.partij),
        hulp_loopt=bool(known and known.hulp_loopt),
        zonder_hulp_sinds=known.hulp_gestopt_sinds if known else None,
        monitoring=stand.monitoring is not None,
        momenten=plan.coming(stand.monitoring) if stand.monitoring and not stand.is_closed else (),
        afgesloten_op=stand.afgesloten_op,
        elders_verder=stand.taken_over is not None,
    )
