"""`{% load zicht %}`: icons, the mark, and words for dates, times and numbers."""

from datetime import date, datetime
from functools import cache
from typing import Any

from django import template
from django.forms.utils import flatatt
from django.template.loader import render_to_string
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


@register.simple_tag
def merkje(tekst: str, soort: str = "") -> SafeString:
    """A badge; `soort`: acuut, structureel (danger only), te-laat, bijna, goed, rand, or nothing for grey."""
    return format_html('<span class="zicht-merkje{}">{}</span>', f" zicht-merkje--{soort}" if soort else "", tekst)


@register.simple_tag
def werkdagen(aantal: int) -> SafeString:
    """`nog 2 werkdagen` as a badge: warm when due within two, filled when late."""
    return merkje(woorden.workdays_left(aantal), _haast(aantal))


@register.simple_tag
def dagen(aantal: int) -> SafeString:
    """`nog 31 dagen` as a badge, in calendar days."""
    return merkje(woorden.days_left(aantal), _haast(aantal))


def _haast(aantal: int) -> str:
    if aantal < 0:
        return "te-laat"
    return "bijna" if aantal <= 2 else "kaal"


@register.simple_tag
def baan(deel: float, soort: str = "") -> SafeString:
    """A small bar beside a term: `deel` between 0 and 1; `soort`: bijna, te-laat or nothing."""
    return format_html(
        '<svg class="zicht-baan" viewBox="0 0 50 7" aria-hidden="true" focusable="false"><rect class="zicht-baan__grond"'
        ' width="50" height="7" rx="3"/><rect class="zicht-baan__deel{}" width="{}" height="7" rx="3"/></svg>',
        f" zicht-baan__deel--{soort}" if soort else "",
        round(50 * min(max(deel, 0.0), 1.0)),
    )


@register.simple_tag
def blokjes(acuut: int, te_laat: int, loopt: int, ruimte: int = 0) -> SafeString:
    """Workload as small blocks, always beside its number."""
    soorten = ["acuut"] * acuut + ["te-laat"] * te_laat + ["loopt"] * loopt + ["ruimte"] * ruimte
    blocks = (
        f'<rect class="zicht-blokjes__{soort}" x="{13 * place}.5" y="0.5" width="11" height="9" rx="1"/>'
        for place, soort in enumerate(soorten)
    )
    return format_html(
        '<svg class="zicht-blokjes" viewBox="0 0 {0} 10" width="{0}" height="10" aria-hidden="true" focusable="false">'
        "{1}</svg>",
        max(13 * len(soorten), 1),
        SafeString("".join(blocks)),
    )


_TEKENS = {
    "gesprek": SafeString('<circle cx="8" cy="8" r="5"/>'),
    "overleg": SafeString('<path d="m8 2 6 6-6 6-6-6z"/>'),
}
_BLAD = SafeString('<rect x="3" y="3" width="10" height="10" rx="1"/>')


@register.simple_tag
def teken(soort: str) -> SafeString:
    """A mark on the timeline: feit, gesprek, overleg or stuk."""
    return format_html(
        '<svg class="zicht-teken zicht-teken--{}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>',
        soort,
        _TEKENS.get(soort, _BLAD),
    )


@register.simple_tag
def attributen(waarden: dict[str, Any]) -> SafeString:
    """The attributes of an input; a list of colleagues has a hundred inputs."""
    return flatatt(waarden)


@register.simple_tag
@cache
def keuzeteken(type: str) -> SafeString:
    """The round or the tick that a radio button or a checkbox shows."""
    return SafeString(render_to_string(f"zicht/vormen/{'rondje' if type == 'radio' else 'vinkje'}.html").strip())


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
