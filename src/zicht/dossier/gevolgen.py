"""What merging two dossiers, or taking them apart, means for zicht: one sentence for all for whom it means the same."""

from collections.abc import Iterable

from zicht.dossier.models import Dossier
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.woorden import in_one_line
from zicht.protocol.partijen import Partij
from zicht.protocol.samenvoegen import Paar, lies, pairs, together
from zicht.protocol.stand import Stand
from zicht.protocol.zichtregels import coming_back

NIETS = "Bij de anderen blijft het zicht op veiligheid waar het ligt."


def of_merging(stand: Stand, mensen: Mensen, other: Stand, ander: Dossier, zelfde: Iterable[Paar]) -> tuple[str, ...]:
    if stand.is_closed or other.is_closed:
        return ("Een van beide is afgesloten. Daarom verandert er niets aan het zicht op veiligheid.",)
    nu, names, zelfde = klok.now(), Partijnamen.of(stand, other), tuple(zelfde)
    found: dict[tuple[Partij, Partij], list[str]] = {}
    for id, als in zelfde:
        found.setdefault((lies(stand, id, nu), lies(other, als, nu)), []).append(mensen.short(id))
    lines = (_merged(in_one_line(who), *both, ander.nummer, names) for both, who in found.items())
    return (*lines, *([NIETS] if len(zelfde) < max(len(stand.ids), len(other.ids)) else []))


def _merged(who: str, here: Partij, there: Partij, nummer: str, names: Partijnamen) -> str:
    agreed = together(here, there)
    if agreed is None:
        return f"Het zicht op veiligheid van {who} ligt hier en in dossier {nummer} bij een andere jeugdbescherming."
    if here == there == agreed:
        return f"Het zicht op veiligheid van {who} blijft in allebei bij {names.name(agreed)}."
    now = f"Nu ligt het hier bij {names.name(here)} en in dossier {nummer} bij {names.name(there)}."
    return f"Het zicht op veiligheid van {who} ligt dan in allebei bij {names.name(agreed)}. {now}"


def of_parting(stand: Stand, mensen: Mensen, other: Stand, nummer: str) -> tuple[str, ...]:
    """Where it lies after it, in both; and that from then on nothing follows by itself."""
    nu, names = klok.now(), Partijnamen.of(stand, other)
    back_here, back_there = coming_back(stand, nu), coming_back(other, nu)
    found: dict[tuple[Partij, bool, bool], list[str]] = {}
    for id, als in pairs(stand, other):
        key = (lies(stand, id, nu), id in back_here, als in back_there)
        found.setdefault(key, []).append(mensen.short(id))
    lines = (
        _parted(in_one_line(who), names.name(bij), here, there, nummer) for (bij, here, there), who in found.items()
    )
    return (*lines, "Wat je daarna in het ene dossier vastlegt, verandert niets meer in het andere.")


def _parted(who: str, bij: str, here: bool, there: bool, nummer: str) -> str:
    if not (here or there):
        return f"Het zicht op veiligheid van {who} blijft in allebei bij {bij}."
    where = "hier" if here else f"in dossier {nummer}"
    return (
        f"Het zicht op veiligheid van {who} komt {where} weer bij Veilig Thuis: alleen het andere dossier kent {bij}. "
        "Daar blijft het."
    )
