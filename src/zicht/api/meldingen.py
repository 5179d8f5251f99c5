"""Meldingen of a partner's system: sent, and asked after."""

import json
from typing import Annotated, Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Header, Path, Router

from zicht.api.aanleveren import bring
from zicht.api.eenmaal import once
from zicht.api.meldvormen import MeldingstandVorm, MeldingVorm, OntvangenVorm
from zicht.api.models import Aanlevering, Aansluiting, Mag
from zicht.api.navragen import standing
from zicht.api.problem import Problem
from zicht.api.toegang import REFUSED, Toegang
from zicht.api.versie import PREFIX

router = Router(tags=["Meldingen"])

SLEUTEL = "Een nieuwe UUID voor iets nieuws. Met dezelfde sleutel en inhoud komt hetzelfde antwoord en niets erbij."
Eenmalig = Annotated[UUID, Header(alias="Idempotency-Key", description=SLEUTEL)]


def system_of(request: HttpRequest) -> Aansluiting:
    found: Any = request.auth  # type: ignore[attr-defined]
    assert isinstance(found, Aansluiting)
    return found


@router.post(
    "",
    auth=Toegang(Mag.MELDEN),
    response={201: OntvangenVorm, 400: Problem, 409: Problem, **REFUSED},
    summary="Een melding doen",
    by_alias=True,
)
def melden(request: HttpRequest, melding: MeldingVorm, sleutel: Eenmalig) -> HttpResponse:
    """De melding is ontvangen door het Veilig Thuis van de gemeente, en de termijnen lopen. Alle fouten komen in één keer."""
    aansluiting = system_of(request)
    response = once(request, aansluiting, sleutel, lambda: (201, bring(melding, aansluiting)))
    if response.status_code == 201:
        response.headers["Location"] = f"{PREFIX}/meldingen/{json.loads(response.content)['id']}"
    return response


@router.get(
    "/{id}",
    auth=Toegang(),
    response={200: MeldingstandVorm, 400: Problem, 404: Problem, **REFUSED},
    summary="Hoe het met een eigen melding staat",
    by_alias=True,
)
def melding(
    request: HttpRequest, id: Annotated[UUID, Path(description="Het id uit het antwoord.")]
) -> MeldingstandVorm:
    """Wat de melder mag weten, en wie te bellen is. Een melding van een ander systeem is er niet."""
    found = Aanlevering.objects.filter(pk=id, aansluiting=system_of(request)).select_related("naar").first()
    if found is None:
        raise Http404
    return standing(found)
