"""The public melding is sent: received at the Veilig Thuis of where they live, in one transaction, once."""

from dataclasses import dataclass
from datetime import date, datetime

from zicht.foundation import klok
from zicht.foundation.context import acting
from zicht.foundation.eenmaal import AlVerstuurd, send_once
from zicht.organisaties.gemeenten import veilig_thuis_of
from zicht.organisaties.models import Organisatie
from zicht.publiek import codes
from zicht.publiek.melden.inhoud import as_melding, gemeente_of
from zicht.publiek.models import Codesoort, Inzending
from zicht.stations.melding import ontvangst
from zicht.stations.melding.models import Ontvangst
from zicht.stations.melding.ontvangen import receive
from zicht.vault import ontvangstcode
from zicht.vault.tabformulier import Tab

FORMULIER = "melden"


@dataclass(frozen=True)
class Bewijs:
    """What the sender takes home."""

    code: str
    nummer: str
    veilig_thuis: Organisatie
    ontvangen_op: datetime
    uiterlijk: date


def send(tab: Tab) -> Bewijs:
    """Sent twice is received once, with the same receipt. Raises `MeldingOnvolledig`, `NogNiet` or `AndereInhoud`."""
    naar = veilig_thuis_of(gemeente_of(tab), on=klok.today())
    with acting(codes.at(naar)):
        try:
            send_once(Inzending.objects, tab.sleutel, tab.print_of(FORMULIER), formulier=FORMULIER, op=klok.now())
        except AlVerstuurd:
            known = ontvangst.with_code(ontvangstcode.token_of(tab.code))
            assert known is not None
            return receipt(known, tab.code, naar)
        melding = receive(as_melding(tab), door=None)
        teken = codes.keep(tab.code, naar, Codesoort.MELDING)
        return receipt(ontvangst.give(melding, teken), tab.code, naar)


def receipt(known: Ontvangst, code: str, bij: Organisatie) -> Bewijs:
    return Bewijs(code, known.nummer, bij, known.op, ontvangst.promised_by(known))
