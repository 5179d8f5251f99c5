"""What may and may not be agreed when a melding is received; each refusal in words for whoever has to ask again."""

from dataclasses import dataclass

from zicht.melders import regels as melderregels
from zicht.protocol.begrippen import Eergeweld, Melderkring, Positie
from zicht.stations.melding.nieuw import NieuweMelding

_NEEMT_OVER = "Laat Veilig Thuis het zicht overnemen."


@dataclass
class MeldingOnvolledig(ValueError):
    """The melding cannot be received like this; `redenen` says everything at once."""

    redenen: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.redenen)


def refusals(nieuw: NieuweMelding) -> tuple[str, ...]:
    """Everything that stands in the way, but for what the protocol itself refuses at recording."""
    found = list(melderregels.refusals(nieuw.melder))
    if nieuw.behoudt_zicht is not None:
        found += keeps_zicht_refusals(nieuw)
    return tuple(found)


def places(nieuw: NieuweMelding) -> dict[str, str]:
    """The question that each of these refusals is about, by its words."""
    about_melder = melderregels.refusals(nieuw.melder)
    reached = melderregels.is_reachable(nieuw.melder)
    found = dict.fromkeys(about_melder, "grond") | ({} if reached else {about_melder[0]: "naam"})
    return found | dict.fromkeys(keeps_zicht_refusals(nieuw) if nieuw.behoudt_zicht else (), "behoudt")


def keeps_zicht_refusals(nieuw: NieuweMelding) -> list[str]:
    """Why this melder cannot keep zicht for now; empty when they can."""
    shielded = melderregels.is_shielded(nieuw.melder)
    soort = nieuw.melder.soort
    in_uniform = soort in {Melderkring.POLITIE, Melderkring.AMBULANCE}
    houder = nieuw.behoudt_zicht
    rules = (
        (in_uniform, "Politie en ambulance komen en gaan: zij kunnen geen zicht houden."),
        (not in_uniform and not soort.may_keep_zicht, "Alleen een professional kan zelf zicht houden."),
        (
            nieuw.positie is not Positie.KAN_ZELF_HULP_BIEDEN,
            "De melder vraagt Veilig Thuis het zicht over te nemen, en kan het dan niet ook zelf houden.",
        ),
        (nieuw.spoed, "De melding is spoedeisend: Veilig Thuis houdt zicht vanaf nu."),
        (bool(Eergeweld.among(nieuw.onderwerpen)), "Bij dit onderwerp houdt Veilig Thuis het zicht meteen."),
        (
            shielded,
            "De melder blijft anoniem voor het gezin. Wie zicht houdt, staat met naam in de afspraken met het gezin.",
        ),
        (
            nieuw.bestemming.bij is not None,
            "Er loopt al een dossier: het zicht op deze mensen ligt dan bij Veilig Thuis.",
        ),
        (
            houder is not None and not houder.is_known,
            "Zicht houden kan alleen met een naam, een telefoonnummer en een vervanger voor iedere dag.",
        ),
    )
    words = [tekst for holds, tekst in rules if holds]
    return [f"{words[0]} {_NEEMT_OVER}", *words[1:]] if words else []
