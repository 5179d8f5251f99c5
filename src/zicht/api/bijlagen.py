"""A file of a partner's system goes with its own melding: sent after it, as base64, and known by what is in it."""

from base64 import b64decode
from binascii import Error as NotBase64
from typing import Annotated, Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import AwareDatetime, Field, StringConstraints

from zicht.api.eenmaal import once
from zicht.api.meldingen import Eenmalig, system_of
from zicht.api.models import Aanlevering, Mag
from zicht.api.problem import REGEL, Ongeldig, Problem, fault_in_body
from zicht.api.toegang import REFUSED, Toegang
from zicht.api.velden import Naam, NietLeeg
from zicht.api.vormen import Vorm
from zicht.berichten.models import Bericht
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Toestand
from zicht.bijlagen.soorten import NietAangenomen, Soort
from zicht.stations.melding.bijgevoegd import attach_of_system
from zicht.stations.melding.per_systeem import utc

router = Router(tags=["Meldingen"])

Base64 = Annotated[str, StringConstraints(strict=True, min_length=4, pattern=r"^[A-Za-z0-9+/]+={0,2}$")]


class BijlageVorm(Vorm):
    naam: Annotated[Naam, NietLeeg] = Field(description="Zoals de afzender het bestand noemt. Bewaard op slot.")
    inhoud: Base64 = Field(description="Het bestand, in base64. Het hele verzoek is hoogstens 10 MB.")


class OntvangenBijlageVorm(Vorm):
    id: UUID
    soort: Soort
    omvang: int = Field(description="In bytes.")
    toestand: Toestand = Field(description="Of het al op virussen is nagekeken.")
    ontvangen_op: AwareDatetime


@router.post(
    "/{id}/bijlagen",
    auth=Toegang(Mag.MELDEN),
    response={201: OntvangenBijlageVorm, 400: Problem, 404: Problem, 409: Problem, **REFUSED},
    summary="Een bestand bij een eigen melding sturen",
    by_alias=True,
)
def bijlage_sturen(
    request: HttpRequest,
    id: Annotated[UUID, Path(description="Het id uit het antwoord op de melding.")],
    bijlage: BijlageVorm,
    sleutel: Eenmalig,
) -> HttpResponse:
    """Foto, PDF, Word of tekst: wat het is, volgt uit de inhoud. Het gezin krijgt het niet."""
    aansluiting = system_of(request)
    found = Aanlevering.objects.filter(pk=id, aansluiting=aansluiting).select_related("naar").first()
    if found is None:
        raise Http404
    return once(request, aansluiting, sleutel, lambda: (201, take_in(found, bijlage)))


def take_in(aanlevering: Aanlevering, vorm: BijlageVorm) -> dict[str, Any]:
    """At the Veilig Thuis of the melding. Raises Ongeldig, and then nothing is kept."""
    try:
        sent = Ingekomen.of("", b64decode(vorm.inhoud, validate=True))  # a refusal repeats nothing that was sent
        bewijs = Bericht.objects.get(pk=aanlevering.ontvangst)
        kept = attach_of_system(bewijs, aanlevering.pk, sent, opschrift=vorm.naam)
    except NotBase64:
        raise Ongeldig(fault_in_body("#/inhoud", REGEL, "inhoud is geen base64.")) from None
    except NietAangenomen as refused:
        raise Ongeldig(fault_in_body("#/inhoud", REGEL, str(refused))) from None
    return {
        "id": str(kept.pk),
        "soort": kept.soort,
        "omvang": kept.omvang,
        "toestand": kept.toestand,
        "ontvangenOp": utc(kept.op),
    }
