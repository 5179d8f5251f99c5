"""Who logs out, or in anew, is not there for the chat until they say so."""

from typing import Any

from django.contrib.auth import user_logged_in, user_logged_out

from zicht.accounts.models import Medewerker
from zicht.contact.chat import actions
from zicht.contact.chat.modellen import Aanwezig
from zicht.foundation.context import is_bound


def connect() -> None:
    for signal in (user_logged_in, user_logged_out):
        signal.connect(_gone, weak=False, dispatch_uid="zicht-chat")


def _gone(user: Medewerker | None, **_: Any) -> None:
    """Before there is an organisation nobody is there at one; a sign of life that ran out says the same a little later."""
    if user is not None and is_bound() and Aanwezig.objects.filter(medewerker=user).exists():
        actions.stop(user)
