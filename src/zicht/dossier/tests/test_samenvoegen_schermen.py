"""Merging at the desk: by number, person by person, seen before it is done; and apart again."""

import re
from html import unescape
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.tweeling import REDEN, Tweeling, tweeling
from tests.proefopstelling.wereld import Iemand, Wereld, iemand, wereld
from zicht.audit.models import Leesregel
from zicht.dossier import journaal
from zicht.dossier.handelingen.samenvoegen import GEEN_DOSSIER, NIEMAND
from zicht.dossier.models import Dossier, Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.gebeurtenissen import OverdrachtAanvaard

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def twee(hier: Wereld) -> Tweeling:
    return tweeling(hier.alice, hier.almere)


def as_client(wie: Iemand) -> Client:
    client = Client()
    client.force_login(wie.medewerker)
    return client


def words(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.content.decode())))


def asked_for(client: Client, twee: Tweeling, nummer: str) -> HttpResponse:
    address = reverse("dossier-samenvoegen", args=[twee.een.dossier.pk])
    return client.post(address, {"sleutel": str(new_id()), "nummer": nummer})  # type: ignore[return-value]


def with_other(twee: Tweeling) -> str:
    return reverse("dossier-samenvoegen-met", args=[twee.een.dossier.pk, twee.ander.dossier.pk])


def answers(twee: Tweeling, **more: str) -> dict[str, str]:
    who = {f"wie_{id}": twee.ander.wie.get(naam, NIEMAND) for naam, id in twee.een.wie.items()}
    return {"sleutel": str(new_id()), "reden": REDEN, **who, **more}


def seen(page: HttpResponse) -> str:
    found = re.search(r'name="gezien" value="(\w+)"', page.content.decode())
    assert found
    return found[1]


def is_merged(twee: Tweeling) -> bool:
    with twee.een.iemand.at_work():
        return journaal.stand_of(twee.een.dossier).samenvoeging is not None


def test_by_its_number_and_without_the_code_of_our_organisation(hier: Wereld, twee: Tweeling) -> None:
    client = as_client(hier.alice)
    answer = asked_for(client, twee, f" {twee.ander.dossier.nummer.lower()}")
    assert (answer.status_code, answer["Location"]) == (302, with_other(twee))
    page = words(client.get(with_other(twee)))  # type: ignore[arg-type]
    assert "Wie is Marloes Dubbelman" in page
    assert "Noor Dubbelman (9), geboren 3 mei 2017" in page


def test_a_number_that_is_not_there_and_one_that_does_not_open_get_the_same_words(hier: Wereld, twee: Tweeling) -> None:
    client = as_client(hier.alice)
    theirs = tweeling(hier.bob, hier.lelystad).een.dossier
    pages = [asked_for(client, twee, nummer) for nummer in (theirs.nummer, "VT03-2026-99999")]
    said = [words(page).replace(theirs.nummer, "VT03-2026-99999") for page in pages]
    assert GEEN_DOSSIER in said[0]
    assert said[0] == said[1]
    with hier.alice.at_work():
        assert Leesregel.objects.filter(soort="geweigerd", dossier_id=theirs.pk).exists()


def test_a_dossier_is_not_merged_with_itself(hier: Wereld, twee: Tweeling) -> None:
    assert "Dat is dit dossier zelf." in words(asked_for(as_client(hier.alice), twee, twee.een.dossier.nummer))


def test_who_has_the_same_name_and_birth_date_is_filled_in_and_nothing_is_done_by_it(
    hier: Wereld, twee: Tweeling
) -> None:
    page = as_client(hier.alice).get(with_other(twee)).content.decode()
    assert re.search(rf'value="{twee.ander.wie["Noor"]}"[^>]*checked', page)
    assert not re.search(rf'name="wie_{twee.een.wie["Ruben"]}"[^>]*checked', page)
    assert not is_merged(twee)


def test_what_it_means_for_whom_is_seen_first_and_done_only_as_it_was_seen(hier: Wereld, twee: Tweeling) -> None:
    twee.een.decided().record(OverdrachtAanvaard(overdracht=twee.een.offered(), wie_kijkt="wim"))
    client, given = as_client(hier.alice), answers(twee)
    first = client.post(with_other(twee), given)
    said = words(first)  # type: ignore[arg-type]
    assert "Het zicht op veiligheid van Marloes en Noor ligt dan in allebei bij Proef" in said
    assert "Nu ligt het hier bij de overdrachtspartij" in said
    assert "Bij de anderen blijft het zicht" in said, "Ruben and Opa"
    assert not is_merged(twee)
    twee.ander.decided(Beoordelingsbesluit.OVERDRACHT).record(
        OverdrachtAanvaard(overdracht=twee.ander.offered(), wie_kijkt="wim")
    )
    again = client.post(with_other(twee), given | {"gezien": seen(first)})  # type: ignore[arg-type]
    assert "blijft in allebei bij de overdrachtspartij" in words(again)  # type: ignore[arg-type]
    assert client.post(with_other(twee), given | {"gezien": seen(again)}).status_code == 302  # type: ignore[arg-type]
    assert is_merged(twee)


