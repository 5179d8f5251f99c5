"""The practice world begins with files of the meldcode, once, each seen by who may."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.database import owner_at_work
from zicht.accounts import oefenlogins
from zicht.accounts.models import Medewerker
from zicht.oefenwereld import meldcodes

pytestmark = pytest.mark.django_db
WHO_SEES = {
    "leerkracht.almere": ("Noor, groep 6", "Jongen uit groep 3", "Sem, groep 8"),
    "aandachtsfunctionaris.almere": ("Noor, groep 6", "Jongen uit groep 3", "Sem, groep 8"),
    "huisarts.almere": ("Patiënte, 34 jaar",),
}


def test_everybody_finds_their_own_files_and_filling_again_adds_nothing() -> None:
    with owner_at_work():
        oefenlogins.maak()
    assert meldcodes.fill() == 4
    assert meldcodes.fill() == 4
    names = {name for names in WHO_SEES.values() for name in names}
    for login, seen in WHO_SEES.items():
        client = Client()
        client.force_login(Medewerker.objects.get(login=login))
        page = client.get(reverse("meldcode")).content.decode()
        assert {name for name in names if name in page} == set(seen)


@pytest.mark.eis("R-024")
@pytest.mark.parametrize(
    ("login", "said"),
    [
        (
            "leerkracht.almere",
            ("Onderwijs", "Nog niet: Lea Leerkracht", "hoogstens 7 dagen", "Ik heb deze meldcode gelezen"),
        ),
        ("huisarts.almere", ("Onderzoek en kindcheck", "er is nog geen aandachtsfunctionaris", "altijd bij stap 1")),
        ("verpleegkundige.almere", ("wijkverpleegkundigen", "altijd bij stap 1")),
    ],
)
def test_each_organisation_has_a_meldcode_of_its_own(login: str, said: tuple[str, ...]) -> None:
    with owner_at_work():
        oefenlogins.maak()
    meldcodes.fill()
    client = Client()
    client.force_login(Medewerker.objects.get(login=login))
    page = client.get(reverse("meldcode-eigen")).content.decode()
    assert [words for words in said if words not in page] == []
