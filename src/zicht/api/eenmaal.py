"""One Idempotency-Key is one act: sent again it gets the same answer, and with another body a refusal."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI

from zicht.api.models import Aansluiting, Inzending
from zicht.api.problem import problem
from zicht.api.tasks import wake_up
from zicht.foundation import klok
from zicht.foundation.eenmaal import AlVerstuurd, AndereInhoud, send_once
from zicht.vault.tekens import token

ANDERS = (
    "Met deze Idempotency-Key is eerder iets anders gestuurd. Wat nu is gestuurd, is niet bewaard. Gebruik voor iets nieuws een "
    "nieuwe sleutel, en stuur bij twijfel het oude nog eens: dan komt hetzelfde antwoord."
)
Answer = tuple[int, dict[str, Any]]


def id_of(aansluiting: Aansluiting, sleutel: UUID) -> UUID:
    """Unique per system: nobody can take, or find out, the key of another."""
    return uuid5(aansluiting.pk, str(sleutel))


def print_of(request: HttpRequest) -> bytes:
    """The same content at the same address, however it is spaced."""
    return digest(request.path, json.loads(request.body))


def digest(wat: str, content: Any) -> bytes:
    """Keyed: nobody gets back to what was sent by trying what it may have been."""
    return token("inzending", wat, json.dumps(content, sort_keys=True))


def begin(id: UUID, afdruk: bytes, aansluiting: Aansluiting) -> Answer | None:
    """Take the key, or give the answer of before; None when there is none yet. Whoever comes second waits for the first.
    Raises AndereInhoud."""
    try:
        send_once(Inzending.objects, id, afdruk, aansluiting=aansluiting, op=klok.now())
    except AlVerstuurd:
        row = Inzending.objects.get(pk=id)
        return (row.status, row.antwoord or {}) if row.status else None
    return None


def finish(id: UUID, answer: Answer) -> Answer:
    """Keep the answer with what it says."""
    status, antwoord = answer
    assert Inzending.objects.filter(pk=id).update(status=status, antwoord=antwoord) == 1
    return answer


@transaction.atomic
def once(request: HttpRequest, aansluiting: Aansluiting, sleutel: UUID, act: Callable[[], Answer]) -> HttpResponse:
    """Do `act` and keep its answer, or give the answer of before. When `act` refuses, nothing is kept, and the key is free
    for what is put right."""
    id = id_of(aansluiting, sleutel)
    before = begin(id, print_of(request), aansluiting)
    if before is None:
        before = finish(id, act())
        wake_up()
    return in_bytes(before)


def in_bytes(answer: Answer) -> HttpResponse:
    """The same again to the byte: the database keeps no order of names."""
    status, antwoord = answer
    return JsonResponse(antwoord, status=status, json_dumps_params={"sort_keys": True})


def install(api: NinjaAPI) -> None:
    api.add_exception_handler(AndereInhoud, lambda request, error: problem(409, ANDERS))
