"""English: what is marked for translation is gathered, kept in one catalogue and compiled, without GNU gettext.

`python -m zicht.foundation.vertaling` (or `bin/vertaal`) brings `locale/en` up to date and says what still needs words.
Only what the public and guests may read is marked; staff screens are in Dutch.
"""

import io
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
PO = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2), "ngettext_lazy": (1, 2)}

NEVER = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in the compiled file: always the same, so that the same words give the same bytes."""

PUBLIC = (
    "foundation/templates/zicht/publiek.html",
    "publiek/templates",
    "meldcode/templates/meldcode/gast",
    "meldcode/templates/meldcode/waarop_letten.html",
    "meldcode/templates/meldcode/woorden.html",
)
"""Where every word must be marked."""

UNTRANSLATED = frozenset({"veilig", "thuis", "nederlands", "english", "nl", "en", "zicht"})
"""Words that stay as they are: names, and the languages in their own tongue."""

Messages = str | tuple[str, ...]


def marked() -> Iterator[tuple[str, Messages]]:
    """Every marked text with the file it stands in, in a fixed order."""
    for path in sorted(PACKAGE.rglob("*.html")) + sorted(PACKAGE.rglob("*.py")):
        if "tests" in path.parts:
            continue
        source = path.read_text(encoding="utf-8")
        code = templatize(source, origin=str(path)) if path.suffix == ".html" else source
        for _line, message, _comments, _context in extract("python", io.BytesIO(code.encode()), KEYWORDS):
            yield path.relative_to(PACKAGE).as_posix(), message


def existing() -> Catalog:
    with PO.open("rb") as file:
        catalog = read_po(file, locale="en")
    catalog.creation_date = catalog.revision_date = NEVER
    return catalog


def refreshed() -> Catalog:
    """The catalogue as it should be: what is marked now, with the words it already had."""
    had = existing() if PO.exists() else Catalog(locale="en")
    catalog = Catalog(locale="en", project="zicht", charset="utf-8", fuzzy=False)
    for where, message in marked():
        before = had.get(message if isinstance(message, str) else message[0])
        words = before.string if before else ""
        catalog.add(message, words, locations=[(where, 0)])
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a file, without dates and line numbers: the same words, the same bytes."""
    out = io.BytesIO()
    write_po(out, catalog, width=110, omit_header=True, include_lineno=False, sort_output=True)
    header = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    return header + out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def missing(catalog: Catalog) -> list[str]:
    """What is marked and has no English words yet."""
    return [str(message.id) for message in catalog if message.id and not _complete(message.string)]


def _complete(words: str | Sequence[str] | None) -> bool:
    return bool(words) if isinstance(words, str) else all(words or [""])


def public_templates() -> list[Path]:
    return sorted(
        template
        for place in PUBLIC
        for template in ([PACKAGE / place] if (PACKAGE / place).is_file() else (PACKAGE / place).rglob("*.html"))
    )


def unmarked(source: str) -> list[str]:
    """Words on a page that are not marked for translation: text between tags and in attributes that are read out."""
    text = re.sub(r"(?s)\{% (?:blocktranslate|comment)\b.*?\{% end(?:blocktranslate|comment) %\}", " ", source)
    text = re.sub(
        r"(?s)\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>", " ", text
    )
    spoken = re.findall(r"\b(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"", text)
    visible = re.sub(r"(?s)<[^>]*>|&\w+;|[\w:-]+=\"[^\"]*\"", " ", text)
    words = re.findall(r"[^\W\d_]{2,}", " ".join([visible, *spoken]))
    return [word for word in words if word.lower() not in UNTRANSLATED]


def main() -> int:
    catalog = refreshed()
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(as_po(catalog))
    MO.write_bytes(as_mo(existing()))
    todo = missing(catalog)
    print(f"{len(catalog)} texts, {len(todo)} without English words")
    print("".join(f"  {text!r}\n" for text in todo), end="")
    return 1 if todo else 0


if __name__ == "__main__":
    sys.exit(main())
