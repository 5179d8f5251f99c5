"""A melding is received whole: dossier, people, melder in the vault, what was told, one act in the journaal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.dossier import journaal, zoeken
from zicht.dossier.journaal import NogNiet
from zicht.dossier.models import Dossier, Fragment, Gebeurtenis, Persoon, ZichtStand
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.melders.nieuw import NieuweMelder
from zicht.personen.datum import DeelDatum
from zicht.protocol import lopend as protocol
from zicht.protocol.begrippen import Beoordelingsbesluit, Melderkring, Positie
from zicht.protocol.lopend import Monitoring
from zicht.protocol.stand import Stand
from zicht.stations.melding.indelen import classify, gemeente_of
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Bestemming, Zichthouder
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.regels import MeldingOnvolledig
from zicht.stations.melding.tests.voorbeelden import JUF, MOEDER, NOOR, TANTE, een_melding

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.mark.eis("R-121", "R-124", "R-125")
def test_a_melding_is_received_whole_with_one_act_in_the_journaal(hier: Wereld) -> None:
    with hier.alice.at_work():
        melding = receive(een_melding(), door=hier.alice.medewerker)
        assert [row.soort for row in Gebeurtenis.objects.all()] == ["Ontvangen"]
        assert {persoon.voornamen for persoon in Persoon.objects.all()} == {"Noor", "Marloes"}
        assert [(row.soort, row.tekst) for row in Fragment.objects.all()] == [
            ("feit", "Drie keer een blauwe plek op de arm."),
            ("waarneming", "Noor kromp ineen toen moeder kwam."),
            ("oordeel", "Het klopt niet thuis."),
        ]
        assert (melding.classificatie, melding.fase) == ("eerste", "")
        assert melding.dossier.team == hier.almere
    assert "-M-" in melding.nummer


NU = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def before(*, open: bool, monitored: bool = False) -> Stand:
    besluit = None if open else Beoordelingsbesluit.ONDERZOEK
    melding = protocol.Melding(
        "m1", NU, Melderkring.PROFESSIONAL, ("p1",), NU, besluit=besluit, besloten_op=None if open else NU
    )
    return Stand(meldingen=(melding,), monitoring=Monitoring(NU, (NU.date(),)) if monitored else None)


@pytest.mark.parametrize(
    "stand, na, found",
    [
        (Stand(), (), ("eerste", "")),
        (Stand(), (UUID(int=1),), ("hermelding", "")),
        (before(open=True), (), ("vervolgmelding", "tijdens-beoordeling")),
        (before(open=False), (), ("vervolgmelding", "erna")),
        (before(open=False, monitored=True), (), ("vervolgmelding", "tijdens-monitoring")),
        (before(open=True, monitored=True), (), ("vervolgmelding", "tijdens-beoordeling")),
    ],
)
def test_what_a_melding_is_beside_what_was_known(stand: Stand, na: tuple[UUID, ...], found: tuple[str, str]) -> None:
    nieuw = een_melding(bestemming=Bestemming(na=na))
    assert classify(nieuw, stand) == found


@pytest.mark.eis("R-126", "R-129")
def test_a_professional_who_agreed_keeps_zicht_until_the_sixth_working_day(hier: Wereld) -> None:
    houder = Zichthouder(persoon="Wilhelmina", telefoon="+31612345678", vervanger="Kees, +31687654321")
    keeps = een_melding(positie=Positie.KAN_ZELF_HULP_BIEDEN, behoudt_zicht=houder)
    with hier.alice.at_work():
        melding = receive(keeps, door=hier.alice.medewerker)
        assert melding.houder
        assert {(row.bij, row.daarna) for row in ZichtStand.objects.all()} == {("melder", "veilig-thuis")}
        assert "Wilhelmina" not in str(Melding.objects.values().get())


@pytest.mark.parametrize("told", [{"melder": NieuweMelder(soort=Melderkring.OMSTANDER, naam="X")}, {"onderwerpen": ()}])
def test_what_is_refused_leaves_nothing_behind(hier: Wereld, told: dict[str, Any]) -> None:
    with hier.alice.at_work():
        with pytest.raises((MeldingOnvolledig, NogNiet)):
            receive(een_melding(**told), door=hier.alice.medewerker)
        assert not Dossier.objects.exists()


def test_a_partners_system_adds_to_a_running_dossier_unread(hier: Wereld) -> None:
    with hier.alice.at_work():
        first = receive(een_melding(), door=hier.alice.medewerker)
    with acting(Context(hier.flevoland.id, actor="client:politie")):
        second = receive(een_melding(bestemming=Bestemming(bij=first.dossier_id), kanaal="api"), door=None)
        assert (second.classificatie, Persoon.objects.count()) == ("vervolgmelding", 0)


@pytest.mark.parametrize(
    "team, place, chosen",
    [("Almere", "Almere", "Almere"), ("Almere", "Lelystad", "Lelystad"), ("Almere", "Urk", "Almere"), ("", "", None)],
)
def test_the_team_is_that_of_the_municipality_else_of_the_worker(
    hier: Wereld, team: str, place: str, chosen: str | None
) -> None:
    worker = hier.alice if team else iemand(hier.flevoland, "frontoffice")
    child = replace(NOOR, woonplaats=place, bsn="")
    with worker.at_work():
        dossier = receive(een_melding(personen=(child, MOEDER)), door=worker.medewerker).dossier
        assert (dossier.team.naam if dossier.team else None) == chosen
        assert (dossier.gemeente.naam if dossier.gemeente else "") == place


def test_the_youngest_child_says_which_municipality_it_is() -> None:
    older = replace(NOOR, sleutel="oud", geboren=DeelDatum.from_text("2010"), woonplaats="Urk")
    mother = replace(MOEDER, woonplaats="Dronten")
    for people, name in (((mother, older, NOOR), "Almere"), ((mother, older), "Urk"), ((mother,), "Dronten")):
        found = gemeente_of(een_melding(personen=people, signalen=(), relaties=(), gezag=()))
        assert found
        assert found.naam == name


@pytest.mark.eis("R-010")
def test_without_children_it_is_about_adults_only(hier: Wereld) -> None:
    adult = replace(MOEDER, geboren=DeelDatum.from_text("1990"))
    with hier.alice.at_work():
        melding = receive(een_melding(personen=(adult,), signalen=()), door=hier.alice.medewerker)
        assert not journaal.stand_of(melding.dossier).has_children


@pytest.mark.eis("R-006")
def test_the_network_is_kept_apart_from_the_household(hier: Wereld) -> None:
    with hier.alice.at_work():
        melding = receive(een_melding(personen=(NOOR, TANTE)), door=hier.alice.medewerker)
        assert len(journaal.stand_of(melding.dossier).ids) == 1
        assert Persoon.objects.filter(kring="netwerk").count() == 1


def test_a_melding_of_yesterday_keeps_its_own_arrival(hier: Wereld) -> None:
    yesterday = klok.now() - timedelta(days=1)
    with hier.alice.at_work():
        melding = receive(een_melding(ontvangen_op=yesterday), door=hier.alice.medewerker)
        assert journaal.stand_of(melding.dossier).meldingen[0].aankomst == melding.ontvangen_op == yesterday


def test_dossier_and_melding_are_found_by_their_numbers(hier: Wereld) -> None:
    with hier.alice.at_work():
        melding = receive(een_melding(), door=hier.alice.medewerker)
        for nummer in (melding.nummer, melding.dossier.nummer):
            assert zoeken.find(zoeken.Soort.NUMMER, nummer) == [melding.dossier_id]


@pytest.mark.parametrize(
    ("onderwerp", "chosen", "shielded"),
    [
        # the family may be the counterpart, and nobody chose: who reported stays unknown to it
        ("huwelijksdwang", None, True),
        # the professional chose to be known all the same
        ("huwelijksdwang", False, False),
        # any other subject: a professional is open
        ("kindermishandeling", None, False),
    ],
)
def test_a_professional_is_shielded_from_a_family_that_may_be_the_counterpart(
    hier: Wereld, onderwerp: str, chosen: bool | None, shielded: bool
) -> None:
    melder = replace(JUF, anoniem_voor_gezin=chosen)
    with hier.alice.at_work():
        melding = receive(een_melding(melder=melder, onderwerpen=(onderwerp,)), door=hier.alice.medewerker)
        assert melding.melder.anoniem_voor_gezin is shielded
