"""Asking those around the family: a question by message, to who helps and to who does not (a school), and the answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.regels import WHO_MAY
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.models import Dossier, Voorwaarde
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.lopend import Aanbod, Navraag
from zicht.protocol.stand import Stand
from zicht.stations.monitoring.woorden import HULP, VEILIGHEID, VOORWAARDE

VRAAG, DWANGADVIES = "monitoringvraag", "dwangadvies"
# What is acute stands on the envelope: it is seen before anybody opens it.
ANTWOORD, ANTWOORD_ACUUT = "monitoringantwoord", "monitoringantwoord-acuut"
Pakket = dict[str, object]


@dataclass(frozen=True)
class Vraag:
    """What is asked of whom: about which people and voorwaarden, with an own question, and before when."""

    aan: UUID
    over: tuple[str, ...]
    voorwaarden: tuple[UUID, ...] = ()
    vraag: str = ""
    antwoord_voor: date | None = None


def who_can_answer() -> list[Organisatie]:
    """The partners of the chain at which somebody works who may answer."""
    today = klok.today()
    working = Aanstelling.objects.filter(Q(tot=None) | Q(tot__gt=today), van__lte=today, medewerker__actief=True)
    places = working.filter(rol__in=WHO_MAY["monitoring.beantwoorden"]).values("organisatie")
    rows = Organisatie.objects.filter(pk__in=places).exclude(soort=Soort.VEILIG_THUIS).valid_on(today)
    return list(rows.order_by("naam"))


def package(dossier: Dossier, stand: Stand, mensen: Mensen, vraag: Vraag, *, door: Medewerker) -> Pakket:
    """The question as it is sent. `overdracht` is empty for who gives no help."""
    conditions = Voorwaarde.objects.filter(dossier=dossier, pk__in=vraag.voorwaarden).order_by("vastgesteld_op")
    return {
        "nummer": dossier.nummer,
        "contactpersoon": str(door),
        "telefoon": door.telefoon,
        "overdracht": help_of(stand, vraag.aan),
        "personen": [{"id": id, "naam": mensen.name(id)} for id in vraag.over if id in mensen.personen],
        "voorwaarden": [{"id": str(row.pk), "tekst": row.tekst} for row in conditions],
        "vraag": vraag.vraag,
        "antwoord_voor": vraag.antwoord_voor.isoformat() if vraag.antwoord_voor else "",
    }


def help_of(stand: Stand, organisatie: UUID) -> str:
    """The overdracht that this organisation accepted; empty when there is none."""
    accepted = stand.overdrachten_in(Aanbod.AANVAARD)
    return next((overdracht.id for overdracht in accepted if overdracht.aan == str(organisatie)), "")


def question_for_reading(inhoud: Mapping[str, Any]) -> dict[str, Any]:
    before = inhoud["antwoord_voor"]
    return {**inhoud, "antwoord_voor": date.fromisoformat(before) if before else None}


def answer_for_reading(inhoud: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of a partner in words, as a page prints it."""
    return {
        **inhoud,
        "hulp": HULP[inhoud["hulp"]],
        "sinds": date.fromisoformat(inhoud["sinds"]) if inhoud["sinds"] else None,
        "veiligheid": [{**wie, "oordeel": VEILIGHEID[wie["oordeel"]]} for wie in inhoud["veiligheid"]],
        "voorwaarden": [{**row, "stand": VOORWAARDE[row["stand"]]} for row in inhoud["voorwaarden"]],
    }


@dataclass(frozen=True)
class Antwoord:
    """`op` is our own clock: practice clocks differ, and an answer counts from when it reached us."""

    van: Organisatie
    op: datetime
    inhoud: dict[str, Any]


def new_answers(stand: Stand) -> list[Navraag]:
    """What partners answered since the last moment, by our own clock."""
    since = stand.last_moment.op if stand.last_moment else stand.begin
    return [one for one in stand.navragen if one.beantwoord_op and since and one.beantwoord_op > since]


def envelope_of(dossier: UUID, vraag: str) -> Bericht | None:
    """The envelope of the answer to this question."""
    rows = Bericht.objects.received().filter(soort__in=(ANTWOORD, ANTWOORD_ACUUT), antwoord_op__dossier_id=dossier)
    return rows.filter(antwoord_op=UUID(vraag)).select_related("van").first()


def open_questions(dossier: UUID) -> Iterator[Bericht]:
    rows = Bericht.objects.sent().filter(soort=VRAAG, dossier_id=dossier).live_at(klok.now()).unanswered()
    yield from rows.select_related("naar").order_by("verstuurd_op")


def read_answer(dossier: UUID, navraag: Navraag, reden: str = "monitoringsmoment") -> Antwoord | None:
    """What a partner answered, with a line in our log."""
    bericht = envelope_of(dossier, navraag.vraag)
    if bericht is None or navraag.beantwoord_op is None:
        return None
    return Antwoord(bericht.van, navraag.beantwoord_op, answer_for_reading(verkeer.read(bericht.pk, reden)))


def read_answers(dossier: UUID, stand: Stand) -> list[Antwoord]:
    found = (read_answer(dossier, navraag) for navraag in new_answers(stand))
    return [antwoord for antwoord in found if antwoord]
