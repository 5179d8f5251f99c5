"""What only shows when the parts of a melding are held together; said in one go with what is wrong with each part."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from zicht.api.problem import REGEL
from zicht.foundation import context
from zicht.melders.nieuw import Afschermgrond, NieuweMelder
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import Melderkring, Positie
from zicht.stations.melding.nieuw import NieuweMelding, Zichthouder
from zicht.stations.melding.regels import places, refusals

#: Where a refusal of the rules belongs in what was sent.
PLAATSEN = {"grond": ("melder", "redenAnoniem"), "naam": ("melder",), "behoudt": ("behoudtZicht",)}
WAARHEEN = "Zonder gemeente en zonder adres weten wij niet waar het gezin woont. Stuur de gemeente mee, of een adres met woonplaats."
GEEN_REGIO = "Uw organisatie hoort niet bij één regio. Stuur de gemeente mee waar het gezin woont."
ONGEBOREN = "Wie nog niet is geboren, heeft geen geboortedatum. Stuur uitgerekendeDatum."

Place = tuple[str | int, ...]


def together(sent: Any, read: Callable[[Any], Any]) -> Any:
    """Read what was sent; its faults, and those of the whole, in one refusal."""
    found: list[InitErrorDetails] = []
    made = None
    try:
        made = read(sent)
    except ValidationError as wrong:
        found = [_again(one) for one in wrong.errors(include_url=False)]
    if isinstance(sent, dict):
        seen = {one["loc"] for one in found}
        found += [_fault(place, words) for place, words in of_the_whole(sent) if place not in seen]
    if found:
        raise ValidationError.from_exception_data("melding", found)
    return made


def _again(error: Any) -> InitErrorDetails:
    context = error.get("ctx") or {}
    if error["type"] == "value_error":
        return _fault(tuple(error["loc"]), str(context.get("error", "")), heel=False)
    return InitErrorDetails(type=error["type"], loc=tuple(error["loc"]), input=None, ctx=context)


def _fault(place: Place, words: str, *, heel: bool = True) -> InitErrorDetails:
    """`heel`: the words are a sentence; else they go on from the name of the field."""
    kind = PydanticCustomError(REGEL if heel else "value_error", "{error}", {"error": words})
    return InitErrorDetails(type=kind, loc=place, input=None)


def of_the_whole(sent: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    """Told of whatever is there, also when other parts are wrong."""
    whole = as_far_as_known(sent)
    where = places(whole)
    yield from ((PLAATSEN[where.get(words, "behoudt")], words) for words in refusals(whole))
    yield from _where_to(sent)
    for number, wie in enumerate(_list(sent, "betrokkenen")):
        unborn = wie.get("rol") == "ongeboren-kind" or wie.get("ongeboren") is True
        if unborn and wie.get("geboortedatum"):
            yield ("betrokkenen", number, "geboortedatum"), ONGEBOREN


def _where_to(sent: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    if sent.get("gemeente") is not None or "gemeente" not in sent:
        return
    if not has_address(sent) and sent.get("kanaal") != "telefoon":
        yield ("gemeente",), WAARHEEN
    elif own_organisatie().regio_id is None:
        yield ("gemeente",), GEEN_REGIO


def has_address(sent: dict[str, Any]) -> bool:
    return any(any(map(str, _dict(wie, "adres").values())) for wie in _list(sent, "betrokkenen"))


def as_far_as_known(sent: dict[str, Any]) -> NieuweMelding:
    """Only what these rules ask for; a part that is no text, or no code, is as if nothing was said."""
    holder = _dict(sent, "behoudtZicht")
    parts = ("persoon", "telefoon", "vervanger")
    return NieuweMelding(
        melder=_melder(_dict(sent, "melder")),
        personen=(),
        positie=_code(Positie, sent.get("positie")) or Positie.VEILIG_THUIS_NEEMT_OVER,
        kanaal="",
        onderwerpen=tuple(str(one) for one in sent.get("onderwerp") or () if isinstance(one, str)),
        spoed=sent.get("spoed") is True,
        behoudt_zicht=Zichthouder(**{part: _text(holder, part) for part in parts}) if holder else None,
    ).with_safe_melder()


def _melder(told: dict[str, Any]) -> NieuweMelder:
    shielded = told.get("anoniemVoorGezin")
    fields = ("naam", "telefoon", "email", "functie", "organisatie", "kenmerk")
    return NieuweMelder(
        soort=kind_of(_text(told, "soort"), own_organisatie()),
        anoniem_voor_gezin=shielded if isinstance(shielded, bool) else None,
        grond=_code(Afschermgrond, told.get("redenAnoniem")),
        **{field: _text(told, field) for field in fields},
    )


def kind_of(soort: str, organisatie: Organisatie) -> Melderkring:
    """A professional whose system is that of the police is police."""
    if soort == Melderkring.PROFESSIONAL and organisatie.soort == Soort.POLITIE:
        return Melderkring.POLITIE
    return _code(Melderkring, soort) or Melderkring.PROFESSIONAL


def own_organisatie() -> Organisatie:
    return Organisatie.objects.get(pk=context.organisatie_id())


def _code(kind: Any, value: Any) -> Any:
    with suppress(ValueError):
        return kind(value) if isinstance(value, str) else None
    return None


def _text(told: dict[str, Any], field: str) -> str:
    value = told.get(field)
    return value.strip() if isinstance(value, str) else ""


def _dict(told: dict[str, Any], field: str) -> dict[str, Any]:
    value = told.get(field)
    return value if isinstance(value, dict) else {}


def _list(told: dict[str, Any], field: str) -> list[dict[str, Any]]:
    value = told.get(field)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
