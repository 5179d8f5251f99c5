"""What happens in a chat. Each takes the row of the chat first: two at one moment follow one another, and lines have an order."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.contact.chat import bezetting
from zicht.contact.chat.modellen import Chat, Chatregel, Chatteken, Einde, Regelsoort
from zicht.contact.models import Contact
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Gemeente
from zicht.vault.tekens import token


class Afgesloten(RuntimeError):
    """The chat is over: nothing is added to it any more."""

    def __init__(self) -> None:
        super().__init__("Dit gesprek is afgesloten. Wat je typte, is niet verstuurd.")


class NietBijJou(RuntimeError):
    """A colleague has this chat now, or it waits for somebody again."""

    def __init__(self) -> None:
        super().__init__("Dit gesprek is niet (meer) bij jou. Wat je typte, is niet verstuurd.")


def begin(id: UUID, *, jong: bool, taal: str) -> Chat:
    """At the organisation at work, once: the key of the tab is its id."""
    now = {"begonnen_op": klok.now(), "jong": jong, "taal": taal}
    chat, made = Chat.objects.get_or_create(pk=id, defaults=now)
    if made:
        Chatteken.objects.create(chat=chat, bezoeker_op=klok.machine_now())
        bezetting.show()
    return chat


def say(chat: UUID, tekst: str, *, sleutel: UUID, door: Medewerker | None = None) -> None:
    """A line of one of the two. Sent again with the same key and the same words it is the same line."""
    with _held(chat, door) as row:
        soort = Regelsoort.MEDEWERKER if door else Regelsoort.BEZOEKER
        id = UUID(bytes=token("chatregel", str(chat), str(sleutel), tekst))
        if not row.regels.filter(pk=id).exists():
            _add(row, soort, tekst, id=id, door=door)
            Chatteken.objects.filter(chat=row).update(**{"medewerker_typt_op" if door else "bezoeker_typt_op": None})


def pick_up(chat: UUID, *, door: Medewerker) -> bool:
    """Exactly one gets it; False for who came second, or when it is over."""
    with transaction.atomic():
        if not Chat.objects.waiting().filter(pk=chat).update(medewerker=door):
            return False
        bezetting.arrive(door)
        _add(_locked(chat), Regelsoort.OPGENOMEN, door=door)
    return True


def hand_over(chat: UUID, naar: Medewerker | None, notitie: str, *, door: Medewerker) -> None:
    """To a colleague who is there, or back to whoever comes first; the note is for them alone."""
    with _held(chat, door) as row:
        if notitie:
            _add(row, Regelsoort.NOTITIE, notitie, door=door)
        _give(row, naar, Regelsoort.OVERGEDRAGEN, door)


def return_abandoned() -> None:
    """What is with somebody who is not there any more waits again, and both are told. What another holds is left to whoever
    asks next: nobody waits here while they hold a chat themselves."""
    there = bezetting.present().values("medewerker")
    lost = Chat.objects.running().exclude(medewerker=None).exclude(medewerker__in=there).order_by("pk")
    given_back = False
    for id in list(lost.values_list("pk", flat=True)):
        with transaction.atomic():
            free = Chat.objects.select_for_update(skip_locked=True).filter(pk=id, geeindigd_op=None)
            row = free.exclude(medewerker=None).first()
            if row and row.medewerker_id and not bezetting.is_present(row.medewerker_id):
                _give(row, None, Regelsoort.TERUG, None)
                given_back = True
    if given_back:
        bezetting.show()


def stop(medewerker: Medewerker) -> None:
    """They are not there any more; what was with them waits for somebody else at once."""
    bezetting.leave(medewerker)
    return_abandoned()
    bezetting.show()


def warn_of_danger(chat: UUID, *, door: Medewerker) -> None:
    """Let the visitor see how to call for help, above all else."""
    with _held(chat, door) as row:
        row.gevaar_op = klok.now()
        row.save(update_fields=["gevaar_op"])
        _add(row, Regelsoort.GEVAAR, door=door)


def show_page(chat: UUID, code: str, *, door: Medewerker) -> None:
    with _held(chat, door) as row:
        _add(row, Regelsoort.PAGINA, code, door=door)


def ask_gemeente(chat: UUID, *, door: Medewerker) -> None:
    """Only now does it matter where: to lead on to somebody near."""
    with _held(chat, door) as row:
        row.gevraagd_op = klok.now()
        row.save(update_fields=["gevraagd_op"])
        _add(row, Regelsoort.GEVRAAGD, door=door)


def tell_gemeente(chat: UUID, gemeente: Gemeente) -> None:
    with _held(chat, None) as row:
        row.gemeente = gemeente
        row.save(update_fields=["gemeente"])
        _add(row, Regelsoort.GEMEENTE)


def end(chat: UUID, einde: Einde, *, door: Medewerker | None = None) -> None:
    """Over; the words go by rule, what was advised is recorded as a contact."""
    with _held(chat, door) as row:
        row.geeindigd_op, row.einde = klok.now(), einde
        row.save(update_fields=["geeindigd_op", "einde"])
        _add(row, Regelsoort.GEEINDIGD, door=door)
        bezetting.show()


def record_as(chat: Chat, contact: Contact) -> None:
    """What came of it is that contact; the first that was recorded stays."""
    Chat.objects.filter(pk=chat.pk, contact=None).update(contact=contact)


@contextmanager
def _held(chat: UUID, door: Medewerker | None) -> Iterator[Chat]:
    """The row, taken; `Afgesloten` when it is over, `NietBijJou` when somebody of ours does not have it."""
    with transaction.atomic():
        row = _locked(chat)
        if row.is_over:
            raise Afgesloten
        if door is not None and row.medewerker_id != door.pk:
            raise NietBijJou
        yield row


def _locked(chat: UUID) -> Chat:
    return Chat.objects.select_for_update().get(pk=chat)


def _give(row: Chat, naar: Medewerker | None, soort: Regelsoort, door: Medewerker | None) -> None:
    row.medewerker = naar
    row.save(update_fields=["medewerker"])
    _add(row, soort, door=door)


def _add(
    row: Chat, soort: Regelsoort, tekst: str = "", *, id: UUID | None = None, door: Medewerker | None = None
) -> None:
    line = Chatregel(id=id or new_id(), chat=row, nummer=row.regels.count() + 1, soort=soort, op=klok.now(), door=door)
    line.tekst = tekst
    line.save(force_insert=True)
