"""What a dossier asks in which the whole family may be the counterpart, at whichever station it stands."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.handelingen.kritieke_datum import in_words
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Eergeweld
from zicht.protocol.eergeweld import look_at
from zicht.protocol.kalender import day_of
from zicht.protocol.stand import Stand
from zicht.protocol.waarschuwingen import about_expert


def first_of_family(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    """What comes before the work of a station: a critical day that is near, and who knows about this violence."""
    for datum in stand.open_kritieke_data:
        if day_of(look_at(datum)) <= klok.today():
            where = address("kritieke-datum-bekijken", dossier, datum.id)
            yield Stap("Kritieke datum bekijken", where, toelichting=f"{in_words(datum, mensen)}.")
    if about_expert(stand):
        words = "Deze beslissing vraagt een deskundige op dit geweld; het houdt je niet tegen."
        yield Stap("Deskundige vastleggen", address("deskundige-vastleggen", dossier), toelichting=words)


def any_time(dossier: UUID, stand: Stand) -> Iterator[Stap]:
    """A day that nobody knows is not asked for again and again; the page says on top that there is none."""
    if len(stand.eergeweld) < len(Eergeweld):
        yield Stap("Eergeweld, huwelijksdwang of verminking gebleken", address("eergeweld-vastleggen", dossier))
    yield Stap("Kritieke datum vastleggen", address("kritieke-datum", dossier))
