"""What the roles of the database may do to who works where, and what its server writes down."""

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.proefopstelling.wereld import wereld
from zicht.config.postgres.cluster import CONFIGURATION
from zicht.foundation import rollen

STIL_IN_DE_LOG = ("log_parameter_max_length_on_error", "log_min_error_statement", "log_error_verbosity")


@pytest.mark.parametrize("setting", STIL_IN_DE_LOG)
def test_the_server_of_a_dba_is_as_silent_as_our_own(setting: str) -> None:
    """DETAIL prints the row that was refused: names, in a log."""
    told = rollen.sql()
    for rol in rollen.ROLLEN:
        if rol.login:
            assert f"ALTER ROLE {rol.naam} SET {setting} = '{CONFIGURATION[setting]}'" in told


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO accounts_aanstelling (id, medewerker_id, organisatie_id, rol, van)"
        " SELECT gen_random_uuid(), medewerker_id, organisatie_id, 'teamleider', van FROM accounts_aanstelling LIMIT 1",
        "UPDATE accounts_aanstelling SET team_id = NULL",
        "DELETE FROM accounts_aanstelling",
        "UPDATE accounts_medewerker SET actief = true",
        "UPDATE accounts_medewerker SET login = 'iemand.anders'",
        "INSERT INTO accounts_medewerker SELECT * FROM accounts_medewerker",
        "UPDATE organisaties_team SET naam = 'x'",
        "UPDATE organisaties_organisatie SET naam = 'x'",
        "DELETE FROM accounts_sessieregel",
    ],
)
def test_the_web_process_cannot_write_who_works_where(statement: str) -> None:
    wereld()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        _do(statement)


@pytest.mark.django_db
def test_the_web_process_writes_its_own_login() -> None:
    wereld()
    _do("UPDATE accounts_medewerker SET last_login = clock_timestamp(), password = 'x'")


def _do(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
