"""What other regions sent us: the envelopes this person may open, and how far each is."""

from uuid import UUID

from django.http import Http404

from zicht.andere_regio import pakket
from zicht.berichten.models import Bericht, BerichtQuerySet
from zicht.foundation import klok

GETOOND = 50
#: What we did with it, by the kind of our answer.
GEDAAN = {
    pakket.AANVAARD: "overgenomen; het zicht op veiligheid kwam naar ons",
    pakket.GEWEIGERD: "niet overgenomen; het zicht op veiligheid kwam niet naar ons",
    pakket.TAAK_GEDAAN: "beantwoord",
}
TITELS = {pakket.DOSSIER: "Een dossier om over te nemen", pakket.TAAK: "Een vraag"}


def received() -> BerichtQuerySet:
    return Bericht.objects.received().filter(soort__in=TITELS).select_related("van")


def waiting() -> list[Bericht]:
    """What asks for an answer, the oldest first."""
    return list(received().live_at(klok.now()).unanswered().order_by("verstuurd_op"))


def handled() -> list[Bericht]:
    rows = received().filter(antwoorden__isnull=False).order_by("-verstuurd_op").distinct()
    return list(rows.prefetch_related("antwoorden")[:GETOOND])


def done_with(bericht: Bericht) -> str:
    return next((GEDAAN[answer.soort] for answer in bericht.antwoorden.all() if answer.soort in GEDAAN), "")


def envelope(id: UUID) -> Bericht:
    """One of them; what was never for us is not there."""
    found = received().filter(pk=id).first()
    if found is None:
        raise Http404
    return found


def answer_to(bericht: Bericht) -> Bericht | None:
    """Only the receiver can answer a message, so this is whether we did."""
    return Bericht.objects.filter(antwoord_op=bericht).first()
