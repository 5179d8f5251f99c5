"""The people of an open dossier, in the words of a page: what we call them, how old they are, who they are here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from zicht.dossier.models import Dossier, Persoon, Rol
from zicht.foundation.vaste_vraag import VasteVraag
from zicht.personen.datum import DatumSoort, DeelDatum
from zicht.protocol.begrippen import Betrokkene, Kring, Leeftijd


def full_name(persoon: Persoon) -> str:
    """As much of the name as is known, else what we call them ("kind 1"), else who they are."""
    parts = (persoon.voornamen, persoon.voorvoegsel, persoon.achternaam)
    return " ".join(filter(None, parts)) or persoon.aanduiding or Rol(persoon.rol).label


def short_name(persoon: Persoon) -> str:
    return persoon.voornamen.split(" ")[0] if persoon.voornamen else full_name(persoon)


def birth_date(persoon: Persoon) -> DeelDatum:
    if persoon.geboortejaar is None:
        return DeelDatum.unknown()
    about = persoon.geboortesoort == "geschat"
    return DeelDatum.of_parts(persoon.geboortejaar, persoon.geboortemaand, persoon.geboortedag, about=about)


def set_birth_date(persoon: Persoon, geboren: DeelDatum | None) -> None:
    known = geboren or DeelDatum.unknown()
    persoon.geboortejaar, persoon.geboortemaand, persoon.geboortedag = known.year, known.month, known.day
    soort = {DatumSoort.ONBEKEND: "onbekend", DatumSoort.ONGEVEER: "geschat"}
    persoon.geboortesoort = soort.get(known.soort, "bekend")


def age_group(geboren: DeelDatum, ongeboren: bool, on: date) -> Leeftijd:
    """What the protocol needs to know of an age; a date that leaves it open is *unknown*."""
    if ongeboren:
        return Leeftijd.ONGEBOREN
    ages = geboren.age_on(on)
    if ages is None or (ages[0] < 18 <= ages[1]):
        return Leeftijd.ONBEKEND
    return Leeftijd.MINDERJARIG if ages[1] < 18 else Leeftijd.MEERDERJARIG


def age_in_words(persoon: Persoon, on: date) -> str:
    """`9`, `8 of 9`, `ongeveer 40`, or nothing when unknown."""
    geboren = birth_date(persoon)
    ages = geboren.age_on(on)
    if persoon.leeftijd == Leeftijd.ONGEBOREN:
        return "ongeboren"
    if ages is None:
        return ""
    words = str(ages[0]) if ages[0] == ages[1] else f"{ages[0]} of {ages[1]}"
    return f"ongeveer {ages[1]}" if geboren.soort is DatumSoort.ONGEVEER else words


def as_betrokkene(persoon: Persoon) -> Betrokkene:
    """The person as the protocol knows them: no name, no date."""
    kring, leeftijd = Kring(persoon.kring), Leeftijd(persoon.leeftijd)
    return Betrokkene(str(persoon.pk), kring, leeftijd, persoon.vermoed_pleger)


PERSONEN = VasteVraag(lambda dossier: Persoon.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id"), UUID)


@dataclass(frozen=True)
class Mensen:
    """Everyone in the open dossier, by id. `herkend`: whoever turned out to be one of them, under the id of then."""

    personen: dict[str, Persoon]
    herkend: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, dossier: Dossier, herkend: Iterable[tuple[str, str]] = ()) -> "Mensen":
        """With `stand.herkend` nobody is in it twice."""
        return cls.among(PERSONEN(dossier.pk), herkend)

    @classmethod
    def among(cls, rows: Iterable[Persoon], herkend: Iterable[tuple[str, str]]) -> "Mensen":
        """The same, of persons that were read already."""
        known_as = dict(herkend)
        return cls({str(persoon.pk): persoon for persoon in rows if str(persoon.pk) not in known_as}, known_as)

    def known_as(self, id: str) -> str:
        return self.herkend.get(id, id)

    def __getitem__(self, id: str) -> Persoon:
        return self.personen[id]

    def name(self, id: str) -> str:
        persoon = self.personen.get(self.known_as(id))
        return full_name(persoon) if persoon else "onbekend"

    def short(self, id: str) -> str:
        persoon = self.personen.get(self.known_as(id))
        return short_name(persoon) if persoon else "onbekend"

    def choices(self, ids: tuple[str, ...]) -> list[tuple[str, str]]:
        return [(id, self.name(id)) for id in ids if id in self.personen]

    @property
    def household(self) -> list[Persoon]:
        return [persoon for persoon in self.personen.values() if persoon.kring == Kring.HUISHOUDEN]

    @property
    def network(self) -> list[Persoon]:
        return [persoon for persoon in self.personen.values() if persoon.kring == Kring.NETWERK]
