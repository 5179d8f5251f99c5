"""Addresses as `reverse` gives them, for pages with a hundred links: the routes are asked once for each kind of page."""

import re
from functools import lru_cache
from uuid import UUID

from django.urls import NoReverseMatch, URLResolver, get_resolver, get_urlconf, reverse

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ANY = str(UUID(int=0))


def address(name: str, *parts: UUID | str) -> str:
    """The page of this name, of these things; NoReverseMatch when there is none."""
    found = page_at(name, *parts)
    if not found:
        raise NoReverseMatch(name)
    return found


def page_at(name: str, *parts: UUID | str) -> str:
    """The same, empty while there is no such page."""
    given = [str(part) for part in parts]
    ids = [part for part in given if _ID.fullmatch(part)]
    return _form(routes(), name, *(_ANY if part in ids else part for part in given)).format(*ids)


def kind_of(address: str) -> str:
    """The address without whom it is about: pages of one kind have the same."""
    return _ID.sub(_ANY, address)


def routes() -> URLResolver:
    """The routes that hold now, as a key for what is kept of them."""
    return get_resolver(get_urlconf())


@lru_cache(maxsize=2_000)
def _form(routes: URLResolver, name: str, *parts: str) -> str:
    try:
        return reverse(name, args=parts).replace(_ANY, "{}")
    except NoReverseMatch:
        return ""
