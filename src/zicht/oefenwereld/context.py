"""The banner's news: how far the practice region is filled, until it is."""

from typing import Any

from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest

from zicht.oefenwereld.models import Voortgang

_filled = False


def voortgang(request: HttpRequest) -> dict[str, Any]:
    """Context processor; the database is asked only by a page that shows the banner, and no more once all is filled."""
    return {"oefenvoortgang": _progress} if settings.PRACTICE else {}


def _progress() -> dict[str, int] | None:
    global _filled
    if _filled:
        return None
    rows = Voortgang.objects.all()
    if not rows.filter(klaar_op=None).exists():
        _filled = rows.exists()
        return None
    return rows.aggregate(gereed=Sum("gereed"), totaal=Sum("huishoudens"))
