"""A neighbour reports and stays unknown to the family; a child writes and is answered.

Given a neighbour who hears a child cry through the wall, and is afraid of the father,
when he first wants nobody to know him, reads what that means, and chooses to stay unknown to the family only,
then his melding is received, he is asked one more thing by his code, and he answers; with script and without.
No file of the house holds his name, his code or what he answered as it was typed.

Given a child that looks at the page for children on a telephone,
when it writes down what is wrong, without a name,
then somebody at Veilig Thuis answers, and the child reads it with its code.

Given the pages of the public door, in the light and in the dark, on a telephone and in English
then axe finds nothing and nothing scrolls sideways.
"""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER, lights
from tests.scenarios.publiek import Bezoeker, neighbour_to_the_choice
from tests.scenarios.test_gast import left_behind
from tests.scenarios.werkplek import Werkplek, log_in

pytestmark = pytest.mark.verhaal

VRAAG, ANTWOORD = "Om hoe laat hoort u dat meestal?", "Na elven, rond kroegtijgertijd."
BELOFTE = "nooit een reden om niet te melden"


def open_melder(desk: Werkplek, nummer: str) -> None:
    """The dossier is found by the number of the melding; the melder is one task away."""
    desk.open("/dossiers/").page.get_by_label("Naam, nummer, BSN").fill(nummer)
    desk.page.get_by_role("button", name="Zoek").last.click()
    desk.follow(desk.page.locator("main").get_by_role("link", name=re.compile("^Open")).first)
    assert desk.page.get_by_role("heading", level=1).count()
    desk.follow(desk.page.locator("main").get_by_role("link", name="Melder", exact=True))
    desk.page.get_by_text("Bellen voor de veiligheidsbeoordeling").click()
    desk.page.get_by_role("button", name="Toon de melder").click()


@pytest.mark.eis("R-133", "R-137", "R-138")
@MET_EN_ZONDER
def test_a_neighbour_reports_unknown_to_the_family_and_answers_a_question(
    huis: Huis, chromium: Browser, script: bool
) -> None:
    context = chromium.new_context(java_script_enabled=script, bypass_csp=True)
    buurman = Bezoeker(huis, context.new_page())
    buurman.open("/").sees("Elke inwoner heeft recht op een veilig thuis")
    buurman.follow("Ik maak me zorgen om iemand", "Ik maak me zorgen om iemand")
    buurman.follow("Doe een melding", "Een melding doen")
    neighbour_to_the_choice(buurman)
    expect(buurman.page.get_by_text(BELOFTE)).to_be_visible()
    buurman.choose("Niemand, ook Veilig Thuis niet").press("Verder", "Wie mag het weten?")
    expect(buurman.page.get_by_role("heading", name="Toch hulp, zonder uw naam")).to_be_visible()
    buurman.choose("Alleen Veilig Thuis").press("Verder", "Hoe bereiken wij u veilig?")
    buurman.type(naam="Theodoor Achterburen-Zwavel", telefoon="06 87654321", codewoord="tulp").press(
        "Verder", "Klopt het zo?"
    )
    expect(buurman.page.get_by_text("Gebonk en gehuil.")).to_be_visible()
    buurman.press("Verstuur de melding", "Uw melding is ontvangen")
    assert context.cookies() == []
    code, nummer = buurman.code(), buurman.page.get_by_text(re.compile(r"-M-")).inner_text()

    desk = log_in(huis, chromium, "frontoffice.flevoland", script=script)
    open_melder(desk, nummer)
    assert all(words in desk.text() for words in ("Theodoor Achterburen", "Codewoord: tulp", "Anoniem voor het gezin"))
    desk.follow(desk.page.get_by_role("link", name="De melder iets vragen"))
    desk.page.locator("[name=tekst]").fill(VRAAG)
    desk.follow(desk.page.get_by_role("button", name="Verstuur de vraag"))

    buurman.open("/").follow("Ik heb een code", "Hoe gaat het met uw melding of vraag?")
    buurman.type(code=code.lower()).press("Kijk", "Hoe gaat het?")
    expect(buurman.page.get_by_text(VRAAG)).to_be_visible()
    buurman.type(tekst=ANTWOORD).press("Verstuur", "Hoe gaat het?")
    expect(buurman.page.get_by_text("Verstuurd. Veilig Thuis leest het.")).to_be_visible()

    desk.open(desk.page.url.split("/melding/")[0])
    assert "De melder schreef iets: lees het" in desk.can_do()
    open_melder(desk, nummer)
    assert ANTWOORD in desk.text()
    assert left_behind(huis.data, {"Achterburen-Zwavel", "kroegtijgertijd", code, code.replace(" ", "")}) == []
    context.close()
    desk.page.context.close()


