"""How much one may ask: a bucket that fills again, per process. Enough for a batch, too little for a program that runs wild.

Kept in memory: a count in the database would make the requests of one system wait for one another.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

MOST_KEPT = 10_000


@dataclass
class Limiet:
    """`ineens` at once, and `per_seconde` from then on, for each who asks."""

    ineens: float
    per_seconde: float
    _left: "OrderedDict[str, tuple[float, float]]" = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def takes(self, wie: str, now: float | None = None) -> bool:
        """Whether this one may still; it counts when it may."""
        moment = monotonic() if now is None else now
        with self._lock:
            left = self._filled(wie, moment)
            passes = left >= 1
            self._left[wie] = (left - 1 if passes else left, moment)
            self._left.move_to_end(wie)
            if len(self._left) > MOST_KEPT:
                self._left.popitem(last=False)
        return passes

    def is_spent(self, wie: str, now: float | None = None) -> bool:
        """Whether the next one would be refused; counts nothing."""
        return self._filled(wie, monotonic() if now is None else now) < 1

    def forget(self) -> None:
        self._left.clear()

    def _filled(self, wie: str, moment: float) -> float:
        left, since = self._left.get(wie, (self.ineens, moment))
        return min(self.ineens, left + (moment - since) * self.per_seconde)


#: Requests of one system: a day's batch of single meldingen in one go.
VERZOEKEN = Limiet(ineens=1_500, per_seconde=25)
#: Wrong keys from one address.
MISGELOPEN = Limiet(ineens=30, per_seconde=0.5)
