"""The page of a sheet: a row for each kind of page, a column for each way to look at it."""

from dataclasses import dataclass
from html import escape

CSS = """
@font-face { font-family: N; src: url(/static/zicht/vendor/noto-sans/noto-sans-latin-standard-normal.woff2); }
body { margin: 0; background: #fff; color: #17212b; font: 15px/1.4 N, sans-serif; }
main { display: inline-grid; gap: 20px 32px; padding: 16px; align-items: start; background: #dfe3e7; }
section { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: start; width: max-content; }
h1 { flex: 0 0 100%; margin: 0; font-size: 19px; font-weight: 650; }
h1 small { color: #4a5865; font-size: 15px; font-weight: 400; }
figure { margin: 0; }
figcaption { color: #4a5865; }
img { display: block; border: 1px solid #6e7c89; }
"""


@dataclass(frozen=True)
class Rij:
    """One kind of page as one login saw it: its pictures by the name of the way to look."""

    naam: str
    login: str
    beelden: dict[str, bytes]


def page_of(rows: list[Rij], naast: int = 1) -> tuple[str, dict[str, bytes]]:
    """The sheet as a page, and the pictures that it shows by their address; `naast`: how many kinds beside one another."""
    pictures: dict[str, bytes] = {}
    parts = []
    for row in rows:
        who = f"as {row.login}" if row.login else "as nobody in particular"
        parts.append(f"<section><h1>{escape(row.naam)} <small>{escape(who)}</small></h1>")
        for name, picture in row.beelden.items():
            address = f"{len(pictures)}.png"
            pictures[address] = picture
            parts.append(f"<figure><figcaption>{escape(name)}</figcaption><img src='/{address}' alt=''></figure>")
        parts.append("</section>")
    columns = f"main {{ grid-template-columns: repeat({naast}, auto); }}"
    return f"<!doctype html><style>{CSS}{columns}</style><main>{''.join(parts)}</main>", pictures
