"""The language of a page is its path: `/en/...` is English, everything else Dutch. Never a cookie, never a header.

Public addresses stand in `i18n_patterns(..., prefix_default_language=False)`; this middleware chooses the language that
those patterns and every `reverse()` then follow.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

ENGLISH = "/en/"


def language_of(path: str) -> str:
    """`en` for a path under `/en/`, else `nl`."""
    return "en" if path.startswith(ENGLISH) else "nl"


def in_other_language(path: str) -> str:
    """The address of the same page in the other language."""
    if path.startswith(ENGLISH):
        return path.removeprefix("/en")
    return f"/en{path}"


class TaalUitPad:
    """Middleware: the path decides the language, for this request only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request.path_info)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
