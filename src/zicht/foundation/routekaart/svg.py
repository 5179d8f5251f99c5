"""SVG as text: one function that escapes, one that prints a number short."""

from collections.abc import Iterable
from functools import cache
from html import escape

from django.utils.safestring import SafeString, mark_safe

Getal = float | int


def number(value: Getal) -> str:
    """Two decimals at most, and none where they say nothing: `12`, `12.5`."""
    return str(value) if isinstance(value, int) else f"{value:.2f}".rstrip("0").rstrip(".")


@cache
def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def element(naam: str, *inhoud: str, **attributen: str | Getal | None) -> SafeString:
    """`<naam ...>inhoud</naam>`. `class_` and `stroke_width` become `class` and `stroke-width`; None leaves one out.

    Text is escaped unless it is markup already.
    """
    given = "".join(
        f' {_attribute(name)}="{escape(value) if isinstance(value, str) else number(value)}"'
        for name, value in attributen.items()
        if value is not None
    )
    inside = "".join(part if isinstance(part, SafeString) else escape(part) for part in inhoud)
    return mark_safe(f"<{naam}{given}>{inside}</{naam}>" if inside else f"<{naam}{given}/>")


def together(parts: Iterable[str]) -> SafeString:
    return mark_safe("".join(part if isinstance(part, SafeString) else escape(part) for part in parts))
