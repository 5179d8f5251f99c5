"""Who is there for the chat, and so where a chat can begin. A desk is open within its hours while somebody is there."""

import random
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from zicht.accounts.models import Medewerker
from zicht.contact.chat.modellen import Aanwezig, Chat, Chatbalie, Chattijd
from zicht.contact.chat.regels import TEKEN, TERUGKEER, Tijd, Week, is_within, together
from zicht.foundation import aanroep, klok
from zicht.foundation.context import Context, acting, organisatie_id
from zicht.organisaties.models import Organisatie


def arrive(medewerker: Medewerker) -> None:
    """*Ik ben er voor de chat.*"""
    Aanwezig.objects.update_or_create(medewerker=medewerker, defaults={"tot": klok.machine_now() + TEKEN})
    show()


def sign_of_life(medewerker: Medewerker) -> None:
    """Their page asked something; who never said to be there, or was away too long, is not there by that."""
    now = klok.machine_now()
    fading = Aanwezig.objects.filter(medewerker=medewerker, tot__gt=now - TERUGKEER, tot__lt=now + TEKEN * 0.9)
    if fading.update(tot=now + TEKEN):
        show()


def forget_absent() -> None:
    Aanwezig.objects.filter(tot__lte=klok.machine_now() - TERUGKEER).delete()
    show()


def leave(medewerker: Medewerker) -> None:
    """The sign on the door is for the caller, after the chats that were with them."""
    Aanwezig.objects.filter(medewerker=medewerker).delete()


def present() -> "QuerySet[Aanwezig]":
    return Aanwezig.objects.filter(tot__gt=klok.machine_now())


def is_present(medewerker: Medewerker | UUID) -> bool:
    return present().filter(medewerker=medewerker).exists()


def show() -> None:
    """Write the sign on the door of the organisation at work anew; taken first, so that the last count is the one that stays."""
    Chatbalie.objects.select_for_update().filter(organisatie=organisatie_id()).first()
    there = present().aggregate(tot=Max("tot"), aantal=Count("id"))
    values = {"bemand_tot": there["tot"], "aanwezig": there["aantal"], "gesprekken": Chat.objects.running().count()}
    Chatbalie.objects.update_or_create(organisatie_id=organisatie_id(), defaults=values)


def weeks(organisaties: Iterable[UUID] | None = None) -> dict[UUID, Week]:
    """The hours of each Veilig Thuis that has a chat."""
    rows = Chattijd.objects.all() if organisaties is None else Chattijd.objects.filter(organisatie__in=organisaties)
    found: dict[UUID, dict[int, Tijd]] = defaultdict(dict)
    for row in rows:
        found[row.organisatie_id][row.dag] = Tijd(row.open, row.dicht)
    return dict(found)


def usual_week() -> dict[int, Tijd]:
    """When the chat is open as a rule, at whichever Veilig Thuis."""
    return together(weeks().values())


def own_week() -> Week:
    return weeks([organisatie_id()]).get(organisatie_id(), {})


def set_hours(dag: int, tijd: Tijd | None) -> None:
    """Of the organisation at work only: a function of the owner writes it, with its history."""
    opens, closes = (tijd.open, tijd.dicht) if tijd else (None, None)
    aanroep.rows("SELECT zet_chattijd(%s, %s::time, %s::time)", dag, opens, closes)


def is_within_hours() -> bool:
    """On the clock of the organisation at work."""
    return is_within(own_week(), klok.now())


def open_desks() -> list[Chatbalie]:
    """Where somebody is there now, within hours: usually one question and a few organisations."""
    manned = list(
        Chatbalie.objects.select_related("organisatie").filter(bemand_tot__gt=klok.machine_now(), aanwezig__gt=0)
    )
    hours = weeks([desk.organisatie_id for desk in manned]) if manned else {}
    return [desk for desk in manned if is_within(hours.get(desk.organisatie_id, {}), _now_at(desk.organisatie))]


def is_open() -> bool:
    return bool(open_desks())


def choose() -> Organisatie | None:
    """Where a new chat begins: where there are the fewest conversations for each who is there; else by lot."""
    desks = open_desks()
    random.shuffle(desks)
    return min(desks, key=lambda desk: desk.gesprekken / desk.aanwezig).organisatie if desks else None


def where(chat: UUID) -> Organisatie | None:
    """Where this chat began: asked behind each wall in turn, and only when the key of a tab was used before."""
    for desk in Chatbalie.objects.select_related("organisatie"):
        with acting(Context(desk.organisatie_id, actor="publiek")):
            if Chat.objects.filter(pk=chat).exists():
                return desk.organisatie
    return None


def _now_at(organisatie: Organisatie) -> datetime:
    with acting(Context(organisatie.pk, actor="publiek")):
        return klok.now()
