"""The pages of the public form in their order; which there are follows from what was answered."""

from django.utils.translation import gettext_lazy as _

from zicht.foundation.vormen import Antwoord
from zicht.protocol.begrippen import Melderkring
from zicht.publiek.melden import vormen
from zicht.publiek.tabpagina import Blad
from zicht.vault.tabformulier import Tab, number_of

GEVAAR, BELLEN, WAAR, DENKT, WIE, ANONIEM, BEREIK, CONTROLE = (
    "gevaar", "bellen", "waar", "denkt", "wie", "anoniem", "bereik", "controle",
)  # fmt: skip
PERSOON, SIGNAAL = "persoon", "signaal"


def bladen(tab: Tab) -> list[Blad]:
    kring = {"kring": kring_of(tab)}
    urgent = [_call()] if in_danger(tab) else []
    return [
        Blad(GEVAAR, vormen.GevaarVorm, _("Een melding doen"), template="zicht/publiek/melden/gevaar.html"),
        *urgent,
        *(_person(code) for code in tab.numbered(PERSOON)),
        Blad(WAAR, vormen.WaarVorm, _("Waar wonen zij?"), _("Weet u het adres niet? De gemeente is genoeg.")),
        *(_signal(code) for code in tab.numbered(SIGNAAL)),
        Blad(DENKT, vormen.DenkVorm, _("Wat denkt u ervan?")),
        Blad(WIE, vormen.WieVorm, _("Wie bent u?")),
        Blad(
            ANONIEM,
            vormen.AnoniemVorm,
            _("Wie mag het weten?"),
            template="zicht/publiek/melden/anoniem.html",
            gegeven=kring,
        ),
        Blad(BEREIK, vormen.BereikVorm, _("Hoe bereiken wij u veilig?"), _SAFE, gegeven=kring),
        Blad(CONTROLE, vormen.ControleVorm, _("Klopt het zo?"), template="zicht/publiek/melden/controle.html"),
    ]


_SAFE = _("Alleen Veilig Thuis ziet dit. Het ligt in een kluis, los van de melding.")


def in_danger(tab: Tab) -> bool:
    return (tab.velden.get(GEVAAR) or {}).get("gevaar") == [Antwoord.JA.value]


def kring_of(tab: Tab) -> Melderkring | None:
    form = vormen.WieVorm(tab.typed(WIE))
    return form.kring() if form.is_valid() else None


def _call() -> Blad:
    return Blad(BELLEN, vormen.BellenVorm, _("Bel nu 112"), template="zicht/publiek/melden/bellen.html")


def _person(code: str) -> Blad:
    first = number_of(code) == 1
    titel = _("Om wie maakt u zich zorgen?") if first else _("Nog iemand")
    return Blad(code, vormen.PersoonVorm, titel, template="zicht/publiek/melden/persoon.html")


def _signal(code: str) -> Blad:
    titel = _("Wat is er gebeurd?") if number_of(code) == 1 else _("Wat is er nog meer gebeurd?")
    return Blad(code, vormen.SignaalVorm, titel, template="zicht/publiek/melden/signaal.html")
