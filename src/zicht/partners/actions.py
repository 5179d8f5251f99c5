"""Answers of a partner: each is a fact at the sender and a message back, in one transaction."""

from dataclasses import asdict
from datetime import date
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.afzender import at_sender, once
from zicht.dossier.handelingen.wie_kijkt import WieKijkt
from zicht.foundation import context
from zicht.organisaties.models import Organisatie
from zicht.partners.post import AANVAARD, GEWEIGERD
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.overdracht import actions as overdrachten


@transaction.atomic
def accept(bericht: Bericht, overdracht: str, wie: WieKijkt, *, door: Medewerker) -> None:
    """From this minute zicht lies with us."""
    ours = _name()
    with at_sender(bericht) as dossier:
        once(bericht)
        overdrachten.accept(dossier, UUID(overdracht), wie=wie, met=ours, door=door)
    begins = wie.hulp_begint.isoformat() if wie.hulp_begint else ""
    verkeer.answer(bericht, AANVAARD, {**asdict(wie), "hulp_begint": begins})


@transaction.atomic
def refuse(bericht: Bericht, overdracht: str, reden: str, *, door: Medewerker) -> None:
    with at_sender(bericht) as dossier:
        once(bericht)
        overdrachten.refuse(dossier, UUID(overdracht), reden=reden, door=door)
    verkeer.answer(bericht, GEWEIGERD, {"reden": reden})


def stop_help(bericht: Bericht, overdracht: str, *, sinds: date, waarom: str, door: Medewerker) -> None:
    with at_sender(bericht) as dossier:
        monitoring.stop_help(dossier, overdracht, sinds=sinds, waarom=waarom, door=door)


def resume_help(bericht: Bericht, overdracht: str, wie: WieKijkt, *, door: Medewerker) -> None:
    ours = _name()
    with at_sender(bericht) as dossier:
        monitoring.resume_help(dossier, overdracht, wie=wie, met=ours, door=door)


def _name() -> str:
    return Organisatie.objects.get(pk=context.organisatie_id()).naam
