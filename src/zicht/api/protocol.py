"""The protocol, public: the route, its terms, working days and the weighing. No logic of its own, no personal data."""

from datetime import UTC
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import WithJsonSchema
from pydantic.alias_generators import to_camel

from zicht.api.momenten import EERSTE_JAAR, LAATSTE_JAAR, Moment
from zicht.api.problem import Problem, problem
from zicht.api.vormen import (
    BandVorm,
    GrondVorm,
    RouteVorm,
    StationVorm,
    TermijnKort,
    TermijnVorm,
    UitgangVorm,
    VrijeDagVorm,
    WegingAntwoord,
    WegingVraag,
    WerkdagenVorm,
)
from zicht.protocol.kalender import in_amsterdam, vrije_dagen
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band, Informeerplicht, Station, Uitgang
from zicht.protocol.termijnen import TERMIJNEN, Termijn
from zicht.protocol.weging import TegenstrijdigeAntwoorden, Weging, weeg

router = Router(tags=["Protocol"])

Termijncode = Annotated[str, WithJsonSchema({"type": "string", "enum": list(TERMIJNEN)})]


@router.get("/route", response=RouteVorm, summary="De hele route", by_alias=True)
def route(request: HttpRequest) -> RouteVorm:
    """De drie banden met hun stations, uitgangen, termijnen en bronnen, in de volgorde van de kaart."""
    return RouteVorm(
        banden=[BandVorm(naam=band, stations=[_station(one) for one in ROUTE.in_band(band)]) for band in Band]
    )


@router.get(
    "/termijnen/{code}",
    response={200: TermijnVorm, 400: Problem, 404: Problem},
    summary="Wanneer een termijn eindigt",
    by_alias=True,
)
def termijn(
    request: HttpRequest,
    code: Annotated[Termijncode, Path(description="De code van de termijn.")],
    vanaf: Annotated[Moment, Query(description="Datum of datum met tijd; zonder tijdzone geldt Europe/Amsterdam.")],
) -> TermijnVorm | HttpResponse:
    """De dag van `vanaf` is dag 0, hoe laat het ook is. Het antwoord is in UTC."""
    found = TERMIJNEN.get(code)
    if found is None:
        return problem(404, f"Deze termijn is niet bekend. Kies een van: {', '.join(TERMIJNEN)}.")
    end = found.bereken(vanaf)
    return TermijnVorm(
        code=found.code,
        vanaf=in_amsterdam(vanaf).astimezone(UTC),
        uiterlijk=end.uiterlijk.astimezone(UTC),
        uiterlijk_datum=end.uiterlijk_datum,
        streef_datum=end.streef_datum,
        verschoven=end.verschoven,
        soort=found.soort.value,
        omschrijving=found.omschrijving,
        bron=str(found.bron),
    )


@router.get(
    "/werkdagen",
    response={200: WerkdagenVorm, 400: Problem},
    summary="De dagen die geen werkdag zijn, naast de weekenden",
    by_alias=True,
)
def werkdagen(
    request: HttpRequest,
    jaar: Annotated[int, Query(ge=EERSTE_JAAR, le=LAATSTE_JAAR, description="Het jaar, bijvoorbeeld 2026.")],
) -> WerkdagenVorm:
    """De algemeen erkende feestdagen van de Algemene termijnenwet, artikel 3."""
    days = [VrijeDagVorm(datum=day.datum, naam=day.naam, bron=str(day.bron)) for day in vrije_dagen(jaar)]
    return WerkdagenVorm(jaar=jaar, vrije_dagen=days)


@router.post(
    "/weging", response={200: WegingAntwoord, 400: Problem}, summary="Wegen en beslissen (stap 4 en 5)", by_alias=True
)
def weging(request: HttpRequest, antwoorden: WegingVraag) -> WegingAntwoord | HttpResponse:
    """Melden en hulp verlenen zijn alleen true of false als dat zeker is, hoe de onbekende antwoorden ook uitvallen."""
    try:
        besluit = weeg(Weging(**antwoorden.dict()))
    except TegenstrijdigeAntwoorden as refused:
        return problem(400, str(refused))
    return WegingAntwoord(
        melden=besluit.melden,
        hulp_verlenen=besluit.hulp_verlenen,
        uitkomst=besluit.uitkomst.value,
        gronden=[GrondVorm(tekst=grond.tekst, bron=str(grond.bron)) for grond in besluit.gronden],
        ontbreekt=[to_camel(naam) for naam in besluit.ontbreekt],
    )


def _station(station: Station) -> StationVorm:
    return StationVorm(
        code=station.code,
        naam=station.naam,
        doel=station.doel,
        wie=station.wie,
        vragen=[vraag.tekst for vraag in station.vragen],
        termijn=_termijn(station.termijn) if station.termijn else None,
        uitgangen=[_uitgang(uitgang) for uitgang in station.uitgangen],
        zicht=station.zicht,
        bron=str(station.bron),
    )


def _termijn(termijn: Termijn) -> TermijnKort:
    return TermijnKort(code=termijn.code, omschrijving=termijn.omschrijving, bron=str(termijn.bron))


def _uitgang(uitgang: Uitgang) -> UitgangVorm:
    return UitgangVorm(
        code=uitgang.code,
        naam=uitgang.naam,
        naar=uitgang.naar,
        vereist=[vereiste.tekst for vereiste in uitgang.vereist],
        informeren=[_plicht(plicht) for plicht in uitgang.informeren],
        bron=str(uitgang.bron),
    )


def _plicht(plicht: Informeerplicht) -> str:
    return f"{plicht.ontvanger}: {plicht.wat} ({plicht.vorm})"
