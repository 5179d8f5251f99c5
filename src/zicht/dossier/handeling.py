"""One act on a dossier, as a page: it opens the dossier, asks, does, and answers; what was typed is never lost.

A station says who may (`wat`), what is asked (`vorm`), and what is done (`act`). The rest is the same everywhere: the
draft, the double submit, the refusal in words, the way back.
"""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.dossier import journaal
from zicht.dossier.concepten import InDossier
from zicht.dossier.journaal import NogNiet
from zicht.dossier.models import Dossier, Inzending
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.eenmaal import TWEE_KEER, AlVerstuurd, AndereInhoud, send_once
from zicht.foundation.vormen import Inzendsleutel, Vorm
from zicht.foundation.vraagpagina import Vraagpagina
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.vault.afdruk import print_of


class Handelingsvorm(Vorm):
    """A form about a dossier: it knows where the dossier stands and who is in it."""

    handeling = "vastgelegd"
    sleutel = Inzendsleutel()

    def __init__(self, *args: Any, stand: Stand, mensen: Mensen, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stand, self.mensen = stand, mensen
        self.build()
        self.put_words()

    def build(self) -> None:
        """Add or fill the questions that depend on the dossier."""


class Handeling(Vraagpagina[Handelingsvorm]):
    """Opens a dossier, does something in it, and goes back to it."""

    wat: ClassVar[str] = "dossier.behandelen"
    vorm: ClassVar[type[Handelingsvorm]]
    station: ClassVar[str] = ""
    titel: ClassVar[str] = ""
    uitleg: ClassVar[str] = ""
    knop: ClassVar[str] = "Leg vast"
    gedaan: ClassVar[str] = "Vastgelegd."
    template_name: ClassVar[str] = "dossier/handeling.html"

    dossier: Dossier
    stand: Stand
    mensen: Mensen
    medewerker: Medewerker

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require(cls.wat)(super().as_view(**initkwargs))

    def dispatch(self, request: HttpRequest, *args: Any, dossier_id: UUID, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker = request.user
        self.dossier = open_dossier(dossier_id)
        self.stand = journaal.stand_of(self.dossier)
        self.mensen = Mensen.of(self.dossier, self.stand.herkend)
        try:
            self.prepare(**kwargs)
        except Http404:
            if not self.was_sent():
                raise
            messages.info(request, TWEE_KEER)
            return HttpResponseRedirect(reverse("dossier", args=[self.dossier.pk]))
        return super().dispatch(request, *args, **kwargs)

    # What a station says

    def prepare(self, **kwargs: Any) -> None:
        """Read what the address names (a melding, an overdracht); Http404 when it is not in this dossier."""

    def initial(self) -> dict[str, Any]:
        return {}

    def act(self, gegeven: dict[str, Any]) -> None:
        """Do it, in one savepoint. NogNiet goes back to the form with its words."""
        raise NotImplementedError

    def context(self) -> dict[str, Any]:
        return {}

    def address_after(self) -> str:
        return reverse("dossier", args=[self.dossier.pk])

    # What is the same everywhere

    @property
    def formulier(self) -> str:
        return self.about(*(value for value in self.kwargs.values() if value != self.dossier.pk))

    @property
    def concept(self) -> InDossier:
        return InDossier(self.dossier, self.medewerker, self.formulier)

    def make_form(self, typed: Any = None) -> Handelingsvorm:
        return self.vorm(typed, stand=self.stand, mensen=self.mensen, initial=self.initial())

    def do(self, form: Handelingsvorm) -> HttpResponse:
        try:
            with transaction.atomic():
                self.once(form.cleaned_data["sleutel"])
                self.act(form.cleaned_data)
        except NogNiet as refusal:
            form.add_error(None, str(refusal))
            return self.show(form, weigering=refusal.weigering)
        except AlVerstuurd:
            messages.info(self.request, TWEE_KEER)
            return HttpResponseRedirect(self.address_after())
        except AndereInhoud as other:
            return self.show(self.with_new_key(str(other)))
        self.concept.forget()
        messages.success(self.request, self.gedaan)
        return HttpResponseRedirect(self.address_after())

    @property
    def afdruk(self) -> bytes:
        return print_of(f"{self.formulier}:{self.dossier.pk}", self.request.POST)

    def was_sent(self) -> bool:
        """Whether this act is no longer there because this person did it: by these answers, or before coming back here."""
        rows = Inzending.objects.filter(formulier=self.formulier, medewerker=self.medewerker, dossier=self.dossier)
        return (rows.filter(afdruk=self.afdruk) if self.request.method == "POST" else rows).exists()

    def once(self, sleutel: UUID) -> None:
        values = {"formulier": self.formulier, "medewerker": self.medewerker, "dossier": self.dossier, "op": klok.now()}
        send_once(Inzending.objects, sleutel, self.afdruk, **values)

    def show(self, form: Handelingsvorm, **extra: Any) -> HttpResponse:
        context = {
            "form": form,
            "dossier": self.dossier,
            "stand": self.stand,
            "mensen": self.mensen,
            "station": ROUTE[self.station] if self.station else None,
            "titel": self.titel,
            "uitleg": self.uitleg,
            "knop": self.knop,
            **self.context(),
            **extra,
        }
        return render(self.request, self.template_name, context)
