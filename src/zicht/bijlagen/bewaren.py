"""Take a file in, and take it out again with a reason; both in the transaction of the work they belong to."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Max, Sum
from django.utils.translation import gettext as _

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.bijlagen import verzegelen
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.maten import MB, MEESTE, SAMEN
from zicht.bijlagen.models import Bijlage, Herkomst, Opschrift, Stuk, Toestand, numbered_with
from zicht.bijlagen.soorten import NietAangenomen, recognise
from zicht.foundation import aanroep, klok
from zicht.foundation.ids import new_id
from zicht.foundation.taken import enqueue
from zicht.vault.tekens import token

KLUIS, CONTROLEREN = "bijlage", "bijlagen.controleren"
LANGST = 200


class Besmet(Exception):
    """There is a virus in it: it stays shut."""


def keep(
    sent: Ingekomen,
    dossier: UUID,
    *,
    herkomst: Herkomst,
    door: Medewerker | None,
    melding: UUID | None = None,
    opschrift: str = "",
) -> Bijlage:
    """Lock it away in this dossier, which is open or added to. The same file again is the file that was there.

    Raises `NietAangenomen`, and then nothing is kept.
    """
    soort = recognise(sent)
    teken = token("bijlage", str(dossier), sent.afdruk)
    _one_at_a_time(dossier)
    here = Bijlage.objects.filter(dossier=dossier, gewist_op=None)
    if known := here.filter(melding=melding, herkomst=herkomst, inhoud_teken=teken).first():
        return known
    if herkomst is Herkomst.MELDER and melding is not None:
        refuse_too_much(melding, sent.size or 0)
    made = _put(sent, dossier, herkomst, soort=soort, inhoud_teken=teken, melding=melding, door=door)
    title = Opschrift(dossier_id=dossier, bijlage=made)
    title.tekst = (opschrift or sent.name or "")[:LANGST]
    title.save(force_insert=True)
    enqueue(CONTROLEREN)
    return made


def _put(sent: Ingekomen, dossier: UUID, herkomst: Herkomst, **values: object) -> Bijlage:
    id, key, size = new_id(), verzegelen.new_key(), sent.size or 0
    numbered = Bijlage.objects.filter(dossier=dossier, herkomst__in=numbered_with(herkomst))
    made = Bijlage.objects.create(
        pk=id,
        dossier_id=dossier,
        nummer=(numbered.aggregate(last=Max("nummer"))["last"] or 0) + 1,
        omvang=size,
        sleutel=vault.put(KLUIS, {"sleutel": key}, dossier=dossier),
        op=klok.now(),
        herkomst=herkomst,
        **values,
    )
    for number, piece in enumerate(verzegelen.lock(sent.chunks(), key, id, size)):
        Stuk.objects.create(dossier_id=dossier, bijlage=made, volgnummer=number, inhoud=piece)
    return made


def refuse_too_much(melding: UUID, omvang: int) -> None:
    """Who sends may not fill the house."""
    sent = Bijlage.objects.filter(melding=melding, herkomst=Herkomst.MELDER)
    if sent.count() >= MEESTE:
        raise NietAangenomen(
            _("Er zijn al %(n)s bestanden bij deze melding. Meer past er niet bij. Bel 0800-2000.") % {"n": MEESTE}
        )
    if (sent.aggregate(all=Sum("omvang"))["all"] or 0) + omvang > SAMEN:
        words = _("Samen is dit meer dan %(mb)s MB bij deze melding. Maak de bestanden kleiner, of bel 0800-2000.")
        raise NietAangenomen(words % {"mb": SAMEN // MB})


def content(bijlage: Bijlage, reden: str) -> Iterator[bytes]:
    """What is in it, piece by piece; the vault wrote a line with the reason. Raises `Besmet` or `NotInVault`."""
    if bijlage.toestand == Toestand.BESMET:
        raise Besmet
    key = str(vault.reveal(bijlage.sleutel, reden)["sleutel"])
    pieces = Stuk.objects.filter(bijlage=bijlage).values_list("inhoud", flat=True).iterator(chunk_size=4)
    return verzegelen.unlock((bytes(piece) for piece in pieces), key, bijlage.pk, bijlage.omvang)


def whole(bijlage: Bijlage, reden: str) -> bytes:
    return b"".join(content(bijlage, reden))


def _one_at_a_time(dossier: UUID) -> None:
    """Two at once count one another, and get two numbers."""
    aanroep.rows("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", f"bijlagen:{dossier}")
