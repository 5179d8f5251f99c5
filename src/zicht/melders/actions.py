"""Lock a melder away, take them out again with a reason, and find what the same person reported before."""

from dataclasses import dataclass, fields
from uuid import UUID

from django.db.models import QuerySet

from zicht import vault
from zicht.foundation import context, klok
from zicht.melders.models import Melder
from zicht.melders.nieuw import NieuweMelder
from zicht.melders.regels import BEROEPSMATIG, is_shielded
from zicht.protocol.begrippen import Melderkring
from zicht.vault import tekens

SOORT = "melder"


@dataclass(frozen=True)
class Identiteit:
    """Who it is and how to reach them; only ever in the memory of one page."""

    naam: str = ""
    telefoon: str = ""
    email: str = ""
    functie: str = ""
    organisatie: str = ""
    kenmerk: str = ""
    contactwijze: str = ""


def lock_away(nieuw: NieuweMelder, *, dossier: UUID) -> Melder:
    """Put who they are in the vault and keep only the kind; in the transaction of the melding."""
    shielded, nu = is_shielded(nieuw), klok.now()
    agreed = not shielded and nieuw.soort not in BEROEPSMATIG and nieuw.soort is not Melderkring.VEILIG_THUIS
    return Melder.objects.create(
        soort=nieuw.soort,
        anoniem_voor_gezin=shielded,
        grond=nieuw.grond or "" if shielded else "",
        stemt_in_op=nu if agreed else None,
        identiteit=_put(nieuw, dossier),
        vastgelegd_op=nu,
    )


def reveal(melder: Melder, reden: str) -> Identiteit:
    """Who it is; the vault writes a line with the reason first. Raises `vault.NotInVault` when it was erased."""
    if melder.identiteit is None:
        return Identiteit(naam="Veilig Thuis")
    known = vault.reveal(melder.identiteit, reden)
    return Identiteit(**{naam: str(value) for naam, value in known.items()})


def reported_by(typed: str) -> "QuerySet[Melder]":
    """Melders by what somebody says of themselves: a telephone number, a name, or their own reference."""
    asked = (_token("telefoon", typed), _token("naam", _in_order(typed)), _token("kenmerk", typed))
    return Melder.objects.filter(identiteit__in={id for token in asked for id in vault.find(token)})


def _in_order(naam: str) -> str:
    """`Vries, Anne de` is `Anne de Vries`."""
    return " ".join(sorted(naam.casefold().replace(",", " ").split()))


def _put(nieuw: NieuweMelder, dossier: UUID) -> UUID | None:
    if nieuw.soort is Melderkring.VEILIG_THUIS:
        return None
    who = {one.name: getattr(nieuw, one.name) for one in fields(Identiteit)}
    ways = {"telefoon": nieuw.telefoon, "email": nieuw.email, "kenmerk": nieuw.kenmerk, "naam": _in_order(nieuw.naam)}
    return vault.put(SOORT, who, dossier=dossier, tekens=[_token(way, value) for way, value in ways.items() if value])


def _token(way: str, value: str) -> bytes:
    plain = "".join(sign for sign in value.casefold() if sign.isalnum())
    spelled = plain[-9:] if way == "telefoon" else plain
    return tekens.token("melder", str(context.organisatie_id()), way, spelled)
