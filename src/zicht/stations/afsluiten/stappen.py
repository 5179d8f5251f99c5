"""Closing, when nothing runs any more and everyone has a reason; and what holds it while somebody is acutely unsafe."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.adres import address
from zicht.protocol.afsluitredenen import reasons, still_running
from zicht.protocol.stand import Stand


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    nu = klok.now()
    if not stand.open_meldingen and not stand.is_closed:
        yield from _acute(dossier, stand, mensen)
    ready = not still_running(stand, nu) and all(reasons(stand, id, nu) for id in stand.ids)
    if stand.is_begun and not stand.is_closed and (ready or not stand.ids):
        yield Stap("Dossier afsluiten", address("afsluiten", dossier))


def _acute(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    for wie in stand.ids:
        if stand.is_acutely_unsafe(wie):
            yield Stap(
                f"Opnieuw oordelen over {mensen.short(wie)}",
                address("veiligheidsbeoordeling-opnieuw", dossier, wie),
                toelichting="Het laatste oordeel is: acuut onveilig. Zo kan het dossier niet dicht.",
            )
