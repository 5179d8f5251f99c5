"""`/advies/`: a question without a family in it; answered by telephone or by the receipt code."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from zicht.contact import webvragen
from zicht.contact.webmodellen import Webwijze
from zicht.foundation import klok
from zicht.foundation.context import acting
from zicht.foundation.eenmaal import AlVerstuurd, send_once
from zicht.foundation.vormen import Vorm
from zicht.organisaties.gemeenten import veilig_thuis_of
from zicht.organisaties.models import Organisatie
from zicht.publiek import codes, maten
from zicht.publiek.advies.vormen import AntwoordVorm, Gescreend, VraagVorm
from zicht.publiek.chat.bordje import chat_sign
from zicht.publiek.models import Codesoort, Inzending
from zicht.publiek.tabpagina import Blad, Tabpagina
from zicht.vault import ontvangstcode, tempo
from zicht.vault.tabformulier import Tab

VRAAG, ANTWOORD = "vraag", "antwoord"


class Advies(Tabpagina):
    doel = "advies"
    jong: ClassVar[bool] = False
    ontvangen: ClassVar[str] = "zicht/publiek/advies/ontvangen.html"

    def bladen(self, tab: Tab) -> list[Blad]:
        return [
            Blad(VRAAG, VraagVorm, _("Een vraag aan Veilig Thuis"), template="zicht/publiek/advies/vraag.html"),
            Blad(ANTWOORD, AntwoordVorm, _("Waar komt het antwoord?"), template="zicht/publiek/advies/antwoord.html"),
        ]

    def context(self, blad: Blad) -> dict[str, Any]:
        return {"jong": self.jong, **(chat_sign() if blad.code == VRAAG else {})}

    def while_typing(self, form: Vorm) -> dict[str, list[str]]:
        return form.found_while_typing() if isinstance(form, Gescreend) else {}

    def send(self, form: Vorm) -> HttpResponse:
        assert isinstance(form, AntwoordVorm)
        if undone := self.first_undone():
            return self.show(undone, self.blad(undone).form(self.tab))
        asked = self.blad(VRAAG).form(self.tab)
        asked.is_valid()
        naar = veilig_thuis_of(asked.cleaned_data["gemeente"], on=klok.today())
        wijze = Webwijze(form.cleaned_data["wijze"])
        nieuw = webvragen.NieuweWebvraag(
            vraag=asked.cleaned_data["vraag"],
            wijze=wijze,
            gemeente=asked.cleaned_data["gemeente"],
            bereik=form.reach,
            jong=self.jong,
        )
        tempo.take(maten.VERSTUREN, tempo.place_of(self.request))
        self.keep(nieuw, naar)
        return self.received(naar, wijze)

    def keep(self, nieuw: webvragen.NieuweWebvraag, naar: Organisatie) -> None:
        with acting(codes.at(naar)):
            try:
                send_once(
                    Inzending.objects,
                    self.tab.sleutel,
                    self.tab.print_of(self.doel),
                    formulier=self.doel,
                    op=klok.now(),
                )
            except AlVerstuurd:
                return
            webvragen.ask(nieuw, codes.keep(self.tab.code, naar, Codesoort.VRAAG))

    def received(self, naar: Organisatie, wijze: Webwijze) -> HttpResponse:
        code = self.tab.code
        shown = {"code": code, "hardop": ontvangstcode.aloud(code), "veilig_thuis": naar}
        return render(self.request, self.ontvangen, {**shown, "belt": wijze is Webwijze.TERUGBELLEN})
