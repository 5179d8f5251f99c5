"""The questions of steps 2, 3 and 5, and what every form about a file knows. A form gives the fact, and the words beside it."""

from typing import Any

from zicht.dossier.models import Rol
from zicht.foundation import klok
from zicht.foundation.vormen import Alleen, Dag, Keuze, Keuzes, LangeTekst, Tekst, Vorm
from zicht.foundation.vormen.moment import GEWEEST
from zicht.meldcode.eigen import Eigen
from zicht.protocol.doorloop.feiten import (
    MetBetrokkenenGesproken,
    MetCollegaOverlegd,
    TweeBeslissingenGenomen,
)
from zicht.protocol.doorloop.woorden import NietGesproken, Overlegrol
from zicht.protocol.gebeurtenissen.feit import Feit

WIE = (
    (Rol.KIND, "Een kind of jongere"),
    (Rol.ONGEBOREN_KIND, "Een kind dat nog niet geboren is"),
    (Rol.OUDER, "Een ouder of verzorger"),
    (Rol.PARTNER, "Een volwassene, door een partner of ex-partner"),
    (Rol.OUDERE, "Een oudere"),
    (Rol.ANDER_HUISHOUDLID, "Iemand anders in huis"),
)


class Meldcodevorm(Vorm):
    """A form about a file: it knows the own meldcode and whom the file is about."""

    handeling = "vastgelegd"

    def __init__(self, *args: Any, eigen: Eigen, betrokkenen: list[tuple[str, str, str]], **kwargs: Any) -> None:
        """`betrokkenen`: id, what we call them, their role."""
        super().__init__(*args, **kwargs)
        self.eigen, self.betrokkenen = eigen, betrokkenen
        self.build()
        self.put_words()

    def build(self) -> None:
        """Add or fill the questions that depend on the file."""

    @property
    def people(self) -> list[tuple[str, str]]:
        return [(id, naam) for id, naam, _ in self.betrokkenen]


class Stapvorm(Meldcodevorm):
    """One of the five steps."""

    #: The questions whose answer is text, kept beside the fact.
    woorden: tuple[str, ...] = ()

    def feit(self) -> Feit:
        raise NotImplementedError

    def teksten(self) -> dict[str, str]:
        return {vraag: self.cleaned_data.get(vraag) or "" for vraag in self.woorden}


class BeginVorm(Vorm):
    handeling = "begonnen"
    aanduiding = Tekst(
        label="Om wie maak je je zorgen?",
        help_text="Een voornaam is genoeg, of een omschrijving: ‘Noor, groep 6’. De achternaam vragen we pas als je meldt.",
        limiet=80,
    )
    rol = Keuze(label="Wie is dat?", choices=WIE)


class OverlegVorm(Stapvorm):
    woorden = ("met_naam", "uitkomst", "advies_vt")
    alleen_als = {"advies_vt": Alleen("met", Overlegrol.VEILIG_THUIS)}

    met = Keuzes(
        label="Met wie heb je overlegd?",
        choices=(
            (Overlegrol.AANDACHTSFUNCTIONARIS, "Aandachtsfunctionaris"),
            (Overlegrol.LEIDINGGEVENDE, "Leidinggevende"),
            (Overlegrol.GEDRAGSWETENSCHAPPER, "Gedragswetenschapper, orthopedagoog of psycholoog"),
            (Overlegrol.COLLEGA, "Een andere collega"),
            (Overlegrol.LETSELDESKUNDIGE, "Een deskundige op letsel"),
            (Overlegrol.VEILIG_THUIS, "Veilig Thuis, om advies"),
        ),
    )
    met_naam = Tekst(label="Hoe heet die persoon?", required=False)
    dag = Dag(label="Wanneer was dat?", grens=GEWEEST, required=False, initial=klok.today)
    uitkomst = LangeTekst(label="Wat kwam eruit?", rijen=4)
    advies_vt = LangeTekst(label="Wat adviseerde Veilig Thuis?", rijen=3)

    def feit(self) -> Feit:
        given = self.cleaned_data
        return MetCollegaOverlegd(met=tuple(Overlegrol(one) for one in given["met"]), dag=given["dag"])


