"""The pages about keeping: what is erased when and what was, keeping one longer, a request to erase and its decision."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zicht.accounts.regels import mag
from zicht.accounts.toegang import require
from zicht.foundation.vormen import Dag, Keuze, LangeTekst, Tekst, Vorm
from zicht.foundation.vormen.moment import GEWEEST, KOMT
from zicht.meldcode import bewaren
from zicht.meldcode.eigen import own_meldcode
from zicht.meldcode.models import Meldcodedossier, Wissing, Wisverzoek
from zicht.meldcode.openen import labels
from zicht.meldcode.pagina import Bestandsvraag
from zicht.meldcode.samen import colleagues


@require("meldcode.doorlopen")
def bewaarlijst(request: HttpRequest) -> HttpResponse:
    """The own rule, what is erased in the coming months, and the proof of what was erased."""
    eigen = own_meldcode()
    rows = bewaren.soon(Meldcodedossier.objects.select_related("uitvoerder"), eigen)
    named = labels(row.dossier.pk for row in rows)
    context = {
        "eigen": eigen,
        "straks": [(row, named.get(row.dossier.pk, "")) for row in rows],
        "wissingen": Wissing.objects.all()[:100],
        "begeleidt": mag(request.user, "meldcode.begeleiden"),
    }
    return render(request, "meldcode/bewaren.html", context)


class LangerVorm(Vorm):
    handeling = "vastgelegd"
    tot = Dag(label="Tot en met welke dag?", grens=KOMT)
    waarom = LangeTekst(
        label="Waarom is dat nodig?", help_text="Bijvoorbeeld: er loopt een klacht, of een rechtszaak.", rijen=3
    )


class VerzoekVorm(Vorm):
    handeling = "vastgelegd"
    verzoeker = Tekst(
        label="Wie vraagt het?", help_text="Is een kind jonger dan 12? Dan vraagt een ouder of voogd het.", limiet=120
    )
    verzocht_op = Dag(label="Wanneer kwam het verzoek binnen?", grens=GEWEEST)
    tekst = LangeTekst(label="Wat schrijft deze persoon?", required=False, rijen=3)


class BesluitVorm(Vorm):
    handeling = "besloten"
    besluit = Keuze(
        label="Wat is het besluit?",
        choices=(
            (Wisverzoek.Besluit.INGEWILLIGD, "Wissen"),
            (Wisverzoek.Besluit.GEWEIGERD, "Niet wissen"),
        ),
    )
    motivering = LangeTekst(
        label="Waarom?",
        help_text="Een algemene reden is niet genoeg: schrijf wat er in dit dossier speelt.",
        rijen=3,
    )


class LangerBewaren(Bestandsvraag):
    titel = "Dit dossier langer bewaren"
    uitleg = "Alleen met een reden. Daarna geldt weer de regel van jullie organisatie."
    gedaan = "Vastgelegd. Tot die dag wordt dit dossier niet gewist."

    def possible(self) -> str:
        closed = bewaren.erased_on(self.dossier, self.eigen) is not None
        return "" if closed else "Deze meldcode loopt nog. De termijn begint pas als zij is gestopt."

    def make_form(self, typed: Any = None) -> LangerVorm:
        return LangerVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        bewaren.keep_longer(self.dossier, given["tot"], given["waarom"], door=self.medewerker)


class WissenVragen(Bestandsvraag):
    titel = "Iemand vraagt om dit dossier te wissen"
    uitleg = (
        "Over wie dit dossier gaat, mag vragen om het te wissen. Binnen drie maanden hoort deze persoon wat jullie "
        "besluiten, en waarom."
    )
    gedaan = "Het verzoek staat erbij. Een collega beslist erover."

    def possible(self) -> str:
        return "Er ligt al een verzoek; daarover moet eerst worden beslist." if self.verzoek else ""

    def prepare(self, **kwargs: Any) -> None:
        self.verzoek = bewaren.open_request(self.dossier)

    def make_form(self, typed: Any = None) -> VerzoekVorm:
        return VerzoekVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        bewaren.ask_erasure(
            self.dossier, given["verzoeker"], given["verzocht_op"], given["tekst"], door=self.medewerker
        )


class WissenBeslissen(Bestandsvraag):
    """Never by who wrote the request down, unless nobody else works there."""

    titel = "Beslissen over het verzoek om te wissen"
    template_name = "meldcode/wissen.html"
    knop = "Leg het besluit vast"

    def prepare(self, **kwargs: Any) -> None:
        self.verzoek = bewaren.open_request(self.dossier)

    def possible(self) -> str:
        if self.verzoek is None:
            return "Er ligt geen verzoek om te wissen."
        if self.verzoek.door == self.medewerker and colleagues(self.medewerker):
            return "Jij legde dit verzoek vast. Een collega beslist erover: niemand wist alleen."
        return ""

    def make_form(self, typed: Any = None) -> BesluitVorm:
        return BesluitVorm(typed)

    def act(self, form: Vorm) -> None:
        if self.verzoek is None:
            raise Http404
        given = form.cleaned_data
        besluit = Wisverzoek.Besluit(given["besluit"])
        bewaren.decide(self.verzoek, besluit, given["motivering"], doorloop=self.doorloop, door=self.medewerker)
        granted = besluit == Wisverzoek.Besluit.INGEWILLIGD
        told = "Dit dossier wordt vannacht gewist." if granted else "Het verzoek is geweigerd. Vertel waarom."
        messages.success(self.request, told)

    @property
    def gedaan(self) -> str:  # type: ignore[override]
        return ""

    def context(self) -> dict[str, Any]:
        if self.verzoek is None:
            return {}
        uiterlijk = bewaren.answer_before(self.verzoek.verzocht_op)
        belet = bewaren.hindrance(self.dossier, self.doorloop)
        return {"verzoek": self.verzoek, "uiterlijk": uiterlijk, "belet": belet}
