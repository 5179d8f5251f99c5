"""The roads beside the common one, each walked to a melding that Veilig Thuis can read.

A nurse who sees a woman: her kindcheck opens the meldcode for the children and for the child that is not born yet.
Danger at step 1: first 112 and 0800-2000, then step 5; what was skipped is written when everybody is safe.
A girl who must marry: Veilig Thuis first, no talk with the family, and the day that she fears goes along.
"""

from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.scenarios.meldcodebezoek import SCHOOL, Bezoek, Telling, visit
from tests.scenarios.werkplek import Werkplek, clock, log_in
from zicht.foundation.woorden import day_in_words

pytestmark = pytest.mark.verhaal
ADRES = {"postcode": "1316 AB", "straat": "Proefpad", "woonplaats": "Almere"}
GEEN_HULP = {
    "passend": "nee",
    "plan": "nee",
    "zicht": "nee",
    "hulp_reden": "Dit kan ik niet alleen.",
    "werken_mee": "onbekend",
    "stabiel": "onbekend",
}


def _begin(bezoek: Bezoek, aanduiding: str, rol: str) -> str:
    bezoek.open("/meldcode/dossiers/nieuw/").fill(aanduiding=aanduiding, rol=rol).press("Begin met stap 1")
    return bezoek.address.removesuffix("signaal/")


def _send(bezoek: Bezoek, melding: dict[str, str], **wie: str) -> str:
    """From the decision to the receipt; what the page said that is sent."""
    bezoek.go("Verstuur de melding").go("Vul aan").fill(**wie, **ADRES).press("Bewaar").look()
    bezoek.fill(bereikbaar="Elke dag.", **melding).press("Bekijk wat je verstuurt")
    said = bezoek.look()
    bezoek.press("Verstuur de melding")
    assert "Je hoort uiterlijk" in bezoek.look()
    return said


def _at_veilig_thuis(huis: Huis, chromium: Browser, achternaam: str) -> Werkplek:
    fenna = log_in(huis, chromium, "frontoffice.flevoland").open("/werkvoorraad/?wie=niemand")
    return fenna.follow(fenna.page.get_by_role("link", name=achternaam).first).look()


@pytest.mark.eis("R-037", "R-038", "R-043")
@pytest.mark.lang
def test_a_kindcheck_opens_the_code_for_the_children_and_the_unborn_child(huis: Huis, chromium: Browser) -> None:
    nadia = visit(huis, chromium, "verpleegkundige.almere", Telling())
    _begin(nadia, "Mevrouw in de wijk", "partner")
    nadia.fill(tekst="Blauwe plekken bij haar hals.", soort="gezien", waar="bij het wassen").press("Zet erbij")
    nadia.fill(onderwerpen=["partnergeweld"], beroepskracht="nee", ernstig="ja", kind_in_zorg="ja")
    nadia.fill(kinderen="Sara, 5 jaar\nzoontje van 3", kind_zwanger="ja", kind_veilig="onbekend").look()
    nadia.press("Stap 1 is klaar")
    assert "doorloop de meldcode ook voor het kind" in nadia.look()
    nadia.fill(met=["veilig-thuis"], uitkomst="Eerst haar alleen spreken.", advies_vt="Vraag naar wurging.")
    nadia.press("Leg vast").fill(gesproken="wel").choose("Mevrouw in de wijk")
    assert "zoontje van 3" in nadia.look()
    nadia.fill(reactie="Zij is bang, ook om de kinderen.").press("Leg vast")
    nadia.fill(vermoeden="ja", vermoeden_reden="Zij zei het zelf.", acuut="onbekend", structureel="ja")
    nadia.fill(onveilig_reden="Het gebeurt elke week.", **GEEN_HULP).press("Naar de beslissing")
    nadia.press("Leg de beslissingen vast")
    said = nadia.look()
    for words in ("de meldcode ook voor de kinderen", "Sara, 5 jaar", "zoontje van 3", "Ongeboren kind"):
        assert words in said
    said = _send(nadia, {"geinformeerd": "ja"}, achternaam="Wijkverhaal", huisnummer="11")
    assert "kindcheck gedaan" in said
    fenna = _at_veilig_thuis(huis, chromium, "Wijkverhaal")
    assert all(words in fenna.text() for words in ("Sara, 5 jaar", "zoontje van 3", "Ongeboren kind"))
    assert nadia.telling.axe + fenna.axe == []


