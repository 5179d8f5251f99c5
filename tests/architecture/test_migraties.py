"""The models and their tables are the same; a first start does not build every model over and over."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation


@pytest.mark.django_db
def test_makemigrations_has_nothing_to_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)


def said_apart(operations: list[Operation]) -> list[str]:
    """Indexes and constraints of a model that the same migration makes: inside `CreateModel` they cost nothing.

    Apart, each makes Django build every model with a key to or from that one again: that was 10 s of a first start.
    """
    made = {operation.name_lower for operation in operations if isinstance(operation, migrations.CreateModel)}
    apart = [
        operation for operation in operations if isinstance(operation, migrations.AddIndex | migrations.AddConstraint)
    ]
    return [operation.describe() for operation in apart if operation.model_name_lower in made]


def ours() -> Iterator[migrations.Migration]:
    loaded = MigrationLoader(None).disk_migrations.values()
    yield from (migration for migration in loaded if type(migration).__module__.startswith("zicht."))


def test_a_table_is_made_whole() -> None:
    assert [said for migration in ours() for said in said_apart(migration.operations)] == []


def test_an_index_that_is_said_apart_is_seen() -> None:
    index = models.Index(fields=["op"], name="plan_op")
    assert said_apart([migrations.CreateModel("Plan", []), migrations.AddIndex("plan", index)])
    assert not said_apart([migrations.AddIndex("plan", index)])
