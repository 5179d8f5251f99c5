"""On top of a dossier: that the whole family may be the counterpart, who knows about it, and the days to fear."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Datumreden, Eergeweld, Melderkring, Positie, Zegspersoon
from zicht.protocol.gebeurtenissen import EergeweldGebleken, KritiekeDatumVastgesteld, Ontvangen

pytestmark = pytest.mark.django_db

GEBLEKEN = EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.NETWERK)
DE_REGEL = "Huwelijksdwang of achterlating: de hele familie kan tegenpartij zijn."


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def dossier(hier: Bureau) -> str:
    return hier.client.get(f"/dossiers/{hier.dossier}/").content.decode().replace("\u00ad", "")


def on_top(hier: Bureau) -> str:
    """The block under the sentence, in plain words."""
    found = dossier(hier).split('aria-labelledby="tegenpartij"')
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[1].split("</section>")[0])) if len(found) > 1 else ""


def test_an_ordinary_dossier_has_no_such_line(hier: Bureau) -> None:
    assert on_top(hier) == ""


def test_one_line_says_that_the_whole_family_may_be_the_counterpart(hier: Bureau) -> None:
    hier.record(GEBLEKEN)
    said = on_top(hier)
    assert DE_REGEL in said
    assert "Schrijf en app niet naar huis, en spreek ieder alleen" in said
    assert "Deskundige nog niemand" in said
    assert "Kritieke datum nog geen" in said


def test_a_critical_date_stands_on_top_in_any_dossier_until_somebody_says_how_it_went(hier: Bureau) -> None:
    day = klok.today() + timedelta(days=12)
    reis = KritiekeDatumVastgesteld(datum=str(new_id()), reden=Datumreden.REIS, dag=day, voor=(hier.wie["Noor"],))
    hier.record(reis)
    said = on_top(hier)
    assert "tegenpartij" not in said
    assert "Reis naar het buitenland (Noor)" in said
    assert "over 12 dagen" in said
    assert "Kritieke datum bekijken" in dossier(hier).split('id="wanneer"')[1].split("</section>")[0]


def test_the_timeline_says_what_came_to_light_and_which_day(hier: Bureau) -> None:
    hier.record(GEBLEKEN, KritiekeDatumVastgesteld(datum=str(new_id()), reden=Datumreden.HUWELIJK, dag=klok.today()))
    said = dossier(hier)
    assert "Gebleken: huwelijksdwang of achterlating" in said
    assert "Dat zegt iemand uit het netwerk van het gezin." in said
    assert "Kritieke datum: huwelijk of verloving" in said


@pytest.mark.parametrize("weet_ervan", [True, False])
def test_a_family_that_knows_is_said_on_top(hier: Bureau, weet_ervan: bool) -> None:
    again = Ontvangen(
        melding=str(new_id()),
        melderkring=Melderkring.PROFESSIONAL,
        positie=Positie.VEILIG_THUIS_NEEMT_OVER,
        betrokkenen=hier.stand().betrokkenen,
        onderwerpen=("eergerelateerd",),
        gezin_weet_ervan=weet_ervan,
    )
    hier.record(again)
    assert ("Het gezin weet al dat iemand zich zorgen maakt" in on_top(hier)) == weet_ervan
