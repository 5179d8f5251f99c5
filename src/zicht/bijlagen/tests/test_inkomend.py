"""Whatever page a file is sent to, it comes in by one way, and far too much is not read at all."""

import os
import subprocess
import sys

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from zicht.bijlagen import inkomend
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.maten import EEN, INEENS

pytestmark = pytest.mark.django_db

ENVIRONMENT = {**os.environ, "DJANGO_SETTINGS_MODULE": "zicht.config.settings"}


def test_a_page_that_asks_no_file_keeps_none_of_it_and_goes_on(client: Client) -> None:
    sent = {"login": "iemand", "password": "x", "foto": SimpleUploadedFile("a.txt", b"x" * 3_000_000)}
    assert client.post("/inloggen/", sent).status_code == 200


def test_of_far_too_much_nothing_is_read_and_the_page_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inkomend, "VEEL_TE_VEEL", 1000)
    answer = client.post("/status/", {"bestanden": SimpleUploadedFile("a.txt", b"x" * 2000)})
    assert answer.status_code == 413


def test_of_more_files_than_fit_in_one_go_the_rest_is_let_go() -> None:
    handler = inkomend.Verzegeld()
    handler.handle_raw_input(None, {}, 0)
    kept = []
    for number in range(INEENS + 2):
        handler.new_file("bestanden", f"{number}.txt", "text/plain", None)
        handler.receive_data_chunk(b"tekst", 0)
        kept.append(handler.file_complete(5))
    assert [one.te_groot for one in kept] == [False] * INEENS + [True] * 2


def test_what_is_one_byte_too_much_is_let_go_and_what_just_fits_is_not() -> None:
    assert not Ingekomen.of("a", bytes(EEN)).te_groot
    assert Ingekomen.of("a", bytes(EEN + 1)).te_groot


def test_a_web_process_that_sees_no_file_does_not_wait_for_what_reads_them() -> None:
    ask = "import django; django.setup(); import zicht.config.urls, sys; print({'PIL', 'pikepdf'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, env=ENVIRONMENT)
    assert answer.stdout.strip() == "set()", answer.stderr
