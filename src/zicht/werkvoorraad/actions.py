"""Distributing the work: who is the behandelaar of a dossier, and so which team it lies with."""

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen


def assign(dossier: Dossier, aan: Aanstelling, *, door: Medewerker) -> bool:
    """Make this colleague the behandelaar, in their own team; False when it was so already."""
    same_team = aan.team_id is None or dossier.team_id == aan.team_id
    if dossier.behandelaar_id == aan.medewerker_id and same_team:
        return False
    if dossier.behandelaar_id != aan.medewerker_id:
        journaal.record(dossier, BehandelaarToegewezen(medewerker=str(aan.medewerker_id)), door=door)
    if not same_team:
        dossier.team_id = aan.team_id
        dossier.save(update_fields=["team"])
    return True