@pytest.mark.eis("R-012", "R-063")
def test_danger_at_step_1_goes_straight_to_step_5(huis: Huis, chromium: Browser) -> None:
    lea = visit(huis, chromium, "leerkracht.almere", Telling())
    file = _begin(lea, "Kind op het plein", "kind")
    lea.open(f"{file}signalen/").go("Ga meteen naar stap 5").look()
    called = [link.get_attribute("href") for link in lea.plek.page.locator("main ol a").all()]
    assert called == ["tel:112", "tel:08002000"]
    lea.fill(gevaar="Vader staat met een mes bij het hek.").press("Leg vast en ga naar stap 5")
    assert "Bij een vermoeden van acute onveiligheid is melden altijd nodig." in lea.look()
    lea.fill(hulp="nee").press("Leg de beslissingen vast")
    assert lea.look().count("later aanvullen") == 2 * 4, "beside the steps and in the list of steps"
    said = _send(lea, {"geinformeerd": "nee"}, achternaam="Pleinverhaal", huisnummer="12")
    assert "ja, je ziet acuut gevaar: Vader staat met een mes bij het hek." in said
    lea.open(f"{file}overleg/").fill(met=["leidinggevende"], uitkomst="De directeur belde 112.").press("Leg vast")
    assert lea.open(file).look().count("later aanvullen") == 2 * 3
    fenna = _at_veilig_thuis(huis, chromium, "Pleinverhaal")
    assert "spoed" in fenna.text().lower()
    assert lea.telling.axe + fenna.axe == []


@pytest.mark.eis("R-049")
@pytest.mark.lang
def test_the_day_that_a_girl_fears_goes_along_to_veilig_thuis(huis: Huis, chromium: Browser) -> None:
    today = clock(huis, bij=SCHOOL, uren=1).date()
    bruiloft = today + timedelta(days=60)
    lea = visit(huis, chromium, "leerkracht.almere", Telling())
    file = _begin(lea, "Aylin", "kind")
    lea.fill(tekst="Zij moet in de vakantie trouwen, ver weg.", soort="gehoord").press("Zet erbij")
    lea.fill(onderwerpen=["huwelijksdwang"], kritieke_reden="huwelijk", kritieke_dag=bruiloft.isoformat())
    lea.fill(beroepskracht="nee").look()
    lea.press("Stap 1 is klaar")
    said = lea.look()
    assert "Spreek niet met de familie en schrijf niet naar huis" in said
    assert f"Huwelijk of verloving: {day_in_words(bruiloft, today)}, over 60 dagen" in said
    lea.fill(uitkomst="Wij bellen niet naar huis.", advies_vt="Meld vandaag, spreek haar alleen.").press("Leg vast")
    assert lea.plek.page.locator("[name=gesproken][value=niet-veilig]").is_checked()
    lea.look()
    lea.press("Leg vast").fill(vermoeden="ja", vermoeden_reden="Zij noemt een dag.", acuut="onbekend", structureel="ja")
    lea.fill(onveilig_reden="Haar zus overkwam het ook.", **GEEN_HULP).press("Naar de beslissing")
    lea.press("Leg de beslissingen vast")
    assert "Wacht niet tot die dag. Bel Veilig Thuis vandaag nog" in lea.look()
    said = _send(lea, {}, achternaam="Trouwverhaal", huisnummer="13")
    for words in ("niet met de familie gesproken, vanwege veiligheid", "mag niet weten dat jij meldt", "Kritieke dag"):
        assert words in said
    assert "Veilig Thuis weet van deze dag" in lea.open(file).look()
    fenna = _at_veilig_thuis(huis, chromium, "Trouwverhaal")
    assert "Huwelijk of verloving (Aylin)" in fenna.text("section[aria-labelledby=tegenpartij]")
    assert lea.telling.axe + fenna.axe == []
