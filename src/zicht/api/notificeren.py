"""What happened with a melding is made known to the system that sent it: a row in its outbox, numbered when it is certain.

The worker does it, by the `todo` rows of facts that were committed. Numbers of one system are given one after another, under
a lock until the commit: who reads up to a number has everything below it, and nothing comes in behind.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Max

from zicht.api.models import Aanlevering, Notificatie
from zicht.berichten.models import Bericht
from zicht.dossier import todo
from zicht.dossier.models import Gebeurtenis
from zicht.foundation import aanroep, klok
from zicht.foundation.context import acting, taak
from zicht.protocol import codering
from zicht.protocol.gebeurtenissen import Afgesloten, Beoordeeld, Feit, Geinformeerd, Ontvangen
from zicht.protocol.informeren import BESLUIT_MELDER
from zicht.stations.melding.per_bericht import ONTVANGEN

READER = "api.notificaties"
FEITEN: tuple[type[Feit], ...] = (Ontvangen, Beoordeeld, Geinformeerd, Afgesloten)
Soort = Notificatie.Soort


def work_all() -> None:
    """Everything that waits."""
    while todo.work_one(READER, notify):
        pass


def notify(gebeurtenis: UUID) -> None:
    """At work for Veilig Thuis: who sent the meldingen that this fact is about hears of it, at their own organisation."""
    row = Gebeurtenis.objects.get(pk=gebeurtenis)
    found = _about(row)
    if found is None:
        return
    soort, meldingen = found
    senders = Bericht.objects.sent().filter(soort=ONTVANGEN, dossier_id=row.dossier_id)
    for sender in senders.order_by("naar_id").values_list("naar_id", flat=True).distinct():
        with acting(taak(sender, READER)):
            _add(soort, meldingen, row)


def _about(row: Gebeurtenis) -> tuple[Soort, list[UUID]] | None:
    feit = codering.decode(row.soort, row.versie, row.inhoud)
    match feit:
        case Ontvangen():
            return Soort.ONTVANGEN, [UUID(feit.melding)]
        case Beoordeeld():
            return Soort.BEOORDEELD, [UUID(feit.melding)]
        case Geinformeerd(plicht=BESLUIT_MELDER.code):
            return Soort.TERUGGEKOPPELD, [UUID(feit.wie)]
        case Afgesloten():
            return Soort.AFGESLOTEN, list(_all_of(row))
    return None


def _all_of(row: Gebeurtenis) -> Iterable[UUID]:
    received = Gebeurtenis.objects.filter(dossier=row.dossier_id, soort=Ontvangen.__name__)
    return (UUID(inhoud["melding"]) for inhoud in received.values_list("inhoud", flat=True))


def _add(soort: Soort, meldingen: list[UUID], row: Gebeurtenis) -> None:
    told = Notificatie.objects.filter(gebeurtenis=row.pk).values("melding")
    for one in Aanlevering.objects.filter(pk__in=meldingen).exclude(pk__in=told).order_by("aansluiting_id", "pk"):
        Notificatie.objects.create(
            aansluiting_id=one.aansluiting_id,
            volgnummer=_next_number(one.aansluiting_id),
            soort=soort,
            melding=one.pk,
            gebeurtenis=row.pk,
            op=klok.now(),
        )


def _next_number(aansluiting: UUID) -> int:
    """Whoever numbers for this system waits here until the one before it is committed."""
    aanroep.rows("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", f"api-notificatie:{aansluiting}")
    last = Notificatie.objects.filter(aansluiting=aansluiting).aggregate(last=Max("volgnummer"))["last"]
    return (last or 0) + 1
