"""What every shell shows around a page: the practice banner, the way round, the other language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from zicht.foundation.taal import in_other_language, language_of


@dataclass(frozen=True)
class Bestemming:
    """One word in the bar of a shell: where it leads, its key, and whether one is there now."""

    naam: str
    adres: str
    toets: str = ""
    hier: bool = False


Navigatie = Callable[[HttpRequest], Sequence[Bestemming]]


def with_current(items: Sequence[Bestemming], path: str) -> list[Bestemming]:
    """The same items, the one with the longest address that `path` lies under marked as *hier*."""
    under = [item.adres for item in items if path.startswith(item.adres)]
    longest = max(under, key=len, default=None)
    return [replace(item, hier=item.adres == longest) for item in items]


def navigatie(request: HttpRequest) -> list[Bestemming]:
    """The items for this person; the setting `ZICHT_NAVIGATIE` names the function that knows them."""
    dotted = getattr(settings, "ZICHT_NAVIGATIE", "")
    return with_current(import_string(dotted)(request), request.path) if dotted else []


def schil(request: HttpRequest) -> dict[str, Any]:
    """Context processor; the items are asked for only by a template that prints them."""
    return {
        "oefenomgeving": settings.PRACTICE,
        "navigatie": lambda: navigatie(request),
        "taal": language_of(request.path),
        "andere_taal_adres": in_other_language(request.path),
    }
