"""How a worker holds a moment, for the tests."""

from typing import Any

from django.http import HttpResponse

from tests.proefopstelling.bureau import Bureau
from zicht.dossier.models import Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.protocol.partijen import Partijsoort
from zicht.stations.monitoring.stappen import stappen


def answers(hier: Bureau, **more: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"herstel": "ja", "bevindingen": "Het gaat beter.", "partij_gesproken": "on"}
    for id in hier.wie.values():
        given |= {f"gesproken_{id}": "gesproken", f"veiligheid_{id}": "direct-veilig"}
    given |= {f"voorwaarde_{row.id}": "gehaald" for row in hier.stand().running_voorwaarden}
    return given | more


def moment(hier: Bureau, **more: Any) -> HttpResponse:
    return hier.send("monitoring-moment", **answers(hier, **more))


def holder(hier: Bureau, naam: str = "Noor") -> Partijsoort | None:
    party = hier.stand().holder(hier.wie[naam], klok.now())
    return party.soort if party else None


def steps(hier: Bureau) -> list[Stap]:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        return list(stappen(hier.dossier, hier.stand(), Mensen.of(dossier)))


def recorded(hier: Bureau, soort: str) -> int:
    with hier.alice.at_work():
        return Gebeurtenis.objects.filter(soort=soort).count()
