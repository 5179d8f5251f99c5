"""At the Veilig Thuis that is asked: what other regions offer and ask, and our answer."""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.andere_regio import lezen, overnemen, pakket, post
from zicht.andere_regio.forms import BeantwoordenVorm, OvernemenVorm, WeigerenVorm
from zicht.berichten import slot, verkeer
from zicht.berichten.models import Bericht
from zicht.berichten.verkeer import NotLive
from zicht.dossier.afzender import AlBeantwoord
from zicht.dossier.journaal import NogNiet
from zicht.foundation import context, klok
from zicht.foundation.vormen import Vorm
from zicht.organisaties.models import Team

WAT = "regio.ontvangen"


@require(WAT)
def lijst(request: HttpRequest) -> HttpResponse:
    """Nothing of a family stands here: that is read by opening a message."""
    groups = {
        "wachtend": [(bericht, post.TITELS[bericht.soort]) for bericht in post.waiting()],
        "gedaan": [(bericht, post.TITELS[bericht.soort], post.done_with(bericht)) for bericht in post.handled()],
    }
    return render(request, "andere_regio/lijst.html", {**groups, "nu": klok.now()})


class _OverBericht(View):
    """Opens one message to us, with a line in our log; says so in words when it no longer counts."""

    soort: ClassVar[str] = ""

    bericht: Bericht
    inhoud: pakket.Pakket
    medewerker: Medewerker

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require(WAT)(super().as_view(**initkwargs))

    def dispatch(self, request: HttpRequest, *args: Any, bericht: UUID, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker, self.bericht = request.user, post.envelope(bericht)
        if self.soort and self.bericht.soort != self.soort:
            raise Http404
        answer = post.answer_to(self.bericht)
        self.beantwoord = answer is not None
        if answer and answer.soort == pakket.GEWEIGERD:
            return self.page("andere_regio/geldt_niet.html", waarom=self.not_ours("We hebben dit niet overgenomen."))
        try:
            self.inhoud = slot.unseal(verkeer.read(bericht))
            return super().dispatch(request, *args, **kwargs)
        except NotLive as dead:
            return self.page("andere_regio/geldt_niet.html", status=410, waarom=self.not_ours(str(dead)))

    def not_ours(self, why: str) -> str:
        zicht = " Het zicht op veiligheid kwam niet naar ons."
        return why + (zicht if self.bericht.soort == pakket.DOSSIER else "")

    def page(self, template: str, *, status: int = 200, **more: Any) -> HttpResponse:
        titel = post.TITELS[self.bericht.soort]
        return render(self.request, template, {"bericht": self.bericht, "titel": titel, **more}, status=status)


class Lezen(_OverBericht):
    def get(self, request: HttpRequest) -> HttpResponse:
        is_dossier = self.bericht.soort == pakket.DOSSIER
        return self.page(
            "andere_regio/bericht.html",
            inhoud=lezen.dossier(self.inhoud) if is_dossier else lezen.task(self.inhoud),
            is_dossier=is_dossier,
            beantwoord=self.beantwoord,
            hier=overnemen.made_of(self.inhoud["nummer"]) if is_dossier and self.beantwoord else None,
            daar=lezen.how_it_stands(self.bericht) if is_dossier and not self.beantwoord else None,
        )


class _Antwoord(_OverBericht):
    """GET asks, POST does it once. A refusal comes back in words, with what was typed."""

    titel: ClassVar[str]
    uitleg: ClassVar[str] = ""
    knop: ClassVar[str]
    gedaan: ClassVar[str]

    def form(self, typed: Any = None) -> Vorm:
        raise NotImplementedError

    def act(self, gegeven: dict[str, Any]) -> str:
        """Do it; the address to go to."""
        raise NotImplementedError

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.already() if self.beantwoord else self.show(self.form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form(request.POST)
        if self.beantwoord:
            return self.already()
        if not form.is_valid():
            return self.show(form)
        try:
            address = self.act(form.cleaned_data)
        except (AlBeantwoord, NotLive):
            return self.already()
        except (NogNiet, overnemen.Verouderd) as refusal:
            form.add_error(None, str(refusal))
            return self.show(form)
        messages.success(request, self.gedaan)
        return HttpResponseRedirect(address)

    def already(self) -> HttpResponse:
        messages.info(self.request, "Dit was al beantwoord; er is niets dubbel gedaan.")
        return HttpResponseRedirect(self.back())

    def back(self) -> str:
        return reverse("regio-bericht", args=[self.bericht.pk])

    def show(self, form: Vorm) -> HttpResponse:
        return self.page("andere_regio/vorm.html", form=form, kop=self.titel, uitleg=self.uitleg, knop=self.knop)


class Overnemen(_Antwoord):
    soort = pakket.DOSSIER
    titel = "Dossier overnemen"
    uitleg = (
        "Zodra je dit verstuurt, ligt het zicht op veiligheid bij ons; alleen van wie jeugdbescherming heeft, blijft het "
        "waar het ligt. Alle termijnen lopen door zoals zij liepen."
    )
    knop = "Neem het dossier over"
    gedaan = "Overgenomen. Bovenaan staat bij wie het zicht op veiligheid nu ligt. Wijs een behandelaar aan."

    def form(self, typed: Any = None) -> Vorm:
        teams = Team.objects.filter(organisatie=context.organisatie_id()).order_by("naam")
        choices = [(str(team.pk), team.naam) for team in teams]
        own = self.medewerker.aanstelling.team_id if self.medewerker.aanstelling else None
        first = choices[0][0] if len(choices) == 1 else str(own or "")
        return OvernemenVorm(typed, teams=choices, initial={"team": first})

    def act(self, gegeven: dict[str, Any]) -> str:
        team = Team.objects.get(pk=gegeven["team"])
        made = overnemen.take_over(self.bericht, team, door=self.medewerker)
        return reverse("dossier", args=[made.pk])


class Weigeren(_Antwoord):
    soort = pakket.DOSSIER
    titel = "Dossier niet overnemen"
    uitleg = (
        "Het dossier blijft dan bij de andere regio, en het zicht op veiligheid waar het ligt. "
        "Wat er in het aanbod staat, kun je daarna niet meer lezen."
    )
    knop = "Neem het niet over"
    gedaan = "De andere regio weet dat jullie het niet overnemen; het zicht op veiligheid bleef waar het lag."

    def form(self, typed: Any = None) -> Vorm:
        return WeigerenVorm(typed)

    def act(self, gegeven: dict[str, Any]) -> str:
        overnemen.refuse(self.bericht, gegeven["reden"], door=self.medewerker)
        return reverse("regio-berichten")


class Beantwoorden(_Antwoord):
    soort = pakket.TAAK
    titel = "Antwoord geven"
    uitleg = "Is er nu gevaar? Bel 112, en bel de andere regio: wacht niet op dit formulier."
    knop = "Stuur het antwoord"
    gedaan = "Het antwoord is gestuurd."

    def form(self, typed: Any = None) -> Vorm:
        return BeantwoordenVorm(typed)

    def act(self, gegeven: dict[str, Any]) -> str:
        overnemen.answer(self.bericht, gegeven["tekst"], door=self.medewerker)
        return self.back()
