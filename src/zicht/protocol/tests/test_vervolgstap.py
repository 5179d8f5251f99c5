"""What somebody does next: a row a course, what it stands at, and about whom or what."""

from collections.abc import Callable
from datetime import date

import pytest

from zicht.protocol.begrippen import Beoordelingsbesluit, Bronuitkomst, Conclusie, Dienstsoort, Spreekuitkomst
from zicht.protocol.gebeurtenissen import (
    BronGeraadpleegd,
    Feit,
    Geconcludeerd,
    Gesproken,
    HulpGestopt,
    InformatieGevraagd,
    MonitoringBeantwoord,
    MonitoringGevraagd,
    OordeelGegeven,
    OverdrachtGeweigerd,
)
from zicht.protocol.tests.loop import Loop
from zicht.protocol.trajecten import Trajectsoort
from zicht.protocol.vervolgstap import STAPPEN, Stapsoort, Vervolgstap, next_step
from zicht.protocol.voldaan import sources_needed
from zicht.protocol.zin import leading

S = Stapsoort
BESLUIT = Beoordelingsbesluit


def asked(bronnen: int = 3) -> Loop:
    loop = Loop().received()
    for bron in sources_needed(loop.stand)[:bronnen]:
        loop.record(BronGeraadpleegd(melding="m1", bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND))
    return loop


def judged(*wie: str) -> Loop:
    loop = asked()
    for id in wie or loop.stand.ids:
        loop.record(OordeelGegeven(betrokkene=id, acuut=False, structureel=False, melding="m1"))
    return loop


def talked() -> Loop:
    loop = judged()
    loop.consulted()
    return loop


def decided(besluit: BESLUIT, *facts: Feit) -> Loop:
    return Loop().received().assessed(besluit).record(*facts)


def spoken(loop: Loop) -> Loop:
    return loop.record(*(Gesproken(betrokkene=id, uitkomst=Spreekuitkomst.GESPROKEN) for id in loop.stand.ids))


def concluded() -> Loop:
    loop = spoken(decided(BESLUIT.ONDERZOEK))
    return loop.record(*(Geconcludeerd(betrokkene=id, conclusie=Conclusie.WEERLEGD) for id in loop.stand.ids))


def handing_over() -> Loop:
    return decided(BESLUIT.VOORWAARDEN_VERVOLG).conditions_set()


TABLE: list[tuple[Callable[[], Loop], Stapsoort, str]] = [
    # who came in unseen is recognised before anybody is asked about or judged
    (lambda: Loop().received().received("m2", te_herkennen=("kind",)), S.WIE_IS_WIE, ""),
    # the three sources in their order, then a judgement of each, the overleg, the decision
    (lambda: Loop().received(), S.EIGEN_MELDINGEN, ""),
    (lambda: asked(1), S.ANDERE_VEILIG_THUIS, ""),
    (lambda: asked(2), S.RAAD, ""),
    (asked, S.OORDEEL, "moeder"),
    (lambda: judged("moeder"), S.OORDEEL, "vader"),
    (judged, S.OVERLEG_BESLUIT, ""),
    (talked, S.BESLUIT, ""),
    # waiting for a dienst: together, then choosing
    (lambda: decided(BESLUIT.KEUZE_VERVOLG), S.OVERLEG_KEUZE, ""),
    # a dienst speaks everyone first
    (lambda: decided(BESLUIT.ONDERZOEK), S.GESPREK, "moeder"),
    (lambda: spoken(decided(BESLUIT.VOORWAARDEN_VERVOLG)), S.VOORWAARDEN, ""),
    (lambda: spoken(handing_over()), S.OVERDRAGEN, ""),
    (
        lambda: spoken(decided(BESLUIT.ONDERZOEK, InformatieGevraagd(vraag="v"))),
        S.ANTWOORD_AFWACHTEN,
        "",
    ),
    (lambda: spoken(decided(BESLUIT.ONDERZOEK)), S.CONCLUSIE, "moeder"),
    (concluded, S.ONDERZOEK_AFRONDEN, ""),
    # handing over: offer, and wait for the answer of one party
    (lambda: decided(BESLUIT.OVERDRACHT), S.OVERDRACHT_AANBIEDEN, ""),
    (lambda: decided(BESLUIT.OVERDRACHT).offered(), S.AANVAARDING, "wijkteam"),
    (
        lambda: decided(BESLUIT.OVERDRACHT).offered().record(OverdrachtGeweigerd(overdracht="d1")),
        S.ANDER_ZOEKEN,
        "wijkteam",
    ),
    # an acute answer is looked at before everything else of monitoring
    (
        lambda: (
            Loop()
            .in_monitoring()
            .record(MonitoringGevraagd(vraag="q", aan="school"), MonitoringBeantwoord(vraag="q", acuut=True))
        ),
        S.ANTWOORD_BEKIJKEN,
        "school",
    ),
    # monitoring: the next moment by its day, help that stopped first
    (lambda: Loop().in_monitoring(), S.MONITORINGSMOMENT, "2027-02-20"),
    (
        lambda: Loop().in_monitoring().record(HulpGestopt(overdracht="d1", sinds=date(2026, 11, 20))),
        S.HULP_REGELEN,
        "",
    ),
    (lambda: decided(BESLUIT.GEEN_VERVOLGSTAPPEN), S.AFSLUITEN, ""),
]


@pytest.mark.parametrize("course, soort, over", TABLE, ids=[f"{row[1]}-{number}" for number, row in enumerate(TABLE)])
def test_what_comes_next(course: Callable[[], Loop], soort: Stapsoort, over: str) -> None:
    loop = course()
    traject = leading(loop.stand, loop.nu)
    assert traject
    assert next_step(loop.stand, traject) == Vervolgstap(soort, over)


def test_a_choice_that_was_talked_over_is_to_be_made() -> None:
    loop = decided(BESLUIT.KEUZE_VERVOLG)
    loop.chosen(Dienstsoort.ONDERZOEK).take_back()
    traject = leading(loop.stand, loop.nu)
    assert traject
    assert next_step(loop.stand, traject).soort is S.KEUZE


def test_every_kind_of_traject_has_a_next_step() -> None:
    assert STAPPEN.keys() == set(Trajectsoort)
