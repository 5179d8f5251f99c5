"""One submit is one record: pressing twice is the same, other answers under the same key are not."""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction

TWEE_KEER = "Dit was al vastgelegd; het staat er één keer."


class AlVerstuurd(Exception):
    """This form was sent before, with the same key and the same answers."""


class AndereInhoud(Exception):
    """The key of this form was used before, for other answers: these are not recorded yet."""

    def __init__(self) -> None:
        super().__init__(
            "Met dit scherm is eerder al iets anders vastgelegd. Wat hier nu staat, is nog niet vastgelegd. Kijk eerst wat "
            "er al staat. Moet dit er ook bij? Druk dan nog een keer."
        )


def send_once(inzendingen: "models.Manager[Any]", sleutel: UUID, afdruk: bytes, **values: Any) -> None:
    """Keep the key and the print of a submit in `inzendingen`, or refuse the second of two with this key."""
    try:
        with transaction.atomic():
            inzendingen.create(pk=sleutel, afdruk=afdruk, **values)
    except IntegrityError:
        before = inzendingen.filter(pk=sleutel).first()
        same = before is not None and bytes(before.afdruk) == afdruk
        raise (AlVerstuurd if same else AndereInhoud) from None
