"""Band 2: the route at Veilig Thuis, one station after another in the order of the map."""

from zicht.protocol.handelingsprotocol.afronden import AFSLUITEN, MONITORING, OVERDRACHT, OVERDRACHT_HANDELINGEN
from zicht.protocol.handelingsprotocol.beoordelen import (
    KEUZE_VERVOLG,
    ONVEILIGHEIDSVRAGEN,
    OVERDRACHT_NA_VEILIGHEIDSBEOORDELING,
    VEILIGHEIDSBEOORDELING,
)
from zicht.protocol.handelingsprotocol.diensten import ONDERZOEK, VOORWAARDEN_VERVOLG
from zicht.protocol.handelingsprotocol.voordeur import (
    ADVIES,
    ADVIES_ONDERWERPEN,
    EERSTE_CONTACT,
    EINDE_CONTACT,
    MELDING,
    ONDERSTEUNING,
    STRAFBAAR_ONDERWERPEN,
)
from zicht.protocol.station import Station

__all__ = [
    "ADVIES",
    "ADVIES_ONDERWERPEN",
    "AFSLUITEN",
    "EERSTE_CONTACT",
    "EINDE_CONTACT",
    "KEUZE_VERVOLG",
    "MELDING",
    "MONITORING",
    "ONDERSTEUNING",
    "ONDERZOEK",
    "ONVEILIGHEIDSVRAGEN",
    "OVERDRACHT",
    "OVERDRACHT_HANDELINGEN",
    "OVERDRACHT_NA_VEILIGHEIDSBEOORDELING",
    "STATIONS",
    "STRAFBAAR_ONDERWERPEN",
    "VEILIGHEIDSBEOORDELING",
    "VOORWAARDEN_VERVOLG",
]

STATIONS: tuple[Station, ...] = (
    EERSTE_CONTACT,
    ADVIES,
    EINDE_CONTACT,
    MELDING,
    VEILIGHEIDSBEOORDELING,
    OVERDRACHT_NA_VEILIGHEIDSBEOORDELING,
    KEUZE_VERVOLG,
    VOORWAARDEN_VERVOLG,
    ONDERZOEK,
    OVERDRACHT,
    MONITORING,
    AFSLUITEN,
)
