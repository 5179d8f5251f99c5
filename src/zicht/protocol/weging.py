"""The weighing of step 4 and the two decisions of step 5, with one rule for what is unknown.

An answer is true, false or unknown (None). A decision is true or false only when every way of filling in the unknowns
gives it; ways that contradict themselves do not count.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from zicht.protocol import bronnen
from zicht.protocol.bronnen import Bron

Antwoord = bool | None


class Uitkomst(StrEnum):
    AFSLUITEN = "afsluiten"
    MELDEN = "melden"
    HULP = "hulp"
    MELDEN_EN_HULP = "melden-en-hulp"
    ONVOLDOENDE_INFORMATIE = "onvoldoende-informatie"


class TegenstrijdigeAntwoorden(ValueError):
    """The answers contradict each other; the message says how, and what to do."""


@dataclass(frozen=True, slots=True)
class Weging:
    """The answers to the weighing questions, in the order in which they are asked."""

    vermoeden: Antwoord = None
    acuut: Antwoord = None
    structureel: Antwoord = None
    hulp_mogelijk: Antwoord = None
    betrokkenen_werken_mee: Antwoord = None
    hulp_leidt_tot_veiligheid: Antwoord = None


@dataclass(frozen=True, slots=True)
class Grond:
    tekst: str
    bron: Bron


@dataclass(frozen=True, slots=True)
class Besluit:
    """Decision 1 (melden), decision 2 (hulp_verlenen), what follows, on which grounds, and what is still missing."""

    melden: Antwoord
    hulp_verlenen: Antwoord
    uitkomst: Uitkomst
    gronden: tuple[Grond, ...]
    ontbreekt: tuple[str, ...]


_HULP = ("hulp_mogelijk", "betrokkenen_werken_mee", "hulp_leidt_tot_veiligheid")

GEEN_VERMOEDEN = Grond("Er is geen vermoeden meer: sluit de meldcode af.", bronnen.MELDCODE_AFSLUITEN)
NORM_ACUUT = Grond("Bij een vermoeden van acute onveiligheid is melden altijd nodig.", bronnen.MELDCODE_BESLISSEN)
NORM_STRUCTUREEL = Grond(
    "Bij een vermoeden van structurele onveiligheid is melden altijd nodig.", bronnen.MELDCODE_BESLISSEN
)
NORM_GEEN_HULP = Grond(
    "Je kunt zelf geen passende hulp bieden of organiseren: dan is melden nodig.", bronnen.MELDCODE_WEGEN
)
NORM_WERKT_NIET_MEE = Grond("De betrokkenen werken niet mee aan hulp: dan is melden nodig.", bronnen.MELDCODE_WEGEN)
NORM_BLIJFT_ONVEILIG = Grond(
    "De hulp leidt niet tot duurzame veiligheid: dan is melden nodig, ook al is er hulp.", bronnen.MELDCODE_WEGEN
)
HULP_KAN = Grond(
    "Je kunt passende hulp bieden of organiseren, de betrokkenen werken mee en de hulp leidt tot duurzame veiligheid.",
    bronnen.MELDCODE_BESLISSEN,
)
MELDEN_NEEMT_HULP_NIET_OVER = Grond(
    "Een melding draagt de hulp niet over: je blijft met Veilig Thuis werken aan veiligheid.",
    bronnen.MELDCODE_BESLISSEN,
)


def _contradicts(weging: Weging) -> bool:
    return weging.vermoeden is False and (weging.acuut is True or weging.structureel is True)


def _fillings(weging: Weging) -> Iterator[Weging]:
    """Every way to answer what is unknown that does not contradict itself."""
    unknown = [veld.name for veld in fields(weging) if getattr(weging, veld.name) is None]
    for bits in range(2 ** len(unknown)):
        filled = replace(weging, **{naam: bool(bits >> nummer & 1) for nummer, naam in enumerate(unknown)})
        if not _contradicts(filled):
            yield filled


def _decide(weging: Weging) -> tuple[bool, bool]:
    """Both decisions when everything is known: (melden, hulp_verlenen)."""
    hulp = all(getattr(weging, naam) for naam in _HULP)
    if not weging.vermoeden:
        return False, False
    return bool(weging.acuut or weging.structureel or not hulp), hulp


def _certain(values: set[bool]) -> Antwoord:
    return values.pop() if len(values) == 1 else None


def _missing(weging: Weging) -> tuple[str, ...]:
    """The unanswered questions whose answer can still change a decision."""
    decisions = {filled: _decide(filled) for filled in _fillings(weging)}
    return tuple(
        veld.name
        for veld in fields(weging)
        if getattr(weging, veld.name) is None
        and any(
            decisions.get(replace(filled, **{veld.name: not getattr(filled, veld.name)}), besluit) != besluit
            for filled, besluit in decisions.items()
        )
    )


def _outcome(weging: Weging, melden: Antwoord, hulp: Antwoord) -> Uitkomst:
    if weging.vermoeden is False:
        return Uitkomst.AFSLUITEN
    if melden:
        return Uitkomst.MELDEN_EN_HULP if hulp else Uitkomst.MELDEN
    if melden is False and hulp:
        return Uitkomst.HULP
    return Uitkomst.ONVOLDOENDE_INFORMATIE


def _grounds(weging: Weging, melden: Antwoord, hulp: Antwoord) -> tuple[Grond, ...]:
    if weging.vermoeden is False:
        return (GEEN_VERMOEDEN,)
    norms = (
        (weging.acuut is True, NORM_ACUUT),
        (weging.structureel is True, NORM_STRUCTUREEL),
        (weging.hulp_mogelijk is False, NORM_GEEN_HULP),
        (weging.betrokkenen_werken_mee is False, NORM_WERKT_NIET_MEE),
        (weging.hulp_leidt_tot_veiligheid is False, NORM_BLIJFT_ONVEILIG),
    )
    found = [grond for holds, grond in norms if melden and holds]
    if hulp:
        found.append(HULP_KAN)
    if melden and hulp is not False:
        found.append(MELDEN_NEEMT_HULP_NIET_OVER)
    return tuple(found)


def weeg(weging: Weging) -> Besluit:
    """Both decisions with their grounds. Raises TegenstrijdigeAntwoorden when the answers contradict each other."""
    if _contradicts(weging):
        raise TegenstrijdigeAntwoorden(
            "De antwoorden spreken elkaar tegen: er is acute of structurele onveiligheid, maar geen vermoeden. "
            "Antwoord ja of onbekend bij het vermoeden, of nee bij de onveiligheid."
        )
    decisions = [_decide(filled) for filled in _fillings(weging)]
    melden = _certain({melden for melden, _ in decisions})
    hulp = _certain({hulp for _, hulp in decisions})
    return Besluit(melden, hulp, _outcome(weging, melden, hulp), _grounds(weging, melden, hulp), _missing(weging))
