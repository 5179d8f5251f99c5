"""The banner's news: how far the practice region is filled, until it is.

The news lies in a file beside the data, not in the database: the banner is on pages that say that the database is away.
"""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest


def _file() -> Path:
    return Path(settings.OEFENVOORTGANG)


def tell(gereed: int, totaal: int) -> None:
    """Let the banner say this; nothing any more once all is there."""
    if gereed < totaal:
        _file().write_text(f"{gereed} {totaal}")
    else:
        _file().unlink(missing_ok=True)


def voortgang(request: HttpRequest) -> dict[str, object]:
    """Context processor; only a page that shows the banner looks."""
    return {"oefenvoortgang": _progress} if settings.PRACTICE else {}


def _progress() -> dict[str, str] | None:
    try:
        gereed, totaal = _file().read_text().split()
    except (FileNotFoundError, ValueError):
        return None
    return {"gereed": gereed, "totaal": totaal}
