"""When something was: in this desk always now or before."""

from datetime import datetime

from django import forms

from zicht.foundation import klok
from zicht.foundation.vormen import Moment


class Geweest(Moment):
    def clean(self, value: object) -> datetime | None:
        moment: datetime | None = super().clean(value)
        if moment and moment > klok.now():
            raise forms.ValidationError("Dit moment ligt in de toekomst. Kijk de dag en de tijd na, of laat het leeg.")
        return moment
