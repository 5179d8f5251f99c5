"""The chat desk: who waits and since when, one's own conversations, and whether one is there at all."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.contact.chat import actions, bezetting
from zicht.contact.chat.modellen import Chat, Chatregel, Chatteken, Einde, Regelsoort
from zicht.contact.chat.regels import is_there
from zicht.contact.chat.vormen import TijdenVorm
from zicht.contact.chat.woorden import changes, week_in_words
from zicht.foundation import klok
from zicht.vault.tekens import token

MEEST = 50
#: The ends that say by themselves what came of it; after the others the worker chooses.
VAST_TE_LEGGEN = (Einde.ADVIES, Einde.EINDE, Einde.INFORMATIE)


@dataclass(frozen=True)
class Rij:
    """One conversation in a list."""

    chat: Chat
    minuten: int
    ongelezen: int
    is_weg: bool

    @property
    def wacht_op_antwoord(self) -> bool:
        return self.ongelezen > 0


@method_decorator(require("contact.voeren"), name="dispatch")
class Balie(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        assert isinstance(request.user, Medewerker)
        actions.return_abandoned()
        bezetting.sign_of_life(request.user)
        shown = desk(request.user)
        if request.accepts("text/html"):
            return render(request, "contact/chat/balie.html", shown)
        return JsonResponse({"afdruk": shown["afdruk"]})

    def post(self, request: HttpRequest) -> HttpResponse:
        assert isinstance(request.user, Medewerker)
        doe = request.POST.get("doe", "")
        if doe == "aanwezig":
            bezetting.arrive(request.user)
        elif doe == "weg":
            actions.stop(request.user)
            messages.info(request, "Je staat niet meer als aanwezig. Wat bij jou liep, wacht weer op een collega.")
        elif (chat := _known(doe)) is not None:
            if actions.pick_up(chat, door=request.user):
                return HttpResponseRedirect(reverse("contact-chat", args=[chat]))
            messages.info(request, "Een collega was je voor, of de bezoeker sloot het gesprek.")
        return HttpResponseRedirect(reverse("contact-chatbalie"))


def desk(medewerker: Medewerker) -> dict[str, Any]:
    """Of one's own everything is shown, of the others so many; who gave no sign lately stands last among who waits."""
    running = Chat.objects.running().select_related("medewerker").order_by("begonnen_op")
    own, others = running.filter(medewerker=medewerker), running.exclude(medewerker=medewerker)[:MEEST]
    rows = _rows([*own, *others])
    mine = [row for row in rows if row.chat.medewerker_id == medewerker.pk]
    waits = sorted((row for row in rows if row.chat.medewerker_id is None), key=lambda row: row.is_weg)
    unfinished = Chat.objects.filter(contact=None, medewerker=medewerker).exclude(geeindigd_op=None)
    there = [row.medewerker for row in bezetting.present().select_related("medewerker").order_by("medewerker__naam")]
    within = bezetting.is_within_hours()
    return {
        "wachten": waits,
        "eigen": mine,
        "van_anderen": [row for row in rows if row not in mine and row not in waits],
        "vast_te_leggen": unfinished.order_by("geeindigd_op"),
        "aanwezig": there,
        "ben_ik_er": medewerker in there,
        "binnen_tijd": within,
        "tijden": week_in_words(bezetting.own_week()),
        "afdruk": _print(
            [(str(row.chat.pk), row.chat.medewerker_id, row.minuten, row.ongelezen) for row in rows], there
        ),
    }


def _rows(chats: list[Chat]) -> list[Rij]:
    """Two questions, however many there are."""
    now = klok.now()
    marks = {mark.chat_id: mark for mark in Chatteken.objects.filter(chat__in=chats)}
    lines = Chatregel.objects.filter(chat__in=chats, soort=Regelsoort.BEZOEKER).order_by("nummer")
    unread: dict[UUID, list[datetime]] = {chat.pk: [] for chat in chats}
    for chat, nummer, op in lines.values_list("chat_id", "nummer", "op"):
        if nummer > (marks[chat].gelezen if chat in marks else 0):
            unread[chat].append(op)
    return [_row(chat, marks.get(chat.pk), unread[chat.pk], now) for chat in chats]


def _row(chat: Chat, mark: Chatteken | None, unread: list[datetime], now: datetime) -> Rij:
    since = unread[0] if chat.medewerker_id and unread else chat.begonnen_op
    away = mark is not None and not is_there(mark.bezoeker_op, klok.machine_now())
    return Rij(chat, int((now - since).total_seconds() // 60), len(unread), away)


def _print(*seen: object) -> str:
    """Tells an open page that something changed, and not what."""
    return token("chatbalie", repr(seen)).hex()


def _known(doe: str) -> UUID | None:
    try:
        return UUID(doe)
    except ValueError:
        return None


@method_decorator(require("instellingen.beheren"), name="dispatch")
class Chattijden(View):
    """When the chat of this Veilig Thuis is open; who changed it and when stands in the history."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(request, TijdenVorm(bezetting.own_week()))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TijdenVorm(bezetting.own_week(), request.POST)
        if not form.is_valid():
            return self.show(request, form)
        before = bezetting.own_week()
        for dag, tijd in form.week().items():
            if before.get(dag) != tijd:
                bezetting.set_hours(dag, tijd)
        messages.success(request, "Opgeslagen. Zo staat het nu op de site.")
        return HttpResponseRedirect(reverse("contact-chattijden"))

    def show(self, request: HttpRequest, form: TijdenVorm) -> HttpResponse:
        context = {"form": form, "tijden": week_in_words(bezetting.own_week()), "wijzigingen": changes()}
        return render(request, "contact/chat/tijden.html", context)