WEL = "wel"
REDEN_GENOEG = "Mag leeg blijven: waar dit over gaat, is reden genoeg."


class GesprekVorm(Stapvorm):
    woorden = ("waarom_niet", "reactie", "herkennen")
    alleen_als = {
        "met": Alleen("gesproken", WEL),
        "met_anders": Alleen("gesproken", WEL),
        "dag": Alleen("gesproken", WEL),
        "reactie": Alleen("gesproken", WEL),
        "waarom_niet": Alleen("gesproken", *NietGesproken),
    }

    gesproken = Keuze(
        label="Heb je erover gesproken met de mensen om wie het gaat?",
        choices=(
            (WEL, "Ja"),
            (NietGesproken.NIET_VEILIG, "Nee, dat is niet veilig"),
            (NietGesproken.NIET_GELUKT, "Nee, het is nog niet gelukt"),
            (NietGesproken.WIL_NIET, "Nee, zij willen niet"),
        ),
    )
    waarom_niet = LangeTekst(label="Leg uit waarom niet.", rijen=2)
    met = Keuzes(label="Met wie?", choices=(), required=False)
    met_anders = Tekst(
        label="Met iemand die hier nog niet staat?", help_text="Bijvoorbeeld: moeder.", required=False, limiet=80
    )
    dag = Dag(label="Wanneer was dat?", grens=GEWEEST, required=False, initial=klok.today)
    reactie = LangeTekst(label="Wat zeiden zij, en hoe reageerden zij?", rijen=4)
    herkennen = LangeTekst(
        label="Wat zien anderen?",
        help_text="Vraag het zonder naam te noemen: herken je dit? Hoe kijk jij ernaar?",
        required=False,
        rijen=2,
    )

    def __init__(self, *args: Any, tegenpartij: bool = False, **kwargs: Any) -> None:
        """`tegenpartij`: the whole family may be it, and that is reason enough not to talk."""
        self.tegenpartij = tegenpartij
        super().__init__(*args, **kwargs)

    def build(self) -> None:
        field = self.fields["met"]
        assert isinstance(field, Keuzes)
        field.choices = self.people
        if self.tegenpartij:
            self.fields["waarom_niet"].required = False
            self.fields["waarom_niet"].help_text = REDEN_GENOEG

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("gesproken") == WEL and not (given.get("met") or given.get("met_anders")):
            self.add_error("met", "Kies met wie je sprak, of vul iemand in.")
        return given

    def feit(self, *extra: str) -> Feit:
        given = self.cleaned_data
        if given["gesproken"] != WEL:
            return MetBetrokkenenGesproken(niet=NietGesproken(given["gesproken"]))
        return MetBetrokkenenGesproken(met=(*given["met"], *extra), dag=given["dag"])


class BeslissenVorm(Stapvorm):
    woorden = ("reden", "afspraken")

    melden = Keuze(
        label="Beslissing 1: is een melding bij Veilig Thuis nodig?", choices=(("ja", "Ja"), ("nee", "Nee")), naast=True
    )
    hulp = Keuze(
        label="Beslissing 2: kun je (ook) zelf hulp geven of regelen?",
        choices=(("ja", "Ja"), ("nee", "Nee")),
        naast=True,
    )
    reden = LangeTekst(
        label="Waarom?", help_text="Nodig als je anders beslist dan de norm hierboven.", required=False, rijen=3
    )
    afspraken = LangeTekst(
        label="Wat spreek je af, met wie, en wanneer kijken jullie weer?",
        help_text="Denk ook aan vrije dagen: wie let op, en wanneer zie je het kind weer?",
        required=False,
        rijen=3,
    )

    def feit(self) -> Feit:
        given = self.cleaned_data
        return TweeBeslissingenGenomen(
            melden=given["melden"] == "ja", hulp=given["hulp"] == "ja", toegelicht=bool(given["reden"])
        )
