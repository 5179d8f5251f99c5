"""Every page in a file of the meldcode: it opens the file, asks, does, and answers; what was typed is never lost."""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.dossier.concepten import OpSlot
from zicht.dossier.journaal import NogNiet
from zicht.dossier.models import Inzending
from zicht.foundation import klok
from zicht.foundation.eenmaal import TWEE_KEER, AlVerstuurd, AndereInhoud, send_once
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Vorm
from zicht.foundation.vraagpagina import Vraagpagina
from zicht.meldcode.eigen import Eigen, own_meldcode
from zicht.meldcode.halten import halten
from zicht.meldcode.kritiek import critical_day
from zicht.meldcode.models import Betrokkene, Meldcodedossier
from zicht.meldcode.openen import open_meldcode
from zicht.meldcode.vastleggen import doorloop_of
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.woorden import Stap
from zicht.protocol.route import ROUTE
from zicht.vault.afdruk import print_of


def draft(formulier: str, medewerker: Medewerker) -> OpSlot:
    """What somebody is typing in a file: a school is small, and its drafts stand behind no wall of a dossier."""
    return OpSlot(medewerker, formulier, formulier, "meldcode")


class Bestandspagina(View):
    """Opens the file, and knows where the walk stands."""

    wat: ClassVar[str] = "meldcode.doorlopen"
    stap: ClassVar[Stap | None] = None

    dossier: Meldcodedossier
    doorloop: Doorloop
    eigen: Eigen
    medewerker: Medewerker

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require(cls.wat)(super().as_view(**initkwargs))

    def dispatch(self, request: HttpRequest, *args: Any, meldcode_id: UUID, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker = request.user
        self.dossier = open_meldcode(meldcode_id)
        self.doorloop = doorloop_of(self.dossier)
        self.eigen = own_meldcode()
        self.ooit_genoemd = list(Betrokkene.objects.filter(dossier=self.dossier))
        self.betrokkenen = [one for one in self.ooit_genoemd if not one.ingetrokken_op]
        self.prepare(**kwargs)
        return super().dispatch(request, *args, **kwargs)

    def prepare(self, **kwargs: Any) -> None:
        """Read what the address names; Http404 when it is not in this file."""

    @property
    def is_mine(self) -> bool:
        return self.dossier.uitvoerder_id == self.medewerker.pk

    @property
    def home(self) -> str:
        return reverse("meldcodedossier", args=[self.dossier.pk])

    def people(self) -> list[tuple[str, str, str]]:
        return [(str(one.pk), str(one), one.rol) for one in self.betrokkenen]

    def page(self, template: str, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {
            "dossier": self.dossier,
            "doorloop": self.doorloop,
            "eigen": self.eigen,
            "betrokkenen": self.betrokkenen,
            "over_wie": str(self.betrokkenen[0]) if self.betrokkenen else "",
            "kritiek": critical_day(self.doorloop),
            "gemeld": bool(self.doorloop.verstuurd),
            "halten": halten(self.doorloop, self.eigen, hier=self.stap),
            "van_mij": self.is_mine,
            "mag_beslissen": self.eigen.decides(self.medewerker) or self.doorloop.is_acute,
            **more,
        }
        return render(self.request, template, context, status=status)


class Bestandsvraag(Bestandspagina, Vraagpagina[Vorm]):
    """Does something in the file, once, and goes on. A refusal comes back in words."""

    nog_niet = "Je kunt later verder."

    template_name: ClassVar[str] = "meldcode/vraag.html"
    titel: ClassVar[str] = ""
    uitleg: ClassVar[str] = ""
    knop: ClassVar[str] = "Leg vast"
    gedaan: ClassVar[str] = "Vastgelegd."

    def act(self, form: Vorm) -> None:
        """Do it, in one savepoint. NogNiet goes back to the form with its words."""
        raise NotImplementedError

    def possible(self) -> str:
        """Why there is nothing to ask here now, in words; empty when there is."""
        return ""

    def refused(self) -> str:
        """Why this person may not do it now, though there is something to see; empty when they may."""
        return self.possible()

    def context(self) -> dict[str, Any]:
        return {}

    def address_after(self) -> str:
        return self.home

    def address_of_draft(self) -> str:
        return self.home

    @property
    def formulier(self) -> str:
        return self.about(*self.kwargs.values())

    @property
    def concept(self) -> OpSlot:
        return draft(self.formulier, self.medewerker)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if waarom := self.possible():
            messages.info(request, waarom)
            return HttpResponseRedirect(self.home)
        return super().get(request, **kwargs)

    def do(self, form: Vorm) -> HttpResponse:
        if waarom := self.refused():
            form.add_error(None, waarom)
            return self.show(form)
        try:
            with transaction.atomic():
                self.once()
                self.act(form)
        except NogNiet as refusal:
            form.add_error(None, str(refusal))
            return self.show(form)
        except AlVerstuurd:
            messages.info(self.request, TWEE_KEER)
            return HttpResponseRedirect(self.home)
        except AndereInhoud as other:
            form.add_error(None, str(other))
            return self.show(form)
        self.concept.forget()
        if self.gedaan:
            messages.success(self.request, self.gedaan)
        return HttpResponseRedirect(self.address_after())

    def once(self) -> None:
        try:
            sleutel = UUID(self.request.POST.get("sleutel", ""))
        except ValueError:
            raise Http404 from None
        afdruk = print_of(f"{self.formulier}:{self.dossier.pk}", self.request.POST)
        values = {"formulier": self.formulier, "medewerker": self.medewerker, "dossier": None, "op": klok.now()}
        send_once(Inzending.objects, sleutel, afdruk, **values)

    def show(self, form: Vorm, **extra: Any) -> HttpResponse:
        more = {
            "form": form,
            "sleutel": new_id(),
            "titel": self.titel,
            "uitleg": self.uitleg,
            "knop": self.knop,
            "station": ROUTE[self.stap.value] if self.stap else None,
            **self.context(),
            **extra,
        }
        return self.page(self.template_name, **more)
