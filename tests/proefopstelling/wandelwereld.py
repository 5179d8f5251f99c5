"""A world to walk in: three teams with the same households at different stations, partners, callers, practice logins."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import cycle
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.proefopstelling.database import owner_at_work
from tests.proefopstelling.wandelbijlagen import give_files
from tests.proefopstelling.wandeldeur import ask_for_advice, begin_chats, give_receipts
from zicht.accounts import oefenlogins, sessie
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.oefenlogins import FLEVOLAND, HUISARTS, OEFENLOGINS, SCHOOL, UTRECHT, WIJKTEAM, Oefenlogin
from zicht.accounts.rollen import Rol
from zicht.andere_regio import actions as elders
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.bijlagen.models import Bijlage
from zicht.dossier import journaal, samenvoegen
from zicht.dossier.models import Dossier, Gebeurtenis, Overlegdeelnemer, Persoon, Voorwaarde
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.foundation.ids import new_id
from zicht.meldcode.models import Vakantie
from zicht.meldcode.tests.school import SIGNAAL, STAPPEN
from zicht.meldcode.tests.test_melden import MELDER, WIE
from zicht.oefenwereld.gezinnen import Gezin
from zicht.oefenwereld.spel import Spel
from zicht.oefenwereld.verhalen import VERHALEN, Verhaal
from zicht.oefenwereld.vullen import _workers
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Datumreden,
    Deelnemer,
    Eergeweld,
    Handeling,
    Melderkring,
    Overlegonderwerp,
    Positie,
    Zegspersoon,
)
from zicht.protocol.gebeurtenissen import (
    EergeweldGebleken,
    KritiekeDatumVastgesteld,
    Ontvangen,
    Overlegd,
    RegioBeantwoord,
)
from zicht.protocol.kalender import AMSTERDAM
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.waarschuwingen import waiting_for_review
from zicht.stations.melding.models import Melding
from zicht.stations.melding.splitsen import Splitsing, split
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.monitoring import vragen
from zicht.stations.monitoring.vragen import VRAAG
from zicht.stations.onderzoek.models import Informatievraag
from zicht.stations.overdracht import actions as overdracht
from zicht.stations.overdracht.models import Overdracht

LEDEN = "ov34 pm37! kv9"
EIGEN, ANDER_TEAM, ANDERE_REGIO, NIETS = "eigen team", "ander team", "andere regio", "niets"
#: What only our own team has: one household at each station that an address belongs to.
VERHALEN_VAN_ONS = (
    "net_binnen",
    "melder_houdt",
    "beoordeling",
    "wacht_op_keuze",
    "vervolg",
    "overdracht_open",
    "monitoring",
)
#: Whose dossiers stand in which team, and who works on them.
TEAMS = {EIGEN: (FLEVOLAND, "GM0034"), ANDER_TEAM: (FLEVOLAND, "GM0995"), ANDERE_REGIO: (UTRECHT, "GM0344")}


@dataclass(frozen=True)
class Plek:
    """One dossier (or contact, or message): which ids fit in its addresses, and which logins may open it."""

    waar: str
    naam: str
    ids: dict[str, list[str]]
    open_voor: frozenset[str]


@dataclass
class Wandelwereld:
    clients: dict[str, Client]
    plekken: list[Plek] = field(default_factory=list)
    spelen: dict[str, Spel] = field(default_factory=dict)


def wandelwereld(*achternamen: str, eigen: Iterable[str] = VERHALEN_VAN_ONS) -> Wandelwereld:
    """Everything through the acts of the product; nobody bypasses a wall to make it. The households take the names in turn."""
    namen = cycle(achternamen or ("Wandelaar",))
    with owner_at_work():
        oefenlogins.maak()
    world = Wandelwereld({login.login: _logged_in(login) for login in OEFENLOGINS})
    for waar, (code, gemeente) in TEAMS.items():
        only_here = [VERHALEN[naam] for naam in eigen] if waar == EIGEN else []
        for verhaal in (*only_here, *_OVERAL):
            _play(world, waar, Organisatie.objects.get(code=code), gemeente, verhaal, next(namen))
        _beside_one_another([plek for plek in world.plekken if plek.waar == waar and "dossier_id" in plek.ids])
    world.plekken += _contacten(world)
    world.plekken += _webvragen()
    world.plekken += _chats(world)
    world.plekken += _meldcodes(world)
    return world


def _beside_one_another(plekken: list[Plek]) -> None:
    """Each knows the next one of the same team as the other dossier that an address may name."""
    for here, there in zip(plekken, (*plekken[1:], plekken[0]), strict=True):
        here.ids["ander"] = there.ids["dossier_id"]


def _logged_in(login: Oefenlogin) -> Client:
    client = Client(raise_request_exception=False)
    medewerker = Medewerker.objects.get(login=login.login)
    client.force_login(medewerker)
    session = client.session
    chosen = Aanstelling.objects.get(medewerker=medewerker, organisatie__code=login.organisatie)
    sessie.choose(session, medewerker, str(chosen.pk))
    session.save()
    return client


def _play(
    world: Wandelwereld,
    waar: str,
    organisatie: Organisatie,
    gemeente: str,
    verhaal: Callable[[Spel], Verhaal],
    achternaam: str,
) -> None:
    gezin = Gezin(achternaam, LEDEN, gemeente, verhaal.__name__, 0)
    spel = Spel(gezin, len(world.spelen) * 3, organisatie, *_workers(organisatie, gezin))
    with acting(spel.context):
        for _ in verhaal(spel):
            pass
    naam = f"{verhaal.__name__}, {waar}"
    world.spelen[naam] = spel
    with acting(spel.context):
        give_receipts(spel.dossier)
        give_files(spel.dossier, spel.door)
        world.plekken.append(Plek(waar, naam, _ids(spel), _openers(spel)))
        world.plekken += _berichten(spel, waar)


# What is played


def _overgedragen(spel: Spel) -> Verhaal:
    """Offered to a partner that works with Zicht, without an answer yet."""
    spel.receive()
    spel.assess(Beoordelingsbesluit.OVERDRACHT, structureel=False)
    yield timedelta()
    _offer_to(spel, WIJKTEAM)


def _in_monitoring(spel: Spel) -> Verhaal:
    """Handed over, watched, its help stopped once, a question on its way to the partner, a second melding."""
    yield from VERHALEN["hulp_gestopt"](spel)
    aan = Organisatie.objects.get(code=WIJKTEAM).pk
    stand, mensen = spel.stand, Mensen.of(spel.dossier)
    vraag = vragen.Vraag(aan, (stand.ids[0],), (), "Hoe gaat het nu?")
    packed = vragen.package(spel.dossier, stand, mensen, vraag, door=spel.door)
    monitoring.ask(spel.dossier, packed, aan=aan, door=spel.door)
    answered = monitoring.ask(spel.dossier, packed, aan=aan, door=spel.door)
    monitoring.hear_answer(spel.dossier, answered, acuut=False, door=spel.door)


def _offer_to(spel: Spel, code: str) -> None:
    aanbod = overdracht.Aanbod(
        soort=Overdrachtsoort.LOKAAL_TEAM,
        voor=spel.stand.ids,
        gesprek=Overdracht.Gesprek.WARM,
        partij=Organisatie.objects.get(code=code).pk,
        handelingen=tuple(Handeling) if spel.stand.hands_over_after_dienst else (),
        motivering="Zij kennen het gezin.",
    )
    overdracht.offer(spel.dossier, aanbod, door=spel.door)


def _na_de_nacht(spel: Spel) -> Verhaal:
    """Decided in the night by two without an expert: whichever team it is of, an expert may look at it."""
    night = datetime.combine(klok.today() - timedelta(days=1), time(2), AMSTERDAM)
    two = (Deelnemer(str(spel.door.pk), Rol.BACKOFFICE), Deelnemer(str(new_id()), Rol.BEREIKBAARHEIDSDIENST))
    with klok.stopped_at(night):
        spel.receive()
        overleg = Overlegd(overleg=str(new_id()), onderwerp=Overlegonderwerp.VEILIGHEIDSBEOORDELING, deelnemers=two)
        journaal.record(spel.dossier, overleg, door=spel.door)
        spel.assign()
    yield timedelta()


def _nog_te_herkennen(spel: Spel) -> Verhaal:
    """A second melding brought somebody in unseen: nobody said yet who that is."""
    spel.receive()
    stand = spel.stand
    second = Ontvangen(
        melding=str(new_id()),
        melderkring=Melderkring.POLITIE,
        positie=Positie.VEILIG_THUIS_NEEMT_OVER,
        betrokkenen=stand.directbetrokkenen,
        onderwerpen=("partnergeweld",),
        te_herkennen=stand.ids[:1],
    )
    journaal.record(spel.dossier, second, door=spel.door)
    yield timedelta()


def _samengevoegd(spel: Spel) -> Verhaal:
    """The same household came in twice, and somebody saw that."""
    spel.receive()
    first, there = spel.dossier, spel.stand.ids
    spel.receive()
    zelfde = tuple(zip(spel.stand.ids, there, strict=True))
    samenvoegen.merge(spel.dossier, first, zelfde, reden="Het is hetzelfde gezin.", door=spel.door)
    yield timedelta()


def _tegenpartij(spel: Spel) -> Verhaal:
    """The whole family may be the counterpart, and there is a day to fear."""
    spel.receive()
    spel.assign()
    gebleken = EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL)
    reis = KritiekeDatumVastgesteld(datum=str(new_id()), reden=Datumreden.REIS, dag=klok.today() + timedelta(days=30))
    journaal.record(spel.dossier, gebleken, reis, door=spel.door)
    yield timedelta()


def _gevraagd_elders(spel: Spel) -> Verhaal:
    """Another region answered a question, and was offered the whole dossier."""
    spel.receive()
    naar = Organisatie.objects.get(code=UTRECHT if spel.organisatie.code == FLEVOLAND else FLEVOLAND).pk
    stand, mensen = spel.stand, Mensen.of(spel.dossier)
    asked = {"wat": "Ga langs.", "waarom": "Hij woont daar.", "veilig": "Bel eerst.", "uiterlijk": klok.today()}
    elders.ask(spel.dossier, mensen, naar, voor=stand.ids[:1], gegeven=asked, door=spel.door)
    (vraag,) = spel.stand.regiovragen
    journaal.record(spel.dossier, RegioBeantwoord(vraag=vraag.vraag), door=spel.door)
    elders.ask(spel.dossier, mensen, naar, voor=stand.ids[:1], gegeven=asked, door=spel.door)
    elders.offer(spel.dossier, spel.stand, naar, samenvatting="Zij verhuizen.", door=spel.door)
    yield timedelta()


def _gesplitst(spel: Spel) -> Verhaal:
    """The second melding was about another household: here we stand in the dossier that it got."""
    spel.receive()
    spel.receive(bij=spel.dossier_id)
    stand = spel.stand
    splitsing = Splitsing((stand.meldingen[-1].id,), stand.ids[:1], (), "Een ander adres.")
    spel.dossier_id = split(spel.dossier, splitsing, door=spel.door).pk
    yield timedelta()


_OVERAL = (
    _in_monitoring,
    VERHALEN["onderzoek"],
    _overgedragen,
    _na_de_nacht,
    _nog_te_herkennen,
    _gevraagd_elders,
    _gesplitst,
    _tegenpartij,
    _samengevoegd,
)

# Which ids stand in an address


def _ids(spel: Spel) -> dict[str, list[str]]:
    dossier, stand = spel.dossier, spel.stand
    overdrachten, meldingen = (_keys(model, dossier) for model in (Overdracht, Melding))
    return {
        "dossier_id": [str(dossier.pk)],
        "melding": meldingen,
        "overdracht": overdrachten,
        "ref": [*meldingen, *overdrachten],
        "wie": [*_keys(Persoon, dossier), *sorted({plicht.wie for plicht in stand.open_plichten})],
        "plicht": sorted({plicht.code for plicht in stand.open_plichten}),
        "voorwaarde": _keys(Voorwaarde, dossier),
        "vraag": _keys(Informatievraag, dossier),
        "regiovraag": [vraag.vraag for vraag in stand.regiovragen],
        "bijlage": _keys(Bijlage, dossier),
        "datum": [datum.id for datum in stand.open_kritieke_data],
        "navraag": [navraag.vraag for navraag in stand.navragen],
        "gebeurtenis": _keys(Gebeurtenis, dossier)[-6:],
        "overleg": [overleg.id for overleg in waiting_for_review(stand)],
    }


def _keys(model: Any, dossier: Dossier) -> list[str]:
    return [str(id) for id in model.objects.filter(dossier=dossier).values_list("id", flat=True)]


def _openers(spel: Spel) -> frozenset[str]:
    """Who may open it, said again and by hand: the handler, the team, who was asked along, at first the front, and the
    expert who has not yet seen what the night decided."""
    dossier = spel.dossier
    asked = set(Overlegdeelnemer.objects.filter(dossier=dossier).values_list("medewerker__login", flat=True))
    found = {dossier.behandelaar.login} if dossier.behandelaar else set()
    waits = bool(waiting_for_review(spel.stand))
    for login in OEFENLOGINS:
        if login.organisatie != spel.organisatie.code or login.rol is Rol.BEHEER:
            continue
        in_team = bool(login.team) and dossier.team is not None and login.team == dossier.team.naam
        at_front = dossier.behandelaar is None and login.rol in {Rol.FRONTOFFICE, Rol.BEREIKBAARHEIDSDIENST}
        looks = waits and login.rol is Rol.GEDRAGSWETENSCHAPPER
        if in_team or at_front or looks or login.login in asked:
            found.add(login.login)
    return frozenset(found)


def _berichten(spel: Spel, waar: str) -> Iterable[Plek]:
    """The messages about this dossier; here it is the receiver that opens, so all of them are of one partner."""
    open_dossier(spel.dossier.pk)
    for bericht in Bericht.objects.filter(dossier_id=spel.dossier.pk).order_by("verstuurd_op"):
        openers = {login.login for login in OEFENLOGINS if login.organisatie == bericht.naar.code}
        yield Plek(EIGEN, f"{bericht.soort}, {waar}", {"bericht": [str(bericht.pk)]}, frozenset(openers))


def _contacten(world: Wandelwereld) -> Iterable[Plek]:
    for waar, login, code in (
        (EIGEN, "frontoffice.flevoland", FLEVOLAND),
        (ANDERE_REGIO, "medewerker.utrecht", UTRECHT),
    ):
        openers = frozenset(other.login for other in OEFENLOGINS if other.organisatie == code)
        for keuze in ("", "advies"):
            id = new_id()
            sent = {"sleutel": str(id), "kanaal": "telefoon", "keuze": keuze}
            answer = world.clients[login].post(reverse("contact-nieuw"), sent)
            assert answer.status_code == 302, answer.content.decode()
            yield Plek(waar, f"contact {keuze}, {waar}", {"contact_id": [str(id)]}, openers)


def _webvragen() -> Iterable[Plek]:
    for waar, code, gemeente in ((EIGEN, FLEVOLAND, "Almere"), (ANDERE_REGIO, UTRECHT, "Zeist")):
        openers = frozenset(other.login for other in OEFENLOGINS if other.organisatie == code)
        yield Plek(waar, f"webvraag, {waar}", {"webvraag": [ask_for_advice(code, gemeente)]}, openers)


def _chats(world: Wandelwereld) -> Iterable[Plek]:
    """At each place a conversation that goes on and one of which the advies is not recorded yet, with one of theirs."""
    for waar, code, login in (
        (EIGEN, FLEVOLAND, "medewerker.flevoland"),
        (ANDERE_REGIO, UTRECHT, "medewerker.utrecht"),
    ):
        openers = frozenset(other.login for other in OEFENLOGINS if other.organisatie == code)
        ids = begin_chats(code, world.clients[login])
        yield Plek(waar, f"chat, {waar}", {"chat": ids}, openers)


def _meldcodes(world: Wandelwereld) -> Iterable[Plek]:
    """A school and a doctor each walk the meldcode, report and are asked something: neither sees the other, and Veilig
    Thuis sees neither."""
    for waar, login, code in ((EIGEN, "leerkracht.almere", SCHOOL), (ANDERE_REGIO, "huisarts.almere", HUISARTS)):
        client, vakantie = world.clients[login], _holiday(login)
        begun = client.post(reverse("meldcode-nieuw"), {"aanduiding": "Noor", "rol": "kind", "sleutel": str(new_id())})
        id = begun["Location"].split("/")[-3]
        _walk(client, id)
        verstuurd = client.get(reverse("meldcodedossier", args=[id])).context["doorloop"].verstuurd[0]
        seen = client.get(reverse("meldcode-signalen", args=[id])).context
        openers = frozenset(other.login for other in OEFENLOGINS if other.organisatie == code)
        inside = {"signaal": seen["signalen"], "betrokkene": seen["betrokkenen"]}
        ids = {"meldcode_id": [id], **{naam: [str(one.pk) for one in rows] for naam, rows in inside.items()}}
        ids["afspraak"] = [one.id for one in seen["doorloop"].daarna.afspraken]
        ids |= {"vakantie": [vakantie], "ontvangst": [verstuurd.ontvangst], "navraag": [_asked(verstuurd.ontvangst)]}
        yield Plek(waar, f"meldcode, {waar}", ids, openers)
        yield _called_back(client, id, waar)


def _called_back(client: Client, id: str, waar: str) -> Plek:
    """A question to be called back about, at the Veilig Thuis of where the family lives."""
    code, gemeente = (FLEVOLAND, "Almere") if waar == EIGEN else (UTRECHT, "Zeist")
    asked = {"vraag": "Praat ik eerst met moeder?", "telefoon": "0612345678", "moment": "na 15 uur"}
    sent = {"sleutel": str(new_id()), "functie": "leerkracht", "gemeente": gemeente, **asked}
    answer = client.post(reverse("meldcode-terugbellen", args=[id]), sent)
    assert answer.status_code == 302, answer.content.decode()
    doorloop = client.get(reverse("meldcodedossier", args=[id])).context["doorloop"]
    openers = frozenset(other.login for other in OEFENLOGINS if other.organisatie == code)
    return Plek(waar, f"terugbellen, {waar}", {"terugbelvraag": list(doorloop.daarna.teruggebeld)}, openers)


def _walk(client: Client, id: str) -> None:
    """All five steps, an agreement, and the melding."""

    def send(naam: str, *args: object, **answers: object) -> None:
        answer = client.post(reverse(naam, args=[id, *args]), {"sleutel": str(new_id()), **answers})
        assert answer.status_code == 302, answer.content.decode()

    send("meldcode-signaal", **SIGNAAL)
    for stap, answers in STAPPEN:
        send(f"meldcode-{stap}", **answers)
    agreed = {"waarvoor": "eigen-taak", "tekst": "Ik bel.", "wie": "Lea", "kijk_op": klok.today().isoformat()}
    send("meldcode-afspraak", **agreed)
    noor = client.get(reverse("meldcodedossier", args=[id])).context["betrokkenen"][0]
    send("meldcode-persoon", noor.pk, **WIE)
    send("meldcode-melden", **MELDER)
    shown = client.get(reverse("meldcode-versturen", args=[id])).context
    send("meldcode-versturen", mee=[stuk.code for stuk, _ in shown["stukken"]], afdruk=shown["afdruk"], verstuur="1")


def _holiday(login: str) -> str:
    """Days on which they see nobody, soon."""
    row = Aanstelling.objects.get(medewerker__login=login)
    with acting(Context(row.organisatie_id, medewerker=row.medewerker_id, aanstelling=row.pk)):
        days = {"van": klok.today() + timedelta(days=3), "tot": klok.today() + timedelta(days=9)}
        made = Vakantie.objects.create(naam="vakantie", vastgelegd_op=klok.now(), door=row.medewerker, **days)
    return str(made.pk)


def _asked(ontvangst: str) -> str:
    """A question of monitoring about the dossier that the melding began."""
    empty = dict.fromkeys(("overdracht", "vraag", "antwoord_voor"), "")
    here = {"nummer": "VT03-2026-00032", "contactpersoon": "Mare Medewerker", "telefoon": "08002000"}
    who = [{"id": "00000000-0000-4000-8000-000000000001", "naam": "Noor Maankind"}]
    with owner_at_work():
        receipt = Bericht.objects.get(pk=ontvangst)
    with acting(Context(receipt.van_id, actor="publiek")):
        packed = {**empty, **here, "personen": who, "voorwaarden": []}
        return str(verkeer.send(receipt.naar_id, VRAAG, packed, dossier=receipt.dossier_id))
