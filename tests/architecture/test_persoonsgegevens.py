"""Who it is about stands in the content of a dossier and in the vault, and nowhere else: no address, log, job or fact."""

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.leesbaar import words_in
from tests.proefopstelling.wandelwereld import EIGEN, Wandelwereld, wandelwereld
from zicht.api import notificeren
from zicht.api.tests.systemen import NOOR, a_melding, practice_systems
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.tests.school import BESLISSEN, GESPREK, OVERLEG, SIGNALEN, WEGEN
from zicht.meldcode.tests.test_melden import MELDER, WIE
from zicht.oefenwereld.gezinnen import people
from zicht.oefenwereld.spel import SCHOOL

# All of them: tests without a database go last, and the world would be made twice.
pytestmark = pytest.mark.django_db

NAAM = "Zwaluwstaart"
VERTELD = "Kwikkelstaartje"
_EEN = "UPDATE {0} SET {1} = '{2}' WHERE ctid = (SELECT ctid FROM {0} LIMIT 1)"
#: Every table that holds only ids, codes, times and the words of the product; and how a name could come to stand there.
TABELLEN = {
    "dossier_gebeurtenis": _EEN.format("dossier_gebeurtenis", "inhoud", f'{{"wie": "{NAAM}"}}'),
    "dossier_dossier": _EEN.format("dossier_dossier", "nummer", NAAM),
    "dossier_traject": _EEN.format("dossier_traject", "ref", NAAM),
    "dossier_zichtstand": _EEN.format("dossier_zichtstand", "bij_ref", NAAM),
    "dossier_inzending": _EEN.format("dossier_inzending", "formulier", NAAM),
    "contact_inzending": _EEN.format("contact_inzending", "formulier", NAAM),
    "dossier_overleg": _EEN.format("dossier_overleg", "onderwerp", NAAM),
    "dossier_overlegdeelnemer": _EEN.format("dossier_overlegdeelnemer", "partij", NAAM),
    "audit_leesregel": _EEN.format("audit_leesregel", "reden", NAAM),
    "audit_wijziging": _EEN.format("audit_wijziging", "reden", NAAM),
    "berichten_bericht": _EEN.format("berichten_bericht", "soort", NAAM),
    "meldcode_meldcodefeit": _EEN.format("meldcode_meldcodefeit", "inhoud", f'{{"wie": "{NAAM}"}}'),
    "meldcode_meldcodedossier": _EEN.format("meldcode_meldcodedossier", "nummer", NAAM),
    "melding_zorgmelding": _EEN.format("melding_zorgmelding", "nummer", NAAM),
    "api_inzending": _EEN.format("api_inzending", "antwoord", f'{{"wie": "{NAAM}"}}'),
    "api_notificatie": _EEN.format("api_notificatie", "soort", NAAM),
    "dossier_todo": "INSERT INTO dossier_todo (reader, gebeurtenis, organisatie_id, niet_voor, pogingen)"
    f" VALUES ('{NAAM}', gen_random_uuid(), gen_random_uuid(), now(), 0)",
    "procrastinate_jobs": "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, args)"
    f""" VALUES ('proef', 'proef', 0, '{{"wie": "{NAAM}"}}')""",
}
#: What a browser sends on, keeps in its history or asks another address for.
ADRES = re.compile(r'\b(?:href|action|src|formaction|hx-get|hx-post|hx-push-url|content)="([^"]*)"')
GEZIEN_DOOR_ANDEREN = (
    "collega.flevoland",
    "teamleider.flevoland",
    "beheer.flevoland",
    "medewerker.utrecht",
    "huisarts.almere",
)


@dataclass
class Balie:
    """What was done with the words, and where they could have ended."""

    world: Wandelwereld
    words: tuple[str, ...]
    addresses: list[str]
    pages_of_others: list[str]
    log: list[logging.LogRecord]


