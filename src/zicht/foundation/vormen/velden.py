"""Questions: a line, a text, one choice, more choices, yes-no-unknown; and two hidden ones every safe form carries."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zicht.foundation import ids
from zicht.foundation.vormen.antwoord import Antwoord
from zicht.foundation.woorden import thousands


class Tekst(forms.CharField):
    """One line. No `maxlength` in the page: a browser would cut a pasted text off without a word."""

    standaard_limiet = 200

    def __init__(self, *, limiet: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.limiet_in_tekens = limiet or self.standaard_limiet

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else text

    def validate(self, value: Any) -> None:
        super().validate(value)
        too_many = len(value or "") - self.limiet_in_tekens
        if too_many > 0:
            words = _(
                "Deze tekst is %(over)s tekens te lang: er passen er %(limiet)s in. "
                "De tekst staat er nog. Kort hem in, of verdeel hem."
            )
            numbers = {"over": thousands(too_many), "limiet": thousands(self.limiet_in_tekens)}
            raise ValidationError(words % numbers, code="te_lang")


class LangeTekst(Tekst):
    """A text of more lines, with a counter that speaks up when the end comes near."""

    standaard_limiet = 20_000

    def __init__(self, *, rijen: int = 3, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rijen}))
        super().__init__(**kwargs)
        self.limiet = self.limiet_in_tekens

    @property
    def hoogstens(self) -> str:
        """Said beforehand only where the limit is one that people meet."""
        if self.limiet > 2000:
            return ""
        return _("Hoogstens %(n)s tekens") % {"n": thousands(self.limiet)}


class Rondjes(forms.RadioSelect):
    """Radio buttons; `naast` puts short answers beside one another, `uitleg` says what an answer means."""

    def __init__(self, *, naast: bool = False, uitleg: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.naast, self.uitleg = naast, uitleg or {}

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["naast"] = self.naast
        return context

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"uitleg": self.uitleg.get(str(value), "")}


class Vinkjes(Rondjes, forms.CheckboxSelectMultiple):
    """Checkboxes, drawn by the same rules."""

    input_type = "checkbox"
    allow_multiple_selected = True


Choices = Iterable[tuple[Any, Any]]


class Keuze(forms.ChoiceField):
    """One answer out of a few; a reader sees them all."""

    def __init__(
        self,
        *,
        choices: Choices,
        naast: bool = False,
        uitleg: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("widget", Rondjes(naast=naast, uitleg=uitleg))
        super().__init__(choices=list(choices), **kwargs)
        self.error_messages["invalid_choice"] = gettext_lazy("Kies een van de antwoorden die hier staan.")


class Keuzes(forms.MultipleChoiceField):
    """More answers out of a few."""

    def __init__(
        self,
        *,
        choices: Choices,
        naast: bool = False,
        uitleg: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("widget", Vinkjes(naast=naast, uitleg=uitleg))
        super().__init__(choices=list(choices), **kwargs)
        self.error_messages["invalid_choice"] = gettext_lazy("Kies uit de antwoorden die hier staan.")


class JaNeeOnbekend(Keuze):
    """Yes, no, or *weet ik niet* as a real answer; gives an `Antwoord`."""

    def __init__(self, *, ja: str = "", nee: str = "", onbekend: str = "", naast: bool = True, **kwargs: Any) -> None:
        choices = (
            (Antwoord.JA, ja or gettext_lazy("Ja")),
            (Antwoord.NEE, nee or gettext_lazy("Nee")),
            (Antwoord.ONBEKEND, onbekend or gettext_lazy("Weet ik niet")),
        )
        super().__init__(choices=choices, naast=naast, **kwargs)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        return Antwoord(cleaned) if cleaned else None

    def prepare_value(self, value: Any) -> Any:
        return Antwoord.of(value) if isinstance(value, bool) else value


class Inzendsleutel(forms.UUIDField):
    """The key of one submit, made with the page: pressing twice is one submit, not two."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(initial=ids.new_id, **kwargs)
        lost = gettext_lazy("Dit scherm is zijn kenmerk kwijt. Laad de pagina opnieuw en verstuur dan nog eens.")
        self.error_messages |= {"required": lost, "invalid": lost}


class Versie(forms.IntegerField):
    """The version of the object this form edits, so that two people never overwrite one another unseen."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, **kwargs)
        lost = gettext_lazy("Dit scherm weet niet meer wat het wijzigt. Laad de pagina opnieuw.")
        self.error_messages |= {"required": lost, "invalid": lost}
