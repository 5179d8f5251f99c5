"""An act that sends a package to another organisation: shown first, and sent only as it was shown."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpResponse

from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.organisaties.models import Organisatie


@dataclass(frozen=True)
class Zending:
    """To whom, what is sent, and the same as the page prints it."""

    naar: Organisatie
    inhoud: Mapping[str, object]
    te_lezen: Mapping[str, object]

    @property
    def kenmerk(self) -> str:
        """What was shown and what is sent are the same when this is."""
        return hashlib.sha256(json.dumps(self.inhoud, sort_keys=True).encode()).hexdigest()


class Versturen(Handeling):
    """A station says what is sent (`zending`; None when nothing is) and with which template it is read (`pakket`)."""

    template_name = "dossier/versturen.html"
    pakket: ClassVar[str]

    def zending(self, gegeven: dict[str, Any]) -> Zending | None:
        raise NotImplementedError

    def do(self, form: Handelingsvorm) -> HttpResponse:
        zending = self.zending(form.cleaned_data)
        if zending is None or self.request.POST.get("gezien") == zending.kenmerk:
            return super().do(form)
        return self.show(form, zending=zending, pakket=self.pakket, knop=f"Verstuur aan {zending.naar}")
