"""What the page of one contact shows: what was asked and advised, what was told, and what is still owed."""

from typing import Any

from django.db.models import QuerySet

from zicht.contact.begrippen import (
    BIJ_STRAFBAAR,
    ONDERWERPEN,
    PLICHT_WOORDEN,
    STEUN,
    VOORWAARDEN,
    VRAGEN,
    Plicht,
    Uitkomst,
    Verteld,
)
from zicht.contact.besluit import melding_made_on
from zicht.contact.models import Advies, Contact, Overweging
from zicht.contact.verwijzing import for_ambtshalve, melding_address
from zicht.foundation import klok
from zicht.foundation.context import organisatie_id
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.weging import Besluit, TegenstrijdigeAntwoorden, Weging, weeg

_ALLES = {**ONDERWERPEN, **BIJ_STRAFBAAR}
_IN_WOORDEN = {True: "Ja", False: "Nee"}


def context(contact: Contact) -> dict[str, Any]:
    advies, overweging = contact.adviezen.first(), contact.overwegingen.first()
    reports = overweging is not None and bool(overweging.besluit)
    made = melding_made_on(contact.pk) if reports else None
    return {
        "contact": contact,
        "vragen": [
            (tekst, _IN_WOORDEN[answer])
            for code, tekst in VRAGEN.items()
            if (answer := contact.answer(code)) is not None
        ],
        "advies": advies,
        "punten": _points(advies),
        "steun": [STEUN[code] for code in advies.ondersteuning] if advies else [],
        "informatie": contact.informatie.select_related("door"),
        "nog_vertellen": owed(contact, advies, overweging),
        "overweging": overweging,
        "voorwaarden": _conditions(overweging),
        "overleggen": overweging.overleggen.prefetch_related("deelnemers__medewerker") if overweging else (),
        "gemeld_op": made,
        "zelf_melden": melding_address(ambtshalve=for_ambtshalve(overweging))
        if overweging and reports and not made
        else "",
        "andere": others(contact),
        "herindelingen": contact.herindelingen.select_related("door"),
        "anders_geraden": contact.raad and contact.raad != contact.keuze,
    }


def wijkteams() -> "QuerySet[Organisatie]":
    """Where somebody of our region can go whose question is not ours."""
    own = Organisatie.objects.get(pk=organisatie_id())
    there = Organisatie.objects.valid_on(klok.today()).filter(soort=Soort.WIJKTEAM, regio=own.regio_id)
    return there.order_by("naam")


def others(contact: Contact) -> "QuerySet[Contact]":
    """The other talks about the same."""
    return Contact.objects.in_zaak(contact.zaakcode).exclude(pk=contact.pk).select_related("door")


def owed(contact: Contact, advies: Advies | None, overweging: Overweging | None) -> list[tuple[str, str, str]]:
    """What the caller must still be told: (code, what, which part is missing)."""
    told = {row.plicht: set(row.onderdelen) for row in contact.informatie.all()}
    parts = set().union(*(set(row.onderdelen) for row in contact.informatie.all()))
    missing = [str(Verteld(code).label) for code in Verteld.values if code not in parts]
    found = []
    if contact.uitkomst != Uitkomst.INFORMATIE and missing:
        found.append((Plicht.EERSTE_CONTACT, ", ".join(missing)))
    if advies and Plicht.ADVIES not in told:
        found.append((Plicht.ADVIES, ""))
    if overweging and overweging.besluit is not None and Plicht.AMBTSHALVE not in told:
        found.append((Plicht.AMBTSHALVE, ""))
    return [(str(code), PLICHT_WOORDEN[code], part) for code, part in found]


def weighing(contact: Contact) -> Besluit | None:
    """What the answers of the caller's own framework mean; nothing when none was given or they contradict."""
    given = {
        "vermoeden": contact.answer("vermoeden"),
        "acuut": contact.answer("acuut"),
        "structureel": contact.answer("structureel"),
        "hulp_mogelijk": _all(contact, "hulp_bieden", "veiligheidsplan", "zicht_regelen"),
        "betrokkenen_werken_mee": contact.answer("werken_mee"),
        "hulp_leidt_tot_veiligheid": contact.answer("leidt_tot_veiligheid"),
    }
    if all(answer is None for answer in given.values()):
        return None
    try:
        return weeg(Weging(**given))
    except TegenstrijdigeAntwoorden:
        return None


def _conditions(overweging: Overweging | None) -> list[tuple[str, str, str]]:
    """Each of the four questions, what was answered, and why."""
    if overweging is None:
        return []
    return [
        (vraag, _IN_WOORDEN.get(getattr(overweging, naam), "Weet ik niet"), getattr(overweging, f"{naam}_waarom"))
        for naam, vraag in VOORWAARDEN.items()
    ]


def _all(contact: Contact, *vragen: str) -> bool | None:
    """Three sub-answers make one: a single no is no, and all must be yes."""
    given = [contact.answer(vraag) for vraag in vragen]
    return False if False in given else True if all(given) else None


def _points(advies: Advies | None) -> list[tuple[str, bool | None, str]]:
    rows = {punt.onderwerp: punt for punt in advies.punten.all()} if advies else {}
    return [(tekst, rows[code].besproken, rows[code].tekst) for code, tekst in _ALLES.items() if code in rows]
