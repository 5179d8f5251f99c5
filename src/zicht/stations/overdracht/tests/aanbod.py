"""How a worker hands over, for the tests: the answers on the form, sent after they were read."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from tests.proefopstelling.bureau import Bureau
from zicht.berichten import verkeer
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie
from zicht.protocol.partijen import Partijsoort
from zicht.stations.overdracht.models import Overdracht


def answers(hier: Bureau, wijkteam: Organisatie | None, **more: Any) -> dict[str, Any]:
    return {
        "soort": "lokaal-team",
        "partij": str(wijkteam.pk) if wijkteam else "anders",
        "partij_naam": "" if wijkteam else "Thuiszorg, mevrouw Proefpersoon",
        "voor": list(hier.wie.values()),
        "gesprek": "warm",
        "motivering": "Zij kennen het gezin.",
    } | more


FIVE = {
    "samenvatting": "Noor had drie keer een blauwe plek.",
    "voorwaarden_gegeven": "on",
    "plannen": "Het wijkteam.",
    "monitoring": "Elke drie maanden.",
    "gevolgen": "Dan terug.",
}


def offer(hier: Bureau, wijkteam: Organisatie | None, **more: Any) -> HttpResponse:
    """Fill in, read what will be sent when something is, and send it."""
    page: Any = hier.send("overdracht-aanbieden", **answers(hier, wijkteam, **more))
    if "zending" not in (page.context or {}):
        return page
    gezien = page.context["zending"].kenmerk
    return hier.send("overdracht-aanbieden", **answers(hier, wijkteam, gezien=gezien, **more))


def fragment(hier: Bureau, tekst: str, **more: Any) -> UUID:
    fields = {"soort": "waarneming", "station": "veiligheidsbeoordeling", "op": klok.now(), **more}
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        return Fragment.objects.create(pk=new_id(), dossier=dossier, tekst=tekst, vastgelegd_op=klok.now(), **fields).pk


def the_offer(hier: Bureau) -> Overdracht:
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        return Overdracht.objects.select_related("partij").latest("aangeboden_op")


def package_of(hier: Bureau) -> dict[str, Any]:
    bericht = the_offer(hier).bericht
    assert bericht
    with hier.alice.at_work():
        return verkeer.read(bericht)


def holder(hier: Bureau) -> Partijsoort | None:
    party = hier.stand().holder(hier.wie["Noor"], klok.now())
    return party.soort if party else None
