"""What goes from one Veilig Thuis to another: a whole dossier, or a task. Locked: names of melders and a BSN are in it."""

from collections.abc import Mapping
from typing import Any

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Dossier
from zicht.dossier.wie import Mensen, age_in_words, full_name
from zicht.foundation import klok
from zicht.protocol.stand import Stand
from zicht.protocol.voortzetten import to_another_region
from zicht.stations.melding import melderkluis, verdergaan

#: The kinds of message, and of the answers; the database gives back no package of what was answered with `-geweigerd`.
DOSSIER, TAAK = "regio-dossier", "regio-taak"
AANVAARD, GEWEIGERD, TAAK_GEDAAN = "regio-dossier-aanvaard", "regio-dossier-geweigerd", "regio-taak-antwoord"
REDEN = "het dossier gaat naar een andere regio"

Pakket = dict[str, Any]


def whole_dossier(dossier: Dossier, stand: Stand, *, samenvatting: str, door: Medewerker) -> Pakket:
    """Everybody who is still in it or named by what runs, every melding with its melder, every text."""
    meldingen = frozenset(melding.id for melding in stand.meldingen)
    personen = frozenset(wie.id for wie in to_another_region(stand, str(dossier.pk)).betrokkenen)
    inhoud = verdergaan.gather(dossier, stand, personen=personen, meldingen=meldingen)
    return {
        "nummer": dossier.nummer,
        "samenvatting": samenvatting,
        "contactpersoon": str(door),
        "telefoon": door.telefoon,
        "inhoud": inhoud,
        "melders": melderkluis.taken_out(dossier, meldingen, REDEN),
    }


def task(
    dossier: Dossier, mensen: Mensen, *, voor: tuple[str, ...], gegeven: Mapping[str, Any], door: Medewerker
) -> Pakket:
    """Only what is needed to do it: whom it is about and where they are, what is asked and before when. A secret address is
    not sent along unasked: who needs it calls, and who tells it says so in the question."""
    return {
        "nummer": dossier.nummer,
        "personen": [_person(mensen, id) for id in voor],
        "wat": gegeven["wat"],
        "waarom": gegeven["waarom"],
        "veilig": gegeven["veilig"],
        "uiterlijk": gegeven["uiterlijk"].isoformat(),
        "contactpersoon": str(door),
        "telefoon": door.telefoon,
    }


def _person(mensen: Mensen, id: str) -> Pakket:
    persoon = mensen[id]
    parts = (persoon.straat, persoon.huisnummer, persoon.postcode, persoon.woonplaats)
    return {
        "naam": full_name(persoon),
        "leeftijd": age_in_words(persoon, klok.today()),
        "rol": persoon.get_rol_display(),
        "adres": "" if persoon.adres_geheim else " ".join(filter(None, parts)),
        "adres_geheim": persoon.adres_geheim,
        "telefoon": persoon.telefoon,
        "veilig_contact": "; ".join(filter(None, (persoon.veilig_wanneer, persoon.veilig_hoe))),
    }
