"""What two people decided in the night is seen by an expert the next working day: a look afterwards, no second decision."""

from typing import Any

from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.overleg import ONDERWERPEN
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation import klok, woorden
from zicht.foundation.vormen import LangeTekst
from zicht.protocol.begrippen import Deelnemer
from zicht.protocol.gebeurtenissen import OverlegNagekeken
from zicht.protocol.lopend import Overleg
from zicht.protocol.waarschuwingen import waiting_for_review


class NakijkenVorm(Handelingsvorm):
    handeling = "nagekeken"

    bevinding = LangeTekst(
        label="Wat zie je, en moet er iets anders?",
        help_text="Moet er iets anders, bel dan ook degene die het besluit nam.",
        rijen=4,
    )


def review(dossier: Dossier, overleg: str, *, bevinding: str, door: Medewerker, rol: str) -> None:
    """Record that an expert looked at what two others decided in the night, and what they saw."""
    feit = OverlegNagekeken(overleg=overleg, door=Deelnemer(str(door.pk), rol))
    (row,) = journaal.record(dossier, feit, door=door)
    soort = Fragment.Soort.OORDEEL
    fragmenten.write(
        dossier, soort, bevinding, station="overleg", onderdeel="nagekeken", ref=overleg, gebeurtenis=row, door=door
    )


class OverlegNakijken(Handeling):
    wat = "besluit.meebeslissen"
    vorm = NakijkenVorm
    titel = "Overleg van de nacht nakijken"
    knop = "Nagekeken"
    gedaan = "Vastgelegd dat je het overleg hebt nagekeken."
    overleg: Overleg

    def prepare(self, **kwargs: Any) -> None:
        wanted = str(kwargs["overleg"])
        found = next((overleg for overleg in waiting_for_review(self.stand) if overleg.id == wanted), None)
        if found is None:
            raise Http404
        self.overleg = found

    def context(self) -> dict[str, Any]:
        about = ONDERWERPEN[self.overleg.onderwerp]
        moment = f"{woorden.day_in_words(self.overleg.op, klok.today())}, {woorden.clock_time(self.overleg.op)}"
        return {"uitleg": f"{about}. Het overleg was op {moment}, zonder gedragswetenschapper of vertrouwensarts."}

    def act(self, gegeven: dict[str, Any]) -> None:
        rol = self.medewerker.aanstelling.rol if self.medewerker.aanstelling else ""
        review(self.dossier, self.overleg.id, bevinding=gegeven["bevinding"], door=self.medewerker, rol=rol)
