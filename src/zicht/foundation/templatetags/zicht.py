"""`{% load zicht %}`: icons, the mark, and words for dates, times and numbers."""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from django import template
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from zicht.foundation import klok, woorden
from zicht.foundation.adres import address
from zicht.foundation.beeldtaal.iconen import ICONEN
from zicht.foundation.routekaart.svg import element, together

register = template.Library()

_NUMMER = re.compile(r"\b0\d{2,3}-\d{4,7}\b")
_UNSEEN = {"aria_hidden": "true", "focusable": "false"}


@register.simple_tag
@cache
def icoon(naam: str, label: str = "") -> SafeString:
    """An icon from our own set; with a label only where no word can stand beside it (close, search)."""
    spoken = {"role": "img", "aria_label": label} if label else _UNSEEN
    return element("svg", element("path", d=ICONEN[naam]), class_="zicht-icoon", viewBox="0 0 24 24", **spoken)


@register.filter(is_safe=False)
def heel(tekst: str) -> SafeString:
    """A text in which a telephone number is not broken at its hyphen."""
    return mark_safe(_NUMMER.sub(r'<span class="zicht-heel">\g<0></span>', conditional_escape(tekst)))


@register.inclusion_tag("zicht/deel/merk.html")
def merk() -> dict[str, Any]:
    """The mark: a lit window in a quiet house."""
    return {}


@register.simple_tag
def merkje(tekst: str, soort: str = "") -> SafeString:
    """A badge; `soort`: acuut, structureel (danger only), te-laat, bijna, goed, rand, or nothing for grey."""
    klasse = f"zicht-merkje zicht-merkje--{soort}" if soort else "zicht-merkje"
    return SafeString(f'<span class="{klasse}">{together([str(tekst)])}</span>')


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
    return _baan(round(50 * min(max(deel, 0.0), 1.0)), soort)


@cache
def _baan(breed: int, soort: str) -> SafeString:
    done = f"zicht-baan__deel zicht-baan__deel--{soort}" if soort else "zicht-baan__deel"
    bars = (
        element("rect", class_=soort, width=width, height=7, rx=3)
        for soort, width in (("zicht-baan__grond", 50), (done, breed))
    )
    return element("svg", *bars, class_="zicht-baan", viewBox="0 0 50 7", **_UNSEEN)


@register.simple_tag
@lru_cache(maxsize=2_000)
def blokjes(acuut: int, te_laat: int, loopt: int, ruimte: int = 0) -> SafeString:
    """Workload as small blocks, always beside its number."""
    soorten = ["acuut"] * acuut + ["te-laat"] * te_laat + ["loopt"] * loopt + ["ruimte"] * ruimte
    blocks = (
        element("rect", class_=f"zicht-blokjes__{soort}", x=13 * place + 0.5, y=0.5, width=11, height=9, rx=1)
        for place, soort in enumerate(soorten)
    )
    breed = max(13 * len(soorten), 1)
    return element("svg", *blocks, class_="zicht-blokjes", viewBox=f"0 0 {breed} 10", width=breed, height=10, **_UNSEEN)


_TEKENS = {"gesprek": element("circle", cx=8, cy=8, r=5), "overleg": element("path", d="m8 2 6 6-6 6-6-6z")}
_BLAD = element("rect", x=3, y=3, width=10, height=10, rx=1)


@register.simple_tag
@cache
def teken(soort: str) -> SafeString:
    """A mark on the timeline: feit, gesprek, overleg or stuk."""
    sign = _TEKENS.get(soort, _BLAD)
    return element("svg", sign, class_=f"zicht-teken zicht-teken--{soort}", viewBox="0 0 16 16", **_UNSEEN)


@register.simple_tag
def attributen(waarden: dict[str, Any]) -> SafeString:
    """The attributes of an input; a list of colleagues has a hundred inputs."""
    return flatatt(waarden)


@register.simple_tag
@cache
def keuzeteken(type: str) -> SafeString:
    """The round or the tick that a radio button or a checkbox shows."""
    return SafeString(render_to_string(f"zicht/vormen/{'rondje' if type == 'radio' else 'vinkje'}.html").strip())


@register.simple_tag
def adres(naam: str, *van: UUID | str) -> SafeString:
    """`{% url %}` for pages with many links."""
    return SafeString(address(naam, *van))


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
def telefoon(nummer: str | None) -> str:
    """`06 12345678`."""
    return woorden.telephone(nummer) if nummer else ""


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
