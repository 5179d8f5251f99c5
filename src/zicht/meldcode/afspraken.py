"""The pages after the decisions: agree, look at it again, is it safe now, the next phase, what Veilig Thuis told."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404
from django.urls import reverse

from zicht.foundation.vormen import Alleen, Dag, JaNeeOnbekend, Keuze, LangeTekst, Tekst, Vorm
from zicht.foundation.vormen.moment import KOMT
from zicht.meldcode import plan
from zicht.meldcode.models import Planafspraak
from zicht.meldcode.pagina import Bestandsvraag
from zicht.meldcode.stappen import IEMAND_ANDERS
from zicht.protocol.doorloop.woorden import FASEN, Afspraakstand, Waarvoor

LOOPT = (Afspraakstand.LUKT, Afspraakstand.LUKT_NIET)


class AfspraakVorm(Vorm):
    handeling = "afgesproken"

    waarvoor = Keuze(label="Waarvoor is deze afspraak?", choices=())
    tekst = LangeTekst(
        label="Wat spreken jullie af?",
        help_text="Zo precies dat iedereen ziet of het lukt: ‘Oma haalt Noor elke dag uit school.’",
        rijen=2,
    )
    wie = Tekst(label="Wie doet het?", help_text="Een afspraak van iedereen is van niemand.", limiet=120)
    kijk_op = Dag(label="Wanneer kijken jullie of het lukt?", grens=KOMT)

    def __init__(self, *args: Any, voor: list[Waarvoor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["waarvoor"]
        assert isinstance(field, Keuze)
        field.choices = [(wat.value, plan.WAARVOOR[wat]) for wat in voor]


class KijkVorm(Vorm):
    handeling = "vastgelegd"
    alleen_als = {"kijk_op": Alleen("stand", *LOOPT)}

    stand = Keuze(label="Lukt het?", choices=plan.STANDEN.items())
    gezien = LangeTekst(label="Wat zag of hoorde je?", rijen=3)
    kijk_op = Dag(label="Wanneer kijken jullie weer?", grens=KOMT)


class VeiligVorm(Vorm):
    handeling = "vastgelegd"
    veilig = JaNeeOnbekend(label="Is het nu veilig, met de hulp die er is?")
    tekst = LangeTekst(label="Waaruit blijkt dat?", help_text="Wat zag je zelf, en wat zeggen zij?", rijen=3)


class FaseVorm(Vorm):
    handeling = "begonnen"
    tekst = LangeTekst(label="Waarom kan dat nu?", rijen=3)


class GehoordVorm(Vorm):
    handeling = "vastgelegd"
    alleen_als = {naam: Alleen("ook", "ja") for naam in ("afspraak", "wie", "kijk_op")}

    verteld = LangeTekst(label="Wat vertelde Veilig Thuis?", help_text="Schrijf ook op met wie je sprak.", rijen=4)
    ook = Keuze(
        label="Hebben jullie iets afgesproken?", choices=(("ja", "Ja"), ("nee", "Nee")), naast=True
    )  # fmt: skip
    afspraak = LangeTekst(label="Wat spraken jullie af?", rijen=2)
    wie = Tekst(label="Wie doet het?", limiet=120)
    kijk_op = Dag(label="Wanneer kijken jullie of het lukt?", grens=KOMT)


class VanWieLoopt(Bestandsvraag):
    """Of whoever walks this file, while it runs."""

    def possible(self) -> str:
        if not self.is_mine:
            return IEMAND_ANDERS.format(wie=self.dossier.uitvoerder)
        if self.doorloop.is_stopped:
            return "Deze meldcode is gestopt. Hervat haar om verder te gaan; alles staat er nog."
        return ""


class Afspreken(VanWieLoopt):
    titel = "Een afspraak maken"
    uitleg = "Werk eerst aan de directe veiligheid. Maak het plan samen met het gezin, als dat veilig kan."
    knop = "Leg de afspraak vast"
    gedaan = "De afspraak staat erbij."

    def make_form(self, typed: Any = None) -> AfspraakVorm:
        return AfspraakVorm(typed, voor=[wat for wat in Waarvoor if self.doorloop.daarna.has_begun(wat)])

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        voor = Waarvoor(given["waarvoor"])
        plan.agree(self.dossier, voor, given["tekst"], wie=given["wie"], kijk_op=given["kijk_op"], door=self.medewerker)


class AfspraakBekijken(VanWieLoopt):
    titel = "Kijken of het lukt"
    gedaan = "Vastgelegd."

    def prepare(self, **kwargs: Any) -> None:
        found = Planafspraak.objects.filter(dossier=self.dossier, pk=kwargs["afspraak"]).first()
        if found is None:
            raise Http404
        self.afspraak = found

    @property
    def uitleg(self) -> str:  # type: ignore[override]
        return f"{self.afspraak.tekst} ({self.afspraak.wie})"

    def possible(self) -> str:
        known = self.doorloop.daarna.afspraak(str(self.afspraak.pk))
        return super().possible() or ("" if known and known.is_open else "Deze afspraak loopt niet meer.")

    def make_form(self, typed: Any = None) -> KijkVorm:
        return KijkVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        stand = Afspraakstand(given["stand"])
        plan.look_at(
            self.dossier, self.afspraak.pk, stand, given["gezien"], kijk_op=given["kijk_op"], door=self.medewerker
        )
        if stand is Afspraakstand.LUKT_NIET:
            messages.info(self.request, "Lukt het niet? Kijk dan ook of het nog veilig is.")


class Veilig(VanWieLoopt):
    """Does it stay unsafe? Then both decisions are taken again, and reporting is the norm."""

    titel = "Is het nu veilig?"
    uitleg = "Blijft het onveilig, ook met hulp? Dan beslis je opnieuw of een melding nodig is."

    def make_form(self, typed: Any = None) -> VeiligVorm:
        return VeiligVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        self.veilig = given["veilig"].waarheid
        self.doorloop = plan.look_at_safety(self.dossier, self.veilig, given["tekst"], door=self.medewerker)
        if self.veilig is None:
            messages.info(self.request, "Weet je het niet? Vraag dan advies aan Veilig Thuis: 0800-2000.")

    def address_after(self) -> str:
        return reverse("meldcode-beslissen", args=[self.dossier.pk]) if self.veilig is False else self.home


class VolgendeFase(VanWieLoopt):
    knop = "Begin deze fase"
    gedaan = "De volgende fase is begonnen. De afspraken over veiligheid lopen door."

    @property
    def titel(self) -> str:  # type: ignore[override]
        volgende = self.doorloop.daarna.next_fase
        return f"De volgende fase: {plan.WAARVOOR[volgende].lower()}" if volgende else "De volgende fase"

    @property
    def uitleg(self) -> str:  # type: ignore[override]
        return "Eerst directe veiligheid, dan zorg die voorkomt dat het weer gebeurt, dan herstel. Het plan loopt door."

    def possible(self) -> str:
        return super().possible() or ("" if self.doorloop.daarna.next_fase else "Alle fasen zijn begonnen.")

    def make_form(self, typed: Any = None) -> FaseVorm:
        return FaseVorm(typed)

    def act(self, form: Vorm) -> None:
        volgende = self.doorloop.daarna.next_fase or FASEN[-1]
        plan.begin_phase(self.dossier, volgende, form.cleaned_data["tekst"], door=self.medewerker)


class Gehoord(Bestandsvraag):
    """By whoever took the call: the promise of Veilig Thuis is kept, and the reminder goes."""

    titel = "Wat Veilig Thuis vertelde"

    def prepare(self, **kwargs: Any) -> None:
        self.ontvangst: UUID = kwargs["ontvangst"]
        if str(self.ontvangst) not in {one.ontvangst for one in self.doorloop.verstuurd}:
            raise Http404

    def make_form(self, typed: Any = None) -> GehoordVorm:
        return GehoordVorm(typed)

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        plan.hear_back(self.dossier, self.ontvangst, given["verteld"], door=self.medewerker)
        if given["ook"] == "ja":
            words, wie, kijk_op = (given[naam] for naam in ("afspraak", "wie", "kijk_op"))
            plan.agree(self.dossier, Waarvoor.VEILIG_THUIS, words, wie=wie, kijk_op=kijk_op, door=self.medewerker)
