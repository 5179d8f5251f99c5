"""A melding of a partner's system: received like any other, all its faults at once, once however often it is sent."""

from collections import defaultdict
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import iemand
from zicht.api.models import Aanlevering, Inzending
from zicht.api.tests.systemen import MARLOES, MELDER, NOOR, Systeem
from zicht.berichten.models import Bericht
from zicht.dossier import zoeken
from zicht.dossier.journaal import stand_of
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import aanroep, klok
from zicht.foundation.context import acting
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Melderkring
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.termijnen import TERMIJNEN
from zicht.stations.melding.models import Melding
from zicht.stations.melding.per_systeem import utc

pytestmark = pytest.mark.django_db
HOUDER = {"persoon": "Hugo Vuurtorenwachter", "telefoon": "036 5551234", "vervanger": "Vicky Vervanger"}
BLIJFT = {"positie": "kan-zelf-hulp-bieden", "behoudtZicht": HOUDER}
BUREN = {"soort": "omstander", "naam": "Theodoor Achterburen", "telefoon": "06 12345678"}


def at_flevoland() -> Any:
    return iemand(Organisatie.objects.get(code="VT03"), "frontoffice").at_work()


def received(answer: Any) -> tuple[Dossier, Melding]:
    """The dossier it came in, opened by whoever is at work, and the melding."""
    found = Dossier.objects.get(zoektekens__teken=zoeken.token("nummer", answer.json()["nummer"]))
    dossier = open_dossier(found.pk)
    return dossier, Melding.objects.get(pk=answer.json()["id"])


def faults(answer: Any) -> dict[str, str]:
    assert answer.status_code == 400, answer.content.decode()
    told: dict[str, str] = defaultdict(str)
    for one in answer.json()["errors"]:
        told[one["location"]["pointer"]] += one["detail"]
    return told


@pytest.mark.eis("R-121", "R-123", "R-124")
def test_it_is_received_with_clocks_running_as_from_the_desk(his: Systeem) -> None:
    answer = his.report()
    assert answer.status_code == 201, answer.content.decode()
    told = answer.json()
    assert answer["Location"] == f"/api/v1/meldingen/{told['id']}"
    assert (told["veiligThuis"]["code"], told["status"], told["classificatie"]) == ("VT03", "ontvangen", "eerste")
    with at_flevoland():
        dossier, melding = received(answer)
        stand = stand_of(dossier)
        assert (melding.kanaal, melding.nummer) == ("api", told["nummer"])
        assert len(stand.open_meldingen) == 1
        noor = Persoon.objects.get(dossier=dossier, rol="kind")
        assert (noor.voornamen, noor.geboortejaar, noor.geboortemaand, noor.bsn) == ("Noor", 2019, 3, "999900006")
        assert (noor.postcode, str(dossier.gemeente)) == ("1316 AB", "Almere")
        words = set(Fragment.objects.filter(dossier=dossier).values_list("tekst", flat=True))
        assert {"Noor kwam op het spreekuur met een gebroken pols.", "Oude blauwe plekken op de rug."} <= words
        assert stand.held_by(Partijsoort.VEILIG_THUIS, klok.now()) == stand.ids


def test_the_answer_says_the_terms_and_with_whom_zicht_lies_of_each_who_was_named(his: Systeem) -> None:
    aunt = {"rol": "netwerk", "voornamen": "Tine"}
    told = his.report(betrokkenen=[NOOR, aunt, MARLOES], ontvangenOp="2026-11-20T10:00:00+01:00").json()
    ends = {one["code"]: one["uiterlijk"] for one in told["termijnen"]}
    for code in ("veiligheidsbeoordeling", "zicht-op-veiligheid", "terugkoppeling-melder", "betrokkenen-informeren"):
        assert ends[code].endswith("Z")
        assert TERMIJNEN[code]
    assert ends["veiligheidsbeoordeling"] == "2026-11-27T22:59:59Z"
    assert [(one["volgnummer"], one["soort"], one["sinds"]) for one in told["zichtOpVeiligheid"]] == [
        (1, "veilig-thuis", "2026-11-20T09:00:00Z"),
        (3, "veilig-thuis", "2026-11-20T09:00:00Z"),
    ]


@pytest.mark.eis("R-126", "R-127")
def test_a_doctor_who_keeps_zicht_does_so_until_the_sixth_working_day(his: Systeem) -> None:
    (noor, marloes) = his.report(**BLIJFT).json()["zichtOpVeiligheid"]
    assert (noor["soort"], noor["ligtBij"], noor["daarna"]) == ("melder", "de melder", "Veilig Thuis Flevoland")
    assert marloes["daarnaVanaf"] == utc(TERMIJNEN["zicht-op-veiligheid"].bereken(klok.now()).uiterlijk)


