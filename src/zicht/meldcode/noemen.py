"""What we call somebody, read: a first name that need not be typed again, children of a kindcheck one by one."""

import re

from zicht.dossier.models import Rol
from zicht.foundation import klok
from zicht.personen.datum import DeelDatum
from zicht.protocol.doorloop.woorden import Kindcheck

ONGEBOREN = "Ongeboren kind"

#: What people write with a capital and is nobody's name.
_GEEN_NAAM = """
baby broer broertje buurman buurvrouw cliënt collega dochter ex familielid jongen jongere kind leerling man meisje meneer
mevrouw moeder neef nicht oma oom opa ouder ouders partner patiënt patiënte peuter pleegmoeder pleegvader stiefmoeder
stiefvader student tante vader vriend vriendin vrouw zoon zus zusje
"""
GEEN_NAAM = frozenset(_GEEN_NAAM.split())
_OUD = re.compile(r"\b(?P<jaar>\d{1,2})\s*(?:jaar|jr)\b|\bvan (?P<van>\d{1,2})$", re.IGNORECASE)
_JONG = re.compile(r"\b\d{1,2}\s*(?:maand|week|weken|dag)", re.IGNORECASE)


def first_name_in(aanduiding: str) -> str:
    """`Noor` of `Noor` and of `Noor, groep 6`; empty when it calls nobody by a name."""
    word = aanduiding.partition(",")[0].strip()
    is_name = word[:1].isupper() and " " not in word and word.casefold() not in GEEN_NAAM
    return word if is_name else ""


def one_by_one(kinderen: str) -> list[str]:
    """Each child as it was called, one a line."""
    return [line for line in (line.strip(" \t,;-") for line in kinderen.splitlines()) if line]


def children_of(check: Kindcheck, kinderen: str) -> list[tuple[str, Rol]]:
    """What each child is called, the unborn one too; nobody when the meldcode does not run for them."""
    if not check.opens_meldcode:
        return []
    unborn = [(ONGEBOREN, Rol.ONGEBOREN_KIND)] if check.zwanger else []
    return [*((naam, Rol.KIND) for naam in one_by_one(kinderen)), *unborn]


def born(aanduiding: str) -> DeelDatum:
    """About when somebody was born who is called `Sara, 5 jaar` or `jongen van 3`; unknown when it does not say."""
    this_year = klok.today().year
    if found := _OUD.search(aanduiding):
        return DeelDatum.of_parts(this_year - int(found["jaar"] or found["van"]), about=True)
    return DeelDatum.of_parts(this_year, about=True) if _JONG.search(aanduiding) else DeelDatum.unknown()
