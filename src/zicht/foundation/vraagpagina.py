"""A page that asks: GET shows the form with the draft in it, POST keeps the draft or sends it. What was typed is never lost.

A room of the house says whose draft it is (`concept`), what is asked (`make_form`), and what sending does (`do`).
"""

from typing import Any, ClassVar, Generic, Protocol, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.views import View

from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Vorm
from zicht.foundation.woorden import clock_time

F = TypeVar("F", bound=Vorm)


class Concept(Protocol):
    """What one person was typing in one form."""

    def keep(self, typed: QueryDict) -> None: ...

    def typed_before(self) -> QueryDict | None: ...

    def forget(self) -> None: ...


class Vraagpagina(View, Generic[F]):
    nog_niet: ClassVar[str] = "Het is nog niet vastgelegd."

    @property
    def concept(self) -> Concept:
        raise NotImplementedError

    def make_form(self, typed: Any = None) -> F:
        raise NotImplementedError

    def do(self, form: F) -> HttpResponse:
        """What was sent is complete: do it, or say why not."""
        raise NotImplementedError

    def show(self, form: F, **extra: Any) -> HttpResponse:
        raise NotImplementedError

    def address_of_draft(self) -> str:
        """Where somebody goes who keeps it for later."""
        return self.request.path

    def about(self, *parts: object) -> str:
        """The name of this form and of what it is about: the place of its draft."""
        match = self.request.resolver_match
        return f"{match.url_name if match else type(self).__name__}:{':'.join(map(str, parts))}"[:120]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        draft, form = self.concept.typed_before(), self.make_form()
        if draft is not None:
            for field in form.hidden_fields():
                draft.setdefault(field.html_name, str(field.value()))
            form = self.make_form(draft)
            form.full_clean()
            form.errors.clear()  # a draft is unfinished, not wrong
        return self.show(form, draft=draft is not None)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.headers.get("Accept") == "application/json":
            self.concept.keep(request.POST)
            seen = self.while_typing(request.POST)
            return JsonResponse({"opgeslagen": clock_time(klok.now()), **({"gezien": seen} if seen else {})})
        if "_concept" in request.POST:
            self.concept.keep(request.POST)
            messages.info(request, f"Concept opgeslagen {clock_time(klok.now())}. {self.nog_niet}")
            return HttpResponseRedirect(self.address_of_draft())
        form = self.make_form(request.POST)
        return self.sent(form) if form.is_valid() else self.show(form)

    def while_typing(self, typed: QueryDict) -> dict[str, list[str]]:
        """What to say beside a field to somebody who is still typing, by the name of the field."""
        return {}

    def sent(self, form: F) -> HttpResponse:
        """Between complete and done."""
        return self.do(form)

    def with_new_key(self, words: str) -> F:
        """The same answers, ready to be sent as something else than what was sent before."""
        typed = self.request.POST.copy()
        typed["sleutel"] = str(new_id())
        again = self.make_form(typed)
        again.add_error(None, words)
        return again
