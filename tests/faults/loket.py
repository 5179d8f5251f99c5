"""The desk of a Veilig Thuis in a running house: workers of the front office who are logged in.

`python -m tests.faults.loket <code> <workers>` makes them at that Veilig Thuis and prints their sessions.
"""

import json
import sys
from uuid import uuid4

from tests.faults.afdeling import made_in, session_of, work_in_house
from tests.proefopstelling.huis import Huis

VEILIG_THUIS = "VT23"


def open_loket(huis: Huis, werkers: int) -> list[str]:
    sessies: list[str] = made_in(huis, "tests.faults.loket", VEILIG_THUIS, str(werkers))
    return sessies


def _make(code: str, werkers: int) -> list[str]:
    from tests.proefopstelling.database import owner_at_work
    from tests.proefopstelling.wereld import VAN
    from zicht.accounts.models import Aanstelling, Medewerker
    from zicht.organisaties.models import Organisatie, Team

    with owner_at_work():
        hier = Organisatie.objects.get(code=code)
        naam = f"loket-{uuid4().hex[:8]}"
        team = Team.objects.create(organisatie=hier, naam=naam)
        people = [Medewerker.objects.create(login=f"{naam}.{n}", naam=f"Loket {n}") for n in range(werkers)]
        for one in people:
            Aanstelling.objects.create(medewerker=one, organisatie=hier, rol="frontoffice", team=team, van=VAN)
    return [session_of(one) for one in people]


def main() -> None:
    work_in_house()
    json.dump(_make(sys.argv[1], int(sys.argv[2])), sys.stdout)


if __name__ == "__main__":
    main()
