"""What a code shows: where it stands, as far as who has it may know, and what was written both ways."""

from typing import Any

from zicht.contact import webvragen
from zicht.contact.webmodellen import Webwijze
from zicht.publiek.codes import at_its_organisation
from zicht.publiek.models import Codesoort, Ontvangstteken
from zicht.stations.melding import ontvangst
from zicht.stations.melding.bijgevoegd import attached


def look(found: Ontvangstteken) -> dict[str, Any]:
    with at_its_organisation(found):
        shown = _question(found) if found.soort == Codesoort.VRAAG else _melding(found)
    return {"veilig_thuis": found.organisatie, **shown}


def _melding(found: Ontvangstteken) -> dict[str, Any]:
    known = ontvangst.with_code(found.teken)
    if known is None:
        return {}
    return {
        "ontvangst": known,
        "uiterlijk": ontvangst.promised_by(known),
        "stand": ontvangst.status(known),
        "berichten": [(row.van_melder, row.tekst, row.op) for row in ontvangst.written_by_code(found.teken)],
        "bijlagen": attached(known),
    }


def _question(found: Ontvangstteken) -> dict[str, Any]:
    asked = webvragen.with_code(found.teken)
    if asked is None:
        return {}
    written = [(row.van_vrager, row.tekst, row.op) for row in webvragen.written(asked)]
    answered = any(not of_who_asked for of_who_asked, *_ in written)
    return {
        "vraag": asked,
        "beantwoord": answered,
        "belt": asked.wijze == Webwijze.TERUGBELLEN,
        "berichten": written,
    }


def is_of_a_child(found: Ontvangstteken) -> bool:
    """Asked at `/vertel/`: who comes back is still somebody to say *je* to."""
    if found.soort != Codesoort.VRAAG:
        return False
    with at_its_organisation(found):
        asked = webvragen.with_code(found.teken)
        return asked is not None and asked.jong


def write(found: Ontvangstteken, tekst: str) -> None:
    """At the organisation at work, whose code it is."""
    if found.soort == Codesoort.VRAAG:
        asked = webvragen.with_code(found.teken)
        assert asked is not None
        webvragen.say(asked, tekst)
        return
    known = ontvangst.with_code(found.teken)
    assert known is not None
    ontvangst.answer(known, tekst)
