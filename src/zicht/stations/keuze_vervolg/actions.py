"""Veilig Thuis goes on itself: which dienst, or first the wait for that choice."""

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.protocol.begrippen import Criteria, Dienstsoort
from zicht.protocol.gebeurtenissen import VervolgGekozen, ZelfVoortgezet

STATION = "keuze-vervolg"


def choose(
    dossier: Dossier, dienst: Dienstsoort, *, criteria: Criteria | None, motivering: str, door: Medewerker
) -> None:
    """Choose a dienst, also out of a running voorwaarden en vervolg when more insight is needed after all."""
    (row,) = journaal.record(dossier, VervolgGekozen(dienst=dienst, overleg="", criteria=criteria), door=door)
    soort = Fragment.Soort.BESLUIT
    fragmenten.write(dossier, soort, motivering, station=STATION, onderdeel=dienst, gebeurtenis=row, door=door)


def go_on(dossier: Dossier, *, motivering: str, door: Medewerker) -> None:
    """No overdracht after all: Veilig Thuis keeps zicht and chooses."""
    (row,) = journaal.record(dossier, ZelfVoortgezet(overleg=""), door=door)
    fragmenten.write(
        dossier,
        Fragment.Soort.BESLUIT,
        motivering,
        station=STATION,
        onderdeel="zelf-voortzetten",
        gebeurtenis=row,
        door=door,
    )
