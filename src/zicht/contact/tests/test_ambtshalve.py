"""Considering a melding without the caller: refused in words while anything is missing, and nothing typed is lost."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from tests.proefopstelling.wereld import iemand, wereld
from zicht.contact.begrippen import VOORWAARDEN
from zicht.contact.models import Contact, Overleg, Overweging
from zicht.contact.tests.bureau import Voorkant, voorkant
from zicht.contact.verwijzing import GeenGrond, decided_overweging, for_ambtshalve, for_melding
from zicht.foundation import klok

pytestmark = pytest.mark.django_db

WAAROM = "Er ligt elke week een nieuw letsel, en het wordt erger."
GOED = dict.fromkeys(VOORWAARDEN, "ja") | {f"{naam}_waarom": WAAROM for naam in VOORWAARDEN}
BESPROKEN = {"besproken_adviesvrager": "ja", "besproken_organisatie": "ja"}
BESLUIT = {"besluit": "ja", "motivering": "Wachten is te gevaarlijk."}
MAANDAG = datetime(2026, 11, 23, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))
NACHT = MAANDAG.replace(hour=3)


@pytest.fixture
def hier(client: Client) -> Voorkant:
    return voorkant(wereld(), client)


@pytest.fixture
def advies(hier: Voorkant) -> Contact:
    return hier.call(keuze="advies", kring="professional")


def overlegd(hier: Voorkant, rol: str = "gedragswetenschapper") -> dict[str, Any]:
    ander = iemand(hier.hier.flevoland, rol)
    return {"met": [f"{ander.medewerker.pk}:{rol}"], "overleg_uitkomst": "Wij zien het hetzelfde."}


def overweging(hier: Voorkant) -> Overweging | None:
    with hier.fred.at_work():
        return Overweging.objects.first()


def at(moment: datetime) -> Any:
    return klok.stopped_at(moment)


@pytest.mark.eis("R-111", "R-116", "R-117", "R-118")
@pytest.mark.parametrize(
    "different, words",
    [
        ({"risico": "onbekend"}, "Er staat nog niet vast dat het risico hoog en acuut is."),
        ({"risico_waarom": ""}, "Er staat nog niet vast dat het risico hoog en acuut is."),
        ({"onmacht": "nee"}, "Er staat nog niet vast dat de adviesvrager het niet kan of wil, ook met steun."),
        ({"geen_overeenstemming": "nee"}, "Er staat nog niet vast dat er geen overeenstemming is."),
        ({"gegevens": "nee"}, "Veilig Thuis weet niet om wie het gaat."),
        ({"besproken_adviesvrager": ""}, "De overweging is nog niet met de adviesvrager besproken."),
        ({"besproken_organisatie": ""}, "De overweging is nog niet met de adviesvrager besproken."),
        ({"met": [], "overleg_uitkomst": ""}, "Er is nog geen multidisciplinair overleg over de ambtshalve melding."),
    ],
)
def test_a_yes_is_refused_in_words_for_each_thing_that_is_missing(
    hier: Voorkant, advies: Contact, different: dict[str, Any], words: str
) -> None:
    with at(MAANDAG):
        page = hier.send("contact-ambtshalve", advies.pk, **GOED | BESPROKEN | overlegd(hier) | BESLUIT | different)
    assert page.status_code == 200
    assert words in page.content.decode()
    assert BESLUIT["motivering"] in page.content.decode()
    assert overweging(hier) is None


@pytest.mark.eis("R-116", "R-118", "R-119")
def test_with_everything_on_record_veilig_thuis_decides_and_owes_the_caller_the_news(
    hier: Voorkant, advies: Contact
) -> None:
    with at(MAANDAG):
        answer = hier.send("contact-ambtshalve", advies.pk, **GOED | BESPROKEN | overlegd(hier) | BESLUIT)
    assert answer.status_code == 302
    decided = overweging(hier)
    assert decided
    assert decided.besluit
    page = hier.look("contact", advies.pk)
    assert "Ja, Veilig Thuis meldt zelf" in page
    assert "Vertel de beller: Dat Veilig Thuis ambtshalve meldt" in page
    told = {"plicht": "besluit-ambtshalve", "wijze": "gesprek", "toelichting": "Ook wat het voor de school betekent."}
    hier.send("contact-informeren", advies.pk, **told)
    assert "Vertel de beller: Dat Veilig Thuis ambtshalve meldt" not in hier.look("contact", advies.pk)


def test_after_a_refusal_the_panel_says_what_is_missing_in_what_was_typed(hier: Voorkant, advies: Contact) -> None:
    """It went on naming conditions that had been met on that very page."""
    typed = GOED | BESPROKEN | overlegd(hier) | BESLUIT | {"onmacht": "nee"}
    with at(MAANDAG):
        page = hier.send("contact-ambtshalve", advies.pk, **typed).content.decode()
    panel = page.split("Besluiten kan nog niet, want")[1].split("</ul>")[0]
    assert panel.count("<li>") == 1
    assert "de adviesvrager het niet kan of wil" in panel


@pytest.mark.parametrize("moment, code", [(MAANDAG, 200), (NACHT, 302)])
def test_at_night_two_people_by_phone_will_do(hier: Voorkant, advies: Contact, moment: datetime, code: int) -> None:
    with at(moment):
        by_phone = overlegd(hier, "bereikbaarheidsdienst") | {"telefonisch": "on"}
        answer = hier.send("contact-ambtshalve", advies.pk, **GOED | BESPROKEN | by_phone | BESLUIT)
    assert answer.status_code == code


def test_piece_by_piece_is_kept_until_it_is_complete(hier: Voorkant, advies: Contact) -> None:
    with at(MAANDAG):
        assert hier.send("contact-ambtshalve", advies.pk, **GOED).status_code == 302
        assert hier.send("contact-ambtshalve", advies.pk, **GOED, **overlegd(hier), versie=0).status_code == 302
        page = hier.look("contact-ambtshalve", advies.pk)
        assert "De overweging is nog niet met de adviesvrager besproken." in page
        assert "Er is nog geen multidisciplinair overleg" not in page
        assert hier.send("contact-ambtshalve", advies.pk, **GOED, **BESPROKEN, **BESLUIT, versie=1).status_code == 302
    with hier.fred.at_work():
        assert Overweging.objects.get().besluit
        assert Overleg.objects.count() == 1


def test_a_no_needs_a_reason_and_leaves_an_advies(hier: Voorkant, advies: Contact) -> None:
    page = hier.send("contact-ambtshalve", advies.pk, besluit="nee").content.decode()
    assert "Schrijf waarom jullie dit besluiten." in page
    assert (
        hier.send("contact-ambtshalve", advies.pk, besluit="nee", motivering="Het is weer rustig.").status_code == 302
    )
    assert "Nee, het blijft een advies" in hier.look("contact", advies.pk)


def test_an_omstander_has_no_organisation_to_talk_with(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies", kring="omstander")
    typed = GOED | {"besproken_adviesvrager": "ja"} | BESLUIT
    with at(MAANDAG):
        assert hier.send("contact-ambtshalve", contact.pk, **typed, **overlegd(hier)).status_code == 302


def test_what_was_decided_is_not_decided_again(hier: Voorkant, advies: Contact) -> None:
    hier.send("contact-ambtshalve", advies.pk, besluit="nee", motivering="Het is weer rustig.")
    with at(MAANDAG):
        hier.send("contact-ambtshalve", advies.pk, **GOED | BESPROKEN | overlegd(hier) | BESLUIT)
    decided = overweging(hier)
    assert decided
    assert decided.besluit is False


def test_an_overleg_in_the_future_gets_words(hier: Voorkant, advies: Contact) -> None:
    later = {"overleg_op_0": "2099-01-01", "overleg_op_1": "03:00"}
    page = hier.send("contact-ambtshalve", advies.pk, **overlegd(hier), **later).content.decode()
    assert "ligt in de toekomst" in page


@pytest.mark.eis("R-115")
def test_a_reference_is_worth_nothing_before_the_decision_or_when_made_up(hier: Voorkant, advies: Contact) -> None:
    hier.send("contact-ambtshalve", advies.pk, **GOED)
    with hier.fred.at_work():
        row = Overweging.objects.get()
        for reference in (for_ambtshalve(row), for_melding(row.contact), "zomaar"):
            with pytest.raises(GeenGrond):
                decided_overweging(reference)


def test_a_reference_opens_what_was_decided_here_and_nowhere_else(hier: Voorkant, advies: Contact) -> None:
    with at(MAANDAG):
        hier.send("contact-ambtshalve", advies.pk, **GOED | BESPROKEN | overlegd(hier) | BESLUIT)
    with hier.fred.at_work():
        reference = for_ambtshalve(Overweging.objects.get())
        assert decided_overweging(reference).besluit
    with hier.hier.charlie.at_work(), pytest.raises(GeenGrond):
        decided_overweging(reference)
