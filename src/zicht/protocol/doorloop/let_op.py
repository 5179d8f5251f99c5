"""What is worth a word at a step and holds nothing."""

from collections.abc import Iterator

from zicht.protocol import bronnen
from zicht.protocol.doorloop.doorloop import Doorloop
from zicht.protocol.doorloop.woorden import NietGesproken, Overlegrol, Stap
from zicht.protocol.waarschuwingen import Waarschuwing

FAMILIE_TEGENPARTIJ = Waarschuwing(
    "Spreek niet met de familie en schrijf niet naar huis: de hele familie kan tegenpartij zijn. Bel eerst Veilig Thuis, "
    "0800-2000. Het gesprek telt dan als: niet gesproken, vanwege veiligheid.",
    bronnen.BESLUIT_BIJZONDER_GEWELD,
)
BEROEPSKRACHT = Waarschuwing(
    "Gaat het om een collega of een andere beroepskracht? Dan komen andere plichten eerst: op school het bevoegd gezag en de "
    "vertrouwensinspecteur, in de zorg de inspectie. Vraag het je leidinggevende vandaag. Wat je opschreef, blijft hier staan.",
    bronnen.MELDCODE,
)
KIND_OOK = Waarschuwing(
    "De kindcheck zegt: doorloop de meldcode ook voor het kind. Niemand kan zeggen dat het kind veilig is. Beslis in stap 5 "
    "ook voor het kind of een melding nodig is.",
    bronnen.BESLUIT_KINDCHECK,
)
KIND_ONVEILIG = Waarschuwing(
    "De kindcheck zegt dat een kind niet veilig is: doorloop de meldcode ook voor het kind. Beslis in stap 5 ook voor het kind "
    "of een melding nodig is. Is er nu gevaar? Ga dan meteen naar stap 5.",
    bronnen.BESLUIT_KINDCHECK,
)
GEEN_KADER = Waarschuwing(
    "Er staat geen afwegingskader in jullie meldcode. Sinds 1 januari 2019 is dat verplicht. Weeg toch, en zeg het de "
    "aandachtsfunctionaris.",
    bronnen.MELDCODE_WEGEN,
)
TWIJFEL = Waarschuwing("Twijfel je? Vraag dan altijd advies aan Veilig Thuis.", bronnen.BESLUIT_BIJ_TWIJFEL)
NOG_NIET_GESPROKEN = Waarschuwing(
    "Er is nog niet gesproken. Alleen gevaar is een reden om het niet te doen; probeer het anders nog eens.",
    bronnen.BESLUIT_GESPREK,
)
OPNIEUW_WEGEN = Waarschuwing(
    "Na het wegen kwam er iets bij. Kijk of de weging nog klopt, of weeg opnieuw.", bronnen.MELDCODE_WEGEN
)


def let_op(doorloop: Doorloop, stap: Stap, *, kader: str = "") -> tuple[Waarschuwing, ...]:
    """The words for whoever takes this step now."""
    return tuple(_words(doorloop, stap, kader))


def _words(doorloop: Doorloop, stap: Stap, kader: str) -> Iterator[Waarschuwing]:
    if doorloop.family_is_counterpart and stap in {Stap.OVERLEG, Stap.GESPREK}:
        yield FAMILIE_TEGENPARTIJ
    if doorloop.beroepskracht and stap is not Stap.BESLISSEN:
        yield BEROEPSKRACHT
    check = doorloop.kindcheck
    if check is not None and check.opens_meldcode and stap is not Stap.SIGNALEN:
        yield KIND_ONVEILIG if check.veilig is False else KIND_OOK
    if stap is Stap.WEGEN and not kader:
        yield GEEN_KADER
    if stap is Stap.WEGEN and doorloop.niet_gesproken in {NietGesproken.NIET_GELUKT, NietGesproken.WIL_NIET}:
        yield NOG_NIET_GESPROKEN
    if stap is Stap.BESLISSEN and doorloop.changed_since_weighing:
        yield OPNIEUW_WEGEN
    if stap is Stap.BESLISSEN and _in_doubt(doorloop):
        yield TWIJFEL


def _in_doubt(doorloop: Doorloop) -> bool:
    advies = doorloop.advies
    return advies is not None and advies.melden is None and Overlegrol.VEILIG_THUIS not in doorloop.overlegd_met