#: What was sent wrong, and where the fault is told; none of it is in the words.
FOUT: list[tuple[dict[str, Any], dict[str, str]]] = [
    # who reports cannot be reached
    ({"melder": {"soort": "omstander", "naam": "Theodoor"}}, {"#/melder": "die wij kunnen bereiken"}),
    # a professional stays unknown on a ground only
    ({"melder": {**MELDER, "anoniemVoorGezin": True}}, {"#/melder/redenAnoniem": "Kies de grond"}),
    # zicht is kept by a professional who helps, when it is not urgent, and open to the family
    ({**BLIJFT, "melder": BUREN}, {"#/behoudtZicht": "Alleen een professional"}),
    ({**BLIJFT, "spoed": True}, {"#/behoudtZicht": "spoedeisend"}),
    ({"behoudtZicht": HOUDER}, {"#/behoudtZicht": "vraagt Veilig Thuis het zicht over te nemen"}),
    (
        {**BLIJFT, "melder": {**MELDER, "anoniemVoorGezin": True, "redenAnoniem": "gevaar-melder"}},
        {"#/behoudtZicht": "anoniem voor het gezin"},
    ),
    # where the family lives
    ({"gemeente": "Almeree"}, {"#/gemeente": "Lijkt op: Almere"}),
    ({"gemeente": "Bergen"}, {"#/gemeente": "Bergen (L.) of Bergen (NH.)"}),
    ({"gemeente": None, "betrokkenen": [MARLOES]}, {"#/gemeente": "niet waar het gezin woont"}),
    # moments and dates
    ({"ontvangenOp": "2199-01-01T00:00:00Z"}, {"#/ontvangenOp": "ligt in de toekomst"}),
    ({"ontvangenOp": "2026-11-20"}, {"#/ontvangenOp": "datum met tijd"}),
    (
        {"betrokkenen": [{"rol": "kind", "geboortedatum": "2019-02-30"}]},
        {"#/betrokkenen/0/geboortedatum": "bestaat niet"},
    ),
    ({"betrokkenen": [{"rol": "kind", "geboortedatum": "2190"}]}, {"#/betrokkenen/0/geboortedatum": "toekomst"}),
    (
        {"betrokkenen": [{"rol": "kind", "ongeboren": True, "geboortedatum": "2019"}]},
        {"#/betrokkenen/0/geboortedatum": "nog niet is geboren"},
    ),
    # numbers
    ({"betrokkenen": [{**NOOR, "bsn": "999900007"}]}, {"#/betrokkenen/0/bsn": "kan niet bestaan"}),
    ({"betrokkenen": [{**MARLOES, "telefoon": "12"}]}, {"#/betrokkenen/0/telefoon": "kunnen bellen"}),
    ({"betrokkenen": [{**NOOR, "adres": {"postcode": "0000"}}]}, {"#/betrokkenen/0/adres/postcode": "postcode"}),
    # codes, and what is no field at all
    ({"kanaal": "fax"}, {"#/kanaal": "moet een van deze waarden zijn"}),
    ({"onderwerp": []}, {"#/onderwerp": "te weinig"}),
    ({"betrokkenen": []}, {"#/betrokkenen": "te weinig"}),
    ({"ernst": "hoog"}, {"#/ernst": "geen bekend veld"}),
    ({"spoed": "ja"}, {"#/spoed": "true, false of null"}),
    ({"omschrijving": "Nul\u0000teken"}, {"#/omschrijving": "niet kunnen bewaren"}),
    ({"betrokkenen": [{"rol": "netwerk", "voornamen": "Tine"}]}, {"#/": "niemand van het huishouden"}),
]


@pytest.mark.parametrize(("wrong", "told"), FOUT, ids=lambda each: "-".join(each))
def test_what_cannot_be_received_is_said_in_words_and_not_kept(
    his: Systeem, wrong: dict[str, Any], told: dict[str, str]
) -> None:
    found = faults(his.report(**wrong))
    assert found.keys() == told.keys()
    assert all(words in found[place] for place, words in told.items()), found
    with acting(his.context):
        assert Aanlevering.objects.count() + Inzending.objects.count() + Bericht.objects.count() == 0


def test_all_faults_of_a_body_stand_in_one_answer_and_repeat_nothing_that_was_sent(his: Systeem) -> None:
    wrong = {
        "melder": {"soort": "omstander", "naam": "Theodoor Achterburen"},
        "gemeente": "Almeree",
        "behoudtZicht": {"persoon": "Theodoor Achterburen"},
        "betrokkenen": [{**NOOR, "bsn": "1"}, {"rol": "tante"}],
        "ontvangenOp": "gisteren",
    }
    answer = his.report(**wrong)
    found = faults(answer)
    assert found.keys() >= {
        "#/melder",
        "#/gemeente",
        "#/behoudtZicht",
        "#/behoudtZicht/telefoon",
        "#/behoudtZicht/vervanger",
        "#/betrokkenen/0/bsn",
        "#/betrokkenen/1/rol",
        "#/ontvangenOp",
    }
    for name in ("Achterburen", "Proefman", "gisteren", "tante"):
        assert name not in answer.content.decode()


