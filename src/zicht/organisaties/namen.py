"""Names of municipalities as people type them: case, diacritics and the suffix in brackets do not matter."""

import re
import unicodedata

_SUFFIX = re.compile(r"\s*\(([^)]*)\)\s*$")
_NOT_A_LETTER_OR_DIGIT = re.compile(r"[\W_]+")

ALIASES = {"den haag": "s gravenhage", "den bosch": "s hertogenbosch", "nuenen": "nuenen gerwen en nederwetten"}


def plain(text: str) -> str:
    """`text` in lower case, without diacritics, every run of other signs one space."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_A_LETTER_OR_DIGIT.sub(" ", bare).strip()


def core(name: str) -> str:
    """The plain name without its suffix: "Bergen (NH.)" is "bergen". A colloquial name becomes the official one."""
    name = plain(_SUFFIX.sub("", name))
    return ALIASES.get(name, name)


def suffix(name: str) -> str:
    """The plain suffix: "Bergen (NH.)" has "nh"; no suffix is an empty text."""
    found = _SUFFIX.search(name)
    return plain(found.group(1)).replace(" ", "") if found else ""
