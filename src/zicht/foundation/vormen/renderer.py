"""How any Django form is drawn: our templates, and the classes of the vendored components on every input."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext as _

from zicht.foundation.vormen.velden import LangeTekst

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "ams-checkbox__input"),
    (forms.CheckboxSelectMultiple, "ams-checkbox__input"),
    (forms.RadioSelect, "ams-radio__input"),
    (forms.Select, "ams-select"),
    (forms.Textarea, "ams-text-area"),
    (forms.PasswordInput, "ams-password-input"),
    (forms.HiddenInput, ""),
    (forms.FileInput, "zicht-bestand"),
    (forms.MultiWidget, "ams-text-input"),
    (forms.widgets.Input, "ams-text-input"),
)


def class_of(widget: forms.Widget) -> str:
    """The component class for a widget; the first row that fits counts."""
    return next((name for kind, name in CLASSES if isinstance(widget, kind)), "")


class ZichtVeld(BoundField):
    """A field on the page: knows its component class, its condition, and where a link to it must lead."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        widget = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        if name := class_of(widget):
            own = widget.attrs.get("class", "")
            built["class"] = f"{name} {own}".strip()
        if not widget.is_hidden and "autocomplete" not in widget.attrs:
            built["autocomplete"] = "off"
        if isinstance(self.field, LangeTekst):
            built |= {
                "data-limiet": str(self.field.limiet),
                "data-teller-hoogstens": self.field.hoogstens,
                "data-teller-nog": _("Nog {n} tekens"),
                "data-teller-teveel": _("{n} tekens te veel"),
            }
        return built

    @property
    def anker(self) -> str:
        """The id a link in the error summary points at: the field, or the first choice of a group."""
        own = getattr(self.field.widget, "anker", None)
        if own:
            return f"{self.auto_id}{own}"
        return f"{self.auto_id}_0" if self.use_fieldset else self.auto_id

    @property
    def voorwaarde(self) -> Any:
        """When this question matters, or None when it always does."""
        find = getattr(self.form, "voorwaarde_van", None)
        return find(self.name) if find else None

    @property
    def aria_describedby(self) -> str | None:
        described = super().aria_describedby
        if described is not None and isinstance(self.field, LangeTekst):
            return f"{described} {self.auto_id}_teller".strip()
        return described


class ZichtRenderer(TemplatesSetting):
    """The setting FORM_RENDERER."""

    form_template_name = "zicht/vormen/vorm.html"
    field_template_name = "zicht/vormen/veld.html"
    bound_field_class = ZichtVeld
