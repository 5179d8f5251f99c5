"""The smallest true world for tests of the walls: organisations, people with names, a dossier with a child in it.

Alice and Bob work in two teams of one Veilig Thuis; Charlie works in another region and sees nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count
from uuid import UUID

from tests.proefopstelling.database import owner_at_work
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.dossier.models import Dossier, Persoon
from zicht.dossier.nummers import next_number
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.organisaties.models import Organisatie, Team
from zicht.organisaties.soorten import Soort

VAN = date(2020, 1, 1)
_volgnummer = count(1)


@dataclass(frozen=True)
class Iemand:
    """A person with one aanstelling."""

    medewerker: Medewerker
    aanstelling: Aanstelling

    @property
    def context(self) -> Context:
        chosen = self.aanstelling
        return Context(chosen.organisatie_id, medewerker=self.medewerker.id, aanstelling=chosen.id)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with acting(self.context):
            yield


@dataclass(frozen=True)
class Wereld:
    flevoland: Organisatie
    utrecht: Organisatie
    almere: Team
    lelystad: Team
    alice: Iemand
    bob: Iemand
    charlie: Iemand

    def dossier(self, team: Team | None = None, achternaam: str = "Jansen") -> UUID:
        """A dossier of Flevoland with one child in it, assigned to `team`; made in a transaction of its own."""
        with acting(Context(self.flevoland.id, actor="publiek")):
            made = Dossier.objects.create(nummer=next_number("VT03"), team=team, aangemaakt_op=klok.now())
            Persoon.objects.create(
                dossier=made, kring="huishouden", rol="kind", achternaam=achternaam, vastgelegd_op=klok.now()
            )
        return made.id


def wereld() -> Wereld:
    flevoland, utrecht = organisatie(), organisatie()
    places = ((flevoland, "Almere"), (flevoland, "Lelystad"), (utrecht, "Utrecht"))
    almere, lelystad, elders = (team(organisatie, naam) for organisatie, naam in places)
    alice, bob = iemand(flevoland, "backoffice", almere), iemand(flevoland, "backoffice", lelystad)
    return Wereld(flevoland, utrecht, almere, lelystad, alice, bob, iemand(utrecht, "backoffice", elders))


def organisatie(soort: Soort = Soort.ANDERS) -> Organisatie:
    number = next(_volgnummer)
    with owner_at_work():
        return Organisatie.objects.create(code=f"proef-{number}", naam=f"Proef {number}", soort=soort, geldig_van=VAN)


def team(organisatie: Organisatie, naam: str) -> Team:
    with owner_at_work():
        return Team.objects.create(organisatie=organisatie, naam=naam)


def iemand(organisatie: Organisatie, rol: str, team: Team | None = None, **aanstelling: object) -> Iemand:
    number = next(_volgnummer)
    fields = {"van": VAN, "organisatie": organisatie, "rol": rol, "team": team, **aanstelling}
    with owner_at_work():
        medewerker = Medewerker.objects.create(login=f"proef.{number}", naam=f"Proef {number}")
        return Iemand(medewerker, Aanstelling.objects.create(medewerker=medewerker, **fields))
