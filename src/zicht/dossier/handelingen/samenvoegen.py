"""The pages to merge this dossier with another one about the same household, and to take the two apart."""

import hashlib
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zicht.dossier import gevolgen, journaal, samenvoegen
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Persoon
from zicht.dossier.openen import openable, opened, write_refusal
from zicht.dossier.wie import Mensen, age_in_words, birth_date, full_name
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, LangeTekst, Tekst
from zicht.protocol.samenvoegen import Paar
from zicht.protocol.stand import Stand

GEEN_DOSSIER = (
    "Er is geen dossier met dit nummer dat je mag openen. Kijk het nummer na, of vraag het team van dat dossier."
)
NIEMAND = "niemand"


@dataclass(frozen=True)
class Overkant:
    """The other dossier: where it stands and who is in it."""

    dossier: Dossier
    stand: Stand
    mensen: Mensen

    @classmethod
    def open(cls, id: UUID) -> "Overkant":
        """Http404 when it does not open for who asks, as for a dossier that is not there; the log has its line."""
        if not openable([id]):
            write_refusal(id)
            raise Http404
        with opened(id) as dossier:
            stand = journaal.stand_of(dossier)
            return cls(dossier, stand, Mensen.of(dossier, stand.herkend))

    @property
    def household(self) -> list[Persoon]:
        return household(self.stand, self.mensen)


def household(stand: Stand, mensen: Mensen) -> list[Persoon]:
    return [mensen[id] for id in stand.ids if id in mensen.personen]


def described(persoon: Persoon) -> str:
    """`Noor Visser (9), geboren op 3 mei 2017`: what tells two people apart."""
    age, born = age_in_words(persoon, klok.today()), birth_date(persoon)
    name = f"{full_name(persoon)}{f' ({age})' if age else ''}"
    return f"{name}, geboren {born.in_woorden}" if born.year else name


def lives(persoon: Persoon) -> str:
    """Where; not on a page that has no need of it when it is a secret."""
    if persoon.adres_geheim:
        return "adres geheim"
    street = " ".join(filter(None, (persoon.straat or persoon.postcode, persoon.huisnummer)))
    return ", ".join(filter(None, (street, persoon.woonplaats)))


def same_person(persoon: Persoon, others: list[Persoon]) -> Persoon | None:
    """The one with the same name and birth date, when there is one: to begin with, for a person to confirm."""
    found = [other for other in others if _alike(persoon, other)]
    return found[0] if len(found) == 1 else None


def _alike(een: Persoon, ander: Persoon) -> bool:
    born = birth_date(een)
    named = bool(een.voornamen and een.achternaam) and full_name(een).casefold() == full_name(ander).casefold()
    return named and born.day is not None and born == birth_date(ander)


class NummerVorm(Handelingsvorm):
    handeling = "gevonden"

    nummer = Tekst(
        label="Wat is het nummer van het andere dossier?",
        help_text="Bijvoorbeeld: 2026-00417. Je moet dat dossier zelf mogen openen.",
        limiet=40,
    )


class Samenvoegen(Handeling):
    """Which one: found by its number, and by nothing that says whose it is."""

    wat = "dossier.samenvoegen"
    vorm = NummerVorm
    titel = "Samenvoegen met een ander dossier"
    uitleg = (
        "Gaan twee dossiers over hetzelfde huishouden? Voeg ze dan samen. Beide houden hun nummer en wat erin staat. Het zicht "
        "op veiligheid van wie in allebei staat, ligt dan in beide bij dezelfde. Het kan weer los."
    )
    knop = "Verder"

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.samenvoeging or not self.stand.is_begun:
            raise Http404

    def do(self, form: Handelingsvorm) -> HttpResponse:
        found = samenvoegen.find(form.cleaned_data["nummer"])
        if found is None or found == self.dossier:
            form.add_error("nummer", GEEN_DOSSIER if found is None else "Dat is dit dossier zelf.")
            return self.show(form)
        self.concept.forget()
        return HttpResponseRedirect(reverse("dossier-samenvoegen-met", args=[self.dossier.pk, found.pk]))


