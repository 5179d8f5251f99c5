"""Ask the database in its own words: its functions, and the few queries that the ORM would make slower than they are."""

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

from django.db import connection


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Every row of the answer."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall() if cursor.description else []


def named(sql: str, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Every row of the answer; each `%(name)s` is the parameter of that name."""
    with connection.cursor() as cursor:
        cursor.execute(sql, dict(parameters))
        return cursor.fetchall()


def several(*asked: tuple[Any, ...]) -> list[list[tuple[Any, ...]]]:
    """The answers to several queries, each with its parameters, sent in one go; one begins when the one before it ended."""
    with ExitStack() as cursors, connection.wrap_database_errors:
        waiting = [cursors.enter_context(connection.cursor()) for _ in asked]
        with connection.connection.pipeline():
            for cursor, (sql, *parameters) in zip(waiting, asked, strict=True):
                cursor.execute(sql, parameters)
        return [cursor.fetchall() for cursor in waiting]


def value(sql: str, *parameters: Any) -> Any:
    """The one value of an answer of one row and one column."""
    ((answer,),) = rows(sql, *parameters)
    return answer
