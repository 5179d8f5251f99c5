"""A signed reference to a contact, for the page of a melding that comes out of it.

`for_melding` goes with an undecided contact; `for_ambtshalve` is given only when Veilig Thuis decided to report itself,
and reading it asks the record again. Nothing personal stands in it.
"""

from uuid import UUID

from django.core import signing
from django.urls import NoReverseMatch, reverse

from zicht.contact.begrippen import Uitkomst
from zicht.contact.models import Contact, Overweging

_MELDING, _AMBTSHALVE = "contact.melding", "contact.ambtshalve"


class GeenGrond(LookupError):
    """The reference is not ours, or what it says no longer holds."""

    def __init__(self, woorden: str = "") -> None:
        super().__init__(
            woorden or "Deze verwijzing naar een advies klopt niet (meer). Begin opnieuw vanaf het contact."
        )


def for_melding(contact: Contact) -> str:
    return signing.dumps(str(contact.pk), salt=_MELDING)


def for_ambtshalve(overweging: Overweging) -> str:
    return signing.dumps(str(overweging.contact_id), salt=_AMBTSHALVE)


def melding_address(**reference: str) -> str:
    """The page of a new melding with one reference, `contact` or `ambtshalve`; empty while this house has no such page."""
    ((naam, value),) = reference.items()
    try:
        return f"{reverse('melding-nieuw')}?{naam}={value}"
    except NoReverseMatch:
        return ""


def address_of_choice(contact: Contact) -> str:
    """Where the caller's choice leads: to the advies, to the melding, or to the contact itself."""
    itself = reverse("contact", args=[contact.pk])
    if contact.keuze == Uitkomst.ADVIES:
        return reverse("contact-advies", args=[contact.pk]) if not contact.adviezen.exists() else itself
    if contact.keuze == Uitkomst.MELDING and contact.is_undecided:
        return melding_address(contact=for_melding(contact)) or itself
    return itself


def contact_of(reference: str) -> Contact:
    """The undecided contact that a melding comes out of. Raises GeenGrond."""
    contact = Contact.objects.undecided().filter(pk=_read(reference, _MELDING)).first()
    if contact is None:
        raise GeenGrond
    return contact


def decided_overweging(reference: str) -> Overweging:
    """The consideration in which Veilig Thuis decided to report itself. Raises GeenGrond."""
    decided = Overweging.objects.filter(contact=_read(reference, _AMBTSHALVE), besluit=True)
    overweging = decided.select_related("contact").first()
    if overweging is None:
        raise GeenGrond
    return overweging


def _read(reference: str, salt: str) -> UUID:
    try:
        return UUID(signing.loads(reference, salt=salt))
    except (signing.BadSignature, ValueError):
        raise GeenGrond from None
