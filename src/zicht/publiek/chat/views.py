"""`/chat/`: a conversation without a name, that lives in the open tab; open while somebody of Veilig Thuis is there."""

from contextlib import suppress
from typing import Any, ClassVar
from uuid import UUID

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from zicht.contact.chat import actions, bezetting, gesprek, pols
from zicht.contact.chat.modellen import Chat, Einde
from zicht.contact.chat.pols import Pols
from zicht.contact.chat.woorden import week_in_words
from zicht.foundation.context import Context, acting
from zicht.foundation.ids import new_id
from zicht.foundation.taal import language_of
from zicht.foundation.vormen import Vorm
from zicht.organisaties.models import Organisatie
from zicht.publiek import codes, maten
from zicht.publiek.chat.vormen import AntwoordVorm, ChatVorm, KindAntwoordVorm, KindChatVorm, PlaatsVorm
from zicht.publiek.tabpagina import Blad, Tabpagina
from zicht.vault import tempo
from zicht.vault.tabformulier import Tab, seal

BEGIN, GESPREK, OPEN, PLAATS = "begin", "gesprek", "open", "plaats"
NIEUWS, VERVERS, SLUIT = "nieuws", "ververs", "sluit"
#: Where the words go that could not be said in a chat: the form of a question, by its address and its first page.
ACHTERLATEN = {False: ("advies", "vraag"), True: ("vertel", "vraag")}


