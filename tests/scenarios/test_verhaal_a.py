"""Night.

Given the bereikbaarheidsdienst, at two in the morning, with a voice on the phone about a woman, a man and two children
When the voice reports, and it is urgent
Then zicht op veiligheid lies with Veilig Thuis from that minute, and the page says why and until when the assessment runs.

In the morning it ends in onderzoek, never decided alone; everyone is told. It is confirmed, with three voorwaarden. The
wijkteam refuses once and then accepts: from that minute zicht lies there. Veilig Thuis looks after 3, 6, 12 and 18 months;
in month 7 the help stops, zicht comes back, and goes again when help begins again. Then it is closed.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import Huis, open_house
from tests.scenarios.werkplek import Werkplek, clock, log_in, until_hour, until_office_hours

pytestmark = pytest.mark.verhaal

IEDEREEN = ("Marloes", "Ruben", "Noor", "Sem")
MELDING = {
    "gevaar": "nee",
    "feiten": "Een buurman belt: er is geschreeuw en er valt iets om.",
    "onderwerpen": ["partnergeweld", "kindermishandeling"],
    "p0-rol": "ouder",
    "p0-voornamen": "Marloes",
    "p0-achternaam": "Visserman",
    "p0-geboren": "1992",
    "p1-rol": "partner",
    "p1-voornamen": "Ruben",
    "p1-achternaam": "De Grootman",
    "p2-rol": "kind",
    "p2-voornamen": "Noor",
    "p2-achternaam": "Visserman",
    "p2-geboren": "2017",
    "melder_soort": "omstander",
    "naam": "Buur Verzonnen",
    "telefoon": "0612345678",
    "positie": "veilig-thuis-neemt-over",
    "spoed": "ja",
    "spoed_reden": "De komende nacht is niet zeker.",
    "gemeente": "GM0034",
}
SEM = {"p3-rol": "kind", "p3-voornamen": "Sem", "p3-achternaam": "Visserman", "p3-geboren": "2022"}
OVERDRACHT = {
    "gesprek": "warm",
    "voorwaarden_gegeven": True,
    "plannen": "Het wijkteam maakt de plannen met Marloes.",
    "monitoring": "Na drie maanden kijken wij samen.",
    "gevolgen": "Dan komt het terug bij Veilig Thuis.",
    "motivering": "Zij kennen het gezin.",
    "samenvatting": "Er was vaker geschreeuw. Noor en Sem zijn daar bang van.",
}


@pytest.fixture
def nachthuis() -> Iterator[Huis]:
    """A house of its own, because this story moves the clock by a year and a half."""
    with temporary_folder() as data, open_house(data) as house:
        yield house


@pytest.mark.eis("R-148", "R-156", "R-173", "R-180", "R-194", "R-196", "R-202", "R-205", "R-247")
@pytest.mark.lang
def test_a_night_call_walks_the_whole_route_without_script(nachthuis: Huis, chromium: Browser) -> None:
    """With script it is walked by keyboard, in `test_toetsenbord`."""
    walk_the_night(nachthuis, chromium, script=False)


def walk_the_night(nachthuis: Huis, chromium: Browser, *, script: bool) -> None:
    dossier, axe = _at_night(nachthuis, chromium, script)
    mare = log_in(nachthuis, chromium, "medewerker.flevoland", script=script).open(dossier)
    _in_the_morning(nachthuis, mare)
    _investigated(mare)
    _handed_over(nachthuis, chromium, mare, script)
    _monitored(nachthuis, mare)
    _closed(mare)
    assert axe + mare.axe == []


def _at_night(huis: Huis, chromium: Browser, script: bool) -> tuple[str, list[str]]:
    until_hour(huis, 2)
    cas = log_in(huis, chromium, "crisisdienst.flevoland", script=script).open("/dossiers/melding/nieuw/")
    cas.fill(**MELDING)
    cas.follow(cas.page.get_by_role("button", name="Nog een persoon"))
    cas.look().send(**SEM)
    assert "Het is spoed. Veilig Thuis houdt zicht op de veiligheid vanaf nu." in cas.text()
    cas.send(**{"c-voorgelezen": "ja"}).look()
    assert "Veiligheidsbeoordeling loopt · nog 5 werkdagen" in cas.sentence()
    assert "zicht op veiligheid ligt bij Veilig Thuis Flevoland sinds" in cas.sentence()
    assert "omdat de melding spoedeisend is" in cas.sentence()
    assert "Betrokkenen informeren (art. 5.3.1 Wmo)" in cas.text("section[aria-labelledby=wanneer]")
    assert "Buur Verzonnen" not in cas.page.content()
    return cas.page.url, cas.axe


def _in_the_morning(huis: Huis, mare: Werkplek) -> None:
    until_office_hours(huis)
    mare.open(mare.page.url)
    assert "Nog niet alle drie de bronnen zijn geraadpleegd." in mare.can_do()
    for bron in ("Eerdere meldingen bij ons", "Eerdere meldingen bij andere", "De Raad"):
        mare.do(f"Raadplegen: {bron}", uitkomst="niets-bekend")
    for wie in IEDEREEN:
        acuut = "ja" if wie == "Noor" else "nee"
        mare.do(
            f"Oordeel over {wie}",
            lichamelijk_gevaar=acuut,
            komende_dagen_onzeker="ja",
            bescherming_nodig=acuut,
            acuut=acuut,
            structureel="ja",
            veel_problemen="nee",
            reden="School en politie zagen hetzelfde.",
        )
    assert "overleg vastgelegd waarin dit besluit is besproken" in mare.can_do()
    _consult(mare, "Overleg over het besluit")
    mare.do(
        "Meteen onderzoek",
        onveiligheid="ja",
        meer_problemen="nee",
        bevestigen_nodig="ja",
        medewerking="nee",
        motivering="Het moet duidelijk worden wat er gebeurt.",
    )
    assert "Onderzoek loopt · nog 70 dagen" in mare.sentence()
    mare.look()
    _tell_everyone(mare)


def _consult(mare: Werkplek, link: str) -> None:
    dossier = mare.page.url
    mare.go(link).tick("gedragswetenschapper").send(uitkomst="Wij zien het hetzelfde.").open(dossier)


def _tell_everyone(mare: Werkplek) -> None:
    """Follow every duty to inform until none is left."""
    dossier = mare.page.url
    owed = mare.page.locator(
        "section[aria-labelledby=wanneer] :is(a[href*='/informeren/'], a[href*='/terugkoppeling/'])"
    )
    while owed.count():
        mare.follow(owed.first).send(wijze="brief", wat="Verteld wat er speelt en wat er nu gebeurt.").open(dossier)


def _investigated(mare: Werkplek) -> None:
    dossier = mare.page.url
    for wie in IEDEREEN:
        mare.do(
            f"Gesprek met {wie}",
            uitkomst="gesproken",
            wijze="huisbezoek",
            alleen="ja",
            verslag="Vertelde hoe het gaat.",
        )
        mare.do(f"Conclusie over {wie}", conclusie="bevestigd", motivering="Drie bronnen zeggen hetzelfde.")
    for tekst in ("Ruben slaapt bij zijn broer.", "Noor gaat na school naar oma.", "Bij dreiging belt Marloes 112."):
        mare.go("Veiligheidsvoorwaarde vaststellen").tick("Noor", "Marloes")
        mare.send(tekst=tekst, wie_kijkt="oma Ineke", hoe_gezien="elke avond bellen").open(dossier)
    _consult(mare, "Overleg over de uitkomst")
    mare.do("Het onderzoek is klaar", uitkomst="Wij hebben vastgesteld dat er geweld was.")
    assert "Overdracht loopt" in mare.sentence()
    assert "ligt bij Veilig Thuis Flevoland" in mare.sentence()
    _tell_everyone(mare)


def _offer(mare: Werkplek) -> None:
    dossier = mare.page.url
    mare.go("Overdragen").fill(soort="lokaal-team")
    mare.tick("Wijkteam Almere (oefen)", "Marloes Visserman", "Ruben De Grootman", "Noor Visserman", "Sem Visserman")
    mare.send(**OVERDRACHT)
    assert "Verstuur aan Wijkteam Almere (oefen)" in mare.text()
    assert "Noor en Sem zijn daar bang van." in mare.text()
    assert "Buur Verzonnen" not in mare.page.content()
    mare.send().open(dossier)


def _handed_over(huis: Huis, chromium: Browser, mare: Werkplek, script: bool) -> None:
    wieke = log_in(huis, chromium, "wijkteam.almere", script=script)
    _offer(mare)
    _read_offer(wieke).go("Weigeren").send(reden="Op dit moment geen plek.")
    assert "ligt bij Veilig Thuis Flevoland" in mare.open(mare.page.url).sentence()
    assert "Op dit moment geen plek." in mare.text("section[aria-labelledby=tijdlijn]")
    _offer(mare)
    _read_offer(wieke).go("Aanvaarden").send(wie_kijkt="")
    assert "wie op de veiligheid let tot de hulp begint" in wieke.text()
    wieke.send(wie_kijkt="Wieke Wijkteam", wie_kijkt_telefoon="0365550003", vervanger="Wim Oefenaar")
    assert "Buur Verzonnen" not in wieke.page.content()
    mare.open(mare.page.url).axe += wieke.axe
    assert "Monitoring loopt" in mare.sentence()
    assert "zicht op veiligheid ligt bij Wijkteam Almere (oefen) sinds" in mare.sentence()


def _read_offer(wieke: Werkplek) -> Werkplek:
    """What waits for an answer of this party, opened."""
    wieke.open("/partner/").look()
    return wieke.follow(wieke.page.locator("section[aria-labelledby=wachtend] a").first).look()


def _monitored(huis: Huis, mare: Werkplek) -> None:
    for dagen, veiligheid in ((93, "direct-veilig"), (92, "direct-veilig")):
        clock(huis, dagen=dagen)
        mare.open(mare.page.url)
        assert "Volgend monitoringsmoment" in mare.text("section[aria-labelledby=wanneer]")
        _moment(mare, veiligheid)
    sinds = clock(huis, dagen=25) - timedelta(days=9)
    waarom = "De hulpverlener is gestopt."
    mare.open(mare.page.url).do("Er is geen hulp meer", sinds=sinds.date().isoformat(), waarom=waarom)
    assert "ligt bij Veilig Thuis Flevoland" in mare.sentence()
    assert "omdat de hulp is gestopt" in mare.sentence()
    watcher = {"wie_kijkt": "Wieke Wijkteam", "wie_kijkt_telefoon": "0365550003", "vervanger": "Wim Oefenaar"}
    mare.do("De hulp loopt weer", **watcher)
    assert "ligt bij Wijkteam Almere (oefen)" in mare.sentence()
    for dagen in (160, 183):
        clock(huis, dagen=dagen)
        _moment(mare.open(mare.page.url), "stabiel-veilig")


def _moment(mare: Werkplek, veiligheid: str) -> None:
    """Each person separately, the partner, and each voorwaarde."""
    dossier = mare.page.url
    mare.go("Monitoringsmoment vastleggen")
    names = mare.page.locator("main form [name]").evaluate_all("fields => [...new Set(fields.map(f => f.name))]")
    answers: dict[str, object] = {}
    for name in names:
        kind = name.split("_")[0]
        if known := {"gesproken": "gesproken", "veiligheid": veiligheid, "voorwaarde": "gehaald"}.get(kind):
            answers[name] = known
    mare.fill(**answers).send(bevindingen="De afspraken worden nagekomen.", herstel="ja").open(dossier)


def _closed(mare: Werkplek) -> None:
    mare.do("Dossier afsluiten", terugblik="Het is nu al lange tijd veilig.")
    assert "Dit dossier is afgesloten" in mare.can_do()
    assert "Schriftelijk vertellen dat Veilig Thuis klaar is" in mare.text("section[aria-labelledby=wanneer]")
    assert "afgesloten op" in mare.sentence()
    mare.look()
