"""Somebody of a partner at the door, and what Veilig Thuis sent there, for the tests."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.gang import after_dienst
from tests.proefopstelling.wereld import Iemand
from zicht.dossier import journaal
from zicht.dossier.models import Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.protocol.begrippen import Handeling
from zicht.protocol.partijen import Overdrachtsoort, Partij, Partijsoort
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.monitoring import vragen
from zicht.stations.overdracht import actions as overdrachten
from zicht.stations.overdracht.models import Overdracht

WIE = {"wie_kijkt": "Wim Proefpersoon", "wie_kijkt_telefoon": "06-00000018", "vervanger": "Ans, 06-00000019"}


def offered(
    hier: Bureau, wie: Iemand, *, voor: tuple[str, ...] = (), after: Callable[..., Bureau] = after_dienst
) -> UUID:
    """Handed over by Veilig Thuis; the id of the message."""
    if not hier.stand().last_besluit:
        after(hier)
    aanbod = overdrachten.Aanbod(
        soort=Overdrachtsoort.LOKAAL_TEAM,
        voor=voor or tuple(hier.wie.values()),
        gesprek=Overdracht.Gesprek.WARM,
        partij=wie.aanstelling.organisatie_id,
        handelingen=tuple(Handeling) if hier.stand().hands_over_after_dienst else (),
        motivering="Zij kennen het gezin.",
    )
    with hier.alice.at_work():
        bericht = overdrachten.offer(open_dossier(hier.dossier), aanbod, door=hier.alice.medewerker).bericht
    assert bericht
    return bericht


def asked(hier: Bureau, wie: Iemand) -> UUID:
    aan = wie.aanstelling.organisatie_id
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        stand, mensen = journaal.stand_of(dossier), Mensen.of(dossier)
        conditions = tuple(UUID(row.id) for row in stand.running_voorwaarden)
        vraag = vragen.Vraag(aan, (hier.wie["Noor"],), conditions, "Hoe gaat het?")
        packed = vragen.package(dossier, stand, mensen, vraag, door=hier.alice.medewerker)
        return monitoring.ask(dossier, packed, aan=aan, door=hier.alice.medewerker)


class Deur:
    """Somebody of a partner, logged in, at the door."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def look(self, wie: Iemand, naam: str = "partner", *args: object) -> HttpResponse:
        self.client.force_login(wie.medewerker)
        return self.client.get(reverse(naam, args=args))  # type: ignore[return-value]

    def send(self, wie: Iemand, naam: str, bericht: UUID, **answers: Any) -> HttpResponse:
        self.client.force_login(wie.medewerker)
        return self.client.post(reverse(naam, args=[bericht]), answers)  # type: ignore[return-value]

    def accepted(self, hier: Bureau, wie: Iemand, **more: Any) -> UUID:
        bericht = offered(hier, wie, **more)
        assert self.send(wie, "partner-aanvaarden", bericht, **WIE).status_code == 302
        return bericht


def party(wie: Iemand) -> Partij:
    return Partij(Partijsoort.OVERDRACHTSPARTIJ, str(wie.aanstelling.organisatie_id))


def holder(hier: Bureau, naam: str = "Noor") -> Partij | None:
    return hier.stand().holder(hier.wie[naam], klok.now())


def recorded(hier: Bureau, soort: str) -> list[Gebeurtenis]:
    with hier.alice.at_work():
        return list(Gebeurtenis.objects.filter(soort=soort))
