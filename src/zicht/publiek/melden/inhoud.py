"""What was typed in the tab, as the plain values that every door of a melding uses."""

from datetime import datetime, time
from typing import Any

from django.utils import translation

from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.melders.nieuw import NieuweMelder
from zicht.organisaties.models import Gemeente
from zicht.personen.namen import split_surname
from zicht.protocol.begrippen import Positie
from zicht.protocol.kalender import AMSTERDAM
from zicht.publiek.melden import bladen
from zicht.publiek.melden.bladen import PERSOON, SIGNAAL
from zicht.publiek.melden.vormen import AnoniemVorm
from zicht.publiek.melden.woorden import ANONIEM_VOOR_GEZIN, MANIEREN
from zicht.stations.melding.begrippen import Kanaal, Onderwerp
from zicht.stations.melding.nieuw import Bestemming, NieuweMelding, Signaal
from zicht.vault.tabformulier import Tab


def answers(tab: Tab, blad: str) -> dict[str, Any]:
    """What this page holds; every page was seen to be done."""
    form = next(one for one in bladen.bladen(tab) if one.code == blad).form(tab)
    form.is_valid()
    return form.cleaned_data


def gemeente_of(tab: Tab) -> Gemeente:
    found = answers(tab, bladen.WAAR)["gemeente"]
    assert isinstance(found, Gemeente)
    return found


def as_melding(tab: Tab) -> NieuweMelding:
    think = answers(tab, bladen.DENKT)
    danger = answers(tab, bladen.BELLEN)["wat"] if bladen.in_danger(tab) else ""
    told = answers(tab, bladen.ANONIEM).get("gezin_weet")
    return NieuweMelding(
        melder=_melder(tab),
        personen=tuple(_person(tab, code) for code in tab.numbered(PERSOON)),
        positie=Positie.VEILIG_THUIS_NEEMT_OVER,
        kanaal=Kanaal.WEB,
        onderwerpen=tuple(think["onderwerpen"]) or (Onderwerp.ANDERS.value,),
        signalen=(*(_signal(tab, code) for code in tab.numbered(SIGNAAL)), *_judgement(think["oordeel"])),
        spoed=bladen.in_danger(tab),
        spoed_reden=danger,
        bestemming=Bestemming(gemeente=gemeente_of(tab).code),
        gezin_geinformeerd=told.waarheid if told else None,
    )


def _person(tab: Tab, code: str) -> NieuwePersoon:
    given, where = answers(tab, code), answers(tab, bladen.WAAR)
    voorvoegsel, achternaam = split_surname(given["achternaam"])
    return NieuwePersoon(
        sleutel=code,
        rol=given["rol"],
        aanduiding=given["aanduiding"],
        voornamen=given["voornamen"],
        voorvoegsel=voorvoegsel,
        achternaam=achternaam,
        geboren=given["geboren"],
        telefoon=given["telefoon"],
        straat=where["straat"],
        huisnummer=where["huisnummer"],
        postcode=where["postcode"],
        woonplaats=where["gemeente"].naam,
    )


def _signal(tab: Tab, code: str) -> Signaal:
    given = answers(tab, code)
    day = given["op_dag"]
    return Signaal(
        tekst=given["tekst"],
        soort="waarneming",
        op=datetime.combine(day, time(), AMSTERDAM) if day else None,
        bron=", ".join(filter(None, (given["verteld_door"], given["waar"]))),
    )


def _judgement(tekst: str) -> tuple[Signaal, ...]:
    return (Signaal(tekst=tekst, soort="oordeel"),) if tekst else ()


def _melder(tab: Tab) -> NieuweMelder:
    given, chosen = answers(tab, bladen.BEREIK), answers(tab, bladen.ANONIEM)
    form = AnoniemVorm(tab.typed(bladen.ANONIEM), kring=bladen.kring_of(tab))
    form.is_valid()
    soort = bladen.kring_of(tab)
    assert soort is not None
    return NieuweMelder(
        soort=soort,
        naam=given["naam"],
        telefoon=given["telefoon"],
        email=given["email"],
        functie=given.get("functie", ""),
        organisatie=given.get("organisatie", ""),
        contactwijze=safe_contact(given),
        anoniem_voor_gezin=chosen["anoniem"] == ANONIEM_VOOR_GEZIN,
        grond=form.ground(),
    )


def safe_contact(given: dict[str, Any]) -> str:
    """For the desk, so in Dutch whatever the language of the page."""
    with translation.override("nl"):
        ways = {code: str(words) for code, words in MANIEREN}
    parts = (
        ", ".join(ways[one] for one in given["manier"]),
        given["wanneer"] and f"Wanneer: {given['wanneer']}",
        given["als_wie"] and f"Neemt een ander op, zeg: {given['als_wie']}",
        given["codewoord"] and f"Codewoord: {given['codewoord']}",
    )
    return "\n".join(filter(None, parts))
