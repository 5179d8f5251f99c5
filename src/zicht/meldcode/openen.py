"""Open a file of the meldcode: the check, the line in the log and the scope, in one."""

from collections.abc import Iterable, Iterator
from itertools import islice
from uuid import UUID

from django.http import Http404

from zicht.foundation import aanroep
from zicht.meldcode.models import Meldcodedossier

#: As many as one list in the log names.
PER_KEER = 200
GEEN_DOSSIER = "Dit dossier is er niet, of het is niet voor jou geopend."


def open_meldcode(id: UUID, *, reden: str = "") -> Meldcodedossier:
    """Open `id` for the rest of this transaction; Http404 when this person may not, or when there is no such file."""
    if not aanroep.value("SELECT open_meldcode(%s, %s)", id, reden):
        raise Http404(GEEN_DOSSIER)
    return Meldcodedossier.objects.select_related("uitvoerder").get(pk=id)


def labels(ids: Iterable[UUID]) -> dict[UUID, str]:
    """What we call whom these files are about; one line in the log for every two hundred of them."""
    parts = batched(ids, PER_KEER)
    return {id: naam for part in parts for id, naam in aanroep.rows("SELECT * FROM meldcode_labels(%s::uuid[])", part)}


def batched(ids: Iterable[UUID], size: int) -> Iterator[list[UUID]]:
    rest = iter(ids)
    while part := list(islice(rest, size)):
        yield part
