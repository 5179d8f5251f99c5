"""The one sentence, at every station: state, time left, with whom zicht lies, since when, why."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from zicht.dossier.models import Persoon
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.dossierpagina.zin import Zin, sentence
from zicht.foundation import klok
from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Conclusie,
    Dienstsoort,
    Dienstuitgang,
    Positie,
    Tafeluitkomst,
)
from zicht.protocol.gebeurtenissen import (
    Afgesloten,
    DienstAfgerond,
    HuisverbodOpgelegd,
    JeugdbeschermerToegewezen,
    TafelBesloten,
)
from zicht.protocol.tests.loop import GEZIN, Loop

MENSEN = Mensen(
    {
        id: Persoon(organisatie_id=uuid4(), pk=id, voornamen=id.capitalize(), kring="huishouden", rol="kind")
        for id in ("moeder", "vader", "kind")
    }
)
NAMEN = Partijnamen({"wijkteam": "Wijkteam Almere"}, "Veilig Thuis Flevoland")
KEEPS: dict[str, Any] = {"positie": Positie.KAN_ZELF_HULP_BIEDEN, "behoudt_zicht": True, "houder_bekend": True}
Besluit = Beoordelingsbesluit


def said(loop: Loop) -> Zin:
    with klok.stopped_at(loop.nu):
        made = sentence(loop.stand, MENSEN, NAMEN, loop.nu)
    assert made
    return made


def closed(loop: Loop) -> Loop:
    loop.received().assessed(Besluit.GEEN_VERVOLGSTAPPEN)
    reasons = tuple((id, Afsluitreden.GEEN_VERVOLGSTAPPEN) for id in loop.stand.ids)
    return loop.record(Afgesloten(redenen=reasons))


def test_who_came_on_the_same_day_for_the_same_reason_shares_a_line() -> None:
    """Two meldingen of one day are two moments, and the page says days."""
    first, second = GEZIN[:2], GEZIN[2:]
    loop = Loop().received("m1", first)
    both = loop.at(2026, 11, 20, 15).received("m2", second)
    assert said(both).one_holder
    later = Loop().received("m1", first).at(2026, 11, 23, 15).received("m2", second)
    assert [line.sinds for line in said(later).houders] == ["20 november", "23 november"]


# station, how to get there, what the sentence begins with, time left, with whom zicht lies
TABEL: list[tuple[str, Callable[[Loop], Loop], str, str, str]] = [
    (
        "veiligheidsbeoordeling",
        lambda loop: loop.received(),
        "Veiligheidsbeoordeling loopt",
        "nog 5 werkdagen (vrijdag 27 november)",
        "Veilig Thuis Flevoland",
    ),
    (
        "de laatste dag",
        lambda loop: loop.received().at(2026, 11, 27),
        "Veiligheidsbeoordeling loopt",
        "vandaag (vrijdag 27 november)",
        "Veilig Thuis Flevoland",
    ),
    (
        "te laat",
        lambda loop: loop.received().at(2026, 11, 30),
        "Veiligheidsbeoordeling loopt",
        "1 werkdag te laat (vrijdag 27 november)",
        "Veilig Thuis Flevoland",
    ),
    (
        "het weekend na de laatste dag",
        lambda loop: loop.received().at(2026, 11, 28),
        "Veiligheidsbeoordeling loopt",
        "te laat (vrijdag 27 november)",
        "Veilig Thuis Flevoland",
    ),
    (
        "de melder houdt zicht",
        lambda loop: loop.received(**KEEPS),
        "Veiligheidsbeoordeling loopt",
        "nog 5 werkdagen (vrijdag 27 november)",
        "de melder",
    ),
    (
        "keuze-vervolg",
        lambda loop: loop.received().assessed(Besluit.KEUZE_VERVOLG),
        "Keuze vervolg loopt",
        "nog 70 dagen (vrijdag 29 januari 2027)",
        "Veilig Thuis Flevoland",
    ),
    (
        "voorwaarden-vervolg",
        lambda loop: loop.received().assessed(Besluit.VOORWAARDEN_VERVOLG),
        "Voorwaarden en vervolg loopt",
        "nog 70 dagen (vrijdag 29 januari 2027)",
        "Veilig Thuis Flevoland",
    ),
    (
        "onderzoek",
        lambda loop: loop.received().assessed(Besluit.KEUZE_VERVOLG).chosen(Dienstsoort.ONDERZOEK),
        "Onderzoek loopt",
        "nog 70 dagen (vrijdag 29 januari 2027)",
        "Veilig Thuis Flevoland",
    ),
    (
        "overdracht-na-veiligheidsbeoordeling",
        lambda loop: loop.received().assessed(Besluit.OVERDRACHT),
        "Overdracht na veiligheidsbeoordeling loopt",
        "",
        "Veilig Thuis Flevoland",
    ),
    (
        "overdracht",
        lambda loop: (
            loop.received()
            .assessed(Besluit.VOORWAARDEN_VERVOLG)
            .conditions_set()
            .record(DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT))
        ),
        "Overdracht loopt",
        "",
        "Veilig Thuis Flevoland",
    ),
    (
        "monitoring",
        lambda loop: loop.in_monitoring(),
        "Monitoring loopt",
        "nog 547 dagen (zaterdag 20 mei 2028)",
        "Wijkteam Almere",
    ),
    (
        "afsluiten",
        lambda loop: loop.received().assessed(Besluit.GEEN_VERVOLGSTAPPEN),
        "Niets loopt meer; het dossier kan worden afgesloten",
        "",
        "Veilig Thuis Flevoland",
    ),
    (
        "huisverbod naast de beoordeling",
        lambda loop: loop.received().record(HuisverbodOpgelegd(huisverbod="h1", betrokkene="vader")),
        "Veiligheidsbeoordeling loopt",
        "nog 5 werkdagen (vrijdag 27 november)",
        "Veilig Thuis Flevoland",
    ),
]


@pytest.mark.parametrize(
    ("reach", "state", "left", "holder"), [row[1:] for row in TABEL], ids=[row[0] for row in TABEL]
)
def test_the_sentence_says_where_it_stands(reach: Callable[[Loop], Loop], state: str, left: str, holder: str) -> None:
    made = said(reach(Loop()))
    assert (made.loopt, made.tijd) == (state, left)
    assert made.one_holder
    assert made.one_holder.bij == holder
    assert made.one_holder.grond.startswith("omdat ")


def test_a_planned_switch_is_said_beforehand() -> None:
    one = said(Loop().received(**KEEPS)).one_holder
    assert one
    assert (
        one.daarna == "daarna, vanaf maandag 30 november, bij Veilig Thuis Flevoland, omdat de 6e werkdag is begonnen"
    )


def test_when_zicht_lies_with_several_there_is_a_line_for_each_group() -> None:
    loop = Loop().received().assessed(Besluit.VOORWAARDEN_VERVOLG, acuut=None).requested()
    loop.record(
        TafelBesloten(verzoek="r1", uitkomst=Tafeluitkomst.DRANG),
        JeugdbeschermerToegewezen(verzoek="r1", jeugdbeschermer="wim", voor=("kind",)),
    )
    made = said(loop)
    assert made.one_holder is None
    assert [(line.voor, line.bij) for line in made.houders] == [
        ("Moeder en Vader", "Veilig Thuis Flevoland"),
        ("Kind", "de jeugdbeschermer"),
    ]


def test_a_closed_dossier_says_so_and_names_no_holder() -> None:
    made = said(closed(Loop()))
    assert made.loopt == "Dit dossier is afgesloten op vrijdag 20 november"
    assert made.houders == ()


def test_before_the_melding_there_is_no_sentence() -> None:
    loop = Loop()
    assert sentence(loop.stand, MENSEN, NAMEN, loop.nu) is None


@pytest.mark.parametrize(("days", "warm"), [(3, False), (5, True), (12, True)], ids=["ruim", "bijna", "te laat"])
def test_time_is_warm_when_it_presses_and_never_red(days: int, warm: bool) -> None:
    loop = Loop().received()
    loop.nu += timedelta(days=days)
    assert said(loop).dringt is warm


def test_what_was_concluded_does_not_change_who_holds_zicht() -> None:
    loop = Loop().received().assessed(Besluit.ONDERZOEK).concluded(Conclusie.WEERLEGD)
    one = said(loop).one_holder
    assert one
    assert one.bij == "Veilig Thuis Flevoland"
