"""What Veilig Thuis asks during monitoring about a file from which was reported, and the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404

from zicht.berichten import verkeer
from zicht.berichten.models import Bericht, BerichtQuerySet
from zicht.dossier.afzender import AlBeantwoord, is_answered
from zicht.foundation import klok
from zicht.foundation.vormen import Vorm
from zicht.meldcode.pagina import Bestandsvraag
from zicht.protocol.doorloop import Doorloop
from zicht.stations.monitoring.antwoorden import ACUUT, AntwoordVragen, answer_question, asked, is_acute
from zicht.stations.monitoring.vragen import VRAAG, question_for_reading


@dataclass(frozen=True)
class Navraag:
    """The envelope of a question, and whether we answered."""

    bericht: Bericht
    beantwoord: bool


def questions(doorloop: Doorloop) -> list[Navraag]:
    """What was asked about the dossiers that began with a melding of this file, the last one first."""
    abouts = _abouts(UUID(one.ontvangst) for one in doorloop.verstuurd)
    rows = _asked_about(abouts.values()).select_related("van").order_by("-verstuurd_op")
    return [Navraag(row, is_answered(row)) for row in rows]


def asked_about(receipts: Iterable[UUID]) -> set[UUID]:
    """Of these receipts, those about whose dossier a question waits for an answer."""
    abouts = _abouts(receipts)
    waiting = set(_asked_about(abouts.values()).unanswered().values_list("dossier_id", flat=True))
    return {receipt for receipt, about in abouts.items() if about in waiting}


def _abouts(receipts: Iterable[UUID]) -> dict[UUID, UUID | None]:
    """Of each receipt the dossier at Veilig Thuis that it is about."""
    rows = Bericht.objects.received().filter(pk__in=list(receipts))
    return dict(rows.values_list("pk", "dossier_id"))


def _asked_about(dossiers: Iterable[UUID | None]) -> BerichtQuerySet:
    return Bericht.objects.received().filter(soort=VRAAG, dossier_id__in=list(dossiers)).live_at(klok.now())


class NavraagVorm(AntwoordVragen):
    handeling = "verstuurd"

    def __init__(self, *args: Any, inhoud: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.inhoud = inhoud
        self.ask_about(inhoud)
        self.put_words()


class NavraagBeantwoorden(Bestandsvraag):
    """By whoever may open the file: a question about safety does not wait for one colleague."""

    titel = "Veilig Thuis vraagt jullie iets"
    template_name = "meldcode/navraag.html"
    knop = "Verstuur het antwoord"
    gedaan = "Het antwoord is verstuurd aan Veilig Thuis."

    def prepare(self, **kwargs: Any) -> None:
        found = next((one for one in questions(self.doorloop) if one.bericht.pk == kwargs["navraag"]), None)
        if found is None:
            raise Http404
        self.navraag = found
        self.inhoud: dict[str, Any] = verkeer.read(found.bericht.pk, "meldcode")

    def possible(self) -> str:
        if self.navraag.beantwoord:
            return "Deze vraag is al beantwoord."
        closed = asked(self.navraag.bericht, self.inhoud["overdracht"]).is_gesloten
        return "Veilig Thuis heeft dit afgesloten; een antwoord is niet meer nodig." if closed else ""

    def make_form(self, typed: Any = None) -> NavraagVorm:
        return NavraagVorm(typed, inhoud=self.inhoud)

    def act(self, form: Vorm) -> None:
        assert isinstance(form, NavraagVorm)
        antwoord = form.answer(str(self.medewerker))
        overdracht = self.inhoud["overdracht"]
        runs = asked(self.navraag.bericht, overdracht).hulp_loopt
        try:
            answer_question(
                self.navraag.bericht, antwoord, overdracht=overdracht, hulp_loopt=runs, door=self.medewerker
            )
        except AlBeantwoord:
            messages.info(self.request, "Een collega was je voor; er is niets dubbel verstuurd.")
        if is_acute(antwoord):
            messages.warning(self.request, ACUUT)

    def context(self) -> dict[str, Any]:
        return {"vraag": question_for_reading(self.inhoud)}
