"""Closing, when nothing runs any more and everyone has a reason."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse

from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.protocol.afsluitredenen import reasons, still_running
from zicht.protocol.stand import Stand


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    nu = klok.now()
    ready = not still_running(stand, nu) and all(reasons(stand, id, nu) for id in stand.ids)
    if stand.is_begun and not stand.is_closed and (ready or not stand.ids):
        yield Stap("Dossier afsluiten", reverse("afsluiten", args=[dossier]))
