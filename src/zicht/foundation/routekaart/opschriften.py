"""The words on the map: where a name is broken, and what stands beside the stations.

A box carries the first words of the station's name and never other words; `|` is a break, and a hyphen before a break
belongs to the break.
"""

from dataclasses import dataclass

from zicht.protocol.station import Band

STATIONS: dict[str, dict[str, str]] = {
    "nl": {
        "signalen": "Stap 1|Signalen|in kaart",
        "overleg": "Stap 2|Overleg|met collega",
        "gesprek": "Stap 3|Gesprek|met cliënt",
        "wegen": "Stap 4|Wegen",
        "beslissen": "Stap 5|Beslissen",
        "meldcode-gesloten": "Meldcode gesloten",
        "eerste-contact": "Keuze advies|of melding",
        "advies": "Advies",
        "einde-contact": "Einde contact",
        "melding": "Meldingen",
        "veiligheidsbeoordeling": "Veiligheids-|beoordeling",
        "overdracht-na-veiligheidsbeoordeling": "Overdracht na|veiligheids-|beoordeling",
        "keuze-vervolg": "Keuze|vervolg",
        "voorwaarden-vervolg": "Voorwaarden|en vervolg",
        "onderzoek": "Onderzoek",
        "overdracht": "Overdracht",
        "monitoring": "Monitoring",
        "afsluiten": "Afsluiten|dossier|Veilig Thuis",
        "jeugdbeschermingstafel": "Jeugd-|bescher-|mingstafel",
        "raad": "Raad voor de|Kinderbe-|scherming",
        "kinderrechter": "Kinderrechter",
        "jeugdbescherming": "Jeugd-|bescherming",
        "huisverbod": "Tijdelijk|huisverbod",
    },
    "en": {
        "signalen": "Step 1|Mapping|the signs",
        "overleg": "Step 2|Consulting|a colleague",
        "gesprek": "Step 3|Talking with|the client",
        "wegen": "Step 4|Weighing",
        "beslissen": "Step 5|Deciding",
        "meldcode-gesloten": "Reporting code closed",
        "eerste-contact": "Choice: advice|or report",
        "advies": "Advice",
        "einde-contact": "End of contact",
        "melding": "Reports",
        "veiligheidsbeoordeling": "Safety|assessment",
        "overdracht-na-veiligheidsbeoordeling": "Transfer after|the safety|assessment",
        "keuze-vervolg": "Choice of|follow-up",
        "voorwaarden-vervolg": "Conditions|and follow-up",
        "onderzoek": "Investigation",
        "overdracht": "Transfer",
        "monitoring": "Monitoring",
        "afsluiten": "Closing the|Veilig Thuis|file",
        "jeugdbeschermingstafel": "Youth|protection|round table",
        "raad": "Child Care and|Protection|Board",
        "kinderrechter": "Juvenile|court judge",
        "jeugdbescherming": "Youth|protection",
        "huisverbod": "Temporary|domestic|exclusion order",
    },
}

BESLISSINGEN: dict[str, dict[str, str]] = {
    "nl": {"hulp": "Beslissing 2|Hulpverlenen", "melding": "Beslissing 1|Melding bij|Veilig Thuis"},
    "en": {"hulp": "Decision 2|Helping", "melding": "Decision 1|Report to|Veilig Thuis"},
}

WIE_BEGINT: dict[str, tuple[str, ...]] = {
    "nl": (
        "Het gezin en het|informele netwerk",
        "Jeugd- en Wmo-|professionals",
        "Lokale wijkteams",
        "Onderwijs",
        "Hulpaanbieders",
        "Overige|professionals",
    ),
    "en": (
        "The family and its|informal network",
        "Youth and social|support workers",
        "Local teams",
        "Education",
        "Care providers",
        "Other|professionals",
    ),
}


@dataclass(frozen=True, slots=True)
class Woorden:
    """What the map says besides the names of the protocol."""

    titel: str
    beschrijving: str
    wie_begint: str
    geen_vermoeden: str
    banden: dict[Band, str]
    huisverbod: tuple[str, ...]
    fasen: tuple[str, str, str]
    fasen_gebroken: tuple[str, str, str]
    veiligheid: str
    allebei: tuple[str, ...]


WOORDEN: dict[str, Woorden] = {
    "nl": Woorden(
        titel="De route in de keten, in drie banden",
        beschrijving=(
            "Van links naar rechts: de vijf stappen van de meldcode, daaronder de weg bij Veilig Thuis, daaronder het "
            "gedwongen kader. Ieder station is een link naar zijn uitleg. Onder de kaart staat hetzelfde als lijst."
        ),
        wie_begint="Wie begint?",
        geen_vermoeden="Geen vermoeden meer? Stop bij elke stap:",
        banden={
            Band.MELDCODE: "Voor wie beroepsmatig met mensen werkt.",
            Band.HANDELINGSPROTOCOL: "Iedereen mag bellen of schrijven, dag en nacht.",
            Band.GEDWONGEN_KADER: "Als hulp niet genoeg is.",
        },
        huisverbod=(
            "Naast de route, op elk moment:",
            "de burgemeester plaatst iemand",
            "tijdelijk uit huis als het daar",
            "direct gevaarlijk is.",
        ),
        fasen=("veiligheid", "risicogestuurd", "herstelgericht"),
        fasen_gebroken=("veiligheid", "risico-|gestuurd", "herstel-|gericht"),
        veiligheid="veiligheid loopt door",
        allebei=("Of allebei:", "melden en zelf", "blijven helpen."),
    ),
    "en": Woorden(
        titel="The route through the chain, in three bands",
        beschrijving=(
            "From left to right: the five steps of the reporting code, below it the road at Veilig Thuis, below that the "
            "compulsory frame. Every station is a link to its explanation. The same stands as a list under the map."
        ),
        wie_begint="Who starts?",
        geen_vermoeden="No suspicion left? Stop at any step:",
        banden={
            Band.MELDCODE: "For all who work with people.",
            Band.HANDELINGSPROTOCOL: "Anyone may call or write, day and night.",
            Band.GEDWONGEN_KADER: "When help is not enough.",
        },
        huisverbod=(
            "Beside the route, at any time:",
            "the mayor orders someone out of",
            "the home for a while if it is",
            "dangerous there right now.",
        ),
        fasen=("safety", "risk-directed", "recovery-oriented"),
        fasen_gebroken=("safety", "risk-|directed", "recovery-|oriented"),
        veiligheid="safety goes on",
        allebei=("Or both: report", "and go on helping", "yourself."),
    ),
}


def whole(opschrift: str) -> str:
    """The label as it would stand on one line: `Veiligheids-|beoordeling` is `Veiligheidsbeoordeling`."""
    return opschrift.replace("-|", "").replace("|", " ")
