"""The page of an advies."""

from typing import Any

from django.http import Http404

from zicht.contact import actions
from zicht.contact.advies_vorm import NOTITIE, TEKST, AdviesVorm, points
from zicht.contact.begrippen import Plicht, Wijze
from zicht.contact.handeling import ContactHandeling
from zicht.foundation.vormen import Antwoord
from zicht.protocol.handelingsprotocol import ADVIES


def _truth(answer: Antwoord | None) -> bool | None:
    return answer.waarheid if answer else None


class Adviseren(ContactHandeling):
    vorm = AdviesVorm
    vrije_tekst = TEKST
    titel = "Advies"
    knop = "Leg het advies vast"
    gedaan = "Het advies staat vast. Bel gerust nog eens over hetzelfde: de code wijst de weg."
    bestaat_al = (
        "Bij dit gesprek staat al een advies. Wat hier nu staat, is nog niet vastgelegd. Hoort het bij een volgend gesprek, "
        "begin dat dan onder dezelfde code."
    )
    template_name = "contact/advies.html"

    def prepare(self) -> None:
        if not (self.contact and self.contact.is_advies):
            raise Http404

    def is_free_text(self, naam: str) -> bool:
        return naam in TEKST or naam.startswith(NOTITIE)

    def context(self) -> dict[str, Any]:
        assert self.contact
        return {"station": ADVIES, "gegeven": self.contact.adviezen.first()}

    def act(self, gegeven: dict[str, Any]) -> None:
        assert self.contact
        actions.advise(
            gegeven["sleutel"],
            self.contact,
            points(gegeven),
            door=self.medewerker,
            strafbaar=_truth(gegeven["strafbaar"]),
            volgend_gesprek=_truth(gegeven["volgend_gesprek"]),
            antwoord_op_vraag=gegeven["antwoord_op_vraag"] or "",
            **{naam: gegeven[naam] for naam in ("ondersteuning", "tips", "volgende_stap", "vertrouwensarts")},
            gevraagd_te_melden=gegeven["gevraagd_te_melden"],
        )
        if gegeven["samengevat"]:
            actions.inform(self.contact, Plicht.ADVIES, wijze=Wijze(gegeven["samengevat"]), door=self.medewerker)

    def was_done(self, gegeven: dict[str, Any]) -> bool:
        """One advies a talk; a next talk has its own."""
        assert self.contact
        return self.contact.adviezen.exists()
