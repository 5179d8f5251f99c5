"""When: a day, or a day and a time, or now. A year that cannot be meant is a slip of the finger, and gets words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zicht.foundation import klok
from zicht.protocol.kalender import EERSTE_DAG

_GEEN_DAG = gettext_lazy("Deze dag bestaat niet. Schrijf hem als 20-11-2026.")
_JAAR = timedelta(days=366)


@dataclass(frozen=True)
class Grens:
    """Between which days an answer makes sense: a day, or so far from today."""

    vanaf: date | timedelta
    tot: timedelta

    def refusal(self, day: date) -> str:
        """What is wrong with this day, in words; empty when nothing is."""
        first, last = self._days()
        if day < first:
            return self._too_early(first)
        if day > last and not self.tot:
            return _("Deze dag ligt in de toekomst. Klopt het jaar?")
        if day > last:
            return _("Deze dag is te ver weg: het kan tot en met %(dag)s. Klopt het jaar?") % {"dag": _in_words(last)}
        return ""

    def _days(self) -> tuple[date, date]:
        today = klok.today()
        return (self.vanaf if isinstance(self.vanaf, date) else today + self.vanaf), today + self.tot

    def _too_early(self, first: date) -> str:
        if self.vanaf == timedelta(0):
            return _("Deze dag is al geweest. Kies vandaag of een dag die nog komt.")
        return _("Deze dag is te lang geleden: het kan vanaf %(dag)s. Klopt het jaar?") % {"dag": _in_words(first)}


def _in_words(day: date) -> str:
    return date_format(day, "j F Y")


GEWEEST = Grens(EERSTE_DAG, timedelta(0))
KOMT = Grens(timedelta(0), 5 * _JAAR)
ROND_NU = Grens(EERSTE_DAG, 5 * _JAAR)
ZWANGERSCHAP = Grens(-_JAAR, _JAAR)
MENSENLEVEN = Grens(date(1900, 1, 1), timedelta(0))


class Dag(forms.DateField):
    """One day. The browser's own picker understands nothing but ISO, so a day that is filled in is written so.

    A day that the page itself filled in may stay, also when it has passed since.
    """

    def __init__(self, *, grens: Grens = ROND_NU, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y"], **kwargs)
        self.grens = grens
        self.error_messages["invalid"] = _GEEN_DAG

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day and day != self.initial and (words := self.grens.refusal(day)):
            raise ValidationError(words, code="grens")
        return day


class MomentInvoer(forms.SplitDateTimeWidget):
    template_name = "zicht/vormen/moment.html"
    use_fieldset = True
    anker = "_0"

    def __init__(self) -> None:
        super().__init__(
            date_attrs={"type": "date"}, time_attrs={"type": "time"}, date_format="%Y-%m-%d", time_format="%H:%M"
        )


class Moment(forms.SplitDateTimeField):
    """Gives an aware moment that has been, or None for *now*. What else it must come after is for the protocol."""

    widget = MomentInvoer

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", gettext_lazy("Wanneer was dit?"))
        kwargs.setdefault("help_text", gettext_lazy("Leeg betekent: nu."))
        # The two parts take their words over while they are made, so afterwards is too late.
        own = {
            "invalid_date": _GEEN_DAG,
            "invalid_time": gettext_lazy("Deze tijd bestaat niet. Schrijf hem als 14:03."),
        }
        super().__init__(
            input_date_formats=["%Y-%m-%d", "%d-%m-%Y"],
            input_time_formats=["%H:%M", "%H.%M"],
            error_messages=own,
            **kwargs,
        )

    def compress(self, data_list: Any) -> datetime | None:
        if not data_list or all(part in (None, "") for part in data_list):
            return None
        day, time = data_list
        if day in (None, ""):
            raise ValidationError(gettext_lazy("Vul ook de dag in."), code="datum")
        if time in (None, ""):
            raise ValidationError(gettext_lazy("Vul ook de tijd in; ongeveer mag."), code="tijd")
        return _that_has_been(day, datetime.combine(day, time))


def _that_has_been(day: date, local: datetime) -> datetime:
    """Compared as a day first: the year 1 has no moment in UTC."""
    if words := GEWEEST.refusal(day):
        raise ValidationError(words, code="grens")
    moment = timezone.make_aware(local)
    if moment > klok.now():
        words = _("Dit moment ligt in de toekomst. Kijk de dag en de tijd na.")
        raise ValidationError(words, code="grens")
    return moment
