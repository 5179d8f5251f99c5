"""The desk and a melder ask and answer one another by the receipt code, and a code opens nothing else."""

import re
from uuid import UUID

import pytest

from tests.proefopstelling.meldende import Meldende, Tabbezoek, kijk, veilig_thuis_van
from tests.proefopstelling.vragen import counted
from tests.proefopstelling.wereld import Iemand, iemand
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.organisaties.models import Organisatie
from zicht.publiek import codes, maten
from zicht.publiek.models import Ontvangstteken
from zicht.stations.melding import ontvangst
from zicht.stations.melding.models import Melderbericht, Melding, Ontvangst
from zicht.vault import ontvangstcode

pytestmark = pytest.mark.django_db

GEVRAAGD, VERTELD = "Hoe laat was het gebonk?", "Rond elf uur, drie avonden achter elkaar."


@pytest.fixture
def flevoland() -> Organisatie:
    return veilig_thuis_van("Almere")


@pytest.fixture
def front(flevoland: Organisatie) -> Iemand:
    return iemand(flevoland, "frontoffice")


def ask(front: Iemand, tekst: str = GEVRAAGD) -> UUID:
    with front.at_work():
        dossier = open_dossier(Ontvangst.objects.get().dossier_id)
        ontvangst.ask(Melding.objects.get(), tekst, door=front.medewerker)
    return dossier.pk


def test_a_question_of_the_desk_is_read_and_answered_by_the_code(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    dossier = ask(front)
    tab = kijk(code)
    assert GEVRAAGD in tab.html
    tab.send(tekst=VERTELD)
    assert "Verstuurd. Veilig Thuis leest het." in tab.html
    assert VERTELD in kijk(code).html
    with front.at_work():
        open_dossier(dossier)
        assert [(row.van_melder, row.tekst) for row in Melderbericht.objects.all()] == [
            (False, GEVRAAGD),
            (True, VERTELD),
        ]
        assert VERTELD not in {row.tekst for row in Fragment.objects.all()}, (
            "the family never reads what points at a melder"
        )


def test_an_answer_that_is_sent_twice_stands_there_once(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    tab = kijk(code)
    carried = tab.draagt
    tab.send(tekst=VERTELD).send("verder", **carried, tekst=VERTELD)
    assert tab.html.count(VERTELD) == 1


def test_without_the_code_nobody_reads_what_was_written_and_the_dossier_stays_shut(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    ask(front)
    found = codes.lookup(code)
    assert found is not None
    with codes.at_its_organisation(found):
        assert [row.tekst for row in ontvangst.written_by_code(found.teken)] == [GEVRAAGD]
        assert ontvangst.written_by_code(ontvangstcode.token_of(ontvangstcode.new_code())) == []
        known = ontvangst.with_code(found.teken)
        assert known is not None
        ontvangst.status(known)
        assert not Melderbericht.objects.exists()
        assert not Melding.objects.exists()
    with iemand(veilig_thuis_van("Utrecht"), "frontoffice").at_work():
        assert ontvangst.written_by_code(found.teken) == []


def test_a_slip_is_told_and_is_no_guess_and_what_was_typed_stays(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    with counted() as asked:
        tab = kijk(wrong)
    assert "Hier zit een tikfout in" in tab.html
    assert f'value="{wrong}"' in tab.html
    assert not any("tempo" in text or "ontvangstteken" in text for text in asked)
    assert "Hoe gaat het?" in tab.send(code=code).html


def test_a_code_is_long_enough_to_guess_nothing_and_is_read_out_without_doubt() -> None:
    assert ontvangstcode.BITS >= 80
    code = ontvangstcode.new_code()
    assert ontvangstcode.read(code.lower().replace(" ", "-")) == code
    assert not set(code) & set("01OILU")
    assert len(ontvangstcode.aloud(code)) == 6
    assert code not in ontvangstcode.token_of(code)


def test_many_guesses_open_nothing_and_the_place_they_come_from_must_wait(front: Iemand) -> None:
    """The limit is in the database: another process, another tab and another key of a tab count as one place."""
    Meldende().to_the_end()
    said = [kijk(ontvangstcode.new_code()).html for _ in range(maten.CODE.ineens + 3)]
    assert sum("Deze code kennen wij niet" in one for one in said) <= maten.CODE.ineens + 1
    assert "Er is hier vaak geprobeerd" in said[-1]
    assert "Hoe gaat het?" not in "".join(said)


def _opens(guesses: list[str]) -> bool:
    parts = (guesses[at : at + 10_000] for at in range(0, len(guesses), 10_000))
    return any(Ontvangstteken.objects.filter(pk__in=part).exists() for part in parts)


def test_a_hundred_thousand_guesses_open_nothing(front: Iemand) -> None:
    right = Meldende().to_the_end().code
    guesses = [ontvangstcode.token_of(ontvangstcode.new_code()) for _ in range(100_000)]
    assert len({*guesses}) == 100_000
    assert not _opens(guesses)
    assert _opens([*guesses, ontvangstcode.token_of(right)]), "the reader reads"


def test_who_has_a_right_code_uses_up_no_tries(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    for _ in range(maten.CODE.ineens * 2):
        assert "Hoe gaat het?" in kijk(code).html


def test_a_near_miss_takes_the_same_steps_as_any_other(front: Iemand) -> None:
    code = Meldende().to_the_end().code
    signs = code.replace(" ", "")[:-2]
    near = next(
        made
        for sign in ontvangstcode.LETTERS
        for last in ontvangstcode.LETTERS
        if (made := _as_code(f"{signs}{sign}{last}")) and made != code
    )
    kijk(ontvangstcode.new_code())  # from here on this place is counted
    steps = []
    for guess in (near, ontvangstcode.new_code()):
        with counted() as asked:
            assert "Deze code kennen wij niet" in kijk(guess).html
        steps.append([re.sub(r"s\d+_x\d+|'[^']*'", "", text) for text in asked])
    assert steps[0] == steps[1]


def _as_code(text: str) -> str:
    try:
        return ontvangstcode.read(text)
    except ontvangstcode.GeenCode:
        return ""


def test_the_page_of_a_code_cannot_be_made_without_one(front: Iemand) -> None:
    tab = Tabbezoek("/status/").send("naar:antwoord", code=ontvangstcode.new_code())
    assert tab.blad == "code"
    tab.antwoord = tab.client.post("/status/", {**tab.draagt, "_blad": "antwoord", "_doe": "verder", "tekst": "x"})  # type: ignore[assignment]
    assert tab.blad == "code"
