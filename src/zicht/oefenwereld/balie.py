"""The calls of the practice region: advice, once or twice under one code, a question, and a worry that Veilig Thuis itself
must report. Nothing in them says about whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.contact import actions, overwegen
from zicht.contact.begrippen import (
    ONDERWERPEN,
    VOORWAARDEN,
    Aard,
    Kanaal,
    Kring,
    Plicht,
    Sector,
    Toestemming,
    Uitkomst,
    Verteld,
    Wijze,
)
from zicht.contact.models import Contact
from zicht.contact.overwegen import Besluit, NieuwOverleg
from zicht.foundation.context import Context
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Deelnemer

DAG = timedelta(days=1)
NIET_MEER = timedelta(days=10_000)


@dataclass
class Balie:
    """The front office at its desk, and the expert it asks."""

    organisatie: Organisatie
    aanstelling: Aanstelling
    deskundige: Aanstelling

    naam = "de balie"

    @property
    def door(self) -> Medewerker:
        return self.aanstelling.medewerker

    @property
    def context(self) -> Context:
        chosen = self.aanstelling
        return Context(self.organisatie.pk, medewerker=chosen.medewerker_id, aanstelling=chosen.pk)

    def call(
        self,
        keuze: str,
        aantekeningen: str,
        *,
        kring: str = Kring.PROFESSIONAL,
        naam: str = "",
        eerder: Contact | None = None,
        **more: object,
    ) -> Contact:
        """A call that was taken and, with `keuze`, decided; its duty to inform is met at once."""
        antwoorden: dict[str, object] = {
            "kanaal": Kanaal.TELEFOON,
            "kring": kring,
            "sector": Sector.ONDERWIJS if kring == Kring.PROFESSIONAL else "",
            "functie": "leerkracht" if kring == Kring.PROFESSIONAL else "",
            "aard": [Aard.KINDERMISHANDELING],
            "aantekeningen": aantekeningen,
            "toestemming_naam": Toestemming.JA if naam else Toestemming.NEE,
            "keuze": keuze,
        } | more
        identiteit = {"naam": naam, "telefoon": "+31365550004"} if naam else None
        contact = actions.begin(new_id(), antwoorden, door=self.door, eerder=eerder, identiteit=identiteit)
        told = [one.value for one in Verteld]
        actions.inform(contact, Plicht.EERSTE_CONTACT, wijze=Wijze.TELEFOON, door=self.door, onderdelen=told)
        return contact

    def advise(self, contact: Contact, tips: str, **more: object) -> None:
        points = [(code, True, "") for code in ONDERWERPEN]
        actions.advise(
            new_id(), contact, points, door=self.door, tips=tips, volgende_stap="Een gesprek plannen.", **more
        )
        actions.inform(contact, Plicht.ADVIES, wijze=Wijze.TELEFOON, door=self.door)

    def consider(self, contact: Contact) -> None:
        """All four conditions, talked over, decided: the melding itself is still to be made."""
        yes = dict.fromkeys(VOORWAARDEN, True) | dict.fromkeys(
            (f"{naam}_waarom" for naam in VOORWAARDEN), "Er is elke week nieuw letsel."
        )
        spoken = {"besproken_adviesvrager": True, "besproken_organisatie": True}
        two = tuple(Deelnemer(str(one.medewerker_id), one.rol) for one in (self.aanstelling, self.deskundige))
        overwegen.consider(
            contact,
            yes | spoken,
            door=self.door,
            overleg=NieuwOverleg(two, "Wij zien het hetzelfde."),
            besluit=Besluit(melden=True, motivering="Wachten is te gevaarlijk."),
        )


def nog_open(balie: Balie) -> Iterator[timedelta]:
    balie.call("", "Belt over kind 1, ongeveer 6 jaar. Wordt zo teruggebeld: de bel ging.")
    yield NIET_MEER


def geen_geweld(balie: Balie) -> Iterator[timedelta]:
    balie.call(Uitkomst.EINDE, "Ruzie over bedtijden. Naar het wijkteam gewezen.", kring=Kring.OMSTANDER)
    yield NIET_MEER


def vraag(balie: Balie) -> Iterator[timedelta]:
    balie.call(Uitkomst.INFORMATIE, "Vraagt hoe een school een meldcode vaststelt.", aard=[])
    yield NIET_MEER


def advies(balie: Balie) -> Iterator[timedelta]:
    contact = balie.call(Uitkomst.ADVIES, "Kind 1 is stil en moe. Moeder vertelde over ruzie.", naam="Anne Verzonnen")
    balie.advise(contact, "Zeg wat je ziet, niet wat je denkt.", volgend_gesprek=True)
    yield NIET_MEER


def twee_keer(balie: Balie) -> Iterator[timedelta]:
    first = balie.call(Uitkomst.ADVIES, "Kind 1, ongeveer 9 jaar, heeft een blauwe plek.", naam="Bram Bedacht")
    balie.advise(first, "Vraag het kind open, zonder te duwen.", volgend_gesprek=True)
    yield 3 * DAG
    second = balie.call(Uitkomst.ADVIES, "Het gesprek met de ouders ging goed.", naam="Bram Bedacht", eerder=first)
    balie.advise(second, "Spreek over twee weken weer af.", volgend_gesprek=False)
    yield NIET_MEER


def zelf_melden(balie: Balie) -> Iterator[timedelta]:
    contact = balie.call(Uitkomst.ADVIES, "Volwassene 1 durft niet naar huis en wil geen melding.", naam="Cora Fictief")
    balie.advise(contact, "Neem direct contact op als zij toch gaat.", gevraagd_te_melden=True)
    yield DAG
    balie.consider(contact)
    yield NIET_MEER


def over_zichzelf(balie: Balie) -> Iterator[timedelta]:
    contact = balie.call(
        Uitkomst.ADVIES,
        "Schreeuwt tegen de kinderen en schrikt van zichzelf.",
        kring=Kring.PLEGER,
        sector="",
        functie="",
    )
    balie.advise(contact, "Goed dat u belt. Loop weg voordat het te veel wordt, en bel uw huisarts.")
    yield NIET_MEER


#: How many days ago each of them began.
GESPREKKEN = (
    (nog_open, 0.05),
    (geen_geweld, 0.2),
    (vraag, 1.2),
    (advies, 2.1),
    (over_zichzelf, 4.0),
    (zelf_melden, 5.0),
    (twee_keer, 9.0),
    (advies, 16.0),
)
