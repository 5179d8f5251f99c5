"""What goes by itself: a chat without its visitor ends, what was left alone waits again, and words are wiped."""

from contextlib import suppress

from django.db.models import Q

from zicht.contact.chat import actions, bezetting
from zicht.contact.chat.modellen import Chat, Chatregel, Chatteken, Einde
from zicht.contact.chat.regels import OPGEVEN, VERGEEFS, WISSEN
from zicht.foundation import klok


def clean() -> None:
    """At the organisation at work. Every chat that runs is taken first, for the sign on the door is always taken last."""
    list(Chat.objects.running().select_for_update().order_by("pk"))
    actions.return_abandoned()
    end_forsaken()
    wipe()
    bezetting.forget_absent()


def end_forsaken() -> None:
    """Their tab gave no sign for so long that they are gone; sooner while nobody talks with them yet."""
    now, open_ones = klok.machine_now(), Chatteken.objects.filter(chat__geeindigd_op=None)
    waited = Q(chat__medewerker=None, bezoeker_op__lt=now - VERGEEFS)
    gone = open_ones.filter(waited | Q(bezoeker_op__lt=now - OPGEVEN)).order_by("chat")
    for chat in list(gone.values_list("chat", flat=True)):
        with suppress(actions.Afgesloten):
            actions.end(chat, Einde.WEG)


def wipe() -> None:
    """Every word of a chat that was over long enough; that there was a chat stays."""
    over = Chat.objects.filter(geeindigd_op__lt=klok.now() - WISSEN, gewist_op=None)
    for chat in list(over):
        Chatregel.objects.filter(chat=chat).delete()
        Chatteken.objects.filter(chat=chat).delete()
        Chat.objects.filter(pk=chat.pk).update(gewist_op=klok.now())
