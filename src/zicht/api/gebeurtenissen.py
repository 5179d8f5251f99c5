"""What happened with the meldingen of a system, as CloudEvents (NL GOV profile): ids only, in the order of its outbox."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from zicht.api.meldingen import system_of
from zicht.api.models import Notificatie
from zicht.api.problem import Problem
from zicht.api.toegang import REFUSED, Toegang
from zicht.api.versie import PREFIX
from zicht.api.vormen import Vorm

router = Router(tags=["Gebeurtenissen"])
PER_KEER = 100
CURSOR = "De `volgende` van het vorige antwoord; zonder: van voren af aan."


class OverMelding(Vorm):
    melding: UUID


class GebeurtenisVorm(Vorm):
    """A CloudEvent: attributes in lower case, as that standard writes them."""

    specversion: Literal["1.0"] = "1.0"
    id: UUID
    source: str = Field(description="Wie het meldt: urn:nld:oin:<OIN>:systeem:zicht.")
    type: str = Field(description="Bijvoorbeeld nl.zicht.melding-beoordeeld.")
    subject: UUID = Field(description="Het id van de melding.")
    time: datetime
    datacontenttype: Literal["application/json"] = "application/json"
    dataref: str = Field(description="Waar te lezen is hoe het ermee staat.")
    sequence: str = Field(description="Het volgnummer, zonder gaten, voor deze aansluiting.")
    sequencetype: Literal["Integer"] = "Integer"
    data: OverMelding


class GebeurtenissenVorm(Vorm):
    gebeurtenissen: list[GebeurtenisVorm]
    volgende: str = Field(description="Geef dit de volgende keer mee als `na`.")
    meer: bool = Field(description="Er staat nu al meer klaar.")


@router.get(
    "",
    auth=Toegang(),
    response={200: GebeurtenissenVorm, 400: Problem, **REFUSED},
    summary="Wat er met de eigen meldingen is gebeurd",
    by_alias=True,
)
def gebeurtenissen(
    request: HttpRequest,
    na: Annotated[str, Query(pattern=r"^[0-9]{1,18}$", description=CURSOR)] = "0",
) -> GebeurtenissenVorm:
    """Wie een antwoord kwijtraakt, vraagt hetzelfde nog eens: het staat er nog, in dezelfde volgorde."""
    own = Notificatie.objects.filter(aansluiting=system_of(request), volgnummer__gt=int(na))
    rows = list(own.order_by("volgnummer")[: PER_KEER + 1])
    shown = rows[:PER_KEER]
    last = str(shown[-1].volgnummer) if shown else na
    return GebeurtenissenVorm(gebeurtenissen=[_event(row) for row in shown], volgende=last, meer=len(rows) > len(shown))


def _event(row: Notificatie) -> GebeurtenisVorm:
    return GebeurtenisVorm(
        id=row.pk,
        source=f"urn:nld:oin:{settings.OIN}:systeem:zicht",
        type=f"nl.zicht.melding-{row.soort}",
        subject=row.melding,
        time=row.op,
        dataref=f"{PREFIX}/meldingen/{row.melding}",
        sequence=str(row.volgnummer),
        data=OverMelding(melding=row.melding),
    )
