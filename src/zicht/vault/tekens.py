"""Tokens: what is equal gets the same token, and from the token nobody gets back to what it was."""

import hashlib
import hmac

from zicht.vault.sleutels import sleutelbos

LENGTE = 16


def token(doel: str, *waarden: str) -> bytes:
    """The token of `waarden` for one purpose; the caller brings them into one spelling first."""
    message = "\x1f".join((doel, *waarden)).encode("utf-8")
    return hmac.new(sleutelbos().teken, message, hashlib.sha256).digest()[:LENGTE]
