"""Ask Veilig Thuis to call back about a question, without a word about who it is about."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.db import transaction

from zicht.contact.screening import Soort, findings
from zicht.contact.terugbellen import Beantwoord, Terugbelvraag, answer_to, ask, found_in
from zicht.foundation import klok
from zicht.foundation.vormen import LangeTekst, Tekst, Telefoon, Vorm
from zicht.meldcode.gemeentevraag import place_of
from zicht.meldcode.models import Betrokkene, Meldcodedossier, Meldcodetekst
from zicht.meldcode.pagina import Bestandsvraag
from zicht.meldcode.vastleggen import record, write
from zicht.organisaties.gemeenten import veilig_thuis_of
from zicht.organisaties.models import Gemeente
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.feiten import TerugbellenGevraagd
from zicht.protocol.doorloop.woorden import Stap

VRAAG = "terugbelvraag"
_WOORD = re.compile(r"[\w’'\-]{2,}")


class TerugbelVorm(Vorm):
    """Looks for names, numbers and addresses, and says what it found and what to write instead."""

    handeling = "verstuurd"

    vraag = LangeTekst(
        label="Wat is je vraag?",
        help_text="Noem geen namen, geen geboortedatum en geen adres. Schrijf: ‘een meisje van 9’.",
        rijen=4,
    )
    telefoon = Telefoon(label="Op welk nummer ben jij te bereiken?")
    moment = Tekst(label="Wanneer kunnen zij je het best bellen?", limiet=120)
    functie = Tekst(label="Wat is je functie?", limiet=120)
    gemeente = Tekst(
        label="In welke gemeente wonen zij?",
        help_text="Een postcode mag ook. Zo komt je vraag bij het goede Veilig Thuis.",
        limiet=80,
    )
    gezien = forms.BooleanField(
        label="Ik heb gekeken: dit is geen naam van het gezin",
        required=False,
        help_text="Zet hier alleen een vinkje als Zicht een woord voor een naam aanziet.",
    )

    def __init__(self, *args: Any, wie: str, organisatie: str, betrokkenen: list[Betrokkene], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            del self.fields["gezien"]
        self.wie, self.organisatie = wie, organisatie
        self.namen = {naam.casefold() for one in betrokkenen for naam in _names_of(one)}

    def clean_gemeente(self) -> Gemeente:
        return place_of(self.cleaned_data["gemeente"])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("vraag"):
            asked = self.asked()
            words = _WOORD.findall(f"{asked.vraag} {asked.moment}")
            for naam in dict.fromkeys(word for word in words if self._names_somebody(word, given)):
                self.add_error("vraag", f"Je noemt ‘{naam}’. Laat die naam weg.")
            known = bool(self.errors.get("vraag"))
            for vondst in found_in(asked, gezien=bool(given.get("gezien"))):
                if not (known and vondst.tekst.casefold() in self.namen):
                    self.add_error("vraag", f"‘{vondst.tekst}’ {vondst.soort.value}. {vondst.liever}")
        return given

    def _names_somebody(self, word: str, given: dict[str, Any]) -> bool:
        """Of this file; a word without a capital (a baker, a mountain) may be waved away."""
        return word.casefold() in self.namen and not (word.islower() and given.get("gezien"))

    def asked(self) -> Terugbelvraag:
        given = self.cleaned_data
        told = {naam: given.get(naam) or "" for naam in ("functie", "telefoon", "moment", "vraag")}
        return Terugbelvraag(naam=self.wie, organisatie=self.organisatie, **told)


def _names_of(wie: Betrokkene) -> list[str]:
    """The names in what we call them, and the words of their names."""
    called = [one.tekst for one in findings(wie.aanduiding) if one.soort is Soort.NAAM]
    return _WOORD.findall(" ".join((*called, wie.voornamen, wie.achternaam)))


@dataclass(frozen=True)
class Gevraagd:
    """A question as it was sent, and how it ended at Veilig Thuis."""

    tekst: Meldcodetekst
    antwoord: Beantwoord | None


def asked(dossier: Meldcodedossier, doorloop: Doorloop) -> list[Gevraagd]:
    """The last one first."""
    rows = Meldcodetekst.objects.filter(dossier=dossier, vraag=VRAAG).select_related("door").order_by("volgnummer")
    pairs = zip(rows, doorloop.daarna.teruggebeld, strict=True)
    return [Gevraagd(row, answer_to(UUID(bericht))) for row, bericht in pairs][::-1]


class TerugbellenVragen(Bestandsvraag):
    titel = "Laat Veilig Thuis jou terugbellen"
    uitleg = (
        "Je vraagt advies. Veilig Thuis ziet alleen wat hier staat, en bewaart niets over het gezin. Kan het niet "
        "wachten? Bel 0800-2000."
    )
    knop = "Verstuur de vraag"
    gedaan = "Je vraag is verstuurd. Veilig Thuis belt je terug."

    def make_form(self, typed: Any = None) -> TerugbelVorm:
        me, bij = self.medewerker, self.medewerker.aanstelling
        place = next((one.woonplaats for one in self.betrokkenen if one.woonplaats), "")
        return TerugbelVorm(
            typed,
            wie=me.naam,
            organisatie=bij.organisatie.naam if bij else "",
            betrokkenen=self.betrokkenen,
            initial={"telefoon": me.telefoon, "functie": me.functie, "gemeente": place},
        )

    def act(self, form: Vorm) -> None:
        assert isinstance(form, TerugbelVorm)
        asked, naar = form.asked(), veilig_thuis_of(form.cleaned_data["gemeente"], on=klok.today())
        with transaction.atomic():
            bericht = ask(naar.pk, asked, gezien=form.cleaned_data["gezien"])
            doorloop = record(self.dossier, TerugbellenGevraagd(bericht=str(bericht)), door=self.medewerker)
            stap = doorloop.stap or Stap.BESLISSEN
            write(self.dossier, stap, {VRAAG: asked.vraag}, door=self.medewerker, nummer=doorloop.volgnummer)
