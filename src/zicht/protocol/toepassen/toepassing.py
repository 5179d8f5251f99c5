"""What applying a fact is."""

from collections.abc import Callable
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol.stand import Stand

Toepassing = Callable[[Stand, Any, g.Gebeurtenis], Stand]
