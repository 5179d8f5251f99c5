"""The words in the bar of staff and partners: what this role works with, in the order of the day."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from zicht.accounts.regels import mag
from zicht.foundation.schil import Bestemming

# word, name of the page, which kind of work it belongs to (empty: everyone's), key
_WOORDEN: tuple[tuple[str, str, str, str], ...] = (
    ("Werkvoorraad", "werkvoorraad", "werkvoorraad.zien", "w"),
    ("Contact", "contacten", "contact.voeren", "c"),
    ("Dossiers", "dossiers", "werkvoorraad.zien", "d"),
    ("Regio's", "regio-berichten", "regio.ontvangen", ""),
    ("Radar", "radar", "radar.zien", ""),
    ("Overdrachten", "partner", "overdracht.ontvangen", ""),
    ("Meldcode", "meldcode", "meldcode.doorlopen", ""),
    ("Rapportage", "rapportage", "rapportage.zien", ""),
    ("Privacy", "privacy", "privacy.behandelen", ""),
    ("Chattijden", "contact-chattijden", "instellingen.beheren", ""),
    ("Route", "route", "", ""),
)


def navigatie(request: HttpRequest) -> Sequence[Bestemming]:
    """Only what exists and what this person may; nothing before somebody chose an aanstelling."""
    if getattr(request.user, "aanstelling", None) is None:
        return ()
    return [
        Bestemming(woord, address, toets)
        for woord, naam, wat, toets in _WOORDEN
        if (not wat or mag(request.user, wat)) and (address := _address(naam))
    ]


def _address(naam: str) -> str:
    try:
        return reverse(naam)
    except NoReverseMatch:
        return ""
