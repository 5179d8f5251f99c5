"""Yes, no, and *I do not know*: three real answers. No answer at all is something else."""

from enum import StrEnum


class Antwoord(StrEnum):
    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"

    @property
    def waarheid(self) -> bool | None:
        """True, False, or None for unknown, as `zicht.protocol` asks it."""
        return {Antwoord.JA: True, Antwoord.NEE: False, Antwoord.ONBEKEND: None}[self]

    @classmethod
    def of(cls, waarheid: bool | None) -> "Antwoord":
        return {True: cls.JA, False: cls.NEE, None: cls.ONBEKEND}[waarheid]
