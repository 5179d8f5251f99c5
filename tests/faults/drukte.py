"""Eight workers at once on the same few dossiers: what each of them sends, and what they were told about it.

Each runs in a process of its own and needs nothing of Zicht but its pages. Somebody who changes a person opened that page a
while ago, as people do: so colleagues are often first.
"""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from tests.faults.balie import TWEE_KEER, Antwoord, Balie

INTUSSEN = "Een collega heeft dit intussen gewijzigd"
ANDERE_INHOUD = "Met dit scherm is eerder al iets anders vastgelegd"
NIET_OPEN = "Deze pagina is er niet, of is niet (meer) voor je open"
KAN_NIET = "data-fouten"
MERK = re.compile(r"merk [0-9a-f]{16}")
OPEN_AT_MOST = 3
PERSOON, STAP, NOTITIE, DATUM, BEKEKEN, RELATIE = "persoon", "stap", "notitie", "datum", "bekeken", "relatie"
#: How often each is chosen; what grows the journaal least often, or the dossiers become like no dossier there is.
KEUZE = {PERSOON: 50, NOTITIE: 16, STAP: 8, RELATIE: 8, DATUM: 5, BEKEKEN: 5, "dubbel": 5, "anders": 3}

#: Grown up, as the melding said: no fact follows from a change of hers.
GEBOREN = {"achternaam": "Proefman", "geboren_dag": "3", "geboren_maand": "5", "geboren_jaar": "1989"}

VASTGELEGD, BOTSING, GEWEIGERD, AL_VASTGELEGD, ANDERS = "vastgelegd", "botsing", "geweigerd", "al vastgelegd", "anders"


@dataclass(frozen=True)
class Verslag:
    """One submit as its sender knows it. `versie`: which version of the person was on the screen."""

    soort: str
    dossier: str
    sleutel: str
    merk: str
    uitkomst: str
    versie: int = -1
    #: A conflict shows what is typed and what the colleague made of it; a refusal what is typed.
    getoond: bool = True


@dataclass(frozen=True)
class Opdracht:
    address: str
    sessie: str
    dossiers: dict[str, dict[str, str]]
    hoeveel: int
    zaad: int


