"""What is done in a contact: begin it, go on with it, decide it, advise, and tell the caller what they must know."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.contact.begrippen import Plicht, Toestemming, Uitkomst
from zicht.contact.besluit import tell_that_it_was_decided
from zicht.contact.models import Advies, Adviespunt, Contact, Geinformeerd
from zicht.contact.zaakcode import new_code
from zicht.foundation import klok
from zicht.foundation.wijzigen import change

SOORT = "adviesvrager"


def begin(
    id: UUID,
    antwoorden: dict[str, Any],
    *,
    door: Medewerker,
    op: datetime | None = None,
    eerder: Contact | None = None,
    identiteit: dict[str, str] | None = None,
    zelfde_beller: bool = False,
) -> Contact:
    """Record a contact under the key of its page. `eerder` is a talk about the same: it gets that code, and its caller
    when it is the same one."""
    nu = klok.now()
    known = eerder.adviesvrager if eerder and zelfde_beller and _agreed(antwoorden) else None
    contact = Contact(
        pk=id,
        zaakcode=eerder.zaakcode if eerder else new_code(),
        begonnen_op=op or nu,
        vastgelegd_op=nu,
        door=door,
        adviesvrager=known or _name(antwoorden, identiteit),
        **antwoorden,
    )
    _settle(contact)
    contact.save(force_insert=True)
    if contact.uitkomst:
        tell_that_it_was_decided(contact.pk)
    return contact


def go_on(
    contact: Contact, antwoorden: dict[str, Any], *, versie: int, identiteit: dict[str, str] | None = None
) -> None:
    """Write down more of an undecided contact; an outcome decides it."""
    for naam, value in antwoorden.items():
        setattr(contact, naam, value)
    contact.adviesvrager = contact.adviesvrager or _name(antwoorden, identiteit)
    if not _agreed(antwoorden):
        contact.adviesvrager = None  # consent was taken back before anything was decided: from here it is nameless
    _settle(contact)
    decided = {"uitkomst": contact.uitkomst, "geeindigd_op": contact.geeindigd_op}
    change(contact, versie=versie, **antwoorden, **decided, adviesvrager=contact.adviesvrager)
    if contact.uitkomst:
        tell_that_it_was_decided(contact.pk)


def became_melding(contact: Contact) -> None:
    """The melding was received: the contact ends as one. Where it went lies in the vault, not here. A talk that had ended
    under another name ended then."""
    ended = contact.geeindigd_op or klok.now()
    change(contact, versie=contact.versie, keuze=Uitkomst.MELDING, uitkomst=Uitkomst.MELDING, geeindigd_op=ended)


def advise(
    id: UUID, contact: Contact, punten: Iterable[tuple[str, bool | None, str]], *, door: Medewerker, **antwoorden: Any
) -> Advies:
    """Record the advies of one talk. `punten` are (topic, discussed or not recorded, what was said)."""
    advies = Advies.objects.create(pk=id, contact=contact, vastgelegd_op=klok.now(), door=door, **antwoorden)
    Adviespunt.objects.bulk_create(
        Adviespunt(advies=advies, onderwerp=onderwerp, besproken=besproken, tekst=tekst)
        for onderwerp, besproken, tekst in punten
    )
    return advies


def inform(
    contact: Contact,
    plicht: Plicht,
    *,
    wijze: str,
    door: Medewerker,
    id: UUID | None = None,
    onderdelen: Iterable[str] = (),
    toelichting: str = "",
    op: datetime | None = None,
) -> None:
    """Record that the adviesvrager was told something: who told it, how and when is the proof."""
    key = {"pk": id} if id else {}
    Geinformeerd.objects.create(
        **key,
        contact=contact,
        plicht=plicht,
        onderdelen=list(onderdelen),
        wijze=wijze,
        toelichting=toelichting,
        op=op or klok.now(),
        vastgelegd_op=klok.now(),
        door=door,
    )


def reveal_adviesvrager(contact: Contact, reden: str) -> dict[str, object]:
    """Who called, for a reason that the vault writes down first."""
    if contact.adviesvrager is None:
        raise vault.NotInVault
    return vault.reveal(contact.adviesvrager, reden)


def _settle(contact: Contact) -> None:
    """The caller's choice is the outcome; a melding is one only when it has been received."""
    if contact.keuze and contact.keuze != Uitkomst.MELDING:
        contact.uitkomst, contact.geeindigd_op = contact.keuze, klok.now()


def _name(antwoorden: dict[str, Any], identiteit: dict[str, str] | None) -> UUID | None:
    """A name is kept only with consent, and only in the vault."""
    if not _agreed(antwoorden) or not identiteit or not any(identiteit.values()):
        return None
    return vault.put(SOORT, identiteit)


def _agreed(antwoorden: dict[str, Any]) -> bool:
    return bool(antwoorden["toestemming_naam"] == Toestemming.JA)
