"""Kinds of values in what a system sends: each is read strictly, and refused in the words of the forms on the screens."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from django.forms import Field
from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema

from zicht.api.momenten import read_moment
from zicht.foundation import klok
from zicht.foundation.vormen import Postcode, Telefoon
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    find_gemeente,
    veilig_thuis_of,
)
from zicht.personen.datum import DeelDatum, OnmogelijkeDatum
from zicht.personen.velden import BsnVeld
from zicht.protocol.kalender import EERSTE_DAG, day_of, end_of_day, in_amsterdam

DEELDATUM = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def readable(text: str) -> str:
    """Without signs that no screen shows and no database keeps."""
    if any((ord(sign) < 32 and sign not in "\t\n\r") or 0xD800 <= ord(sign) <= 0xDFFF for sign in text):
        raise ValueError("bevat een teken dat wij niet kunnen bewaren")
    return text


def _of_form(field: Field) -> Callable[[str], str]:
    """As the field of a form reads it."""

    def read(text: str) -> str:
        try:
            return str(field.clean(text)) if text else ""
        except ValidationError as wrong:
            raise ValueError(" ".join(wrong.messages)) from None

    return read


def _gemeente(text: str) -> str:
    """The code of the municipality, which a Veilig Thuis serves today."""
    try:
        found = find_gemeente(text)
        veilig_thuis_of(found, on=klok.today())
    except (GemeenteNietEenduidig, GemeenteOnbekend, GemeenteZonderVeiligThuis) as refused:
        raise ValueError(str(refused)) from None
    return found.code


def _birth(text: str) -> DeelDatum:
    try:
        known = DeelDatum.from_text(text)
    except OnmogelijkeDatum as wrong:
        raise ValueError(str(wrong)) from None
    if known.is_after(klok.today()):
        raise ValueError("ligt in de toekomst; klopt het jaar?")
    return known


def _read(value: Any) -> datetime | date:
    if not isinstance(value, str):
        raise ValueError("moet tekst zijn, bijvoorbeeld 2026-11-20T14:03:00+01:00")
    return read_moment(value)


def _past(value: Any) -> datetime:
    """A date-time that has passed; without an offset it is the time in Amsterdam."""
    read = _read(value)
    if not isinstance(read, datetime):
        raise ValueError("moet een datum met tijd zijn, bijvoorbeeld 2026-11-20T14:03:00+01:00")
    moment = in_amsterdam(read)
    if moment > klok.now():
        raise ValueError("ligt in de toekomst")
    if day_of(moment) < EERSTE_DAG:
        raise ValueError(f"ligt voor {EERSTE_DAG.year}")
    return moment


def _past_or_today(value: Any) -> datetime:
    """Of a date alone: its end, or now when that is today."""
    read = _read(value)
    return _past(value) if isinstance(read, datetime) else _day_passed(read)


def _day_passed(day: date) -> datetime:
    if day > klok.today():
        raise ValueError("ligt in de toekomst")
    if day < EERSTE_DAG:
        raise ValueError(f"ligt voor {EERSTE_DAG.year}")
    return min(end_of_day(day), klok.now())


_MOMENT = WithJsonSchema({"type": "string", "format": "date-time"})
_DAG = {"type": "string", "anyOf": [{"format": "date-time"}, {"format": "date"}]}

_Tekst = Annotated[str, StringConstraints(strip_whitespace=True, strict=True), AfterValidator(readable)]
Naam = Annotated[_Tekst, StringConstraints(max_length=120)]
Kort = Annotated[_Tekst, StringConstraints(max_length=80)]
Verhaal = Annotated[_Tekst, StringConstraints(max_length=20_000)]
NietLeeg = StringConstraints(min_length=1)
Bsn = Annotated[_Tekst, AfterValidator(_of_form(BsnVeld(required=False)))]
Telefoonnummer = Annotated[_Tekst, AfterValidator(_of_form(Telefoon(required=False)))]
Postcodetekst = Annotated[_Tekst, AfterValidator(_of_form(Postcode(required=False)))]
Gemeentecode = Annotated[_Tekst, StringConstraints(max_length=100), AfterValidator(_gemeente)]
Geboren = Annotated[
    _Tekst, AfterValidator(_birth), WithJsonSchema({"type": "string", "pattern": DEELDATUM, "examples": ["2019-03"]})
]
Verleden = Annotated[datetime, BeforeValidator(_past), _MOMENT]
Gezien = Annotated[datetime, BeforeValidator(_past_or_today), WithJsonSchema(_DAG)]
Huisnummer = Annotated[
    str,
    BeforeValidator(lambda value: str(value) if type(value) is int else value),
    StringConstraints(strip_whitespace=True, max_length=20),
    AfterValidator(readable),
    WithJsonSchema({"type": ["string", "integer"], "maxLength": 20, "minimum": 0, "maximum": 99_999}),
]
#: In one schema: the design rules want the format of a date beside its name.
MisschienDag = Annotated[date | None, WithJsonSchema({"type": ["string", "null"], "format": "date"})]
