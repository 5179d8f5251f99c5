"""The police's batch: every zorgmelding is received by itself, and has a result, in order; a bad one spoils no other."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field, ValidationError, WithJsonSchema

from zicht.api import eenmaal
from zicht.api.aanleveren import bring
from zicht.api.eenmaal import Answer
from zicht.api.meldingen import Eenmalig, system_of
from zicht.api.meldvormen import Gestuurd, OntvangenVorm, ZorgmeldingVorm
from zicht.api.models import Aansluiting, Mag
from zicht.api.problem import VREEMD, Fout, Ongeldig, Problem, in_words
from zicht.api.tasks import wake_up
from zicht.api.toegang import REFUSED, Toegang, working_for
from zicht.api.vormen import Vorm
from zicht.foundation.context import acting
from zicht.foundation.eenmaal import STORINGEN, AndereInhoud
from zicht.foundation.foutregel import write_line_of

router = Router(tags=["Zorgmeldingen"])
MOST = 500

ITEM = (
    "Een melding zoals bij POST /meldingen, met erbij `incidentOp` (wanneer het incident was) en `registratienummer` (uw eigen "
    "nummer). Klopt er iets niet, dan staat dat in het resultaat van deze ene."
)
MISLUKT = "Hiermee ging bij ons iets mis; de andere zijn gewoon verwerkt. Stuur deze ene opnieuw, met een nieuwe Idempotency-Key."
Zorgmelding = Annotated[Any, WithJsonSchema({"description": ITEM})]


class ZorgmeldingenVorm(Gestuurd):
    meldingen: list[Zorgmelding] = Field(min_length=1, max_length=MOST)


class ResultaatVorm(Vorm):
    volgnummer: int = Field(description="De hoeveelste in de reeks, van 1 af.")
    status: Literal["ontvangen", "geweigerd", "mislukt"]
    melding: OntvangenVorm | None = None
    lijkt_op: UUID | None = Field(
        None, description="Een eerdere eigen melding met hetzelfde registratienummer of dezelfde inhoud."
    )
    detail: str | None = None
    errors: list[Fout] | None = None


class ResultatenVorm(Vorm):
    resultaten: list[ResultaatVorm]


@router.post(
    "",
    auth=Toegang(Mag.ZORGMELDEN, in_stukken=True),
    response={200: ResultatenVorm, 400: Problem, 409: Problem, **REFUSED},
    summary="Zorgmeldingen doen, vele in één keer",
    by_alias=True,
)
def zorgmelden(request: HttpRequest, reeks: ZorgmeldingenVorm, sleutel: Eenmalig) -> HttpResponse:
    """Elke zorgmelding is een melding met eigen nummer en termijnen. Wat dubbel lijkt, wordt ontvangen en herkend."""
    batch = Reeks(request, system_of(request), sleutel)
    return eenmaal.in_bytes(batch.before() or batch.receive(reeks.meldingen))


@dataclass(frozen=True)
class Reeks:
    """One batch. Each item is kept by itself, under a key of its own: a batch that was broken off goes on where it was, and
    nobody at the desk waits for the last item to get a number."""

    request: HttpRequest
    aansluiting: Aansluiting
    sleutel: UUID

    @property
    def id(self) -> UUID:
        return eenmaal.id_of(self.aansluiting, self.sleutel)

    def before(self) -> Answer | None:
        """The whole answer, when it was given before."""
        with acting(working_for(self.aansluiting)):
            return eenmaal.begin(self.id, eenmaal.print_of(self.request), self.aansluiting)

    def receive(self, sent: list[Any]) -> Answer:
        results = [self.one(place, item) for place, item in enumerate(sent)]
        with acting(working_for(self.aansluiting)):
            wake_up()
            return eenmaal.finish(self.id, (200, {"resultaten": results}))

    def one(self, place: int, item: Any) -> dict[str, Any]:
        """What is wrong with this one is undone, and said."""
        try:
            with acting(working_for(self.aansluiting)):
                return self._kept(place, item)
        except Ongeldig as refused:
            faults = [_at(place, fault) for fault in refused.faults]
            return _result(place, "geweigerd", detail=" ".join(one["detail"] for one in faults), errors=faults)
        except (*STORINGEN, AndereInhoud):
            raise
        except Exception:
            return _result(place, "mislukt", detail=f"{MISLUKT} Code: {write_line_of(self.request)}.")

    def _kept(self, place: int, item: Any) -> dict[str, Any]:
        key = uuid5(self.id, str(place))
        before = eenmaal.begin(key, eenmaal.digest("zorgmelding", item), self.aansluiting)
        if before is not None:
            return before[1]
        answer = bring(_read(item), self.aansluiting)
        alike = answer.pop("lijktOp")
        return eenmaal.finish(key, (201, _result(place, "ontvangen", melding=answer, lijktOp=alike)))[1]


def _read(sent: Any) -> ZorgmeldingVorm:
    try:
        return ZorgmeldingVorm.model_validate(sent)
    except ValidationError as wrong:
        faults = [_fault(error) for error in wrong.errors(include_url=False)]
        raise Ongeldig(*(one for at, one in enumerate(faults) if one not in faults[:at])) from None


def _fault(error: Any) -> dict[str, Any]:
    unknown = error["type"] == "extra_forbidden"
    place = error["loc"][:-1] if unknown else error["loc"]
    return in_words({**error, "loc": ("body", "reeks", *place)} | ({"type": VREEMD} if unknown else {}))


def _at(place: int, fault: Any) -> dict[str, Any]:
    """Where the fault is in the whole of what was sent."""
    here = f"#/meldingen/{place}"
    pointer = here + fault["location"]["pointer"].removeprefix("#").rstrip("/")
    return {**fault, "location": {"pointer": pointer}}


def _result(place: int, status: str, **more: Any) -> dict[str, Any]:
    return {"volgnummer": place + 1, "status": status, **{naam: value for naam, value in more.items() if value}}
