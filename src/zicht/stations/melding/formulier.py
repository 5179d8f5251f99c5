"""The whole desk form: the questions and the rows of people; read together, they are a `NieuweMelding`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from zicht.foundation.getypt import whole_number
from zicht.foundation.vormen import Antwoord, Vorm
from zicht.foundation.vormen.vorm import heading
from zicht.melders.nieuw import Afschermgrond, NieuweMelder
from zicht.melders.regels import NOOIT_EEN_REDEN
from zicht.protocol.begrippen import Melderkring, Positie, Veiligheidsstap
from zicht.stations.melding.begrippen import Afspraak, RodeVlag
from zicht.stations.melding.forms import Meldingsvorm
from zicht.stations.melding.indelen import region
from zicht.stations.melding.nieuw import Bestemming, NieuweMelding, Signaal, Zichthouder
from zicht.stations.melding.persoonvorm import Persoonrij

MEEST = 25
BEGIN = 3
NIEMAND = "Er staat nog niemand in de melding. Voeg ten minste een persoon toe; alleen ‘kind’ of ‘ouder’ mag ook."
LEEG = "Persoon %(nummer)d is nog leeg. Vul in wie dat is (alleen ‘ouder’ mag ook), of kies iemand anders."


class Formulier:
    """Bound to what was typed, or empty."""

    vorm: ClassVar[type[Meldingsvorm]] = Meldingsvorm

    def __init__(self, typed: QueryDict | None = None, *, checked: bool = True) -> None:
        gemeenten = [(gemeente.code, gemeente.naam) for gemeente in region()]
        self.vragen = self.vorm(typed, gemeenten=gemeenten)
        self.aantal = row_count(typed)
        self.rijen = [Persoonrij(typed, nummer=nummer, aantal=self.aantal) for nummer in range(self.aantal)]
        if typed is not None and not checked:
            for form in (self.vragen, *self.rijen):
                form.full_clean()
                form.errors.clear()

    @property
    def vormen(self) -> tuple[Vorm, ...]:
        return (self.vragen, *self.rijen)

    @property
    def ingevuld(self) -> list[Persoonrij]:
        return [rij for rij in self.rijen if not rij.is_blank]

    def is_valid(self) -> bool:
        faults = [form.errors for form in self.vormen]
        if not self.ingevuld:
            self.rijen[0].add_error("rol", NIEMAND)
            return False
        self.point_at_somebody()
        return not any(faults)

    def point_at_somebody(self) -> None:
        """A relation with, or gezag of, a row in which nobody was filled in."""
        there = {str(rij.nummer) for rij in self.ingevuld}
        for rij in self.ingevuld:
            for naam in ("relatie_met", "gezag_bij"):
                other = rij.cleaned_data.get(naam)
                if other and other not in there:
                    rij.add_error(naam, LEEG % {"nummer": int(other) + 1})

    @property
    def fouten_kop(self) -> str:
        return heading(self.vorm.handeling, self.vormen)

    @property
    def fouten(self) -> list["Fout"]:
        """Every fault with the anchor and the name of its question, for the summary on top."""
        return [
            self._fault(form, naam, str(words))
            for form in self.vormen
            for naam, errors in form.errors.items()
            for words in errors
        ]

    def _fault(self, form: Vorm, naam: str, words: str) -> "Fout":
        if naam not in form.fields:
            return Fout("", "", words)
        label = str(form.fields[naam].label)
        part = form.wie if isinstance(form, Persoonrij) else self._part_of(naam)
        anker: str = form[naam].anker  # type: ignore[attr-defined]
        return Fout(anker, _place(part, label, words, person=isinstance(form, Persoonrij)), words)

    def _part_of(self, naam: str) -> str:
        return next((kop for _code, kop, _uitleg, vragen in self.gesprek if naam in vragen), "")

    @property
    def secties(self) -> list["Sectie"]:
        """The parts of the conversation in the order of talking."""
        return [
            Sectie(code, kop, uitleg, [self.vragen[vraag] for vraag in vragen])
            for code, kop, uitleg, vragen in self.gesprek
        ]

    @property
    def gesprek(self) -> "Gesprek":
        return GESPREK

    def melding(self, bestemming: Bestemming | None = None) -> NieuweMelding:
        """What was told. Only after `is_valid`."""
        given, first = self.vragen.cleaned_data, self.rijen[0]
        people = self.ingevuld
        return NieuweMelding(
            melder=_melder(given),
            personen=tuple(rij.persoon_in(first) for rij in people),
            relaties=tuple(relatie for rij in people for relatie in rij.relaties()),
            gezag=tuple(gezag for rij in people for gezag in rij.gezag_over()),
            positie=Positie(given["positie"]),
            kanaal=given["kanaal"],
            onderwerpen=tuple(given["onderwerpen"]),
            signalen=tuple(_signals(given)),
            ontvangen_op=given["ontvangen_op"],
            spoed=given["spoed"] == "ja",
            spoed_reden=given["spoed_reden"],
            behoudt_zicht=_holder(given),
            bestemming=bestemming or Bestemming(gemeente=given["gemeente"]),
            hulpvragen=(
                ("nu_gevaar", _truth(given["gevaar"])),
                ("komende_dagen_onzeker", _truth(given["komende_dagen_onzeker"])),
                ("bescherming_nodig", _truth(given["bescherming_nodig"])),
            ),
            vlaggen=tuple((vlag.value, _truth(given[f"vlag_{vlag.value}"])) for vlag in RodeVlag),
            afspraken=tuple((afspraak.value, given[f"afspraak_{afspraak.value}"]) for afspraak in Afspraak),
            gezin_geinformeerd=_truth(given["gezin_geinformeerd"]),
            gesproken=given["gesproken"] or "",
            meldcodestappen=tuple(int(stap) for stap in given["meldcodestappen"]),
            kindcheck=_truth(given["kindcheck"]),
            eerste_signaal=str(given["eerste_signaal"]),
            veiligheidsstap=Veiligheidsstap(given["gedaan"]) if given["gedaan"] else None,
        ).with_safe_melder()


def _place(part: str, label: str, words: str, *, person: bool) -> str:
    """`Persoon 2 (Noor), geboren` or `De melder, telefoon`: there are more telephones on the page than one. A question
    that is asked once, or stands in the words already, needs no more."""
    if label in words:
        return part if person else ""
    if label.endswith("?") and not person:
        return label
    question = label if label.isupper() else label[:1].lower() + label[1:]
    return f"{part}, {question}" if part else label


def _melder(given: dict[str, Any]) -> NieuweMelder:
    chosen = {"ja": True, "nee": False}.get(given["anoniem"])
    return NieuweMelder(
        soort=Melderkring(given["melder_soort"]),
        naam=given["naam"],
        telefoon=given["telefoon"],
        email=given["email"],
        functie=given["functie"] or "",
        organisatie=given["organisatie"] or "",
        kenmerk=given["kenmerk"] or "",
        anoniem_voor_gezin=chosen,
        grond=Afschermgrond(given["grond"]) if given["grond"] else None,
    )


def _holder(given: dict[str, Any]) -> Zichthouder | None:
    if given["behoudt"] != "ja":
        return None
    return Zichthouder(
        persoon=given["houder_persoon"] or "",
        telefoon=given["houder_telefoon"] or "",
        vervanger=given["houder_vervanger"] or "",
    )


def _signals(given: dict[str, Any]) -> Iterator[Signaal]:
    """Every paragraph is a signal of its own."""
    for naam, soort in (("feiten", "feit"), ("waarneming", "waarneming"), ("oordeel", "oordeel")):
        for paragraph in re.split(r"\n\s*\n", given[naam]):
            if paragraph.strip():
                yield Signaal(tekst=paragraph.strip(), soort=soort)


def _truth(answer: Antwoord | None) -> bool | None:
    return answer.waarheid if answer else None


def row_count(typed: QueryDict | None) -> int:
    said = whole_number(typed.get("aantal", ""), cijfers=3) if typed is not None else None
    return BEGIN if said is None else min(max(said, 1), MEEST)


def with_one_more(typed: QueryDict) -> QueryDict:
    changed = typed.copy()
    changed["aantal"] = str(min(row_count(typed) + 1, MEEST))
    return changed


def without(typed: QueryDict, gone: int) -> QueryDict:
    """The form without row `gone`: the rows after it move up, and so do the answers that point at them."""
    changed = QueryDict(mutable=True)
    for name, values in typed.lists():
        row, _, rest = name.partition("-")
        number = whole_number(row[1:], cijfers=2) if row.startswith("p") and rest else None
        if number == gone:
            continue
        if number is not None and rest in {"relatie_met", "gezag_bij"}:
            values = [_moved(value, gone) for value in values]
        changed.setlist(f"p{number - 1}-{rest}" if number is not None and number > gone else name, values)
    changed["aantal"] = str(max(row_count(typed) - 1, 1))
    return changed


def _moved(value: str, gone: int) -> str:
    number = whole_number(value, cijfers=2)
    if number is None or number < gone:
        return value
    return "" if number == gone else str(number - 1)


@dataclass(frozen=True)
class Fout:
    """A line of the summary: where it leads, which question of whom it is, and what is wrong."""

    anker: str
    plaats: str
    woorden: str

    @property
    def zin(self) -> str:
        if not self.plaats:
            return self.woorden
        return f"{self.plaats}{'' if self.plaats.endswith('?') else ':'} {self.woorden}"


@dataclass(frozen=True)
class Sectie:
    """One part of the conversation; that about people has its rows instead of questions."""

    code: str
    kop: str
    uitleg: str
    velden: list[forms.BoundField]


Gesprek = tuple[tuple[str, str, str, tuple[str, ...]], ...]
GESPREK: Gesprek = (
    ("gevaar", "Eerst dit", "", ("gevaar", "gedaan")),
    (
        "gebeurd",
        "Wat is er aan de hand?",
        "",
        ("feiten", "waarneming", "oordeel", "eerste_signaal", "onderwerpen"),
    ),
    (
        "mensen",
        "Over wie gaat het?",
        "Ook wie elders woont maar erbij hoort, en een ongeboren kind. Lege rijen tellen niet mee. "
        "Bij ‘geboren’ mag alles: 12-3-2017, maart 2017, ongeveer 2017, of 9 jaar.",
        (),
    ),
    (
        "melder",
        "De melder",
        "",
        ("melder_soort", "naam", "telefoon", "email", "functie", "organisatie", "kenmerk"),
    ),
    (
        "anoniem",
        "Open of anoniem voor het gezin?",
        "Anoniem: de naam staat in geen enkele brief en het gezin krijgt haar niet te horen. Wij weten wel wie het is. "
        "Open helpt: dan kunnen wij met het gezin bespreken wat de melder zag. "
        f"{NOOIT_EEN_REDEN}",
        ("anoniem", "grond", "gezin_geinformeerd", "gesproken", "meldcodestappen", "kindcheck"),
    ),
    (
        "positie",
        "Zicht op veiligheid",
        "Met de melding gaat het zicht op de veiligheid naar Veilig Thuis, tenzij jullie nu iets anders afspreken.",
        ("positie", "behoudt", "houder_persoon", "houder_telefoon", "houder_vervanger"),
    ),
    ("spoed", "Spoed", "", ("komende_dagen_onzeker", "bescherming_nodig", "spoed", "spoed_reden")),
    (
        "vlaggen",
        "Rode vlaggen bij partnergeweld",
        "Bij een ja kijkt vandaag een tweede collega mee.",
        tuple(f"vlag_{vlag.value}" for vlag in RodeVlag),
    ),
    (
        "afspraken",
        "Afspraken met de melder",
        "",
        tuple(f"afspraak_{afspraak.value}" for afspraak in Afspraak),
    ),
    ("binnen", "Binnenkomst", "", ("kanaal", "ontvangen_op", "gemeente")),
)
