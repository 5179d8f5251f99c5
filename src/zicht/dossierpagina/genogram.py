"""The genogram: circle woman, square man, diamond other or unknown; the household tinted, violence as a wave with a word."""

import math
from collections.abc import Iterable, Iterator

from django.utils.safestring import SafeString

from zicht.dossier.models import Geslacht, Relatie
from zicht.dossier.veiligheid import Niveau, level_now
from zicht.dossier.wie import age_in_words, short_name
from zicht.dossierpagina.gelezen import Gelezen
from zicht.dossierpagina.genogram_plaats import KOLOM, STRAAL, Plek, places
from zicht.dossierpagina.personen import what_they_are
from zicht.foundation import klok
from zicht.foundation.routekaart.meetkunde import points
from zicht.foundation.routekaart.svg import element, together
from zicht.protocol.begrippen import Leeftijd

_PAREN = {Relatie.Soort.PARTNER, Relatie.Soort.EX_PARTNER}
_OUDERS = {Relatie.Soort.OUDER, Relatie.Soort.STIEFOUDER, Relatie.Soort.VERZORGER}
_GEWELD = {Relatie.Geweld.VERMOED, Relatie.Geweld.VASTGESTELD}


def drawing(gelezen: Gelezen) -> SafeString | None:
    """None when there is only one person: a drawing would say nothing."""
    people = [wie for id, wie in gelezen.mensen.personen.items() if id not in gelezen.stand.vertrokken]
    if len(people) < 2:
        return None
    where = places(people, gelezen.relaties)
    known = [r for r in gelezen.relaties if str(r.van_id) in where and str(r.naar_id) in where]
    width = max(plek.x for plek in where.values()) + KOLOM / 2
    height = max(plek.y for plek in where.values()) + 62
    return element(
        "svg",
        element("title", "Wie bij elkaar horen", id="genogram-titel"),
        element("desc", _said(gelezen, known), id="genogram-uitleg"),
        _household(where.values()),
        together(_couple(where, r) for r in known if r.soort in _PAREN),
        together(_children(where, known)),
        together(_others(where, known)),
        together(_violence(where, r) for r in known if r.geweld in _GEWELD),
        together(_person(gelezen, plek) for plek in where.values()),
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=width,
        height=height,
        class_="zicht-genogram",
        role="img",
        aria_labelledby="genogram-titel genogram-uitleg",
    )


def _said(gelezen: Gelezen, relaties: list[Relatie]) -> str:
    names = gelezen.mensen
    people = [f"{short_name(wie)} is {what_they_are(wie, relaties, names)}" for wie in names.personen.values()]
    violence = [
        f"geweld van {names.short(str(r.van_id))} naar {names.short(str(r.naar_id))}: {r.geweld}"
        for r in relaties
        if r.geweld in _GEWELD
    ]
    return ". ".join([*people, *violence]) + "."


def _household(plekken: Iterable[Plek]) -> SafeString:
    inside = [plek for plek in plekken if plek.in_household]
    if not inside:
        return SafeString("")
    left, right = min(p.x for p in inside) - 50, max(p.x for p in inside) + 50
    top, bottom = min(p.y for p in inside) - 48, max(p.y for p in inside) + 56
    box = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    return element("rect", rx=8, class_="zicht-genogram__huishouden", **box)


def _couple(where: dict[str, Plek], relatie: Relatie) -> SafeString:
    one, other = sorted((where[str(relatie.van_id)], where[str(relatie.naar_id)]), key=lambda plek: plek.x)
    line = element("line", x1=one.x, y1=one.y, x2=other.x, y2=other.y, class_="zicht-genogram__lijn")
    if relatie.soort != Relatie.Soort.EX_PARTNER:
        return line
    x, y = (one.x + other.x) / 2, (one.y + other.y) / 2
    slash = f"M{x - 8:.0f} {y + 8:.0f} {x - 1:.0f} {y - 8:.0f}M{x + 1:.0f} {y + 8:.0f} {x + 8:.0f} {y - 8:.0f}"
    return together((line, element("path", d=slash, class_="zicht-genogram__lijn")))


def _children(where: dict[str, Plek], relaties: list[Relatie]) -> Iterator[SafeString]:
    """Children hang from the line between their parents, or from the one parent that is known."""
    parents: dict[str, list[Plek]] = {}
    for relatie in relaties:
        if relatie.soort in _OUDERS:
            parents.setdefault(str(relatie.naar_id), []).append(where[str(relatie.van_id)])
    couples = {frozenset((str(r.van_id), str(r.naar_id))) for r in relaties if r.soort in _PAREN}
    for child, above in parents.items():
        below = where[child]
        pair = frozenset(str(plek.persoon.pk) for plek in above)
        if len(above) == 2 and pair in couples:
            yield _hang((above[0].x + above[1].x) / 2, above[0].y, below)
        else:
            for plek in above:
                yield _hang(plek.x, plek.y, below)


