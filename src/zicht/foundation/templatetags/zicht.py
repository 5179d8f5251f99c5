"""`{% load zicht %}`: icons, the mark, and words for dates, times and numbers."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zicht.foundation import klok, woorden
from zicht.foundation.beeldtaal.iconen import ICONEN

register = template.Library()


@register.simple_tag
def icoon(naam: str, label: str = "") -> SafeString:
    """An icon from our own set; with a label only where no word can stand beside it (close, search)."""
    if label:
        return format_html(
            '<svg class="zicht-icoon" viewBox="0 0 24 24" role="img" aria-label="{}"><path d="{}"/></svg>',
            label,
            ICONEN[naam],
        )
    return format_html(
        '<svg class="zicht-icoon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>',
        ICONEN[naam],
    )


@register.inclusion_tag("zicht/deel/merk.html")
def merk() -> dict[str, Any]:
    """The mark: a lit window in a quiet house."""
    return {}


@register.inclusion_tag("zicht/deel/merkje.html")
def merkje(tekst: str, soort: str = "") -> dict[str, Any]:
    """A badge; `soort`: acuut, structureel (danger only), te-laat, bijna, goed, rand, or nothing for grey."""
    return {"tekst": tekst, "soort": soort}


@register.inclusion_tag("zicht/deel/merkje.html")
def werkdagen(aantal: int) -> dict[str, Any]:
    """`nog 2 werkdagen` as a badge: warm when due within two, filled when late."""
    return {"tekst": woorden.workdays_left(aantal), "soort": _haast(aantal)}


@register.inclusion_tag("zicht/deel/merkje.html")
def dagen(aantal: int) -> dict[str, Any]:
    """`nog 31 dagen` as a badge, in calendar days."""
    return {"tekst": woorden.days_left(aantal), "soort": _haast(aantal)}


def _haast(aantal: int) -> str:
    if aantal < 0:
        return "te-laat"
    return "bijna" if aantal <= 2 else "kaal"


@register.inclusion_tag("zicht/deel/baan.html")
def baan(deel: float, soort: str = "") -> dict[str, Any]:
    """A small bar beside a term: `deel` between 0 and 1; `soort`: bijna, te-laat or nothing."""
    return {"breedte": round(50 * min(max(deel, 0.0), 1.0)), "soort": soort}


@register.inclusion_tag("zicht/deel/blokjes.html")
def blokjes(acuut: int, te_laat: int, loopt: int, ruimte: int = 0) -> dict[str, Any]:
    """Workload as small blocks, always beside its number."""
    soorten = ["acuut"] * acuut + ["te-laat"] * te_laat + ["loopt"] * loopt + ["ruimte"] * ruimte
    return {"blokjes": [(13 * i, soort) for i, soort in enumerate(soorten)], "breedte": max(13 * len(soorten), 1)}


@register.inclusion_tag("zicht/deel/teken.html")
def teken(soort: str) -> dict[str, Any]:
    """A mark on the timeline: feit, gesprek, overleg or stuk."""
    return {"soort": soort}


@register.filter
def in_woorden(moment: date | datetime | None) -> str:
    """`vrijdag 27 november`."""
    return woorden.day_in_words(moment, klok.today()) if moment else ""


@register.filter
def kort(moment: date | datetime | None) -> str:
    """`vr 27 nov`."""
    return woorden.short_day(moment, klok.today()) if moment else ""


@register.filter
def tijd(moment: datetime | None) -> str:
    """`14:03`."""
    return woorden.clock_time(moment) if moment else ""


@register.filter
def nog_werkdagen(aantal: int) -> str:
    """`nog 2 werkdagen`, `vandaag`, `1 werkdag te laat`, as plain text."""
    return woorden.workdays_left(aantal)


@register.filter
def nog_dagen(aantal: int) -> str:
    """`nog 31 dagen`, `vandaag`, `3 dagen te laat`, as plain text."""
    return woorden.days_left(aantal)


@register.filter
def meervoud(aantal: int, woord: str) -> str:
    """`{{ 3|meervoud:"dossier,dossiers" }}` gives `3 dossiers`."""
    een, veel = woord.split(",")
    return woorden.count(aantal, een, veel)


@register.filter
def afbreekbaar(tekst: str) -> str:
    """Long words may break where they should."""
    return woorden.breakable(tekst)
