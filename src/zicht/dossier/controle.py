"""Does what lists show still follow from the journaal, and does zicht lie with exactly one? For `zicht controleer`."""

from collections.abc import Iterator
from datetime import datetime

from zicht.dossier import koppelen, spiegel
from zicht.dossier.journaal import stand_of
from zicht.dossier.models import Dossier, Traject, ZichtStand
from zicht.foundation import klok
from zicht.protocol.samenvoegen import apart
from zicht.protocol.stand import Stand
from zicht.protocol.zicht import holders

STEP = 500


def faults(steekproef: int | None = None) -> Iterator[str]:
    """What is wrong in the dossiers of the organisation in context, one sentence each, by number and never by name; of
    all of them, or of this many at random."""
    chosen = Dossier.objects.order_by("id" if steekproef is None else "?")[:steekproef]
    for dossier in chosen.iterator(chunk_size=STEP):
        yield from (f"{dossier.nummer}: {fault}" for fault in faults_of(dossier))


def faults_of(dossier: Dossier) -> Iterator[str]:
    stand = stand_of(dossier)
    if not stand.verleden:
        return
    recorded = stand.verleden[-1].vastgelegd_op  # the lists were last made then
    if _shown_trajecten(dossier) != _replayed_trajecten(stand, recorded):
        yield "de trajecten in de lijsten volgen niet uit het journaal"
    if _shown_zicht(dossier) != _replayed_zicht(stand, recorded):
        yield "bij wie zicht op veiligheid ligt, staat anders in de lijsten dan in het journaal"
    if (dossier.klaar_op is not None) != spiegel.is_done(stand):
        yield "of er nog iets te doen is, staat anders in de lijsten dan in het journaal"
    wanted = spiegel.wanted_order(stand, spiegel.wanted_trajecten(stand, recorded), recorded)
    if any(getattr(dossier, naam) != value for naam, value in wanted.items()):
        yield "station, termijn of gevaar in de lijsten volgt niet uit het journaal"
    yield from _not_with_one(stand, klok.now())
    yield from _not_together(dossier, stand, klok.now())


def _not_with_one(stand: Stand, moment: datetime) -> Iterator[str]:
    if stand.is_closed or not stand.is_begun:
        return
    for betrokkene in stand.ids:
        number = len(holders(stand.periodes(betrokkene), moment))
        if number != 1:
            yield f"zicht op veiligheid van betrokkene {betrokkene} ligt bij {number} partijen in plaats van bij een"


def _not_together(dossier: Dossier, stand: Stand, moment: datetime) -> Iterator[str]:
    """Merged is said in both journaals and by the link; and who stands in both has one holder."""
    linked, joined = koppelen.other_of(dossier.pk), stand.samenvoeging
    if (str(linked) if linked else "") != (joined.dossier if joined else ""):
        yield "met welk dossier het is samengevoegd, staat anders in de koppeling dan in het journaal"
    if linked is None or joined is None:
        return
    other = stand_of(Dossier.objects.get(pk=linked))
    mirrored = other.samenvoeging
    if mirrored is None or {(als, id) for id, als in mirrored.zelfde} != set(joined.zelfde):
        yield "wie wie is, staat anders in het samengevoegde dossier"
    for betrokkene, _ in apart(stand, other, moment):
        yield f"zicht op veiligheid van betrokkene {betrokkene} ligt in het samengevoegde dossier bij een ander"


def _shown_trajecten(dossier: Dossier) -> dict[tuple[str, str], tuple[object, ...]]:
    return {
        (row.soort, row.ref): tuple(getattr(row, field) for field in spiegel.TRAJECT)
        for row in Traject.objects.running().filter(dossier=dossier)
    }


def _replayed_trajecten(stand: Stand, moment: datetime) -> dict[tuple[str, str], tuple[object, ...]]:
    wanted = spiegel.wanted_trajecten(stand, moment)
    return {key: tuple(row[field] for field in spiegel.TRAJECT) for key, row in wanted.items()}


def _shown_zicht(dossier: Dossier) -> dict[str, dict[str, object]]:
    rows = ZichtStand.objects.filter(dossier=dossier)
    return {str(row.persoon_id): {field: getattr(row, field) for field in spiegel.ZICHT} for row in rows}


def _replayed_zicht(stand: Stand, moment: datetime) -> dict[str, dict[str, object]]:
    wanted = {persoon: spiegel.wanted_zicht(periodes, moment) for persoon, periodes in stand.zicht}
    return {persoon: row for persoon, row in wanted.items() if row is not None}
