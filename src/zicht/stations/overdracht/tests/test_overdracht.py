"""Handing over: offered, refused, accepted to the minute; and the five actions that come before it after a dienst."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.proefopstelling.bureau import GEZIN, Bureau, bureau
from tests.proefopstelling.wereld import organisatie, wereld
from zicht.berichten.models import Bericht
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Dienstuitgang,
)
from zicht.protocol.gebeurtenissen import (
    DienstAfgerond,
    VoorwaardeVastgesteld,
)
from zicht.protocol.partijen import VEILIG_THUIS, Partijsoort
from zicht.stations.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijkteam() -> Organisatie:
    return organisatie(Soort.WIJKTEAM)


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def after_assessment(hier: Bureau, **unsafe: bool) -> Bureau:
    return hier.decided(Beoordelingsbesluit.OVERDRACHT, **unsafe)


def after_dienst(hier: Bureau) -> Bureau:
    hier.decided(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    voor = (hier.wie["Noor"],)
    hier.record(VoorwaardeVastgesteld(voorwaarde="v", voor=voor), DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT))
    return hier


def answers(hier: Bureau, wijkteam: Organisatie | None, **more: Any) -> dict[str, Any]:
    return {
        "soort": "lokaal-team",
        "partij": str(wijkteam.pk) if wijkteam else "anders",
        "partij_naam": "" if wijkteam else "Thuiszorg, mevrouw Proefpersoon",
        "voor": list(hier.wie.values()),
        "gesprek": "warm",
        "motivering": "Zij kennen het gezin.",
    } | more


FIVE = {
    "voorwaarden_gegeven": "on",
    "plannen": "Het wijkteam.",
    "monitoring": "Elke drie maanden.",
    "gevolgen": "Dan terug.",
}


def offer(hier: Bureau, wijkteam: Organisatie | None, **more: Any) -> HttpResponse:
    return hier.send("overdracht-aanbieden", **answers(hier, wijkteam, **more))


def the_offer(hier: Bureau) -> Overdracht:
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        return Overdracht.objects.select_related("partij").latest("aangeboden_op")


def holder(hier: Bureau) -> Partijsoort | None:
    party = hier.stand().holder(hier.wie["Noor"], klok.now())
    return party.soort if party else None


@pytest.mark.eis("R-160", "R-194")
def test_zicht_stays_with_veilig_thuis_until_the_offer_is_accepted(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    assert offer(hier, wijkteam).status_code == 302
    assert hier.stand().holder(hier.wie["Noor"], klok.now()) == VEILIG_THUIS
    hier.send("overdracht-aanvaard", the_offer(hier).pk, wie_kijkt="Wim Proefpersoon", vervanger="Ans")
    assert holder(hier) is Partijsoort.OVERDRACHTSPARTIJ


def test_without_somebody_who_watches_an_acceptance_is_refused_in_words(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    offer(hier, wijkteam)
    page = hier.send("overdracht-aanvaard", the_offer(hier).pk, wie_kijkt="")
    assert "wie op de veiligheid let tot de hulp begint" in page.content.decode()
    assert holder(hier) is Partijsoort.VEILIG_THUIS


def test_after_a_refusal_zicht_stays_and_another_party_can_be_asked(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    offer(hier, wijkteam)
    hier.send("overdracht-geweigerd", the_offer(hier).pk, reden="Geen plek.")
    assert holder(hier) is Partijsoort.VEILIG_THUIS
    assert offer(hier, None).status_code == 302


def test_an_offer_taken_back_cannot_be_accepted_any_more(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    offer(hier, wijkteam)
    made = the_offer(hier)
    hier.send("overdracht-intrekken", made.pk, reden="Verkeerde partij.")
    assert hier.look("overdracht-aanvaard", made.pk).status_code == 404
    with hier.alice.at_work():
        assert Bericht.objects.get(pk=made.bericht).ingetrokken_op is not None


@pytest.mark.eis("R-189", "R-190", "R-191", "R-192", "R-193")
@pytest.mark.parametrize("missing", sorted(FIVE))
def test_after_a_dienst_each_of_the_obligatory_actions_is_asked(
    hier: Bureau, wijkteam: Organisatie, missing: str
) -> None:
    after_dienst(hier)
    given = {naam: answer for naam, answer in FIVE.items() if naam != missing}
    assert offer(hier, wijkteam, **given).status_code == 200
    assert not hier.stand().overdrachten


def test_after_a_dienst_acceptance_starts_the_monitoring(hier: Bureau, wijkteam: Organisatie) -> None:
    after_dienst(hier)
    assert offer(hier, wijkteam, **FIVE).status_code == 302
    hier.send("overdracht-aanvaard", the_offer(hier).pk, wie_kijkt="Wim Proefpersoon")
    monitoring = hier.stand().monitoring
    assert monitoring
    assert len(monitoring.gepland) == 4


@pytest.mark.eis("R-188")
def test_why_no_directbetrokkene_was_there_is_asked_when_the_hand_over_was_not_warm(
    hier: Bureau, wijkteam: Organisatie
) -> None:
    after_assessment(hier)
    assert "Waarom was er geen directbetrokkene bij?" in offer(hier, wijkteam, gesprek="niet").content.decode()


@pytest.mark.eis("R-163")
@pytest.mark.parametrize(
    ("wie", "accepted"),
    [
        (["Marloes"], True),  # an adult of the household
        ([], False),  # nobody said yes
        (["Noor"], False),  # a child cannot accept
    ],
)
def test_a_household_takes_it_on_only_by_its_adults(hier: Bureau, wie: list[str], accepted: bool) -> None:
    after_assessment(hier)
    offer(hier, None, soort="directbetrokkenen", partij="", partij_naam="")
    hier.send("overdracht-gezin", the_offer(hier).pk, door=[hier.wie[naam] for naam in wie])
    assert (holder(hier) is Partijsoort.DIRECTBETROKKENEN) is accepted


def test_while_anybody_is_unsafe_it_is_not_handed_to_the_household(hier: Bureau) -> None:
    after_assessment(hier, structureel=True)
    page = offer(hier, None, soort="directbetrokkenen", partij="", partij_naam="")
    assert "alleen zonder acute of structurele onveiligheid" in page.content.decode()


def test_before_the_assessment_is_done_nothing_is_handed_over(hier: Bureau, wijkteam: Organisatie) -> None:
    assert "die Veilig Thuis nog beoordeelt" in offer(hier, wijkteam).content.decode()
    assert len(GEZIN) == 3
