"""Voorwaarden en vervolg is done: the voorwaarden stand, and somebody else can take it on."""

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.protocol.begrippen import Dienstuitgang
from zicht.protocol.gebeurtenissen import DienstAfgerond

STATION = "voorwaarden-vervolg"


def finish(dossier: Dossier, *, terugblik: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT), door=door)
    fragmenten.write(
        dossier, Fragment.Soort.BESLUIT, terugblik, station=STATION, onderdeel="afgerond", gebeurtenis=row, door=door
    )
