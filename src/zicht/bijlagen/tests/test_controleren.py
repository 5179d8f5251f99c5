"""What comes in is looked at by a virus scanner, once; without one, or with a silent one, it waits and nothing is opened."""

import threading
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connection

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.scanner import Hoekscanner, Scanner
from tests.proefopstelling.wereld import Wereld
from zicht.audit.models import Leesregel
from zicht.bijlagen import bewaren, controleren
from zicht.bijlagen import clamd as daemon
from zicht.bijlagen.clamd import ScannerStil
from zicht.bijlagen.models import Bijlage, Toestand
from zicht.bijlagen.tests import bestanden
from zicht.bijlagen.tests.test_bewaren import TEKST, keep
from zicht.dossier.openen import open_dossier
from zicht.foundation import aanroep

pytestmark = pytest.mark.django_db


def toestand(hier: Wereld, bijlage: Bijlage) -> str:
    with hier.alice.at_work():
        return Bijlage.objects.get(pk=bijlage.pk).toestand


def test_what_is_clean_is_said_to_be_clean_and_what_holds_a_virus_is_shut(
    hier: Wereld, clamd: Scanner, as_role: AsRole
) -> None:
    dossier = hier.dossier(hier.almere)
    clean, infected = keep(hier, dossier), keep(hier, dossier, b"Lees dit: " + bestanden.EICAR)
    with as_role("zicht_worker"):
        controleren.work_all()
    assert (toestand(hier, clean), toestand(hier, infected)) == (Toestand.SCHOON, Toestand.BESMET)
    assert clamd.gezien[0] == TEKST, "all of it was looked at, in its order"
    with as_role("zicht_worker"):
        controleren.work_all()
    assert len(clamd.gezien) == 2, "once is enough"
    with hier.alice.at_work():
        open_dossier(dossier)
        shut = Bijlage.objects.get(pk=infected.pk)
        with pytest.raises(bewaren.Besmet):
            bewaren.content(shut, "gelezen")


def test_without_a_scanner_or_with_a_silent_one_everything_waits_and_nothing_is_opened(
    hier: Wereld, settings: LazySettings, as_role: AsRole
) -> None:
    made = keep(hier, hier.dossier(hier.almere))
    for adres in ("", "127.0.0.1:9", "unix:/er/is/niets.ctl"):
        settings.CLAMD = adres
        with as_role("zicht_worker"):
            controleren.work_all()
    assert toestand(hier, made) == Toestand.WACHT
    with hier.alice.at_work():
        assert not Leesregel.objects.filter(soort="kluis").exists()


def test_a_file_that_the_scanner_cannot_say_anything_of_waits_and_holds_up_no_other(
    hier: Wereld, clamd: Scanner, as_role: AsRole
) -> None:
    dossier = hier.dossier(hier.almere)
    first, second = keep(hier, dossier), keep(hier, dossier, b"kort")
    clamd.te_groot = True
    with as_role("zicht_worker"):
        controleren.work_all()
    assert len(clamd.gezien) == 2
    assert {toestand(hier, first), toestand(hier, second)} == {Toestand.WACHT}
    clamd.te_groot = False
    with as_role("zicht_worker"):
        controleren.work_all()
    assert {toestand(hier, first), toestand(hier, second)} == {Toestand.SCHOON}


def test_a_worker_that_dies_on_the_way_leaves_the_file_waiting(
    hier: Wereld, clamd: Scanner, as_role: AsRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is done is done in one transaction: what ends it takes everything of it along."""
    made = keep(hier, hier.dossier(hier.almere))

    def dies(*_: object, **__: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(Bijlage, "save", dies)
        with pytest.raises(SystemExit), as_role("zicht_worker"):
            controleren.work_all()
    assert toestand(hier, made) == Toestand.WACHT
    with as_role("zicht_worker"):
        controleren.work_all()
    assert toestand(hier, made) == Toestand.SCHOON


def test_what_comes_in_wakes_the_worker_and_the_job_holds_nothing(hier: Wereld) -> None:
    asked = "SELECT task_name, args::text FROM procrastinate_jobs ORDER BY id"
    before = len(aanroep.rows(asked))
    keep(hier, hier.dossier(hier.almere))
    assert aanroep.rows(asked)[before:] == [("bijlagen.controleren", "{}")]


def test_an_answer_that_is_none_is_silence(tmp_path: Path) -> None:
    with pytest.raises(ScannerStil):
        daemon.virus_in(f"unix:{tmp_path}/clamd.ctl", [b"x"])
    assert daemon.answers("nergens.example.invalid:3310") is False


def test_the_scanner_may_sit_at_a_port_or_at_a_socket_in_a_folder(clamd: Scanner, tmp_path: Path) -> None:
    with Hoekscanner(tmp_path / "clamd.ctl") as corner:
        threading.Thread(target=corner.serve_forever, daemon=True).start()
        for adres in (clamd.adres, f"tcp:{clamd.adres}", f"unix:{tmp_path}/clamd.ctl", f"{tmp_path}/clamd.ctl"):
            assert daemon.answers(adres)
            assert daemon.virus_in(adres, [b"gewoon"]) is None
            assert daemon.virus_in(adres, [bestanden.EICAR]) == "Eicar-Test-Signature"
        corner.shutdown()


def test_one_that_is_damaged_waits_and_holds_up_no_other(hier: Wereld, clamd: Scanner, as_role: AsRole) -> None:
    dossier = hier.dossier(hier.almere)
    damaged, whole = keep(hier, dossier, b"beschadigd"), keep(hier, dossier, b"heel")
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute("UPDATE bijlagen_stuk SET inhoud = '\\x00' WHERE bijlage_id = %s", [damaged.pk])
    with as_role("zicht_worker"):
        controleren.work_all()
    assert (toestand(hier, damaged), toestand(hier, whole)) == (Toestand.WACHT, Toestand.SCHOON)
