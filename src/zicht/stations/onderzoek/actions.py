"""What is done in an onderzoek: questions asked and answered, conclusions per person, the end."""

from datetime import datetime
from typing import Any

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Bronuitkomst, Conclusie, Dienstuitgang
from zicht.protocol.gebeurtenissen import DienstAfgerond, Geconcludeerd, InformatieGevraagd, InformatieOntvangen
from zicht.stations.onderzoek.models import Informatievraag
from zicht.vault import kluis

STATION = "onderzoek"


def ask(
    dossier: Dossier, *, naam: str, door: Medewerker, op: datetime | None = None, **answers: Any
) -> Informatievraag:
    """Ask an informant; a shielded one's name goes into the vault, and only there."""
    id = new_id()
    known = answers["betrokkene_weet_het"] is True
    journaal.record(dossier, InformatieGevraagd(vraag=str(id), betrokkenen_weten_het=known), door=door, op=op)
    identiteit = kluis.put("informant", {"naam": naam}, dossier=dossier.pk) if answers["afgeschermd"] else None
    gevraagd = op or klok.now()
    return Informatievraag.objects.create(
        pk=id, dossier=dossier, identiteit=identiteit, gevraagd_op=gevraagd, **answers
    )


def answer(
    dossier: Dossier,
    vraag: Informatievraag,
    uitkomst: Bronuitkomst,
    *,
    feiten: str,
    mening: str,
    door: Medewerker,
    op: datetime | None = None,
) -> None:
    """Keep what was answered, facts apart from opinion, with its source."""
    (row,) = journaal.record(dossier, InformatieOntvangen(vraag=str(vraag.pk), uitkomst=uitkomst), door=door, op=op)
    vraag.beantwoord_op, vraag.uitkomst = op or klok.now(), uitkomst
    vraag.save(update_fields=["beantwoord_op", "uitkomst"])
    for soort, tekst in ((Fragment.Soort.FEIT, feiten), (Fragment.Soort.OORDEEL, mening)):
        fragmenten.write(
            dossier,
            soort,
            tekst,
            station=STATION,
            onderdeel="informatie",
            ref=str(vraag.pk),
            bron=vraag.aan,
            bron_afgeschermd=vraag.afgeschermd,
            gebeurtenis=row,
            door=door,
            op=op,
        )


def conclude(dossier: Dossier, wie: str, conclusie: Conclusie, *, motivering: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, Geconcludeerd(betrokkene=wie, conclusie=conclusie), door=door)
    fragmenten.write(
        dossier,
        Fragment.Soort.OORDEEL,
        motivering,
        station=STATION,
        onderdeel="conclusie",
        over_wie=[wie],
        gebeurtenis=row,
        door=door,
    )


def finish(dossier: Dossier, uitgang: Dienstuitgang, *, uitkomst: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, DienstAfgerond(uitgang=uitgang), door=door)
    fragmenten.write(
        dossier, Fragment.Soort.BESLUIT, uitkomst, station=STATION, onderdeel="uitkomst", gebeurtenis=row, door=door
    )
