"""The desk: what may stay open, what gets words, what is kept, and what happens when somebody presses twice."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.wereld import iemand, wereld
from zicht.dossier import journaal
from zicht.dossier.models import Concept, Dossier, Fragment, Inzending, Persoon, Relatie
from zicht.dossier.openen import open_dossier
from zicht.protocol.informeren import BEVESTIGING_MELDER
from zicht.protocol.plichten import is_owed
from zicht.stations.melding.begrippen import Onderwerp
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.bureau import BUUR, HEEL, JUF, KIND, Desk, desk, words

pytestmark = pytest.mark.django_db

ZO_MIN_MOGELIJK = {
    "aantal": "1",
    "feiten": "Geschreeuw, iedere avond.",
    "onderwerpen": ["anders"],
    "p0-rol": "onbekend",
    "positie": "veilig-thuis-neemt-over",
    "spoed": "nee",
    "kanaal": "telefoon",
    **BUUR,
}


@pytest.fixture
def bij(client: Client) -> Desk:
    return desk(wereld(), client)


def received(bij: Desk) -> Melding:
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        return Melding.objects.select_related("melder", "dossier").get()


@pytest.mark.eis("R-121", "R-122", "R-123", "R-125", "R-127")
def test_a_whole_melding_is_read_out_and_then_received(bij: Desk) -> None:
    page = bij.send()
    assert page.status_code == 200
    assert "Lees dit voor" in words(page)
    assert bij.finish().status_code == 302
    melding = received(bij)
    assert (melding.kanaal, melding.spoed, melding.voorgelezen) == ("telefoon", False, True)


@pytest.mark.parametrize(
    "voorgelezen, kanaal, owed, wijze",
    [
        ("ja", "telefoon", False, "telefoon"),
        ("ja", "balie", False, "gesprek"),
        ("nee", "telefoon", True, None),
        (None, "telefoon", True, None),
    ],
)
def test_what_was_read_out_and_agreed_is_confirmed_and_not_owed_any_more(
    bij: Desk, voorgelezen: str | None, kanaal: str, owed: bool, wijze: str | None
) -> None:
    bij.finish(HEEL | {"kanaal": kanaal}, **{"c-voorgelezen": voorgelezen})
    melding = received(bij)
    with bij.front.at_work():
        stand = journaal.stand_of(melding.dossier)
        proof = melding.dossier.gebeurtenissen.filter(soort="Geinformeerd").first()
    assert is_owed(stand, BEVESTIGING_MELDER.code, str(melding.pk)) == owed
    assert (proof and proof.inhoud["wijze"]) == wijze
    assert not proof or proof.door == bij.front.medewerker


@pytest.mark.eis("R-121")
def test_what_nobody_knows_stays_open_and_is_no_reason_to_refuse(bij: Desk) -> None:
    assert bij.finish(ZO_MIN_MOGELIJK).status_code == 302
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        assert Persoon.objects.get().voornamen == ""


@pytest.mark.eis("R-008", "R-009", "R-010", "R-011")
@pytest.mark.parametrize("onderwerp", Onderwerp.values)
def test_every_kind_of_unsafety_can_be_reported(bij: Desk, onderwerp: str) -> None:
    assert "Lees dit voor" in words(bij.send(onderwerpen=[onderwerp]))


def test_facts_stand_apart_from_judgement_and_every_paragraph_is_a_signal(bij: Desk) -> None:
    bij.finish()
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        rows = [(row.soort, row.tekst) for row in Fragment.objects.filter(onderdeel="signaal")]
    assert rows == [
        ("feit", "Drie keer een blauwe plek op de arm."),
        ("feit", "Moeder haalde haar niet op."),
        ("oordeel", "Het klopt niet thuis."),
    ]


AFSPRAKEN = ("vervolgstappen", "zicht", "samenwerking", "afstemming", "communicatie")


@pytest.mark.eis("R-128", "R-129", "R-130", "R-131", "R-132", "R-136")
def test_the_five_agreements_with_the_melder_are_kept(bij: Desk) -> None:
    bij.finish(HEEL | {f"afspraak_{naam}": f"Over {naam}." for naam in AFSPRAKEN})
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        kept = {row.onderdeel: row.tekst for row in Fragment.objects.filter(onderdeel__startswith="afspraak")}
    assert kept == {f"afspraak-{naam}": f"Over {naam}." for naam in AFSPRAKEN}


@pytest.mark.eis("R-137")
def test_the_page_says_that_fear_is_never_a_reason_not_to_report(bij: Desk) -> None:
    assert "Angst voor eigen veiligheid is nooit een reden om niet te melden" in words(bij.client.get(bij.address))


@pytest.mark.parametrize(
    "answers, said",
    [
        ({"onderwerpen": None}, "Kies ten minste een onderwerp"),
        ({"feiten": "", "oordeel": ""}, "Schrijf in een zin wat er is gebeurd"),
        ({"naam": ""}, "een melder die wij kunnen bereiken"),
        ({"telefoon": ""}, "een melder die wij kunnen bereiken"),
        ({"telefoon": "06 12"}, "geen telefoonnummer dat wij kunnen bellen"),
        ({"p0-bsn": "999900007"}, "Dit burgerservicenummer kan niet bestaan"),
        ({"p0-bsn": "111222333"}, "alleen een verzonnen nummer"),
        ({"p0-geboren": "31-2-2019"}, "31 februari 2019 bestaat niet"),
        ({"p0-geboren": "1-1-2099"}, "ligt in de toekomst"),
        ({"ontvangen_op_0": "2099-01-01", "ontvangen_op_1": "10:00"}, "ligt in de toekomst"),
        ({"ontvangen_op_0": "0001-01-01", "ontvangen_op_1": "10:00"}, "te lang geleden"),
        ({"ontvangen_op_0": "0026-11-20", "ontvangen_op_1": "10:00"}, "te lang geleden"),
        ({"p1-rol": "ongeboren-kind", "p1-uitgerekend_op": "0001-01-01"}, "te lang geleden"),
        ({"p1-rol": "ongeboren-kind", "p1-uitgerekend_op": "9999-01-01"}, "te ver weg"),
        ({"p0-geboren": "gisteren"}, "Deze datum begrijpen wij niet"),
        ({"p0-postcode": "99"}, "geen Nederlandse postcode"),
        ({"p0-huisnummer": "A"}, "geen huisnummer"),
        ({"ontvangen_op_0": "2099-01-01", "ontvangen_op_1": "10:00"}, ""),
        ({"feiten": "a" * 200_000}, "tekens te lang"),
        ({"p0-relatie": "ouder", "p0-relatie_met": ""}, "Kies ook van wie"),
        ({"p0-relatie": "ouder", "p0-relatie_met": "2"}, "Persoon 3 is nog leeg"),
        ({"p0-gezag": "eenhoofdig", "p0-gezag_bij": "2"}, "Persoon 3 is nog leeg"),
        ({"p0-rol": "ongeboren-kind"}, "Dit geboortejaar past niet bij een ongeboren kind"),
        ({"gevaar": "ja", "spoed": "nee"}, "Iemand is nu in gevaar, en het is geen spoed"),
        ({"spoed": None}, "Kies een antwoord bij"),
        ({"melder_soort": None}, "Kies een antwoord bij"),
        ({"anoniem": "ja"}, "Een professional blijft alleen anoniem"),
        (dict.fromkeys((*KIND, "p1-rol", "p1-voornamen", "p1-achternaam", "p1-zelfde_adres")), "nog niemand"),
        ({"p0-rol": "netwerk", **dict.fromkeys(("p1-rol", "p1-voornamen", "p1-achternaam"))}, ""),
        ({"sleutel": "geen"}, "Dit scherm is zijn kenmerk kwijt"),
    ],
)
def test_bad_input_gets_words_and_loses_nothing(bij: Desk, answers: dict[str, Any], said: str) -> None:
    page = bij.send(HEEL | answers)
    assert page.status_code == 200
    assert said in words(page)
    if "feiten" not in answers:
        assert "Moeder haalde haar niet op." in words(page)
    with bij.front.at_work():
        assert not Dossier.objects.exists()


def test_every_fault_names_whose_answer_it_is_and_leads_there(bij: Desk) -> None:
    """'1 antwoord ontbreekt' stood above five, and none said of whom it was."""
    wrong = {"onderwerpen": None, "telefoon": "06 12", "p0-geboren": "31-2-1990", "p1-geboren": "1-1-2099"}
    page = words(bij.send(HEEL | wrong | {"p2-bsn": "999900007"}))
    summary = page.split("data-fouten>")[1].split("</div>")[0]
    assert "kijk nog eens naar 5 antwoorden" in summary
    lines = re.findall(r'<li><a href="#([^"]+)">(.*?[:?]) ', summary)
    assert lines == [
        ("id_onderwerpen_0", "Waar gaat het over?"),
        ("id_telefoon", "De melder, telefoon:"),
        ("id_p0-geboren", "Persoon 1 (Noor Proefman), geboren:"),
        ("id_p1-geboren", "Persoon 2 (Marloes Proefman), geboren:"),
        ("id_p2-bsn", "Persoon 3, BSN:"),
    ]
    assert all(f'id="{anchor}"' in page for anchor, _ in lines)


@pytest.mark.parametrize(
    "answers, anchor",
    [
        ({"naam": ""}, "id_naam"),
        ({"anoniem": "ja"}, "id_grond_0"),
        (dict.fromkeys((*KIND, "p1-rol", "p1-voornamen", "p1-achternaam", "p1-zelfde_adres")), "id_p0-rol"),
    ],
)
def test_what_the_rules_refuse_leads_to_its_question_too(bij: Desk, answers: dict[str, Any], anchor: str) -> None:
    assert [fout.anker for fout in bij.send(HEEL | answers).context["formulier"].fouten] == [anchor]


def test_what_only_the_protocol_refuses_gets_its_words_at_the_end(bij: Desk) -> None:
    network = HEEL | {"p0-rol": "netwerk", "p1-kring": "netwerk"}
    page = bij.finish(network)
    assert "nog niemand van het huishouden" in words(page)
    assert "Moeder haalde haar niet op." in words(page)
    with bij.front.at_work():
        assert not Dossier.objects.exists()


@pytest.mark.eis("R-126")
@pytest.mark.parametrize(
    "answers, said",
    [
        (BUUR | {"anoniem": "nee"}, "Alleen een professional kan zelf zicht houden"),
        ({"melder_soort": "politie"}, "Politie en ambulance komen en gaan"),
        ({"melder_soort": "ambulance"}, "Politie en ambulance komen en gaan"),
        ({"spoed": "ja"}, "De melding is spoedeisend"),
        ({"onderwerpen": ["partnergeweld", "eergerelateerd"]}, "houdt Veilig Thuis het zicht meteen"),
        ({"anoniem": "ja", "grond": "gevaar-gezin"}, "blijft anoniem voor het gezin"),
        ({"houder_vervanger": ""}, "een naam, een telefoonnummer en een vervanger"),
    ],
)
def test_who_may_not_keep_zicht_hears_why(bij: Desk, answers: dict[str, Any], said: str) -> None:
    keeps = {
        "positie": "kan-zelf-hulp-bieden",
        "behoudt": "ja",
        "houder_persoon": "Anne",
        "houder_telefoon": "06 12345678",
        "houder_vervanger": "Kees, 06 87654321",
    }
    assert "Lees dit voor" in words(bij.send(HEEL | keeps))
    page = bij.send(HEEL | keeps | answers)
    assert said in words(page)
    assert "Laat Veilig Thuis het zicht overnemen" in words(page)


def test_the_question_who_keeps_zicht_is_dropped_when_veilig_thuis_takes_over(bij: Desk) -> None:
    bij.finish(HEEL | {"behoudt": "ja", "houder_persoon": "Anne"})
    assert received(bij).houder is None


def test_a_row_can_be_added_and_taken_away_without_script(bij: Desk) -> None:
    more = bij.send(_erbij="1")
    assert 'id="persoon-3"' in words(more)
    assert more.context["formulier"].fouten == []
    less = bij.send(_eraf="0")
    assert less.context["formulier"].aantal == 2
    assert less.context["formulier"].rijen[0]["voornamen"].value() == "Marloes"


def test_answers_that_point_at_a_row_move_with_it(bij: Desk) -> None:
    pointing = HEEL | {"p2-rol": "partner", "p2-relatie": "partner", "p2-relatie_met": "1"}
    rows = bij.send(pointing, _eraf="0").context["formulier"].rijen
    assert rows[1]["relatie_met"].value() == "0"


@pytest.mark.parametrize("veld", ["aantal", "_eraf", "p0-relatie_met", "p1-geboren", "versie"])
@pytest.mark.parametrize("waarde", ["²", "٣", "1e3", "-1", "9" * 30, "\x00"])
def test_a_sign_that_only_looks_like_a_number_breaks_nothing(bij: Desk, veld: str, waarde: str) -> None:
    assert bij.send(HEEL | {"_eraf": "0", veld: waarde}).status_code == 200
    assert bij.send(HEEL | {veld: waarde}).status_code == 200


def test_the_summary_counts_what_is_wrong_with_people_too(bij: Desk) -> None:
    assert "kijk nog eens naar 2 antwoorden" in words(bij.send(HEEL | {"p0-postcode": "99", "p1-bsn": "1"}))
    assert "1 antwoord klopt nog niet" in words(bij.send(HEEL | {"p0-postcode": "99"}))
    assert "Nog niet in ontvangst genomen: 1 antwoord ontbreekt" in words(bij.send(spoed=None))


def test_relations_between_rows_are_kept(bij: Desk) -> None:
    answers = {"p1-relatie": "ouder", "p1-relatie_met": "0", "p1-relatie_geweld": "on"}
    bij.finish(HEEL | answers)
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        row = Relatie.objects.select_related("van", "naar").get()
    assert (row.van.voornamen, row.soort, row.naar.voornamen, row.geweld) == ("Marloes", "ouder", "Noor", "vermoed")


@pytest.mark.eis("R-005")
def test_two_addresses_in_one_household_and_one_that_is_the_same(bij: Desk) -> None:
    elsewhere = {"p2-rol": "ouder", "p2-voornamen": "Ruben", "p2-postcode": "8232AA", "p2-huisnummer": "3"}
    bij.finish(HEEL | elsewhere)
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        addresses = {row.voornamen: row.postcode for row in Persoon.objects.all()}
    assert addresses == {"Noor": "1315 AB", "Marloes": "1315 AB", "Ruben": "8232 AA"}


def test_pressing_twice_is_one_melding(bij: Desk) -> None:
    first, second = bij.finish(), bij.send(_neem_aan="1")
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    with bij.front.at_work():
        assert (Dossier.objects.count(), Inzending.objects.count()) == (1, 1)
        assert not Concept.objects.exists()


def test_another_telling_under_the_key_of_a_melding_stays_and_is_said(bij: Desk) -> None:
    """Back in the browser after it was received, a word more, and press again."""
    bij.finish()
    page = bij.send(HEEL | {"feiten": "En gisteren weer."}, _neem_aan="1")
    assert "eerder al iets anders vastgelegd" in words(page)
    assert "En gisteren weer." in words(page)
    assert "En gisteren weer." in words(bij.client.get(bij.address))
    other = page.context["formulier"].vragen["sleutel"].value()
    assert "Lees dit voor" in words(bij.send(HEEL | {"feiten": "En gisteren weer."}, sleutel=other))


def test_what_is_typed_is_kept_within_seconds_and_comes_back(bij: Desk) -> None:
    answer = bij.client.post(
        bij.address, {"feiten": "Half af", "p0-geboren": "31-2"}, headers={"Accept": "application/json"}
    )
    assert set(answer.json()) == {"opgeslagen"}
    page = bij.client.get(bij.address)
    assert "Half af" in words(page)
    assert page.context["formulier"].fouten == []


def test_two_calls_at_the_same_time_are_two_drafts(bij: Desk) -> None:
    bij.send({"feiten": "De eerste"}, _concept="1")
    other = bij.client.get("/dossiers/melding/nieuw/", follow=True)
    assert "De eerste" not in words(other)
    assert "Je was nog bezig met een melding" in words(other)
    bij.client.post(bij.address, {"_weg": "1"})
    assert "Je was nog bezig" not in words(bij.client.get(bij.address))


@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_a_draft_is_its_makers_only(bij: Desk, who: str) -> None:
    bij.send({"feiten": "Van mij"}, _concept="1")
    bij.client.force_login(getattr(bij.hier, who).medewerker)
    assert "Van mij" not in words(bij.client.get(bij.address))


def test_whoever_does_not_talk_with_people_sees_a_missing_page(bij: Desk) -> None:
    bij.client.force_login(iemand(bij.hier.flevoland, "administratie").medewerker)
    assert bij.client.get(bij.address).status_code == 404


def test_an_unborn_child_needs_no_name_and_no_date(bij: Desk) -> None:
    bij.finish(HEEL | {"p2-rol": "ongeboren-kind", "p2-uitgerekend_op": "2027-02-01"})
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        child = Persoon.objects.get(rol="ongeboren-kind")
    assert (child.leeftijd, str(child.uitgerekend_op)) == ("ongeboren", "2027-02-01")


def test_a_danger_that_was_acted_on_stands_in_the_journaal_with_the_melding(bij: Desk) -> None:
    bij.finish(HEEL | {"gevaar": "ja", "gedaan": "112-gebeld", "spoed": "ja"})
    melding = received(bij)
    assert (melding.nu_gevaar, melding.spoed) == (True, True)
    with bij.front.at_work():
        assert sorted(melding.dossier.gebeurtenissen.values_list("soort", flat=True)) == [
            "Geinformeerd",
            "Ontvangen",
            "VeiligheidsstapGezet",
        ]


def test_red_flags_are_yes_no_or_not_known(bij: Desk) -> None:
    bij.finish(HEEL | {"vlag_wurging": "ja", "vlag_wapen": "nee", "vlag_stalking": "onbekend"})
    melding = received(bij)
    assert (melding.vlaggen_ja, melding.vlaggen_nee) == (["wurging"], ["wapen"])


@pytest.mark.eis("R-235")
def test_since_when_there_are_worries_is_kept_beside_the_day_of_arrival(bij: Desk) -> None:
    bij.finish(HEEL | {"eerste_signaal": "september 2026"})
    assert received(bij).eerste_signaal == "2026-09"


@pytest.mark.eis("R-134")
def test_who_gives_no_name_is_told_that_it_can_be_an_advies(bij: Desk) -> None:
    nameless = HEEL | {naam: "" for naam in JUF if naam != "melder_soort"}
    assert "dan kan het een advies zijn" in words(bij.send(nameless))
