"""`/status/`: who has a receipt code sees how far it is, reads what is asked, and answers."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.foundation import klok
from zicht.foundation.eenmaal import AlVerstuurd, send_once
from zicht.foundation.vormen import Vorm
from zicht.publiek import codes, maten
from zicht.publiek.advies.vormen import Gescreend
from zicht.publiek.models import Codesoort, Inzending, Ontvangstteken
from zicht.publiek.status.bekijken import is_of_a_child, look, write
from zicht.publiek.status.bijlagen import take_in
from zicht.publiek.status.vormen import AntwoordVorm, BijlageVorm, BijvraagVorm, CodeVorm, KindBijvraagVorm
from zicht.publiek.tabpagina import NAAR, Blad, Tabpagina
from zicht.vault import tempo
from zicht.vault.tabformulier import Tab
from zicht.vault.tekens import token

CODE, ANTWOORD, BIJLAGE, OPEN = "code", "antwoord", "bijlage", "open"
JONG = "jong"
#: What is asked by what the code opened.
VORMEN: dict[str, type[Vorm]] = {
    Codesoort.MELDING.value: AntwoordVorm,
    Codesoort.VRAAG.value: BijvraagVorm,
    JONG: KindBijvraagVorm,
}


def opened(code: str, soort: str) -> Tab:
    """A tab for which a code opened something: one of `VORMEN`."""
    return Tab().typing(OPEN, {"code": [code], "soort": [str(soort)]})


class Status(Tabpagina):
    """The code stands in the sealed tab once it opened something, and is not asked again."""

    doel = "status"
    sent = False

    def bladen(self, tab: Tab) -> list[Blad]:
        ask = Blad(
            CODE, CodeVorm, _("Hoe gaat het met uw melding of vraag?"), template="zicht/publiek/status/code.html"
        )
        if OPEN not in tab.velden:
            return [ask]
        soort = tab.velden[OPEN]["soort"][0]
        answer = Blad(ANTWOORD, VORMEN[soort], _("Hoe gaat het?"), template="zicht/publiek/status/status.html")
        return [ask, answer, self.files()] if soort == Codesoort.MELDING.value else [ask, answer]

    def files(self) -> Blad:
        """Of a melding only: a question for advice knows no family, and a photo does."""
        given = {"files": self.request.FILES}
        title = _("Foto’s of papieren sturen")
        return Blad(BIJLAGE, BijlageVorm, title, template="zicht/publiek/status/bijlage.html", gegeven=given)

    @property
    def code(self) -> str:
        return self.tab.velden[OPEN]["code"][0]

    def pressed(self, blad: str, doe: str) -> HttpResponse:
        if blad == CODE and not doe.startswith(NAAR):
            form = CodeVorm(self.tab.typed(CODE))
            return self.open(form) if form.is_valid() else self.show(CODE, form)
        if doe.startswith(NAAR):
            return super().pressed(blad, doe)
        answer = self.blad(blad).form(self.tab)
        return self.sending(blad, answer) if answer.is_valid() else self.show(blad, answer)

    def open(self, form: Vorm) -> HttpResponse:
        try:
            found = self.attempt(form.cleaned_data["code"])
        except tempo.TeVaak as often:
            words = gettext("Er is hier vaak geprobeerd. Wacht %(n)s seconden en druk nog eens; uw code staat er nog.")
            form.add_error("code", words % {"n": often.wachten})
            return self.show(CODE, form)
        if found is None:
            form.add_error("code", gettext("Deze code kennen wij niet. Lees hem nog eens na, of bel 0800-2000."))
            return self.show(CODE, form)
        self.tab = opened(form.cleaned_data["code"], JONG if is_of_a_child(found) else found.soort)
        return self.show(ANTWOORD)

    def attempt(self, code: str) -> Ontvangstteken | None:
        """One look-up; a code that opens something was no guess."""
        place = tempo.place_of(self.request)
        tempo.take(maten.CODE, place)
        if found := codes.lookup(code):
            tempo.give_back(maten.CODE, place)
        return found

    def context(self, blad: Blad) -> dict[str, Any]:
        if blad.code == CODE:
            return {}
        found = codes.lookup(self.code)
        jong = self.tab.velden[OPEN]["soort"] == [JONG]
        return {"verstuurd": self.sent, "jong": jong, **(look(found) if found else {})}

    def while_typing(self, form: Vorm) -> dict[str, list[str]]:
        return form.found_while_typing() if isinstance(form, Gescreend) else {}

    def send(self, form: Vorm) -> HttpResponse:
        found = codes.lookup(self.code)
        assert found is not None
        if isinstance(form, BijlageVorm):
            return self.send_files(found, form)
        tempo.take(maten.VERSTUREN, tempo.place_of(self.request))
        with codes.at_its_organisation(found):
            try:
                send_once(Inzending.objects, self.tab.sleutel, self.print_of(form), formulier=ANTWOORD, op=klok.now())
                write(found, form.cleaned_data["tekst"])
            except AlVerstuurd:
                pass
        self.tab, self.sent = Tab(velden={OPEN: self.tab.velden[OPEN]}), True
        return self.show(ANTWOORD)

    def send_files(self, found: Ontvangstteken, form: Vorm) -> HttpResponse:
        """What is good is kept; what is not comes back in words, and only that has to be chosen again."""
        with codes.at_its_organisation(found):
            refused = take_in(found, form.cleaned_data["bestanden"], tempo.place_of(self.request))
        if refused:
            for words in refused:
                form.add_error("bestanden", words)
            return self.show(BIJLAGE, form)
        self.tab, self.sent = Tab(velden=self.tab.velden).without(BIJLAGE), True
        return self.show(BIJLAGE)

    def print_of(self, form: Vorm) -> bytes:
        return token("inzending", ANTWOORD, self.code, form.cleaned_data["tekst"])
