"""*What happened with my report?* Asked on the telephone, answered in one search, and no dossier opens for it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.dossier.openen import openable
from zicht.foundation import aanroep, klok
from zicht.foundation.vormen import Tekst, Vorm
from zicht.melders.actions import reported_by
from zicht.protocol.informeren import TERUGKOPPELING
from zicht.protocol.termijnen import TERUGKOPPELING_MELDER
from zicht.stations.melding.per_bericht import Meldingstatus, as_known
from zicht.terugkoppeling.models import Maat

KRINGEN = {
    "professional": "een professional",
    "politie": "de politie",
    "ambulance": "de ambulance",
    "omstander": "een omstander",
    "directbetrokkene": "iemand uit het gezin zelf",
    "veilig-thuis": "Veilig Thuis zelf",
}


class ZoekVorm(Vorm):
    handeling = "gezocht"
    vraag = Tekst(
        label="Nummer van de melding, telefoonnummer of naam van wie meldde",
        help_text="Of het eigen kenmerk, bijvoorbeeld van de politie. Het hele nummer of de hele naam.",
        limiet=120,
    )


@dataclass(frozen=True)
class Verteld:
    """That something was told; the words stay in the vault."""

    op: datetime
    maat: str
    door: str


@dataclass(frozen=True)
class Gevonden:
    """One melding as who reported it may know it. `te_vertellen`: which duties towards them are still open."""

    melding: UUID
    dossier: UUID
    nummer: str
    ontvangen_op: datetime
    soort: str
    anoniem: bool
    uiterlijk: date
    stand: Meldingstatus
    verteld: tuple[Verteld, ...]
    te_vertellen: tuple[str, ...]
    te_openen: bool


def look_up(typed: str) -> list[Gevonden]:
    """The last one first, at most twenty; one line in the log."""
    melders = list(reported_by(typed).values_list("pk", flat=True))
    rows = aanroep.rows("SELECT * FROM asked_about(%s, %s::uuid[])", typed.strip(), melders)
    told = _told([row[0] for row in rows])
    opens = openable([row[1] for row in rows])
    return [_found(row, told.get(row[0], ()), row[1] in opens) for row in rows]


def _told(meldingen: list[UUID]) -> dict[UUID, tuple[Verteld, ...]]:
    rows = aanroep.rows("SELECT * FROM told_about(%s::uuid[])", meldingen)
    names = {one.pk: str(one) for one in Medewerker.objects.filter(pk__in={row[4] for row in rows})}
    found: dict[UUID, tuple[Verteld, ...]] = {}
    for melding, _, maat, op, door in rows:
        found[melding] = (*found.get(melding, ()), Verteld(op, Maat(maat).label.lower(), names.get(door, "")))
    return found


def _found(row: tuple[object, ...], told: tuple[Verteld, ...], opens: bool) -> Gevonden:
    melding, dossier, nummer, ontvangen_op, soort, anoniem = row
    assert isinstance(ontvangen_op, datetime)
    stand = journaal.stand_of(Dossier.objects.get(pk=dossier))  # type: ignore[misc]
    uiterlijk = TERUGKOPPELING_MELDER.bereken(ontvangen_op).uiterlijk_datum
    owed = [one.code for one in stand.open_plichten if one.wie == str(melding) and one.code in TERUGKOPPELING]
    return Gevonden(
        melding=melding,  # type: ignore[arg-type]
        dossier=dossier,  # type: ignore[arg-type]
        nummer=str(nummer),
        ontvangen_op=ontvangen_op,
        soort=KRINGEN.get(str(soort), str(soort)),
        anoniem=bool(anoniem),
        uiterlijk=uiterlijk,
        stand=as_known(stand, str(melding), passed=klok.today() > uiterlijk),
        verteld=told,
        te_vertellen=tuple(owed),
        te_openen=opens,
    )


@require("contact.voeren")
def opzoeken(request: HttpRequest) -> HttpResponse:
    """Only what was sent is searched: what somebody asks for stands in no address."""
    form = ZoekVorm(request.POST or None)
    found = look_up(form.cleaned_data["vraag"]) if request.method == "POST" and form.is_valid() else None
    return render(request, "terugkoppeling/opzoeken.html", {"form": form, "gevonden": found})
