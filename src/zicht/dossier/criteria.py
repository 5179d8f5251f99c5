"""The four criteria for the choice between voorwaarden en vervolg and onderzoek, wherever that choice is made."""

from typing import Any

from django.http import HttpResponse

from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.foundation.vormen import Antwoord, JaNeeOnbekend, LangeTekst
from zicht.protocol.begrippen import Criteria, Dienstsoort
from zicht.protocol.waarschuwingen import Waarschuwing, about_choice

CRITERIA = ("onveiligheid", "meer_problemen", "bevestigen_nodig", "medewerking")


class CriteriaVorm(Handelingsvorm):
    onveiligheid = JaNeeOnbekend(label="Zijn er aanwijzingen voor acute of structurele onveiligheid?")
    meer_problemen = JaNeeOnbekend(label="Spelen er veel problemen tegelijk?")
    bevestigen_nodig = JaNeeOnbekend(label="Moeten de vermoedens worden bevestigd of weerlegd om verder te kunnen?")
    medewerking = JaNeeOnbekend(label="Willen en kunnen de directbetrokkenen genoeg meewerken?")
    motivering = LangeTekst(label="Waarom dit besluit?", rijen=5)


def criteria_of(gegeven: dict[str, object]) -> Criteria | None:
    """The four answers, when they were asked."""
    answers = [gegeven.get(naam) for naam in CRITERIA]
    given = [answer.waarheid for answer in answers if isinstance(answer, Antwoord)]
    return Criteria(*given) if len(given) == len(answers) else None


class DienstKeuze(Handeling):
    """An act that chooses a dienst: what does not fit is said once, before it is recorded, and holds nothing."""

    template_name = "dossier/keuze.html"

    def chosen(self, gegeven: dict[str, Any]) -> str:
        raise NotImplementedError

    def warning(self, gegeven: dict[str, Any]) -> Waarschuwing | None:
        return _warning(self.chosen(gegeven), criteria_of(gegeven))

    def do(self, form: Handelingsvorm) -> HttpResponse:
        dienst, warning = self.chosen(form.cleaned_data), self.warning(form.cleaned_data)
        if warning is None or self.request.POST.get("gewaarschuwd") == dienst:
            return super().do(form)
        return self.show(form, waarschuwing=warning, gewaarschuwd=dienst, knop="Toch zo vastleggen")


def _warning(dienst: str, criteria: Criteria | None) -> Waarschuwing | None:
    if criteria is None or dienst not in {Dienstsoort.VOORWAARDEN_VERVOLG, Dienstsoort.ONDERZOEK}:
        return None
    return about_choice(Dienstsoort(dienst), criteria)
