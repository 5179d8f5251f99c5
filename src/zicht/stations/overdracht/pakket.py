"""What goes to the receiving party: what is needed to watch and to help, and nothing that leads to the melder."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from zicht.dossier.fragmenten import current_fragments
from zicht.dossier.handelingen.deskundige import experts_of, name_of
from zicht.dossier.handelingen.eergeweld import VOORTAAN, subjects
from zicht.dossier.handelingen.kritieke_datum import in_words
from zicht.dossier.models import Dossier, Fragment, Lezer, Persoon, Voorwaarde
from zicht.dossier.wie import Mensen, age_in_words, full_name
from zicht.foundation import klok, woorden
from zicht.protocol.stand import Stand

SOORT = "overdracht"
Pakket = dict[str, object]

_MELDER = re.compile(r"\bmelders?\b", re.IGNORECASE)
# What was told to whom says how the melder took it; why a line was put right may name anybody.
_VAN_DE_MELDER = ("melder", "informeren", "correctie")
# Of what came in with a melding: what was told about the people. What was agreed with the melder is the melder's own.
_UIT_DE_MELDING = ("omschrijving", "signaal", "gegevens", "aanvulling")


def shareable(dossier: Dossier) -> list[Fragment]:
    """What a worker may choose to hand over: current text of this dossier, never from a shielded source, and none that
    speaks of the melder: that goes along in the worker's own words."""
    rows = current_fragments(Fragment.objects.filter(dossier=dossier, bron_afgeschermd=False))
    told = Q(station="melding") & ~Q(onderdeel__in=_UIT_DE_MELDING)
    kept = rows.exclude(station__in=_VAN_DE_MELDER).exclude(told).order_by("op")
    return [text for text in kept if not _MELDER.search(text.tekst)]


def preselected(fragments: Iterable[Fragment]) -> list[str]:
    """Written to be read by the receiving party: ticked beforehand."""
    return [str(fragment.pk) for fragment in fragments if Lezer.OVERDRACHTSPARTIJ in fragment.leesbaar_voor]


@dataclass(frozen=True)
class Inhoud:
    """The agreements that go with it, as they were typed, and whom to call at Veilig Thuis."""

    soort: str
    contactpersoon: str
    telefoon: str = ""
    samenvatting: str = ""
    plannen: str = ""
    monitoring: str = ""
    gevolgen: str = ""


def package(
    dossier: Dossier, stand: Stand, mensen: Mensen, *, voor: tuple[str, ...], fragmenten: Iterable[UUID], inhoud: Inhoud
) -> Pakket:
    """The frozen package: people, facts, judgements, voorwaarden, agreements. Of ours only ids that open nothing."""
    chosen = {fragment.pk for fragment in shareable(dossier)} & set(fragmenten)
    texts = Fragment.objects.filter(dossier=dossier, pk__in=chosen).order_by("op")
    conditions = Voorwaarde.objects.filter(dossier=dossier, vervallen_op=None, voor__overlap=list(voor))
    return {
        "nummer": dossier.nummer,
        "soort": inhoud.soort,
        "contactpersoon": inhoud.contactpersoon,
        "telefoon": inhoud.telefoon,
        "personen": [_person(mensen[id], stand) for id in voor if id in mensen.personen],
        "let_op": _beware(dossier, stand, mensen, voor),
        "samenvatting": inhoud.samenvatting,
        "informatie": [_text(text, mensen, voor) for text in texts],
        "voorwaarden": [_condition(row, mensen, voor) for row in conditions.order_by("vastgesteld_op")],
        "afspraken": {"plannen": inhoud.plannen, "monitoring": inhoud.monitoring, "gevolgen": inhoud.gevolgen},
    }


