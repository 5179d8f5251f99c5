"""Merging two dossiers about one household, and taking them apart: a link and a fact in both, and nothing moves."""

from django.db import transaction
from django.db.models import Q

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Gebeurtenis
from zicht.dossier.openen import openable, opened, write_refusal
from zicht.foundation import context, klok
from zicht.organisaties.models import Organisatie
from zicht.protocol.gebeurtenissen import Losgemaakt, Samengevoegd
from zicht.protocol.samenvoegen import Paar

STATION = "samenvoegen"


def find(nummer: str) -> Dossier | None:
    """The dossier of this number, as people read it out, when it opens for who asks; the code of ours may be left out."""
    text = "".join(nummer.split()).upper()
    code = Organisatie.objects.get(pk=context.organisatie_id()).code
    found = Dossier.objects.filter(nummer=f"{code}-{text}" if text[:1].isdigit() else text).first()
    if found is None or openable([found.pk]):
        return found
    write_refusal(found.pk)
    return None


@transaction.atomic
def merge(dossier: Dossier, ander: Dossier, zelfde: tuple[Paar, ...], *, reden: str, door: Medewerker) -> None:
    """From now on they are one household: zicht of who stands in both (`zelfde`) lies with one party."""
    there = tuple((als, id) for id, als in zelfde)
    rows = journaal.record_in_both(
        (dossier, Samengevoegd(dossier=str(ander.pk), zelfde=zelfde)),
        (ander, Samengevoegd(dossier=str(dossier.pk), zelfde=there)),
        door=door,
    )
    soort = Dossierkoppeling.Soort.SAMENGEVOEGD
    Dossierkoppeling.objects.create(dossier=dossier, eerder=ander, soort=soort, van=rows[0].op)
    _say_why(dossier, ander, rows, "samengevoegd", reden, door)


@transaction.atomic
def part(dossier: Dossier, ander: Dossier, *, reden: str, door: Medewerker) -> None:
    """From now on each goes its own way; zicht stays where it lies in both."""
    rows = journaal.record_in_both(
        (dossier, Losgemaakt(dossier=str(ander.pk))), (ander, Losgemaakt(dossier=str(dossier.pk))), door=door
    )
    either_way = Q(dossier=dossier, eerder=ander) | Q(dossier=ander, eerder=dossier)
    running = Dossierkoppeling.objects.filter(either_way, soort=Dossierkoppeling.Soort.SAMENGEVOEGD, tot=None)
    for link in running:
        link.tot = klok.now()
        link.save(update_fields=["tot"])
    _say_why(dossier, ander, rows, "losgemaakt", reden, door)


def _say_why(
    dossier: Dossier,
    ander: Dossier,
    rows: tuple[Gebeurtenis, Gebeurtenis],
    onderdeel: str,
    reden: str,
    door: Medewerker,
) -> None:
    """The reason stands in both: whoever reads the one may not read the other."""
    for file, row in zip((dossier, ander), rows, strict=True):
        with opened(file.pk):
            fragmenten.write(
                file, Fragment.Soort.BESLUIT, reden, station=STATION, onderdeel=onderdeel, gebeurtenis=row, door=door
            )
