"""A question that a page always asks in the same form: Django writes its SQL once a process, after that only the values change.

_RELATIES = VasteVraag(lambda dossier, op: Relatie.objects.filter(dossier=dossier, vastgelegd_op__lte=op), UUID, datetime)

relaties = _RELATIES(dossier.pk, op)                                        # as list(...) of the queryset itself
relaties, gezag = together(_RELATIES.of(dossier.pk, op), _GEZAG.of(dossier.pk))     # both in one go

Making a queryset and its SQL costs more than the answer, and a page asks a dozen. Models or `values_list`; a value is
never None, for that is another form. The SQL is written twice with other stand-ins, so that a value that Django changes
on its way is found out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.query import ModelIterable, get_related_populators

from zicht.foundation import aanroep

T = TypeVar("T")
Rij = tuple[Any, ...]


class OtherForm(TypeError):
    """This queryset cannot be asked as a fixed question."""


@dataclass(frozen=True)
class Vorm(Generic[T]):
    """The SQL of a question, at which places which value stands, and what a row becomes."""

    sql: str
    parameters: tuple[Any, ...]
    places: dict[int, int]
    made: Callable[[Rij], T]

    def filled(self, values: tuple[Any, ...]) -> list[Any]:
        return [values[self.places[at]] if at in self.places else one for at, one in enumerate(self.parameters)]


@dataclass(frozen=True)
class Gevraagd(Generic[T]):
    """A question with its values, not asked yet."""

    vorm: Vorm[T]
    values: tuple[Any, ...]

    def read(self, rows: Iterable[Rij]) -> list[T]:
        return [self.vorm.made(row) for row in rows]


class VasteVraag(Generic[T]):
    """`build` gets a stand-in of each of the `soorten` of values: UUID, datetime, date, or list (see `among`)."""

    def __init__(self, build: Callable[..., QuerySet[Any, T]], *soorten: type) -> None:
        self.build, self.soorten = build, soorten

    def __call__(self, *values: Any) -> list[T]:
        asked = self.of(*values)
        return asked.read(aanroep.rows(self._vorm.sql, *self._vorm.filled(values)))

    def of(self, *values: Any) -> Gevraagd[T]:
        return Gevraagd(self._vorm, values)

    @cached_property
    def _vorm(self) -> Vorm[T]:
        (sql, parameters, stand_ins, rows, compiler), other = self._written(1), self._written(1_001)
        places = {at: stand_ins.index(one) for at, one in enumerate(parameters) if one in stand_ins}
        varying = {at for at, (one, another) in enumerate(zip(parameters, other[1], strict=True)) if one != another}
        if sql != other[0] or varying != places.keys():
            raise OtherForm
        return Vorm(sql, parameters, places, _maker(rows, compiler))

    def _written(self, first: int) -> tuple[str, Rij, list[Any], QuerySet[Any, T], Any]:
        stand_ins = [_stand_in(soort, first + number) for number, soort in enumerate(self.soorten)]
        rows = self.build(*stand_ins)
        compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        return sql, tuple(parameters), stand_ins, rows, compiler


def together(*asked: Gevraagd[Any]) -> list[list[Any]]:
    """The answers to these, asked in one go."""
    answers = aanroep.several(*((one.vorm.sql, *one.vorm.filled(one.values)) for one in asked))
    return [one.read(rows) for one, rows in zip(asked, answers, strict=True)]


def among(ids: Any) -> RawSQL:
    """For `__in` with a list of UUIDs as one value: the form is the same whatever their number."""
    return RawSQL("SELECT unnest(%s::uuid[])", [ids])


def _stand_in(soort: type, number: int) -> Any:
    """Something that no query holds by itself."""
    if soort is UUID:
        return UUID(int=number)
    if soort is datetime:
        return datetime(1, 1, 1, tzinfo=UTC) + timedelta(days=number)
    return date(1, 1, 1) + timedelta(days=number) if soort is date else [UUID(int=number)]


def _maker(rows: QuerySet[Any, Any], compiler: Any) -> Callable[[Rij], Any]:
    """As the queryset itself makes its rows."""
    converted = _converted(compiler)
    if not issubclass(rows._iterable_class, ModelIterable):
        return converted
    model, places = compiler.klass_info["model"], compiler.klass_info["select_fields"]
    names, end = [compiler.select[at][0].target.attname for at in places], places[-1] + 1
    beside = get_related_populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)  # type: ignore[call-arg]  # the stubs are ahead
    annotated = (compiler.annotation_col_map or {}).items()

    def made(given: Rij) -> Any:
        row = converted(given)
        one = model.from_db(DEFAULT_DB_ALIAS, names, row[:end])
        for related in beside:
            related.populate(row, one)
        for name, at in annotated:
            setattr(one, name, row[at])
        return one

    return made


def _converted(compiler: Any) -> Callable[[Rij], Rij]:
    """What the columns of this answer become before anybody sees them."""
    columns = [column for column, *_ in compiler.select]
    converters = [
        (at, convert, column)
        for at, (several, column) in compiler.get_converters(columns).items()
        for convert in several
    ]
    if not converters:
        return tuple

    def convert_all(row: Rij) -> Rij:
        values = list(row)
        for at, convert, column in converters:
            values[at] = convert(values[at], column, connection)
        return tuple(values)

    return convert_all
