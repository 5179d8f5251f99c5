"""The question for files. What each of them is, is seen where it is taken in; here only whether there are any, and how many."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.maten import EEN, INEENS, MB

#: Without HEIC: a telephone that sees this makes a JPEG of its photo, which can be shown. Sent all the same, it is taken in.
AANGEBODEN = ".jpg,.jpeg,.png,.pdf,.docx,.txt,image/jpeg,image/png"


class _Kiezer(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/input.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        more = {"accept": AANGEBODEN, "data-grootst": str(EEN), "data-ineens": str(INEENS)}
        return super().get_context(name, None, (attrs or {}) | more)


class Bestanden(forms.FileField):
    """Gives a list of `Ingekomen`, in the order in which they were chosen."""

    def __init__(self, *, meer: bool = True, **kwargs: Any) -> None:
        super().__init__(widget=_Kiezer(attrs={"multiple": meer}), max_length=500, **kwargs)
        self.ineens = INEENS if meer else 1

    def clean(self, data: Any, initial: Any = None) -> list[Ingekomen]:
        sent = [one for one in data or [] if isinstance(one, UploadedFile)]
        if not sent and self.required:
            raise ValidationError(_("Kies eerst een bestand."), code="required")
        if len(sent) > self.ineens:
            words = _(
                "Dit zijn er te veel in één keer. Stuur er hoogstens %(n)s tegelijk; daarna kunt u er meer sturen."
            )
            raise ValidationError(words % {"n": self.ineens}, code="te_veel")
        return sent  # type: ignore[return-value]


def limits(*, meer: bool = True) -> str:
    """What may be sent, said beforehand."""
    if not meer:
        return _("Een foto, PDF, Word-bestand of tekst van hoogstens %(mb)s MB.") % {"mb": EEN // MB}
    words = _("Een foto, PDF, Word-bestand of tekst. Hoogstens %(n)s tegelijk, elk hoogstens %(mb)s MB.")
    return words % {"n": INEENS, "mb": EEN // MB}
