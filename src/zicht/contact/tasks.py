"""What the worker does for the chat."""

from zicht.contact.chat import opruimen
from zicht.contact.chat.modellen import Chatbalie
from zicht.foundation.context import acting, taak
from zicht.foundation.taken import cron


@cron("contact.chat", "* * * * *")
def clean_chats() -> None:
    """One organisation at a time, of those that ever had somebody there."""
    for organisatie in Chatbalie.objects.values_list("organisatie", flat=True):
        with acting(taak(organisatie, "chat")):
            opruimen.clean()
