"""The people of a dossier as a list: how they are now, and how to reach them safely."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.dossier.models import Persoon, Relatie, Rol
from zicht.dossier.veiligheid import Niveau, level_now
from zicht.dossier.wie import Mensen, age_in_words, full_name
from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok
from zicht.foundation.woorden import in_one_line, short_day
from zicht.protocol.begrippen import Kring

MERKJES: dict[Niveau, tuple[str, str]] = {
    Niveau.ACUUT: ("Acuut", "acuut"),
    Niveau.STRUCTUREEL: ("Structureel", "structureel"),
    Niveau.DIRECT: ("Nu veilig", "goed"),
    Niveau.STABIEL: ("Stabiel veilig", "goed"),
    Niveau.ONBEKEND: ("Onbekend", "rand"),
}


@dataclass(frozen=True)
class Persoonsrij:
    id: UUID
    naam: str
    wat: str
    merkje: tuple[str, str]
    contact: str
    adres: str = ""
    adres_geheim: bool = False
    telefoon: str = ""
    vermoeden: str = ""
    gezag: str = ""
    vertrokken: bool = False
    ook_in: str = ""


def rows(gelezen: Gelezen, on: date) -> tuple[Persoonsrij, ...]:
    """The household first, adults before children, the oldest first; then the network."""
    everyone = sorted(gelezen.mensen.personen.values(), key=_order)
    return tuple(row_of(gelezen, persoon, on) for persoon in everyone)


def _order(persoon: Persoon) -> tuple[bool, bool, bool, int]:
    child = persoon.rol in {Rol.KIND, Rol.ONGEBOREN_KIND}
    unborn = persoon.rol == Rol.ONGEBOREN_KIND
    return persoon.kring == Kring.NETWERK, child, unborn, persoon.geboortejaar or 9999


def row_of(gelezen: Gelezen, persoon: Persoon, on: date) -> Persoonsrij:
    id = str(persoon.pk)
    gone = id in gelezen.stand.vertrokken
    return Persoonsrij(
        id=persoon.pk,
        naam=full_name(persoon),
        wat=", ".join(
            filter(None, (age_in_words(persoon, on), what_they_are(persoon, gelezen.relaties, gelezen.mensen)))
        ),
        merkje=_badge(gelezen, persoon, gone),
        contact=safe_contact(persoon),
        adres=address(persoon),
        adres_geheim=persoon.adres_geheim,
        telefoon=persoon.telefoon,
        vermoeden=suspicion(persoon),
        gezag=_gezag(gelezen, persoon),
        vertrokken=gone,
        ook_in=gelezen.samen.nummer if gelezen.samen and id in gelezen.samen.wie and not gone else "",
    )


def _badge(gelezen: Gelezen, persoon: Persoon, gone: bool) -> tuple[str, str]:
    if gone:
        return "Hoort er niet meer bij", ""
    if persoon.kring == Kring.NETWERK:
        return "Netwerk", ""
    level = level_now(gelezen.stand, str(persoon.pk))
    return MERKJES[level] if level else ("Nog geen oordeel", "rand")


def what_they_are(persoon: Persoon, relaties: list[Relatie], mensen: Mensen) -> str:
    """`ouder van Noor en Sem`, else the role."""
    by_kind: dict[str, list[str]] = {}
    for relatie in relaties:
        if relatie.van_id == persoon.pk:
            by_kind.setdefault(relatie.get_soort_display(), []).append(mensen.short(str(relatie.naar_id)))
    said = [f"{soort} {in_one_line(names)}" for soort, names in by_kind.items()]
    return "; ".join(said) or Rol(persoon.rol).label


def address(persoon: Persoon) -> str:
    """`Dorpsstraat 12, 1315 AB Almere`."""
    street = " ".join(filter(None, (persoon.straat, persoon.huisnummer)))
    place = " ".join(filter(None, (persoon.postcode, persoon.woonplaats)))
    return ", ".join(filter(None, (street, place)))


def suspicion(persoon: Persoon) -> str:
    """Before a conclusion both are a suspicion, and one person may be both."""
    said = (
        (persoon.vermoed_slachtoffer, "vermoedelijk slachtoffer"),
        (persoon.vermoed_pleger, "vermoedelijk pleger"),
    )
    return in_one_line([words for holds, words in said if holds])


def _gezag(gelezen: Gelezen, persoon: Persoon) -> str:
    """Who has gezag over a child, as last known; with its source on the page about the child."""
    rows = [row for row in gelezen.gezag if row.kind_id == persoon.pk]
    if not rows:
        return "gezag: nog niet gevraagd" if persoon.rol == Rol.KIND else ""
    last = rows[-1].get_soort_display()
    holders = [
        gelezen.mensen.short(str(row.houder_id)) for row in rows if row.soort == rows[-1].soort and row.houder_id
    ]
    held = f"{last}, {in_one_line(list(dict.fromkeys(holders)))}" if holders else last
    return f"{held} ({rows[-1].bron}, {short_day(rows[-1].bron_op, klok.today())})"


def safe_contact(persoon: Persoon) -> str:
    """When and how, the code word; nothing known is said as such."""
    parts = [persoon.veilig_wanneer, persoon.veilig_hoe]
    parts.append(f"Codewoord: {persoon.veilig_codewoord}" if persoon.veilig_codewoord else "")
    said = [part.rstrip(".") for part in parts if part]
    return ". ".join(said) + "." if said else "Nog niet gevraagd."
