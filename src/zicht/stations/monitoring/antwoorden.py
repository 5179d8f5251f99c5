"""A question of monitoring answered by who was asked: the questions of the answer, and what it does at Veilig Thuis."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier import journaal
from zicht.dossier.afzender import at_sender, once
from zicht.foundation.vormen import Alleen, Dag, Keuze, LangeTekst, Vorm
from zicht.foundation.vormen.moment import GEWEEST
from zicht.protocol.begrippen import Veiligheid
from zicht.protocol.lopend import Aanbod
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.monitoring.vragen import ANTWOORD, ANTWOORD_ACUUT
from zicht.stations.monitoring.woorden import GEEN_HULP, GESTOPT, HULP, VEILIGHEID, VOORWAARDE

ACUUT = "Je schreef dat iemand acuut onveilig is. Bel nu Veilig Thuis, 0800-2000. Is er direct gevaar? Bel 112."


class AntwoordVragen(Vorm):
    """The questions, for whoever was asked; `inhoud` is the package of the question."""

    alleen_als = {"sinds": Alleen("hulp", GESTOPT)}

    hulp = Keuze(label="Loopt er hulp bij jullie?", choices=HULP.items())
    sinds = Dag(label="Sinds wanneer is er geen hulp?", grens=GEWEEST)
    tekst = LangeTekst(
        label="Wat zie je, en wat wil je Veilig Thuis laten weten?",
        help_text="Schrijf op wat je zelf zag of hoorde. Is er nu gevaar? Bel eerst 112.",
        rijen=5,
    )
    inhoud: dict[str, Any]

    def ask_about(self, inhoud: dict[str, Any]) -> None:
        """One question a person and a voorwaarde that was asked about."""
        if inhoud["overdracht"]:
            field = self.fields["hulp"]
            assert isinstance(field, Keuze)
            field.choices = [(code, words) for code, words in HULP.items() if code != GEEN_HULP]
        for wie in inhoud["personen"]:
            label = f"Hoe veilig is {wie['naam']} volgens jou?"
            self.fields[f"veiligheid_{wie['id']}"] = Keuze(label=label, choices=VEILIGHEID.items())
        for row in inhoud["voorwaarden"]:
            label = f"Lukt dit: {row['tekst']}"
            self.fields[f"voorwaarde_{row['id']}"] = Keuze(label=label, choices=VOORWAARDE.items(), naast=True)
        self.order_fields([naam for naam in self.fields if "_" in naam] + ["hulp", "sinds", "tekst"])

    def answer(self, wie: str) -> dict[str, Any]:
        """Our answer as it is sent, with the people and voorwaarden that were asked about."""
        given = self.cleaned_data
        return {
            "wie": wie,
            "hulp": given["hulp"],
            "sinds": given["sinds"].isoformat() if given["sinds"] else "",
            "veiligheid": [{**one, "oordeel": given[f"veiligheid_{one['id']}"]} for one in self.inhoud["personen"]],
            "voorwaarden": [{**one, "stand": given[f"voorwaarde_{one['id']}"]} for one in self.inhoud["voorwaarden"]],
            "tekst": given["tekst"],
        }


@dataclass(frozen=True)
class Gevraagd:
    """How it is at Veilig Thuis now: whether our help runs there, and whether it closed the dossier."""

    hulp_loopt: bool
    is_gesloten: bool


def asked(bericht: Bericht, overdracht: str) -> Gevraagd:
    with at_sender(bericht) as dossier:
        stand = journaal.stand_of(dossier)
    known = stand.overdracht(overdracht)
    runs = bool(known and known.hulp_loopt and known.toestand is Aanbod.AANVAARD and not stand.is_closed)
    return Gevraagd(hulp_loopt=runs, is_gesloten=stand.is_closed)


@transaction.atomic
def answer_question(
    bericht: Bericht, antwoord: dict[str, Any], *, overdracht: str, hulp_loopt: bool, door: Medewerker
) -> None:
    """Send our answer; when it says that our help stopped, zicht goes back to Veilig Thuis in the same minute."""
    with at_sender(bericht) as dossier:
        once(bericht)
        monitoring.hear_answer(dossier, bericht.pk, acuut=is_acute(antwoord), door=door)
        if overdracht and hulp_loopt and antwoord["hulp"] == GESTOPT:
            sinds = date.fromisoformat(antwoord["sinds"])
            monitoring.stop_help(dossier, overdracht, sinds=sinds, waarom=antwoord["tekst"], door=door)
    verkeer.answer(bericht, ANTWOORD_ACUUT if is_acute(antwoord) else ANTWOORD, antwoord)


def is_acute(antwoord: dict[str, Any]) -> bool:
    return any(wie["oordeel"] == Veiligheid.ACUUT_ONVEILIG for wie in antwoord["veiligheid"])
