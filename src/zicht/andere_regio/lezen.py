"""What another region sent, as a page prints it; and how its dossier stands now. Who reported shows only after taking over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zicht.andere_regio import pakket
from zicht.berichten.models import Bericht
from zicht.dossier import journaal, kopie
from zicht.dossier.afzender import at_sender
from zicht.dossier.models import Persoon
from zicht.dossier.veiligheid import danger
from zicht.dossier.wie import age_in_words, full_name
from zicht.foundation import klok
from zicht.protocol import zin
from zicht.stations.melding.begrippen import Onderwerp

_HOOGSTENS = 12
#: That somebody was told is proof, and says nothing of the family.
_BEWIJS = frozenset({"informeren"})


@dataclass(frozen=True)
class Daar:
    """Where the dossier stands at the sender: codes and moments, what somebody must know to say yes."""

    station: str
    uiterlijk: datetime | None
    gevaar: str


def how_it_stands(bericht: Bericht) -> Daar:
    """By the clock of the sender."""
    with at_sender(bericht) as theirs:
        stand, nu = journaal.stand_of(theirs), klok.now()
    sentence, level = zin.sentence(stand, nu), danger(stand)
    return Daar(
        station=sentence.station.naam if sentence else "",
        uiterlijk=sentence.tijd.uiterlijk if sentence and sentence.tijd else None,
        gevaar=level.value if level else "",
    )


def dossier(sent: pakket.Pakket) -> dict[str, Any]:
    inhoud = sent["inhoud"]
    personen = [_person(rij) for rij in inhoud["personen"]]
    names = {wie["id"]: wie["naam"] for wie in personen}
    texts = [rij for rij in inhoud["fragmenten"] if not rij["bron_afgeschermd"] and rij["station"] not in _BEWIJS]
    return {
        **{naam: sent[naam] for naam in ("nummer", "samenvatting", "contactpersoon", "telefoon")},
        "personen": personen,
        "meldingen": [
            {
                "op": datetime.fromisoformat(rij["ontvangen_op"]),
                "onderwerpen": [Onderwerp(code).label.lower() for code in rij["onderwerpen"]],
            }
            for rij in inhoud["meldingen"]
        ],
        "teksten": [_text(rij, names) for rij in texts[-_HOOGSTENS:]],
        "meer": len(inhoud["fragmenten"]) - len(texts[-_HOOGSTENS:]),
    }


def task(sent: pakket.Pakket) -> dict[str, Any]:
    return {**sent, "uiterlijk": date.fromisoformat(sent["uiterlijk"])}


def _person(rij: kopie.Rij) -> dict[str, Any]:
    persoon = kopie.unpacked(Persoon, rij, {rij["id"]: rij["id"]})
    parts = (persoon.straat, persoon.huisnummer, persoon.postcode, persoon.woonplaats)
    return {
        "id": rij["id"],
        "naam": full_name(persoon),
        "wat": _what(persoon),
        "adres": "" if persoon.adres_geheim else " ".join(filter(None, parts)),
        "adres_geheim": persoon.adres_geheim,
    }


def _what(persoon: Persoon) -> str:
    """`kind, 9 jaar`; nothing twice of who has no name yet."""
    rol, age = persoon.get_rol_display(), age_in_words(persoon, klok.today())
    years = f"{age} jaar" if age and age != "ongeboren" else ""
    return ", ".join(filter(None, (rol if rol != full_name(persoon) else "", years)))


def _text(rij: kopie.Rij, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "soort": rij["soort"],
        "over": [names[id] for id in rij["over_wie"] if id in names],
        "op": datetime.fromisoformat(rij["op"]),
        "tekst": rij["tekst"],
    }
