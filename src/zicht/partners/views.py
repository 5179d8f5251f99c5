"""The door of chain partners: what was handed to them, their answer, and what is asked of them after it."""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.berichten.verkeer import NotLive
from zicht.dossier.afzender import AlBeantwoord, is_answered
from zicht.dossier.handelingen.wie_kijkt import WieKijkt
from zicht.dossier.journaal import NogNiet
from zicht.foundation import klok
from zicht.partners import actions, post
from zicht.partners.forms import AntwoordVorm, HulpGestoptVorm, Partnervorm, WeigerVorm, WieKijktVorm
from zicht.stations.monitoring.antwoorden import ACUUT, answer_question, is_acute
from zicht.stations.monitoring.vragen import DWANGADVIES, VRAAG, question_for_reading
from zicht.stations.overdracht.pakket import SOORT as OVERDRACHT
from zicht.stations.overdracht.pakket import for_reading

PAKKETTEN = {
    OVERDRACHT: ("overdracht/pakket.html", for_reading),
    VRAAG: ("monitoring/vraag.html", question_for_reading),
    DWANGADVIES: ("monitoring/dwangadvies.html", dict),
}
TITELS = {OVERDRACHT: "Overdracht", VRAAG: "Vraag bij de monitoring", DWANGADVIES: "Advies over een dwangmaatregel"}

GEWEIGERD = (
    "Jullie hebben dit geweigerd. Het zicht op veiligheid bleef bij Veilig Thuis. Wat Veilig Thuis jullie gaf, "
    "kunnen jullie niet meer lezen."
)


@require("monitoring.beantwoorden")
def lijst(request: HttpRequest) -> HttpResponse:
    """Nothing of a family stands here: that is read by opening a message."""
    assert isinstance(request.user, Medewerker)
    rows = {"wachtend": post.waiting(request.user), "gedaan": post.handled(request.user)}
    groups = {naam: [(bericht, TITELS[bericht.soort]) for bericht in berichten] for naam, berichten in rows.items()}
    return render(request, "partners/lijst.html", {**groups, "nu": klok.now()})


