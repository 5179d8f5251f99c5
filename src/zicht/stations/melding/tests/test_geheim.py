"""Who reported is in the vault and in one panel, and nowhere else: no table, no log, no page that shows the dossier."""

import logging
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.database import AsRole, owner_at_work
from tests.proefopstelling.wereld import iemand, wereld
from zicht.audit.models import Leesregel
from zicht.dossier.openen import begin_noodtoegang, open_dossier
from zicht.foundation import aanroep
from zicht.melders.nieuw import Afschermgrond
from zicht.protocol.begrippen import Positie
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.bureau import HEEL, desk
from zicht.stations.melding.tests.test_handelingen import HOUDER, page, received
from zicht.stations.melding.tests.voorbeelden import BUURMAN, JUF

pytestmark = pytest.mark.django_db

_TABLES = "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname IN ('public', 'vault')"


def tables_with(text: str) -> list[str]:
    """Every table in which a row has this text in any column, whoever's row it is."""
    tables = [str(name) for (name,) in aanroep.rows(_TABLES)]
    asked = f"SELECT EXISTS (SELECT FROM {{}} t WHERE t::text ILIKE '%%{text}%%')"
    return [name for name in tables if aanroep.value(asked.format(name))]


@pytest.mark.eis("R-133")
def test_the_melders_name_stands_in_no_table(client: Client, as_role: AsRole, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    bij = desk(wereld(), client)
    told = HEEL | {"naam": "Xanthippe Kwibusdael", "email": "x.kwibusdael@lantaarn.example"}
    bij.send(told, _concept="1")
    with as_role("postgres"):
        assert tables_with("kwibusdael") == []  # a draft holds it, locked
    assert bij.finish(told).status_code == 302
    with as_role("postgres"):
        assert tables_with("kwibusdael") == []
        assert "public.dossier_persoon" in tables_with("proefman")  # the search itself can find something
    assert "kwibusdael" not in caplog.text.casefold()


def test_a_name_that_was_typed_into_the_story_is_found(client: Client, as_role: AsRole) -> None:
    """The negative control: the worker wrote it, so it stands where people read."""
    bij = desk(wereld(), client)
    bij.finish(HEEL | {"feiten": "Volgens Kwibusdael was het donderdag."})
    with as_role("postgres"):
        assert "public.dossier_fragment" in tables_with("kwibusdael")


def test_who_keeps_zicht_lies_in_the_vault_too(client: Client, as_role: AsRole) -> None:
    received(client, positie=Positie.KAN_ZELF_HULP_BIEDEN, behoudt_zicht=HOUDER)
    with as_role("postgres"):
        assert tables_with(HOUDER.persoon) == []


def readings(hier: Bureau) -> list[str]:
    with hier.alice.at_work():
        return list(Leesregel.objects.filter(soort="kluis").values_list("reden", flat=True))


def test_an_open_melder_is_in_sight_for_who_works_on_the_dossier_and_that_is_a_line(client: Client) -> None:
    hier = received(client)
    shown = page(hier.look("melding-melder", hier.melding))
    assert JUF.naam in shown
    assert f'href="tel:{JUF.telefoon}"' in shown
    assert readings(hier) == ["open melder, voor wie aan het dossier werkt"]


@pytest.mark.eis("R-133")
def test_an_anonymous_melder_is_one_click_away_with_the_task_as_reason(client: Client) -> None:
    hier = received(client, melder=BUURMAN)
    asked = page(hier.look("melding-melder", hier.melding))
    assert BUURMAN.naam not in asked
    assert "Waarvoor heb je de melder nodig?" in asked
    shown = page(hier.send("melding-melder", hier.melding, reden="terugkoppeling geven"))
    assert BUURMAN.naam in shown
    assert "noem de melder nergens" in shown
    assert readings(hier) == ["terugkoppeling geven"]


def test_without_a_task_nothing_is_shown(client: Client) -> None:
    hier = received(client, melder=BUURMAN)
    assert BUURMAN.naam not in page(hier.send("melding-melder", hier.melding, reden=""))
    assert readings(hier) == []


def leader(hier: Bureau, client: Client, rol: str) -> Any:
    """Somebody of the same team who does not talk with people; logged in, not freshly."""
    someone = iemand(hier.hier.flevoland, rol, hier.hier.almere)
    someone.medewerker.set_password("oefenen-is-veilig")
    with owner_at_work():
        someone.medewerker.save()
    client.force_login(someone.medewerker)
    return someone


def test_everyone_else_gives_a_reason_and_the_password_again(client: Client) -> None:
    hier = received(client)
    leader(hier, client, "teamleider")
    address = hier.address("melding-melder", hier.melding)
    assert client.get(address)["Location"].startswith("/inloggen/opnieuw/")
    client.post("/inloggen/opnieuw/", {"password": "oefenen-is-veilig", "next": address})
    asked = page(client.get(address))
    assert JUF.naam not in asked
    assert "Schrijf een reden die een collega kan beoordelen" in page(client.post(address, {"reden": "wil"}))
    shown = client.post(address, {"reden": "De melder klaagt over ons en wil mij spreken."})
    assert JUF.naam in page(shown)
    assert readings(hier) == ["De melder klaagt over ons en wil mij spreken."]


def test_who_only_writes_letters_sees_no_melder(client: Client) -> None:
    hier = received(client)
    leader(hier, client, "administratie")
    assert client.get(hier.address("melding-melder", hier.melding)).status_code == 404


def test_who_broke_the_glass_gives_a_reason_too(client: Client) -> None:
    hier = received(client)
    with hier.hier.bob.at_work():
        begin_noodtoegang(hier.dossier, "Nacht, er is niemand van het team bereikbaar.")
    client.force_login(hier.hier.bob.medewerker)
    answer = client.get(hier.address("melding-melder", hier.melding))
    assert answer["Location"].startswith("/inloggen/opnieuw/")


@pytest.mark.eis("R-133")
def test_the_dossier_page_shows_a_melder_in_the_same_shape_whoever_it_was(client: Client) -> None:
    open_one = received(client)
    shown = page(client.get(f"/dossiers/{open_one.dossier}/"))
    hidden = received(client, melder=BUURMAN)
    other = page(client.get(f"/dossiers/{hidden.dossier}/"))
    assert (JUF.naam in shown, BUURMAN.naam in other) == (False, False)
    assert shown.count("De melder bellen") == other.count("De melder bellen") == 1


def test_why_a_professional_is_shielded_is_kept(client: Client) -> None:
    shielded = replace(JUF, anoniem_voor_gezin=True, grond=Afschermgrond.GEVAAR_MELDER)
    hier = received(client, melder=shielded)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Melding.objects.select_related("melder").get().melder.grond == "gevaar-melder"
