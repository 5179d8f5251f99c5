"""The veiligheidsbeoordeling at the desk: ask three sources, judge each person, consult, decide. And its refusals."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.proefopstelling.bureau import GEZIN, Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Concept, Fragment, Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.begrippen import Beoordelingsbesluit, Dienstsoort, Eergeweld, Zegspersoon
from zicht.protocol.gebeurtenissen import EergeweldGebleken
from zicht.protocol.partijen import VEILIG_THUIS

pytestmark = pytest.mark.django_db

OORDEEL = {
    "lichamelijk_gevaar": "nee",
    "komende_dagen_onzeker": "ja",
    "bescherming_nodig": "onbekend",
    "acuut": "nee",
    "structureel": "ja",
    "veel_problemen": "onbekend",
    "reden": "Drie keer in een maand zag school een blauwe plek.",
}
BESLUIT = {
    "onveiligheid": "ja",
    "meer_problemen": "nee",
    "bevestigen_nodig": "ja",
    "medewerking": "nee",
    "motivering": "Het moet duidelijk worden wat er gebeurt.",
}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def collected(hier: Bureau) -> Bureau:
    for bron in ("eigen-eerdere-meldingen", "andere-veilig-thuis", "raad"):
        hier.send("veiligheidsbeoordeling-bron", hier.melding, bron=bron, uitkomst="niets-bekend", wat="")
    for wie in hier.wie.values():
        hier.send("veiligheidsbeoordeling-oordeel", hier.melding, wie, **OORDEEL)
    hier.consult("veiligheidsbeoordeling")
    return hier


def decide(hier: Bureau, besluit: str) -> int:
    answers = {"besluit": besluit, **BESLUIT}
    return hier.send("veiligheidsbeoordeling-uitgang", hier.melding, besluit, **answers).status_code


@pytest.mark.eis("R-019", "R-144", "R-145", "R-146", "R-147", "R-165")
def test_collect_judge_decide_in_that_order_ends_in_the_chosen_dienst(hier: Bureau) -> None:
    collected(hier)
    assert decide(hier, "onderzoek") == 302
    stand = hier.stand()
    assert stand.last_besluit
    assert stand.last_besluit.besluit is Beoordelingsbesluit.ONDERZOEK
    assert stand.running_dienst
    assert stand.running_dienst.soort is Dienstsoort.ONDERZOEK


@pytest.mark.parametrize(
    "words",
    [
        "Nog niet alle drie de bronnen zijn geraadpleegd.",
        "Nog niet over iedere directbetrokkene is een oordeel gegeven.",
        "Er is nog geen overleg vastgelegd waarin dit besluit is besproken.",
    ],
)
def test_the_page_says_beforehand_why_a_decision_cannot_be_taken_yet(hier: Bureau, words: str) -> None:
    page = hier.look("veiligheidsbeoordeling-uitgang", hier.melding, "onderzoek")
    assert words in page.content.decode()


def test_a_refused_decision_says_why_and_keeps_what_was_typed(hier: Bureau) -> None:
    answers = {"besluit": "onderzoek", **BESLUIT}
    page = hier.send("veiligheidsbeoordeling-uitgang", hier.melding, "onderzoek", **answers)
    assert page.status_code == 200
    assert "Nog niet alle drie de bronnen zijn geraadpleegd." in page.content.decode()
    assert BESLUIT["motivering"] in page.content.decode()
    assert hier.stand().last_besluit is None


def test_a_decision_is_never_taken_alone(hier: Bureau) -> None:
    page = hier.send("overleg-vastleggen", onderwerp="veiligheidsbeoordeling", met=[], uitkomst="Ik vind het zelf ook.")
    assert "een besluit neem je nooit alleen" in page.content.decode()


@pytest.mark.eis("R-156")
def test_an_acute_judgement_brings_zicht_to_veilig_thuis_at_once(hier: Bureau) -> None:
    hier.send("veiligheidsbeoordeling-oordeel", hier.melding, hier.wie["Noor"], **OORDEEL | {"acuut": "ja"})
    assert hier.stand().holder(hier.wie["Noor"], klok.now()) == VEILIG_THUIS


def test_the_words_behind_a_judgement_stand_in_the_dossier_and_not_in_the_journaal(hier: Bureau) -> None:
    hier.send("veiligheidsbeoordeling-oordeel", hier.melding, hier.wie["Noor"], **OORDEEL)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Fragment.objects.get().tekst == OORDEEL["reden"]
        assert not any(OORDEEL["reden"] in str(row.inhoud) for row in Gebeurtenis.objects.all())


def test_sending_a_form_twice_records_it_once(hier: Bureau) -> None:
    sleutel = str(uuid4())
    answers = {"sleutel": sleutel, "bron": "raad", "uitkomst": "niets-bekend", "wat": ""}
    for _ in range(2):
        assert hier.send("veiligheidsbeoordeling-bron", hier.melding, **answers).status_code == 302
    with hier.alice.at_work():
        assert Gebeurtenis.objects.filter(soort="BronGeraadpleegd").count() == 1


def test_what_was_typed_is_kept_as_a_draft_and_gone_when_sent(hier: Bureau) -> None:
    address = hier.address("veiligheidsbeoordeling-oordeel", hier.melding, hier.wie["Noor"])
    answer = hier.client.post(address, {"reden": "Half af"}, headers={"Accept": "application/json"})
    assert "opgeslagen" in answer.json()
    assert "Half af" in hier.client.get(address).content.decode()
    hier.send("veiligheidsbeoordeling-oordeel", hier.melding, hier.wie["Noor"], **OORDEEL)
    with hier.alice.at_work():
        assert not Concept.objects.exists()


def test_two_hundred_thousand_characters_get_words_and_stay(hier: Bureau) -> None:
    long = "a" * 200_000
    page = hier.send("veiligheidsbeoordeling-oordeel", hier.melding, hier.wie["Noor"], **OORDEEL | {"reden": long})
    assert "tekens te lang" in page.content.decode()
    assert long in page.content.decode()


def test_a_moment_in_the_future_gets_words(hier: Bureau) -> None:
    answers = {"bron": "raad", "uitkomst": "niets-bekend", "wat": "", "op_0": "2099-01-01", "op_1": "10:00"}
    page = hier.send("veiligheidsbeoordeling-bron", hier.melding, **answers)
    assert "ligt in de toekomst" in page.content.decode()


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_another_team_and_another_region_get_the_same_404_as_nothing(hier: Bureau, who: str) -> None:
    hier.client.force_login(getattr(hier.hier, who).medewerker)
    elsewhere = hier.look("veiligheidsbeoordeling-bron", hier.melding)
    nothing = hier.client.get(f"/dossiers/{uuid4()}/veiligheidsbeoordeling/{hier.melding}/bron/")
    assert elsewhere.status_code == nothing.status_code == 404


@pytest.mark.eis("R-147")
def test_without_minors_the_raad_is_not_asked(client: Client) -> None:
    hier = bureau(wereld(), client, GEZIN[:2])
    assert (
        "Raad voor de Kinderbescherming"
        not in hier.look("veiligheidsbeoordeling-bron", hier.melding)
        .content.decode()
        .split("Welke bron heb je geraadpleegd?")[1]
        .split("Wat kwam eruit?")[0]
    )


def test_without_an_expert_on_this_violence_the_decision_is_warned_about_once_and_not_held(hier: Bureau) -> None:
    """Architecture §10, the whole family may be the counterpart; ADR 22: a warning, never a block."""
    collected(hier).record(EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL))
    answers = {"besluit": "onderzoek", **BESLUIT}
    page = hier.send("veiligheidsbeoordeling-uitgang", hier.melding, "onderzoek", **answers)
    assert "Deze beslissing vraagt een deskundige op dit geweld" in page.content.decode()
    assert BESLUIT["motivering"] in page.content.decode()
    assert hier.stand().last_besluit is None
    hier.send("veiligheidsbeoordeling-uitgang", hier.melding, "onderzoek", **answers, gewaarschuwd="onderzoek")
    assert hier.stand().last_besluit


def test_with_an_expert_the_decision_is_not_warned_about(hier: Bureau) -> None:
    collected(hier).record(EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL))
    assert "Deskundige vastleggen" in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    hier.send("deskundige-vastleggen", soort="lec-egg", naam="Agent Verzonnen")
    assert "Deskundige vastleggen" not in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    assert decide(hier, "onderzoek") == 302
