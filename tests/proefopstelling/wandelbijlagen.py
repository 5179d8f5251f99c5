"""Files in the world to walk in: one of a melder that waits, one of the desk that is clean, with a copy that was given out."""

from tests.proefopstelling.database import as_role_at_work
from zicht.accounts.models import Medewerker
from zicht.bijlagen import bewaren
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Bijlage, Herkomst, Toestand, Uitgave
from zicht.bijlagen.tests import bestanden
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.context import acting, organisatie_id, taak


def give_files(dossier: Dossier, door: Medewerker) -> None:
    """In a dossier of ours, open or not."""
    open_dossier(dossier.pk)
    ours = bewaren.keep(
        Ingekomen.of("a.jpg", bestanden.jpeg()), dossier.pk, herkomst=Herkomst.GEZIN, door=door, opschrift="Tekening"
    )
    bewaren.keep(Ingekomen.of("b.txt", b"Zij riep weer."), dossier.pk, herkomst=Herkomst.MELDER, door=None)
    mark(ours, Toestand.SCHOON)
    Uitgave.objects.create(dossier=dossier, bijlage=ours, voor=Uitgave.Voor.GEZIN, op=klok.now(), door=door)


def mark(bijlage: Bijlage, toestand: Toestand) -> None:
    """As the worker does after it asked the scanner."""
    with acting(taak(organisatie_id(), "bijlagen-controle")), as_role_at_work("zicht_worker"):
        bijlage.toestand, bijlage.gecontroleerd_op = toestand, klok.now()
        bijlage.save(update_fields=["toestand", "gecontroleerd_op"])
