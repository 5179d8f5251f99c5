"""Everything the dossier page shows, made in one pass over what was read."""

from dataclasses import dataclass

from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.dossierpagina import zin
from zicht.foundation import klok
from zicht.stations.volgende import Volgende, what_next


@dataclass(frozen=True)
class Pagina:
    naam: str
    zin: zin.Zin | None
    volgende: Volgende
    mensen: Mensen


def page_of(dossier: Dossier) -> Pagina:
    nu = klok.now()
    stand, mensen = journaal.stand_of(dossier), Mensen.of(dossier)
    return Pagina(
        naam=household_name(mensen) or dossier.nummer,
        zin=zin.sentence(stand, mensen, Partijnamen.of(stand), nu),
        volgende=what_next(dossier.pk, stand, mensen, nu),
        mensen=mensen,
    )


def household_name(mensen: Mensen) -> str:
    """`Visser en De Groot`: the surnames of the household, each once."""
    names = (
        " ".join(filter(None, (persoon.voorvoegsel.capitalize(), persoon.achternaam)))
        for persoon in mensen.household
        if persoon.achternaam
    )
    return zin.in_one_line(list(dict.fromkeys(names)))
