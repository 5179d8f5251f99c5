"""A locked column that reads as plain text in Python and is ciphertext in the database."""

from typing import Any

from zicht.vault import versleuteling


class Versleuteld(property):
    """A property over a nullable BinaryField, bound to the table, the row's id and the column.

    class Persoon(...):
        bsn_versleuteld = models.BinaryField(null=True)
        bsn = Versleuteld("bsn_versleuteld")

    Being a property, Django takes it as a keyword: `Persoon(bsn="999900006")`.
    """

    def __init__(self, column: str) -> None:
        self.column = column
        super().__init__(self._read, self._write)

    def _read(self, row: Any) -> str:
        locked = getattr(row, self.column)
        return versleuteling.unlock(bytes(locked), **self._place(row)).decode("utf-8") if locked else ""

    def _write(self, row: Any, value: str) -> None:
        plain = value.encode("utf-8")
        setattr(row, self.column, versleuteling.lock(plain, **self._place(row)) if plain else None)

    def _place(self, row: Any) -> dict[str, Any]:
        return {"tabel": row._meta.db_table, "rij": row.id, "veld": self.column}
