"""Who calls with something that is not of Veilig Thuis is led on; and in which language a talk was."""

import pytest
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from tests.proefopstelling.wereld import organisatie, wereld
from zicht.contact.tests.bureau import Voorkant, voorkant
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Voorkant:
    return voorkant(wereld(), client)


@pytest.mark.eis("R-015", "R-007")
@pytest.mark.parametrize("keuze", ["einde-contact", "informatievraag"])
@pytest.mark.parametrize(
    ("verwezen", "said"), [("wijkteam", "Het wijkteam"), ("cjg", "Het Centrum voor Jeugd en Gezin")]
)
def test_who_has_a_question_that_is_not_ours_is_led_on(hier: Voorkant, keuze: str, verwezen: str, said: str) -> None:
    contact = hier.call(keuze=keuze, verwezen=verwezen, aantekeningen="Vragen over de opvoeding; er is geen geweld.")
    assert (contact.verwezen, contact.uitkomst) == (verwezen, keuze)
    shown = hier.look("contact", contact.pk)
    assert "Verwezen naar" in shown
    assert said in shown


@pytest.mark.parametrize("keuze", ["advies", ""])
def test_who_is_helped_here_is_led_nowhere(hier: Voorkant, keuze: str) -> None:
    assert hier.call(keuze=keuze, verwezen="wijkteam").verwezen == ""


def test_the_wijkteams_of_the_own_region_stand_at_hand(hier: Voorkant) -> None:
    here, elsewhere = organisatie(Soort.WIJKTEAM), organisatie(Soort.WIJKTEAM)
    with owner_at_work():
        for one, regio in ((hier.hier.flevoland, "VT03"), (here, "VT03"), (elsewhere, "VT20")):
            Organisatie.objects.filter(pk=one.pk).update(regio=regio)
    shown = hier.look("contact-nieuw")
    assert str(here) in shown
    assert str(elsewhere) not in shown


def test_the_language_and_the_interpreter_are_kept_and_come_back_in_a_next_talk(hier: Voorkant) -> None:
    contact = hier.call(keuze="advies", taal="Tigrinya", tolk="on")
    hier.send("contact-advies", contact.pk, samengevat="telefoon")
    assert "Tigrinya, met een tolk" in hier.look("contact", contact.pk)
    assert 'value="Tigrinya"' in hier.look("contact-vervolg", contact.pk)


@pytest.mark.eis("R-020", "R-236")
@pytest.mark.parametrize("kring", ["professional", "omstander", "volwassene", "oudere", "kind", "pleger"])
def test_whoever_it_happens_to_and_whoever_does_it_can_call_for_themselves(hier: Voorkant, kring: str) -> None:
    contact = hier.call(keuze="advies", kring=kring)
    assert str(contact.get_kring_display()) in hier.look("contact", contact.pk)
