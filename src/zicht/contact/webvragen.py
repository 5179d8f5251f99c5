"""Questions for advice from the public door: asked without a family in them, answered by telephone or by the receipt code."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.contact import screening
from zicht.contact.screening import Vondst
from zicht.contact.terugbellen import WEG_TE_WUIVEN
from zicht.contact.webmodellen import Webbericht, Webvraag, Webwijze
from zicht.foundation import klok
from zicht.organisaties.models import Gemeente

SOORT = "adviesvrager"


@dataclass(frozen=True, kw_only=True)
class NieuweWebvraag:
    """`bereik` is who to call and how; empty for who reads the answer by the code."""

    vraag: str
    wijze: Webwijze
    gemeente: Gemeente
    bereik: dict[str, str]
    jong: bool = False


def found_in(texts: Iterable[str], eigen: Iterable[str] = (), *, gezien: bool = False) -> list[Vondst]:
    """What a family could be recognised by; `gezien`: who writes looked at the names and says they are of nobody."""
    own = tuple(eigen)
    found = [vondst for text in texts for vondst in screening.findings(text, own)]
    return [one for one in found if not (gezien and one.soort in WEG_TE_WUIVEN)]


def ask(nieuw: NieuweWebvraag, teken: str) -> Webvraag:
    """At the Veilig Thuis at work. Who calls themselves lies in the vault, like every adviesvrager."""
    told = {naam: words for naam, words in nieuw.bereik.items() if words}
    row = Webvraag.objects.create(
        teken=teken,
        wijze=nieuw.wijze,
        gemeente=nieuw.gemeente,
        jong=nieuw.jong,
        adviesvrager=vault.put(SOORT, told) if told else None,
        gevraagd_op=klok.now(),
    )
    say(row, nieuw.vraag)
    return row


def say(vraag: Webvraag, tekst: str, *, door: Medewerker | None = None) -> None:
    """A message about it: of one of ours, or of who asked, and then it is on the list whatever happened to it just now."""
    if door is None:
        Webvraag.objects.filter(pk=vraag.pk).update(afgehandeld_op=None)
    Webbericht.objects.create(vraag=vraag, van_vrager=door is None, tekst=tekst, op=klok.now(), door=door)


class NietGelezen(Exception):
    """Who asked wrote something while a colleague typed the answer."""

    def __init__(self) -> None:
        super().__init__("Er kwam een bericht bij. Lees het, en druk dan nog eens. Wat je typte is nog niet verstuurd.")


def close(vraag: Webvraag, *, gelezen: int) -> bool:
    """It goes from the list; False when a colleague was first. `gelezen` messages were read: `NietGelezen` if there are more."""
    with transaction.atomic():
        closed = Webvraag.objects.filter(pk=vraag.pk, afgehandeld_op=None).update(afgehandeld_op=klok.now())
        # Counted under the lock of that update: who asks locks the same row before they write.
        if closed and vraag.berichten.count() > gelezen:
            raise NietGelezen
    return bool(closed)


def waiting() -> "QuerySet[Webvraag]":
    """What nobody of ours dealt with yet, the oldest first."""
    return Webvraag.objects.filter(afgehandeld_op=None).select_related("gemeente").order_by("gevraagd_op")


def with_code(teken: str) -> Webvraag | None:
    return Webvraag.objects.filter(teken=teken).first()


def written(vraag: Webvraag) -> list[Webbericht]:
    return list(vraag.berichten.select_related("door"))


def waits_for_words(vraag: Webvraag) -> bool:
    """Who reads by the code has had no word of ours yet; nobody can call them."""
    return vraag.wijze == Webwijze.CODE and not vraag.berichten.filter(van_vrager=False).exists()


def reach(vraag: Webvraag) -> dict[str, object]:
    """Whom to call, with a line in the log of the vault."""
    return vault.reveal(vraag.adviesvrager, "terugbellen") if vraag.adviesvrager else {}
