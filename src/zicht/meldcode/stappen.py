"""The pages of the five steps."""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zicht.dossier.models import Rol
from zicht.foundation.vormen import Vorm
from zicht.meldcode import actions, overzicht
from zicht.meldcode.eerder import answered_before
from zicht.meldcode.models import Signaal
from zicht.meldcode.pagina import Bestandspagina, Bestandsvraag
from zicht.meldcode.signaalvragen import SignaalVorm, SignalenVorm
from zicht.meldcode.tips import GESPREKSTIPS
from zicht.meldcode.vastleggen import texts_of
from zicht.meldcode.vragen import WEL, BeslissenVorm, GesprekVorm, OverlegVorm, Stapvorm
from zicht.meldcode.wegen import WegenVorm
from zicht.protocol.doorloop.let_op import let_op
from zicht.protocol.doorloop.woorden import Stap

IEMAND_ANDERS = "{wie} doorloopt deze meldcode. Is {wie} er niet, en kan het niet wachten? Neem het dan over."


class Stapvraag(Bestandsvraag):
    """Takes a step. What was answered before stands in it again when a step is taken again."""

    stap: ClassVar[Stap]
    vorm: ClassVar[type[Stapvorm]]
    template_name = "meldcode/stap.html"

    def possible(self) -> str:
        if not self.is_mine:
            return IEMAND_ANDERS.format(wie=self.dossier.uitvoerder)
        if self.doorloop.is_stopped:
            return "Deze meldcode is gestopt. Hervat haar om verder te gaan; alles staat er nog."
        return ""

    def make_form(self, typed: Any = None) -> Stapvorm:
        return self.vorm(typed, eigen=self.eigen, betrokkenen=self.people(), initial=self.initial(), **self.more())

    def more(self) -> dict[str, Any]:
        return {}

    def initial(self) -> dict[str, Any]:
        return answered_before(self.doorloop, self.stap, texts_of(self.dossier, self.stap, self.doorloop))

    def act(self, form: Vorm) -> None:
        assert isinstance(form, Stapvorm)
        self.doorloop = actions.take_step(self.dossier, form.feit(), form.teksten(), door=self.medewerker)

    def context(self) -> dict[str, Any]:
        return {
            "stapnaam": self.eigen.name(self.stap),
            "nummer": self.doorloop.volgorde.index(self.stap) + 1,
            "aanwijzing": self.eigen.instruction(self.stap),
            "let_op": let_op(self.doorloop, self.stap, kader=self.eigen.kader),
        }

    @property
    def gedaan(self) -> str:  # type: ignore[override]
        return f"Stap {self.doorloop.volgorde.index(self.stap) + 1} is vastgelegd."

    def address_after(self) -> str:
        """On to the next step, or to the file when there is none."""
        stap = self.doorloop.stap
        return reverse(f"meldcode-{stap.value}", args=[self.dossier.pk]) if stap else self.home


class Signalen(Stapvraag):
    """Step 1: the signals so far, one more, and then what it may be about."""

    stap = Stap.SIGNALEN
    vorm = SignalenVorm
    template_name = "meldcode/signalen.html"
    knop = "Stap 1 is klaar"

    def more(self) -> dict[str, Any]:
        return {"signalen": len(self.signalen)}

    def prepare(self, **kwargs: Any) -> None:
        self.signalen = actions.signals_of(self.dossier)

    def act(self, form: Vorm) -> None:
        assert isinstance(form, SignalenVorm)
        super().act(form)
        if check := self.doorloop.kindcheck:
            actions.bring_in_children(self.dossier, check, form.teksten()["kinderen"])

    def context(self) -> dict[str, Any]:
        return {**super().context(), "signalen": self.signalen}


class SignaalErbij(Bestandsvraag):
    """One signal more, in step 1 or after a talk."""

    template_name = "meldcode/signaal.html"
    titel = "Een signaal opschrijven"
    knop = "Zet erbij"
    gedaan = "Het signaal staat erbij."

    def possible(self) -> str:
        return "" if not self.doorloop.is_stopped else "Deze meldcode is gestopt. Hervat haar om verder te gaan."

    @property
    def bij(self) -> Stap:
        return Stap.SIGNALEN if not self.doorloop.taken(Stap.SIGNALEN) else self.doorloop.stap or Stap.GESPREK

    def make_form(self, typed: Any = None) -> SignaalVorm:
        return SignaalVorm(typed, eigen=self.eigen, betrokkenen=self.people())

    def act(self, form: Vorm) -> None:
        assert isinstance(form, SignaalVorm)
        actions.add_signal(self.dossier, form.signal(), bij=self.bij, door=self.medewerker)

    def address_after(self) -> str:
        return reverse(f"meldcode-{self.bij.value}", args=[self.dossier.pk]) if self.is_mine else self.home


