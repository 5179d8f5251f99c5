"""What a melder without an account gets: a receipt that is found by its code, how far it is, and questions both ways."""

from datetime import date
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import journaal
from zicht.dossier.openen import add_to_dossier
from zicht.foundation import klok
from zicht.foundation.vaste_vraag import VasteVraag
from zicht.protocol.termijnen import TERUGKOPPELING_MELDER
from zicht.stations.melding.models import Melderbericht, Melding, Ontvangst
from zicht.stations.melding.per_bericht import Meldingstatus, as_known


def give(melding: Melding, teken: str) -> Ontvangst:
    """In the transaction of the melding."""
    return Ontvangst.objects.create(
        dossier=melding.dossier, melding=melding, teken=teken, nummer=melding.nummer, op=melding.ontvangen_op
    )


def promised_by(ontvangst: Ontvangst) -> date:
    """The last day on which Veilig Thuis tells what it decided."""
    return TERUGKOPPELING_MELDER.bereken(ontvangst.op).uiterlijk_datum


def with_code(teken: str) -> Ontvangst | None:
    """At the Veilig Thuis at work. Nothing of the dossier opens by it."""
    return Ontvangst.objects.filter(teken=teken).first()


def status(ontvangst: Ontvangst) -> Meldingstatus:
    """As far as who reported may know, asked of the journaal each time; a line in the log says that a code asked."""
    dossier = add_to_dossier(ontvangst.dossier_id)
    return as_known(journaal.stand_of(dossier), str(ontvangst.melding_id), passed=klok.today() > promised_by(ontvangst))


def written_by_code(teken: str) -> list[Melderbericht]:
    """What was written both ways, for who has the code."""
    return list(Melderbericht.objects.raw("SELECT * FROM melderberichten_of(%s)", [teken]))


def answer(ontvangst: Ontvangst, tekst: str) -> None:
    """From who has the code; added to a dossier that stays closed to them."""
    add_to_dossier(ontvangst.dossier_id)
    _write(ontvangst.dossier_id, ontvangst.melding_id, tekst, None)


def ask(melding: Melding, tekst: str, *, door: Medewerker) -> None:
    """From the desk; read at `/status/` by the code, and nowhere else."""
    _write(melding.dossier_id, melding.pk, tekst, door)


def _write(dossier: UUID, melding: UUID, tekst: str, door: Medewerker | None) -> None:
    row = Melderbericht(dossier_id=dossier, melding_id=melding, van_melder=door is None, op=klok.now(), door=door)
    row.tekst = tekst
    row.save(force_insert=True)


def written(melding: Melding) -> list[Melderbericht]:
    """What was written both ways, for the desk with the dossier open."""
    return list(Melderbericht.objects.filter(dossier=melding.dossier_id, melding=melding).select_related("door"))


def has_code(melding: UUID) -> bool:
    return Ontvangst.objects.filter(melding=melding).exists()


#: Of each melding in this open dossier about which was written: who wrote last.
LAATSTE_WOORD: VasteVraag[tuple[UUID, bool]] = VasteVraag(
    lambda dossier: (
        Melderbericht.objects.filter(dossier=dossier)
        .order_by("melding_id", "-op", "-id")
        .distinct("melding_id")
        .values_list("melding_id", "van_melder")
    ),
    UUID,
)
