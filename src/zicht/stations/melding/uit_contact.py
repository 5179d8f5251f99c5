"""A melding that comes out of a contact: of a caller who wants to report, or of Veilig Thuis itself after an advies.

The draft of such a melding has the id of what it comes out of: so the draft points at the contact, and the contact at
nothing. When the melding is received the link goes into the vault, with where the names came from.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, QueryDict
from django.utils.timezone import localtime

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.contact import actions, verwijzing
from zicht.contact.begrippen import GEVAARVRAGEN, Kring, Uitkomst
from zicht.contact.herindelen import reopen
from zicht.contact.models import Contact, Overweging
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Antwoord
from zicht.protocol.begrippen import Melderkring
from zicht.stations.melding.begrippen import Kanaal, Onderwerp
from zicht.stations.melding.formulier import BEGIN
from zicht.stations.melding.indelen import region
from zicht.stations.melding.models import Melding
from zicht.stations.melding.regels import MeldingOnvolledig
from zicht.vault import tekens

SOORT, INGETROKKEN = "advies-melding", "ingetrokken"
AL_GEMAAKT = "Deze ambtshalve melding is al gemaakt. Er is niets dubbel vastgelegd."
_KRING = {Kring.PROFESSIONAL: Melderkring.PROFESSIONAL, Kring.OMSTANDER: Melderkring.OMSTANDER}
_VRAAG = {"nu_gevaar": "gevaar"}


@dataclass(frozen=True)
class Herkomst:
    """What a melding comes out of; both empty when somebody simply reports."""

    contact: Contact | None = None
    overweging: Overweging | None = None

    @property
    def is_ambtshalve(self) -> bool:
        return self.overweging is not None


def draft_id(request: HttpRequest) -> UUID:
    """The id for a new draft. Raises `verwijzing.GeenGrond` when a reference was given that does not hold."""
    if reference := request.GET.get("contact"):
        return verwijzing.contact_of(reference).pk
    if reference := request.GET.get("ambtshalve"):
        overweging = verwijzing.decided_overweging(reference)
        if was_made(overweging):
            raise verwijzing.GeenGrond(AL_GEMAAKT)
        return overweging.pk
    return new_id()


def origin(id: UUID) -> Herkomst:
    """The record is asked again on every page: a draft alone makes no ambtshalve melding."""
    contact = Contact.objects.undecided().filter(pk=id).first()
    decided = Overweging.objects.filter(pk=id, besluit=True).select_related("contact").first()
    return Herkomst(contact, decided)


def was_made(overweging: Overweging) -> bool:
    return made_on(overweging.contact_id) is not None


def made_on(contact: UUID) -> datetime | None:
    """When Veilig Thuis reported itself after this advies; None while it did not, or took it back as none."""
    rows = [vault.reveal(id, "of er een ambtshalve melding is") for id in vault.find(_token(contact))]
    withdrawn = {row[INGETROKKEN] for row in rows if INGETROKKEN in row}
    own = [row for row in rows if row.get("ambtshalve") and row["melding"] not in withdrawn]
    return datetime.fromisoformat(str(own[0]["op"])) if own else None


def settle(herkomst: Herkomst, melding: Melding, waar_vandaan: str) -> None:
    """In the transaction that received the melding: the contact ends as one, and the link is locked away."""
    contact = herkomst.contact
    if herkomst.overweging:
        contact = _only_once(herkomst.overweging)
    elif contact:
        actions.became_melding(contact)
    if contact:
        received = melding.ontvangen_op.isoformat()
        link: dict[str, object] = {
            "contact": str(contact.pk),
            "melding": str(melding.pk),
            "herkomst": waar_vandaan,
            "op": received,
        }
        link |= {"ambtshalve": herkomst.is_ambtshalve}
        vault.put(SOORT, link, dossier=melding.dossier_id, tekens=[_token(contact.pk), _token(melding.pk)])


def was_none(dossier: UUID, melding: UUID, *, door: Medewerker) -> None:
    """This melding was withdrawn: the call that it came out of, if it did, is open again. After an advies it stays one, and
    Veilig Thuis can report anew."""
    for id in vault.find(_token(melding)):
        link = vault.reveal(id, "de melding is ingetrokken: het gesprek krijgt zijn uitkomst terug")
        gone = {INGETROKKEN: str(melding)}
        vault.put(SOORT, gone, dossier=dossier, tekens=[_token(UUID(str(link["contact"])))])
        contact = Contact.objects.filter(pk=str(link["contact"]), uitkomst=Uitkomst.MELDING).first()
        if contact:
            reopen(contact, door=door)


def known_from(herkomst: Herkomst) -> QueryDict | None:
    """What the call already told, as if it was typed: nothing that is known is asked again.

    A melding is the family's to read, and notes of a call are about the caller: they are never copied. Of an advies nothing
    that was said goes along, only where it plays and what it is about. What was a melding all along came in when the talk began.
    """
    contact = herkomst.contact or (herkomst.overweging.contact if herkomst.overweging else None)
    if contact is None:
        return None
    typed = QueryDict(mutable=True)
    typed["aantal"] = str(BEGIN)
    typed.setlist("onderwerpen", [aard for aard in contact.aard if aard in Onderwerp.values])
    if contact.gemeente in region():
        typed["gemeente"] = contact.gemeente.code
    if not herkomst.is_ambtshalve:
        typed["feiten"] = contact.onveiligheid
        for vraag in GEVAARVRAGEN:
            if (answer := contact.answer(vraag)) is not None:
                typed[_VRAAG.get(vraag, vraag)] = Antwoord.of(answer)
        typed.update(_caller(contact))
    if contact.herindelingen.exists():
        began = localtime(contact.begonnen_op)
        typed["ontvangen_op_0"], typed["ontvangen_op_1"] = f"{began:%Y-%m-%d}", f"{began:%H:%M}"
    return typed


def _caller(contact: Contact) -> dict[str, str]:
    known = {"melder_soort": _KRING.get(Kring(contact.kring), Melderkring.DIRECTBETROKKENE)} if contact.kring else {}
    kanaal = contact.kanaal if contact.kanaal in Kanaal.values else Kanaal.TELEFOON
    who = actions.reveal_adviesvrager(contact, "de beller meldt zelf") if contact.adviesvrager else {}
    names = {"naam": who.get("naam"), "telefoon": who.get("telefoon"), "organisatie": who.get("werk")}
    given = {**known, **names, "functie": contact.functie, "kanaal": kanaal}
    return {naam: str(value) for naam, value in given.items() if value}


def _only_once(overweging: Overweging) -> Contact:
    """The row is held, so that of two workers at the same moment the second finds the first."""
    held = (
        Overweging.objects.select_for_update(of=("self",), no_key=True).select_related("contact").get(pk=overweging.pk)
    )
    if was_made(held):
        raise MeldingOnvolledig((AL_GEMAAKT,))
    return held.contact


def _token(id: UUID) -> bytes:
    """Of the contact or of the melding: the link is found from either side."""
    return tekens.token(SOORT, str(id))
