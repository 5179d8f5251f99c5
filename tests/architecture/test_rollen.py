"""What the server of the database writes down."""

import pytest

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
