"""A date as far as somebody knows it: exact, month, year, about, or unknown."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

OUDSTE_JAAR = 1900
_TEKST = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


class OnmogelijkeDatum(ValueError):
    """This day does not exist, or says too little; the message is for the one who typed it."""


class DatumSoort(StrEnum):
    EXACT = "exact"
    MAAND = "maand"
    JAAR = "jaar"
    ONGEVEER = "ongeveer"
    ONBEKEND = "onbekend"


@dataclass(frozen=True)
class DeelDatum:
    """`year`, perhaps `month`, perhaps `day`, and how sure that is."""

    soort: DatumSoort
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        _check_parts(self.year, self.month, self.day)
        given = (self.year is not None, self.month is not None, self.day is not None)
        if given not in _PARTS[self.soort]:
            raise OnmogelijkeDatum(f"A date of kind {self.soort} has other parts than {given}.")

    @classmethod
    def of_parts(
        cls, year: int | None, month: int | None = None, day: int | None = None, *, about: bool = False
    ) -> "DeelDatum":
        """What was filled in decides how exact the date is."""
        if year is None:
            if month is not None or day is not None:
                raise OnmogelijkeDatum(_("Vul ook het jaar in. Weet niemand het jaar, kies dan ‘onbekend’."))
            return cls.unknown()
        if about:
            return cls(DatumSoort.ONGEVEER, year, month, day)
        if month is None and day is not None:
            raise OnmogelijkeDatum(_("Vul ook de maand in, of laat de dag leeg."))
        soort = DatumSoort.JAAR if month is None else DatumSoort.MAAND if day is None else DatumSoort.EXACT
        return cls(soort, year, month, day)

    @classmethod
    def exact(cls, day: date) -> "DeelDatum":
        return cls(DatumSoort.EXACT, day.year, day.month, day.day)

    @classmethod
    def unknown(cls) -> "DeelDatum":
        return cls(DatumSoort.ONBEKEND)

    @classmethod
    def from_text(cls, text: str) -> "DeelDatum":
        """`2019-03-01`, `2019-03`, `2019`, `2019~` for about, empty for unknown: what `str()` writes."""
        if not text:
            return cls.unknown()
        match = _TEKST.fullmatch(text.removesuffix("~"))
        if match is None:
            raise OnmogelijkeDatum(_("Schrijf een datum als 2019-03-01, 2019-03 of 2019."))
        year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
        return cls.of_parts(year, month, day, about=text.endswith("~"))

    def __str__(self) -> str:
        parts = [f"{self.year:04}" if self.year else "", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts) + ("~" if self.soort is DatumSoort.ONGEVEER else "")

    @property
    def earliest(self) -> date | None:
        """The first day it can have been; None when unknown."""
        return date(self.year, self.month or 1, self.day or 1) if self.year else None

    @property
    def latest(self) -> date | None:
        """The last day it can have been; None when unknown."""
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def is_after(self, day: date) -> bool:
        """Whether it lies after `day`, however one reads it."""
        return self.earliest is not None and self.earliest > day

    def age_on(self, day: date) -> tuple[int, int] | None:
        """The youngest and the oldest age in whole years on `day`; None when unknown."""
        if self.earliest is None or self.latest is None:
            return None
        return _years(self.latest, day), _years(self.earliest, day)

    @property
    def in_woorden(self) -> str:
        """`1 maart 2019`, `maart 2019`, `2019`, `ongeveer 2019`, `onbekend`."""
        if self.year is None:
            return _("onbekend")
        parts = [str(self.day) if self.day else "", str(MONTHS[self.month]) if self.month else "", str(self.year)]
        words = " ".join(part for part in parts if part)
        return _("ongeveer %(datum)s") % {"datum": words} if self.soort is DatumSoort.ONGEVEER else words


_PARTS: dict[DatumSoort, set[tuple[bool, bool, bool]]] = {
    DatumSoort.EXACT: {(True, True, True)},
    DatumSoort.MAAND: {(True, True, False)},
    DatumSoort.JAAR: {(True, False, False)},
    DatumSoort.ONGEVEER: {(True, False, False), (True, True, False), (True, True, True)},
    DatumSoort.ONBEKEND: {(False, False, False)},
}


def _check_parts(year: int | None, month: int | None, day: int | None) -> None:
    if year is not None and year < OUDSTE_JAAR:
        words = _("Schrijf het jaar met vier cijfers, bijvoorbeeld 1985. %(jaar)s is te lang geleden.")
        raise OnmogelijkeDatum(words % {"jaar": year})
    if year is not None and year > 9999:
        raise OnmogelijkeDatum(_("Schrijf het jaar met vier cijfers, bijvoorbeeld 1985."))
    if month is not None and not 1 <= month <= 12:
        words = _("Maand %(maand)s bestaat niet. Kies een getal van 1 tot en met 12.")
        raise OnmogelijkeDatum(words % {"maand": month})
    if day is not None and year is not None and month is not None:
        last = monthrange(year, month)[1]
        if not 1 <= day <= last:
            words = _("%(dag)s %(maand)s %(jaar)s bestaat niet: die maand heeft %(dagen)s dagen.")
            raise OnmogelijkeDatum(words % {"dag": day, "maand": MONTHS[month], "jaar": year, "dagen": last})


def _years(born: date, day: date) -> int:
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    return max(0, day.year - born.year - (0 if had_birthday else 1))
