"""The police send a night's zorgmeldingen at once; the desk has them by household, and none twice.

Given three zorgmeldingen in one batch, two of them about the same house
When the batch comes in, and comes in again because the line failed
Then the desk sees one household with two and one with one, each with its clock and its dossier
And from there the dossier is one press away, with zicht at Veilig Thuis.
"""

from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser

from tests.faults.lijn import Lijn
from tests.faults.systeem import an_incident
from tests.proefopstelling.huis import Huis
from tests.scenarios.werkplek import log_in

pytestmark = pytest.mark.verhaal
POLITIE = "oefen-politie"
HUIS, ANDER = {"postcode": "1316 AB", "huisnummer": "77"}, {"postcode": "1316 AB", "huisnummer": "91"}


def an_evening(naam: str, nummer: int, adres: dict[str, str]) -> dict[str, Any]:
    who = {"rol": "ouder", "achternaam": naam, "adres": adres}
    return {**an_incident(nummer, f"nacht-{naam}"), "gemeente": "Almere", "betrokkenen": [who]}


@pytest.mark.eis("R-238")
def test_a_batch_of_the_police_stands_by_household_and_nothing_twice(huis: Huis, chromium: Browser) -> None:
    batch = [an_evening("Zilverlinde", 1, HUIS), an_evening("Zilverlinde", 2, HUIS), an_evening("Kopereik", 3, ANDER)]
    key = str(uuid4())
    for _ in range(2):
        Lijn(huis.address.rstrip("/")).post_json("/api/v1/zorgmeldingen", {"meldingen": batch}, POLITIE, key)
    fenna = log_in(huis, chromium, "frontoffice.flevoland").open("/werkvoorraad/")
    fenna.follow(fenna.page.get_by_role("link", name="Zorgmeldingen per huishouden")).look()
    groups = {naam: fenna.page.locator("tbody", has_text=naam) for naam in ("Zilverlinde", "Kopereik")}
    assert {naam: group.count() for naam, group in groups.items()} == {"Zilverlinde": 1, "Kopereik": 1}
    assert "2 zorgmeldingen" in groups["Zilverlinde"].inner_text()
    assert "1 zorgmelding" in groups["Kopereik"].inner_text()
    assert groups["Zilverlinde"].get_by_text("nog 5 werkdagen").count() == 2
    fenna.follow(groups["Kopereik"].get_by_role("link").first).look()
    assert "Veiligheidsbeoordeling loopt" in fenna.sentence()
    assert "zicht op veiligheid ligt bij Veilig Thuis Flevoland" in fenna.sentence()
    assert fenna.axe == []
    fenna.page.context.close()
