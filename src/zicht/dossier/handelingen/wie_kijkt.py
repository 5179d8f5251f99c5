"""Who watches over safety until help starts: a name, a number, a deputy. Kept as an agreement with the party."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from zicht.dossier.models import Afspraak, Dossier
from zicht.foundation import klok, woorden
from zicht.foundation.vormen import Dag, Tekst, Vorm


class WieKijktVragen(Vorm):
    """The questions, for a form of Veilig Thuis as well as for one of the receiving party."""

    wie_kijkt = Tekst(
        label="Wie let op de veiligheid tot de hulp begint?",
        required=False,
        help_text="Zonder naam blijft het zicht bij Veilig Thuis.",
    )
    wie_kijkt_telefoon = Tekst(label="Telefoon", required=False, limiet=40)
    vervanger = Tekst(label="Wie vervangt deze persoon?", required=False, help_text="Naam en telefoon.")
    hulp_begint = Dag(label="Wanneer begint de hulp?", required=False)

    VERPLICHT: ClassVar[dict[str, str]] = {
        "wie_kijkt": "Vul in wie op de veiligheid let tot de hulp begint. Zonder naam blijft het zicht bij Veilig Thuis.",
        "wie_kijkt_telefoon": "Vul een telefoonnummer in. Veilig Thuis en het gezin moeten deze persoon kunnen bereiken.",
        "vervanger": "Vul in wie het overneemt als deze persoon er niet is. Er moet elke dag iemand opletten.",
    }

    def ask_all(self) -> None:
        """Nobody may be left out: a name, a number, and who takes over on a free day."""
        for naam, words in self.VERPLICHT.items():
            self.fields[naam].required = True
            self.fields[naam].error_messages["required"] = words


@dataclass(frozen=True)
class WieKijkt:
    naam: str
    telefoon: str = ""
    vervanger: str = ""
    hulp_begint: date | None = None

    @classmethod
    def given(cls, gegeven: dict[str, Any]) -> "WieKijkt":
        return cls(
            gegeven["wie_kijkt"].strip(), gegeven["wie_kijkt_telefoon"], gegeven["vervanger"], gegeven["hulp_begint"]
        )

    def __str__(self) -> str:
        begins = (
            f"De hulp begint op {woorden.day_in_words(self.hulp_begint, klok.today())}." if self.hulp_begint else ""
        )
        return " ".join(
            filter(
                None,
                (
                    f"{self.naam} let op de veiligheid tot de hulp begint.",
                    f"Telefoon: {woorden.telephone(self.telefoon)}." if self.telefoon else "",
                    f"Vervanger: {self.vervanger}." if self.vervanger else "",
                    begins,
                ),
            )
        )

    def promise(self, dossier: Dossier, *, met: str, station: str) -> Afspraak | None:
        """The agreement, not yet saved: its id goes into the fact. None while nobody is named."""
        if not self.naam:
            return None
        return Afspraak(
            dossier=dossier,
            met=met,
            tekst=str(self),
            station=station,
            uiterlijk=self.hulp_begint,
            vastgelegd_op=klok.now(),
        )


def keep(afspraak: Afspraak | None, op: datetime) -> None:
    """Save the agreement once its fact stands; blind, so that a partner can over a message."""
    if afspraak is not None:
        afspraak.op = op
        afspraak.save(force_insert=True)
