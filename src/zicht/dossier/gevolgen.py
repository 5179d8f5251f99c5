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

NIETS = "Bij de anderen blijft het zicht op veiligheid waar het ligt."


def of_merging(stand: Stand, mensen: Mensen, other: Stand, ander: Dossier, zelfde: Iterable[Paar]) -> tuple[str, ...]:
    if stand.is_closed or other.is_closed:
        return ("Een van beide is afgesloten. Daarom verandert er niets aan het zicht op veiligheid.",)
    nu, names = klok.now(), Partijnamen.of(stand, other)
    found: dict[tuple[Partij, Partij], list[str]] = {}
    for id, als in zelfde:
        found.setdefault((lies(stand, id, nu), lies(other, als, nu)), []).append(mensen.short(id))
    lines = (_merged(in_one_line(who), *both, ander.nummer, names) for both, who in found.items())
    return (*lines, NIETS)


def _merged(who: str, here: Partij, there: Partij, nummer: str, names: Partijnamen) -> str:
    agreed = together(here, there)
    if agreed is None:
        return f"Het zicht op veiligheid van {who} ligt hier en in dossier {nummer} bij een andere jeugdbescherming."
    if here == there == agreed:
        return f"Het zicht op veiligheid van {who} blijft in allebei bij {names.name(agreed)}."
    now = f"Nu ligt het hier bij {names.name(here)} en in dossier {nummer} bij {names.name(there)}."
    return f"Het zicht op veiligheid van {who} ligt dan in allebei bij {names.name(agreed)}. {now}"


def of_parting(stand: Stand, mensen: Mensen, other: Stand) -> tuple[str, ...]:
    """Where it lies and stays; and that from now on nothing follows by itself."""
    nu, names = klok.now(), Partijnamen.of(stand, other)
    found: dict[Partij, list[str]] = {}
    for id, _ in pairs(stand, other):
        found.setdefault(lies(stand, id, nu), []).append(mensen.short(id))
    lines = (
        f"Het zicht op veiligheid van {in_one_line(who)} blijft in allebei bij {names.name(bij)}."
        for bij, who in found.items()
    )
    return (*lines, "Wat je daarna in het ene dossier vastlegt, verandert niets meer in het andere.")
