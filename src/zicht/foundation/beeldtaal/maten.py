"""Sizes: `ruim` for the public, the meldcode and partners, `compact` for staff, and a thumb's size on a phone."""

from typing import NamedTuple


class Maat(NamedTuple):
    ruim: str
    compact: str
    duim: str = ""
    """What staff screens use on a phone, where every target is 44 px; empty: as compact."""


MATEN: dict[str, Maat] = {
    "tekst": Maat("1.125rem", "0.9375rem"),
    "tekst-regel": Maat("1.5556", "1.4667"),
    "klein": Maat("1rem", "0.8125rem"),
    "klein-regel": Maat("1.5", "1.3847"),
    "kop-1": Maat("clamp(1.875rem, 1.5rem + 2vw, 2.75rem)", "1.5rem"),
    "kop-2": Maat("1.5rem", "1.125rem"),
    "kop-3": Maat("1.25rem", "1rem"),
    "knop-tekst": Maat("1.125rem", "0.9375rem"),
    "knop-hoog": Maat("0.5rem", "0.25rem", "0.5625rem"),
    "knop-breed": Maat("1.125rem", "0.8125rem"),
    "veld-hoog": Maat("0.5625rem", "0.3125rem", "0.625rem"),
    "veld-breed": Maat("0.75rem", "0.625rem"),
    "cel": Maat("0.75rem 1rem", "0.5rem 0.625rem"),
    "keuze": Maat("1.75rem", "1.375rem"),
    "keuze-doel": Maat("3rem", "1.75rem", "2.75rem"),
    "blad": Maat("1.5rem", "1.125rem", "1rem"),
    "veld-tussen": Maat("2rem", "1.25rem"),
    "balk": Maat("3.75rem", "3.25rem"),
}

RUIMTES = (4, 8, 12, 16, 20, 24, 32, 40, 48, 64)
"""Steps of space in pixels; `--zicht-r16` and so on, in rem."""

VAST: dict[str, str] = {
    "letter": '"Noto Sans", "Noto Sans Variable", system-ui, sans-serif',
    "gewoon": "400",
    "half": "600",
    "kop": "650",
    "vet": "700",
    "hoek": "4px",
    "bladhoek": "8px",
}
