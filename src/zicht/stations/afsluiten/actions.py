"""Veilig Thuis ends its involvement, with a reason for everyone."""

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.protocol.begrippen import Afsluitreden
from zicht.protocol.gebeurtenissen import Afgesloten


def close(dossier: Dossier, redenen: tuple[tuple[str, Afsluitreden], ...], *, terugblik: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, Afgesloten(redenen=redenen), door=door)
    fragmenten.write(
        dossier, Fragment.Soort.BESLUIT, terugblik, station="afsluiten", onderdeel="reden", gebeurtenis=row, door=door
    )
