"""The form itself: conditions between questions, words for what is missing, a summary on top."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


@dataclass(frozen=True)
class Alleen:
    """A question matters only when another one was answered with one of these values."""

    veld: str
    waarden: tuple[str, ...]

    def __init__(self, veld: str, *waarden: str) -> None:
        object.__setattr__(self, "veld", veld)
        object.__setattr__(self, "waarden", tuple(str(waarde) for waarde in waarden))

    def holds(self, answer: Any) -> bool:
        answers = answer if isinstance(answer, list | tuple | set) else [answer]
        return any(_as_value(one) in self.waarden for one in answers)


def _as_value(answer: Any) -> str:
    """A ticked box says `on`, as a browser does; nothing says nothing."""
    if isinstance(answer, bool):
        return "on" if answer else ""
    return "" if answer is None else str(answer)


@dataclass(frozen=True)
class Voorwaarde:
    """A condition as the template prints it."""

    veld: str
    waarden: str
    in_woorden: str


class VormMixin(forms.BaseForm):
    """What our forms can do more than Django's: conditional questions and words with a way to the field."""

    alleen_als: ClassVar[dict[str, Alleen]] = {}
    handeling: ClassVar[str | Promise] = gettext_lazy("opgeslagen")
    use_required_attribute = False
    #: Nothing on this form has to be answered: then it is said once, not beside every question.
    alles_vrij: ClassVar[bool] = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.put_words()

    def put_words(self) -> None:
        """A label, and words for a missing answer, on every question; again after questions were added."""
        for name, field in self.fields.items():
            if not field.label:
                field.label = name.replace("_", " ").capitalize()
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = _required(field)

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]
        self._drop_stale_answers()

    def _drop_stale_answers(self) -> None:
        """An answer to a question that no longer matters goes, and so does what was wrong with it."""
        for name in self.fields:
            condition = self.alleen_als.get(name)
            if condition and not condition.holds(self.cleaned_data.get(condition.veld)):
                self._errors.pop(name, None)  # type: ignore[attr-defined]
                self.cleaned_data[name] = _nothing(self.fields[name])

    def voorwaarde_van(self, name: str) -> Voorwaarde | None:
        condition = self.alleen_als.get(name)
        if condition is None:
            return None
        question = self.fields[condition.veld]
        labels = {str(value): str(label) for value, label in getattr(question, "choices", ())}
        answers = _(" of ").join(f"‘{labels.get(value, _('Ja'))}’" for value in condition.waarden)
        words = _("Alleen als het antwoord op ‘%(vraag)s’ %(antwoorden)s is.") % {
            "vraag": question.label,
            "antwoorden": answers,
        }
        return Voorwaarde(self.add_prefix(condition.veld), json.dumps(condition.waarden), words)

    @property
    def fouten_kop(self) -> str:
        return heading(self.handeling, [self])


def heading(handeling: str | Promise, forms: Iterable[forms.BaseForm]) -> str:
    """`Nog niet opgeslagen: 2 antwoorden ontbreken`, over one form or over several that are sent together."""
    found = [(naam, error) for form in forms for naam, some in form.errors.as_data().items() for error in some]
    if all(naam == NON_FIELD_ERRORS for naam, _error in found):
        return _("Nog niet %(handeling)s") % {"handeling": handeling}
    if all(error.code == "required" for _naam, error in found):
        what = ngettext("%(n)d antwoord ontbreekt", "%(n)d antwoorden ontbreken", len(found))
    else:
        what = ngettext("%(n)d antwoord klopt nog niet", "kijk nog eens naar %(n)d antwoorden", len(found))
    return _("Nog niet %(handeling)s: %(wat)s") % {"handeling": handeling, "wat": what % {"n": len(found)}}


def _required(field: forms.Field) -> str:
    if isinstance(field, forms.BooleanField):
        return _("Zet een vinkje bij ‘%(vraag)s’.") % {"vraag": field.label}
    chosen = isinstance(field, forms.ChoiceField | forms.ModelChoiceField)
    words = _("Kies een antwoord bij ‘%(vraag)s’.") if chosen else _("Vul een antwoord in bij ‘%(vraag)s’.")
    return words % {"vraag": field.label}


def _nothing(field: forms.Field) -> Any:
    if isinstance(field, forms.MultipleChoiceField):
        return []
    return False if isinstance(field, forms.BooleanField) else getattr(field, "empty_value", None)


class Vorm(VormMixin, forms.Form):
    """A form without a table behind it."""


class ModelVorm(VormMixin, forms.ModelForm):
    """A form on a model; saving is still the work of the action, not of the form."""
