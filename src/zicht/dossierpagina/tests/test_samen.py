"""A merged dossier on its page: the line on top, who is in both, and what the timeline says; also for who sees only one."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.tweeling import REDEN, Helft, Tweeling, tweeling
from tests.proefopstelling.wereld import Iemand, Wereld, iemand, wereld
from zicht.dossier.models import Gebeurtenis
from zicht.foundation import klok
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen, OverdrachtAanvaard

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def twee(hier: Wereld) -> Tweeling:
    return tweeling(hier.alice, hier.almere)


def raw(wie: Iemand, helft: Helft, query: str = "") -> str:
    client = Client()
    client.force_login(wie.medewerker)
    return client.get(reverse("dossier", args=[helft.dossier.pk]) + query).content.decode()


def page(wie: Iemand, helft: Helft, query: str = "") -> str:
    text = unescape(re.sub(r"<[^>]+>", " ", raw(wie, helft, query)))
    return re.sub(r"\s+([.,])", r"\1", re.sub(r"\s+", " ", text))


def test_both_pages_lead_to_one_another_and_say_who_is_in_both(hier: Wereld, twee: Tweeling) -> None:
    twee.merge()
    for here, there in ((twee.een, twee.ander), (twee.ander, twee.een)):
        said = page(hier.alice, here)
        assert f"Samengevoegd met dossier {there.dossier.nummer}" in said
        assert f'href="/dossiers/{there.dossier.pk}/"' in raw(hier.alice, here)
        assert said.count(f"staat ook in dossier {there.dossier.nummer}") == 2
        assert "Marloes en Noor staan in allebei." in said
        assert REDEN in said
        assert "Eerdere dossiers" not in said


def test_the_sentence_says_that_zicht_lies_there_because_of_the_merging(hier: Wereld, twee: Tweeling) -> None:
    twee.een.decided().record(OverdrachtAanvaard(overdracht=twee.een.offered(), wie_kijkt="wim"))
    twee.merge()
    said = page(hier.alice, twee.een)
    assert "omdat de dossiers zijn samengevoegd" in said
    assert f"Net als in dossier {twee.ander.dossier.nummer}." in said


def test_what_follows_later_says_so_in_the_other_dossier(hier: Wereld, twee: Tweeling) -> None:
    twee.een.decided()
    twee.ander.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    twee.merge()
    twee.een.record(OverdrachtAanvaard(overdracht=twee.een.offered(), wie_kijkt="wim"))
    assert "omdat het ook in het andere, samengevoegde dossier daar ligt" in page(hier.alice, twee.ander)


def test_what_stands_in_both_has_no_way_to_put_it_right_in_one(hier: Wereld, twee: Tweeling) -> None:
    twee.merge()
    with hier.alice.at_work():
        fact = Gebeurtenis.objects.get(dossier=twee.een.dossier, soort="Samengevoegd")
    address = reverse("gebeurtenis-herstellen", args=[twee.een.dossier.pk, fact.pk])
    assert address not in raw(hier.alice, twee.een)
    client = Client()
    client.force_login(hier.alice.medewerker)
    assert client.get(address).status_code == 404


def test_who_may_read_only_one_of_them_sees_the_number_of_the_other_without_a_way_in(
    hier: Wereld, twee: Tweeling
) -> None:
    twee.merge()
    twee.ander.record(BehandelaarToegewezen(medewerker=str(hier.bob.medewerker.pk)))
    said = page(hier.bob, twee.ander)
    assert f"Samengevoegd met dossier {twee.een.dossier.nummer} (van een ander team)" in said
    assert f'href="/dossiers/{twee.een.dossier.pk}/"' not in raw(hier.bob, twee.ander)
    assert "Losmaken" not in said


def test_after_parting_the_line_is_gone_and_looking_back_shows_it(hier: Wereld, twee: Tweeling) -> None:
    twee.merge()
    merged_on, line = klok.today(), "Het zicht op veiligheid van wie in allebei staat"
    with klok.stopped_at(klok.now() + timedelta(days=2)):
        twee.part()
        said = page(hier.alice, twee.een)
        assert line not in said
        assert f"Losgemaakt van dossier {twee.ander.dossier.nummer}" in said
        assert line in page(hier.alice, twee.een, f"?bekend={merged_on.isoformat()}")


@pytest.mark.parametrize(
    "rol, offered",
    [("backoffice", True), ("teamleider", True), ("gedragswetenschapper", False), ("administratie", False)],
)
def test_the_act_stands_on_the_page_of_who_may(hier: Wereld, twee: Tweeling, rol: str, offered: bool) -> None:
    said = page(iemand(hier.flevoland, rol, hier.almere), twee.een)
    assert ("Samenvoegen met een ander dossier" in said) is offered
    twee.merge()
    assert ("Losmaken" in page(iemand(hier.flevoland, rol, hier.almere), twee.een)) is offered
