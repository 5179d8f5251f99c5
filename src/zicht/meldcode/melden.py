"""From the walk to a melding: how to reach who reports, and a look at exactly what is sent."""

import hashlib
import json
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zicht.dossier.concepten import OpSlot
from zicht.dossier.journaal import NogNiet
from zicht.foundation import klok
from zicht.foundation.eenmaal import TWEE_KEER, AlVerstuurd
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Antwoord, Vorm
from zicht.meldcode import actions
from zicht.meldcode.meldvragen import MeldVorm
from zicht.meldcode.pagina import Bestandspagina, Bestandsvraag, draft
from zicht.meldcode.pakket import PERSOON, Inhoud, Meldgegevens, package
from zicht.organisaties.gemeenten import veilig_thuis_of
from zicht.organisaties.models import Organisatie
from zicht.protocol.doorloop import Doorloop
from zicht.stations.melding.begrippen import Onderwerp
from zicht.stations.melding.regels import MeldingOnvolledig

#: Where the whole family may be the counterpart, nobody there hears of it unless whoever reports says otherwise.
ONBEKEND_VOOR_FAMILIE = {"geinformeerd": Antwoord.NEE, "anoniem": "ja", "grond": "gevaar-gezin"}
NIET_NU = "Melden kan na stap 5, als er is besloten te melden."


def helps(doorloop: Doorloop) -> bool:
    return bool(doorloop.besluit and doorloop.besluit.hulp)


class Melden(Bestandsvraag):
    """What the walk does not know yet. It is kept as a draft and looked over on the next page, with all that is sent."""

    titel = "Melden bij Veilig Thuis"
    template_name = "meldcode/melden.html"
    knop = "Bekijk wat je verstuurt"
    gedaan = ""

    def possible(self) -> str:
        return "" if self.doorloop.must_report else NIET_NU

    def make_form(self, typed: Any = None) -> MeldVorm:
        return MeldVorm(typed, initial=self.initial(), helpt=helps(self.doorloop))

    def initial(self) -> dict[str, Any]:
        self_known = {"zicht_wie": self.medewerker.naam, "zicht_telefoon": self.medewerker.telefoon}
        place = next((one.woonplaats for one in self.betrokkenen if one.woonplaats), "")
        me = self.medewerker
        known = {"telefoon": me.telefoon, "functie": me.functie, "gemeente": place, "anoniem": "nee"} | self_known
        return known | ONBEKEND_VOOR_FAMILIE if self.doorloop.family_is_counterpart else known

    def do(self, form: Vorm) -> HttpResponse:
        if waarom := self.refused():
            form.add_error(None, waarom)
            return self.show(form)
        self.concept.keep(self.request.POST)
        return HttpResponseRedirect(reverse("meldcode-versturen", args=[self.dossier.pk]))


class Versturen(Bestandspagina):
    """Exactly what is sent, piece by piece; what is not ticked stays here. What changed since is shown again."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.look()

    def post(self, request: HttpRequest) -> HttpResponse:
        mee = set(request.POST.getlist("mee"))
        if "verstuur" not in request.POST or request.POST.get("afdruk") != self.print_of_all():
            return self.look(mee if "afdruk" in request.POST else None)
        return self.send(mee)

    def look(self, mee: set[str] | None = None, fouten: tuple[str, ...] = ()) -> HttpResponse:
        gegevens = self.known()
        if not self.doorloop.must_report or gegevens is None:
            return HttpResponseRedirect(self.home if not self.doorloop.must_report else self.melden)
        stukken = self.inhoud().pieces()
        kept = {stuk.code for stuk in stukken} if mee is None else mee
        pakket = self.package_of(gegevens, kept)
        more: dict[str, Any] = {
            "stukken": [(stuk, stuk.code in kept) for stuk in stukken],
            "mensen": [(wie, f"{PERSOON}{wie.pk}", f"{PERSOON}{wie.pk}" in kept) for wie in self.betrokkenen],
            "gegevens": gegevens,
            "naar": self.destination(gegevens),
            "pakket": pakket,
            "onderwerpen": [Onderwerp(code).label for code in pakket["onderwerpen"]],
            "eerste_signaal": date.fromisoformat(pakket["eerste_signaal"]) if pakket["eerste_signaal"] else None,
            "afdruk": self.print_of_all(),
            "sleutel": new_id(),
            "fouten": fouten,
        }
        return self.page("meldcode/versturen.html", **more)

    def send(self, mee: set[str]) -> HttpResponse:
        gegevens = self.known()
        if gegevens is None:
            return HttpResponseRedirect(self.melden)
        naar = self.destination(gegevens)
        try:
            sleutel = UUID(self.request.POST.get("sleutel", ""))
        except ValueError:
            raise Http404 from None
        try:
            actions.report(self.dossier, self.package_of(gegevens, mee), naar, sleutel=sleutel, door=self.medewerker)
        except AlVerstuurd:
            messages.info(self.request, TWEE_KEER)
        except (NogNiet, MeldingOnvolledig) as refusal:
            return self.look(mee, (str(refusal),))
        self.antwoorden.forget()
        messages.success(self.request, f"De melding is ontvangen door {naar}.")
        return HttpResponseRedirect(self.home)

    @property
    def antwoorden(self) -> OpSlot:
        """What was answered on the page before this one."""
        return draft(f"meldcode-melden:{self.dossier.pk}", self.medewerker)

    @property
    def melden(self) -> str:
        return reverse("meldcode-melden", args=[self.dossier.pk])

    def known(self) -> Meldgegevens | None:
        """What was answered on the page before; None when nobody did, or not completely."""
        typed = self.antwoorden.typed_before()
        form = MeldVorm(typed, helpt=helps(self.doorloop)) if typed is not None else None
        return form.known() if form is not None and form.is_valid() else None

    def destination(self, gegevens: Meldgegevens) -> Organisatie:
        return veilig_thuis_of(gegevens.gemeente, on=klok.today())

    def inhoud(self) -> Inhoud:
        return Inhoud(self.dossier, self.doorloop, self.betrokkenen, actions.signals_of(self.dossier))

    def package_of(self, gegevens: Meldgegevens, mee: set[str]) -> dict[str, Any]:
        bij = self.medewerker.aanstelling
        assert bij is not None
        return package(self.inhoud(), gegevens, mee, door=self.medewerker, bij=bij.organisatie)

    def print_of_all(self) -> str:
        """Over everything that could go along: whoever looked saw this and nothing else."""
        gegevens = self.known()
        if gegevens is None:
            return ""
        whole = self.package_of(gegevens, {stuk.code for stuk in self.inhoud().pieces()})
        return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()
