"""What is agreed beside the walk, and looked at again: the veiligheidsplan, own tasks, and what Veilig Thuis told."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.models import Meldcodedossier, Meldcodetekst, Planafspraak, Vakantie
from zicht.meldcode.vastleggen import record, write
from zicht.protocol.begrippen import Id
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.daarna import Afspraak, Daarna
from zicht.protocol.doorloop.feiten import (
    Afgesproken,
    AfspraakBekeken,
    FaseBegonnen,
    TerugkoppelingGehoord,
    VeiligheidBekeken,
)
from zicht.protocol.doorloop.woorden import FASEN, Afspraakstand, Stap, Waarvoor

WAARVOOR: dict[Waarvoor, str] = {
    Waarvoor.DIRECTE_VEILIGHEID: "Dat het nu veilig is",
    Waarvoor.RISICOGESTUURDE_ZORG: "Dat het niet weer gebeurt",
    Waarvoor.HERSTEL: "Herstel van wat er is gebeurd",
    Waarvoor.VEILIG_THUIS: "Met Veilig Thuis",
    Waarvoor.EIGEN_TAAK: "Een eigen taak",
}
STANDEN: dict[Afspraakstand, str] = {
    Afspraakstand.LUKT: "Het lukt",
    Afspraakstand.LUKT_NIET: "Het lukt niet",
    Afspraakstand.KLAAR: "Klaar",
    Afspraakstand.VERVALLEN: "Niet meer nodig",
}
#: The questions whose words stand beside a fact of this module, at no step.
VEILIG, VERTELD, GEZIEN, FASE = "veilig_nu", "verteld", "gezien", "fase"


@transaction.atomic
def agree(
    dossier: Meldcodedossier, waarvoor: Waarvoor, tekst: str, *, wie: str, kijk_op: date, door: Medewerker,
    vakantie: UUID | None = None,
) -> Doorloop:  # fmt: skip
    id = new_id()
    during = str(vakantie) if vakantie else None
    agreed = Afgesproken(afspraak=str(id), waarvoor=waarvoor, kijk_op=kijk_op, vakantie=during)
    doorloop = record(dossier, agreed, door=door)
    Planafspraak.objects.create(pk=id, dossier=dossier, tekst=tekst, wie=wie, vastgelegd_op=klok.now(), door=door)
    return doorloop


def look_at(
    dossier: Meldcodedossier, afspraak: UUID, stand: Afspraakstand, tekst: str, *, kijk_op: date | None,
    door: Medewerker,
) -> Doorloop:  # fmt: skip
    return _said(
        dossier, AfspraakBekeken(afspraak=str(afspraak), stand=stand, kijk_op=kijk_op), GEZIEN, tekst, door=door
    )


def look_at_safety(dossier: Meldcodedossier, veilig: bool | None, tekst: str, *, door: Medewerker) -> Doorloop:
    return _said(dossier, VeiligheidBekeken(veilig=veilig), VEILIG, tekst, door=door)


def begin_phase(dossier: Meldcodedossier, fase: Waarvoor, tekst: str, *, door: Medewerker) -> Doorloop:
    return _said(dossier, FaseBegonnen(fase=fase), FASE, tekst, door=door)


def hear_back(dossier: Meldcodedossier, ontvangst: UUID, tekst: str, *, door: Medewerker) -> Doorloop:
    return _said(dossier, TerugkoppelingGehoord(ontvangst=str(ontvangst)), VERTELD, tekst, door=door)


Gezegd = Afgesproken | AfspraakBekeken | FaseBegonnen | TerugkoppelingGehoord | VeiligheidBekeken


@transaction.atomic
def _said(dossier: Meldcodedossier, feit: Gezegd, vraag: str, tekst: str, *, door: Medewerker) -> Doorloop:
    doorloop = record(dossier, feit, door=door)
    write(dossier, Stap.BESLISSEN, {vraag: tekst}, door=door, nummer=doorloop.volgnummer)
    return doorloop


@dataclass(frozen=True)
class Gezien:
    """What somebody wrote when they looked: the outcome in words, the words, who and when."""

    uitkomst: str
    tekst: str
    door: str
    op: datetime


@dataclass(frozen=True)
class Planregel:
    """One agreement as a page shows it."""

    afspraak: Afspraak
    tekst: str
    wie: str
    is_late: bool
    gezien: tuple[Gezien, ...]
    vakantie: str = ""


@dataclass(frozen=True)
class Planbeeld:
    """The agreements by what they are for, with what is open first; and how safe it was when somebody last looked."""

    groepen: tuple[tuple[str, tuple[Planregel, ...]], ...]
    fase: str
    volgende_fase: str
    veiligheid: tuple[Gezien, ...]

    @property
    def is_empty(self) -> bool:
        return not self.groepen and not self.veiligheid


def planbeeld(dossier: Meldcodedossier, doorloop: Doorloop) -> Planbeeld:
    rows = {str(row.pk): row for row in Planafspraak.objects.filter(dossier=dossier)}
    said = {row.volgnummer: row for row in texts(dossier, GEZIEN)}
    daarna = doorloop.daarna
    during = _holidays(daarna)
    regels = [_line(one, rows[one.id], said, during.get(one.vakantie, "")) for one in daarna.afspraken]
    ordered = sorted(regels, key=lambda regel: (not regel.afspraak.is_open, regel.afspraak.kijk_op or date.max))
    groups = ((woord, tuple(r for r in ordered if r.afspraak.waarvoor is wat)) for wat, woord in WAARVOOR.items())
    nu = {True: "Veilig", False: "Niet veilig", None: "Niet te zeggen"}[daarna.veilig]
    safety = tuple(Gezien(nu, row.tekst, str(row.door), row.op) for row in list(texts(dossier, VEILIG))[-1:])
    volgende = daarna.next_fase
    return Planbeeld(
        groepen=tuple((woord, found) for woord, found in groups if found),
        fase=f"Fase {FASEN.index(daarna.fase) + 1}: {WAARVOOR[daarna.fase].lower()}",
        volgende_fase=WAARVOOR[volgende] if volgende and daarna.veilig else "",
        veiligheid=safety,
    )


def texts(dossier: Meldcodedossier, vraag: str) -> list[Meldcodetekst]:
    return list(Meldcodetekst.objects.filter(dossier=dossier, vraag=vraag).select_related("door"))


def _holidays(daarna: Daarna) -> dict[Id | None, str]:
    """What the holidays in these agreements are called, also one that was taken away since."""
    asked = [one.vakantie for one in daarna.afspraken if one.vakantie]
    return {str(one.pk): one.naam for one in Vakantie.objects.filter(pk__in=asked)} if asked else {}


def _line(afspraak: Afspraak, row: Planafspraak, said: dict[int, Meldcodetekst], vakantie: str) -> Planregel:
    gezien = tuple(
        Gezien(STANDEN[blik.stand], words.tekst if (words := said.get(blik.volgnummer)) else "", str(words.door)
               if words else "", blik.op)
        for blik in reversed(afspraak.blikken)
    )  # fmt: skip
    late = afspraak.kijk_op is not None and afspraak.kijk_op < klok.today()
    return Planregel(afspraak, row.tekst, row.wie, late, gezien, vakantie)
