"""What is done with a received melding: urgent, zicht back, something added; and the ambtshalve melding."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier import journaal
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import (
    Ambtshalve,
    Beoordelingsbesluit,
    Bronuitkomst,
    Conclusie,
    Criteria,
    Deelnemer,
    Dienstuitgang,
    Handeling,
    Informatiebron,
    Overlegonderwerp,
    Positie,
    Spreekuitkomst,
)
from zicht.protocol.gebeurtenissen import (
    Beoordeeld,
    BronGeraadpleegd,
    DienstAfgerond,
    Feit,
    Geconcludeerd,
    Gesproken,
    HandelingVerricht,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    Overlegd,
    VoorwaardeVastgesteld,
)
from zicht.protocol.partijen import VEILIG_THUIS, Overdrachtsoort
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Zichthouder
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.stappen import stappen
from zicht.stations.melding.tests.voorbeelden import een_melding

pytestmark = pytest.mark.django_db

HOUDER = Zichthouder(persoon="Wilhelmina", telefoon="+31612345678", vervanger="Kees")


def received(client: Client, **anders: Any) -> Bureau:
    hier = wereld()
    with hier.alice.at_work():
        melding = receive(een_melding(**anders), door=hier.alice.medewerker)
        people = Mensen.of(melding.dossier).personen
    client.force_login(hier.alice.medewerker)
    wie = {persoon.voornamen: id for id, persoon in people.items()}
    return Bureau(hier, client, melding.dossier_id, melding.pk, wie)


@pytest.fixture
def hier(client: Client) -> Bureau:
    return received(client)


def page(response: Any) -> str:
    return str(response.content.decode())


def holders(hier: Bureau) -> set[str]:
    stand = hier.stand()
    return {holder.soort.value for id in stand.ids if (holder := stand.holder(id, klok.now()))}


@pytest.mark.eis("R-129")
def test_urgency_brings_zicht_to_veilig_thuis_that_minute(client: Client) -> None:
    hier = received(client, positie=Positie.KAN_ZELF_HULP_BIEDEN, behoudt_zicht=HOUDER)
    assert holders(hier) == {"melder"}
    answers = {"reden": "Vader is losgelaten.", "nu_gevaar": "ja"}
    assert hier.send("melding-spoed", hier.melding, **answers).status_code == 302
    assert holders(hier) == {"veilig-thuis"}
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert "nu in gevaar: ja" in Fragment.objects.get(onderdeel="spoed").tekst


def test_urgency_is_never_held_by_what_is_not_written_yet(hier: Bureau) -> None:
    assert hier.send("melding-spoed", hier.melding).status_code == 302
    assert hier.stand().meldingen[0].spoed


def test_the_melder_gives_zicht_back_any_minute_without_a_reason(client: Client) -> None:
    hier = received(client, positie=Positie.KAN_ZELF_HULP_BIEDEN, behoudt_zicht=HOUDER)
    assert hier.send("melding-zicht-terug", hier.melding, reden="").status_code == 302
    assert holders(hier) == {"veilig-thuis"}


def test_giving_back_what_one_does_not_have_is_said_beforehand_and_refused(hier: Bureau) -> None:
    said = "De melder houdt nu geen zicht op veiligheid"
    assert said in page(hier.look("melding-zicht-terug", hier.melding))
    answer = hier.send("melding-zicht-terug", hier.melding, reden="Toch niet.")
    assert said in page(answer)
    assert "Toch niet." in page(answer)


def test_a_moment_before_the_melding_gets_words(hier: Bureau) -> None:
    answer = hier.send("melding-spoed", hier.melding, reden="x", op_0="2020-01-01", op_1="10:00")
    assert "voor de binnenkomst" in page(answer)


def test_an_addition_stands_beside_what_was_told_first(hier: Bureau) -> None:
    answers: dict[str, Any] = {"soort": "feit", "tekst": "Het was de linkerarm.", "over": [hier.wie["Noor"]]}
    assert hier.send("melding-aanvullen", hier.melding, **answers).status_code == 302
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        added = Fragment.objects.get(onderdeel="aanvulling")
        assert (added.tekst, [str(id) for id in added.over_wie]) == ("Het was de linkerarm.", [hier.wie["Noor"]])
        assert Fragment.objects.filter(onderdeel="signaal").count() == 3


@pytest.mark.parametrize("naam", ["melding-spoed", "melding-zicht-terug", "melding-aanvullen", "melding-melder"])
def test_another_team_another_region_and_another_melding_are_the_same_404(hier: Bureau, naam: str) -> None:
    assert hier.look(naam, new_id()).status_code == 404
    for who in (hier.hier.bob, hier.hier.charlie):
        hier.client.force_login(who.medewerker)
        assert hier.look(naam, hier.melding).status_code == 404


def test_pressing_twice_is_one_addition(hier: Bureau) -> None:
    answers = {"sleutel": str(new_id()), "soort": "feit", "tekst": "Een keer."}
    for _ in range(2):
        assert hier.send("melding-aanvullen", hier.melding, **answers).status_code == 302
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Fragment.objects.filter(onderdeel="aanvulling").count() == 1


def steps(hier: Bureau) -> list[str]:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        return [stap.tekst for stap in stappen(dossier.pk, journaal.stand_of(dossier), Mensen.of(dossier))]


def test_the_steps_say_what_fits(client: Client) -> None:
    plain = ["De melder bellen", "Spoed vaststellen", "Melding aanvullen", "Persoon toevoegen", "Bijlage toevoegen"]
    assert steps(received(client)) == plain
    assert "Spoed vaststellen" not in steps(received(client, spoed=True))
    keeps = received(client, positie=Positie.KAN_ZELF_HULP_BIEDEN, behoudt_zicht=HOUDER)
    assert steps(keeps)[0] == "De melder geeft het zicht terug"


def test_a_red_flag_asks_for_a_second_pair_of_eyes_until_they_have_looked(client: Client) -> None:
    hier = received(client, vlaggen=(("wurging", True), ("wapen", None)))
    assert steps(hier)[0] == "Rode vlag: kijk vandaag met een collega mee"
    hier.consult("veiligheidsbeoordeling")
    assert "Rode vlag" not in " ".join(steps(hier))


def test_a_flag_that_is_no_or_unknown_asks_nothing(client: Client) -> None:
    hier = received(client, vlaggen=(("wurging", False), ("wapen", None)))
    assert "Rode vlag" not in " ".join(steps(hier))


# Ambtshalve, out of monitoring


def monitored(client: Client) -> Bureau:
    """The whole way to monitoring, by facts alone."""
    hier = received(client)
    ids, melding, overdracht = tuple(hier.stand().ids), str(hier.melding), str(new_id())

    def mdo(onderwerp: Overlegonderwerp) -> Overlegd:
        two = (Deelnemer(str(new_id()), "gedragswetenschapper"), Deelnemer(str(new_id()), "backoffice"))
        return Overlegd(overleg=str(new_id()), onderwerp=onderwerp, deelnemers=two)

    sources = [
        BronGeraadpleegd(melding=melding, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND) for bron in Informatiebron
    ]
    judged = [OordeelGegeven(betrokkene=id, acuut=False, structureel=True, melding=melding) for id in ids]
    spoken = [Gesproken(betrokkene=id, uitkomst=Spreekuitkomst.GESPROKEN) for id in ids]
    concluded = [Geconcludeerd(betrokkene=id, conclusie=Conclusie.BEVESTIGD) for id in ids]
    done = [HandelingVerricht(overdracht=overdracht, handeling=handeling) for handeling in Handeling]
    facts: list[Feit] = [
        *sources,
        *judged,
        mdo(Overlegonderwerp.VEILIGHEIDSBEOORDELING),
        Beoordeeld(
            melding=melding,
            besluit=Beoordelingsbesluit.ONDERZOEK,
            overleg="",
            criteria=Criteria(True, None, True, False),
        ),
        *spoken,
        *concluded,
        VoorwaardeVastgesteld(voorwaarde=str(new_id()), voor=ids),
        mdo(Overlegonderwerp.UITKOMST_ONDERZOEK),
        DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT),
        *done,
        OverdrachtAangeboden(overdracht=overdracht, soort=Overdrachtsoort.LOKAAL_TEAM, voor=ids, aan=str(new_id())),
        OverdrachtAanvaard(overdracht=overdracht, wie_kijkt=str(new_id())),
    ]
    hier.record(*facts)
    return hier


AMBTSHALVE: dict[str, Any] = {
    "grond": "onvoldoende-herstel",
    "feiten": "De afspraken zijn drie keer niet nagekomen.",
    "onderwerpen": ["kindermishandeling"],
    "spoed": "nee",
}


@pytest.mark.eis("R-121")
def test_out_of_monitoring_veilig_thuis_reports_itself_after_an_overleg(client: Client) -> None:
    hier = monitored(client)
    assert "Er is nog geen multidisciplinair overleg" in page(hier.look("melding-ambtshalve"))
    refused = hier.send("melding-ambtshalve", **AMBTSHALVE)
    assert "Er is nog geen multidisciplinair overleg" in page(refused)
    assert "drie keer niet nagekomen" in page(refused)
    hier.consult("ambtshalve-melding")
    assert hier.send("melding-ambtshalve", **AMBTSHALVE).status_code == 302
    stand = hier.stand()
    assert stand.meldingen[-1].ambtshalve is Ambtshalve.UIT_MONITORING
    assert {stand.holder(id, klok.now()) for id in stand.ids} == {VEILIG_THUIS}
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        last = Melding.objects.select_related("melder").last()
        assert last
        assert (last.melder.soort, last.melder.identiteit, last.fase) == ("veilig-thuis", None, "tijdens-monitoring")


def test_without_monitoring_there_is_no_such_page(hier: Bureau) -> None:
    assert hier.look("melding-ambtshalve").status_code == 404


def test_the_address_is_what_monitoring_links_to(hier: Bureau) -> None:
    assert reverse("melding-ambtshalve", kwargs={"dossier_id": hier.dossier})
