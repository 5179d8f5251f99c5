"""Where everything lies on the small map of a dossier: the spine, the two branches, and the compulsory frame below."""

from zicht.foundation.routekaart.meetkunde import Punt

STEEK = 118
RAND = 62
BREEDTE = 2 * RAND + 7 * STEEK
BOVEN, ONDER, DWANG = 66, 166, 304
NAAR_DWANG = 264
STRAAL = {"gelopen": 11, "hier": 14, "mogelijk": 11, "nog-niet": 9, "niet-bereikt": 9}
RING = 20


def _op(nummer: float, y: float) -> Punt:
    return Punt(RAND + (nummer - 1) * STEEK, y)


PLAATSEN: dict[str, Punt] = {
    "eerste-contact": _op(1, BOVEN),
    "melding": _op(2, BOVEN),
    "veiligheidsbeoordeling": _op(3, BOVEN),
    "keuze-vervolg": _op(4, BOVEN),
    "voorwaarden-vervolg": _op(5, BOVEN),
    "overdracht": _op(6, BOVEN),
    "monitoring": _op(7, BOVEN),
    "afsluiten": _op(8, BOVEN),
    "overdracht-na-veiligheidsbeoordeling": _op(4, ONDER),
    "onderzoek": _op(5, ONDER),
}
GEDWONGEN_KADER: dict[str, Punt] = {
    "huisverbod": _op(1, DWANG),
    "jeugdbeschermingstafel": _op(5, DWANG),
    "raad": _op(6, DWANG),
    "kinderrechter": _op(7, DWANG),
    "jeugdbescherming": _op(8, DWANG),
}
"""Drawn only when one of these is walked, here or possible now."""

LIJNEN: tuple[tuple[str, str], ...] = (
    ("eerste-contact", "melding"),
    ("melding", "veiligheidsbeoordeling"),
    ("veiligheidsbeoordeling", "keuze-vervolg"),
    ("veiligheidsbeoordeling", "overdracht-na-veiligheidsbeoordeling"),
    ("keuze-vervolg", "voorwaarden-vervolg"),
    ("keuze-vervolg", "onderzoek"),
    ("voorwaarden-vervolg", "overdracht"),
    ("onderzoek", "overdracht"),
    ("overdracht", "monitoring"),
    ("monitoring", "afsluiten"),
)
LIJNEN_GEDWONGEN_KADER: tuple[tuple[str, str], ...] = (
    ("jeugdbeschermingstafel", "raad"),
    ("raad", "kinderrechter"),
    ("kinderrechter", "jeugdbescherming"),
)


def between(van: str, naar: str) -> tuple[Punt, ...]:
    """The line from one station to another: straight along a row, else with a bend half-way between two columns. The
    compulsory frame is entered from above, over a lane of its own."""
    alle = {**PLAATSEN, **GEDWONGEN_KADER}
    a, b = alle[van], alle[naar]
    if a.y == b.y:
        return (a, b)
    if naar in GEDWONGEN_KADER:
        half = a.x + STEEK / 2
        return (a, Punt(half, a.y), Punt(half, NAAR_DWANG), Punt(b.x, NAAR_DWANG), b)
    half = a.x + STEEK / 2 if b.y > a.y else b.x - STEEK / 2
    return (a, Punt(half, a.y), Punt(half, b.y), b)
