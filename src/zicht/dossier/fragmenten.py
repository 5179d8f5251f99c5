"""Replace what people read: the old text stays, the new one says that it takes its place."""

from dataclasses import dataclass

from django.db import IntegrityError, models, transaction

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation import klok
from zicht.foundation.ids import new_id


@dataclass
class FragmentReplaced(RuntimeError):
    """A colleague replaced the same text first: show both, and let a person choose."""

    van_collega: Fragment
    eigen_tekst: str

    def __str__(self) -> str:
        return (
            "Een collega heeft deze tekst intussen aangepast. Hieronder staan beide teksten: "
            "neem over wat nodig is en sla opnieuw op."
        )


def write(
    dossier: Dossier, soort: str, tekst: str, *, station: str, door: Medewerker, **more: object
) -> Fragment | None:
    """Add what somebody wrote; nothing when nothing was written."""
    if not tekst.strip():
        return None
    nu = klok.now()
    given = {"op": nu} | {naam: value for naam, value in more.items() if value is not None}
    return Fragment.objects.create(
        dossier=dossier, soort=soort, tekst=tekst.strip(), station=station, door=door, vastgelegd_op=nu, **given
    )


def current_fragments(fragments: "models.QuerySet[Fragment]") -> "models.QuerySet[Fragment]":
    """Only what nothing has replaced."""
    return fragments.filter(vervangen_door=None)


def replace(old: Fragment, *, tekst: str, **changed: object) -> Fragment:
    """A new fragment in the place of `old`, equal to it but for what is given; `FragmentReplaced` when too late."""
    new = Fragment.objects.get(pk=old.pk)
    new.pk, new.vervangt, new.vastgelegd_op, new.tekst = new_id(), old, klok.now(), tekst
    for field, value in changed.items():
        setattr(new, field, value)
    try:
        with transaction.atomic():
            new.save(force_insert=True)
    except IntegrityError:
        raise FragmentReplaced(_last_after(old), tekst) from None
    return new


def _last_after(fragment: Fragment) -> Fragment:
    while later := Fragment.objects.filter(vervangt=fragment).first():
        fragment = later
    return fragment
