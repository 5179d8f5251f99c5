"""Step 4: the five questions of the weighing, one by one, each answer with its reason."""

from typing import Any

from zicht.foundation.vormen import Antwoord, JaNeeOnbekend, LangeTekst
from zicht.meldcode.vragen import Stapvorm
from zicht.protocol.doorloop.feiten import Gewogen
from zicht.protocol.doorloop.woorden import Hulpdelen
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.weging import Weging

_WAAROM = "Waarom? Schrijf op wat je zag of hoorde."
_ZIN = {"required": "Schrijf in een zin waarom. Dat helpt wie later meeleest."}
#: The parts of the third question; all three are needed.
HULP = ("passend", "plan", "zicht")
#: Each question on a card: its number, heading, hint, answers and the reason that belongs to them.
KAARTEN: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "Blijft je vermoeden bestaan?",
        "Na de signalen, het overleg en het gesprek.",
        ("vermoeden",),
        "vermoeden_reden",
    ),
    (
        "Is er misschien acute of structurele onveiligheid?",
        "Een vermoeden is genoeg. Allebei kan ook.",
        ("acuut", "structureel"),
        "onveilig_reden",
    ),
    (
        "Kun je passende hulp geven of regelen?",
        "Alle drie zijn nodig. Je hoeft het niet alleen te doen.",
        HULP,
        "hulp_reden",
    ),
    ("Werken de betrokkenen mee aan die hulp?", "", ("werken_mee",), "mee_reden"),
    (
        "Leidt die hulp tot blijvende veiligheid?",
        "Binnen de tijd die jullie afspreken.",
        ("stabiel",),
        "stabiel_reden",
    ),
)


class WegenVorm(Stapvorm):
    woorden = tuple(reden for *_, reden in KAARTEN)

    vermoeden = JaNeeOnbekend(label="Vermoed je nog steeds huiselijk geweld of kindermishandeling?")
    vermoeden_reden = LangeTekst(label=_WAAROM, rijen=2, error_messages=_ZIN)
    acuut = JaNeeOnbekend(
        label="Acuut: is iemand nu in lichamelijk gevaar, is morgen niet zeker, is bescherming nodig?"
    )
    structureel = JaNeeOnbekend(label="Structureel: gebeurt het vaker, of houdt het aan?")
    onveilig_reden = LangeTekst(label=_WAAROM, rijen=2, error_messages=_ZIN)
    passend = JaNeeOnbekend(label="Kun je hulp geven of regelen die past?")
    plan = JaNeeOnbekend(label="Kun je met een veiligheidsplan werken?")
    zicht = JaNeeOnbekend(label="Kun je regelen dat iemand op de veiligheid let, ook op vrije dagen?")
    hulp_reden = LangeTekst(label="Welke hulp, of waarom niet?", rijen=2, error_messages=_ZIN)
    werken_mee = JaNeeOnbekend(label="Willen zij die hulp, en doen zij mee?")
    mee_reden = LangeTekst(label="Waaruit blijkt dat?", rijen=2, error_messages=_ZIN)
    stabiel = JaNeeOnbekend(label="Wordt en blijft het daarmee veilig?")
    stabiel_reden = LangeTekst(label="Waaruit blijkt dat?", rijen=2, error_messages=_ZIN)

    def _drop_stale_answers(self) -> None:
        """Without a suspicion the other questions do not matter. An answer that is known has a reason; *I do not know* may
        stand alone."""
        super()._drop_stale_answers()
        given = self.cleaned_data
        for nummer, (_, _, namen, reden) in enumerate(KAARTEN):
            if nummer and given.get("vermoeden") is Antwoord.NEE:
                self._does_not_matter(*namen, reden)
            elif not any(given.get(naam) in {Antwoord.JA, Antwoord.NEE} for naam in namen):
                self._does_not_matter(reden)

    def _does_not_matter(self, *namen: str) -> None:
        for naam in namen:
            self.errors.pop(naam, None)
            self.cleaned_data[naam] = None

    def cards(self) -> list[dict[str, Any]]:
        return [
            {"nummer": nummer, "kop": kop, "hint": hint, "velden": [self[naam] for naam in (*namen, reden)]}
            for nummer, (kop, hint, namen, reden) in enumerate(KAARTEN, 1)
        ]

    def weging(self) -> Weging:
        given = {naam: self._truth(naam) for _, _, namen, _ in KAARTEN for naam in namen}
        return Weging(
            vermoeden=given["vermoeden"],
            acuut=given["acuut"],
            structureel=given["structureel"],
            hulp_mogelijk=self.hulpdelen().samen,
            betrokkenen_werken_mee=given["werken_mee"],
            hulp_leidt_tot_veiligheid=given["stabiel"],
        )

    def feit(self) -> Feit:
        weging = self.weging()
        parts = self.hulpdelen() if weging.vermoeden is not False else None
        return Gewogen(weging=weging, hulpdelen=parts, kader=self.eigen.kader)

    def hulpdelen(self) -> Hulpdelen:
        return Hulpdelen(*(self._truth(naam) for naam in HULP))

    def _truth(self, naam: str) -> bool | None:
        answer = self.cleaned_data.get(naam)
        return answer.waarheid if isinstance(answer, Antwoord) else None
