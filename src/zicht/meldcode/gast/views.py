"""The one address of the guest's door. The page carries the walk, sealed; nothing of it is kept here, nor on the device."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from zicht.dossier.journaal import NogNiet
from zicht.foundation import getypt
from zicht.foundation.herkomst import is_foreign
from zicht.foundation.vormen import Vorm
from zicht.meldcode.gast import bladen, melden, verslag
from zicht.meldcode.gast.bladen import BLADEN, VERSLAG, may_come, next_page, page_after, page_before
from zicht.meldcode.gast.spreken import speak_errors, zeg
from zicht.meldcode.gast.wandeling import Wandeling, seal, unseal
from zicht.protocol.doorloop.feiten import MeldcodeHervat
from zicht.vault import tabblad, tabformulier

NAAR, WEG = "naar:", "weg:"


@method_decorator(csrf_exempt, name="dispatch")
class Gastpagina(View):
    """GET begins; every POST answers 200 with the next page, at the same address."""

    http_method_names = ["get", "head", "post"]
    sleutel: str
    wandeling: Wandeling

    def get(self, request: HttpRequest) -> HttpResponse:
        self.sleutel, self.wandeling = tabblad.new_key(), Wandeling()
        return self.show(bladen.BEGIN)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        if is_foreign(request):
            return self.shut("vreemd", 403)
        try:
            self.sleutel = request.POST.get("_sleutel", "")
            self.wandeling = unseal(request.POST.get("_staat", ""), self.sleutel)
        except tabblad.Dicht as dicht:
            return self.shut(type(dicht).__name__.lower(), 400)
        return self.do(request.POST.get("_blad", ""), request.POST.get("_doe", ""))

    def do(self, blad: str, doe: str) -> HttpResponseBase:
        """A button that leads elsewhere keeps what was typed; the button of the page does what the page asks."""
        if doe == "opnieuw":
            return self.get(self.request)
        if not may_come(blad, self.wandeling):
            return self.show(next_page(self.wandeling))
        if doe in verslag.VORMEN:
            return verslag.as_file(self.wandeling, doe)
        if doe == "hervat" and self.wandeling.doorloop.is_stopped:
            return self.go_on(self.wandeling.record(MeldcodeHervat()), blad)
        if doe.startswith(NAAR):
            return self.go_on(self.wandeling.typing(blad, self.typed()), blad, doe.removeprefix(NAAR))
        if doe.startswith(WEG):
            without = self.wandeling.without_signal(doe.removeprefix(WEG))
            return self.go_on(without.typing(blad, self.typed()), blad, blad)
        return self.answer(blad)

    def answer(self, blad: str) -> HttpResponse:
        form = bladen.make_form(BLADEN[blad], self.wandeling, self.request.POST)
        if not form.is_valid():
            return self.show(blad, form)
        try:
            after = BLADEN[blad].act(self.wandeling, form)
        except NogNiet as refusal:
            form.add_error(None, f"{zeg(refusal.weigering.waarom)} {zeg(refusal.weigering.wat_nu)}")
            return self.show(blad, form)
        if blad == VERSLAG:
            return self.go_on(after.typing(blad, self.typed()), blad, blad)
        return self.go_on(after.typing(blad, {}), blad, page_after(blad, after))

    def go_on(self, after: Wandeling, blad: str, to: str = "") -> HttpResponse:
        """To the next page with the walk as it is now; when it has become too much, back to this one as it was."""
        try:
            seal(after, self.sleutel)
        except tabblad.TeGroot:
            form = bladen.make_form(BLADEN[blad], self.wandeling, self.request.POST)
            form.add_error(None, verslag.te_groot())
            return self.show(blad, form)
        self.wandeling = after
        return self.show(to if may_come(to, after) else next_page(after))

    def typed(self) -> dict[str, list[str]]:
        """What stands in the form, less what the page carries: that begins with an underscore."""
        return getypt.to_keep(self.request.POST)

    def show(self, blad: str, form: Vorm | None = None) -> HttpResponse:
        """The page; what is unfinished on it is unfinished, not wrong."""
        if form is None:
            draft = self.wandeling.typed_before(blad)
            form = bladen.make_form(BLADEN[blad], self.wandeling, draft)
            if draft is not None and blad != VERSLAG:
                form.errors.clear()
        if form.is_bound:
            speak_errors(form)
        context: dict[str, Any] = {
            "form": form,
            "blad": blad,
            "terug": page_before(blad, self.wandeling),
            "wandeling": self.wandeling,
            "sleutel": self.sleutel,
            "staat": seal(self.wandeling, self.sleutel),
            **verslag.context(blad, self.wandeling),
        }
        if context["meldt"]:
            context["mee"] = tabformulier.seal(melden.as_form(self.wandeling), self.sleutel, doel=melden.DOEL)
        return render(self.request, f"meldcode/gast/{blad}.html", context)

    def shut(self, waarom: str, status: int) -> HttpResponse:
        """The walk cannot be opened: said in words, and what was typed just now comes back to copy."""
        context = {"waarom": waarom, "getypt": getypt.typed(self.request.POST)}
        return render(self.request, "meldcode/gast/dicht.html", context, status=status)
