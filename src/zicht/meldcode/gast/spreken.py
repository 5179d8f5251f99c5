"""Let what the meldcode asks and answers speak to a guest: *u*, in the language of the page."""

from typing import TypeVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext

from zicht.foundation.vormen import Keuze, Keuzes, Vorm
from zicht.meldcode.gast.teksten import GELIJK, MET_U
from zicht.protocol.bronnen import Bron
from zicht.protocol.engels import vertaling
from zicht.protocol.uitleg import source

V = TypeVar("V", bound=Vorm)


def zeg(text: object) -> str:
    """This sentence as a guest reads it. What nobody wrote for guests, a name that was typed, stays as it is."""
    if isinstance(text, Promise):
        return str(text)
    said = str(text)
    told = MET_U.get(said, said if said in GELIJK else "")
    return gettext(told) if told else said


def cite(bron: Bron) -> str:
    """Where a rule comes from, in the language of the page."""
    return source(bron, vertaling(get_language() or "nl")).tekst


def speak(form: V) -> V:
    """The same form, speaking to a guest."""
    form.handeling = zeg(form.handeling)  # type: ignore[misc]
    for field in form.fields.values():
        field.label, field.help_text = zeg(field.label), zeg(field.help_text)
        if isinstance(field, Keuze | Keuzes):
            field.choices = [(value, zeg(label)) for value, label in list(field.choices)]  # type: ignore[arg-type]
        field.error_messages["required"] = forms.Field.default_error_messages["required"]
    form.put_words()
    return form


def speak_errors(form: Vorm) -> None:
    """The same for what was wrong with the answers."""
    for errors in form.errors.values():
        for error in errors.as_data():
            error.message = zeg(error.message)
