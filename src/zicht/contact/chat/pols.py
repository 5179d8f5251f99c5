"""How an open chat stands, in one question: every page of a chat asks for it every few seconds.

In SQL of our own: to make the same of six queries took the web process most of the time that one poll costs.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.contact.chat.modellen import Regelsoort
from zicht.foundation import aanroep, klok

_FEEL = """
    SELECT c.id, c.begonnen_op, c.medewerker_id, c.gevaar_op, c.gevraagd_op, c.gemeente_id, c.geeindigd_op, c.einde,
      t.bezoeker_op, t.bezoeker_typt_op, t.medewerker_typt_op, coalesce(t.gelezen, 0),
      (SELECT coalesce(max(nummer), 0) FROM contact_chatregel r WHERE r.chat_id = c.id),
      (SELECT max(op) FROM contact_chatregel r WHERE r.chat_id = c.id AND soort IN (%(bezoeker)s, %(medewerker)s)),
      (SELECT count(*) FROM contact_aanwezig a WHERE a.tot > %(nu)s),
      c.medewerker_id IS NOT NULL AND NOT EXISTS (SELECT FROM contact_aanwezig a
        WHERE a.medewerker_id = c.medewerker_id AND a.tot > %(nu)s),
      CASE WHEN c.medewerker_id IS NULL AND c.geeindigd_op IS NULL THEN (SELECT count(*) FROM contact_chat w
        WHERE w.geeindigd_op IS NULL AND w.medewerker_id IS NULL AND w.begonnen_op < c.begonnen_op) ELSE 0 END
    FROM contact_chat c LEFT JOIN contact_chatteken t ON t.chat_id = c.id WHERE c.id = %(chat)s"""


@dataclass(frozen=True)
class Pols:
    """`laatste` is the number of the last line; `gezegd_op` when one of the two last wrote; `voor` how many wait longer.

    `is_verlaten`: it is with somebody who is not there any more.
    """

    chat: UUID
    begonnen_op: datetime
    medewerker: UUID | None
    gevaar_op: datetime | None
    gevraagd_op: datetime | None
    gemeente: str | None
    geeindigd_op: datetime | None
    einde: str
    bezoeker_op: datetime | None
    bezoeker_typt_op: datetime | None
    medewerker_typt_op: datetime | None
    gelezen: int
    laatste: int
    gezegd_op: datetime | None
    aanwezig: int
    is_verlaten: bool
    voor: int

    @property
    def is_over(self) -> bool:
        return self.geeindigd_op is not None

    @property
    def is_waiting(self) -> bool:
        return self.medewerker is None and not self.is_over


def feel(chat: UUID) -> Pols:
    """Of a chat of the organisation at work."""
    asked = {
        "chat": chat,
        "nu": klok.machine_now(),
        "bezoeker": Regelsoort.BEZOEKER.value,
        "medewerker": Regelsoort.MEDEWERKER.value,
    }
    (row,) = aanroep.named(_FEEL, asked)
    return Pols(*row)
