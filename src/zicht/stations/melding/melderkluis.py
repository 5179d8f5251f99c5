"""Who reported, taken out of the vault to go along with a dossier, and locked away again where it goes on."""

from typing import Any
from uuid import UUID

from zicht.dossier.models import Dossier
from zicht.melders.actions import lock_away, reveal
from zicht.melders.models import Melder
from zicht.melders.nieuw import Afschermgrond, NieuweMelder
from zicht.protocol.begrippen import Melderkring
from zicht.stations.melding.models import Melding
from zicht.vault import NotInVault

Verteld = dict[str, Any]
_WIE = ("naam", "telefoon", "email", "functie", "organisatie", "kenmerk", "contactwijze")


def taken_out(dossier: Dossier, meldingen: frozenset[str], reden: str) -> dict[str, Verteld]:
    """By melding; each with a line in the vault. Whoever keeps or sends this locks it."""
    rows = Melding.objects.filter(dossier=dossier, pk__in=meldingen).select_related("melder")
    return {str(row.pk): _told(row.melder, reden) for row in rows}


def _told(melder: Melder, reden: str) -> Verteld:
    try:
        who = vars(reveal(melder, reden)) if not melder.is_veilig_thuis else {}
    except NotInVault:
        who = {"naam": "onbekend, gewist"}
    return {
        "soort": melder.soort,
        "anoniem_voor_gezin": melder.anoniem_voor_gezin,
        "grond": melder.grond,
        **{naam: value for naam, value in who.items() if value},
    }


def put_back(told: Verteld, dossier: UUID) -> Melder:
    """In our own vault. Who was shielded from the family stays so."""
    nieuw = NieuweMelder(
        soort=Melderkring(told["soort"]),
        anoniem_voor_gezin=told["anoniem_voor_gezin"],
        grond=Afschermgrond(told["grond"]) if told["grond"] else None,
        **{naam: told.get(naam, "") for naam in _WIE},
    )
    return lock_away(nieuw, dossier=dossier)
