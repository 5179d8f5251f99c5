"""Kept by the organisation's own rule, longer for a reason, erased by a job with a proof that names nobody."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.database import AsRole
from zicht.audit.models import Wijziging
from zicht.berichten.models import Bericht, Pakket
from zicht.foundation import klok
from zicht.foundation.context import acting, taak
from zicht.meldcode import bewaren
from zicht.meldcode.eigen import own_meldcode
from zicht.meldcode.models import Meldcodedossier, Wissing
from zicht.meldcode.tests.school import School, school
from zicht.meldcode.tests.test_eigen import establish
from zicht.meldcode.tests.test_melden import decided, looked_over, sent

pytestmark = pytest.mark.django_db
STOP = {"reden": "zorg-weggenomen", "stoppen": "Het bleek een ziekte."}
VERZOEK = {"verzoeker": "Moeder", "verzocht_op": "2026-11-02", "tekst": "Dit klopt niet en moet weg."}
JAAR = 365
Nacht = Callable[[School], int]


@pytest.fixture
def nacht(as_role: AsRole) -> Nacht:
    """The job of the night at one organisation, as the worker."""

    def run(hier: School) -> int:
        with as_role("zicht_worker"), acting(taak(hier.organisatie.pk, "meldcode-wissen")):
            return bewaren.erase_due(own_meldcode())

    return run


@pytest.fixture
def gestopt(hier: School) -> School:
    hier.walk(until="overleg").send("meldcode-stoppen", **STOP)
    return hier


def aged(hier: School, days: int, **more: Any) -> School:
    """As if it stopped so many days ago: the database has a clock of its own, that no test can move."""
    with hier.lea.at_work():
        row = hier.row()
        row.bewogen_op -= timedelta(days=days)
        for naam, value in more.items():
            setattr(row, naam, value)
        row.save(update_fields=["bewogen_op", *more])
    return hier


def is_there(hier: School) -> bool:
    with hier.aafke.at_work():
        return Meldcodedossier.objects.filter(pk=hier.dossier).exists()


def drafts(hier: School, as_role: AsRole) -> int:
    """What was being typed at this school."""
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM dossier_concept WHERE organisatie_id = %s", [hier.organisatie.pk])
        return int(cursor.fetchone()[0])


def wissingen(hier: School) -> list[Wissing]:
    with hier.aafke.at_work():
        return list(Wissing.objects.all())


@pytest.mark.parametrize(("days", "left"), [(JAAR * 5 - 20, True), (JAAR * 5 + 20, False)])
def test_a_file_goes_when_the_own_rule_says_so_and_not_before(
    gestopt: School, nacht: Nacht, days: int, left: bool
) -> None:
    establish(gestopt, bewaarjaren="5")
    assert nacht(aged(gestopt, days)) == (0 if left else 1)
    assert is_there(gestopt) is left


def test_without_an_own_rule_it_is_twenty_years(gestopt: School, nacht: Nacht) -> None:
    assert nacht(aged(gestopt, JAAR * 19)) == 0
    assert nacht(aged(gestopt, JAAR + 20)) == 1


def test_a_file_that_runs_is_never_due(hier: School, nacht: Nacht) -> None:
    hier.walk(until="overleg")
    assert nacht(aged(hier, JAAR * 40)) == 0
    assert is_there(hier)


def test_the_database_looks_itself_whether_it_is_due(gestopt: School, as_role: AsRole) -> None:
    with (
        as_role("zicht_worker"),
        acting(taak(gestopt.organisatie.pk, "meldcode-wissen")),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT erase_meldcode(%s)", [gestopt.dossier])
        assert cursor.fetchone() == (None,)
    assert is_there(gestopt)


def test_the_web_cannot_erase(gestopt: School) -> None:
    aged(gestopt, JAAR * 40)
    with gestopt.aafke.at_work(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        connection.cursor().execute("SELECT erase_meldcode(%s)", [gestopt.dossier])


def test_what_was_written_is_gone_everywhere_and_the_proof_names_nobody(
    gestopt: School, nacht: Nacht, as_role: AsRole
) -> None:
    nummer = gestopt.row().nummer
    gestopt.send("meldcode-meedenken", advies="Half getypt", _concept="1")
    assert drafts(gestopt, as_role) == 1
    nacht(aged(gestopt, JAAR * 21))
    with as_role("postgres"), connection.cursor() as cursor:
        for table in ("meldcodefeit", "meldcodetekst", "signaal", "betrokkene", "deelname", "planafspraak"):
            cursor.execute(f"SELECT count(*) FROM meldcode_{table} WHERE dossier_id = %s", [gestopt.dossier])
            assert cursor.fetchone() == (0,), table
        lines = Wijziging.objects.filter(dossier_id=gestopt.dossier)
        assert lines.exists()
        assert not lines.exclude(inhoud=None).exists()
    assert drafts(gestopt, as_role) == 0
    (proof,) = wissingen(gestopt)
    assert (proof.nummer, proof.grond) == (nummer, "termijn")
    assert proof.rijen > 5
    page = gestopt.as_(gestopt.aafke).client.get(reverse("meldcode-bewaren")).content.decode()
    assert nummer in page
    assert "Noor" not in page
    assert gestopt.look("meldcodedossier").status_code == 404


def test_our_copy_of_what_was_sent_goes_and_the_dossier_of_veilig_thuis_stays(
    hier: School, nacht: Nacht, as_role: AsRole
) -> None:
    sent(hier, looked_over(decided(hier)))
    hier.send("meldcode-stoppen", **STOP)
    assert nacht(aged(hier, JAAR * 21)) == 1
    with as_role("postgres"):
        melding = Bericht.objects.get(soort="melding", van_id=hier.organisatie.pk)
        assert Pakket.objects.get(bericht=melding).inhoud is None
        answer = Bericht.objects.get(antwoord_op=melding)
        assert Pakket.objects.get(bericht=answer).inhoud is not None


def test_another_school_keeps_its_own(gestopt: School, nacht: Nacht) -> None:
    elders = school(Client())
    elders.walk(until="overleg").send("meldcode-stoppen", **STOP)
    aged(elders, JAAR * 21)
    assert nacht(aged(gestopt, JAAR * 21)) == 1
    assert is_there(elders)


def test_it_is_kept_longer_for_a_reason(gestopt: School, nacht: Nacht) -> None:
    establish(gestopt, bewaarjaren="2")
    tot = klok.today() + timedelta(days=1500)
    answer = gestopt.send("meldcode-langer-bewaren", tot=tot.isoformat(), waarom="Er loopt een klacht.")
    assert answer.status_code == 302
    assert "Er loopt een klacht." in gestopt.look("meldcodedossier").content.decode()
    assert nacht(aged(gestopt, JAAR * 3)) == 0
    assert nacht(aged(gestopt, 1, bewaren_tot=klok.today() - timedelta(days=1))) == 1


def test_a_walk_that_runs_has_no_term_to_lengthen(hier: School) -> None:
    assert hier.look("meldcode-langer-bewaren").status_code == 302


def test_what_goes_soon_is_shown_to_who_guides(gestopt: School) -> None:
    establish(gestopt, bewaarjaren="2")
    gestopt.as_(gestopt.aafke)
    assert "De komende drie maanden niets" in gestopt.client.get(reverse("meldcode-bewaren")).content.decode()
    aged(gestopt, JAAR * 2 - 30)
    page = gestopt.client.get(reverse("meldcode-bewaren")).content.decode()
    assert "Noor, groep 6" in page
    assert "Wordt gewist op" in page


def asked(hier: School) -> School:
    assert hier.send("meldcode-wissen", **VERZOEK).status_code == 302
    return hier


def decide(hier: School, besluit: str) -> Any:
    return hier.send("meldcode-wissen-besluit", besluit=besluit, motivering="Het raakt niemand anders.")


def test_who_wrote_a_request_down_does_not_decide_alone(gestopt: School) -> None:
    asked(gestopt)
    assert "niemand wist alleen" in decide(gestopt, "ingewilligd").content.decode()
    assert not gestopt.row().te_wissen


def test_on_request_and_by_another_it_goes_that_night(gestopt: School, nacht: Nacht) -> None:
    asked(gestopt).as_(gestopt.aafke)
    shown = gestopt.look("meldcode-wissen-besluit").content.decode()
    assert "Dit klopt niet en moet weg." in shown
    assert "dinsdag 2 februari 2027" in shown
    assert decide(gestopt, "ingewilligd").status_code == 302
    assert "Dit dossier wordt vannacht gewist" in gestopt.look("meldcodedossier").content.decode()
    assert nacht(gestopt) == 1
    assert [one.grond for one in wissingen(gestopt)] == ["verzoek"]


def test_a_refusal_says_why_and_keeps_the_file(gestopt: School, nacht: Nacht) -> None:
    asked(gestopt).as_(gestopt.aafke)
    assert decide(gestopt, "geweigerd").status_code == 302
    page = gestopt.look("meldcodedossier").content.decode()
    assert "Geweigerd door" in page
    assert "Het raakt niemand anders." in page
    assert nacht(gestopt) == 0


def test_a_walk_that_runs_is_not_erased_on_request(hier: School) -> None:
    asked(hier).as_(hier.aafke)
    assert "Deze meldcode loopt nog" in decide(hier, "ingewilligd").content.decode()


def test_while_veilig_thuis_is_at_it_nothing_is_erased_on_request(hier: School) -> None:
    sent(hier, looked_over(decided(hier)))
    hier.send("meldcode-stoppen", **STOP)
    asked(hier).as_(hier.aafke)
    assert "Veilig Thuis heeft het nog niet afgesloten" in decide(hier, "ingewilligd").content.decode()
    assert decide(hier, "geweigerd").status_code == 302


def test_a_walk_that_goes_on_takes_the_grant_back(gestopt: School, nacht: Nacht) -> None:
    asked(gestopt).as_(gestopt.aafke)
    decide(gestopt, "ingewilligd")
    gestopt.send("meldcode-hervatten")
    assert nacht(gestopt) == 0
    assert not gestopt.row().te_wissen


def test_the_term_of_the_law_is_three_months() -> None:
    assert bewaren.answer_before(date(2026, 11, 2)) == date(2027, 2, 2)
