"""Headers that keep a page from lingering: nothing is stored, nothing is switched on that nobody uses; and of HEAD only those."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics", "interest-cohort")
)


class Kopregels:
    """Middleware: pages are never kept by a browser or a proxy, unless a view says how long they may."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if request.method == "HEAD" and not response.streaming:
            response.content = b""  # else the server does so, with a line in its log each time
        return response
