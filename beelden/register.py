"""The index of the sheets, printed from the addresses that there are."""

from pathlib import Path

from beelden import soorten, staten
from tests.proefopstelling.adressen import routes

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "beelden"
INDEX = FOLDER / "README.md"
HEAD = """# Every kind of page, as pictures

*Printed by `make beelden`, which also makes the sheets: about {minutes} minutes on two quiet
cores, three times that on busy ones. Do not write in it.*

A row is a kind of page; its columns are light, dark, forced colours, a telephone of 390 px, 200 % zoom and print. Long pages
are shown from their top. People, places and numbers are made up. The level to reach is kept with the design.
"""
MINUTES = 9
NOT_YET = "*Not made yet: `make beelden` makes it.*"
STATEN = tuple(dict.fromkeys(staat.vel for staat in staten.STATEN))


def index() -> str:
    parts = [HEAD.format(minutes=MINUTES)]
    for vel in soorten.sheets():
        kinds = "\n".join(f"| `{route.naam}` | `/{route.adres}` |" for route in vel.routes)
        parts.append(f"## {vel.naam}\n\n{_shown(vel.naam)}\n\n| page | address |\n|---|---|\n{kinds}\n")
    for naam in STATEN:
        said = "\n".join(f"- {_state(staat)}" for staat in staten.STATEN if staat.vel == naam)
        parts.append(f"## staten-{naam}\n\n{_shown(f'staten-{naam}')}\n\n{said}\n")
    parts.append("## Without a picture\n\n| name | why |\n|---|---|\n" + "\n".join(_without()) + "\n")
    return "\n".join(parts)


def _shown(naam: str) -> str:
    file = f"vel-{naam}.webp"
    return f"![{naam}]({file})" if (FOLDER / file).exists() else NOT_YET


def _without() -> list[str]:
    corners = [f"| `/{begin}` | {why} |" for begin, why in soorten.HOEKEN.items()]
    named = {route.naam: route.adres for route in routes() if route.naam in soorten.ZONDER_BEELD}
    return corners + [f"| `{naam}` (`/{adres}`) | {soorten.ZONDER_BEELD[naam]} |" for naam, adres in named.items()]


def _state(staat: staten.Staat) -> str:
    return f"{staat.naam} (`{staat.van}`)" if staat.van else staat.naam