class SamenvoegVorm(Handelingsvorm):
    """Of everyone here: who is that there?"""

    handeling = "samengevoegd"

    def build(self) -> None:
        other: Overkant = self.initial["overkant"]
        there = other.household
        for persoon in household(self.stand, self.mensen):
            same = same_person(persoon, there)
            self.fields[f"wie_{persoon.pk}"] = Keuze(
                label=f"Wie is {full_name(persoon)} in dossier {other.dossier.nummer}?",
                choices=[*((str(row.pk), described(row)) for row in there), (NIEMAND, "Niemand van hen")],
                initial=str(same.pk) if same else None,
            )
        self.fields["reden"] = LangeTekst(
            label="Waarom is dit hetzelfde huishouden?", help_text="Deze reden komt in beide dossiers.", rijen=3
        )

    @property
    def zelfde(self) -> tuple[Paar, ...]:
        given = ((naam.removeprefix("wie_"), self.cleaned_data.get(naam)) for naam in self.fields)
        return tuple((id, als) for id, als in given if id in self.stand.ids and als and als != NIEMAND)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        other: Overkant = self.initial["overkant"]
        taken = set[str]()
        for id, als in self.zelfde:
            een, ander = self.mensen[id], other.mensen[als]
            if als in taken:
                self.add_error(f"wie_{id}", f"{full_name(ander)} koos je hierboven al. Dat kan er maar één zijn.")
            elif een.bsn and ander.bsn and een.bsn != ander.bsn:
                self.add_error(f"wie_{id}", "Zij hebben een ander BSN: dan zijn het twee mensen.")
            taken.add(als)
        if not self.errors and not taken:
            raise forms.ValidationError(
                "Niemand staat in allebei de dossiers. Dan is het niet hetzelfde huishouden, en blijven het twee dossiers."
            )
        return given


class SamenvoegenMet(Handeling):
    """Who is who, why, and then what it means for whom: shown first, and done only as it was shown."""

    wat = "dossier.samenvoegen"
    vorm = SamenvoegVorm
    knop = "Kijk wat er verandert"
    gedaan = "De dossiers zijn samengevoegd."
    template_name = "dossier/samenvoegen.html"
    overkant: Overkant

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.samenvoeging or kwargs["ander"] == self.dossier.pk:
            raise Http404
        self.overkant = Overkant.open(kwargs["ander"])

    def initial(self) -> dict[str, Any]:
        return {"overkant": self.overkant}

    def context(self) -> dict[str, Any]:
        return {
            "titel": f"Samenvoegen met dossier {self.overkant.dossier.nummer}",
            "hier": [(described(row), lives(row)) for row in household(self.stand, self.mensen)],
            "daar": [(described(row), lives(row)) for row in self.overkant.household],
            "overkant": self.overkant.dossier,
        }

    def do(self, form: Handelingsvorm) -> HttpResponse:
        assert isinstance(form, SamenvoegVorm)
        lines = gevolgen.of_merging(self.stand, self.mensen, self.overkant.stand, self.overkant.dossier, form.zelfde)
        seen = hashlib.sha256("\n".join((*lines, repr(form.zelfde))).encode()).hexdigest()
        if self.request.POST.get("gezien") == seen:
            return super().do(form)
        return self.show(form, gevolgen=lines, gezien=seen, knop="Voeg samen")

    def act(self, gegeven: dict[str, Any]) -> None:
        zelfde = tuple(
            (id, gegeven[f"wie_{id}"]) for id in self.stand.ids if gegeven.get(f"wie_{id}") not in (None, "", NIEMAND)
        )
        samenvoegen.merge(self.dossier, self.overkant.dossier, zelfde, reden=gegeven["reden"], door=self.medewerker)


class LosmaakVorm(Handelingsvorm):
    handeling = "losgemaakt"

    reden = LangeTekst(
        label="Waarom horen deze dossiers niet bij elkaar?", help_text="Deze reden komt in beide dossiers.", rijen=3
    )


class Losmaken(Handeling):
    wat: ClassVar[str] = "dossier.samenvoegen"
    vorm = LosmaakVorm
    knop = "Maak los"
    gedaan = "De dossiers zijn los van elkaar."
    template_name = "dossier/losmaken.html"
    overkant: Overkant

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.samenvoeging is None:
            raise Http404
        self.overkant = Overkant.open(UUID(self.stand.samenvoeging.dossier))

    def context(self) -> dict[str, Any]:
        return {
            "titel": f"Losmaken van dossier {self.overkant.dossier.nummer}",
            "gevolgen": gevolgen.of_parting(self.stand, self.mensen, self.overkant.stand, self.overkant.dossier.nummer),
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        samenvoegen.part(self.dossier, self.overkant.dossier, reden=gegeven["reden"], door=self.medewerker)
