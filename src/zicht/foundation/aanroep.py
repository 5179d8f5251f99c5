"""Ask the database in its own words: its functions, and the few queries that the ORM would make slower than they are."""

from typing import Any

from django.db import connection


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Every row of the answer."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall() if cursor.description else []


def several(*asked: tuple[Any, ...]) -> list[list[tuple[Any, ...]]]:
    """The answers to several queries, each with its parameters, asked in one go; one begins when the one before it ended."""
    with connection.cursor() as cursor:
        cursor.execute("; ".join(sql for sql, *_ in asked), [one for _, *parameters in asked for one in parameters])
        answers = [cursor.fetchall()]
        while cursor.nextset():
            answers.append(cursor.fetchall())
    return answers


def value(sql: str, *parameters: Any) -> Any:
    """The one value of an answer of one row and one column."""
    ((answer,),) = rows(sql, *parameters)
    return answer
