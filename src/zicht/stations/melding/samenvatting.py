"""The melding in a few sentences, to be read out to whoever reports."""

from dataclasses import dataclass

from zicht.dossier.models import Rol
from zicht.melders.regels import is_shielded
from zicht.protocol.begrippen import Eergeweld, Melderkring
from zicht.protocol.waarschuwingen import GEZIN_WEET_ERVAN, Waarschuwing
from zicht.stations.melding.begrippen import Afspraak, Gezinsgesprek, Onderwerp, RodeVlag
from zicht.stations.melding.controle import label_of
from zicht.stations.melding.nieuw import NieuweMelding

NIET_VEILIG = Gezinsgesprek.NIET_VEILIG
_KOPPEN = {"feit": "Wat er is gebeurd", "waarneming": "Gezien of gehoord", "oordeel": "Wat u ervan denkt"}
_EIGEN_KOPPEN = _KOPPEN | {"oordeel": "Wat Veilig Thuis ervan denkt"}


@dataclass(frozen=True)
class Deel:
    kop: str
    regels: tuple[str, ...]


def summary(nieuw: NieuweMelding) -> list[Deel]:
    """Facts apart from judgement; who keeps zicht; what the family will hear about the melder."""
    people = tuple(label_of(persoon).replace(Rol.ONBEKEND, "rol onbekend") for persoon in nieuw.personen)
    told = [
        Deel(kop, tuple(signaal.tekst for signaal in nieuw.signalen if signaal.soort == soort))
        for soort, kop in (_EIGEN_KOPPEN if is_own(nieuw) else _KOPPEN).items()
    ]
    flags = tuple(str(RodeVlag(vlag).label) for vlag, answer in nieuw.vlaggen if answer)
    agreed = tuple(f"{Afspraak(naam).label} {text}" for naam, text in nieuw.afspraken if text)
    parts = [
        Deel("Om wie het gaat", people),
        Deel("Onderwerp", tuple(str(Onderwerp(onderwerp).label) for onderwerp in nieuw.onderwerpen)),
        *told,
        Deel("Ja geantwoord op", flags),
        Deel("Met het gezin", _family(nieuw)),
        Deel("Hoe het verder gaat", (_zicht(nieuw), _melder(nieuw))),
        Deel("Afgesproken", agreed),
    ]
    return [part for part in parts if part.regels]


def is_own(nieuw: NieuweMelding) -> bool:
    """Veilig Thuis reports itself: there is nobody to read it out to."""
    return nieuw.melder.soort is Melderkring.VEILIG_THUIS


def family_knows(nieuw: NieuweMelding) -> Waarschuwing | None:
    """What the desk is told, not the caller: where the family may be the counterpart, that it knows is danger."""
    return GEZIN_WEET_ERVAN if Eergeweld.among(nieuw.onderwerpen) and nieuw.gezin_weet_ervan else None


def _family(nieuw: NieuweMelding) -> tuple[str, ...]:
    """Where the whole family may be the counterpart: what was said to them, and that nothing more is."""
    if not Eergeweld.among(nieuw.onderwerpen) or is_own(nieuw):
        return ()
    if nieuw.gezin_weet_ervan:
        return ("Het gezin weet ervan. Spreek nu niet meer met hen, ook niet met familie: dat kan gevaar geven.",)
    step = (
        "Stap 3 van de meldcode telt als: niet gesproken, vanwege veiligheid. "
        if nieuw.gesproken == NIET_VEILIG
        else ""
    )
    return (f"{step}Spreek niet met het gezin of de familie. Veilig Thuis schrijft en belt niet naar huis.",)


def _zicht(nieuw: NieuweMelding) -> str:
    if nieuw.spoed:
        return "Het is spoed. Veilig Thuis houdt zicht op de veiligheid vanaf nu."
    if nieuw.behoudt_zicht:
        return (
            f"{nieuw.behoudt_zicht.persoon} houdt voorlopig zicht op de veiligheid, tot Veilig Thuis heeft beoordeeld en "
            "uiterlijk tot de 6e werkdag. Teruggeven kan iedere minuut."
        )
    return "Veilig Thuis houdt zicht op de veiligheid en beoordeelt binnen 5 werkdagen wat er nodig is."


def _melder(nieuw: NieuweMelding) -> str:
    if is_own(nieuw):
        return (
            "Het gezin hoort dat Veilig Thuis zelf meldt. Het gezin hoort niet dat iemand om advies vroeg, en niet wie."
        )
    if is_shielded(nieuw.melder):
        return "Het gezin hoort niet wie er meldde. Veilig Thuis weet het wel en belt u terug."
    return "Het gezin mag weten wie er meldde. Veilig Thuis belt u binnen 5 werkdagen over het oordeel."
