"""In which region somebody lives, by the name of the place; read once a day, so that a page need not ask."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from zicht.organisaties import namen
from zicht.organisaties.models import GemeenteInRegio, Organisatie


@dataclass(frozen=True)
class Streek:
    """The area of one Veilig Thuis: its code, and what it is called."""

    code: str
    naam: str

    @property
    def veilig_thuis(self) -> str:
        return f"Veilig Thuis {self.naam}"


def streek_of(plaats: str, on: date) -> Streek | None:
    """Where this place lies; None when its name is not that of one municipality."""
    return _by_name(on).get((namen.core(plaats), namen.suffix(plaats))) if plaats else None


@lru_cache
def streek_code(organisatie: UUID) -> str:
    """The region of this Veilig Thuis; empty of any other organisation."""
    return Organisatie.objects.get(pk=organisatie).regio_id or ""


@lru_cache(maxsize=2)
def _by_name(on: date) -> dict[tuple[str, str], Streek]:
    """A name without its suffix counts where all places of that name lie in one region."""
    found: dict[tuple[str, str], set[Streek]] = {}
    for row in GemeenteInRegio.objects.valid_on(on).select_related("gemeente", "regio"):
        for suffix in {row.gemeente.zoeksuffix, ""}:
            streek = Streek(row.regio.code, row.regio.naam)
            found.setdefault((row.gemeente.zoeknaam, suffix), set()).add(streek)
    return {name: next(iter(streken)) for name, streken in found.items() if len(streken) == 1}
