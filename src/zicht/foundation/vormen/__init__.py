"""One vocabulary for every form: questions in plain words, errors in words, nothing typed is ever lost."""

from zicht.foundation.vormen.antwoord import Antwoord
from zicht.foundation.vormen.contact import Email, Huisnummer, Postcode, Telefoon
from zicht.foundation.vormen.moment import Dag, Grens, Moment
from zicht.foundation.vormen.velden import (
    Inzendsleutel,
    JaNeeOnbekend,
    Keuze,
    Keuzes,
    LangeTekst,
    Tekst,
    Versie,
)
from zicht.foundation.vormen.vorm import Alleen, ModelVorm, Vorm, VormMixin

__all__ = [
    "Alleen",
    "Antwoord",
    "Dag",
    "Email",
    "Grens",
    "Huisnummer",
    "Inzendsleutel",
    "JaNeeOnbekend",
    "Keuze",
    "Keuzes",
    "LangeTekst",
    "ModelVorm",
    "Moment",
    "Postcode",
    "Tekst",
    "Telefoon",
    "Versie",
    "Vorm",
    "VormMixin",
]
