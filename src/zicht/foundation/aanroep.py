"""Call a function of the database: the few places that the ORM has no word for."""

from typing import Any

from django.db import connection


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Every row of the answer."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall() if cursor.description else []


def value(sql: str, *parameters: Any) -> Any:
    """The one value of an answer of one row and one column."""
    ((answer,),) = rows(sql, *parameters)
    return answer
