"""The desk of who answers a question from the public door."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.contact import webvragen
from zicht.contact.webmodellen import Webvraag
from zicht.foundation import getypt
from zicht.foundation.vormen import LangeTekst, Vorm

WACHT = "Deze persoon kijkt met een code, en wacht op een antwoord. Schrijf iets terug, al is het kort."


class WebantwoordVorm(Vorm):
    handeling = "verstuurd"
    tekst = LangeTekst(
        label="Je antwoord",
        help_text="Wie het vroeg, leest dit met de code. Heb je gebeld? Dan mag dit leeg blijven.",
        required=False,
        limiet=4000,
        rijen=5,
    )
    gezien = forms.BooleanField(label="Ik heb gekeken: hierin staat geen naam van het gezin", required=False)

    def clean_tekst(self) -> str:
        tekst = str(self.cleaned_data["tekst"] or "")
        for vondst in webvragen.found_in([tekst], gezien="gezien" in self.data):
            self.add_error("tekst", f"‘{vondst.tekst}’ {vondst.soort.value}. {vondst.liever}")
        return tekst


@method_decorator(require("contact.voeren"), name="dispatch")
class Webvragen(View):
    """One question: read it, answer it or call, and take it off the list."""

    def get(self, request: HttpRequest, webvraag: UUID) -> HttpResponse:
        return self.show(request, _ours(webvraag), WebantwoordVorm())

    def post(self, request: HttpRequest, webvraag: UUID) -> HttpResponse:
        assert isinstance(request.user, Medewerker)
        vraag, form = _ours(webvraag), WebantwoordVorm(request.POST)
        if form.is_valid() and not form.cleaned_data["tekst"] and webvragen.waits_for_words(vraag):
            form.add_error("tekst", WACHT)
        if not form.is_valid():
            return self.show(request, vraag, form)
        try:
            closed = webvragen.close(
                vraag, gelezen=getypt.whole_number(request.POST.get("gelezen", ""), cijfers=6) or 0
            )
        except webvragen.NietGelezen as more:
            form.add_error(None, str(more))
            return self.show(request, vraag, form)
        if not closed:
            form.add_error(None, "Een collega heeft deze vraag al afgehandeld. Wat je typte is niet verstuurd.")
            return self.show(request, vraag, form)
        if form.cleaned_data["tekst"]:
            webvragen.say(vraag, form.cleaned_data["tekst"], door=request.user)
        messages.success(request, "Vastgelegd. De vraag staat niet meer op de lijst.")
        return HttpResponseRedirect(reverse("contact-terugbellijst"))

    def show(self, request: HttpRequest, vraag: Webvraag, form: Vorm) -> HttpResponse:
        context = {
            "vraag": vraag,
            "bereik": webvragen.reach(vraag),
            "berichten": webvragen.written(vraag),
            "form": form,
        }
        return render(request, "contact/webvraag.html", context)


def _ours(id: UUID) -> Webvraag:
    found = Webvraag.objects.select_related("gemeente").filter(pk=id).first()
    if found is None:
        raise Http404
    return found