class _Keep(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(scope="module")
def balie(django_db_setup: None, django_db_blocker: Any) -> Iterator[Balie]:
    """Households with a name found nowhere else, worked on through the acts and through the pages."""
    keep = _Keep()
    loggers = [logging.getLogger(naam) for naam in ("zicht", "django")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(keep)
        logger.setLevel(logging.DEBUG)
    with django_db_blocker.unblock(), transaction.atomic():
        yield _worked(keep)
        transaction.set_rollback(True)
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(keep)
        logger.setLevel(level)


def _worked(keep: _Keep) -> Balie:
    world = wandelwereld(NAAM, eigen=("beoordeling", "vervolg"))
    done = Balie(world, _words(world), [], [], keep.records)
    mare = world.clients["medewerker.flevoland"]
    for place in world.plekken:
        if place.waar == EIGEN and "dossier_id" in place.ids:
            _look_everywhere(done, mare, reverse("dossier", args=place.ids["dossier_id"]))
    _type(done, mare)
    _report(done, world.clients["leerkracht.almere"])
    _by_system(done)
    for login in GEZIEN_DOOR_ANDEREN:
        done.pages_of_others += _pages_of(world, world.clients[login])
    return done


def _words(world: Wandelwereld) -> tuple[str, ...]:
    """The name, and each BSN and telephone of these households; what was typed; the melder."""
    made = [
        persoon
        for spel in world.spelen.values()
        for persoon in people(spel.gezin, spel.nummer, klok.today())
        if persoon
    ]
    numbers = {persoon.bsn for persoon in made} | {persoon.telefoon for persoon in made}
    return NAAM, VERTELD, SCHOOL.naam, SCHOOL.telefoon, *sorted(filter(None, numbers))


def _look_everywhere(done: Balie, client: Client, begin: str) -> None:
    """This page and every page it leads to."""
    first = _keep_addresses(done, client.get(begin))
    for address in sorted(set(first)):
        if address.startswith(("/dossiers/", "/meldcode/dossiers/")):
            _keep_addresses(done, client.get(address.replace("&amp;", "&")))


def _keep_addresses(done: Balie, answer: Any) -> list[str]:
    found = ADRES.findall(words_in(answer)) + ([answer["Location"]] if "Location" in answer else [])
    asked = [address for address in found if not address.startswith("tel:")]  # a telephone dials it, nobody is asked
    done.addresses += asked
    return asked


def _type(done: Balie, mare: Client) -> None:
    """Texts with names in them, as people type them; one of the forms is wrong, one is a draft, one is sent twice."""
    place = next(place for place in done.world.plekken if place.naam == f"vervolg, {EIGEN}")
    dossier, wie = place.ids["dossier_id"][0], place.ids["wie"][0]
    text = f"{VERTELD} {NAAM} zei: bel {done.words[-1]}."
    twice = str(new_id())
    for naam, more in (
        ("gesprek-vastleggen", {"wie": wie, "uitkomst": "gesproken", "wijze": "huisbezoek", "alleen": "ja"}),
        ("gesprek-vastleggen", {"_concept": "1"}),
        ("gesprek-vastleggen", {"uitkomst": text}),
        ("gesprek-vastleggen", {"sleutel": twice, "wie": wie, "uitkomst": "gesproken", "wijze": "huisbezoek"}),
        ("gesprek-vastleggen", {"sleutel": twice, "wie": wie, "uitkomst": "gesproken", "wijze": "huisbezoek"}),
        ("voorwaarde-vaststellen", {"tekst": text, "voor": [wie], "wie_kijkt": text, "hoe_gezien": text}),
        ("veiligheidsstap", {"wat": text}),
    ):
        sent = {"sleutel": str(new_id()), "verslag": text, **more}
        _keep_addresses(done, mare.post(reverse(naam, args=[dossier]), sent))
    _keep_addresses(done, mare.post(reverse("dossier-zoeken"), {"zoek": NAAM}))
    contact = {"sleutel": str(new_id()), "kanaal": "telefoon", "voornaam": VERTELD, "achternaam": NAAM, "aard": text}
    _keep_addresses(done, done.world.clients["frontoffice.flevoland"].post(reverse("contact-nieuw"), contact))


def _report(done: Balie, lea: Client) -> None:
    """A teacher walks the meldcode with names in every text, one of them a draft and one wrong, and reports."""
    place = next(place for place in done.world.plekken if place.naam == f"meldcode, {EIGEN}")
    (file,) = place.ids["meldcode_id"]
    text = f"{VERTELD} {NAAM} zei: bel {done.words[-1]}."
    told = {"tekst": text, "soort": "verteld", "verteld_door": f"{VERTELD} {NAAM}", "waar": text, "uitleg": text}
    for naam, sent in (
        ("meldcode-signaal", told),
        ("meldcode-signaal", {"tekst": text}),
        ("meldcode-overleg", {"uitkomst": text, "_concept": "1"}),
        ("meldcode-signalen", SIGNALEN),
        ("meldcode-overleg", {**OVERLEG, "met_naam": NAAM, "uitkomst": text}),
        ("meldcode-gesprek", {**GESPREK, "met_anders": f"{VERTELD} {NAAM}", "reactie": text}),
        ("meldcode-wegen", {**WEGEN, "vermoeden_reden": text, "onveilig_reden": text, "hulp_reden": text}),
        ("meldcode-beslissen", {**BESLISSEN, "afspraken": text}),
        ("meldcode-meedenken", {"advies": text}),
        ("meldcode-melden", {**MELDER, "bereikbaar": text}),
    ):
        address = reverse(naam, args=[file])
        _keep_addresses(done, lea.get(address))
        _keep_addresses(done, lea.post(address, {"sleutel": str(new_id()), **sent}))
    who = reverse("meldcode-persoon", args=[file, place.ids["betrokkene"][0]])
    _keep_addresses(done, lea.post(who, {"sleutel": str(new_id()), **WIE, "voornamen": VERTELD, "achternaam": NAAM}))
    sending = reverse("meldcode-versturen", args=[file])
    seen = lea.get(sending).context
    answer = {"mee": [stuk.code for stuk, _ in seen["stukken"]], "afdruk": seen["afdruk"], "verstuur": "1"}
    _keep_addresses(done, lea.post(sending, {**answer, "sleutel": str(seen["sleutel"])}))
    _look_everywhere(done, lea, reverse("meldcodedossier", args=[file]))


def _by_system(done: Balie) -> None:
    """The police sends the same names twice, once under a wrong code, and asks what happened."""
    _, politie = practice_systems()
    text = f"{VERTELD} {NAAM} zei: bel {done.words[-1]}."
    wie = {**NOOR, "voornamen": VERTELD, "achternaam": NAAM}
    told = a_melding(omschrijving=text, betrokkenen=[wie], registratienummer=f"PL {VERTELD}")
    for sent in (told, told, {**told, "kanaal": text}):
        _keep_addresses(done, politie.post("/zorgmeldingen", {"meldingen": [sent, {NAAM: text}]}))
    notificeren.work_all()
    _keep_addresses(done, politie.get("/gebeurtenissen"))


def _pages_of(world: Wandelwereld, client: Client) -> Iterable[str]:
    """What somebody else finds: the lists, and our own dossiers by their address."""
    own = [place for place in world.plekken if place.naam == f"vervolg, {EIGEN}"]
    files = [place for place in world.plekken if place.naam == f"meldcode, {EIGEN}"]
    for address in (
        reverse("meldcode"),
        *(
            reverse(naam, args=place.ids["meldcode_id"])
            for place in files
            for naam in ("meldcodedossier", "meldcode-uitvoer")
        ),
        reverse("contacten"),
        reverse("partner"),
        *(reverse(naam, args=place.ids["dossier_id"]) for place in own for naam in ("dossier", "gesprek-vastleggen")),
    ):
        answer: HttpResponse = client.get(address)  # type: ignore[assignment]
        yield words_in(answer)


# Where it is looked for


def in_texts(words: Iterable[str], texts: Iterable[str]) -> set[str]:
    joined = "\n".join(texts).casefold()
    return {word for word in words if word.casefold() in joined}


def in_log(words: Iterable[str], records: Iterable[logging.LogRecord]) -> set[str]:
    return in_texts(words, (f"{record.getMessage()} {record.args} {record.exc_text}" for record in records))


def rows(table: str, as_role: AsRole) -> list[str]:
    """Every row of the table, of every organisation, as one text; of history all but the content itself."""
    without = "inhoud" if table == "audit_wijziging" else ""
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute(f"SELECT (to_jsonb(t) - %s)::text FROM {connection.ops.quote_name(table)} t", [without])
        return [text for (text,) in cursor.fetchall()]


def plant(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement)
        assert cursor.rowcount == 1
        cursor.execute("SET LOCAL session_replication_role = origin")


# The promises, each with the fault planted


def test_the_words_are_really_in_the_dossiers(balie: Balie, as_role: AsRole) -> None:
    assert in_texts([NAAM], rows("dossier_persoon", as_role)) == {NAAM}
    assert in_texts([VERTELD], rows("dossier_fragment", as_role)) == {VERTELD}
    for table in ("meldcode_betrokkene", "meldcode_signaal", "meldcode_meldcodetekst"):
        assert in_texts([VERTELD], rows(table, as_role)) == {VERTELD}
    assert in_texts(["MeldingVerstuurd"], rows("meldcode_meldcodefeit", as_role)) == {"MeldingVerstuurd"}


@pytest.mark.parametrize("table", TABELLEN)
def test_a_table_outside_the_content_names_nobody(balie: Balie, as_role: AsRole, table: str) -> None:
    assert in_texts(balie.words, rows(table, as_role)) == set()


@pytest.mark.parametrize(("table", "leak"), TABELLEN.items(), ids=TABELLEN)
def test_a_name_in_such_a_table_is_seen(balie: Balie, as_role: AsRole, table: str, leak: str) -> None:
    with as_role("postgres"):
        plant(leak)
        assert in_texts(balie.words, rows(table, as_role)) == {NAAM}


def test_no_address_names_anybody(balie: Balie) -> None:
    assert len(balie.addresses) > 200
    assert in_texts(balie.words, balie.addresses) == set()


def test_no_page_of_others_names_anybody(balie: Balie) -> None:
    assert in_texts(balie.words, balie.pages_of_others) == set()


def test_no_log_record_names_anybody(balie: Balie) -> None:
    assert balie.log
    assert in_log(balie.words, balie.log) == set()


@pytest.mark.parametrize(
    "leak",
    [
        lambda: logging.getLogger("zicht.proef").debug("Gebeld met %s", NAAM),
        lambda: logging.getLogger("django.request").warning(f"Not Found: /dossiers/{NAAM}/"),
    ],
)
def test_a_name_in_the_log_is_seen(balie: Balie, leak: Callable[[], None]) -> None:
    before = len(balie.log)
    leak()
    leaked = balie.log[before:]
    del balie.log[before:]
    assert in_log(balie.words, leaked) == {NAAM}


@pytest.mark.parametrize(
    "page", [f'<a href="/dossiers/?zoek={NAAM}">', f'<form action="/zoeken/{NAAM}/">', f'<img src="/foto/{NAAM}.png">']
)
def test_a_name_in_an_address_is_seen(page: str) -> None:
    assert in_texts([NAAM], ADRES.findall(page)) == {NAAM}