def _hang(x: float, y: float, child: Plek) -> SafeString:
    bend = child.y - STRAAL - 12
    route = f"M{x:.0f} {y:.0f}V{bend:.0f}H{child.x:.0f}V{child.y:.0f}"
    return element("path", d=route, class_="zicht-genogram__lijn")


def _others(where: dict[str, Plek], relaties: list[Relatie]) -> Iterator[SafeString]:
    """Grandparents, and whoever is known to somebody: a thin line."""
    for relatie in relaties:
        if relatie.soort not in _PAREN | _OUDERS:
            one, other = where[str(relatie.van_id)], where[str(relatie.naar_id)]
            thin = "zicht-genogram__lijn zicht-genogram__lijn--dun"
            yield element("line", x1=one.x, y1=one.y, x2=other.x, y2=other.y, class_=thin)


def _violence(where: dict[str, Plek], relatie: Relatie) -> SafeString:
    """A wave with an arrow from whom to whom, beside the line between them, always with the word."""
    one, other = where[str(relatie.van_id)], where[str(relatie.naar_id)]
    length = math.hypot(other.x - one.x, other.y - one.y) or 1.0
    ux, uy = (other.x - one.x) / length, (other.y - one.y) / length
    nx, ny = (uy, -ux) if ux >= 0 else (-uy, ux)
    nx, ny = (nx, ny) if ny <= 0 else (-nx, -ny)
    begin, end = STRAAL + 4, length - STRAAL - 10
    wave = [
        (one.x + ux * t + nx * (13 + 4 * math.sin(t / 3)), one.y + uy * t + ny * (13 + 4 * math.sin(t / 3)))
        for t in range(int(begin), int(end), 2)
    ]
    tip = (one.x + ux * (end + 6) + nx * 13, one.y + uy * (end + 6) + ny * 13)
    base = (tip[0] - ux * 10, tip[1] - uy * 10)
    head = (tip, (base[0] + nx * 5, base[1] + ny * 5), (base[0] - nx * 5, base[1] - ny * 5))
    middle = ((one.x + other.x) / 2 + nx * 30, (one.y + other.y) / 2 + ny * 30 + 4)
    return together(
        (
            element(
                "polyline",
                points=points(tuple(wave)),
                class_=f"zicht-genogram__geweld zicht-genogram__geweld--{relatie.geweld}",
            ),
            element("polygon", points=points(head), class_="zicht-genogram__pijl"),
            element("text", relatie.geweld, x=middle[0], y=middle[1], class_="zicht-genogram__woord"),
        )
    )


def _person(gelezen: Gelezen, plek: Plek) -> SafeString:
    wie = plek.persoon
    kind = "" if plek.in_household else " zicht-genogram__vorm--netwerk"
    home = " zicht-genogram__naam--thuis" if plek.in_household else ""
    unborn = wie.leeftijd == Leeftijd.ONGEBOREN
    kind += " zicht-genogram__vorm--ongeboren" if unborn else ""
    age = "" if unborn else age_in_words(wie, klok.today()).removeprefix("ongeveer ").split(" ")[0]
    parts = [
        _shape(plek, f"zicht-genogram__vorm{kind}"),
        element("text", age, x=plek.x, y=plek.y + 5, class_="zicht-genogram__leeftijd"),
        element("text", short_name(wie), x=plek.x, y=plek.y + STRAAL + 18, class_=f"zicht-genogram__naam{home}"),
    ]
    if not plek.in_household:
        role = wie.get_rol_display() if wie.rol != "netwerk" else "netwerk"
        parts.append(element("text", role, x=plek.x, y=plek.y + STRAAL + 34, class_="zicht-genogram__bij"))
    if level_now(gelezen.stand, str(wie.pk)) is Niveau.ACUUT:
        x, y = plek.x + STRAAL - 3, plek.y - STRAAL + 3
        parts.append(element("circle", cx=x, cy=y, r=8, class_="zicht-genogram__acuut"))
        parts.append(element("text", "!", x=x, y=y + 4.5, class_="zicht-genogram__uitroep"))
    return together(parts)


def _shape(plek: Plek, class_: str) -> SafeString:
    """By the record, never by a guess."""
    x, y, r = plek.x, plek.y, STRAAL
    match plek.persoon.geslacht:
        case Geslacht.VROUW:
            return element("circle", cx=x, cy=y, r=r, class_=class_)
        case Geslacht.MAN:
            return element("rect", x=x - r, y=y - r, width=2 * r, height=2 * r, class_=class_)
    corners = ((x, y - r - 4), (x + r + 4, y), (x, y + r + 4), (x - r - 4, y))
    return element("polygon", points=points(corners), class_=class_)
