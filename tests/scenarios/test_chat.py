"""A mother chats on an old telephone, and somebody of Veilig Thuis writes back.

Given a chat whose hours were set, and somebody at its desk,
when a mother opens it from the front page on a telephone that somebody else reads too, types a name, takes it out, and writes,
then who has the chat reads it and writes back, both see it come in by itself, and one key shows her how to call 112;
it ends as an advies without a name, and nothing of it is in any file of her browser, nor readable in a file of the house.

Given the same without script, then the buttons do the same.
Given a line that is lost and a worker whose computer dies, then nothing is lost, nothing is double, and she is not left in silence.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.faults.afdeling import superuser
from tests.proefopstelling.huis import Huis
from tests.scenarios.publiek import Bezoeker
from tests.scenarios.test_gast import ACHTERGELATEN, left_behind, own_profile, wait_until_tabs_are_kept
from tests.scenarios.werkplek import Werkplek, log_in, until_hour

pytestmark = pytest.mark.verhaal

VRAAG = "Mijn man sluit mij op in de bijkeukenkast. Wat kan ik doen?"
ANTWOORD = "Wat goed dat u dit schrijft. Bent u nu alleen, of is de winterschilder er ook?"
SPOREN = {"bijkeukenkast", "winterschilder", "dobbelsteenzak"}
TELEFOON = {"width": 390, "height": 844}


@contextmanager
def at_the_desk(
    huis: Huis, chromium: Browser, *, script: bool = True, login: str = "frontoffice.flevoland"
) -> Iterator[Werkplek]:
    """Within hours, and there for the chat."""
    until_hour(huis, 10)
    bas = log_in(huis, chromium, "beheer.flevoland", script=script).open("/contact/chat/tijden/")
    days = {f"{what}-{dag}": time for dag in range(1, 8) for what, time in (("open", "09:00"), ("dicht", "21:00"))}
    for name, time in days.items():
        bas.page.locator(f"[name={name}]").fill(time)
    bas.follow(bas.page.get_by_role("button", name="Sla op"))
    assert "maandag tot en met zondag van 9.00 tot 21.00 uur" in bas.look().text()
    assert bas.axe == []
    bas.page.context.close()
    desk = log_in(huis, chromium, login, script=script).open("/contact/chat/")
    desk.follow(desk.page.get_by_role("button", name="Ik ben er voor de chat"))
    try:
        yield desk
    finally:
        if not desk.page.is_closed():
            desk.open("/contact/chat/").follow(desk.page.get_by_role("button", name="Ik stop met de chat"))
            desk.page.context.close()


def line(page: Page, words: str) -> None:
    expect(page.locator(".zicht-chat__tekst").filter(has_text=words)).to_have_count(1, timeout=15_000)


def take(desk: Werkplek) -> None:
    """The one who waits shows by itself, or by looking again."""
    if not desk.script:
        desk.open("/contact/chat/")
    button = desk.page.get_by_role("button", name="Neem dit gesprek").first
    expect(button).to_be_visible(timeout=15_000)
    desk.follow(button)


def end_as_advies(desk: Werkplek) -> None:
    desk.unfold(desk.page.get_by_text("Sluit het gesprek af"))
    desk.page.get_by_text("Er is advies gegeven").click()
    desk.follow(desk.page.get_by_role("button", name="Sluit af", exact=True))
    assert "Vastleggen wat er in de chat is besproken" in desk.text()
    assert VRAAG in desk.text()
    desk.send(kring="volwassene")
    assert "Advies" in desk.text("h1")


@pytest.mark.eis("R-134", "R-236", "R-246")
def test_a_mother_chats_and_leaves_no_trace(huis: Huis, chromium: Browser, tmp_path: Path) -> None:
    profile = tmp_path / "profiel"
    with (
        at_the_desk(huis, chromium) as desk,
        own_profile(chromium, profile, viewport=TELEFOON, bypass_csp=True) as browser,
    ):
        mother = Bezoeker(huis, browser.new_page())
        mother.open("/").look().page.get_by_role("link", name="Chat met Veilig Thuis").click()
        mother.sees("Chatten met Veilig Thuis").look()
        assert mother.page.title() == "Informatie"
        mother.type(tekst="Mijn man heet Dobbelsteenzak.")
        expect(mother.page.get_by_text("‘Dobbelsteenzak’ lijkt een naam.")).to_be_visible()
        mother.type(tekst=VRAAG).press("Begin de chat", "Chatten met Veilig Thuis")
        line(mother.page, VRAAG)
        expect(mother.page.locator("[data-stand]")).to_have_text("Wie er nu vrijkomt, leest dit gesprek als eerste.")
        mother.look()

        take(desk)
        line(mother.page, "Iemand van Veilig Thuis leest nu mee")
        line(desk.look().page, VRAAG)
        desk.page.locator("[name=tekst]").fill(ANTWOORD)
        expect(mother.page.locator("[data-stand]")).to_have_text("Veilig Thuis typt.", timeout=15_000)
        desk.page.keyboard.press("Enter")
        line(desk.page, ANTWOORD)
        line(mother.page, ANTWOORD)

        expect(mother.page.get_by_role("link", name="Bel 112")).to_be_hidden()
        desk.page.locator("h1").click()
        desk.page.keyboard.press("g")
        expect(mother.page.get_by_role("link", name="Bel 112")).to_be_visible(timeout=15_000)
        mother.look()
        mother.type(tekst="Ik zit in de auto.").page.get_by_role("button", name="Verstuur", exact=True).click()
        line(desk.page, "Ik zit in de auto.")
        expect(mother.page.locator("[name=tekst]")).to_have_value("")

        end_as_advies(desk)
        expect(mother.page.get_by_role("heading", name="Dit gesprek is klaar")).to_be_visible(timeout=15_000)
        mother.look()
        assert browser.cookies() == []
        assert desk.axe == []
        mother.page.keyboard.press("Escape")
        mother.page.keyboard.press("Escape")
        expect(mother.page).to_have_url(re.compile("knmi|chrome-error"))
        again = browser.new_page()
        again.goto(f"{huis.address}?q={ACHTERGELATEN[0]}")
        wait_until_tabs_are_kept(again, profile)
    assert left_behind(profile, SPOREN) == []
    assert left_behind(huis.data, SPOREN) == []


def test_without_script_the_buttons_do_the_same(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=TELEFOON)
    with at_the_desk(huis, chromium, script=False) as desk:
        mother = Bezoeker(huis, context.new_page())
        mother.open("/chat/").type(tekst=VRAAG).press("Begin de chat", "Chatten met Veilig Thuis")
        take(desk)
        desk.page.locator("[name=tekst]").fill(ANTWOORD)
        desk.follow(desk.page.get_by_role("button", name="Verstuur", exact=True))
        mother.type(tekst="Half getypt").press("Kijk of er antwoord is", "Chatten met Veilig Thuis")
        line(mother.page, ANTWOORD)
        expect(mother.page.locator("[name=tekst]")).to_have_value("Half getypt")
        mother.type(tekst="Hij heet Noortje Proefman.").press("Verstuur", "Chatten met Veilig Thuis")
        expect(mother.page.locator("[data-fouten]")).to_contain_text("lijkt een naam")
        mother.type(tekst="Ik ben alleen.").press("Verstuur", "Chatten met Veilig Thuis")
        desk.follow(desk.page.get_by_role("button", name="Kijk of er iets bij kwam"))
        line(desk.page, "Ik ben alleen.")
        end_as_advies(desk)
        mother.press("Kijk of er antwoord is", "Dit gesprek is klaar")
        assert context.cookies() == []
    context.close()


def test_a_line_that_fails_and_a_computer_that_dies_lose_nothing(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context(viewport=TELEFOON, bypass_csp=True)
    with at_the_desk(huis, chromium) as fenna:
        mother = Bezoeker(huis, context.new_page())
        mother.open("/chat/").type(tekst=VRAAG).press("Begin de chat", "Chatten met Veilig Thuis")
        take(fenna)
        line(mother.page, "Iemand van Veilig Thuis leest nu mee")
        context.set_offline(True)
        mother.type(tekst="Hoort u mij?").page.get_by_role("button", name="Verstuur", exact=True).click()
        expect(mother.page.get_by_text("Niet verstuurd: er is geen verbinding.")).to_be_visible()
        expect(mother.page.locator("[name=tekst]")).to_have_value("Hoort u mij?")
        mother.look()
        context.set_offline(False)
        mother.page.get_by_role("button", name="Verstuur opnieuw").click()
        line(mother.page, "Hoort u mij?")
        line(fenna.page, "Hoort u mij?")
        fenna.page.context.close()
        # Two minutes without a sign of life, told to the database: a story does not wait.
        with superuser(huis.data) as db:
            db.execute("UPDATE contact_aanwezig SET tot = now() - interval '1 second'")
        line(mother.page, "De verbinding met de medewerker viel weg.")
        expect(mother.page.locator("[data-stand]")).to_contain_text("Er zit nu niemand meer aan de chat.")
        mother.press("Kijk of er antwoord is", "Chatten met Veilig Thuis").look()
        mother.page.get_by_role("button", name="Laat de vraag achter").click()
        mother.sees("Een vraag aan Veilig Thuis")
        expect(mother.page.locator("[name=vraag]")).to_have_value(f"{VRAAG}\n\nHoort u mij?")
        mother.open("/chat/").sees("De chat is nu dicht").look()
    context.close()