class Gesprek(Tabpagina):
    """Once it began, the sealed tab holds where, and so nobody finds it but this tab. Its id is the key of the tab."""

    doel = "chat"
    jong: ClassVar[bool] = False
    vormen: ClassVar[tuple[type[ChatVorm], type[ChatVorm]]] = (ChatVorm, AntwoordVorm)
    titel = _("Chatten met Veilig Thuis")
    plaats: Vorm | None = None

    def bladen(self, tab: Tab) -> list[Blad]:
        begin, answer = self.vormen
        if OPEN in tab.velden:
            return [Blad(GESPREK, answer, self.titel, template="zicht/publiek/chat/gesprek.html")]
        return [Blad(BEGIN, begin, self.titel, template="zicht/publiek/chat/begin.html")]

    def get(self, request: HttpRequest) -> HttpResponse:
        return super().get(request) if bezetting.is_open() else self.closed()

    def while_typing(self, form: Vorm) -> dict[str, list[str]]:
        assert isinstance(form, ChatVorm)
        return form.found_while_typing()

    # The three ways in: what is new, the buttons, and a line

    def do(self, blad: str, doe: str) -> HttpResponse:
        if doe == NIEUWS and OPEN in self.tab.velden:
            return self.news()
        return super().do(blad, doe)

    def pressed(self, blad: str, doe: str) -> HttpResponse:
        if OPEN not in self.tab.velden or doe.startswith("naar:"):
            return super().pressed(blad, doe)
        if doe == SLUIT:
            return self.close()
        if doe == PLAATS:
            return self.tell_where()
        if doe == VERVERS:
            return self.show(GESPREK)
        return super().pressed(blad, doe) if self.wants_page else self.say_by_script()

    def say_by_script(self) -> HttpResponse:
        form = self.blad(GESPREK).form(self.tab)
        assert isinstance(form, ChatVorm)
        if form.is_valid():
            try:
                self.say(form.cleaned_data["tekst"])
                return self.news()
            except tempo.TeVaak as often:
                form.add_error(None, maten.in_words(often))
            except actions.Afgesloten:
                return self.news()
        words = [str(word) for some in form.errors.values() for word in some]
        return JsonResponse({"fouten": words, "naam": form.asks_for_name})

    def send(self, form: Vorm) -> HttpResponse:
        if OPEN not in self.tab.velden:
            return self.begin_chat(form.cleaned_data["tekst"])
        try:
            self.say(form.cleaned_data["tekst"])
        except actions.Afgesloten:
            return self.show(GESPREK)
        self.tab = self.tab.without(GESPREK)
        return self.show(GESPREK)

    def begin_chat(self, tekst: str) -> HttpResponse:
        """Sent again it is the same chat, wherever it began the first time."""
        chosen = bezetting.choose()
        tempo.take(maten.CHAT, tempo.place_of(self.request))
        naar = self.begin_at(chosen, tekst) if chosen else None
        naar = naar or bezetting.where(self.id)
        if naar is None:
            return self.closed(tekst)
        self.tab = Tab(sleutel=self.tab.sleutel).typing(OPEN, {"bij": [str(naar.pk)]})
        return self.show(GESPREK)

    def begin_at(self, naar: Organisatie, tekst: str) -> Organisatie | None:
        try:
            with acting(codes.at(naar)):
                begun = actions.begin(self.id, jong=self.jong, taal=language_of(self.request.path))
                actions.say(begun.pk, tekst, sleutel=begun.pk)
        except (IntegrityError, actions.Afgesloten):
            return None
        return naar

    def say(self, tekst: str) -> None:
        tempo.take(maten.BERICHT, str(self.id))
        with acting(codes.at(self.at)):
            actions.say(self.id, tekst, sleutel=_key(self.request.POST.get("_regel", "")))

    def close(self) -> HttpResponse:
        with acting(codes.at(self.at)), suppress(actions.Afgesloten):
            actions.end(self.id, Einde.BEZOEKER)
        return self.show(GESPREK)

    def tell_where(self) -> HttpResponse:
        self.plaats = PlaatsVorm(self.request.POST)
        if self.plaats.is_valid():
            with acting(codes.at(self.at)), suppress(actions.Afgesloten):
                actions.tell_gemeente(self.id, self.plaats.cleaned_data["gemeente"])
        return self.show(GESPREK)

    # What goes back

    @property
    def wants_page(self) -> bool:
        return self.request.accepts("text/html")

    @property
    def id(self) -> UUID:
        return self.tab.sleutel

    @property
    def at(self) -> Organisatie:
        return Organisatie.objects.get(pk=self.tab.velden[OPEN]["bij"][0])

    def here(self) -> Pols:
        """With a sign that the tab is still open. Whose worker is gone sees it first, and waits again."""
        felt = pols.feel(self.id)
        if felt.is_verlaten and not felt.is_over:
            actions.return_abandoned()
            felt = pols.feel(self.id)
        gesprek.visitor_was_here(felt, typt="typt" in self.request.POST)
        return felt

    def news(self) -> HttpResponse:
        na = self.request.POST.get("na", "")
        read = int(na) if na.isdecimal() and len(na) < 7 else 0
        with acting(Context(UUID(self.tab.velden[OPEN]["bij"][0]), actor=codes.ACTOR)):
            felt = self.here()
            lines = gesprek.visitor_lines(self.chat(), read) if felt.laatste > read else []
            return JsonResponse(gesprek.as_news(felt, lines, gesprek.visitor_state(felt)))

    def chat(self) -> Chat:
        return Chat.objects.select_related("gemeente").get(pk=self.id)

    def context(self, blad: Blad) -> dict[str, Any]:
        shown: dict[str, Any] = {"jong": self.jong, "andere_taal_vrij": blad.code == BEGIN}
        if blad.code == BEGIN:
            return shown
        at = self.at
        with acting(codes.at(at)):
            felt, chat = self.here(), self.chat()
            shown |= {"chat": chat, "regels": gesprek.visitor_lines(chat), "stand": gesprek.visitor_state(felt)}
        over = {"niet_verstuurd": self.tab.velden.get(GESPREK, {}).get("tekst", [""])[0] if chat.is_over else ""}
        return (
            shown
            | over
            | {"bij": at, "regel": new_id(), "plaats": self.plaats or PlaatsVorm(), **self.leave_behind(chat)}
        )

    def leave_behind(self, chat: Chat) -> dict[str, Any]:
        """While nobody reads it, what was written can go to the form of a question, in the same tab."""
        if chat.medewerker_id or chat.is_over:
            return {}
        with acting(codes.at(self.at)):
            words = "\n\n".join(row.tekst for row in gesprek.said_by_visitor(chat))
        return {"mee": self.sealed_question(words)}

    def sealed_question(self, words: str) -> str:
        doel, blad = ACHTERLATEN[self.jong]
        return seal(Tab().typing(blad, {"vraag": [words]}), self.sleutel, doel=doel) if words else ""

    def closed(self, tekst: str = "") -> HttpResponse:
        """In words, with the hours and the ways that are open; what was typed can go to the form of a question."""
        shown = {
            "jong": self.jong,
            "tijden": week_in_words(bezetting.usual_week()),
            "sleutel": getattr(self, "sleutel", ""),
            "mee": self.sealed_question(tekst) if tekst else "",
        }
        return render(self.request, "zicht/publiek/chat/dicht.html", shown)


class KindGesprek(Gesprek):
    """The same, in words for a child; asked nothing more."""

    doel = "vertel-chat"
    jong = True
    vormen = (KindChatVorm, KindAntwoordVorm)
    titel = _("Chat met Veilig Thuis")


def _key(text: str) -> UUID:
    """The key of this line; a page that lost it sends a line of its own."""
    try:
        return UUID(text)
    except ValueError:
        return new_id()
