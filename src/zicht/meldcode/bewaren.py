"""How long files are kept, and what is erased: by rule, longer for a reason, or before that because somebody asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.dossier.journaal import NogNiet
from zicht.foundation import aanroep, klok
from zicht.foundation.woorden import as_day
from zicht.meldcode.eigen import Eigen
from zicht.meldcode.gemeld import reported
from zicht.meldcode.models import Meldcodedossier, Wisverzoek
from zicht.meldcode.models.ruggengraat import Toestand
from zicht.meldcode.vastleggen import record, write
from zicht.protocol import bronnen
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.feiten import LangerBewaard
from zicht.protocol.doorloop.woorden import Stap
from zicht.protocol.kalender import add_maanden
from zicht.protocol.station import Weigering
from zicht.protocol.termijnen import VERNIETIGINGSVERZOEK

#: Files that are erased within so many days stand on the page.
VOORUIT = timedelta(days=90)
LANGER = "langer_bewaren"


@dataclass(frozen=True)
class Bewaard:
    """A closed file and the day on which it is erased."""

    dossier: Meldcodedossier
    wissen_op: date


def erased_on(dossier: Meldcodedossier, eigen: Eigen) -> date | None:
    """The day on which the rule erases it; None while it runs."""
    if dossier.toestand != Toestand.GESTOPT:
        return None
    by_rule = add_maanden(as_day(dossier.bewogen_op), 12 * eigen.bewaarjaren)
    longer = dossier.bewaren_tot + timedelta(days=1) if dossier.bewaren_tot else by_rule
    return klok.today() if dossier.te_wissen else max(by_rule, longer)


def soon(dossiers: Iterable[Meldcodedossier], eigen: Eigen) -> list[Bewaard]:
    """What is erased in the coming months, the first one on top."""
    days = [Bewaard(row, day) for row in dossiers if (day := erased_on(row, eigen)) is not None]
    return sorted((one for one in days if one.wissen_op <= klok.today() + VOORUIT), key=lambda one: one.wissen_op)


def erase_due(eigen: Eigen) -> int:
    """Erase what is due at the organisation at work; the database looks again whether it is."""
    rows = Meldcodedossier.objects.filter(toestand=Toestand.GESTOPT)
    due = [row.pk for row in rows if (day := erased_on(row, eigen)) is not None and day <= klok.today()]
    return sum(aanroep.value("SELECT erase_meldcode(%s)", id) is not None for id in due)


@transaction.atomic
def keep_longer(dossier: Meldcodedossier, tot: date, waarom: str, *, door: Medewerker) -> Doorloop:
    doorloop = record(dossier, LangerBewaard(tot=tot), door=door)
    write(dossier, Stap.BESLISSEN, {LANGER: waarom}, door=door, nummer=doorloop.volgnummer)
    return doorloop


def ask_erasure(dossier: Meldcodedossier, verzoeker: str, op: date, tekst: str, *, door: Medewerker) -> Wisverzoek:
    return Wisverzoek.objects.create(
        dossier=dossier, verzoeker=verzoeker, verzocht_op=op, tekst=tekst, vastgelegd_op=klok.now(), door=door
    )


def open_request(dossier: Meldcodedossier) -> Wisverzoek | None:
    return Wisverzoek.objects.filter(dossier=dossier, besluit="").select_related("door").first()


def answer_before(verzocht_op: date) -> date:
    """The last day on which who asked must have an answer."""
    return VERNIETIGINGSVERZOEK.bereken(verzocht_op).uiterlijk_datum


def hindrance(dossier: Meldcodedossier, doorloop: Doorloop) -> Weigering | None:
    """Why it cannot be erased now, whoever asks; None when it can."""
    if dossier.toestand != Toestand.GESTOPT:
        return Weigering(
            "Wissen kan nu niet", "Deze meldcode loopt nog.", "Stop de meldcode eerst, of weiger het verzoek.",
            bronnen.WMO_VERNIETIGING,
        )  # fmt: skip
    if any(one.stand is None or one.stand.afgesloten_op is None for one in reported(doorloop)):
        return Weigering(
            "Wissen kan nu niet", "Er is gemeld, en Veilig Thuis heeft het nog niet afgesloten.",
            "Bewaren is dan van groot belang voor een ander. Weiger het verzoek, met die reden.",
            bronnen.WMO_VERNIETIGING,
        )  # fmt: skip
    return None


@transaction.atomic
def decide(
    verzoek: Wisverzoek, besluit: Wisverzoek.Besluit, motivering: str, *, doorloop: Doorloop, door: Medewerker
) -> None:
    """Grant or refuse; what is granted is erased by the job of the night."""
    dossier = verzoek.dossier
    if besluit == Wisverzoek.Besluit.INGEWILLIGD:
        if weigering := hindrance(dossier, doorloop):
            raise NogNiet(weigering)
        dossier.te_wissen = True
        dossier.save(update_fields=["te_wissen"])
    verzoek.besluit, verzoek.motivering, verzoek.besloten_op, verzoek.besloten_door = (
        besluit, motivering, klok.now(), door,
    )  # fmt: skip
    verzoek.save(update_fields=["besluit", "motivering", "besloten_op", "besloten_door"])
