"""Earlier meldingen about the same people, in our own organisation: found by what is equal, shown for a person to choose."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import zoeken
from zicht.dossier.models import Dossier
from zicht.dossier.namen import Naam, names_for_list
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.dossier.zoeken import Soort
from zicht.personen.datum import DatumSoort, DeelDatum
from zicht.protocol.route import ROUTE
from zicht.stations.melding.toegang import may_add_to, works_on

MEEST = 12
Vraag = tuple[str, tuple[str, ...], str]


@dataclass
class Treffer:
    """A dossier with something equal; `gronden` says what, `zeker` that a BSN is the same."""

    dossier: Dossier
    gronden: list[str] = field(default_factory=list)
    zeker: bool = False
    leesbaar: bool = False
    toevoegbaar: bool = False
    station: str = ""
    namen: list[Naam] = field(default_factory=list)

    @property
    def loopt(self) -> bool:
        return self.dossier.gesloten_op is None


def earlier(personen: Iterable[NieuwePersoon], medewerker: Medewerker) -> list[Treffer]:
    """Dossiers that have something equal, a same BSN and a running dossier first; the log has a line for each question."""
    grounds: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    for soort, waarden, woorden in questions(personen):
        for id in zoeken.find(soort, *waarden):
            grounds[id].append((soort, woorden))
    rows = Dossier.objects.filter(pk__in=grounds).select_related("team", "gemeente")
    found = [_hit(row, grounds[row.pk], medewerker) for row in rows]
    found.sort(key=lambda hit: (not hit.zeker, not hit.loopt, -len(hit.gronden), hit.dossier.nummer))
    return _described(found[:MEEST])


def questions(personen: Iterable[NieuwePersoon]) -> list[Vraag]:
    """What is searched for, once each, with the words for a hit. A surname alone is no question: too many are called so."""
    asked = {(soort, waarden): woorden for persoon in personen for soort, waarden, woorden in _about(persoon)}
    return [(soort, waarden, woorden) for (soort, waarden), woorden in asked.items()]


def _about(persoon: NieuwePersoon) -> Iterator[Vraag]:
    born, naam = persoon.geboren, persoon.achternaam
    if persoon.bsn:
        yield Soort.BSN, (persoon.bsn,), "zelfde BSN"
    if naam and born.day:
        whole = (naam, str(born.year), str(born.month), str(born.day))
        yield Soort.NAAM_GEBOORTE, whole, f"{naam}, zelfde geboortedatum"
    if naam and born.year:
        yield from ((Soort.NAAM_JAAR, (naam, str(jaar)), f"{naam}, geboren in {jaar}") for jaar in _years(born))
    if persoon.postcode and persoon.huisnummer:
        yield Soort.ADRES, (persoon.postcode, persoon.huisnummer), f"{persoon.postcode} {persoon.huisnummer}"


def _years(born: DeelDatum) -> tuple[int, ...]:
    """Who is *about nine* was born this many years ago, or the year before."""
    assert born.year is not None
    return (born.year, born.year - 1) if born.soort is DatumSoort.ONGEVEER else (born.year,)


def fingerprint(personen: Iterable[NieuwePersoon]) -> str:
    """Changes as soon as something else would be searched for: then the choice is made anew."""
    return hashlib.sha256(repr(sorted(questions(personen))).encode()).hexdigest()[:16]


def _hit(dossier: Dossier, grounds: list[tuple[str, str]], medewerker: Medewerker) -> Treffer:
    return Treffer(
        dossier,
        gronden=[woorden for _, woorden in grounds],
        zeker=any(soort == Soort.BSN for soort, _ in grounds),
        leesbaar=works_on(dossier, medewerker),
        toevoegbaar=may_add_to(dossier, medewerker),
    )


def _described(found: list[Treffer]) -> list[Treffer]:
    ids = [hit.dossier.pk for hit in found]
    names = names_for_list(ids, "eerdere meldingen") if ids else {}
    for hit in found:
        hit.namen = names.get(hit.dossier.pk, [])
        hit.station = ROUTE[hit.dossier.station].naam if hit.dossier.station else ""
    return found
