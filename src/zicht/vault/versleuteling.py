"""Lock and unlock one value: AES-256-GCM, bound to its table, row and field, so that a ciphertext moved elsewhere fails."""

import secrets
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from zicht.vault.sleutels import sleutelbos

VERSIE = b"\x01"
NONCE = 12


class Unreadable(RuntimeError):
    """A locked value is damaged, or stands where it was not put."""

    def __init__(self) -> None:
        super().__init__(
            "Dit versleutelde gegeven is beschadigd of hoort niet op deze plaats. Meld dit bij de functioneel beheerder."
        )


def lock(plain: bytes, *, tabel: str, rij: UUID, veld: str) -> bytes:
    """version, length of the key id, key id, nonce, ciphertext with tag."""
    ring = sleutelbos()
    nonce, key_id = secrets.token_bytes(NONCE), ring.actief.encode("ascii")
    sealed = AESGCM(ring.key(ring.actief)).encrypt(nonce, plain, _place(tabel, rij, veld))
    return VERSIE + bytes([len(key_id)]) + key_id + nonce + sealed


def unlock(locked: bytes, *, tabel: str, rij: UUID, veld: str) -> bytes:
    end = 2 + locked[1]
    key = sleutelbos().key(locked[2:end].decode("ascii"))
    try:
        return AESGCM(key).decrypt(locked[end : end + NONCE], locked[end + NONCE :], _place(tabel, rij, veld))
    except InvalidTag:
        raise Unreadable from None


def _place(tabel: str, rij: UUID, veld: str) -> bytes:
    return "\x1f".join((tabel, str(rij), veld)).encode("utf-8")
