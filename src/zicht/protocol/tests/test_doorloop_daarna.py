"""After the decisions: a promise of Veilig Thuis, agreements to look at, the phases of a plan, and what stays unsafe."""

from datetime import date

import pytest

from zicht.protocol import codering
from zicht.protocol.doorloop import feiten as f
from zicht.protocol.doorloop import may
from zicht.protocol.doorloop.woorden import FASEN, Aanwie, Afspraakstand, Stap, Waarvoor
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.tests.test_doorloop import (
    GESPREK,
    GEVAAR,
    HELPT,
    HULP,
    MELDEN,
    OVERLEG,
    SIGNALEN,
    STOP,
    STRUCTUREEL,
    walked,
)

VRIJDAG, MAANDAG = date(2026, 11, 27), date(2026, 11, 30)
HELPEND = (SIGNALEN, OVERLEG, GESPREK, HELPT, HULP)
VERSTUURD = f.MeldingVerstuurd(bericht="b", ontvangst="o", uiterlijk=VRIJDAG)
GEMELD = (SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN, VERSTUURD)
GEHOORD = f.TerugkoppelingGehoord(ontvangst="o")
OMA = f.Afgesproken(afspraak="oma", waarvoor=Waarvoor.DIRECTE_VEILIGHEID, kijk_op=MAANDAG)
THERAPIE = f.Afgesproken(afspraak="therapie", waarvoor=Waarvoor.RISICOGESTUURDE_ZORG, kijk_op=MAANDAG)
LUKT = f.AfspraakBekeken(afspraak="oma", stand=Afspraakstand.LUKT, kijk_op=date(2026, 12, 7))
KLAAR = f.AfspraakBekeken(afspraak="oma", stand=Afspraakstand.KLAAR)
VEILIG, ONVEILIG, ONBEKEND = (f.VeiligheidBekeken(veilig=veilig) for veilig in (True, False, None))
GEHEIM = f.GeheimhoudingAfgewogen(aan=Aanwie.POLITIE, doorbroken=True)
BEL = f.TerugbellenGevraagd(bericht="b")
LANGER = f.LangerBewaard(tot=date(2030, 1, 1))
ZORG, HERSTEL = (f.FaseBegonnen(fase=fase) for fase in FASEN[1:])

#: (done, then, refused)
RULES = [
    ((), OMA, False),  # direct safety never waits for a step
    (HELPEND, OMA, False),
    (HELPEND, THERAPIE, True),  # first direct safety
    ((*HELPEND, VEILIG, ZORG), THERAPIE, False),
    (HELPEND, ZORG, True),  # nobody looked whether it is safe
    ((*HELPEND, ONBEKEND), ZORG, True),
    ((*HELPEND, VEILIG), ZORG, False),
    ((*HELPEND, VEILIG), HERSTEL, True),  # the phases in their order
    ((*HELPEND, VEILIG, ZORG), HERSTEL, False),
    ((*HELPEND, VEILIG, ZORG, HERSTEL), HERSTEL, True),  # there is none after it
    (HELPEND, LUKT, True),  # nothing was agreed
    ((*HELPEND, OMA), LUKT, False),
    ((*HELPEND, OMA, LUKT), KLAAR, False),
    ((*HELPEND, OMA, KLAAR), LUKT, True),  # done is done
    ((SIGNALEN,), ONVEILIG, True),  # nothing was decided: the walk itself goes on
    (HELPEND, ONVEILIG, False),
    (GEMELD, GEHOORD, False),
    ((*GEMELD, STOP), GEHOORD, False),  # Veilig Thuis calls back after a walk that stopped
    (HELPEND, GEHOORD, True),  # no melding of this walk
    ((*HELPEND, STOP), OMA, True),
    ((*HELPEND, STOP), LANGER, False),
    ((), GEHEIM, False),
    ((*HELPEND, STOP), GEHEIM, False),  # a new school asks long after
    ((), BEL, False),  # advice at any moment
    ((*HELPEND, STOP), BEL, True),
    (HELPEND, LANGER, True),  # the term of keeping begins when the walk stopped
]


@pytest.mark.parametrize(("done", "then", "refused"), RULES)
def test_what_may_happen_after_the_decisions(done: tuple[Feit, ...], then: Feit, refused: bool) -> None:
    weigering = may(walked(*done), then)
    assert (weigering is not None) is refused
    assert weigering is None or (weigering.waarom and weigering.wat_nu and weigering.bron)


#: what was done -> the day on which something must be looked at
LOOKS = [
    ((), None),
    ((OMA,), MAANDAG),
    ((OMA, LUKT), date(2026, 12, 7)),
    ((OMA, KLAAR), None),
    ((OMA, LUKT, f.Afgesproken(afspraak="taak", waarvoor=Waarvoor.EIGEN_TAAK, kijk_op=MAANDAG)), MAANDAG),
]


@pytest.mark.parametrize(("done", "day"), LOOKS)
def test_the_first_day_to_look_at_an_agreement(done: tuple[Feit, ...], day: date | None) -> None:
    assert walked(*HELPEND, *done).daarna.kijk_op == day


@pytest.mark.eis("R-065")
@pytest.mark.parametrize("before", [HELPEND, GEMELD, (SIGNALEN, GEVAAR, MELDEN)])
def test_what_stays_unsafe_although_there_is_help_is_decided_again_and_reporting_is_the_norm(
    before: tuple[Feit, ...],
) -> None:
    doorloop = walked(*before, ONVEILIG)
    assert doorloop.stap is Stap.BESLISSEN
    assert doorloop.advies is not None
    assert doorloop.advies.melden is True
    assert may(doorloop, MELDEN) is None
    assert walked(*before, ONVEILIG, MELDEN).must_report


@pytest.mark.parametrize("seen", [VEILIG, ONBEKEND])
def test_safe_or_unknown_leaves_the_decisions_as_they_were(seen: Feit) -> None:
    assert walked(*HELPEND, seen).besluit is not None


def test_the_promise_counts_until_it_was_heard() -> None:
    assert walked(*GEMELD).promised == VRIJDAG
    assert walked(*GEMELD, GEHOORD).promised is None
    second = f.MeldingVerstuurd(bericht="b2", ontvangst="o2", uiterlijk=MAANDAG)
    assert walked(*GEMELD, GEHOORD, ONVEILIG, MELDEN, second).promised == MAANDAG


def test_these_facts_too_are_read_back_as_they_were() -> None:
    for feit in (VERSTUURD, GEHOORD, OMA, LUKT, KLAAR, VEILIG, ONVEILIG, ONBEKEND, ZORG, LANGER, BEL, GEHEIM):
        assert codering.decode(*codering.encode(feit), f.SOORTEN) == feit