def test_police_cannot_keep_zicht_because_their_system_is_that_of_the_police(politie: Systeem) -> None:
    assert "Politie en ambulance" in faults(politie.report(**BLIJFT))["#/behoudtZicht"]
    answer = politie.report()
    with at_flevoland():
        _, melding = received(answer)
        assert melding.melder.soort == Melderkring.POLITIE


# field, municipality, where it goes
WAARHEEN = [
    ({"gemeente": "GM0344"}, "VT20"),
    ({"gemeente": "utrecht"}, "VT20"),
    ({"gemeente": None}, "VT03"),  # an address: the region of the doctor
    ({"gemeente": None, "kanaal": "telefoon", "betrokkenen": [MARLOES]}, "VT03"),
]


@pytest.mark.eis("R-014")
@pytest.mark.parametrize(("sent", "region"), WAARHEEN)
def test_it_goes_to_where_the_family_lives(his: Systeem, sent: dict[str, Any], region: str) -> None:
    assert his.report(**sent).json()["veiligThuis"]["code"] == region


@pytest.mark.eis("R-133")
def test_who_reported_and_about_whom_lies_locked_in_the_message(his: Systeem, as_role: AsRole) -> None:
    his.report(melder=BUREN)
    with as_role("postgres"):
        rows = aanroep.rows("SELECT inhoud::text FROM berichten_pakket")
        sent = aanroep.rows("SELECT antwoord::text FROM api_inzending")
    assert len(rows) == 2
    for name in ("Achterburen", "Proefman", "spreekuur", "999900006", "Noor"):
        assert name not in str(rows) + str(sent)


@pytest.mark.eis("R-133")
def test_a_neighbour_who_says_nothing_stays_unknown_to_the_family(his: Systeem) -> None:
    answer = his.report(melder=BUREN)
    with at_flevoland():
        dossier, melding = received(answer)
        assert melding.melder.anoniem_voor_gezin
        assert set(Fragment.objects.filter(dossier=dossier).values_list("bron_afgeschermd", flat=True)) == {True}


def test_a_second_melding_of_the_same_system_about_the_same_child_joins_while_the_first_is_assessed(
    his: Systeem,
) -> None:
    first, second = his.report(), his.report(omschrijving="Noor kwam weer.", betrokkenen=[NOOR])
    assert second.json()["classificatie"] == "vervolgmelding"
    assert second.json()["nummer"] != first.json()["nummer"]
    with at_flevoland():
        assert Dossier.objects.count() == 1
        assert len(stand_of(Dossier.objects.get()).open_meldingen) == 2


def test_it_joins_no_dossier_that_veilig_thuis_merged_with_another(his: Systeem, politie: Systeem) -> None:
    """With whom zicht lies there may be what the sender does not know."""
    his.report()
    politie.report()
    with at_flevoland():
        een, ander = Dossier.objects.order_by("nummer")
        Dossierkoppeling.objects.create(dossier=een, eerder=ander, soort="samengevoegd", van=klok.now())
    assert his.report(omschrijving="Noor kwam weer.").json()["classificatie"] == "eerste"


def test_nobody_learns_from_the_answer_that_a_family_was_known_by_another(his: Systeem, politie: Systeem) -> None:
    his.report()
    told = politie.report().json()
    assert told["classificatie"] == "eerste"
    with at_flevoland():
        assert Dossier.objects.count() == 2


def test_an_address_and_a_sex_are_read_as_systems_write_them(his: Systeem) -> None:
    place = {"straat": "Proefstraat", "huisnummer": 12, "postcode": "1316 ab", "plaats": "Almere"}
    answer = his.report(gemeente=None, betrokkenen=[{**NOOR, "adres": place, "geslacht": "vrouw"}])
    with at_flevoland():
        dossier, _ = received(answer)
        noor = Persoon.objects.get(dossier=dossier)
        assert (noor.huisnummer, noor.postcode, noor.woonplaats, noor.geslacht) == ("12", "1316 AB", "Almere", "V")


def test_received_in_the_past_counts_from_then(his: Systeem) -> None:
    moment = klok.now() - timedelta(days=3)
    answer = his.report(ontvangenOp=moment.isoformat())
    with at_flevoland():
        _, melding = received(answer)
        assert melding.ontvangen_op == moment


def test_a_body_that_is_no_json_is_a_problem(his: Systeem) -> None:
    with transaction.atomic():
        answer = his.client.post(
            "/api/v1/meldingen",
            "{",
            content_type="application/json",
            headers={"Authorization": f"Bearer {his.sleutel}", "Idempotency-Key": str(uuid4())},
        )
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_more_than_we_take_in_one_go_is_said_in_words(his: Systeem) -> None:
    answer = his.report(omschrijving="a" * 10_000_001)
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")
    assert "10 MB" in answer.json()["detail"]
