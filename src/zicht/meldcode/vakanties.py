"""Holidays: the organisation sees nobody then, so every running file asks beforehand who does, and when it sees them again."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.accounts.toegang import require
from zicht.foundation import klok
from zicht.foundation.vormen import Dag, LangeTekst, Tekst, Vorm
from zicht.foundation.vormen.moment import KOMT, Grens
from zicht.meldcode import plan
from zicht.meldcode.afspraken import VanWieLoopt
from zicht.meldcode.models import Meldcodedossier, Vakantie
from zicht.meldcode.models.vakantie import VOORAF
from zicht.protocol.doorloop.woorden import Waarvoor

LANGSTE = timedelta(days=70)
#: One that already runs may still be added.
BEGIN = Grens(-LANGSTE, KOMT.tot)
ANDERSOM = "De laatste dag ligt voor de eerste. Draai ze om, of kies een andere dag."
TE_LANG = "Zo lang duurt geen vakantie. Kloppen de dagen?"


class VakantieVorm(Vorm):
    handeling = "opgeslagen"

    naam = Tekst(label="Welke vakantie?", help_text="Bijvoorbeeld: kerstvakantie.", limiet=60)
    van = Dag(label="Eerste dag waarop jullie dicht zijn", grens=BEGIN)
    tot = Dag(label="Laatste dag waarop jullie dicht zijn", grens=KOMT)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        van, tot = given.get("van"), given.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", ANDERSOM)
        elif van and tot and tot - van > LANGSTE:
            self.add_error("tot", TE_LANG)
        return given


@require("meldcode.lezen")
@require_http_methods(["GET", "POST"])
def vakanties(request: HttpRequest) -> HttpResponse:
    """The holidays to come; whoever sets the own meldcode adds them."""
    assert isinstance(request.user, Medewerker)
    may_set = mag(request.user, "meldcode.inrichten")
    if request.method == "POST" and not may_set:
        raise Http404
    form = VakantieVorm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _add(form.cleaned_data, request.user)
        messages.success(request, f"{form.cleaned_data['naam']} staat erbij.")
        return HttpResponseRedirect(reverse("meldcode-vakanties"))
    to_come = Vakantie.objects.counting().filter(tot__gte=klok.today())
    context = {"form": form, "vakanties": to_come, "mag_inrichten": may_set, "vooraf": VOORAF.days // 7}
    return render(request, "meldcode/vakanties.html", context)


def _add(given: dict[str, Any], door: Medewerker) -> None:
    """Sent twice, it is one holiday."""
    days = {"van": given["van"], "tot": given["tot"], "ingetrokken_op": None}
    values = {"naam": given["naam"], "vastgelegd_op": klok.now(), "door": door}
    Vakantie.objects.get_or_create(**days, defaults=values)


@require("meldcode.inrichten")
@require_POST
def vakantie_weg(request: HttpRequest, vakantie: UUID) -> HttpResponse:
    found = Vakantie.objects.counting().filter(pk=vakantie).first()
    if found is None:
        raise Http404
    found.ingetrokken_op = klok.now()
    found.save(update_fields=["ingetrokken_op"])
    messages.success(request, f"{found.naam} is weggehaald. Wat al was afgesproken, blijft staan.")
    return HttpResponseRedirect(reverse("meldcode-vakanties"))


def asked_of(dossier: Meldcodedossier, soon: Iterable[Vakantie]) -> list[Vakantie]:
    """Of which of these it is not yet agreed who watches the people of this file; none once it was stopped."""
    if dossier.toestand == "gestopt":
        return []
    return [one for one in soon if one.pk not in dossier.vakanties]


class OpletVorm(Vorm):
    handeling = "vastgelegd"

    wie = Tekst(
        label="Wie let op in de vakantie?",
        help_text="Iemand die er echt komt. Bijvoorbeeld oma, de trainer of het wijkteam.",
        limiet=120,
    )
    tekst = LangeTekst(
        label="Wat spreken jullie af?", help_text="Ook: wie belt wie als het misgaat, en wat jullie zelf doen.", rijen=3
    )
    kijk_op = Dag(label="Wanneer zien jullie het kind weer?", grens=KOMT)

    def __init__(self, *args: Any, over_wie: str, weer: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["kijk_op"]
        field.initial = weer
        if over_wie:
            field.label = f"Wanneer zien jullie {over_wie} weer?"
        self.put_words()


class Opletten(VanWieLoopt):
    """Who watches while the organisation is closed; it is an agreement like any other, with the day of seeing again."""

    knop = "Leg vast wie oplet"
    gedaan = "Vastgelegd wie oplet, en wanneer jullie elkaar weer zien."

    def prepare(self, **kwargs: Any) -> None:
        found = Vakantie.objects.counting().filter(pk=kwargs["vakantie"]).first()
        if found is None:
            raise Http404
        self.vakantie = found

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Wie let op? {self.vakantie.naam}"

    uitleg = "Jullie zien elkaar dan niet. Lukt het niet om iemand te vinden, of is het niet veilig? Bel Veilig Thuis: 0800-2000."

    def possible(self) -> str:
        return super().possible() or self._nothing_to_ask()

    def _nothing_to_ask(self) -> str:
        if str(self.vakantie.pk) in self.doorloop.daarna.vakanties:
            return "Voor deze vakantie is al afgesproken wie oplet."
        return "Deze vakantie is voorbij." if self.vakantie.tot < klok.today() else ""

    def make_form(self, typed: Any = None) -> OpletVorm:
        over_wie = str(self.betrokkenen[0]) if self.betrokkenen else ""
        return OpletVorm(typed, over_wie=over_wie, weer=self.vakantie.tot + timedelta(days=1))

    @transaction.atomic
    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        plan.agree(
            self.dossier, Waarvoor.DIRECTE_VEILIGHEID, given["tekst"], wie=given["wie"], kijk_op=given["kijk_op"],
            door=self.medewerker, vakantie=self.vakantie.pk,
        )  # fmt: skip
