"""The token file: every value of the look, for daylight, dark, compact, phone, paper and forced colours."""

from collections.abc import Iterable
from pathlib import Path

from zicht.foundation.beeldtaal.ams import COMPONENTEN
from zicht.foundation.beeldtaal.kleuren import KLEUREN
from zicht.foundation.beeldtaal.maten import MATEN, RUIMTES, VAST

BESTAND = Path(__file__).resolve().parent.parent / "static" / "zicht" / "css" / "tokens.css"

KOP = """/* Written by `python -m zicht.foundation.beeldtaal`: change the tables there, not this file. */
@layer basis, ams, zicht;
"""

Waarden = Iterable[tuple[str, str]]


def _block(selector: str, values: Waarden, around: str = "") -> str:
    lines = "".join(f"  --{name}: {value};\n" for name, value in values)
    rule = f"{selector} {{\n{lines}}}\n"
    return f"{around} {{\n{rule}}}\n" if around else rule


def _colours(which: str) -> Waarden:
    return [(f"zicht-{name}", getattr(kleur, which)) for name, kleur in KLEUREN.items()]


def _sizes(which: str) -> Waarden:
    for name, maat in MATEN.items():
        value = getattr(maat, which)
        if name == "cel" and value:
            yield "zicht-cel-hoog", value.split()[0]
            yield "zicht-cel-breed", value.split()[1]
        elif value:
            yield f"zicht-{name}", value


def _fixed() -> Waarden:
    yield from ((f"zicht-r{px}", f"{px / 16:g}rem") for px in RUIMTES)
    yield from ((f"zicht-{name}", value) for name, value in VAST.items())


def _components() -> Waarden:
    for component, values in COMPONENTEN.items():
        yield from ((f"ams-{component}-{name}", value) for name, value in sorted(values.items()))


def css() -> str:
    """The whole file as text."""
    dark = "@media screen and (prefers-color-scheme: dark)"
    return KOP + "\n".join(
        (
            _block(":root", [*_colours("licht"), *_sizes("ruim"), *_fixed(), *_components()]),
            _block(":root", _colours("donker"), dark),
            _block("html.zicht-compact", _sizes("compact")),
            _block("html.zicht-compact", _sizes("duim"), "@media (max-width: 600px)"),
            _block(":root", _colours("systeem"), "@media screen and (forced-colors: active)"),
        )
    )
