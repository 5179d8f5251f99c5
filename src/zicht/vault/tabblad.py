"""What lives only in an open tab: sealed, carried by the page's own form, kept nowhere.

Two keys open it together: one of the ring, which only this installation has, and one that was born with the tab and dies
with it. A copy of what the form carries is of no use without the tab, nor to whoever has the ring.
"""

import base64
import binascii
import secrets
from datetime import UTC, datetime, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from zicht.vault.sleutels import KeyMissing, sleutelbos

VERSIE = b"\x01"
NONCE, TIJD, LENGTE = 12, 8, 32
#: How long after its last step a tab may go on, and how much it may carry, sealed.
GELDIG = timedelta(hours=24)
GROOTST = 1_000_000


class Dicht(ValueError):
    """What a tab carried cannot be opened."""


class Beschadigd(Dicht):
    """Changed on its way, or sealed with another key: of another tab, or of another installation."""


class Verlopen(Dicht):
    """Sealed longer ago than GELDIG."""


class TeGroot(Dicht):
    """More than a tab may carry."""


def new_key() -> str:
    """The key of one tab."""
    return _as_text(secrets.token_bytes(LENGTE))


def seal(plain: bytes, sleutel: str, *, doel: str, op: datetime) -> str:
    """version, length of the key id, key id, moment | nonce, ciphertext with tag; as text for a hidden field."""
    ring = sleutelbos()
    key_id = ring.actief.encode("ascii")
    head = VERSIE + bytes([len(key_id)]) + key_id + int(op.timestamp()).to_bytes(TIJD, "big")
    nonce = secrets.token_bytes(NONCE)
    sealed = AESGCM(_key(ring.key(ring.actief), sleutel, doel)).encrypt(nonce, plain, head)
    text = _as_text(head + nonce + sealed)
    if len(text) > GROOTST:
        raise TeGroot
    return text


def unseal(text: str, sleutel: str, *, doel: str, op: datetime) -> bytes:
    """What was sealed with this key for this purpose. Raises Beschadigd, Verlopen or TeGroot."""
    if len(text) > GROOTST:
        raise TeGroot
    locked = _as_bytes(text)
    end = 2 + locked[1] if len(locked) > 1 else 0
    head, rest = locked[: end + TIJD], locked[end + TIJD :]
    if locked[:1] != VERSIE or len(rest) <= NONCE:
        raise Beschadigd
    try:
        key = sleutelbos().key(head[2:end].decode("ascii"))
        plain = AESGCM(_key(key, sleutel, doel)).decrypt(rest[:NONCE], rest[NONCE:], head)
    except (InvalidTag, KeyMissing, UnicodeDecodeError):
        raise Beschadigd from None
    if op - datetime.fromtimestamp(int.from_bytes(head[end:], "big"), UTC) > GELDIG:
        raise Verlopen
    return plain


def _key(of_the_ring: bytes, of_the_tab: str, doel: str) -> bytes:
    born = _as_bytes(of_the_tab)
    if len(born) != LENGTE:
        raise Beschadigd
    return HKDF(SHA256(), LENGTE, salt=born, info=f"tabblad:{doel}".encode()).derive(of_the_ring)


def _as_text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode("ascii")


def _as_bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise Beschadigd from None
