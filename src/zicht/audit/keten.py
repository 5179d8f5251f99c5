"""The chain over both logs: lay it, and see whether it holds. Both work for the organisation in context."""

from dataclasses import dataclass

from zicht.audit.models import Schakel
from zicht.foundation import aanroep


@dataclass(frozen=True)
class Breuk:
    """A place where a log is not what it was."""

    log: str
    nummer: int
    wat: str


def lay() -> int:
    """Link what is still loose, in both logs; only the worker's role may. Answers how many lines."""
    return sum(_lay_all(log) for log in Schakel.Log.values)


def _lay_all(log: str) -> int:
    total = 0
    while linked := aanroep.value("SELECT lay_chain(%s)", log):
        total += linked
    return total


def breaks() -> list[Breuk]:
    """Everything that does not hold; an empty list says that nothing was changed or taken away."""
    links = [
        Breuk(log, nummer, f"schakel {nummer} van de {log}en klopt niet met de regels die hij vasthoudt")
        for log in Schakel.Log.values
        for (nummer,) in aanroep.rows("SELECT nummer FROM broken_links(%s)", log)
    ]
    lines = [
        Breuk("wijziging", line, f"wijziging {line} heeft een andere inhoud dan toen zij werd geschreven")
        for (line,) in aanroep.rows("SELECT id FROM broken_lines()")
    ]
    return links + lines


def head(log: str) -> str:
    """The last digest in hex, to be kept elsewhere: it stands for everything before it."""
    last = Schakel.objects.filter(log=log).order_by("-nummer").first()
    return bytes(last.digest).hex() if last else ""
