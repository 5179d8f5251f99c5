"""When: a day, or a day and a time, or now."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy

_GEEN_DAG = gettext_lazy("Deze dag bestaat niet. Schrijf hem als 20-11-2026.")


class Dag(forms.DateField):
    """One day. The browser's own picker understands nothing but ISO, so a day that is filled in is written so."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y"], **kwargs)
        self.error_messages["invalid"] = _GEEN_DAG


class MomentInvoer(forms.SplitDateTimeWidget):
    template_name = "zicht/vormen/moment.html"
    use_fieldset = True
    anker = "_0"

    def __init__(self) -> None:
        super().__init__(
            date_attrs={"type": "date"}, time_attrs={"type": "time"}, date_format="%Y-%m-%d", time_format="%H:%M"
        )


class Moment(forms.SplitDateTimeField):
    """Gives an aware moment, or None for *now*. Whether it may be then is for the protocol to say."""

    widget = MomentInvoer

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", gettext_lazy("Wanneer was dit?"))
        kwargs.setdefault("help_text", gettext_lazy("Leeg betekent: nu."))
        super().__init__(input_date_formats=["%Y-%m-%d", "%d-%m-%Y"], input_time_formats=["%H:%M", "%H.%M"], **kwargs)
        self.error_messages |= {
            "invalid_date": _GEEN_DAG,
            "invalid_time": gettext_lazy("Deze tijd bestaat niet. Schrijf hem als 14:03."),
        }

    def compress(self, data_list: Any) -> datetime | None:
        if not data_list or all(part in (None, "") for part in data_list):
            return None
        day, time = data_list
        if day in (None, ""):
            raise forms.ValidationError(gettext_lazy("Vul ook de dag in."), code="datum")
        if time in (None, ""):
            raise forms.ValidationError(gettext_lazy("Vul ook de tijd in; ongeveer mag."), code="tijd")
        return timezone.make_aware(datetime.combine(day, time))
