"""Empty, wrong, refused and busy: what a page says when it is not as usual, each brought about as it comes about."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from playwright.sync_api import Browser

from beelden import soorten, vinden
from beelden.camera import Camera, camera
from tests.proefopstelling.meldende import Meldende, kijk
from tests.proefopstelling.wandelbijlagen import mark
from tests.proefopstelling.wandelwereld import EIGEN, Wandelwereld
from zicht.accounts.views import te_vaak
from zicht.bijlagen.models import Bijlage, Toestand
from zicht.bijlagen.tests import bestanden
from zicht.dossier.openen import open_dossier
from zicht.foundation import fouten
from zicht.foundation.context import acting

MARE, NIEMAND = "medewerker.flevoland", ""
#: How the four sheets are called, by what somebody meets.
LEEG, GEWEIGERD, BEZIG, BIJLAGEN = "leeg", "geweigerd", "bezig", "bijlagen"


class Toneel:
    """Where a state comes about: the world, and one person's browser."""

    def __init__(self, world: Wandelwereld, here: Camera) -> None:
        self.world, self.here, self.page = world, here, here.page

    def address(self, naam: str) -> str:
        return vinden.find(self.world, soorten.pages()[naam]).adres

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def send(self) -> None:
        self.page.locator("main button.ams-button--primary").last.click(no_wait_after=True)

    def search(self, text: str) -> None:
        self.here.open("/dossiers/")
        self.page.locator("main input[name=zoek]").fill(text)
        self.page.locator("main form button").first.click()

    def answers(self, address: str, answer: HttpResponseBase) -> None:
        self.here.instead[address.split("?")[0]] = answer
        self.here.open(address)


@dataclass(frozen=True)
class Staat:
    """`van`: the kind of page it is a state of; empty when any page may meet it."""

    naam: str
    vel: str
    login: str
    speel: Callable[[Toneel], object]
    van: str = ""


def _refused(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[Toneel], object]:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return lambda toneel: toneel.answers("/", view(request))


def _sent_empty(naam: str) -> Callable[[Toneel], object]:
    def play(toneel: Toneel) -> None:
        toneel.here.open(toneel.address(naam))
        toneel.send()
        toneel.page.wait_for_selector("[data-fouten]")

    return play


def _too_early(toneel: Toneel) -> None:
    """Closing a dossier that stands in monitoring."""
    toneel.here.open(toneel.address("afsluiten"))
    toneel.page.locator("main textarea").first.fill("Het gaat goed.")
    toneel.send()
    toneel.page.wait_for_selector("[data-fouten], [role=status]")


def _wrong_password(toneel: Toneel) -> None:
    toneel.here.open("/inloggen/")
    toneel.page.locator("#id_login").fill("iemand")
    toneel.page.locator("#id_password").fill("iets-anders")
    toneel.page.locator("main button.ams-button--primary").click()
    toneel.page.wait_for_selector("[data-fouten]")


def _typed(toneel: Toneel) -> None:
    toneel.here.open(toneel.address("notitie"))
    toneel.page.locator("main textarea").first.fill("Zij belde vanmiddag; het gaat beter.")


def _logged_out(toneel: Toneel) -> None:
    """The session ended while somebody typed."""
    _typed(toneel)
    toneel.here.client = Client()
    toneel.send()
    toneel.page.wait_for_load_state()


def _kept(status: int) -> Callable[[Toneel], object]:
    """The draft is kept, or the house does not answer."""

    def play(toneel: Toneel) -> None:
        _typed(toneel)
        if status != 200:
            toneel.here.instead[toneel.path] = HttpResponse(status=status)
        toneel.page.locator("[data-opgeslagen]:not(:empty)").wait_for()

    return play


def _on_its_way(seconds: int) -> Callable[[Toneel], object]:
    """Pressed, and no answer yet."""

    def play(toneel: Toneel) -> None:
        toneel.page.clock.install()
        _typed(toneel)
        # No content: the browser stays where it is, as it does while nothing has come yet.
        toneel.here.instead[toneel.path] = HttpResponse(status=204)
        toneel.send()
        toneel.page.wait_for_selector(".zicht-bezig")
        toneel.page.clock.fast_forward(1000 * seconds)

    return play


def _without_connection(toneel: Toneel) -> None:
    _typed(toneel)
    toneel.page.context.set_offline(True)
    toneel.send()
    toneel.page.wait_for_selector(".zicht-bezig--warm")
    toneel.page.context.set_offline(False)


def _again(toneel: Toneel) -> None:
    _kept(200)(toneel)
    toneel.here.open(toneel.address("notitie"))


def _at(path: str) -> Callable[[Toneel], object]:
    return lambda toneel: toneel.here.open(path)


