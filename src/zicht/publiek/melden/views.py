"""`/melden/`: anybody reports, without an account; what is typed lives in the open tab until it is sent."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zicht.dossier.journaal import NogNiet
from zicht.foundation.vormen import Vorm
from zicht.publiek import maten
from zicht.publiek.melden import bladen, overlezen
from zicht.publiek.melden.bladen import CONTROLE, PERSOON, SIGNAAL
from zicht.publiek.melden.versturen import send
from zicht.publiek.models import Codesoort
from zicht.publiek.status.views import Status, opened
from zicht.publiek.tabpagina import Blad, Tabpagina
from zicht.stations.melding.regels import MeldingOnvolledig
from zicht.vault import ontvangstcode, tabblad, tempo
from zicht.vault.tabformulier import Tab, seal


def in_words(refusal: Exception) -> str:
    """The protocol says why in Dutch; an English page says whom to call."""
    why = refusal if get_language() == "nl" else _("Zo kan Veilig Thuis haar niet aannemen. Bel 0800-2000.")
    return " ".join((_("Uw melding is nog niet verstuurd."), str(why), _("Wat u typte, staat er nog.")))


class Melden(Tabpagina):
    doel = "melden"

    def bladen(self, tab: Tab) -> list[Blad]:
        return bladen.bladen(tab)

    def context(self, blad: Blad) -> dict[str, Any]:
        soort, here = blad.code.split("-")[0], self.tab
        named = {PERSOON: overlezen.people, SIGNAAL: overlezen.signals}.get(soort)
        others = [(code, words) for code, words in named(here) if code != blad.code] if named else []
        return {"soort": soort, "anderen": others, "delen": overlezen.parts(here) if blad.code == CONTROLE else []}

    def send(self, form: Vorm) -> HttpResponse:
        if undone := self.first_undone():
            return self.show(undone, self.blad(undone).form(self.tab))
        try:
            tempo.take(maten.VERSTUREN, tempo.place_of(self.request))
            bewijs = send(self.tab)
        except (MeldingOnvolledig, NogNiet) as refusal:
            form.add_error(None, in_words(refusal))
            return self.show(CONTROLE, form)
        shown = {"bewijs": bewijs, "hardop": ontvangstcode.aloud(bewijs.code), **self.on_to_files(bewijs.code)}
        return render(self.request, "zicht/publiek/melden/ontvangen.html", shown)

    def on_to_files(self, code: str) -> dict[str, str]:
        """A tab in which this code is open already, for who has a photo at hand."""
        sleutel = tabblad.new_key()
        return {"sleutel": sleutel, "staat": seal(opened(code, Codesoort.MELDING), sleutel, doel=Status.doel)}
