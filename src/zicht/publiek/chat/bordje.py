"""What other public pages say of the chat: open now, or when as a rule."""

from typing import Any

from zicht.contact.chat import bezetting
from zicht.contact.chat.woorden import week_in_words


def chat_sign() -> dict[str, Any]:
    is_open = bezetting.is_open()
    return {"chat_open": is_open, "chat_tijden": [] if is_open else week_in_words(bezetting.usual_week())}
