"""Call me back about this question: asked by message by a professional elsewhere, without a word about who it is about."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import TextChoices

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht, BerichtQuerySet
from zicht.contact import screening
from zicht.contact.screening import Soort, Vondst
from zicht.foundation import aanroep, klok

SOORT, GEBELD = "terugbelvraag", "terugbelvraag-gebeld"
#: A name may be a false alarm, and who asks can say so. Of the rest nothing is ever needed.
WEG_TE_WUIVEN = frozenset({Soort.NAAM})


class Terugbeluitkomst(TextChoices):
    GESPROKEN = "gesproken", "Gesproken"
    NIET_BEREIKT = "niet-bereikt", "Niet bereikt"


@dataclass(frozen=True)
class Terugbelvraag:
    """Whom to call and when, and what it is about; nothing of a family."""

    naam: str
    functie: str
    organisatie: str
    telefoon: str
    moment: str
    vraag: str


class NoemtIemand(ValueError):
    """The question says who it is about; `vondsten` are what stood out."""

    def __init__(self, vondsten: Iterable[Vondst]) -> None:
        self.vondsten = tuple(vondsten)
        super().__init__("In de vraag staat iets waaraan het gezin te herkennen is.")


def found_in(vraag: Terugbelvraag, *, gezien: bool = False) -> list[Vondst]:
    """What a family could be recognised by; `gezien`: who asks looked at the names and says they are of nobody."""
    own = (vraag.naam, vraag.organisatie, vraag.functie)
    found = [*screening.findings(vraag.vraag, own), *screening.findings(vraag.moment, own)]
    return [one for one in found if not (gezien and one.soort in WEG_TE_WUIVEN)]


class AlGebeld(RuntimeError):
    """Somebody of ours closed this question already."""


def ask(naar: UUID, vraag: Terugbelvraag, *, gezien: bool = False) -> UUID:
    """Send it; `NoemtIemand` when it says who it is about."""
    if found := found_in(vraag, gezien=gezien):
        raise NoemtIemand(found)
    return verkeer.send(naar, SOORT, asdict(vraag))


def received() -> BerichtQuerySet:
    """What was asked of us and still counts, called back about or not."""
    return Bericht.objects.received().filter(soort=SOORT).live_at(klok.now()).select_related("van")


def waiting() -> list[Bericht]:
    """What nobody called back about yet, the oldest first."""
    return list(received().unanswered().order_by("verstuurd_op"))


def waits(bericht: Bericht) -> bool:
    return received().unanswered().filter(pk=bericht.pk).exists()


def read(bericht: UUID) -> Terugbelvraag:
    """With a line in our log."""
    return Terugbelvraag(**verkeer.read(bericht, "terugbellen"))  # type: ignore[arg-type]


@transaction.atomic
def close(bericht: Bericht, uitkomst: Terugbeluitkomst, *, door: Medewerker) -> None:
    """It goes from the list, and who asked sees how it ended. Once: of two at the same moment the second is told."""
    aanroep.rows("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", str(bericht.pk))
    if not waits(bericht):
        raise AlGebeld
    verkeer.answer(bericht, GEBELD, {"uitkomst": uitkomst.value, "door": door.naam})


@dataclass(frozen=True)
class Beantwoord:
    uitkomst: str
    door: str
    op: datetime


def answer_to(vraag: UUID) -> Beantwoord | None:
    """How it ended, for who asked."""
    row = Bericht.objects.received().filter(soort=GEBELD, antwoord_op_id=vraag).first()
    if row is None:
        return None
    told = verkeer.read(row.pk, "terugbellen")
    return Beantwoord(str(Terugbeluitkomst(str(told["uitkomst"])).label), str(told["door"]), row.verstuurd_op)