def _beware(dossier: Dossier, stand: Stand, mensen: Mensen, voor: tuple[str, ...]) -> list[str]:
    """Who takes over must know it before the first letter or call: the subject, the dates, the expert."""
    dates = [
        in_words(datum, mensen) for datum in stand.open_kritieke_data if not datum.voor or set(datum.voor) & set(voor)
    ]
    lines = [f"Kritieke datum: {date}." for date in dates]
    if not stand.eergeweld:
        return lines
    about = woorden.in_one_line(subjects(stand))
    first = f"{about}: de hele familie kan tegenpartij zijn. {VOORTAAN}"
    expert = experts_of(dossier).get(stand.deskundige)
    return [first, *lines, *([f"Deskundige: {name_of(expert)}."] if expert else [])]


def for_reading(packed: Mapping[str, Any]) -> dict[str, Any]:
    """The package as a page prints it: dates as dates, the judgement in words."""
    return {
        **packed,
        "personen": [
            {**wie, "wat": _what(wie), "oordeel": _judgement(wie["acuut"], wie["structureel"])}
            for wie in packed["personen"]
        ],
        "informatie": [{**text, "op": date.fromisoformat(text["op"])} for text in packed["informatie"]],
        "voorwaarden": [
            {**row, "uiterlijk": date.fromisoformat(row["uiterlijk"]) if row["uiterlijk"] else None}
            for row in packed["voorwaarden"]
        ],
    }


def _what(wie: Mapping[str, Any]) -> str:
    """`kind, 9 jaar`; nothing twice of who has no name and no age yet."""
    unborn = wie["leeftijd"] == "ongeboren"
    age = f"{wie['leeftijd']} jaar" if wie["leeftijd"] and not unborn else ""
    return ", ".join(filter(None, (wie["rol"] if wie["rol"] != wie["naam"] else "", age)))


def _judgement(acuut: bool | None, structureel: bool | None) -> str:
    kinds = ((acuut, "acuut"), (structureel, "structureel"))
    if unsafe := [naam for value, naam in kinds if value]:
        return f"{' en '.join(unsafe)} onveilig"
    if unknown := [naam for value, naam in kinds if value is None]:
        return f"onbekend of het {' of '.join(unknown)} onveilig is"
    return "niet acuut of structureel onveilig"


def _person(persoon: Persoon, stand: Stand) -> dict[str, object]:
    oordeel = stand.last_oordeel(str(persoon.pk))
    parts = (persoon.straat, persoon.huisnummer, persoon.postcode, persoon.woonplaats)
    return {
        "id": str(persoon.pk),
        "naam": full_name(persoon),
        "leeftijd": age_in_words(persoon, klok.today()),
        "rol": persoon.get_rol_display(),
        "adres": "geheim adres" if persoon.adres_geheim else " ".join(filter(None, parts)),
        "telefoon": persoon.telefoon,
        "veilig_contact": "; ".join(part.rstrip(".") for part in (persoon.veilig_wanneer, persoon.veilig_hoe) if part),
        "acuut": oordeel.acuut if oordeel else None,
        "structureel": oordeel.structureel if oordeel else None,
    }


def _text(text: Fragment, mensen: Mensen, voor: tuple[str, ...]) -> dict[str, object]:
    return {
        "soort": text.soort,
        "over": [mensen.name(str(id)) for id in text.over_wie if mensen.known_as(str(id)) in voor],
        "op": woorden.as_day(text.op).isoformat(),
        "tekst": text.tekst,
    }


def heading(text: Fragment, mensen: Mensen) -> str:
    """`Oordeel over Noor, vrijdag 20 november`: five texts that read the same are not about the same person."""
    about = woorden.in_one_line([mensen.short(str(id)) for id in text.over_wie])
    soort = text.get_soort_display().capitalize()
    day = woorden.day_in_words(text.op, klok.today())
    return f"{soort} over {about}, {day}" if about else f"{soort}, {day}"


def _condition(row: Voorwaarde, mensen: Mensen, voor: tuple[str, ...]) -> dict[str, object]:
    return {
        "id": str(row.pk),
        "tekst": row.tekst,
        "voor": [mensen.name(str(id)) for id in row.voor if str(id) in voor],
        "wie_kijkt": row.wie_kijkt,
        "hoe_gezien": row.hoe_gezien.rstrip("."),
        "uiterlijk": row.uiterlijk.isoformat() if row.uiterlijk else "",
    }
