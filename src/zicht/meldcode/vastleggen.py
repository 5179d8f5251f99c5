"""The one way in: what happens in a walk is recorded here, asked of the protocol first, and mirrored for the lists."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Min

from zicht.accounts.models import Medewerker
from zicht.dossier.journaal import NogNiet
from zicht.foundation import klok
from zicht.meldcode.models import Meldcodedossier, Meldcodefeit, Meldcodetekst, Signaal
from zicht.meldcode.models.ruggengraat import Toestand
from zicht.protocol import codering
from zicht.protocol.doorloop import Doorloop, apply, may, replay
from zicht.protocol.doorloop.feiten import SOORTEN
from zicht.protocol.doorloop.woorden import Stap
from zicht.protocol.gebeurtenissen.feit import Feit, Gebeurtenis

#: What the spine repeats of what happened, for the lists.
GESPIEGELD = (
    "stap",
    "bewogen_op",
    "staat_sinds",
    "toestand",
    "acuut",
    "aan_te_vullen",
    "uitvoerder",
    "bel_na",
    "kijk_op",
    "vakanties",
    "ontvangst",
    "bewaren_tot",
    "te_wissen",
    "eerst_gezien",
    "besloten_op",
    "gestopt_op",
)


def course(dossier: Meldcodedossier) -> tuple[Gebeurtenis, ...]:
    """All that happened, in order, as the protocol knows it; the file must be open."""
    return tuple(_as_gebeurtenis(row) for row in Meldcodefeit.objects.filter(dossier=dossier).order_by("volgnummer"))


def doorloop_of(dossier: Meldcodedossier) -> Doorloop:
    return replay(course(dossier))


def record(dossier: Meldcodedossier, *feiten: Feit, door: Medewerker, op: datetime | None = None) -> Doorloop:
    """Record these facts one after another; `NogNiet` when one is refused, and then nothing is kept."""
    Meldcodedossier.objects.select_for_update(no_key=True).get(pk=dossier.pk)
    doorloop, nu = doorloop_of(dossier), klok.now()
    for feit in feiten:
        if weigering := may(doorloop, feit):
            raise NogNiet(weigering)
        soort, versie, inhoud = codering.encode(feit)
        row = Meldcodefeit.objects.create(
            dossier=dossier, volgnummer=doorloop.volgnummer + 1, soort=soort, versie=versie, inhoud=inhoud,
            op=op or nu, vastgelegd_op=nu, door=door,
        )  # fmt: skip
        doorloop = apply(doorloop, _as_gebeurtenis(row, feit))
    _mirror(dossier, doorloop)
    return doorloop


def write(dossier: Meldcodedossier, stap: Stap, teksten: dict[str, str], *, door: Medewerker, nummer: int) -> None:
    """What was written at the questions of a step, beside fact `nummer`; an empty answer is no row."""
    nu = klok.now()
    values: dict[str, Any] = {"dossier": dossier, "volgnummer": nummer, "stap": stap.value, "op": nu, "door": door}
    Meldcodetekst.objects.bulk_create(
        Meldcodetekst(**values, vraag=vraag, tekst=tekst) for vraag, tekst in teksten.items() if tekst
    )


def texts_of(dossier: Meldcodedossier, stap: Stap, doorloop: Doorloop) -> dict[str, str]:
    """The words of this step as it was last taken, by question."""
    taken = doorloop.taken(stap)
    if taken is None:
        return {}
    rows = Meldcodetekst.objects.filter(dossier=dossier, stap=stap.value, volgnummer=taken.volgnummer)
    return {row.vraag: row.tekst for row in rows}


def toestand_of(doorloop: Doorloop) -> Toestand:
    if doorloop.is_stopped:
        return Toestand.GESTOPT
    if doorloop.must_report:
        return Toestand.TE_MELDEN
    if doorloop.besluit is None:
        return Toestand.LOOPT
    return Toestand.GEMELD if doorloop.besluit.melden else Toestand.HULP


def _mirror(dossier: Meldcodedossier, doorloop: Doorloop) -> None:
    assert doorloop.bewogen_op is not None
    dossier.stap = doorloop.stap.value if doorloop.stap else ""
    dossier.bewogen_op, dossier.staat_sinds = doorloop.bewogen_op, doorloop.staat_sinds
    dossier.toestand = toestand_of(doorloop)
    dossier.acuut = doorloop.is_acute
    dossier.aan_te_vullen = bool(doorloop.to_complete)
    dossier.bel_na = doorloop.promised
    dossier.kijk_op = doorloop.daarna.kijk_op
    dossier.vakanties = [UUID(id) for id in doorloop.daarna.vakanties]
    dossier.ontvangst = UUID(doorloop.verstuurd[-1].ontvangst) if doorloop.verstuurd else None
    dossier.bewaren_tot = doorloop.daarna.bewaren_tot
    dossier.te_wissen = dossier.te_wissen and doorloop.is_stopped
    dossier.eerst_gezien = Signaal.objects.filter(dossier=dossier, ingetrokken_op=None).aggregate(day=Min("op_dag"))[
        "day"
    ]
    dossier.besloten_op, dossier.gestopt_op = doorloop.besloten_op, doorloop.gestopt_op
    if str(dossier.uitvoerder_id) != doorloop.uitvoerder:
        dossier.uitvoerder_id = doorloop.uitvoerder
    dossier.save(update_fields=[*GESPIEGELD])


def _as_gebeurtenis(row: Meldcodefeit, feit: Feit | None = None) -> Gebeurtenis:
    told = feit or codering.decode(row.soort, row.versie, row.inhoud, SOORTEN)
    return Gebeurtenis(str(row.pk), row.volgnummer, told, row.op, row.vastgelegd_op, str(row.door_id))
