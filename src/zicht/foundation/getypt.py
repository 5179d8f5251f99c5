"""What a browser sent outside a form, read without being surprised by it; and given back when it could not be taken in."""

from collections.abc import Iterable, Mapping, Set
from typing import Final

from django.http import QueryDict

Velden = list[tuple[str, str]]

#: What never goes back to a page.
GEHEIM: Final = frozenset({"password", "oldpassword", "password1", "password2", "code", "credential"})
TEKEN: Final = "csrfmiddlewaretoken"
_NOT_TYPED: Final = frozenset({TEKEN, "sleutel", "versie", "gezien"})


def whole_number(text: str, *, cijfers: int) -> int | None:
    """The number that at most so many plain digits say, or None. For `"²"` isdigit is true, and int raises."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= cijfers else None


def without_nul(text: str) -> str:
    """A NUL is no text that somebody typed; PostgreSQL refuses it in jsonb and in text."""
    return text.replace("\x00", "")


def to_keep(post: QueryDict, zonder: Set[str] = frozenset(), voor: tuple[str, ...] = ("_",)) -> dict[str, list[str]]:
    """The fields of a draft: without what belongs to one showing of the page, and without its buttons."""
    return {
        without_nul(naam): [without_nul(value) for value in values]
        for naam, values in post.lists()
        if naam not in {TEKEN, "sleutel"} | zonder and not naam.startswith(voor)
    }


def kept(fields: Mapping[str, Iterable[str]]) -> QueryDict:
    """A draft, as if it was just sent."""
    query = QueryDict(mutable=True)
    for naam, values in fields.items():
        query.setlist(naam, list(values))
    return query


def to_send_again(post: QueryDict, zonder: Set[str] = frozenset()) -> Velden:
    """Every field as it was sent, for a page that can send it once more."""
    return [(naam, value) for naam, values in post.lists() if naam not in GEHEIM | zonder for value in values]


def typed(post: QueryDict) -> Velden:
    """What a person typed or chose, in words for above it."""
    return [
        (naam.replace("-", " ").replace("_", " ").capitalize(), value)
        for naam, value in to_send_again(post, _NOT_TYPED)
        if not naam.startswith("_") and value.strip()
    ]
