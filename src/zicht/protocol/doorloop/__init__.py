"""Walking the meldcode: what can happen in it, where the walk stands, and what may happen next. A lawyer can check it."""

from zicht.protocol.doorloop.doorloop import Doorloop, apply, replay
from zicht.protocol.doorloop.toelaten import may

__all__ = ["Doorloop", "apply", "may", "replay"]
