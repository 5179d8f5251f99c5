"""Bring a melding that a system sent to the Veilig Thuis it belongs to, and keep how its sender asks after it."""

from typing import Any
from uuid import UUID

from zicht.api.meldvormen import MeldingVorm
from zicht.api.models import Aanlevering, Aansluiting
from zicht.api.pakket import package
from zicht.api.problem import REGEL, Ongeldig, fault_in_body
from zicht.api.toegang import working_for
from zicht.dossier.journaal import NogNiet
from zicht.foundation import klok
from zicht.foundation.context import acting
from zicht.organisaties.gemeenten import veilig_thuis_of
from zicht.organisaties.models import Gemeente, Organisatie
from zicht.stations.melding.per_systeem import Bezorgd, deliver
from zicht.stations.melding.regels import MeldingOnvolledig

EIGEN_HUIS = "Deze melding hoort bij uw eigen Veilig Thuis. Leg haar daar zelf vast."


def bring(vorm: MeldingVorm, aansluiting: Aansluiting) -> dict[str, Any]:
    """Received, with clocks running; answers what its sender gets back. Raises Ongeldig, and then nothing is kept."""
    naar = destination(vorm, aansluiting)
    pakket = package(vorm, aansluiting.organisatie)
    try:
        bezorgd = deliver(pakket, naar, lambda ids: own_among(ids, aansluiting))
    except MeldingOnvolledig as refused:
        raise Ongeldig(*(fault_in_body("#/", REGEL, words) for words in refused.redenen)) from None
    except NogNiet as refused:
        raise Ongeldig(fault_in_body("#/", REGEL, str(refused))) from None
    _keep(bezorgd, aansluiting, naar, zorgmelding=pakket["zorgmelding"])
    return answer(bezorgd, naar) | ({"lijktOp": bezorgd.bewijs["lijkt_op"]} if pakket["zorgmelding"] else {})


def destination(vorm: MeldingVorm, aansluiting: Aansluiting) -> Organisatie:
    """Where the family lives; when that is not said, the region of whoever sends."""
    if vorm.gemeente:
        naar = veilig_thuis_of(Gemeente.objects.get(code=vorm.gemeente), on=klok.today())
    else:
        regio = aansluiting.organisatie.regio_id
        naar = Organisatie.objects.veilig_thuis().valid_on(klok.today()).get(regio=regio)
    if naar.pk == aansluiting.organisatie_id:
        raise Ongeldig(fault_in_body("#/gemeente", REGEL, EIGEN_HUIS))
    return naar


def own_among(ids: set[UUID], aansluiting: Aansluiting) -> set[UUID]:
    """Of these meldingen the ones that this system sent; asked while Veilig Thuis is at work."""
    with acting(working_for(aansluiting)):
        return set(Aanlevering.objects.filter(pk__in=ids, aansluiting=aansluiting).values_list("pk", flat=True))


def _keep(bezorgd: Bezorgd, aansluiting: Aansluiting, naar: Organisatie, *, zorgmelding: bool) -> None:
    Aanlevering.objects.create(
        pk=UUID(bezorgd.bewijs["melding"]),
        aansluiting=aansluiting,
        naar=naar,
        bericht=bezorgd.bericht,
        ontvangst=bezorgd.ontvangst,
        zorgmelding=zorgmelding,
        op=klok.now(),
    )


def answer(bezorgd: Bezorgd, naar: Organisatie) -> dict[str, Any]:
    told = bezorgd.bewijs
    return {
        "id": told["melding"],
        "nummer": told["nummer"],
        "veiligThuis": {"code": naar.code, "naam": naar.naam},
        "status": "ontvangen",
        "classificatie": told["classificatie"],
        "termijnen": told["termijnen"],
        "zichtOpVeiligheid": told["zicht"],
    }
