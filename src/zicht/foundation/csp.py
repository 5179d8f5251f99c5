"""The Content-Security-Policy of every page.

Thin on purpose: the setting `SECURE_CSP` has the name and the shape that Django 6 reads, so that its own
`ContentSecurityPolicyMiddleware` can take this place without another change.
"""

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse

SELF, NONE = "'self'", "'none'"

STRICT: dict[str, Sequence[str]] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["zicht"],
}
"""No inline script or style, no eval, nothing from elsewhere; one Trusted Types policy, that of htmx."""


def as_header(policy: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())


class ContentSecurityPolicy:
    """Middleware: every answer carries the policy, unless a view set a policy of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.header = as_header(settings.SECURE_CSP)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.header)
        return response
