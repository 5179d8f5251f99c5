"""The code under which talks about the same belong together: the caller can say it aloud, and it says nothing."""

from zicht.contact.models import Contact
from zicht.foundation.ids import new_id

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without what sounds or looks alike: 0 O, 1 I L, U V
LENGTE = 8


def new_code() -> str:
    """A code that no contact of this organisation has."""
    while True:
        code = _spell(new_id().int)
        if not Contact.objects.in_zaak(code).exists():
            return code


def as_code(text: str) -> str:
    """What somebody typed or heard, in our spelling; not every answer is a code."""
    plain = "".join(sign for sign in text.upper() if sign.isalnum())
    return f"{plain[:4]}-{plain[4:]}" if len(plain) == LENGTE else plain[:LENGTE]


def _spell(number: int) -> str:
    signs = []
    for _ in range(LENGTE):
        number, rest = divmod(number, len(LETTERS))
        signs.append(LETTERS[rest])
    return as_code("".join(signs))
