"""The pieces of a file, locked with a key of its own; each bound to its file, its place, and how many there are."""

import base64
import secrets
from collections.abc import Iterable, Iterator
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from zicht.bijlagen.maten import STUK
from zicht.vault.versleuteling import NONCE, Unreadable


def new_key() -> str:
    return base64.b64encode(AESGCM.generate_key(256)).decode("ascii")


def count(omvang: int) -> int:
    return -(-omvang // STUK)


def lock(blocks: Iterable[bytes], key: str, id: UUID, omvang: int) -> Iterator[bytes]:
    cipher, pieces = AESGCM(base64.b64decode(key)), count(omvang)
    for number, piece in enumerate(_of_one_size(blocks)):
        nonce = secrets.token_bytes(NONCE)
        yield nonce + cipher.encrypt(nonce, piece, _place(id, number, pieces))


def unlock(pieces: Iterable[bytes], key: str, id: UUID, omvang: int) -> Iterator[bytes]:
    """Raises `Unreadable` when one is damaged, missing or somewhere else than where it was put."""
    cipher, expected, seen = AESGCM(base64.b64decode(key)), count(omvang), 0
    for piece in pieces:
        try:
            yield cipher.decrypt(piece[:NONCE], piece[NONCE:], _place(id, seen, expected))
        except (InvalidTag, ValueError):  # ValueError: not even as long as a lock is
            raise Unreadable from None
        seen += 1
    if seen != expected:
        raise Unreadable


def _of_one_size(blocks: Iterable[bytes]) -> Iterator[bytes]:
    waiting = bytearray()
    for block in blocks:
        waiting += block
        while len(waiting) >= STUK:
            yield bytes(waiting[:STUK])
            del waiting[:STUK]
    if waiting:
        yield bytes(waiting)


def _place(id: UUID, number: int, pieces: int) -> bytes:
    return f"bijlagen_stuk\x1f{id}\x1f{number}\x1f{pieces}".encode()