@dataclass
class Werker:
    opdracht: Opdracht
    sent: list[Verslag] = field(default_factory=list)
    open: list[tuple[str, str, int]] = field(default_factory=list)
    before: list[tuple[str, dict[str, str], Verslag]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.opdracht.zaad)
        self.balie = Balie(self.opdracht.address, self.opdracht.sessie)

    def work(self) -> list[Verslag]:
        acts: Mapping[str, Callable[[], None]] = {
            PERSOON: self.change_person,
            STAP: lambda: self.tell(STAP, "veiligheidsstap/", "wat", stap="112-gebeld"),
            NOTITIE: lambda: self.tell(NOTITIE, "notitie/", "tekst", soort="feit", bron="school"),
            DATUM: lambda: self.tell(DATUM, "kritieke-datum/", "wat", reden="reis", dag=self.day()),
            BEKEKEN: self.look_at_date,
            RELATIE: self.relate,
            "dubbel": self.press_twice,
            "anders": self.go_back_and_change,
        }
        while len(self.sent) < self.opdracht.hoeveel:
            (kind,) = self.dice.choices([*KEUZE], [*KEUZE.values()])
            acts[kind]()
        return self.sent

    def change_person(self) -> None:
        while not self.open or (len(self.open) < OPEN_AT_MOST and self.dice.random() < 0.6):
            self.open_person()
        dossier, wie, versie = self.open.pop(self.dice.randrange(len(self.open)))
        fields = {"versie": str(versie), "rol": "ouder", "voornamen": "Marloes", **GEBOREN}
        answer, told = self.send(PERSOON, dossier, f"persoon/{wie}/wijzigen/", "aanduiding", fields, versie)
        if told.uitkomst == BOTSING and self.dice.random() < 0.5:
            self.open.append((dossier, wie, int(answer.field("versie"))))

    def open_person(self) -> None:
        dossier = self.any_dossier()
        wie = self.opdracht.dossiers[dossier]["Marloes"]
        page = self.see(f"/dossiers/{dossier}/persoon/{wie}/wijzigen/")
        self.open.append((dossier, wie, int(page.field("versie"))))

    def tell(self, kind: str, path: str, where: str, **fields: str) -> None:
        self.send(kind, self.any_dossier(), path, where, fields)

    def look_at_date(self) -> None:
        """Any date that stands open on the page; a colleague may be looking at the same one."""
        dossier = self.any_dossier()
        page = self.see(f"/dossiers/{dossier}/")
        if found := re.findall(r"kritieke-datum/[0-9a-f-]{36}/bekijken/", page.text):
            self.send(BEKEKEN, dossier, self.dice.choice(found), "wat", {"uitkomst": "gaat-niet-door"})

    def relate(self) -> None:
        dossier = self.any_dossier()
        people = self.opdracht.dossiers[dossier]
        geweld = self.dice.choice(["", "vermoed", "vastgesteld", "weerlegd"])
        fields = {"van": people["Ruben"], "soort": "partner", "naar": people["Marloes"], "geweld": geweld}
        self.send(RELATIE, dossier, "relatie/", "_merk", fields)

    def press_twice(self) -> None:
        if self.before:
            path, fields, told = self.dice.choice(self.before)
            self.judge(self.balie.send(path, fields), told.soort, told.dossier, fields["sleutel"], told.merk)

    def go_back_and_change(self) -> None:
        """The key of a note that is there, with another note."""
        for path, fields, told in self.before:
            if told.soort == NOTITIE:
                merk = self.new_mark()
                answer = self.balie.send(path, {**fields, "tekst": merk})
                self.judge(answer, NOTITIE, told.dossier, fields["sleutel"], merk)
                return

    def send(
        self, kind: str, dossier: str, path: str, where: str, fields: dict[str, str], versie: int = -1
    ) -> tuple[Antwoord, Verslag]:
        merk, sleutel = self.new_mark(), self.new_key()
        sent = {**fields, where: merk, "sleutel": sleutel}
        path = f"/dossiers/{dossier}/{path}"
        answer = self.balie.send(path, sent)
        told = self.judge(answer, kind, dossier, sleutel, merk, versie)
        if told.uitkomst == VASTGELEGD and kind in (NOTITIE, STAP, DATUM):
            self.before = [*self.before, (path, sent, told)][-20:]
        return answer, told

    def judge(self, answer: Antwoord, kind: str, dossier: str, sleutel: str, merk: str, versie: int = -1) -> Verslag:
        uitkomst, getoond = outcome(answer, merk)
        told = Verslag(kind, dossier, sleutel, merk, uitkomst, versie, getoond or kind == RELATIE)
        self.sent.append(told)
        return told

    def see(self, path: str) -> Antwoord:
        """A page that does not open is no answer either."""
        page = self.balie.look(path)
        assert page.status == 200, f"een pagina antwoordt {page.status}"
        return page

    def any_dossier(self) -> str:
        return self.dice.choice([*self.opdracht.dossiers])

    def day(self) -> str:
        return f"20{self.dice.randint(28, 29)}-{self.dice.randint(1, 12):02}-{self.dice.randint(1, 28):02}"

    def new_key(self) -> str:
        """Never from the dice: the same dice are thrown in more than one department of a house."""
        return str(uuid4())

    def new_mark(self) -> str:
        return f"merk {self.dice.getrandbits(64):016x}"


def outcome(answer: Antwoord, merk: str) -> tuple[str, bool]:
    """What the sender was told, and whether the page shows what it must."""
    if answer.is_recorded:
        return (AL_VASTGELEGD if TWEE_KEER in answer.said else VASTGELEGD), True
    mine = merk in answer.text
    if answer.status == 200 and INTUSSEN in answer.text:
        return BOTSING, mine and any(found != merk for found in MERK.findall(answer.text))
    if answer.status == 200 and ANDERE_INHOUD in answer.text:
        return ANDERS, mine
    if (answer.status == 404 and NIET_OPEN in answer.text) or (answer.status == 200 and KAN_NIET in answer.text):
        return GEWEIGERD, mine
    return f"onverwacht: {answer.status}", mine


def work(opdracht: Opdracht) -> list[Verslag]:
    return Werker(opdracht).work()
