"""Who was tried and not reached yet: a try is no answer, so the step to speak them stays, with the day of the next try."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.models import Contactpoging
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import woorden
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.kalender import end_of_day
from zicht.protocol.stand import Stand
from zicht.protocol.voldaan import not_spoken

NIET_BEREIKT = tuple(uitkomst for uitkomst in Contactpoging.Uitkomst if uitkomst not in set(Spreekuitkomst))


def unanswered(tries: list[Contactpoging], mensen: Mensen) -> dict[str, list[Contactpoging]]:
    """Per person the tries since they were last spoken, the oldest first."""
    found: dict[str, list[Contactpoging]] = {}
    for row in sorted(tries, key=lambda row: row.op):
        wie = mensen.known_as(str(row.persoon_id))
        if row.uitkomst in NIET_BEREIKT:
            found.setdefault(wie, []).append(row)
        else:
            found.pop(wie, None)
    return found


def steps_to_speak(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    """Everyone who must still be spoken, with what was tried."""
    missing = not_spoken(stand)
    if not missing:
        return
    tried = unanswered(list(Contactpoging.objects.filter(dossier_id=dossier)), mensen)
    for wie in missing:
        tries = tried.get(wie, [])
        again = tries[-1].opnieuw_op if tries else None
        yield Stap(
            f"Gesprek met {mensen.short(wie)}",
            address("gesprek-met", dossier, wie),
            uiterlijk=end_of_day(again) if again else None,
            toelichting=f"{woorden.count(len(tries), 'keer', 'keer')} niet bereikt" if tries else "",
        )
