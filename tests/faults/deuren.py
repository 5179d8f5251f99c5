"""Every door by which something comes in: the public pages, the machines, and the desk. One submit through each."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from tests.faults.lijn import Lijn
from tests.faults.systeem import an_incident
from tests.proefopstelling.meldende import Meldende, Tabbezoek

POLITIE, DOKTER = "oefen-politie", "oefen-his"
GEMEENTE = "Vlissingen"
REEKS = 3
_GEZOCHT = re.compile(r'name="c-gezocht" value="([^"]*)"')


@dataclass
class Daad:
    """What one sender wants kept: `woorden` that nothing else holds, each to be there once, and the proof they got of each."""

    deur: str
    woorden: tuple[str, ...]
    bewijs: tuple[str, ...] = ()
    #: How often what sends was sent again, and any page on the way there.
    herhaald: int = 0
    opnieuw: int = 0

    def do(self, lijn: Lijn) -> None:
        self.bewijs = DEUREN[self.deur](lijn, *self.woorden)
        self.herhaald, self.opnieuw = lijn.herhaald, lijn.opnieuw

    def again(self) -> "Daad":
        """The same by somebody who forgot that it was sent: with keys of its own."""
        return Daad(self.deur, self.woorden)


def a_word(dice: random.Random) -> str:
    """No name, no number, and of nobody else."""
    return "merk" + "".join(dice.choices("bdfghklmnprstvwz", k=14))


def acts(number: int, dice: random.Random) -> list[Daad]:
    """At least so many submits, through every door equally often and in any order."""
    order = [*DEUREN] * -(-number // (len(DEUREN) - 1 + REEKS))
    dice.shuffle(order)
    return [Daad(deur, tuple(a_word(dice) for _ in range(REEKS if deur == ZORG else 1))) for deur in order]


def melden(lijn: Lijn, woord: str) -> tuple[str, ...]:
    who: dict[str, str | list[str]] = {"rol": "kind", "voornamen": "Noor", "achternaam": woord.capitalize()}
    guest = Meldende(client=lijn, persoon_1=who, waar={"gemeente": GEMEENTE})  # type: ignore[arg-type]
    guest.until("controle").fill()
    return (_code(guest),)


def advies(lijn: Lijn, woord: str, adres: str = "/advies/") -> tuple[str, ...]:
    tab = Tabbezoek(adres, lijn).send(vraag=question(woord), gemeente=GEMEENTE)  # type: ignore[arg-type]
    return (_code(tab.send(wijze="code")),)


def vertel(lijn: Lijn, woord: str) -> tuple[str, ...]:
    return advies(lijn, woord, "/vertel/")


def question(woord: str) -> str:
    return f"Een kind van ongeveer 9 heeft vaak honger. Het woord is {woord}."


def _code(tab: Tabbezoek) -> str:
    assert tab.code, "geen code gekregen"
    return tab.code


def machine(lijn: Lijn, woord: str) -> tuple[str, ...]:
    body = _for_a_machine(woord) | {
        "melder": {"soort": "professional", "naam": "Hugo Proef", "telefoon": "036 5551234"}
    }
    answer = lijn.post_json("/api/v1/meldingen", body, DOKTER, str(uuid4()))
    return (json.loads(answer.content)["id"],)


def zorgmeldingen(lijn: Lijn, *woorden: str) -> tuple[str, ...]:
    body = {"meldingen": [an_incident(nummer, woord) | _who(woord) for nummer, woord in enumerate(woorden)]}
    answer = lijn.post_json("/api/v1/zorgmeldingen", body, POLITIE, str(uuid4()))
    return tuple(one["melding"]["id"] for one in json.loads(answer.content)["resultaten"])


def _for_a_machine(woord: str) -> dict[str, Any]:
    told = an_incident(0, woord) | _who(woord)
    del told["registratienummer"]
    return told


def _who(woord: str) -> dict[str, Any]:
    return {"betrokkenen": [{"rol": "kind", "voornamen": "Noor", "achternaam": woord.capitalize()}]}


def balie_advies(lijn: Lijn, woord: str) -> tuple[str, ...]:
    contact, adres = _called(lijn, woord, "advies")
    answer = lijn.post(adres, {"sleutel": str(uuid4()), "alles_besproken": "on", "samengevat": "telefoon"})
    assert answer.status == 302, "het advies kwam terug"
    return (contact,)


def balie_melding(lijn: Lijn, woord: str) -> tuple[str, ...]:
    contact, adres = _called(lijn, woord, "melding")
    concept = lijn.get(adres).location
    told = {**AAN_DE_TELEFOON, "sleutel": str(uuid4()), "p0-achternaam": woord.capitalize()}
    found = _GEZOCHT.search(lijn.post(concept, told).content.decode())
    assert found, "de melding kwam niet tot voorlezen"
    last = {"_neem_aan": "1", "c-gezocht": found[1], "c-voorgelezen": "ja"}
    assert lijn.post(concept, told | last).status == 302, "de melding kwam terug"
    return (contact,)


AAN_DE_TELEFOON = {
    "aantal": "1",
    "feiten": "Iedere avond geschreeuw.",
    "onderwerpen": "kindermishandeling",
    "positie": "veilig-thuis-neemt-over",
    "spoed": "nee",
    "kanaal": "telefoon",
    "melder_soort": "omstander",
    "naam": "Theodoor Achterburen",
    "telefoon": "06 87654321",
    "p0-rol": "kind",
    "p0-voornamen": "Noor",
}


def _called(lijn: Lijn, woord: str, keuze: str) -> tuple[str, str]:
    """The contact of a call, and where the caller's choice leads."""
    contact = str(uuid4())
    told = {"sleutel": contact, "kanaal": "telefoon", "aantekeningen": question(woord), "keuze": keuze}
    answer = lijn.post("/contact/nieuw/", told)
    assert answer.status == 302, "het contact kwam terug"
    where = urlsplit(answer.location)
    return contact, f"{where.path}?{where.query}" if where.query else where.path


ZORG, BALIE = "zorgmeldingen", frozenset({"balie-advies", "balie-melding"})
CODE = frozenset({"melden", "advies", "vertel"})
DEUREN: dict[str, Callable[..., tuple[str, ...]]] = {
    "melden": melden,
    "advies": advies,
    "vertel": vertel,
    "meldingen": machine,
    ZORG: zorgmeldingen,
    "balie-advies": balie_advies,
    "balie-melding": balie_melding,
}
