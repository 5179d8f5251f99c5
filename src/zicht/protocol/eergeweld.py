"""What is otherwise when the whole family may be the counterpart: how somebody is told safely, and when a day is looked at."""

from datetime import datetime

from zicht.protocol.begrippen import Id, Informeerwijze, Melderkring
from zicht.protocol.informeren import PLICHTEN
from zicht.protocol.kalender import day_of, end_of_day, werkdagen_before
from zicht.protocol.lopend import KritiekeDatum
from zicht.protocol.partijen import Ontvanger
from zicht.protocol.stand import Stand

#: Nobody listens in, and nothing is left in a house: alone at a safe place, or through a professional who is trusted.
VEILIG = frozenset({Informeerwijze.ALLEEN, Informeerwijze.OVERHANDIGD, Informeerwijze.VIA_PROFESSIONAL})
#: What somebody else in the house can read.
LEESBAAR = frozenset({Informeerwijze.BRIEF, Informeerwijze.BERICHT})
_IN_EEN_HUIS = {Melderkring.DIRECTBETROKKENE, Melderkring.OMSTANDER}

#: So many working days before a critical date somebody must have looked: time for an overleg, the police and a judge.
WERKDAGEN_VOORAF = 10


def unsafe_ways(stand: Stand, plicht: str, wie: Id) -> frozenset[Informeerwijze]:
    """The ways that do not prove that `wie` was told, because they may have endangered somebody. Who reported and lives
    in or near the house is not written to either; that they call is their own choice."""
    if not stand.eergeweld:
        return frozenset()
    if PLICHTEN[plicht].ontvanger is Ontvanger.DIRECTBETROKKENEN:
        return frozenset(Informeerwijze) - VEILIG
    melding = stand.melding(wie)
    return LEESBAAR if melding and melding.melderkring in _IN_EEN_HUIS else frozenset()


def look_at(datum: KritiekeDatum) -> datetime:
    """When somebody must have looked: before the day comes, and once more on the day itself. A look counts as the one
    before when it was in those days; a date that came to light in them is looked at the same day."""
    first = werkdagen_before(datum.dag, WERKDAGEN_VOORAF)
    if datum.bekeken_op and day_of(datum.bekeken_op) >= first:
        return end_of_day(datum.dag)
    return end_of_day(max(first, day_of(datum.sinds)))
