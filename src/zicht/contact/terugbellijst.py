"""The desk of who calls back: what was asked, by whom, and when they can be reached."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.berichten.models import Bericht
from zicht.contact import terugbellen, webvragen
from zicht.contact.begrippen import Kring
from zicht.contact.terugbellen import Terugbeluitkomst
from zicht.contact.views import Bureau
from zicht.foundation.vormen import Keuze, Vorm

MEESTE = 100


class GebeldVorm(Vorm):
    handeling = "vastgelegd"
    uitkomst = Keuze(
        label="Hoe liep het af?",
        help_text="Wie het vroeg, ziet dit. Niet bereikt? Probeer het nog eens voor je de vraag van de lijst haalt.",
        choices=Terugbeluitkomst.choices,
    )


@require("contact.voeren")
def terugbellijst(request: HttpRequest) -> HttpResponse:
    """Only envelopes: what is asked is read by opening one."""
    return render(
        request,
        "contact/terugbellijst.html",
        {"vragen": terugbellen.waiting(), "webvragen": webvragen.waiting()[:MEESTE]},
    )


@method_decorator(require("contact.voeren"), name="dispatch")
class Terugbellen(View):
    """One question: whom to call, and how it ended."""

    def get(self, request: HttpRequest, terugbelvraag: UUID) -> HttpResponse:
        bericht = _asked(terugbelvraag)
        return self.show(request, bericht, GebeldVorm()) if terugbellen.waits(bericht) else already(request)

    def post(self, request: HttpRequest, terugbelvraag: UUID) -> HttpResponse:
        assert isinstance(request.user, Medewerker)
        bericht, form = _asked(terugbelvraag), GebeldVorm(request.POST)
        if not form.is_valid():
            return self.show(request, bericht, form)
        try:
            terugbellen.close(bericht, Terugbeluitkomst(form.cleaned_data["uitkomst"]), door=request.user)
        except terugbellen.AlGebeld:
            return already(request)
        messages.success(request, "Vastgelegd. De vraag staat niet meer op de lijst.")
        return HttpResponseRedirect(reverse("contact-terugbellijst"))

    def show(self, request: HttpRequest, bericht: Bericht, form: Vorm) -> HttpResponse:
        context = {"bericht": bericht, "vraag": terugbellen.read(bericht.pk), "form": form}
        return render(request, "contact/terugbellen.html", context)


class Teruggebeld(Bureau):
    """The talk itself, with what the question already told; recording it takes the question from the list."""

    titel = "Gesprek na een terugbelvraag"

    def prepare(self) -> None:
        self.bericht = _asked(self.kwargs["terugbelvraag"])
        self.vraag = terugbellen.read(self.bericht.pk)

    @property
    def formulier(self) -> str:
        return self.about(self.bericht.pk)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if terugbellen.waits(self.bericht) else already(request)

    def initial(self) -> dict[str, Any]:
        known = {naam: getattr(self.vraag, naam) for naam in ("functie", "naam", "telefoon")}
        return known | {"werk": self.vraag.organisatie, "kring": Kring.PROFESSIONAL}

    def own_words(self, gegeven: dict[str, Any]) -> tuple[str, ...]:
        return (*super().own_words(gegeven), self.vraag.naam, self.vraag.organisatie)

    def context(self) -> dict[str, Any]:
        return super().context() | {"terugbelvraag": self.vraag}

    def act(self, gegeven: dict[str, Any]) -> None:
        super().act(gegeven)
        if terugbellen.waits(self.bericht):
            terugbellen.close(self.bericht, Terugbeluitkomst.GESPROKEN, door=self.medewerker)


def already(request: HttpRequest) -> HttpResponse:
    messages.info(request, "Over deze vraag is al gebeld. Zij staat niet meer op de lijst.")
    return HttpResponseRedirect(reverse("contact-terugbellijst"))


def _asked(id: UUID) -> Bericht:
    """What was never asked of us is not there."""
    found = terugbellen.received().filter(pk=id).first()
    if found is None:
        raise Http404
    return found