@pytest.mark.eis("R-134", "R-236")
def test_a_child_writes_without_a_name_and_reads_the_answer(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    kind = Bezoeker(huis, context.new_page())
    kind.open("/").follow("Ik ben jonger dan 18", "Is het thuis niet fijn?").look()
    kind.follow("Schrijf het op voor ons", "Vertel het ons").look()
    kind.type(vraag="Sem en ik zijn bang.")
    expect(kind.page.get_by_text("‘Sem’ lijkt een naam.")).to_be_visible()
    kind.look().type(vraag="Mijn vader slaat mijn moeder en ik ben bang.", gemeente="Almere").press(
        "Verder", "Hoe krijg je antwoord?"
    )
    kind.look().choose("Hier. Ik krijg een code").press("Verstuur", "Goed dat je het vertelt")
    kind.look()
    code = kind.code()

    desk = log_in(huis, chromium, "frontoffice.flevoland")
    desk.open("/contact/terugbellen/").follow(
        desk.page.get_by_role("link", name=re.compile("een kind of jongere")).first
    )
    assert "Mijn vader slaat mijn moeder" in desk.text()
    desk.page.locator("[name=tekst]").fill("Wat goed dat je schrijft. Ben je nu veilig?")
    desk.page.get_by_role("button", name="Verstuur, en haal van de lijst").click()

    kind.open("/status/").type(code=code).press("Kijk", "Hoe gaat het?").look()
    expect(kind.page.get_by_text("Wat goed dat je schrijft. Ben je nu veilig?")).to_be_visible()
    context.close()
    desk.page.context.close()


@lights("light", "light", "dark", "forced")
def test_axe_finds_nothing_at_the_public_door(huis: Huis, chromium: Browser, light: str) -> None:
    colours = {"forced_colors": "active"} if light == "forced" else {"color_scheme": light}
    context = chromium.new_context(bypass_csp=True, **colours)  # type: ignore[arg-type]
    visitor = Bezoeker(huis, context.new_page())
    for path in (
        "/",
        *(f"/informatie/{nummer}/" for nummer in range(1, 8)),
        "/melden/",
        "/advies/",
        "/vertel/",
        "/vertel/chat/",
        "/status/",
    ):
        for width in (320, 390, 1280):
            visitor.page.set_viewport_size({"width": width, "height": 900})
            visitor.open(path).look()
    neighbour_to_the_choice(visitor.open("/melden/")).look()
    visitor.choose("Niemand, ook Veilig Thuis niet").press("Verder", "Wie mag het weten?").look()
    context.close()


@pytest.mark.eis("R-012", "R-013")
def test_in_english_danger_is_led_to_the_telephone_and_half_way_the_language_can_change(
    huis: Huis, chromium: Browser
) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    visitor = Bezoeker(huis, context.new_page())
    visitor.open("/en/melden/").sees("Make a report").choose("Yes").press("Continue", "Call 112 now").look()
    expect(visitor.page.locator("main").get_by_role("link", name="Call 112")).to_have_attribute("href", "tel:112")
    visitor.type(wat="He is hitting her.").page.get_by_role("button", name="NL", exact=True).click()
    visitor.sees("Bel nu 112")
    expect(visitor.page.locator("[name=wat]")).to_have_value("He is hitting her.")
    context.close()
