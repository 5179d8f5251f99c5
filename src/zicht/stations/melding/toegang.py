"""Whether somebody works on a dossier: then it is opened to read, else a melding can only be added to it."""

from uuid import UUID

from django.db.models import Q

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.rollen import Rol
from zicht.dossier.models import Dossier, Overlegdeelnemer
from zicht.dossier.openen import add_to_dossier, open_dossier
from zicht.foundation import aanroep, context, klok

AAN_DE_VOORKANT = frozenset({Rol.FRONTOFFICE, Rol.BEREIKBAARHEIDSDIENST})


def works_on(dossier: Dossier, medewerker: Medewerker | None) -> bool:
    """The behandelaar, the team, who was asked into an overleg, and the front while nobody is assigned.

    The database decides when the dossier opens (`opening_grounds`); this says it beforehand, without a line in the log.
    """
    mine = aanstellingen(medewerker)
    if not mine:
        return False
    if dossier.behandelaar_id == medewerker.pk or any(one.team_id == dossier.team_id for one in mine if one.team_id):  # type: ignore[union-attr]
        return True
    if dossier.behandelaar_id is None and at_the_front(mine):
        return True
    return dossier.gesloten_op is None and _asked_into_overleg(dossier, medewerker)


def may_add_to(dossier: Dossier, medewerker: Medewerker | None) -> bool:
    """Who works on it, and the front. Others who talk with a melder make a new dossier, or call the front."""
    return works_on(dossier, medewerker) or at_the_front(aanstellingen(medewerker))


def aanstellingen(medewerker: Medewerker | None) -> list[Aanstelling]:
    """Under what this person works here now: the chosen aanstelling, or all of today when none was chosen."""
    if medewerker is None:
        return []
    here = context.current()
    rows = Aanstelling.objects.active_on(klok.today()).of(medewerker).filter(organisatie=here.organisatie)
    chosen = rows.filter(pk=here.aanstelling) if here.aanstelling else rows
    return list(chosen.exclude(rol=Rol.BEHEER))


def at_the_front(mine: list[Aanstelling]) -> bool:
    return any(one.rol in AAN_DE_VOORKANT for one in mine)


def enter(id: UUID, door: Medewerker | None) -> tuple[Dossier, bool]:
    """The dossier, ready to be added to, and whether it may be read; Http404 when it may not be touched."""
    if aanroep.value("SELECT current_dossier()") == id:
        return Dossier.objects.get(id=id), True
    dossier = Dossier.objects.filter(id=id).first()
    if dossier is not None and works_on(dossier, door):
        return open_dossier(id), True
    return add_to_dossier(id), False


def _asked_into_overleg(dossier: Dossier, medewerker: Medewerker | None) -> bool:
    asked = Overlegdeelnemer.objects.filter(dossier=dossier, medewerker=medewerker)
    return asked.filter(Q(tot=None) | Q(tot__gt=klok.now())).exists()
