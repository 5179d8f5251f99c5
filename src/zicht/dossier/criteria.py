"""The four criteria for the choice between voorwaarden en vervolg and onderzoek, wherever that choice is made."""

from django.contrib import messages
from django.http import HttpRequest

from zicht.dossier.handeling import Handelingsvorm
from zicht.foundation.vormen import Antwoord, JaNeeOnbekend, LangeTekst
from zicht.protocol.begrippen import Criteria, Dienstsoort
from zicht.protocol.waarschuwingen import about_choice

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


def warn_about_choice(request: HttpRequest, dienst: str, criteria: Criteria | None) -> None:
    """Say what does not fit, once, after the choice; it holds nothing."""
    if criteria is None or dienst not in {Dienstsoort.VOORWAARDEN_VERVOLG, Dienstsoort.ONDERZOEK}:
        return
    if warning := about_choice(Dienstsoort(dienst), criteria):
        messages.warning(request, f"{warning.tekst} ({warning.bron})")
