"""The list of zorgmeldingen: what seems one household stands together, what looks double is said, nothing is dropped."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from tests.proefopstelling.wereld import iemand, organisatie
from zicht.foundation.context import Context, acting
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.stations.melding import per_systeem
from zicht.werkvoorraad import politie
from zicht.werkvoorraad.tests.wereldje import as_client

pytestmark = pytest.mark.django_db
NOOR = {"bsn": "999900006", "voornamen": "Noor", "achternaam": "Proefman", "geboren": "2019-03-01"}
RUBEN = {"rol": "partner", "voornamen": "Ruben", "achternaam": "Ander", "postcode": "1316 AB", "huisnummer": "12"}
ELDERS = {"voornamen": "Sem", "achternaam": "Elders", "geboren": "2015-01-01"}


def a_person(number: int, **known: str) -> dict[str, Any]:
    blank = dict.fromkeys(("straat", "huisnummer", "postcode", "woonplaats", "telefoon", "bsn"), "")
    return {"sleutel": str(number), "rol": "kind", "kring": "huishouden", **blank, **known}


def deliver(*mensen: dict[str, str], nummer: str = "", spoed: bool = False, wat: str = "Ruzie.") -> dict[str, Any]:
    """The police of another world sends a zorgmelding to Veilig Thuis Flevoland."""
    pakket = {
        "zorgmelding": True,
        "incident_op": "2026-11-24T23:10:00+01:00",
        "melder": {
            "soort": "politie",
            "naam": "Pim Politieman",
            "telefoon": "",
            "email": "pim@politie.example",
            "functie": "",
            "organisatie": "",
            "kenmerk": nummer,
            "anoniem_voor_gezin": None,
            "grond": None,
        },
        "kanaal": "api",
        "positie": "veilig-thuis-neemt-over",
        "behoudt_zicht": None,
        "gemeente": "GM0034",
        "spoed": spoed,
        "spoed_reden": "",
        "onderwerpen": ["partnergeweld"],
        "omschrijving": wat,
        "signalen": [],
        "personen": [a_person(number, **wie) for number, wie in enumerate(mensen, 1)],
        "afspraken": {},
        "gezin_geinformeerd": None,
        "gesproken": "",
        "meldcodestappen": [],
        "kindcheck": None,
        "eerste_signaal": "",
    }
    return per_systeem.deliver(pakket, Organisatie.objects.get(code="VT03"), lambda ids: set()).bewijs


@pytest.fixture
def police() -> Any:
    return Context(organisatie(Soort.POLITIE).pk, actor="client:proef")


@pytest.fixture
def front(police: Context) -> Client:
    return as_client(iemand(Organisatie.objects.get(code="VT03"), "frontoffice"))


def look(front: Client) -> tuple[list[politie.Groep], str]:
    page = front.get("/zorgmeldingen/")
    assert page.status_code == 200
    return page.context["groepen"], page.content.decode()


#: Two zorgmeldingen, and whether they stand together.
SAMEN = [
    ((NOOR,), (NOOR,), True),  # the same BSN
    ((NOOR,), ({**NOOR, "bsn": ""},), True),  # the same surname and birth date
    ((NOOR, RUBEN), ({**RUBEN, "achternaam": "Huurder"},), True),  # the same address
    ((NOOR,), ({**NOOR, "bsn": "", "geboren": "2019"},), False),  # a surname and a year find too many
    ((NOOR,), (ELDERS,), False),
]


@pytest.mark.eis("R-124")
@pytest.mark.parametrize(("one", "other", "together"), SAMEN)
def test_what_seems_one_household_stands_together(
    police: Context, front: Client, one: tuple[Any, ...], other: tuple[Any, ...], together: bool
) -> None:
    with acting(police):
        deliver(*one)
        deliver(*other, wat="Weer ruzie.")
    groups, said = look(front)
    assert [len(groep.regels) for groep in groups] == ([2] if together else [1, 1])
    assert ("in 2 dossiers" in said) is together


def test_two_that_have_nothing_in_common_are_one_household_by_way_of_a_third(police: Context, front: Client) -> None:
    with acting(police):
        deliver(NOOR)
        deliver(RUBEN)
        deliver(ELDERS)
        deliver(NOOR, RUBEN)
    groups, said = look(front)
    assert sorted(len(groep.regels) for groep in groups) == [1, 3]
    assert "4 zorgmeldingen wachten" in said
    assert "over 2 huishoudens" in said


@pytest.mark.eis("R-121")
def test_what_looks_double_is_there_and_says_of_which(police: Context, front: Client) -> None:
    with acting(police):
        first = deliver(NOOR, nummer="PL-1")
        second = deliver(NOOR, nummer="PL-1")
    groups, said = look(front)
    assert [regel.wacht.melding.nummer for regel in groups[0].regels] == [first["nummer"], second["nummer"]]
    assert [regel.wacht.dubbel for regel in groups[0].regels] == ["", first["nummer"]]
    assert said.count("Lijkt op") == 1


def test_what_cannot_wait_stands_on_top(police: Context, front: Client) -> None:
    with acting(police):
        deliver(ELDERS)
        urgent = deliver(NOOR, spoed=True)
    groups, said = look(front)
    assert groups[0].regels[0].wacht.melding.nummer == urgent["nummer"]
    assert "Spoed" in said


def test_names_stand_there_for_who_may_read_them_and_for_nobody_else(police: Context, front: Client) -> None:
    with acting(police):
        deliver(NOOR)
    assert "Proefman" in look(front)[1]
    teams = {rol: iemand(Organisatie.objects.get(code="VT03"), rol) for rol in ("backoffice", "administratie")}
    for who in teams.values():
        said = look(as_client(who))[1]
        assert "Proefman" not in said
        assert "Een huishouden van een ander team" in said
    charlie = as_client(iemand(Organisatie.objects.get(code="VT20"), "backoffice"))
    assert "Er wacht geen zorgmelding" in look(charlie)[1]


def test_a_list_of_one_page_asks_no_more_for_more(
    police: Context, front: Client, django_assert_max_num_queries: Any
) -> None:
    people = [{"voornamen": f"Kind {number}", "achternaam": f"Huis {number}"} for number in range(6)]
    with acting(police):
        for wie in people:
            deliver(wie)
    look(front)
    with django_assert_max_num_queries(30):
        groups, _ = look(front)
    assert len(groups) == 6


def test_a_melding_that_is_assessed_stands_there_no_longer(police: Context, front: Client) -> None:
    """By its term: as long as the melding runs."""
    with acting(police):
        told = deliver(NOOR)
    with acting(Context(Organisatie.objects.get(code="VT03").pk, actor="publiek")):
        (wacht,) = politie.waiting()[0].wachtend
        assert wacht.melding.melding == UUID(told["melding"])
        wacht.dossier.trajecten.update(afgerond_op=wacht.sinds)
        assert politie.waiting() == []
