"""A file on its way in: it never lies readable on a disk, and never whole in memory.

Django would write what is big to a folder for everybody's temporary files. Here each block is locked with a key that only
this object has, in a file without a name: when the process is killed, both are gone.
"""

import secrets
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from tempfile import TemporaryFile
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from zicht.bijlagen.maten import EEN, INEENS, VERZOEK

NONCE, TAG, HOOFD = 12, 16, 4096
#: From here on nothing is read: not even to say kindly, in the form, that it is too much.
VEEL_TE_VEEL = 2 * VERZOEK


class Ingekomen(UploadedFile):
    """What was sent. `te_groot`: more than we take, and then only that is known of it."""

    def __init__(self, naam: str) -> None:
        super().__init__(file=None, name=naam or None, size=0)
        self.te_groot = False
        self.hoofd = b""
        self._blocks: list[int] = []
        self._digest = sha256()
        self._key = AESGCM(AESGCM.generate_key(256))
        self._locked: Any = TemporaryFile()  # noqa: SIM115  # closed with the request

    @classmethod
    def of(cls, naam: str, inhoud: bytes) -> "Ingekomen":
        """Out of what is in memory already."""
        made = cls(naam)
        for at in range(0, len(inhoud), FileUploadHandler.chunk_size):
            made.add(inhoud[at : at + FileUploadHandler.chunk_size])
        return made

    def add(self, block: bytes) -> None:
        assert self.size is not None
        self.size += len(block)
        if self.size > EEN:
            self.too_big()
            return
        self.hoofd += block[: HOOFD - len(self.hoofd)]
        self._digest.update(block)
        nonce = secrets.token_bytes(NONCE)
        self._locked.write(nonce + self._key.encrypt(nonce, block, b""))
        self._blocks.append(NONCE + len(block) + TAG)

    def too_big(self) -> None:
        self.te_groot = True
        self._blocks.clear()
        self._locked.seek(0)
        self._locked.truncate()

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        self._locked.seek(0)
        for length in self._blocks:
            block = self._locked.read(length)
            yield self._key.decrypt(block[:NONCE], block[NONCE:], b"")

    def whole(self) -> BytesIO:
        """For who must jump to and fro in it; at most `EEN`."""
        return BytesIO(b"".join(self.chunks()))

    @cached_property
    def afdruk(self) -> str:
        return self._digest.hexdigest()

    def close(self) -> None:
        self._locked.close()


class Verzegeld(FileUploadHandler):
    """The only way in for a file, at every address. Of what is too much the rest is read and let go, so that the form
    around it comes in and the page can say so; only of what is far too much nothing is read."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *rest: Any, **more: Any) -> None:
        if content_length > VEEL_TE_VEEL:
            raise RequestDataTooBig
        self.files = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.files += 1
        self.file = Ingekomen(self.file_name or "")
        if self.files > INEENS:
            self.file.too_big()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if not self.file.te_groot:
            self.file.add(raw_data)

    def file_complete(self, file_size: int) -> Ingekomen:
        return self.file

    def upload_interrupted(self) -> None:
        if hasattr(self, "file"):
            self.file.close()
