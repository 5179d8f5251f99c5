"""When a melder can be reached, and whether the family may know who it was. Words for whoever has to ask again."""

from zicht.melders.nieuw import NieuweMelder
from zicht.protocol.begrippen import Melderkring

BEROEPSMATIG = frozenset({Melderkring.PROFESSIONAL, Melderkring.POLITIE, Melderkring.AMBULANCE})
NOOIT_EEN_REDEN = "Angst voor eigen veiligheid is nooit een reden om niet te melden."


def is_reachable(melder: NieuweMelder) -> bool:
    """A name, and one way to reach them: telephone, e-mail, or an organisation with its own reference."""
    if melder.soort is Melderkring.VEILIG_THUIS:
        return True
    return bool(melder.naam and (melder.telefoon or melder.email or (melder.organisatie and melder.kenmerk)))


def is_shielded(melder: NieuweMelder) -> bool:
    """Whether the family may not know who reported: a professional is open unless there is a ground, everyone else is
    shielded unless they agreed to be named (UB Wmo 4.1.8 lid 3)."""
    if melder.anoniem_voor_gezin is None:
        return melder.soort not in BEROEPSMATIG and melder.soort is not Melderkring.VEILIG_THUIS
    return melder.anoniem_voor_gezin


def refusals(melder: NieuweMelder) -> tuple[str, ...]:
    """What still stands in the way of taking a melding from this melder, in words."""
    found = []
    if not is_reachable(melder):
        found.append(
            "Een melding heeft een melder die wij kunnen bereiken: een naam, en een telefoonnummer, een e-mailadres of "
            "een organisatie met kenmerk. Vraag het nog eens. Wil de beller het niet zeggen, dan kan het een advies zijn."
        )
    if melder.soort in BEROEPSMATIG and is_shielded(melder) and melder.grond is None:
        found.append(
            "Een professional blijft alleen anoniem voor het gezin als dat nodig is voor de veiligheid of de "
            "vertrouwensrelatie (art. 4.1.8 lid 3 Uitvoeringsbesluit Wmo). Kies de grond, of meld open."
        )
    return tuple(found)