REFUSED = [
    # nobody is the same
    ({"Marloes": NIEMAND, "Noor": NIEMAND}, "Niemand staat in allebei de dossiers"),
    # two of us would be one of them
    ({"Ruben": "Marloes"}, "Dat kan er maar één zijn"),
]


@pytest.mark.parametrize("changed, said", REFUSED)
def test_what_cannot_be_gets_words(hier: Wereld, twee: Tweeling, changed: dict[str, str], said: str) -> None:
    given = answers(twee)
    given |= {f"wie_{twee.een.wie[naam]}": twee.ander.wie.get(als, als) for naam, als in changed.items()}
    assert said in words(as_client(hier.alice).post(with_other(twee), given))  # type: ignore[arg-type]
    assert not is_merged(twee)


def test_who_is_who_must_be_said_of_everyone(hier: Wereld, twee: Tweeling) -> None:
    given = answers(twee)
    del given[f"wie_{twee.een.wie['Ruben']}"]
    assert "Kies een antwoord bij" in words(as_client(hier.alice).post(with_other(twee), given))  # type: ignore[arg-type]


def test_the_other_dossier_must_open_for_who_merges(hier: Wereld) -> None:
    twee = tweeling(hier.alice, hier.almere)
    twee.ander = tweeling(hier.bob, hier.lelystad).een
    client = as_client(hier.alice)
    assert client.get(with_other(twee)).status_code == 404
    assert client.post(with_other(twee), answers(twee)).status_code == 404
    assert not is_merged(twee)


@pytest.mark.parametrize("who", ["charlie", "bob"])
def test_another_team_and_another_region_find_no_page(hier: Wereld, twee: Tweeling, who: str) -> None:
    client = as_client(getattr(hier, who))
    pages = [client.get(with_other(twee)), client.get(reverse("dossier-samenvoegen", args=[twee.een.dossier.pk]))]
    assert {page.status_code for page in pages} == {404}


@pytest.mark.parametrize(
    "rol, may",
    [
        # who works on it, and who leads the team
        ("backoffice", True),
        ("teamleider", True),
        # everybody else asks them
        ("gedragswetenschapper", False),
        ("administratie", False),
    ],
)
def test_who_may_merge(hier: Wereld, twee: Tweeling, rol: str, may: bool) -> None:
    client = as_client(iemand(hier.flevoland, rol, hier.almere))
    assert client.get(with_other(twee)).status_code == (200 if may else 404)


def test_apart_again_with_a_reason_in_both(hier: Wereld, twee: Tweeling) -> None:
    twee.merge()
    client, address = as_client(hier.alice), reverse("dossier-losmaken", args=[twee.ander.dossier.pk])
    page = words(client.get(address))  # type: ignore[arg-type]
    assert "Het zicht op veiligheid van Marloes en Noor blijft in allebei bij Proef" in page
    sent = {"sleutel": str(new_id()), "reden": "Het is een nicht met dezelfde naam."}
    assert client.post(address, sent).status_code == 302
    assert not is_merged(twee)
    assert {text_of(hier, half.dossier.pk) for half in (twee.een, twee.ander)} == {sent["reden"]}
    assert as_client(hier.bob).get(address).status_code == 404
    assert client.get(address)["Location"] == reverse("dossier", args=[twee.ander.dossier.pk])


def text_of(hier: Wereld, dossier: UUID) -> str:
    with hier.alice.at_work():
        open_dossier(dossier)
        return Fragment.objects.get(onderdeel="losgemaakt").tekst


def test_a_dossier_without_a_melding_has_nothing_to_merge(hier: Wereld) -> None:
    with hier.alice.at_work():
        empty = Dossier.objects.create(nummer="VT03-2026-77777", team=hier.almere, aangemaakt_op="2026-11-20T12:00Z")
    assert as_client(hier.alice).get(reverse("dossier-samenvoegen", args=[empty.pk])).status_code == 404
