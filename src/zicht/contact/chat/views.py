"""One conversation, at the desk: what was written, what to write back, and what else can be done in it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.contact.begrippen import Kanaal, Kring, Wijze
from zicht.contact.chat import actions, bezetting, gesprek, pols
from zicht.contact.chat.balie import VAST_TE_LEGGEN, desk
from zicht.contact.chat.modellen import Chat, Einde
from zicht.contact.chat.paginas import PAGINAS
from zicht.contact.chat.vormen import ChatantwoordVorm, EindeVorm, OverdragenVorm
from zicht.contact.views import Bureau
from zicht.foundation import getypt
from zicht.foundation.vormen import Vorm

PAGINA = "pagina:"


def find(id: UUID) -> Chat:
    """A chat of this organisation; elsewhere and nowhere are the same 404."""
    found = Chat.objects.select_related("gemeente", "medewerker").filter(pk=id).first()
    if found is None:
        raise Http404
    return found


@method_decorator(require("contact.voeren"), name="dispatch")
class Gesprek(View):
    """Of whoever has it; a colleague sees that somebody has it, and not what is written."""

    chat: Chat
    medewerker: Medewerker

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        assert isinstance(request.user, Medewerker)
        self.medewerker = request.user
        self.chat = find(kwargs["chat"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, chat: UUID) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, chat: UUID) -> HttpResponse:
        """The sign on the door is written last: whoever holds a chat never waits for it the other way around."""
        try:
            answer = self.do(request.POST.get("doe", ""))
        except (actions.Afgesloten, actions.NietBijJou) as refused:
            form = ChatantwoordVorm(request.POST)
            form.is_valid()
            form.add_error(None, str(refused))
            answer = self.refused(form)
        bezetting.sign_of_life(self.medewerker)
        return answer

    def do(self, doe: str) -> HttpResponse:
        if doe == "nieuws":
            return self.news()
        if doe == "verstuur":
            return self.say(ChatantwoordVorm(self.request.POST))
        if doe == "overdragen":
            return self.hand_over(OverdragenVorm(self.chat, self.request.POST))
        if doe == "einde":
            return self.end(EindeVorm(self.request.POST))
        if doe == "gevaar":
            actions.warn_of_danger(self.chat.pk, door=self.medewerker)
        elif doe == "gemeente":
            actions.ask_gemeente(self.chat.pk, door=self.medewerker)
        elif doe.removeprefix(PAGINA) in PAGINAS:
            actions.show_page(self.chat.pk, doe.removeprefix(PAGINA), door=self.medewerker)
        return self.after()

    def say(self, form: ChatantwoordVorm) -> HttpResponse:
        if not form.is_valid():
            return self.refused(form)
        actions.say(
            self.chat.pk, form.cleaned_data["tekst"], sleutel=form.cleaned_data["sleutel"], door=self.medewerker
        )
        return self.after(ChatantwoordVorm())

    def hand_over(self, form: OverdragenVorm) -> HttpResponse:
        if not form.is_valid():
            return self.show(self.as_typed(), overdragen=form)
        naar = form.collegas.get(form.cleaned_data["naar"])
        actions.hand_over(self.chat.pk, naar, form.cleaned_data["notitie"], door=self.medewerker)
        messages.success(self.request, f"Overgedragen aan {naar}." if naar else "Het gesprek wacht weer in de rij.")
        return HttpResponseRedirect(reverse("contact-chatbalie"))

    def end(self, form: EindeVorm) -> HttpResponse:
        if not form.is_valid():
            return self.show(self.as_typed(), einde=form)
        einde = Einde(form.cleaned_data["einde"])
        actions.end(self.chat.pk, einde, door=self.medewerker)
        to = "contact-chat-vastleggen" if einde in VAST_TE_LEGGEN else "contact-chat"
        return HttpResponseRedirect(reverse(to, args=[self.chat.pk]))

    # What goes back: a page, or what is new on it

    @property
    def is_mine(self) -> bool:
        return self.chat.medewerker_id == self.medewerker.pk

    @property
    def wants_news(self) -> bool:
        return not self.request.accepts("text/html")

    def after(self, form: ChatantwoordVorm | None = None) -> HttpResponse:
        """What was done shows at once; what stands in the field of the answer stays there."""
        self.chat.refresh_from_db()
        return self.news() if self.wants_news else self.show(form or self.as_typed())

    def as_typed(self) -> ChatantwoordVorm:
        return ChatantwoordVorm(initial=self.request.POST.dict())

    def refused(self, form: ChatantwoordVorm) -> HttpResponse:
        if not self.wants_news:
            return self.show(form)
        words = [str(word) for some in form.errors.values() for word in some]
        return JsonResponse({"fouten": words, "naam": form.asks_for_name})

    def news(self) -> HttpResponse:
        """Of a chat that is with somebody else only that it is: the page asks for itself anew, with what was typed."""
        if not self.is_mine:
            return JsonResponse(gesprek.no_news())
        read = getypt.whole_number(self.request.POST.get("na", ""), cijfers=6) or 0
        felt = pols.feel(self.chat.pk)
        gesprek.worker_was_here(felt, gelezen=read, typt="typt" in self.request.POST)
        lines = gesprek.worker_lines(self.chat, read) if felt.laatste > read else []
        return JsonResponse(gesprek.as_news(felt, lines, gesprek.worker_state(felt)))

    def show(
        self,
        form: ChatantwoordVorm | None = None,
        overdragen: OverdragenVorm | None = None,
        einde: Vorm | None = None,
    ) -> HttpResponse:
        if not self.is_mine:
            typed = self.request.POST.get("tekst", "") or self.request.POST.get("notitie", "")
            return render(self.request, "contact/chat/van_ander.html", {"chat": self.chat, "niet_verstuurd": typed})
        lines = gesprek.worker_lines(self.chat)
        felt = pols.feel(self.chat.pk)
        gesprek.worker_was_here(felt, gelezen=lines[-1].nummer if lines else 0)
        context = {
            "chat": self.chat,
            "regels": lines,
            "stand": gesprek.worker_state(felt),
            "form": form or ChatantwoordVorm(),
            "overdragen": overdragen or OverdragenVorm(self.chat),
            "einde": einde or EindeVorm(),
            "paginas": PAGINAS.items(),
            "niet_verstuurd": self.request.POST.get("tekst", "") if self.chat.is_over else "",
            "vastleggen": self.chat.contact_id is None and self.chat.is_over,
            **desk(self.medewerker),
        }
        return render(self.request, "contact/chat/gesprek.html", context)


class Vastleggen(Bureau):
    """What came of a chat, recorded as every contact is: with what the chat tells already, and nobody's name."""

    titel = "Vastleggen wat er in de chat is besproken"
    wijze = Wijze.SCHRIFTELIJK

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        chat = find(kwargs["chat"])
        if chat.medewerker_id != request.user.pk:
            return render(request, "contact/chat/van_ander.html", {"chat": chat})
        if not chat.is_over:
            return HttpResponseRedirect(reverse("contact-chat", args=[chat.pk]))
        if chat.contact_id and str(chat.contact_id) != request.POST.get("sleutel"):
            return HttpResponseRedirect(reverse("contact", args=[chat.contact_id]))
        self.chat = chat
        return super().dispatch(request, *args, **kwargs)

    @property
    def formulier(self) -> str:
        return self.about(self.chat.pk)

    def initial(self) -> dict[str, Any]:
        return {
            "kanaal": Kanaal.CHAT,
            "begonnen_op": self.chat.begonnen_op,
            "gemeente": self.chat.gemeente.naam if self.chat.gemeente else "",
            "keuze": self.chat.einde if self.chat.einde in VAST_TE_LEGGEN else "",
            "kring": Kring.KIND if self.chat.jong else "",
        }

    def context(self) -> dict[str, Any]:
        return super().context() | {"gesprek": gesprek.worker_lines(self.chat), "gewist": self.chat.gewist_op}

    def act(self, gegeven: dict[str, Any]) -> None:
        super().act(gegeven)
        assert self.contact
        actions.record_as(self.chat, self.contact)
