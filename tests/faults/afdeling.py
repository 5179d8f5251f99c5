"""A department inside a running house: an organisation of its own, workers who are logged in, dossiers with a melding.

`python -m tests.faults.afdeling <workers> <dossiers>` makes it in the house of ZICHT_DATA, as rows only, and prints where
it is: what is sent to it afterwards goes through the web like everything else.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from tests.faults.balie import Balie
from tests.proefopstelling.huis import Huis, inherited
from zicht.config.omgeving import CONNECTIONS_FILE
from zicht.config.postgres.cluster import SUPERUSER
from zicht.config.postgres.database import NAME
from zicht.config.postgres.orphans import until

Connection = psycopg.Connection[tuple[object, ...]]


@dataclass(frozen=True)
class Afdeling:
    """Ids only; `dossiers` with the person of each first name."""

    data: Path
    address: str
    code: str
    sessies: tuple[str, ...]
    dossiers: dict[str, dict[str, str]]

    def balie(self, nummer: int = 0, address: str = "") -> Balie:
        return Balie(address or self.address, self.sessies[nummer])

    @contextmanager
    def superuser(self) -> Iterator[Connection]:
        """Past every wall: to count what is there."""
        with superuser(self.data) as connection:
            yield connection


def open_afdeling(huis: Huis, *, werkers: int, dossiers: int) -> Afdeling:
    told = made_in(huis, "tests.faults.afdeling", str(werkers), str(dossiers))
    return Afdeling(huis.data, huis.address, told["code"], tuple(told["sessies"]), told["dossiers"])


def made_in(huis: Huis, module: str, *words: str) -> Any:
    """What this module prints after it made its rows in that house."""
    environment = {**inherited(), "ZICHT_DATA": str(huis.data)}
    made = subprocess.run([sys.executable, "-m", module, *words], env=environment, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return json.loads(made.stdout)


def urls(data: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((data / CONNECTIONS_FILE).read_text())
    return found


@contextmanager
def superuser(data: Path) -> Iterator[Connection]:
    """As soon as the database answers: a moment ago it may have been killed."""
    found: list[Connection] = []

    def connects() -> bool:
        socket = psycopg.conninfo.conninfo_to_dict(urls(data)["app"])["host"]
        with suppress(psycopg.OperationalError):
            found.append(psycopg.connect(host=socket, port=5432, user=SUPERUSER, dbname=NAME, autocommit=True))
        return bool(found)

    assert until(connects, 60), "de database komt niet terug"
    with found[0] as connection:
        yield connection


def _make(werkers: int, dossiers: int) -> dict[str, object]:
    from django.test import Client

    from tests.proefopstelling.bureau import bureau
    from tests.proefopstelling.database import owner_at_work
    from tests.proefopstelling.wereld import VAN, Iemand, Wereld
    from zicht.accounts.models import Aanstelling, Medewerker
    from zicht.organisaties.models import Organisatie, Team
    from zicht.organisaties.soorten import Soort

    code = f"vuur-{uuid4().hex[:8]}"
    with owner_at_work():
        hier = Organisatie.objects.create(code=code, naam="Proef onder vuur", soort=Soort.ANDERS, geldig_van=VAN)
        team = Team.objects.create(organisatie=hier, naam="Almere")
        people = [Medewerker.objects.create(login=f"{code}.{n}", naam=f"Proef {n}") for n in range(werkers)]
        jobs = [
            Aanstelling.objects.create(medewerker=one, organisatie=hier, rol="backoffice", team=team, van=VAN)
            for one in people
        ]
    crew = [Iemand(one, job) for one, job in zip(people, jobs, strict=True)]
    wereld = Wereld(hier, hier, team, team, crew[0], crew[0], crew[0])
    made = [bureau(wereld, Client()) for _ in range(dossiers)]
    return {
        "code": code,
        "sessies": [session_of(one) for one in people],
        "dossiers": {str(b.dossier): b.wie for b in made},
    }


def session_of(medewerker: object) -> str:
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(medewerker)  # type: ignore[arg-type]
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


def work_in_house() -> None:
    """From here on this process works in the house of ZICHT_DATA, as its web process does."""
    from zicht.config.opstarten import set_up

    set_up("app")
    from django.conf import settings
    from django.db import connection
    from django.db.backends.signals import connection_created

    from tests.proefopstelling.database import become_app, point_at

    settings.ALLOWED_HOSTS = ["testserver"]
    socket = str(connection.settings_dict["HOST"])
    connection_created.connect(become_app)
    point_at(socket, NAME)


def main() -> None:
    work_in_house()
    json.dump(_make(*map(int, sys.argv[1:])), sys.stdout)


if __name__ == "__main__":
    main()
