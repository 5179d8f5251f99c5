"""What was offered to another region and is no longer so, is taken back: it is offered anew as it is now."""

from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.protocol.gebeurtenissen import RegioaanbodIngetrokken

INGETROKKEN = (
    "Het aanbod aan de andere regio is ingetrokken, want daarin staan de oude gegevens. Bied het dossier opnieuw aan; tot het "
    "antwoord ligt het zicht op veiligheid hier."
)


def take_back(dossier: Dossier, *, door: Medewerker) -> bool:
    """Take the open offer back; whether there was one. Until another yes nothing changes."""
    aanbod = journaal.stand_of(dossier).open_regioaanbod
    if aanbod is None:
        return False
    (row,) = journaal.record(dossier, RegioaanbodIngetrokken(aanbod=aanbod.id), door=door)
    verkeer.withdraw(UUID(aanbod.id))
    about: dict[str, object] = {"onderdeel": "ingetrokken", "ref": aanbod.id, "gebeurtenis": row}
    fragmenten.write(dossier, Fragment.Soort.BESLUIT, INGETROKKEN, station="andere-regio", door=door, **about)
    return True
