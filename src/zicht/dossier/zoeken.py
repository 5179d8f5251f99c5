"""Find dossiers by what is equal: tokens are made here, compared in the database, and searched with a line in the log."""

import re
import unicodedata
from collections.abc import Iterable
from uuid import UUID

from zicht.audit import leeslog
from zicht.dossier.models import Persoon, Zoekteken
from zicht.foundation import context
from zicht.vault import tekens

Soort = Zoekteken.Soort


def token(soort: str, *waarden: str) -> bytes:
    """The token of something within this organisation; another organisation's token of the same is different."""
    return tekens.token("zoekteken", str(context.organisatie_id()), soort, *map(_plain, waarden))


def tokens_of(persoon: Persoon) -> set[tuple[str, bytes]]:
    """Everything this person can be found by, as far as it is known."""
    naam, jaar = persoon.achternaam, persoon.geboortejaar
    known: dict[str, tuple[str, ...]] = {
        Soort.BSN: (persoon.bsn,),
        Soort.NAAM: (naam,),
        Soort.NAAM_JAAR: (naam, str(jaar or "")),
        Soort.NAAM_GEBOORTE: (naam, str(jaar or ""), str(persoon.geboortemaand or ""), str(persoon.geboortedag or "")),
        Soort.ADRES: (persoon.postcode, persoon.huisnummer),
        Soort.TELEFOON: (phone(persoon.telefoon),),
    }
    return {(str(soort), token(soort, *waarden)) for soort, waarden in known.items() if all(map(_plain, waarden))}


def renew_tokens(persoon: Persoon) -> None:
    """After a change: this person is found by what is known now, and no longer by what was."""
    wanted = tokens_of(persoon)
    there = {(row.soort, bytes(row.teken)): row for row in Zoekteken.objects.filter(persoon=persoon)}
    Zoekteken.objects.filter(pk__in=[row.pk for key, row in there.items() if key not in wanted]).delete()
    Zoekteken.objects.bulk_create(
        Zoekteken(dossier_id=persoon.dossier_id, persoon=persoon, soort=soort, teken=teken)
        for soort, teken in sorted(wanted - there.keys())
    )


def find(soort: str, *waarden: str) -> list[UUID]:
    """Ids of the dossiers, at most 50, that have something equal; the log says what was found, not what was typed."""
    rows = Zoekteken.objects.filter(soort=soort, teken=token(soort, *waarden))
    found: Iterable[UUID] = rows.order_by("dossier_id").values_list("dossier_id", flat=True).distinct()[:50]
    ids = list(found)
    leeslog.searched(ids, soort)
    return ids


def phone(number: str) -> str:
    """The last nine digits: +31 6, 0031 6 and 06 are the same telephone."""
    return re.sub(r"\D", "", number)[-9:]


def _plain(text: str) -> str:
    """One spelling: no capitals, accents, spaces or punctuation."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
