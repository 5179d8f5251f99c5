"""The signs of the map: the three arrows of help, the stairs of the compulsory frame, the small circles."""

from django.utils.safestring import SafeString

from zicht.foundation.routekaart.meetkunde import PUNT_VAN_ZESHOEK, Doos, points
from zicht.foundation.routekaart.opschriften import Woorden
from zicht.foundation.routekaart.plattegrond import FASE, Teken
from zicht.foundation.routekaart.svg import element, together

KLEIN_FASE = 11
INKEPING = 7


def label(regels: tuple[str, ...], x: float, y: float, class_: str, regel: float = 16) -> SafeString:
    """Lines of text around the middle `y`; the baseline lies a third of a line under the middle."""
    eerste = y - (len(regels) - 1) * regel / 2 + regel * 0.3
    return together(
        element("text", tekst, x=x, y=eerste + nummer * regel, class_=class_) for nummer, tekst in enumerate(regels)
    )


def _arrow(links: float, rechts: float, y: float, half: float, inkeping: float) -> str:
    return points(
        (
            (links, y - half),
            (rechts - inkeping, y - half),
            (rechts, y),
            (rechts - inkeping, y + half),
            (links, y + half),
            (links + inkeping, y),
        )
    )


def help_small(x: float, y: float, breed: float) -> SafeString:
    """Three numbered arrows and the bar of safety beneath them; the words stand elsewhere."""
    stuk = (breed + INKEPING * 2 - 6) / 3
    parts = []
    for nummer in range(3):
        links = x + nummer * (stuk - INKEPING + 3)
        parts.append(
            element(
                "polygon",
                points=_arrow(links, links + stuk, y, KLEIN_FASE, INKEPING),
                class_="zicht-routekaart__fase",
            )
        )
        parts.append(label((str(nummer + 1),), links + stuk / 2 + 2, y, "zicht-routekaart__fasenummer", 14))
    parts.append(element("rect", x=x, y=y + KLEIN_FASE + 5, width=breed, height=6, class_="zicht-routekaart__balk"))
    return together(parts)


def help_large(x: float, y: float, breed: float, woorden: Woorden) -> SafeString:
    """The phase bar in words: veiligheid, risicogestuurd, herstelgericht, and safety going on beneath all three."""
    stuk = (breed + INKEPING * 2 - 6) / 3
    parts = []
    for nummer, fase in enumerate(woorden.fasen_gebroken):
        links = x + nummer * (stuk - INKEPING + 3)
        parts.append(
            element("polygon", points=_arrow(links, links + stuk, y, FASE, INKEPING), class_="zicht-routekaart__fase")
        )
        parts.append(label(tuple(fase.split("|")), links + stuk / 2 + 2, y, "zicht-routekaart__fasewoord", 13))
    parts.append(element("rect", x=x, y=y + FASE + 4, width=breed, height=16, class_="zicht-routekaart__balk"))
    parts.append(label((woorden.veiligheid,), x + breed / 2, y + FASE + 12, "zicht-routekaart__balkwoord", 13))
    return together(parts)


def phase_words(x: float, y: float, woorden: Woorden) -> SafeString:
    """The words of the three phases under the small arrows."""
    return together(
        element(
            "text",
            f"{nummer + 1} {fase}",
            x=x,
            y=y + nummer * 15,
            class_="zicht-routekaart__noot",
        )
        for nummer, fase in enumerate(woorden.fasen)
    )


def stairs(x: float, y: float, groot: float) -> SafeString:
    """Solid stairs going down to the right, around a middle; `groot` is half their width."""
    g = groot
    corners = (
        (x - g, y - g),
        (x - g / 3, y - g),
        (x - g / 3, y - g / 3),
        (x + g / 3, y - g / 3),
        (x + g / 3, y + g / 3),
        (x + g, y + g / 3),
        (x + g, y + g),
        (x - g, y + g),
    )
    return element("polygon", points=points(corners), class_="zicht-routekaart__trap")


def corner_sign(doos: Doos, teken: Teken, *, zeshoek: bool = False) -> SafeString:
    """The small circle at a corner: stairs at the right, a stop at the left."""
    inzet = PUNT_VAN_ZESHOEK if zeshoek else 1
    x = doos.rechts - inzet if teken is Teken.TRAP else doos.links + inzet
    return small_sign(x, doos.onder, teken)


def small_sign(x: float, y: float, teken: Teken) -> SafeString:
    inside = (
        stairs(x, y, 5.5)
        if teken is Teken.TRAP
        else element("rect", x=x - 4, y=y - 4, width=8, height=8, class_="zicht-routekaart__stop")
    )
    return element("g", element("circle", cx=x, cy=y, r=10, class_="zicht-routekaart__rond"), inside)
