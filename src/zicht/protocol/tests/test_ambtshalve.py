"""When Veilig Thuis may report by itself, out of an advies (seed 003)."""

from dataclasses import replace
from typing import Any

import pytest

from zicht.protocol import vereisten
from zicht.protocol.ambtshalve import Gesprek, Overweging, Voorwaarde, missing
from zicht.protocol.begrippen import Deelnemer, Overlegonderwerp
from zicht.protocol.handelingsprotocol import ADVIES
from zicht.protocol.lopend import Overleg
from zicht.protocol.partijen import Rol
from zicht.protocol.tests.loop import moment

JA = Voorwaarde(True, gemotiveerd=True)
ELS, NOOR = Deelnemer("els", Rol.FRONTOFFICE), Deelnemer("noor", Rol.BEREIKBAARHEIDSDIENST)
GEA = Deelnemer("gea", Rol.GEDRAGSWETENSCHAPPER)
MIDDAG, NACHT = moment(2026, 11, 23, 14), moment(2026, 11, 23, 3)
RISICO, ONMACHT, ONEENS, GEGEVENS = (vereiste.code for vereiste in vereisten.AMBTSHALVE_VOORWAARDEN)
BESPROKEN, ALLEEN = vereisten.AMBTSHALVE_BESPROKEN.code, vereisten.AMBTSHALVE_MDO.code
CODES = {
    vereiste.waarom: vereiste.code
    for vereiste in (*vereisten.AMBTSHALVE_VOORWAARDEN, vereisten.AMBTSHALVE_BESPROKEN, vereisten.AMBTSHALVE_MDO)
}


def talked(*wie: Deelnemer, op: Any = MIDDAG) -> tuple[Overleg, ...]:
    return (Overleg("o", Overlegonderwerp.AMBTSHALVE_MELDING, op, wie),)


COMPLETE = Overweging(JA, JA, JA, JA, Gesprek(True), Gesprek(True), overleggen=talked(ELS, GEA))

TABLE = [
    # what is different from a complete record                                  what is missing, in order
    ({}, []),
    # each of the four: no, unknown, and yes without saying why
    ({"risico": Voorwaarde(False, True)}, [RISICO]),
    ({"risico": Voorwaarde(None, True)}, [RISICO]),
    ({"risico": Voorwaarde(True, False)}, [RISICO]),
    ({"onmacht": Voorwaarde(False, True)}, [ONMACHT]),
    ({"geen_overeenstemming": Voorwaarde(False, True)}, [ONEENS]),
    ({"gegevens": Voorwaarde(False, True)}, [GEGEVENS]),
    # discussed with the adviesvrager and, for a professional, the organisation; or why it could not be
    ({"adviesvrager": Gesprek(None)}, [BESPROKEN]),
    ({"adviesvrager": Gesprek(False)}, [BESPROKEN]),
    ({"adviesvrager": Gesprek(False, reden_waarom_niet=True)}, []),
    ({"organisatie": Gesprek(None)}, [BESPROKEN]),
    ({"organisatie": Gesprek(False, reden_waarom_niet=True)}, []),
    ({"organisatie": Gesprek(None), "professional": False}, []),
    # never alone: two different people, one a gedragswetenschapper; at night any two by phone
    ({"overleggen": ()}, [ALLEEN]),
    ({"overleggen": talked(GEA)}, [ALLEEN]),
    ({"overleggen": talked(GEA, GEA)}, [ALLEEN]),
    ({"overleggen": talked(ELS, NOOR)}, [ALLEEN]),
    ({"overleggen": talked(ELS, NOOR, op=NACHT)}, []),
    ({"overleggen": talked(ELS, op=NACHT)}, [ALLEEN]),
    ({"overleggen": (*talked(ELS), *talked(ELS, GEA))}, []),
    # several at once keep their order
    ({"gegevens": Voorwaarde(), "risico": Voorwaarde(), "overleggen": ()}, [RISICO, GEGEVENS, ALLEEN]),
]


@pytest.mark.eis("R-112", "R-113", "R-114", "R-115", "R-116", "R-117", "R-118")
@pytest.mark.parametrize("different, expected", TABLE)
def test_all_four_conditions_and_discussed_and_never_alone(different: dict[str, Any], expected: list[str]) -> None:
    assert [CODES[weigering.waarom] for weigering in missing(replace(COMPLETE, **different))] == expected


def test_an_empty_record_misses_exactly_what_the_exit_asks() -> None:
    asked = [vereiste.code for vereiste in ADVIES.uitgang("ambtshalve").vereist]
    assert [CODES[weigering.waarom] for weigering in missing(Overweging())] == asked
