"""What somebody does in a file of the meldcode; each act in one transaction, by who does it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.dossier.journaal import NogNiet
from zicht.dossier.models import Inzending, Rol
from zicht.dossier.nummers import next_number
from zicht.foundation import context, klok
from zicht.foundation.eenmaal import send_once
from zicht.meldcode.eigen import own_meldcode
from zicht.meldcode.models import Betrokkene, Deelname, Meldcodedossier, Signaal
from zicht.meldcode.noemen import born, children_of
from zicht.meldcode.vastleggen import doorloop_of, record, write
from zicht.organisaties.models import Organisatie
from zicht.protocol.doorloop import Doorloop, may
from zicht.protocol.doorloop.doorloop import STAP_VAN
from zicht.protocol.doorloop.feiten import (
    AcuutGevaarGezien,
    MeldcodeBegonnen,
    MeldcodeGestopt,
    MeldcodeHervat,
    MeldcodeOvergenomen,
    MeldingVerstuurd,
)
from zicht.protocol.doorloop.woorden import Kindcheck, Overnamereden, Stap, Stopreden
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.stations.melding import per_bericht
from zicht.stations.melding.per_bericht import Pakket
from zicht.vault.tekens import token

REEKS = "MC"


@dataclass(frozen=True)
class NieuwSignaal:
    """What somebody saw, heard or was told; `uitleg` is what they make of it, kept apart."""

    soort: str
    tekst: str
    uitleg: str = ""
    verteld_door: str = ""
    waar: str = ""
    op_dag: date | None = None
    over: tuple[UUID, ...] = ()


@transaction.atomic
def begin(aanduiding: str, rol: str, *, door: Medewerker) -> Meldcodedossier:
    """Begin a file about somebody, called as one calls them; it is open from here on."""
    organisatie, nu = Organisatie.objects.get(pk=context.organisatie_id()), klok.now()
    dossier = Meldcodedossier.objects.create(
        nummer=next_number(organisatie.code, REEKS).removeprefix(f"{organisatie.code}-"),
        uitvoerder=door,
        begonnen_op=nu,
        bewogen_op=nu,
    )
    record(dossier, MeldcodeBegonnen(volgorde=own_meldcode().volgorde), door=door)
    add_person(dossier, aanduiding, rol)
    return dossier


def add_person(dossier: Meldcodedossier, aanduiding: str, rol: str) -> Betrokkene:
    return Betrokkene.objects.create(dossier=dossier, aanduiding=aanduiding, rol=rol, vastgelegd_op=klok.now())


def bring_in_children(dossier: Meldcodedossier, check: Kindcheck, kinderen: str) -> None:
    """The meldcode runs for the children too: each becomes somebody it is about; who is there already stays as they are."""
    there = set(Betrokkene.objects.filter(dossier=dossier).values_list("aanduiding", flat=True))
    for number, (naam, rol) in enumerate(children_of(check, kinderen), 1):
        if naam not in there:
            geboren = str(born(naam)) if rol is Rol.KIND else ""
            op = klok.now() + timedelta(microseconds=number)  # in the order in which they were named
            Betrokkene.objects.create(
                dossier=dossier, aanduiding=naam, rol=rol, geboren_tekst=geboren, vastgelegd_op=op
            )


def withdraw_person(wie: Betrokkene) -> None:
    """They never belonged here: kept in the history of the file, and named in nothing that is to come."""
    wie.ingetrokken_op = klok.now()
    wie.save(update_fields=["ingetrokken_op"])


def identify(wie: Betrokkene, known: dict[str, Any]) -> None:
    """Say who somebody is, as far as known; everything else of the file keeps calling them as before."""
    for naam, value in known.items():
        setattr(wie, naam, value)
    wie.save(update_fields=[*known])


def add_signal(dossier: Meldcodedossier, nieuw: NieuwSignaal, *, bij: Stap, door: Medewerker) -> Signaal:
    return Signaal.objects.create(
        dossier=dossier, soort=nieuw.soort, tekst=nieuw.tekst, uitleg=nieuw.uitleg, verteld_door=nieuw.verteld_door,
        waar=nieuw.waar, op_dag=nieuw.op_dag, over=list(nieuw.over), bij_stap=bij.value, waarnemer=door,
        vastgelegd_op=klok.now(),
    )  # fmt: skip


def withdraw_signal(signaal: Signaal) -> None:
    """A mistake: it stays in the history of the file and counts no more."""
    signaal.ingetrokken_op = klok.now()
    signaal.save(update_fields=["ingetrokken_op"])


def signals_of(dossier: Meldcodedossier) -> list[Signaal]:
    """All that count; where the file is about more people, each says about whom it is."""
    found = list(Signaal.objects.filter(dossier=dossier, ingetrokken_op=None).select_related("waarnemer"))
    called = {wie.pk: str(wie) for wie in Betrokkene.objects.filter(dossier=dossier)}
    for one in found if len(called) > 1 else ():
        one.over_wie = ", ".join(called[id] for id in one.over if id in called)
    return found


@transaction.atomic
def take_step(dossier: Meldcodedossier, feit: Feit, teksten: dict[str, str], *, door: Medewerker) -> Doorloop:
    """Take one of the five steps, or take it again, with what was written at its questions."""
    doorloop = record(dossier, feit, door=door)
    write(dossier, STAP_VAN[type(feit)], teksten, door=door, nummer=doorloop.volgnummer)
    return doorloop


@transaction.atomic
def see_danger(dossier: Meldcodedossier, tekst: str, *, door: Medewerker) -> Doorloop:
    doorloop = record(dossier, AcuutGevaarGezien(), door=door)
    write(dossier, Stap.BESLISSEN, {"gevaar": tekst}, door=door, nummer=doorloop.volgnummer)
    return doorloop


@transaction.atomic
def stop(dossier: Meldcodedossier, reden: Stopreden, tekst: str, *, door: Medewerker) -> Doorloop:
    stap = doorloop_of(dossier).stap or Stap.BESLISSEN
    doorloop = record(dossier, MeldcodeGestopt(bij=stap, reden=reden), door=door)
    write(dossier, stap, {"stoppen": tekst}, door=door, nummer=doorloop.volgnummer)
    return doorloop


def resume(dossier: Meldcodedossier, *, door: Medewerker) -> Doorloop:
    return record(dossier, MeldcodeHervat(), door=door)


@transaction.atomic
def ask_colleague(dossier: Meldcodedossier, wie: Medewerker, rol: Deelname.Rol) -> Deelname:
    """From now on this colleague may open the file."""
    found, _ = Deelname.objects.get_or_create(
        dossier=dossier, medewerker=wie, rol=rol.value, tot=None, defaults={"van": klok.now()}
    )
    return found


@transaction.atomic
def take_over(dossier: Meldcodedossier, reden: Overnamereden, *, door: Medewerker) -> Doorloop:
    """Go on with it oneself; who took which step before stays with that step. Who was ill or away reads along when back."""
    if reden in {Overnamereden.ZIEK, Overnamereden.VRIJ}:
        ask_colleague(dossier, dossier.uitvoerder, Deelname.Rol.MEELEZER)
    return record(dossier, MeldcodeOvergenomen(wie=str(door.pk), reden=reden), door=door)


@transaction.atomic
def advise(dossier: Meldcodedossier, tekst: str, *, door: Medewerker) -> None:
    """Somebody who reads along thinks along: a word at the step where the walk is."""
    doorloop = doorloop_of(dossier)
    stap = doorloop.stap or Stap.BESLISSEN
    write(dossier, stap, {"advies": tekst}, door=door, nummer=doorloop.volgnummer)


@transaction.atomic
def report(dossier: Meldcodedossier, pakket: Pakket, naar: Organisatie, *, sleutel: UUID, door: Medewerker) -> Doorloop:
    """Send the melding, have it received, and record that; once, whatever is pressed. All of it or nothing."""
    values = {"formulier": f"meldcode-versturen:{dossier.pk}", "medewerker": door, "dossier": None, "op": klok.now()}
    send_once(Inzending.objects, sleutel, token("meldcode-melding", str(dossier.pk)), **values)
    refused = may(doorloop_of(dossier), MeldingVerstuurd(bericht="", ontvangst=""))
    if refused:
        raise NogNiet(refused)
    bericht, ontvangst = per_bericht.send(pakket, naar)
    told = verkeer.read(ontvangst, "meldcode")
    uiterlijk = date.fromisoformat(str(told["uiterlijk"]))
    feit = MeldingVerstuurd(bericht=str(bericht), ontvangst=str(ontvangst), uiterlijk=uiterlijk)
    return record(dossier, feit, door=door)
