"""Dates, times and numbers the way people say them, in the language of the page."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import phonenumbers
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext, ngettext


def as_day(moment: date | datetime) -> date:
    """The local day of a date or an aware date-time."""
    return timezone.localtime(moment).date() if isinstance(moment, datetime) else moment


def day_in_words(moment: date | datetime, today: date) -> str:
    """`vrijdag 27 november`; another year than this one is said as well."""
    day = as_day(moment)
    return date_format(day, "l j F" if day.year == today.year else "l j F Y")


def short_day(moment: date | datetime, today: date) -> str:
    """`vr 27 nov`, for tables; another year is said as well."""
    day = as_day(moment)
    return _short_day(day, "D j M" if day.year == today.year else "D j M Y", get_language())


@lru_cache(maxsize=2_000)
def _short_day(day: date, form: str, taal: str | None) -> str:
    """A table says the same few days over and over."""
    return date_format(day, form).replace(".", "").lower()


def clock_time(moment: datetime) -> str:
    """`14:03`, local time."""
    return f"{timezone.localtime(moment):%H:%M}"


def telephone(number: str) -> str:
    """`06 12345678` as one reads it out; a number of another country with its plus; 112 and whatever else as it stands."""
    try:
        known = phonenumbers.parse(number, "NL")
    except phonenumbers.NumberParseException:
        return number
    if not number.startswith("+") or not phonenumbers.is_valid_number(known):
        return number
    home = phonenumbers.region_code_for_number(known) == "NL"
    form = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(known, form)


def count(number: int, one: str, many: str) -> str:
    """`1 dossier`, `12.345 dossiers`."""
    return f"{thousands(number)} {one if number == 1 else many}"


def in_one_line(names: Sequence[str]) -> str:
    """`Noor, Sem en Ruben`."""
    return f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else "".join(names)


def thousands(number: int) -> str:
    """`200.000` in Dutch, `200,000` in English."""
    return number_format(number, force_grouping=True)


def workdays_left(number: int) -> str:
    """`nog 2 werkdagen`, `vandaag`, `1 werkdag te laat`."""
    if number == 0:
        return gettext("vandaag")
    if number > 0:
        return ngettext("nog %(n)d werkdag", "nog %(n)d werkdagen", number) % {"n": number}
    return ngettext("%(n)d werkdag te laat", "%(n)d werkdagen te laat", -number) % {"n": -number}


def days_left(number: int) -> str:
    """`nog 31 dagen`, `vandaag`, `3 dagen te laat`."""
    if number == 0:
        return gettext("vandaag")
    if number > 0:
        return ngettext("nog %(n)d dag", "nog %(n)d dagen", number) % {"n": number}
    return ngettext("%(n)d dag te laat", "%(n)d dagen te laat", -number) % {"n": -number}


#: Where a long word of the field breaks; browsers carry no Dutch dictionary.
_DELEN = (
    "veiligheids-beoordeling",
    "veiligheids-voorwaarden",
    "monitorings-moment",
    "overdrachts-partij",
    "jeugdbeschermings-tafel",
)
_LANG = re.compile(
    "|".join(f"({begin})({rest})" for begin, rest in (word.split("-") for word in _DELEN)), re.IGNORECASE
)


def breakable(text: str) -> str:
    """The same words with a soft hyphen in the long ones, for a narrow column."""
    return _LANG.sub(lambda found: "\u00ad".join(filter(None, found.groups())), text)
