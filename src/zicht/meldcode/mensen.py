"""Who a file is about: somebody more, who somebody is, and somebody who was added by mistake."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zicht.foundation.vormen import Vorm
from zicht.meldcode import actions
from zicht.meldcode.meldvragen import PersoonVorm
from zicht.meldcode.models import Betrokkene
from zicht.meldcode.pagina import Bestandspagina, Bestandsvraag
from zicht.meldcode.stappen import IEMAND_ANDERS
from zicht.meldcode.vragen import BeginVorm


def _one_of(betrokkenen: list[Betrokkene], id: UUID) -> Betrokkene:
    found = next((one for one in betrokkenen if one.pk == id), None)
    if found is None:
        raise Http404
    return found


class Persoon(Bestandsvraag):
    """Who somebody is, as far as known: asked once, at a melding, and used from then on."""

    knop = "Bewaar"
    gedaan = "Bewaard."
    uitleg = "Veilig Thuis zoekt hiermee de goede mensen. Weet je iets niet, laat het leeg."

    def prepare(self, **kwargs: Any) -> None:
        self.wie = _one_of(self.betrokkenen, kwargs["betrokkene"])

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Wie is {self.wie}?"

    def make_form(self, typed: Any = None) -> PersoonVorm:
        elders = [one for one in self.betrokkenen if one.pk != self.wie.pk and one.postcode]
        return PersoonVorm(typed, wie=self.wie, elders=elders)

    def act(self, form: Vorm) -> None:
        assert isinstance(form, PersoonVorm)
        actions.identify(self.wie, form.known())

    def address_after(self) -> str:
        return reverse("meldcode-melden", args=[self.dossier.pk]) if self.doorloop.must_report else self.home


class PersoonWeg(Bestandspagina):
    """Somebody who was added by mistake. What was said of them stays where it was said; no melding names them."""

    def prepare(self, **kwargs: Any) -> None:
        self.wie = _one_of(self.betrokkenen, kwargs["betrokkene"])

    def refused(self) -> str:
        if self.wie == self.betrokkenen[0]:
            return f"Dit dossier gaat over {self.wie}. Klopt dat niet? Stop dan deze meldcode en begin een nieuwe."
        return "" if self.is_mine else IEMAND_ANDERS.format(wie=self.dossier.uitvoerder)

    def get(self, request: HttpRequest, betrokkene: UUID) -> HttpResponse:
        return self.back() if self.refused() else self.page("meldcode/persoon_weg.html", wie=self.wie)

    def post(self, request: HttpRequest, betrokkene: UUID) -> HttpResponse:
        if self.refused():
            return self.back()
        actions.withdraw_person(self.wie)
        messages.success(request, f"{self.wie} hoort niet meer bij dit dossier.")
        return HttpResponseRedirect(self.home)

    def back(self) -> HttpResponse:
        messages.info(self.request, self.refused())
        return HttpResponseRedirect(self.home)


class PersoonErbij(Bestandsvraag):
    """Somebody of the household whom the walk did not name yet."""

    titel = "Nog iemand uit het gezin"
    knop = "Zet erbij"
    gedaan = ""

    def make_form(self, typed: Any = None) -> BeginVorm:
        form = BeginVorm(typed)
        form.fields["aanduiding"].label = "Hoe noem je deze persoon?"
        return form

    def act(self, form: Vorm) -> None:
        given = form.cleaned_data
        self.new = actions.add_person(self.dossier, given["aanduiding"], given["rol"])

    def address_after(self) -> str:
        """Who they are is asked when a melding needs it."""
        return (
            reverse("meldcode-persoon", args=[self.dossier.pk, self.new.pk]) if self.doorloop.must_report else self.home
        )
