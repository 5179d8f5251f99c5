"""What is known of one person, to read and to pass on: the address for 112, how to call safely, who has gezag."""

from dataclasses import dataclass
from datetime import date

from zicht.dossier.models import Gezag, Persoon
from zicht.dossier.wie import Mensen, birth_date, full_name
from zicht.dossierpagina.gelezen import Gelezen
from zicht.dossierpagina.personen import Persoonsrij, row_of
from zicht.foundation import klok, woorden


@dataclass(frozen=True)
class Gegevens:
    """One person on a page of their own; `gezag` is newest first."""

    rij: Persoonsrij
    persoon: Persoon
    geboren: str
    gezag: tuple[str, ...]
    gezag_over: tuple[str, ...]
    kan_verwisseld: bool


def details(gelezen: Gelezen, wie: str) -> Gegevens | None:
    persoon = gelezen.mensen.personen.get(wie)
    if persoon is None:
        return None
    today, newest = klok.today(), list(reversed(gelezen.gezag))
    return Gegevens(
        rij=row_of(gelezen, persoon, today),
        persoon=persoon,
        geboren=_born(persoon, today),
        gezag=tuple(gezag_in_words(row, gelezen.mensen) for row in newest if row.kind_id == persoon.pk),
        gezag_over=tuple(
            f"{gelezen.mensen.name(str(row.kind_id))}: {gezag_in_words(row, gelezen.mensen)}"
            for row in newest
            if row.houder_id == persoon.pk
        ),
        kan_verwisseld=wie in gelezen.stand.ids and len(gelezen.stand.ids) > 1,
    )


def _born(persoon: Persoon, today: date) -> str:
    if persoon.uitgerekend_op:
        return f"uitgerekend op {woorden.day_in_words(persoon.uitgerekend_op, today)}"
    return birth_date(persoon).in_woorden


def gezag_in_words(row: Gezag, mensen: Mensen) -> str:
    """`eenhoofdig gezag bij Marloes Visser, sinds 3 mei (gezagsregister, 20 november)`."""
    today = klok.today()
    holder = full_name(mensen[str(row.houder_id)]) if str(row.houder_id) in mensen.personen else row.instelling
    parts = [f"{row.get_soort_display()} bij {holder}" if holder else row.get_soort_display()]
    if row.vanaf:
        parts.append(f"sinds {woorden.day_in_words(row.vanaf, today)}")
    return f"{', '.join(parts)} ({row.bron}, {woorden.day_in_words(row.bron_op, today)})"
