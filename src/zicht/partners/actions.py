"""Answers of a partner: each is a fact at the sender and a message back, in one transaction."""

from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.handelingen.wie_kijkt import WieKijkt
from zicht.foundation import context
from zicht.organisaties.models import Organisatie
from zicht.partners.post import AANVAARD, GEWEIGERD, at_sender, is_answered
from zicht.protocol.begrippen import Veiligheid
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.monitoring.vragen import ANTWOORD, ANTWOORD_ACUUT
from zicht.stations.monitoring.woorden import GESTOPT
from zicht.stations.overdracht import actions as overdrachten


class AlBeantwoord(Exception):
    """Somebody of ours answered this message already."""


@transaction.atomic
def accept(bericht: Bericht, overdracht: str, wie: WieKijkt, *, door: Medewerker) -> None:
    """From this minute zicht lies with us."""
    ours = _name()
    with at_sender(bericht) as dossier:
        _once(bericht)
        overdrachten.accept(dossier, UUID(overdracht), wie=wie, met=ours, door=door)
    begins = wie.hulp_begint.isoformat() if wie.hulp_begint else ""
    verkeer.answer(bericht, AANVAARD, {**asdict(wie), "hulp_begint": begins})


@transaction.atomic
def refuse(bericht: Bericht, overdracht: str, reden: str, *, door: Medewerker) -> None:
    with at_sender(bericht) as dossier:
        _once(bericht)
        overdrachten.refuse(dossier, UUID(overdracht), reden=reden, door=door)
    verkeer.answer(bericht, GEWEIGERD, {"reden": reden})


def stop_help(bericht: Bericht, overdracht: str, *, sinds: date, waarom: str, door: Medewerker) -> None:
    with at_sender(bericht) as dossier:
        monitoring.stop_help(dossier, overdracht, sinds=sinds, waarom=waarom, door=door)


def resume_help(bericht: Bericht, overdracht: str, wie: WieKijkt, *, door: Medewerker) -> None:
    ours = _name()
    with at_sender(bericht) as dossier:
        monitoring.resume_help(dossier, overdracht, wie=wie, met=ours, door=door)


@transaction.atomic
def answer_question(
    bericht: Bericht, antwoord: dict[str, Any], *, overdracht: str, hulp_loopt: bool, door: Medewerker
) -> None:
    """Send our answer; when it says that our help stopped, zicht goes back to Veilig Thuis in the same minute."""
    with at_sender(bericht) as dossier:
        _once(bericht)
        monitoring.hear_answer(dossier, bericht.pk, acuut=is_acute(antwoord), door=door)
        if overdracht and hulp_loopt and antwoord["hulp"] == GESTOPT:
            sinds = date.fromisoformat(antwoord["sinds"])
            monitoring.stop_help(dossier, overdracht, sinds=sinds, waarom=antwoord["tekst"], door=door)
    verkeer.answer(bericht, ANTWOORD_ACUUT if is_acute(antwoord) else ANTWOORD, antwoord)


def is_acute(antwoord: dict[str, Any]) -> bool:
    return any(wie["oordeel"] == Veiligheid.ACUUT_ONVEILIG for wie in antwoord["veiligheid"])


def _once(bericht: Bericht) -> None:
    if is_answered(bericht):
        raise AlBeantwoord


def _name() -> str:
    return Organisatie.objects.get(pk=context.organisatie_id()).naam
