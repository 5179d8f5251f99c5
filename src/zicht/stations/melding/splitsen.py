"""A melding turned out to be about another household: it goes on in a dossier of its own, and that can be undone."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal, koppelen
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Gebeurtenis
from zicht.dossier.openen import opened
from zicht.foundation import context, klok
from zicht.foundation.ids import new_id
from zicht.melders.models import Melder
from zicht.protocol.gebeurtenissen import Afgesplitst, BehandelaarToegewezen, Ingetrokken, Teruggevoegd
from zicht.protocol.voortzetten import split_off
from zicht.stations.melding.verdergaan import begin, gather

STATION = "splitsen"


@dataclass(frozen=True)
class Splitsing:
    """`meldingen` go, with `personen`; of those `weg` do not belong to this household at all."""

    meldingen: tuple[str, ...]
    personen: tuple[str, ...]
    weg: tuple[str, ...]
    reden: str


@transaction.atomic
def split(dossier: Dossier, splitsing: Splitsing, *, door: Medewerker) -> Dossier:
    """The new dossier; this one stays open. Rows stay where they are: what goes on there is a copy with the same clocks.
    It is read under the lock: what a colleague recorded since the page was opened goes along."""
    Dossier.objects.select_for_update(no_key=True).get(pk=dossier.pk)
    stand = journaal.stand_of(dossier)
    personen = frozenset(splitsing.personen) | frozenset(splitsing.weg)
    pakket = gather(dossier, stand, personen=personen, meldingen=frozenset(splitsing.meldingen))
    feit = split_off(stand, str(dossier.pk), splitsing.meldingen, tuple(personen), splitsing.weg)
    id, op = new_id(), klok.now()
    both = tuple(person for person in stand.ids if person in personen and person not in splitsing.weg)
    left = Afgesplitst(dossier=str(id), meldingen=splitsing.meldingen, betrokkenen=splitsing.weg, ook_daar=both)
    (row,) = journaal.record(dossier, left, door=door, op=op)
    _write(dossier, splitsing.reden, "gesplitst", str(id), row, door)
    before = context.open_settings()
    made, began = begin(pakket, feit, team=dossier.team, door=door, op=op, id=id, melder_of=_same_melder)
    _write(made, splitsing.reden, "gesplitst", str(dossier.pk), began, door)
    if stand.behandelaar:
        journaal.record(made, BehandelaarToegewezen(medewerker=stand.behandelaar), door=door)
    soort = Dossierkoppeling.Soort.GESPLITST
    Dossierkoppeling.objects.create(dossier=made, eerder=dossier, soort=soort, van=op)
    context.reopen(before)
    return made


@transaction.atomic
def put_back(dossier: Dossier, eerder: UUID, *, reden: str, door: Medewerker) -> None:
    """The split was a mistake: here it ends, there it never happened. What was recorded here stays here to be read."""
    koppelen.lock_both(dossier, Dossier(pk=eerder))
    (row,) = journaal.record(dossier, Teruggevoegd(dossier=str(eerder)), door=door)
    _write(dossier, reden, "teruggevoegd", str(eerder), row, door)
    koppeling = Dossierkoppeling.objects.get(
        dossier=dossier, eerder_id=eerder, soort=Dossierkoppeling.Soort.GESPLITST, tot=None
    )
    koppeling.tot = klok.now()
    koppeling.save(update_fields=["tot"])
    with opened(eerder) as first:
        split_there = Gebeurtenis.objects.get(dossier=first, soort="Afgesplitst", inhoud__dossier=str(dossier.pk))
        journaal.record(first, Ingetrokken(gebeurtenis=str(split_there.pk)), door=door)
        _write(first, reden, "teruggevoegd", str(dossier.pk), None, door)


def _same_melder(rij: dict[str, str], dossier: UUID) -> Melder:
    return Melder.objects.get(pk=rij["melder_id"])


def _write(dossier: Dossier, tekst: str, onderdeel: str, ref: str, row: Gebeurtenis | None, door: Medewerker) -> None:
    about: dict[str, object] = {"onderdeel": onderdeel, "ref": ref, "gebeurtenis": row}
    fragmenten.write(dossier, Fragment.Soort.BESLUIT, tekst, station=STATION, door=door, **about)
