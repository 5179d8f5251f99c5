"""A public form at one address: GET begins, every POST answers 200 with the next page, and the page carries it all.

A form says which pages it has (`bladen`), and what sending does (`send`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from zicht.foundation import getypt
from zicht.foundation.eenmaal import AndereInhoud
from zicht.foundation.herkomst import is_foreign
from zicht.foundation.vormen import Vorm
from zicht.publiek import maten
from zicht.vault import tabblad, tempo
from zicht.vault.tabformulier import Tab, number_of, seal, unseal

NAAR, ERBIJ, WEG, KIJK = "naar:", "erbij:", "weg:", "kijk"
#: What another form of ours filled in beforehand, sealed for this one with the key of the same tab.
MEE = "_mee"
MEESTE = 20


@dataclass(frozen=True)
class Blad:
    """One page: what it asks, and what stands above it."""

    code: str
    vorm: Callable[..., Vorm]
    titel: str | Promise
    inleiding: str | Promise = ""
    template: str = "zicht/publiek/tab/blad.html"
    gegeven: dict[str, Any] = field(default_factory=dict)

    def form(self, tab: Tab) -> Vorm:
        return self.vorm(tab.typed(self.code), **self.gegeven)

    def is_done(self, tab: Tab) -> bool:
        return self.code in tab.velden and self.form(tab).is_valid()


@method_decorator(csrf_exempt, name="dispatch")
class Tabpagina(View):
    http_method_names = ["get", "head", "post"]
    doel: ClassVar[str]
    sleutel: str
    tab: Tab

    def bladen(self, tab: Tab) -> list[Blad]:
        """The pages there are, given what was typed so far, in order; the last one sends."""
        raise NotImplementedError

    def send(self, form: Vorm) -> HttpResponse:
        """Do it. `TeVaak` and `AndereInhoud` go back to the form."""
        raise NotImplementedError

    def context(self, blad: Blad) -> dict[str, Any]:
        return {}

    def while_typing(self, form: Vorm) -> dict[str, list[str]]:
        """Words for beside each field that is looked through; nothing of it is kept."""
        return {}

    def begin(self) -> Tab:
        return Tab()

    def get(self, request: HttpRequest) -> HttpResponse:
        self.sleutel, self.tab = tabblad.new_key(), self.begin()
        return self.show(self.bladen(self.tab)[0].code)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        if is_foreign(request):
            return self.shut("vreemd", 403)
        try:
            self.sleutel = request.POST.get("_sleutel", "")
            self.tab = unseal(request.POST.get(MEE, "") or request.POST.get("_staat", ""), self.sleutel, doel=self.doel)
        except tabblad.Dicht as dicht:
            return self.shut(type(dicht).__name__.lower(), 400)
        if MEE in request.POST:
            return self.show(self.first_undone() or self.codes()[-1])
        return self.do(request.POST.get("_blad", ""), request.POST.get("_doe", ""))

    def do(self, blad: str, doe: str) -> HttpResponse:
        """Whichever button: what stands in the form is kept."""
        before = self.tab
        if doe == "opnieuw":
            return self.get(self.request)
        if doe == KIJK and blad in self.codes():
            return JsonResponse(self.while_typing(self.blad(blad).vorm(self.request.POST, **self.blad(blad).gegeven)))
        if blad not in self.codes():
            return self.show(self.codes()[0])
        self.tab = before.typing(blad, getypt.to_keep(self.request.POST))
        try:
            seal(self.tab, self.sleutel, doel=self.doel)
        except tabblad.TeGroot:
            return self.too_big(before, blad)
        return self.pressed(blad, doe)

    def pressed(self, blad: str, doe: str) -> HttpResponse:
        if doe.startswith(NAAR):
            return self.show(doe.removeprefix(NAAR))
        if doe.startswith(WEG):
            self.tab = self.tab.without(doe.removeprefix(WEG))
            return self.show(blad if blad in self.codes() else self.codes()[0])
        form = self.blad(blad).form(self.tab)
        if not form.is_valid():
            return self.show(blad, form)
        if doe.startswith(ERBIJ):
            return self.add(blad, form, self.tab.next_of(doe.removeprefix(ERBIJ)))
        return self.sending(blad, form) if blad == self.codes()[-1] else self.show(self.after(blad))

    def sending(self, blad: str, form: Vorm) -> HttpResponse:
        """Send it, once; what stands in the way comes back to the form, in words."""
        try:
            return self.send(form)
        except tempo.TeVaak as often:
            form.add_error(None, maten.in_words(often))
        except AndereInhoud:
            self.other_than_sent(form)
        return self.show(blad, form)

    def add(self, blad: str, form: Vorm, new: str) -> HttpResponse:
        """One more page of a kind: one more person, or something else that happened."""
        if number_of(new) > MEESTE:
            form.add_error(None, _("Meer past er niet bij. Schrijf de rest bij wat u denkt, of bel 0800-2000."))
            return self.show(blad, form)
        self.tab = self.tab.typing(new, {})
        return self.show(new, fresh=True)

    def after(self, blad: str) -> str:
        """The first page after this one that still asks something."""
        rest = self.bladen(self.tab)[self.codes().index(blad) + 1 :]
        return next((one.code for one in rest if not one.is_done(self.tab)), rest[-1].code)

    def first_undone(self) -> str | None:
        """A page that does not hold what it must, for who comes to the end around it."""
        return next((one.code for one in self.bladen(self.tab)[:-1] if not one.is_done(self.tab)), None)

    def codes(self) -> list[str]:
        return [blad.code for blad in self.bladen(self.tab)]

    def blad(self, code: str) -> Blad:
        return next(one for one in self.bladen(self.tab) if one.code == code)

    def show(self, code: str, form: Vorm | None = None, *, fresh: bool = False) -> HttpResponse:
        """The page; what is unfinished on it is unfinished, not wrong."""
        blad = self.blad(code if code in self.codes() else self.codes()[0])
        if form is None:
            form = blad.form(self.tab.without(blad.code) if fresh else self.tab)
            form.errors.clear()
        codes = self.codes()
        context = {
            "form": form,
            "blad": blad,
            "terug": codes[codes.index(blad.code) - 1] if blad.code != codes[0] else "",
            "sleutel": self.sleutel,
            "staat": seal(self.tab, self.sleutel, doel=self.doel),
            **self.context(blad),
        }
        return render(self.request, blad.template, context)

    def too_big(self, before: Tab, blad: str) -> HttpResponse:
        form = self.blad(blad).form(self.tab)
        form.full_clean()
        form.add_error(None, _("Dit is meer tekst dan wij kunnen versturen. De tekst staat er nog. Maak hem korter."))
        self.tab = before
        return self.show(blad, form)

    def other_than_sent(self, form: Vorm) -> None:
        """With the key of this tab another form went: a new key and a new code, so that pressing again sends this one too."""
        self.tab = Tab(velden=self.tab.velden)
        form.add_error(None, _("Hiermee is al iets anders verstuurd. Druk nog eens als dit er ook bij moet."))

    def shut(self, waarom: str, status: int) -> HttpResponse:
        """It cannot be opened: said in words, and what was typed just now comes back to copy."""
        context = {"waarom": waarom, "getypt": getypt.typed(self.request.POST), "opnieuw": self.request.path}
        return render(self.request, "zicht/publiek/tab/dicht.html", context, status=status)
