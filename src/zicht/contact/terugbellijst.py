"""The desk of who calls back: what was asked, by whom, and when they can be reached."""

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
from zicht.contact import terugbellen
from zicht.contact.terugbellen import Terugbeluitkomst
from zicht.foundation.vormen import Keuze, Vorm


class GebeldVorm(Vorm):
    handeling = "vastgelegd"
    uitkomst = Keuze(label="Hoe liep het af?", choices=Terugbeluitkomst.choices)


@require("contact.voeren")
def terugbellijst(request: HttpRequest) -> HttpResponse:
    """Only envelopes: what is asked is read by opening one."""
    return render(request, "contact/terugbellijst.html", {"vragen": terugbellen.waiting()})


@method_decorator(require("contact.voeren"), name="dispatch")
class Terugbellen(View):
    """One question: whom to call, and how it ended."""

    def get(self, request: HttpRequest, terugbelvraag: UUID) -> HttpResponse:
        return self.show(request, _waiting(terugbelvraag), GebeldVorm())

    def post(self, request: HttpRequest, terugbelvraag: UUID) -> HttpResponse:
        assert isinstance(request.user, Medewerker)
        bericht, form = _waiting(terugbelvraag), GebeldVorm(request.POST)
        if not form.is_valid():
            return self.show(request, bericht, form)
        terugbellen.close(bericht, Terugbeluitkomst(form.cleaned_data["uitkomst"]), door=request.user)
        messages.success(request, "Vastgelegd. De vraag staat niet meer op de lijst.")
        return HttpResponseRedirect(reverse("contact-terugbellijst"))

    def show(self, request: HttpRequest, bericht: Bericht, form: Vorm) -> HttpResponse:
        context = {"bericht": bericht, "vraag": terugbellen.read(bericht.pk), "form": form}
        return render(request, "contact/terugbellen.html", context)


def _waiting(id: UUID) -> Bericht:
    """Not for us, and called back about already, are the same: nothing."""
    found = next((bericht for bericht in terugbellen.waiting() if bericht.pk == id), None)
    if found is None:
        raise Http404
    return found
