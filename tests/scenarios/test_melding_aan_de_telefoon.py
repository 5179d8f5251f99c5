"""A teacher calls; the front office takes the melding while she talks.

Given a teacher on the telephone who knows a child, a mother and a father
When the worker of the front office types along, reads the summary out and says where it belongs
Then the melding is received in at most forty interactions, with the five agreements in it.

Given the same conversation in a browser without script
When somebody has to be added halfway
Then a button adds a row, nothing typed is lost, and the melding is received too.

Given the desk by day, in the dark and on a telephone
Then axe finds nothing and nothing scrolls sideways.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import lights
from tests.scenarios.toegankelijk import findings, scrolls_sideways, small_targets

pytestmark = pytest.mark.verhaal

MEEST = 40
_huisnummer = count(1)


@dataclass
class Gesprek:
    """The desk in a browser, and how often the worker had to do something."""

    page: Page
    interacties: int = 0
    said: list[str] = field(default_factory=list)

    def type(self, name: str, text: str) -> None:
        self.interacties += 1
        self.page.locator(f"[name='{name}']").fill(text)

    def choose(self, name: str, value: str) -> None:
        self.interacties += 1
        self.page.locator(f"select[name='{name}']").select_option(value)

    def tick(self, name: str, value: str = "") -> None:
        self.interacties += 1
        chosen = f"[value='{value}']" if value else ""
        self.page.locator(f"[name='{name}']{chosen} + label").click()

    def press(self, button: str) -> None:
        self.interacties += 1
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button).first.click()

    def about(self, row: int, rol: str, **answers: str) -> None:
        self.choose(f"p{row}-rol", rol)
        for name, text in answers.items():
            self.type(f"p{row}-{name}", text)


Open = Callable[..., Gesprek]


@pytest.fixture
def desk(huis: Huis, chromium: Browser) -> Iterator[Open]:
    contexts: list[BrowserContext] = []

    def open_desk(*, script: bool = True, width: int = 1280, **options: object) -> Gesprek:
        viewport = {"width": width, "height": 900}
        context = chromium.new_context(viewport=viewport, java_script_enabled=script, **options)  # type: ignore[arg-type]
        contexts.append(context)
        gesprek = Gesprek(context.new_page())
        gesprek.page.on("console", lambda message: gesprek.said.append(message.text))
        gesprek.page.on("pageerror", lambda error: gesprek.said.append(str(error)))
        root = huis.address.rstrip("/")
        gesprek.page.goto(f"{root}/inloggen/")
        gesprek.press("frontoffice.flevoland")
        gesprek.interacties = 0
        gesprek.page.goto(f"{root}/dossiers/melding/nieuw/")
        return gesprek

    yield open_desk
    for context in contexts:
        context.close()


def the_teacher_tells(gesprek: Gesprek) -> None:
    """An address of their own for every conversation, so that no other story is found as an earlier melding."""
    gesprek.tick("gevaar", "nee")
    gesprek.type("feiten", "Drie keer een blauwe plek op de arm.\n\nMoeder zegt dat zij viel.")
    gesprek.type("oordeel", "Het verhaal klopt niet.")
    gesprek.tick("onderwerpen", "kindermishandeling")
    nummer = str(next(_huisnummer))
    child = {"voornamen": "Noor", "achternaam": f"Belverhaal{nummer}", "geboren": "9 jaar", "woonplaats": "Almere"}
    gesprek.about(0, "kind", **child, postcode="1339 ZZ", huisnummer=nummer)
    gesprek.about(1, "ouder", voornamen="Marloes", telefoon="06 12345678")
    gesprek.tick("p1-zelfde_adres")
    gesprek.about(2, "partner", voornamen="Ruben")
    gesprek.tick("melder_soort", "professional")
    for name, text in (("naam", "Anne"), ("telefoon", "06 87654321"), ("organisatie", "De Lantaarn")):
        gesprek.type(name, text)
    gesprek.tick("anoniem", "nee")
    gesprek.tick("gezin_geinformeerd", "nee")
    gesprek.tick("positie", "veilig-thuis-neemt-over")
    gesprek.tick("komende_dagen_onzeker", "ja")
    gesprek.tick("bescherming_nodig", "onbekend")
    gesprek.tick("spoed", "nee")
    for afspraak in ("vervolgstappen", "zicht", "samenwerking", "afstemming", "communicatie"):
        gesprek.type(f"afspraak_{afspraak}", "Wij bellen morgen.")


def the_end(gesprek: Gesprek) -> None:
    expect(gesprek.page.get_by_text("Lees dit voor. Klopt het?")).to_be_visible()
    gesprek.tick("c-voorgelezen", "ja")
    gesprek.press("Neem de melding in ontvangst")
    expect(gesprek.page.get_by_text("is in ontvangst genomen")).to_be_visible()


@pytest.mark.eis("R-121", "R-128", "R-129", "R-130", "R-131", "R-132")
def test_a_whole_melding_takes_at_most_forty_interactions(desk: Open) -> None:
    gesprek = desk()
    the_teacher_tells(gesprek)
    gesprek.press("Lees voor en controleer")
    the_end(gesprek)
    assert gesprek.interacties <= MEEST
    assert gesprek.said == []


def test_without_script_a_row_is_added_and_nothing_is_lost(desk: Open) -> None:
    gesprek = desk(script=False)
    the_teacher_tells(gesprek)
    gesprek.press("Nog een persoon")
    expect(gesprek.page.locator("[name=feiten]")).to_have_value(
        "Drie keer een blauwe plek op de arm.\n\nMoeder zegt dat zij viel."
    )
    gesprek.about(3, "netwerk", voornamen="Tine")
    gesprek.press("Lees voor en controleer")
    the_end(gesprek)


def test_enter_in_a_line_reads_out_and_never_receives(desk: Open) -> None:
    gesprek = desk()
    the_teacher_tells(gesprek)
    gesprek.page.locator("[name=naam]").press("Enter")
    expect(gesprek.page.get_by_text("Lees dit voor. Klopt het?")).to_be_visible()
    gesprek.page.locator("[name=naam]").press("Enter")
    expect(gesprek.page.get_by_text("Lees dit voor. Klopt het?")).to_be_visible()


def test_what_was_typed_comes_back_after_leaving(desk: Open) -> None:
    gesprek = desk()
    with gesprek.page.expect_response(lambda answer: answer.request.method == "POST"):
        gesprek.type("feiten", "Half af")
    gesprek.page.reload()
    expect(gesprek.page.locator("[name=feiten]")).to_have_value("Half af")


@lights("scheme", "light", "dark")
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_at_the_desk(desk: Open, scheme: str, width: int) -> None:
    gesprek = desk(color_scheme=scheme, width=width, bypass_csp=True)
    assert findings(gesprek.page) == []
    assert small_targets(gesprek.page) == []
    assert not scrolls_sideways(gesprek.page)


def test_axe_finds_nothing_when_something_is_wrong_and_when_it_is_read_out(desk: Open) -> None:
    gesprek = desk(bypass_csp=True)
    gesprek.press("Lees voor en controleer")
    assert findings(gesprek.page) == []
    the_teacher_tells(gesprek)
    gesprek.press("Lees voor en controleer")
    assert findings(gesprek.page) == []
