"""Whence a form was sent, where no cookie and so no token stands behind it."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_foreign(request: HttpRequest) -> bool:
    """Sent from a page that is not ours. No cookie stands behind this form, so there is no token to ask for; a browser that
    says whence it sends is believed, of another one the host is compared."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site not in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.get_host()
