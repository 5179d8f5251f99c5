"""What is told about a person, put in the dossier: as somebody new, or beside what was known of them already."""

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any
from uuid import UUID

from zicht.dossier import wie, zoeken
from zicht.dossier.models import Dossier, Persoon, Rol
from zicht.foundation import klok, wijzigen
from zicht.personen.datum import DeelDatum
from zicht.protocol.begrippen import Kring, Leeftijd


@dataclass(frozen=True, kw_only=True)
class NieuwePersoon:
    """A person as somebody tells about them: everything may be unknown.

    `sleutel` is how relations in the same telling point at this person; `bekend` the id of the person in the dossier
    that this is, when somebody who could read it said so; `nagekeken` that somebody looked whether there is one.
    """

    sleutel: str = ""
    bekend: UUID | None = None
    nagekeken: bool = False
    rol: str = Rol.ONBEKEND
    kring: str = Kring.HUISHOUDEN
    aanduiding: str = ""
    voornamen: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    geslacht: str = ""
    geboren: DeelDatum = field(default_factory=DeelDatum.unknown)
    uitgerekend_op: date | None = None
    bsn: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    woonplaats: str = ""
    adres_geheim: bool = False
    telefoon: str = ""
    email: str = ""
    veilig_wanneer: str = ""
    veilig_hoe: str = ""
    veilig_codewoord: str = ""
    talen: tuple[str, ...] = ()
    vermoed_slachtoffer: bool | None = None
    vermoed_pleger: bool | None = None

    @property
    def is_unborn(self) -> bool:
        return self.rol == Rol.ONGEBOREN_KIND

    def age_group(self, on: date) -> Leeftijd:
        """By the birth date; without one only an unborn child and an *oudere* say enough by their role."""
        if self.rol == Rol.OUDERE and self.geboren.earliest is None:
            return Leeftijd.MEERDERJARIG
        return wie.age_group(self.geboren, self.is_unborn, on)

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of Persoon as told, but for birth date, age and BSN."""
        apart = {"sleutel", "bekend", "nagekeken", "geboren", "bsn", "talen"}
        told = {veld.name: getattr(self, veld.name) for veld in fields(self) if veld.name not in apart}
        return told | {"talen": list(self.talen)}


def enrol(dossier: Dossier, nieuw: NieuwePersoon) -> Persoon:
    """Somebody new in this dossier, found by what is known of them. Recording the fact is for the caller."""
    persoon = Persoon(dossier=dossier, vastgelegd_op=klok.now(), **nieuw.columns)
    persoon.leeftijd = nieuw.age_group(klok.today())
    persoon.bsn = nieuw.bsn
    if not nieuw.is_unborn:
        wie.set_birth_date(persoon, nieuw.geboren)
    persoon.save(force_insert=True)
    zoeken.renew_tokens(persoon)
    return persoon


def told_of(persoon: Persoon) -> NieuwePersoon:
    """What is known of this person, as if it was told today."""
    known = {veld: getattr(persoon, veld) for veld in NieuwePersoon().columns if veld != "talen"}
    return NieuwePersoon(**known, talen=tuple(persoon.talen), bsn=persoon.bsn or "", geboren=wie.birth_date(persoon))


def complete(persoon: Persoon, nieuw: NieuwePersoon) -> list[str]:
    """Fill in what was not known of this person yet; answers, in words, what was told otherwise than it is known."""
    told = {naam: value for naam, value in nieuw.columns.items() if naam in IN_WOORDEN and value}
    blank = {naam: value for naam, value in told.items() if not getattr(persoon, naam)}
    blank |= {
        naam: value
        for naam in ONBESCHREVEN
        if getattr(persoon, naam) in (None, "") and (value := getattr(nieuw, naam)) not in (None, "")
    }
    born = wie.birth_date(persoon)
    if nieuw.geboren.year is not None and born.year is None and persoon.leeftijd != Leeftijd.ONGEBOREN:
        wie.set_birth_date(persoon, nieuw.geboren)
        blank |= {naam: getattr(persoon, naam) for naam in GEBOORTE}
    if nieuw.bsn and not persoon.bsn:
        persoon.bsn = nieuw.bsn
        blank["bsn_versleuteld"] = persoon.bsn_versleuteld
    if blank:
        wijzigen.change(persoon, versie=persoon.versie, **blank)
        zoeken.renew_tokens(persoon)
    return told_otherwise(persoon, nieuw)


def told_otherwise(persoon: Persoon | None, nieuw: NieuwePersoon) -> list[str]:
    """`telefoon: +31...` for everything told that is not what we know; without a person to compare, all of it."""
    found = [
        f"{woord}: {getattr(nieuw, naam)}"
        for naam, woord in IN_WOORDEN.items()
        if getattr(nieuw, naam) and (persoon is None or getattr(persoon, naam) != getattr(nieuw, naam))
    ]
    if nieuw.geboren.year is not None and (persoon is None or wie.birth_date(persoon) != nieuw.geboren):
        found.append(f"geboren: {nieuw.geboren.in_woorden}")
    if nieuw.bsn and persoon is not None and persoon.bsn != nieuw.bsn:
        found.append(f"BSN: {nieuw.bsn}")
    return found


GEBOORTE = ("geboortejaar", "geboortemaand", "geboortedag", "geboortesoort")

#: Filled in too, and not said in words when it is told otherwise: what is suspected is judged, and not put right.
ONBESCHREVEN = ("geslacht", "vermoed_slachtoffer", "vermoed_pleger")

IN_WOORDEN = {
    "voornamen": "voornaam",
    "voorvoegsel": "voorvoegsel",
    "achternaam": "achternaam",
    "straat": "straat",
    "huisnummer": "huisnummer",
    "postcode": "postcode",
    "woonplaats": "woonplaats",
    "telefoon": "telefoon",
    "email": "e-mail",
    "veilig_wanneer": "veilig te bereiken wanneer",
    "veilig_hoe": "veilig te bereiken hoe",
    "veilig_codewoord": "codewoord",
}
