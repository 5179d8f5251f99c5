"""A teacher walks the meldcode in four visits over two weeks; her deputy finishes it when she is ill.

Given a teacher who saw two bruises, and comes back when there is something to add
When she writes it down, asks a colleague, talks with the mother and falls ill, and her deputy weighs, decides and sends
Then Veilig Thuis has the melding, with what both wrote and that they help too
And the file shows a number, whom to call and the day on which she hears at the latest
And from the first signal to the melding it took at most forty-five fields, and nothing was typed twice.
"""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.meldcodebezoek import SCHOOL, Bezoek, Telling, visit
from tests.scenarios.werkplek import clock, log_in
from zicht.foundation.woorden import day_in_words
from zicht.protocol.termijnen import TERUGKOPPELING_MELDER

pytestmark = pytest.mark.verhaal
MOST_FIELDS = 45
ZAG = "Twee blauwe plekken op zijn rug."


def _monday_what_she_saw(lea: Bezoek, achternaam: str) -> None:
    lea.open("/meldcode/dossiers/nieuw/").fill(aanduiding="Sem, groep 4", rol="kind").press("Begin met stap 1")
    lea.look()
    lea.fill(tekst=ZAG, soort="gezien", waar="bij het zwemmen", uitleg="Ik denk dat iemand hem slaat.")
    lea.press("Zet erbij").look()
    lea.fill(onderwerpen=["kindermishandeling"], beroepskracht="nee").press("Stap 1 is klaar")


def _thursday_a_colleague(lea: Bezoek, achternaam: str) -> None:
    lea.go("Ga verder met stap 2").look()
    lea.fill(met=["aandachtsfunctionaris"], uitkomst="Aafke ziet het ook; eerst met moeder praten.").press("Leg vast")


def _tuesday_the_talk_and_who_stands_in(lea: Bezoek, achternaam: str) -> None:
    file = lea.address
    lea.go("Ga verder met stap 3").look()
    lea.fill(gesproken="wel", met_anders="Zijn moeder", reactie="Zij huilde en zei: het is soms te veel.")
    lea.press("Leg vast").open(file).go("Vraag een collega").look()
    lea.choose("Aafke Aandacht", "Neemt het over als ik er niet ben").press("Vraag deze collega")


def _monday_the_deputy(aafke: Bezoek, achternaam: str) -> None:
    aafke.go("Neem het over").look()
    aafke.fill(reden="ziek").press("Neem het over").go("Ga verder met stap 4").look()
    aafke.fill(
        vermoeden="ja", vermoeden_reden="Het verhaal past niet bij de plekken.", acuut="nee", structureel="ja",
        onveilig_reden="Dit is de derde keer dit jaar.", passend="ja", plan="ja", zicht="ja",
        hulp_reden="Het wijkteam begint maandag.", werken_mee="ja", mee_reden="Zij vraagt er zelf om.",
        stabiel="ja", stabiel_reden="Oma komt elke dag langs.",
    )  # fmt: skip
    aafke.press("Naar de beslissing")
    assert "Melden is de norm, en je kunt ook zelf helpen" in aafke.look()
    aafke.press("Leg de beslissingen vast").go("Verstuur de melding").look()
    aafke.go("Vul aan").look()
    aafke.fill(achternaam=achternaam, geboren_jaar="2018")
    aafke.fill(postcode="1316 AB", huisnummer="7", straat="Proefpad", woonplaats="Almere").press("Bewaar")
    aafke.fill(bereikbaar="Na drie uur; de directeur neemt waar.", geinformeerd="ja").press("Bekijk wat je verstuurt")
    page = aafke.look()
    for words in ("Dit verstuur je aan Veilig Thuis Flevoland", f"Sem {achternaam}", ZAG, "het is soms te veel"):
        assert words in page
    aafke.press("Verstuur de melding")


#: Days after the visit before, who comes, and what they do.
VISITS = (
    (0, "leerkracht.almere", _monday_what_she_saw),
    (3, "leerkracht.almere", _thursday_a_colleague),
    (5, "leerkracht.almere", _tuesday_the_talk_and_who_stands_in),
    (6, "aandachtsfunctionaris.almere", _monday_the_deputy),
)


@pytest.mark.eis("R-026", "R-032", "R-040", "R-061", "R-062", "R-067")
@MET_EN_ZONDER
def test_a_teacher_and_her_deputy_report_in_forty_five_fields(huis: Huis, chromium: Browser, script: bool) -> None:
    telling, achternaam = Telling(), "Sterrenkind" if script else "Maankind"
    for days, login, act in VISITS:
        if days:
            now, today = clock(huis, dagen=days), clock(huis, bij=SCHOOL, dagen=days).date()
        bezoek = visit(huis, chromium, login, telling, script=script)
        if days:
            bezoek.open("/meldcode/dossiers/").go("Sem, groep 4").look()
        act(bezoek, achternaam)
        if login == "leerkracht.almere":
            bezoek.leave()
    promised = {_promise(sent, today) for sent in (now, now + timedelta(hours=1))}  # midnight may come while she writes
    _receipt(bezoek.look(), promised)
    assert telling.axe == []
    assert telling.twice() == []
    assert telling.velden <= MOST_FIELDS, telling.velden
    _at_veilig_thuis(huis, chromium, achternaam)
    bezoek.leave()


def _promise(sent: datetime, today: date) -> str:
    """Counted by the clock of Veilig Thuis, said as the school says a day: with its year when that is another."""
    return day_in_words(TERUGKOPPELING_MELDER.bereken(sent).uiterlijk_datum, today)


def _receipt(page: str, promised: set[str]) -> None:
    """What the school has in hand, and who did what."""
    assert "Melding VT03-M-" in page
    assert "0800-2000" in page
    assert any(f"Je hoort uiterlijk {day} van ons." in page for day in promised), page
    assert "Zelf hulp ja" in page
    first, last = page.split("Wie meedoen")[0].split("4. Wegen")
    assert "Lea Leerkracht" in first
    assert "Aafke Aandacht" in last
    assert "Lea Leerkracht" not in last


def _at_veilig_thuis(huis: Huis, chromium: Browser, achternaam: str) -> None:
    fenna = log_in(huis, chromium, "frontoffice.flevoland").open("/werkvoorraad/?wie=niemand")
    fenna.follow(fenna.page.get_by_role("link", name=achternaam).first)
    fenna.look().page.locator("section[aria-labelledby=tijdlijn] summary").first.click()
    said = fenna.text("section[aria-labelledby=tijdlijn]")
    assert ZAG in said
    assert "het is soms te veel" in said
    assert fenna.axe == []
    fenna.page.context.close()
