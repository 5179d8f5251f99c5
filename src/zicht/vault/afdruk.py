"""The print of a form that was sent: the same form gives the same print, and from it nobody gets back to the text."""

import json
from collections.abc import Iterable, Mapping

from django.http import QueryDict

from zicht.vault.tekens import token

DOEL = "inzending"
_OF_THE_PAGE = {"csrfmiddlewaretoken", "sleutel"}


def print_of(formulier: str, typed: QueryDict, *, zonder: Iterable[str] = ()) -> bytes:
    """Over everything that was typed; fields that begin with `_` or with one of `zonder` are of the page itself."""
    own = ("_", *zonder)
    told: Mapping[str, list[str]] = {
        naam: values for naam, values in typed.lists() if naam not in _OF_THE_PAGE and not naam.startswith(own)
    }
    return token(DOEL, formulier, json.dumps(told, sort_keys=True))
