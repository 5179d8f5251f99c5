"""The colours of the house, and the contrast they promise."""

from typing import NamedTuple


class Kleur(NamedTuple):
    """One colour in daylight, in the dark, and what a reader with forced colours gets instead."""

    licht: str
    donker: str
    systeem: str


KLEUREN: dict[str, Kleur] = {
    "ink": Kleur("#17212B", "#E9EEF3", "CanvasText"),
    "zacht": Kleur("#4A5865", "#B1BDC8", "CanvasText"),
    "rand": Kleur("#6E7C89", "#8393A2", "CanvasText"),
    "lijn": Kleur("#D8DDE2", "#2E3C49", "GrayText"),
    "grond": Kleur("#F6F5F1", "#0F161D", "Canvas"),
    "papier": Kleur("#FFFFFF", "#17212B", "Canvas"),
    "vlak": Kleur("#F0F2F4", "#1E2A36", "Canvas"),
    "huis": Kleur("#173F66", "#9CC6EE", "LinkText"),
    "op-huis": Kleur("#FFFFFF", "#0C1D2E", "Canvas"),
    "huisdiep": Kleur("#0E2C4A", "#C4DEF6", "LinkText"),
    "huislicht": Kleur("#E6EEF5", "#1C3347", "Canvas"),
    "huismidden": Kleur("#7FA3C4", "#4F7BA3", "CanvasText"),
    "warm": Kleur("#7D4300", "#F3BD70", "CanvasText"),
    "warmvlak": Kleur("#FBEFD8", "#37290F", "Canvas"),
    "warmvol": Kleur("#8F4D00", "#F3BD70", "CanvasText"),
    "op-warmvol": Kleur("#FFFFFF", "#241703", "Canvas"),
    "warmrand": Kleur("#BF7210", "#C98A2E", "CanvasText"),
    "gevaar": Kleur("#A3151C", "#FF9F97", "CanvasText"),
    "op-gevaar": Kleur("#FFFFFF", "#2B0607", "Canvas"),
    "gevaarvlak": Kleur("#FBEAE8", "#3F1A1B", "Canvas"),
    "band-1": Kleur("#F3EDE0", "#26231C", "Canvas"),
    "band-2": Kleur("#E4ECF4", "#1A2938", "Canvas"),
    "band-3": Kleur("#EAE7EF", "#252230", "Canvas"),
    "hier": Kleur("#173F66", "#9CC6EE", "Highlight"),
    "op-hier": Kleur("#FFFFFF", "#0C1D2E", "HighlightText"),
    "focus": Kleur("#17212B", "#FFFFFF", "Highlight"),
    "ring": Kleur("#FFD36E", "#8A6A1E", "Canvas"),
}


class Belofte(NamedTuple):
    """A contrast that the look promises: `kleur` on `grond`, in daylight and in the dark."""

    kleur: str
    grond: str
    licht: float
    donker: float


BELOFTEN: tuple[Belofte, ...] = (
    Belofte("ink", "papier", 16.3, 14.0),
    Belofte("ink", "grond", 14.9, 15.6),
    Belofte("zacht", "papier", 7.3, 8.5),
    Belofte("zacht", "grond", 6.7, 9.5),
    Belofte("zacht", "vlak", 6.5, 7.6),
    Belofte("rand", "papier", 4.3, 5.2),
    Belofte("rand", "grond", 3.9, 5.8),
    Belofte("huis", "papier", 10.8, 9.1),
    Belofte("huis", "grond", 9.9, 10.2),
    Belofte("op-huis", "huis", 10.8, 9.5),
    Belofte("huis", "huislicht", 9.2, 7.3),
    Belofte("warm", "warmvlak", 6.9, 8.3),
    Belofte("op-warmvol", "warmvol", 6.5, 10.3),
    Belofte("warmrand", "papier", 3.7, 5.6),
    Belofte("op-gevaar", "gevaar", 7.8, 9.4),
    Belofte("gevaar", "gevaarvlak", 6.7, 7.8),
    Belofte("zacht", "band-1", 6.0, 7.7),
    Belofte("zacht", "band-2", 6.0, 7.7),
    Belofte("zacht", "band-3", 6.0, 7.7),
)


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB` as WCAG 2.2 defines it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, from 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
