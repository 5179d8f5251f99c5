"""Put an identity in the vault; take it out with a reason. Both in the transaction of the work they belong to."""

import json
from collections.abc import Iterable, Mapping
from uuid import UUID

from zicht.foundation import aanroep
from zicht.foundation.ids import new_id
from zicht.vault import versleuteling

TABEL = "vault.inhoud"


class NotInVault(LookupError):
    """What was asked for is not there (any more), or is not ours."""

    def __init__(self) -> None:
        super().__init__("Dit gegeven ligt niet (meer) in de kluis.")


def put(soort: str, inhoud: Mapping[str, object], *, dossier: UUID | None = None, tekens: Iterable[bytes] = ()) -> UUID:
    """Lock `inhoud` away under a new id. `tekens` (see `vault.tekens`) let `find` answer that id later."""
    id = new_id()
    plain = json.dumps(inhoud, ensure_ascii=False, sort_keys=True).encode("utf-8")
    locked = versleuteling.lock(plain, tabel=TABEL, rij=id, veld=soort)
    aanroep.rows("SELECT vault.put(%s, %s, %s, %s, %s::bytea[])", id, soort, dossier, locked, list(tekens))
    return id


def reveal(id: UUID, reden: str) -> dict[str, object]:
    """What lies under `id`; the database writes a line with the reason first. `NotInVault` when there is nothing."""
    rows = aanroep.rows("SELECT soort, versleuteld FROM vault.reveal(%s, %s)", id, reden)
    if not rows:
        raise NotInVault
    ((soort, locked),) = rows
    return dict(json.loads(versleuteling.unlock(bytes(locked), tabel=TABEL, rij=id, veld=str(soort))))


def find(teken: bytes) -> list[UUID]:
    """The ids that were put with this token; a line says that was searched."""
    return [id for (id,) in aanroep.rows("SELECT * FROM vault.find(%s)", teken)]


def erase(id: UUID) -> bool:
    """Take the content away for good; only the worker may, after two people decided."""
    return bool(aanroep.value("SELECT vault.erase(%s)", id))