def _file_of_melder(toestand: Toestand) -> Callable[[Toneel], object]:
    """As its page is after the scanner was asked, or while there is none."""

    def play(toneel: Toneel) -> None:
        place = next(place for place in toneel.world.plekken if place.waar == EIGEN and place.ids.get("bijlage"))
        spel = toneel.world.spelen[place.naam]
        with acting(spel.context):
            dossier = open_dossier(spel.dossier_id)
            row = Bijlage.objects.get(dossier=dossier, herkomst="melder")
            if toestand != row.toestand:
                mark(row, toestand)
        toneel.here.open(f"/dossiers/{dossier.pk}/bijlagen/{row.pk}/")

    return play


def _sends(naam: str, inhoud: bytes) -> Callable[[Toneel], object]:
    """Who reported comes back with the code, and sends a file."""

    def play(toneel: Toneel) -> None:
        tab = kijk(Meldende().to_the_end().code).send("naar:bijlage")
        toneel.answers("/status/", tab.send(bestanden=[SimpleUploadedFile(naam, inhoud)]).antwoord)

    return play


STATEN = (
    Staat(
        "nothing in this selection", LEEG, MARE, _at("/werkvoorraad/?telt=te-laat&station=afsluiten"), "werkvoorraad"
    ),
    Staat(
        "no dossiers of one's own", LEEG, "gedragswetenschapper.utrecht", _at("/werkvoorraad/?wie=mij"), "werkvoorraad"
    ),
    Staat("searched, nothing found", LEEG, MARE, lambda toneel: toneel.search("Nergenshuizen"), "dossier-zoeken"),
    Staat("searched, found", LEEG, MARE, lambda toneel: toneel.search("Visserman"), "dossier-zoeken"),
    Staat("nothing handed over yet", LEEG, "gi.flevoland", _at("/partner/"), "partner"),
    Staat("a form with answers missing", GEWEIGERD, MARE, _sent_empty("veiligheidsbeoordeling-oordeel")),
    Staat("a melding with answers missing", GEWEIGERD, MARE, _sent_empty("melding-concept"), "melding-concept"),
    Staat("refused by the protocol", GEWEIGERD, MARE, _too_early, "afsluiten"),
    Staat("a wrong password", GEWEIGERD, NIEMAND, _wrong_password, "account_login"),
    Staat("400", GEWEIGERD, NIEMAND, _refused(lambda request: fouten.bad_request(request, ValueError()))),
    Staat("403", GEWEIGERD, NIEMAND, _refused(lambda request: fouten.csrf_failure(request))),
    Staat("404", GEWEIGERD, NIEMAND, _refused(lambda request: fouten.page_not_found(request, ValueError()))),
    Staat("429", GEWEIGERD, NIEMAND, _refused(te_vaak), "account_login"),
    Staat("500", GEWEIGERD, NIEMAND, _refused(fouten.server_error)),
    Staat("503", GEWEIGERD, NIEMAND, _refused(lambda request: fouten.unavailable(request, DatabaseError()))),
    Staat("sent after the session ended (401)", GEWEIGERD, MARE, _logged_out),
    Staat("a file that nobody looked at for viruses", BIJLAGEN, MARE, _file_of_melder(Toestand.WACHT), "bijlage"),
    Staat("a file with a virus", BIJLAGEN, MARE, _file_of_melder(Toestand.BESMET), "bijlage"),
    Staat(
        "reported: there is a way to send files",
        BIJLAGEN,
        NIEMAND,
        lambda toneel: toneel.answers("/melden/", Meldende().to_the_end().antwoord),
        "melden",
    ),
    Staat(
        "the page to send files",
        BIJLAGEN,
        NIEMAND,
        lambda toneel: toneel.answers("/status/", kijk(Meldende().to_the_end().code).send("naar:bijlage").antwoord),
        "status",
    ),
    Staat("a file was received", BIJLAGEN, NIEMAND, _sends("foto.jpg", bestanden.jpeg()), "status"),
    Staat("a file was refused", BIJLAGEN, NIEMAND, _sends("foto.jpg", b"MZ" + bytes(99)), "status"),
    Staat("the draft is kept", BEZIG, MARE, _kept(200)),
    Staat("the draft cannot be kept", BEZIG, MARE, _kept(503)),
    Staat("a draft found again", BEZIG, MARE, _again),
    Staat("sent, no answer yet", BEZIG, MARE, _on_its_way(0)),
    Staat("sent, no answer for ten seconds", BEZIG, MARE, _on_its_way(11)),
    Staat("sent without a connection", BEZIG, MARE, _without_connection),
)


def played(staat: Staat, world: Wandelwereld, browser: Browser, look: Callable[[Camera], None]) -> None:
    """Bring it about, and let `look` see it."""
    client = world.clients[staat.login] if staat.login else Client()
    with camera(browser, client) as here:
        staat.speel(Toneel(world, here))
        look(here)