class SignaalWeg(Bestandspagina):
    """A signal that was a mistake, taken back by who wrote it or who walks."""

    def prepare(self, **kwargs: Any) -> None:
        found = Signaal.objects.filter(dossier=self.dossier, pk=kwargs["signaal"], ingetrokken_op=None).first()
        if found is None:
            raise Http404
        self.signaal = found

    @property
    def may(self) -> bool:
        return self.is_mine or self.signaal.waarnemer_id == self.medewerker.pk

    def get(self, request: HttpRequest, signaal: UUID) -> HttpResponse:
        return self.page("meldcode/signaal_weg.html", signaal=self.signaal) if self.may else self.back()

    def post(self, request: HttpRequest, signaal: UUID) -> HttpResponse:
        if not self.may:
            return self.back()
        actions.withdraw_signal(self.signaal)
        messages.success(request, "Het signaal telt niet meer mee.")
        return HttpResponseRedirect(reverse("meldcode-signalen", args=[self.dossier.pk]) if self.is_mine else self.home)

    def back(self) -> HttpResponse:
        messages.info(self.request, f"{self.signaal.waarnemer} schreef dit op, en kan het terugnemen.")
        return HttpResponseRedirect(self.home)


class Overleg(Stapvraag):
    stap = Stap.OVERLEG
    vorm = OverlegVorm


class Gesprek(Stapvraag):
    stap = Stap.GESPREK
    vorm = GesprekVorm
    template_name = "meldcode/gesprek.html"

    def more(self) -> dict[str, Any]:
        return {"tegenpartij": self.doorloop.family_is_counterpart}

    def context(self) -> dict[str, Any]:
        return {**super().context(), "tips": GESPREKSTIPS}

    def act(self, form: Vorm) -> None:
        """Who was spoken with and stood not here yet, is somebody it is about."""
        assert isinstance(form, GesprekVorm)
        given = form.cleaned_data
        new = given["gesproken"] == WEL and given["met_anders"]
        extra = (str(actions.add_person(self.dossier, new, Rol.ONBEKEND).pk),) if new else ()
        self.doorloop = actions.take_step(self.dossier, form.feit(*extra), form.teksten(), door=self.medewerker)


class Wegen(Stapvraag):
    """Step 4, with all that was recorded before at hand."""

    stap = Stap.WEGEN
    vorm = WegenVorm
    template_name = "meldcode/wegen.html"
    knop = "Naar de beslissing"

    def context(self) -> dict[str, Any]:
        namen = overzicht.names_of(self.doorloop)
        beelden = overzicht.stapbeelden(self.dossier, self.doorloop, self.eigen, self.ooit_genoemd, namen)
        before = [beeld for beeld in beelden if beeld.stap not in {Stap.WEGEN, Stap.BESLISSEN}]
        return {**super().context(), "beelden": before, "signalen": actions.signals_of(self.dossier)}


class Beslissen(Stapvraag):
    stap = Stap.BESLISSEN
    vorm = BeslissenVorm
    template_name = "meldcode/beslissen.html"
    knop = "Leg de beslissingen vast"

    def possible(self) -> str:
        if self.doorloop.is_stopped:
            return super().possible()
        if self.eigen.deciders and not self.doorloop.is_acute:
            return "" if self.eigen.decides(self.medewerker) or self.is_mine else super().possible()
        return "" if self.doorloop.is_acute else super().possible()

    def refused(self) -> str:
        decides = self.doorloop.is_acute or self.eigen.decides(self.medewerker)
        return self.possible() if decides else f"In jullie meldcode beslist {self.eigen.deciders[0]}."

    def address_after(self) -> str:
        return self.home

    def context(self) -> dict[str, Any]:
        return {
            **super().context(),
            "advies": self.doorloop.advies,
            "beslist_door": []
            if self.eigen.decides(self.medewerker) or self.doorloop.is_acute
            else self.eigen.deciders,
        }
