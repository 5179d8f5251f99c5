"""The one table of this layer."""

from zicht.foundation.models.oefenklok import Oefenklok

__all__ = ["Oefenklok"]
