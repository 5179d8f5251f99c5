"""The rig itself: tests work as the app, never as someone with more rights."""

import pytest
from django.db import ProgrammingError, connection

from tests.proefopstelling.database import AsOwner, AsRole

pytestmark = pytest.mark.django_db


def who() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user, current_user")
        return cursor.fetchone()


def test_a_test_works_as_the_app() -> None:
    assert who() == ("zicht_app", "zicht_app")


def test_the_app_cannot_change_structure() -> None:
    with pytest.raises(ProgrammingError), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE buiten_het_boekje ()")


def test_as_owner_lasts_as_long_as_its_block(as_owner: AsOwner) -> None:
    with as_owner():
        assert who() == ("zicht_owner", "zicht_owner")
    assert who() == ("zicht_app", "zicht_app")


def test_a_role_is_given_back_when_its_block_fails(as_role: AsRole) -> None:
    with pytest.raises(ProgrammingError), as_role("zicht_worker"), connection.cursor() as cursor:
        cursor.execute("SELECT nonsense FROM nowhere")
    assert who() == ("zicht_app", "zicht_app")


@pytest.mark.django_db(transaction=True)
def test_after_a_test_that_commits_the_rows_of_the_migrations_are_still_there(as_owner: AsOwner) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE toegezegd AS SELECT 1 AS een")


def test_and_what_it_committed_is_gone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('toegezegd') IS NULL, count(*) > 0 FROM django_migrations")
        assert cursor.fetchone() == (True, True)
