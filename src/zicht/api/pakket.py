"""From what a system sent to the package of a melding, which every road to Veilig Thuis uses."""

from datetime import UTC, datetime
from typing import Any

from zicht.api.meldregels import kind_of
from zicht.api.meldvormen import AdresVorm, BetrokkeneVorm, MelderVorm, MeldingVorm, ZorgmeldingVorm
from zicht.dossier.models import Rol
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Kring
from zicht.stations.melding.per_bericht import Pakket

GESLACHT = {"vrouw": "V", "man": "M", "anders": "X", "onbekend": ""}


def package(vorm: MeldingVorm, van: Organisatie) -> Pakket:
    """Everything that was sent, as text; nothing is made up."""
    meldcode = vorm.meldcode
    incident = vorm if isinstance(vorm, ZorgmeldingVorm) else None
    return {
        "zorgmelding": incident is not None,
        "incident_op": _text(incident.incident_op) if incident else None,
        "melder": _melder(vorm.melder, van, incident.registratienummer or "" if incident else ""),
        "kanaal": vorm.kanaal,
        "ontvangen_op": _text(vorm.ontvangen_op),
        "positie": vorm.positie,
        "behoudt_zicht": vorm.behoudt_zicht.model_dump() if vorm.behoudt_zicht else None,
        "gemeente": vorm.gemeente or "",
        "spoed": vorm.spoed,
        "spoed_reden": "",
        "onderwerpen": list(dict.fromkeys(vorm.onderwerp)),
        "omschrijving": vorm.omschrijving,
        "signalen": [
            {"tekst": one.tekst, "soort": one.soort, "op": _text(one.op), "bron": one.bron or "", "over": []}
            for one in vorm.signalen
        ],
        "personen": [_person(str(number), wie) for number, wie in enumerate(vorm.betrokkenen, 1)],
        "afspraken": {},
        "gezin_geinformeerd": meldcode.gezin_geinformeerd if meldcode else None,
        "gesproken": "",
        "meldcodestappen": sorted(set(meldcode.stappen)) if meldcode else [],
        "kindcheck": meldcode.kindcheck if meldcode else None,
        "eerste_signaal": meldcode.eerste_signaal.isoformat() if meldcode and meldcode.eerste_signaal else "",
    }


def _melder(vorm: MelderVorm, van: Organisatie, nummer: str) -> dict[str, Any]:
    return {
        "soort": kind_of(vorm.soort, van).value,
        "naam": vorm.naam,
        "telefoon": vorm.telefoon or "",
        "email": vorm.email or "",
        "functie": vorm.functie or "",
        "organisatie": vorm.organisatie or "",
        "kenmerk": vorm.kenmerk or nummer,
        "anoniem_voor_gezin": vorm.anoniem_voor_gezin,
        "grond": vorm.reden_anoniem,
    }


def _person(sleutel: str, wie: BetrokkeneVorm) -> dict[str, Any]:
    place = wie.adres or AdresVorm()
    network = wie.rol == Rol.NETWERK
    return {
        "sleutel": sleutel,
        "rol": (Rol.ONGEBOREN_KIND if wie.is_unborn else Rol(wie.rol)).value,
        "kring": (Kring.NETWERK if network else Kring.HUISHOUDEN).value,
        "voornamen": wie.voornamen or "",
        "voorvoegsel": wie.voorvoegsel or "",
        "achternaam": wie.achternaam or "",
        "geslacht": GESLACHT.get(wie.geslacht or "", wie.geslacht or ""),
        "geboren": str(wie.geboren),
        "uitgerekend_op": wie.uitgerekende_datum.isoformat() if wie.uitgerekende_datum else None,
        "bsn": wie.bsn or "",
        "straat": place.straat or "",
        "huisnummer": place.huisnummer or "",
        "postcode": place.postcode or "",
        "woonplaats": place.woonplaats or "",
        "telefoon": wie.telefoon or "",
    }


def _text(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None
