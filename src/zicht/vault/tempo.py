"""How often one place may try something: counted in the database, so that it holds over every process.

A bucket of tries that fills up again by itself. Nobody is shut out for long: who waits some seconds may try again, and the
telephone is always there. Where somebody sits is a token here, thrown away once it is an hour old.
"""

from dataclasses import dataclass
from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

from zicht.foundation import aanroep
from zicht.vault.tekens import token


@dataclass(frozen=True)
class Maat:
    """So many tries at once, and one more every so many seconds."""

    doel: str
    ineens: int
    elke: float


_TAKE = """
    WITH asked AS (SELECT %s::text AS teken, %s::float AS ineens, %s::float AS elke)
    INSERT INTO vault_tempo AS had (teken, tegoed, op) SELECT teken, ineens - 1, clock_timestamp() FROM asked
    ON CONFLICT (teken) DO UPDATE SET op = excluded.op,
      tegoed = least((SELECT ineens FROM asked), had.tegoed + extract(epoch FROM excluded.op - had.op) / (SELECT elke FROM asked)) - 1
      WHERE had.tegoed + extract(epoch FROM excluded.op - had.op) / (SELECT elke FROM asked) >= 1
    RETURNING xmax = 0"""
_WAIT = "SELECT (1 - tegoed) * %s - extract(epoch FROM clock_timestamp() - op) FROM vault_tempo WHERE teken = %s"
_BACK = "UPDATE vault_tempo SET tegoed = least(%s, tegoed + 1) WHERE teken = %s"
_CLEAN = """
    DELETE FROM vault_tempo WHERE teken IN (SELECT teken FROM vault_tempo
      WHERE op < clock_timestamp() - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)"""


class TeVaak(Exception):
    """Tried too often from here; `wachten` is how many seconds until one more try."""

    def __init__(self, wachten: int) -> None:
        self.wachten = wachten
        super().__init__(f"Te vaak geprobeerd: over {wachten} seconden weer.")


def take(maat: Maat, plaats: str) -> None:
    """Use one try of this place, or `TeVaak`, and then none was used."""
    teken = _token(maat, plaats)
    taken = aanroep.rows(_TAKE, teken, maat.ineens, maat.elke)
    if not taken:
        raise TeVaak(max(1, round(float(aanroep.value(_WAIT, maat.elke, teken)))))
    if taken[0][0]:
        aanroep.rows(_CLEAN)


def give_back(maat: Maat, plaats: str) -> None:
    """It was no guess."""
    aanroep.rows(_BACK, maat.ineens, _token(maat, plaats))


def _token(maat: Maat, plaats: str) -> str:
    return token("tempo", maat.doel, plaats).hex()


def place_of(request: HttpRequest) -> str:
    """Where this came from: an address, or the network of one house where addresses change by themselves (IPv6)."""
    address = ip_address(get_adapter().get_client_ip(request) or "0.0.0.0")
    address = getattr(address, "ipv4_mapped", None) or address  # else all of IPv4 would be one house
    return str(ip_network((address, 64), strict=False) if address.version == 6 else address)