class _OverBericht(View):
    """Opens one message to us, with a line in our log; says so in words when it no longer counts."""

    soorten: ClassVar[tuple[str, ...]] = (OVERDRACHT, VRAAG, DWANGADVIES)

    bericht: Bericht
    inhoud: dict[str, Any]
    voortgang: post.Voortgang
    beantwoord: bool
    medewerker: Medewerker

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require("monitoring.beantwoorden")(super().as_view(**initkwargs))

    def dispatch(self, request: HttpRequest, *args: Any, bericht: UUID, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker = request.user
        self.bericht = post.envelope(bericht, request.user)
        if self.bericht.soort not in self.soorten:
            raise Http404
        if post.is_refused(self.bericht):
            return self.page("partners/geldt_niet.html", waarom=GEWEIGERD)
        try:
            self.inhoud = verkeer.read(bericht)
            self.beantwoord = is_answered(self.bericht)
            self.voortgang = post.progress(self.bericht, self.overdracht)
            return super().dispatch(request, *args, **kwargs)
        except NotLive as dead:
            return self.page("partners/geldt_niet.html", status=410, waarom=str(dead))

    @property
    def overdracht(self) -> str:
        return str(self.inhoud.get("overdracht", ""))

    def page(self, template: str, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {"bericht": self.bericht, "titel": TITELS[self.bericht.soort], **more}
        return render(self.request, template, context, status=status)


class BerichtLezen(_OverBericht):
    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        sjabloon, readable = PAKKETTEN[self.bericht.soort]
        return self.page(
            "partners/bericht.html",
            inhoud=readable(self.inhoud),
            sjabloon=sjabloon,
            voortgang=self.voortgang,
            bij_ons=[wie["naam"] for wie in self.inhoud.get("personen", ()) if wie.get("id") in self.voortgang.bij_ons],
            beantwoord=self.beantwoord,
            is_overdracht=self.bericht.soort == OVERDRACHT,
            is_vraag=self.bericht.soort == VRAAG,
        )


class Partnerhandeling(_OverBericht):
    """GET asks, POST does it and goes back to the message. A refusal comes back in words, with what was typed."""

    soorten = (OVERDRACHT,)
    vorm: ClassVar[type[Partnervorm]]
    titel: ClassVar[str]
    uitleg: ClassVar[str] = ""
    knop: ClassVar[str]
    gedaan: ClassVar[str]

    def act(self, form: Partnervorm) -> None:
        raise NotImplementedError

    def possible(self) -> bool:
        """Whether there is anything to do here now; if not, the message itself says how far it is."""
        return True

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not self.possible():
            return self.back()
        return self.show(self.vorm(inhoud=self.inhoud))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.vorm(request.POST, inhoud=self.inhoud)
        if self.beantwoord and not self.possible():
            return self.already()
        if not form.is_valid():
            return self.show(form)
        try:
            self.act(form)
        except AlBeantwoord:
            return self.already()
        except NogNiet as refusal:
            form.add_error(None, str(refusal))
            return self.show(form)
        messages.success(request, self.gedaan)
        return self.back()

    def already(self) -> HttpResponse:
        messages.info(self.request, "Dit was al verstuurd; er is niets dubbel gedaan.")
        return self.back()

    def back(self) -> HttpResponse:
        return HttpResponseRedirect(reverse("partner-bericht", args=[self.bericht.pk]))

    def show(self, form: Partnervorm) -> HttpResponse:
        return self.page("partners/vorm.html", form=form, kop=self.titel, uitleg=self.uitleg, knop=self.knop)


class Aanvaarden(Partnerhandeling):
    vorm = WieKijktVorm
    titel = "Overdracht aanvaarden"
    uitleg = "Vanaf het moment dat je dit verstuurt, ligt het zicht op veiligheid bij jullie."
    knop = "Aanvaard de overdracht"
    gedaan = "Jullie hebben de overdracht aanvaard. Het zicht op veiligheid ligt nu bij jullie."

    def possible(self) -> bool:
        return self.voortgang.waits

    def act(self, form: Partnervorm) -> None:
        wie = WieKijkt.given(form.cleaned_data)
        actions.accept(self.bericht, self.overdracht, wie, door=self.medewerker)


class Weigeren(Partnerhandeling):
    vorm = WeigerVorm
    titel = "Overdracht weigeren"
    uitleg = "Het zicht op veiligheid blijft dan bij Veilig Thuis."
    knop = "Weiger de overdracht"
    gedaan = "Jullie hebben de overdracht geweigerd. Het zicht op veiligheid blijft bij Veilig Thuis."

    def possible(self) -> bool:
        return self.voortgang.waits

    def act(self, form: Partnervorm) -> None:
        actions.refuse(self.bericht, self.overdracht, form.cleaned_data["reden"], door=self.medewerker)


class HulpGestopt(Partnerhandeling):
    vorm = HulpGestoptVorm
    titel = "Er is geen hulp meer"
    uitleg = "Veilig Thuis neemt het zicht op veiligheid dan meteen terug."
    knop = "Meld dit aan Veilig Thuis"
    gedaan = "Gemeld. Het zicht op veiligheid ligt vanaf nu bij Veilig Thuis."

    def possible(self) -> bool:
        return self.voortgang.holds and self.voortgang.hulp_loopt

    def act(self, form: Partnervorm) -> None:
        given = form.cleaned_data
        actions.stop_help(
            self.bericht, self.overdracht, sinds=given["sinds"], waarom=given["waarom"], door=self.medewerker
        )


class HulpHervat(Partnerhandeling):
    vorm = WieKijktVorm
    titel = "De hulp loopt weer"
    uitleg = "Vanaf het moment dat je dit verstuurt, ligt het zicht op veiligheid weer bij jullie."
    knop = "Meld dit aan Veilig Thuis"
    gedaan = "Gemeld. Het zicht op veiligheid ligt nu weer bij jullie."

    def possible(self) -> bool:
        return self.voortgang.holds and not self.voortgang.hulp_loopt

    def act(self, form: Partnervorm) -> None:
        wie = WieKijkt.given(form.cleaned_data)
        actions.resume_help(self.bericht, self.overdracht, wie, door=self.medewerker)


class VraagBeantwoorden(Partnerhandeling):
    soorten = (VRAAG,)
    vorm = AntwoordVorm
    titel = "Antwoord geven"
    uitleg = "Vraagt iets nu actie? Wacht dan niet op dit formulier: bel Veilig Thuis, 0800-2000. Bij gevaar: 112."
    knop = "Verstuur het antwoord"
    gedaan = "Het antwoord is verstuurd aan Veilig Thuis."

    def possible(self) -> bool:
        return not self.beantwoord and self.voortgang.afgesloten_op is None

    def act(self, form: Partnervorm) -> None:
        assert isinstance(form, AntwoordVorm)
        antwoord = form.answer(str(self.medewerker))
        answer_question(
            self.bericht,
            antwoord,
            overdracht=self.overdracht,
            hulp_loopt=self.voortgang.holds and self.voortgang.hulp_loopt,
            door=self.medewerker,
        )
        if is_acute(antwoord):
            messages.warning(self.request, ACUUT)
