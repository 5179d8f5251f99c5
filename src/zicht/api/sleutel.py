"""Which system a bearer token is of."""

from hmac import compare_digest

from django.conf import settings
from django.http import HttpRequest

from zicht.api.aansluiten import print_of
from zicht.api.models import Aansluiting, Toegangssleutel
from zicht.foundation import klok

LONGEST = 200
_BEARER = "bearer "


def key_of(request: HttpRequest) -> str:
    """What came as a key; empty when nothing did, or nothing that could be one."""
    header = request.headers.get("Authorization", "")
    key = header[len(_BEARER) :].strip() if header[: len(_BEARER)].lower() == _BEARER else ""
    return key if len(key) <= LONGEST else ""


def found_by(sleutel: str) -> Aansluiting | None:
    """The system with this key; None when there is none, or when it does not count today."""
    afdruk = print_of(sleutel)
    row = Toegangssleutel.objects.live_at(klok.machine_now()).filter(afdruk=afdruk).first()
    if row is None or not compare_digest(bytes(row.afdruk), afdruk) or (row.oefenen and not settings.PRACTICE):
        return None
    return (
        Aansluiting.objects.active_on(klok.today()).filter(pk=row.aansluiting_id).select_related("organisatie").first()
    )
