"""Handing over: offered, refused, accepted to the minute; and the five actions that come before it after a dienst."""

import re

import pytest

from tests.proefopstelling.bureau import GEZIN, Bureau
from tests.proefopstelling.gang import after_assessment, after_dienst
from zicht.berichten.models import Bericht
from zicht.dossier.models import Afspraak, Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie
from zicht.protocol.partijen import VEILIG_THUIS, Partijsoort
from zicht.stations.overdracht.tests.aanbod import FIVE, holder, offer, the_offer

pytestmark = pytest.mark.django_db


@pytest.mark.eis("R-160", "R-194")
def test_zicht_stays_with_veilig_thuis_until_the_offer_is_accepted(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    assert offer(hier, wijkteam).status_code == 302
    assert hier.stand().holder(hier.wie["Noor"], klok.now()) == VEILIG_THUIS
    hier.send("overdracht-aanvaard", the_offer(hier).pk, wie_kijkt="Wim Proefpersoon", vervanger="Ans")
    assert holder(hier) is Partijsoort.OVERDRACHTSPARTIJ


@pytest.mark.eis("R-159", "R-195")
def test_why_this_party_is_kept_with_who_decided_it(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    assert "Vul een antwoord in" in offer(hier, wijkteam, motivering="").content.decode()
    offer(hier, wijkteam)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        reason = Fragment.objects.get(onderdeel="aangeboden")
        assert (reason.tekst, reason.door_id) == ("Zij kennen het gezin.", hier.alice.medewerker.pk)


@pytest.mark.eis("R-190", "R-247")
def test_a_party_with_zicht_has_the_voorwaarden_with_the_package_and_another_must_still_get_them(
    hier: Bureau, wijkteam: Organisatie
) -> None:
    after_dienst(hier)
    owed = "voorwaarden-overdrachtspartij"
    offer(hier, wijkteam, **FIVE)
    assert owed not in {plicht.code for plicht in hier.stand().open_plichten}
    hier.send("overdracht-intrekken", the_offer(hier).pk, reden="Verkeerde partij.")
    offer(hier, None, **FIVE)
    assert owed in {plicht.code for plicht in hier.stand().open_plichten}


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
    assert made.bericht
    with hier.alice.at_work():
        assert Bericht.objects.get(pk=made.bericht).ingetrokken_op is not None


@pytest.mark.eis("R-160", "R-161", "R-162")
@pytest.mark.parametrize("soort", ["lokaal-team", "lopende-hulpverlening", "multidisciplinair-team"])
def test_it_is_handed_over_to_a_team_or_to_who_helps_already(hier: Bureau, wijkteam: Organisatie, soort: str) -> None:
    after_assessment(hier)
    assert offer(hier, wijkteam, soort=soort).status_code == 302
    assert hier.stand().overdrachten[-1].soort == soort


@pytest.mark.eis("R-189", "R-190", "R-191", "R-192", "R-193")
@pytest.mark.parametrize("missing", sorted(FIVE))
def test_after_a_dienst_each_of_the_obligatory_actions_is_asked(
    hier: Bureau, wijkteam: Organisatie, missing: str
) -> None:
    after_dienst(hier)
    given = {naam: answer for naam, answer in FIVE.items() if naam != missing}
    assert offer(hier, wijkteam, **given).status_code == 200
    assert not hier.stand().overdrachten


@pytest.mark.eis("R-191", "R-192", "R-193", "R-203", "R-233")
def test_what_was_agreed_is_kept_as_agreements_with_the_party(hier: Bureau, wijkteam: Organisatie) -> None:
    after_dienst(hier)
    offer(hier, wijkteam, **FIVE)
    hier.send("overdracht-aanvaard", the_offer(hier).pk, wie_kijkt="Wim Proefpersoon", wie_kijkt_telefoon="06-00000018")
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        rows = list(Afspraak.objects.values_list("met", "tekst"))
    texts = {text for _, text in rows}
    assert {met for met, _ in rows} == {wijkteam.naam}
    assert "Wim Proefpersoon let op de veiligheid tot de hulp begint. Telefoon: 06-00000018." in texts
    assert {"Plannen", "Monitoring", "Als het niet genoeg herstelt"} <= {text.split(":")[0] for text in texts}


def test_after_a_dienst_acceptance_starts_the_monitoring(hier: Bureau, wijkteam: Organisatie) -> None:
    after_dienst(hier)
    assert offer(hier, wijkteam, **FIVE).status_code == 302
    hier.send("overdracht-aanvaard", the_offer(hier).pk, wie_kijkt="Wim Proefpersoon")
    monitoring = hier.stand().monitoring
    assert monitoring
    assert len(monitoring.gepland) == 4


@pytest.mark.eis("R-188", "R-233")
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


def test_the_exits_lead_to_the_page_where_the_answer_is_recorded(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    offer(hier, wijkteam)
    made = the_offer(hier)
    where = hier.look("overdracht-na-veiligheidsbeoordeling-uitgang", made.pk, "aanvaard")
    assert where["Location"] == hier.address("overdracht-aanvaard", made.pk)
    on = hier.look("overdracht-na-veiligheidsbeoordeling-uitgang", "zelf-voortzetten")
    assert on["Location"] == hier.address("keuze-vervolg-zelf-verder")


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_another_team_and_another_region_get_the_same_404_as_nothing(hier: Bureau, who: str) -> None:
    hier.client.force_login(getattr(hier.hier, who).medewerker)
    assert hier.look("overdracht-aanbieden").status_code == 404


def test_before_the_assessment_is_done_nothing_is_handed_over(hier: Bureau, wijkteam: Organisatie) -> None:
    assert "die Veilig Thuis nog beoordeelt" in offer(hier, wijkteam).content.decode()
    assert len(GEZIN) == 3


def can_do(hier: Bureau) -> str:
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    return page.split('id="kunnen"')[1].split("</section>")[0]


def test_while_everyone_has_an_open_offer_handing_over_is_not_offered_and_the_page_says_why(
    hier: Bureau, wijkteam: Organisatie
) -> None:
    after_assessment(hier)
    offer(hier, wijkteam)
    assert f'"{hier.address("overdracht-aanbieden")}"' not in can_do(hier)
    assert "Voor iedereen staat al een overdracht open." in hier.look("overdracht-aanbieden").content.decode()


def test_who_has_no_open_offer_yet_can_still_be_handed_over(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    offer(hier, wijkteam, voor=[hier.wie["Marloes"]])
    assert f'"{hier.address("overdracht-aanbieden")}"' in can_do(hier)
    page = hier.look("overdracht-aanbieden").content.decode()
    assert hier.wie["Noor"] in page
    assert hier.wie["Marloes"] not in page


def test_accepting_stands_there_once(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    offer(hier, wijkteam)
    said = re.findall(r">\s*([^<]*anvaard[^<]*?)\s*<", can_do(hier))
    assert said == [f"Aanvaarding vastleggen: {wijkteam.naam}"]
