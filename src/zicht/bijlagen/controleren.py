"""The worker has every file that waits looked at by the virus scanner, one at a time, each in a transaction of its own.

Killed on the way, nothing is written and the file waits. Asked twice, the second finds nothing that waits.
"""

import logging
from uuid import UUID

from django.conf import settings

from zicht.bijlagen import bewaren, clamd
from zicht.bijlagen.clamd import ScannerStil
from zicht.bijlagen.models import Bijlage, Toestand
from zicht.dossier.openen import opened
from zicht.foundation import aanroep, klok
from zicht.foundation.context import acting, taak
from zicht.organisaties.models import Organisatie
from zicht.vault import NotInVault
from zicht.vault.versleuteling import Unreadable

log = logging.getLogger(__name__)
TAAK = "bijlagen-controle"


def work_all() -> None:
    """Without a scanner, or one that is silent, nothing is opened: whatever waits goes on waiting, and says so."""
    if not settings.CLAMD or not clamd.answers(settings.CLAMD):
        return
    for organisatie in Organisatie.objects.values_list("id", flat=True):
        tried: set[UUID] = set()
        while (one := _check_one(organisatie, tried)) is not None:
            tried.add(one)


def _check_one(organisatie: UUID, tried: set[UUID]) -> UUID | None:
    """The lock is no row lock: whoever opens the page of a file does not wait for a slow scanner."""
    with acting(taak(organisatie, TAAK)):
        waiting = Bijlage.objects.filter(toestand=Toestand.WACHT, gewist_op=None)
        id = waiting.exclude(pk__in=tried).order_by("op", "id").values_list("pk", flat=True).first()
        if id is None:
            return None
        mine = aanroep.value("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", f"bijlage-controle:{id}")
        bijlage = waiting.filter(pk=id).first() if mine else None
        if bijlage is not None:
            with opened(bijlage.dossier_id):
                _check(bijlage)
        return id


def _check(bijlage: Bijlage) -> None:
    try:
        found = clamd.virus_in(settings.CLAMD, bewaren.content(bijlage, "controle op virussen"))
    except (ScannerStil, NotInVault):
        return
    except Unreadable:
        # one that is damaged holds up no other: it waits, and says so
        log.error("bijlage %s is beschadigd en niet na te kijken", bijlage.pk)
        return
    bijlage.toestand = Toestand.SCHOON if found is None else Toestand.BESMET
    bijlage.gecontroleerd_op = klok.now()
    bijlage.save(update_fields=["toestand", "gecontroleerd_op"])
