"""Dossiers for tests of the worklist: a household with a name, received some working days ago, in or out of danger."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.test import Client

from tests.proefopstelling.wereld import Iemand, Wereld
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Persoon
from zicht.dossier.nummers import next_number
from zicht.dossier.wie import as_betrokkene
from zicht.dossier.zoeken import renew_tokens
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Team
from zicht.protocol.begrippen import Melderkring, Positie
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen, Feit, Ontvangen, OordeelGegeven
from zicht.protocol.kalender import AMSTERDAM

#: A Wednesday morning.
NU = datetime(2026, 11, 25, 9, 0, tzinfo=AMSTERDAM)


@dataclass(frozen=True)
class Huishouden:
    dossier: UUID
    melding: str
    kind: str
    nummer: str


def household(
    door: Iemand,
    achternaam: str,
    *,
    team: Team | None,
    behandelaar: Iemand | None = None,
    received: datetime = NU,
    spoed: bool = False,
    acuut: bool | None = None,
    **persoon: object,
) -> Huishouden:
    """A child of nine with this name, in a dossier of this team."""
    melding = str(new_id())
    with klok.stopped_at(received), door.at_work():
        made = Dossier.objects.create(nummer=next_number("VT03"), team=team, aangemaakt_op=klok.now())
        fields = {"geboortejaar": 2017, "geboortemaand": 3, "geboortesoort": "bekend", **persoon}
        child = Persoon.objects.create(
            dossier=made,
            kring="huishouden",
            rol="kind",
            leeftijd="minderjarig",
            voornamen="Noor",
            achternaam=achternaam,
            vastgelegd_op=klok.now(),
            **fields,
        )
        renew_tokens(child)
        ontvangen = Ontvangen(
            melding=melding,
            melderkring=Melderkring.PROFESSIONAL,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=(as_betrokkene(child),),
            onderwerpen=("kindermishandeling",),
            spoed=spoed,
        )
        journaal.record(made, ontvangen, door=door.medewerker)
        if behandelaar:
            journaal.record(
                made, BehandelaarToegewezen(medewerker=str(behandelaar.medewerker.pk)), door=door.medewerker
            )
        if acuut is not None:
            journaal.record(made, judged(str(child.pk), melding, acuut=acuut), door=door.medewerker)
    return Huishouden(made.pk, melding, str(child.pk), made.nummer)


def judged(kind: str, melding: str, *, acuut: bool) -> OordeelGegeven:
    return OordeelGegeven(betrokkene=kind, acuut=acuut, structureel=False, melding=melding)


def record(door: Iemand, dossier: UUID, *feiten: Feit, at: datetime) -> None:
    with klok.stopped_at(at), door.at_work():
        journaal.record(Dossier.objects.get(pk=dossier), *feiten, door=door.medewerker)


def as_client(wie: Iemand) -> Client:
    client = Client()
    client.force_login(wie.medewerker)
    return client


def page(wie: Iemand, query: str = "", *, at: datetime = NU) -> str:
    with klok.stopped_at(at):
        return as_client(wie).get(f"/werkvoorraad/{query}").content.decode().replace("\u00ad", "")


def days_before(number: int) -> datetime:
    return NU - timedelta(days=number)


def in_order(text: str, *words: str) -> bool:
    """Whether these stand in the page in this order."""
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


__all__ = [
    "NU",
    "Huishouden",
    "Wereld",
    "as_client",
    "days_before",
    "household",
    "in_order",
    "judged",
    "page",
    "record",
]
