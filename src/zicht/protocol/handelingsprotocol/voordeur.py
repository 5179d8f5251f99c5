"""The front door: first contact, advies, melding."""

from zicht.protocol import bronnen, informeren, vereisten
from zicht.protocol.handelingsprotocol.delen import BAND, VEILIGHEID_EERST, VT
from zicht.protocol.meldcode import AFWEGINGSVRAGEN
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.station import Link, Station, Uitgang, Vorm, Vraag

EERSTE_CONTACT = Station(
    code="eerste-contact",
    naam="Keuze advies of melding",
    band=BAND,
    doel="Eerste contact: samen met wie belt is duidelijk of het een advies of een melding is. De beller beslist.",
    wie="De frontoffice van Veilig Thuis, dag en nacht; 's nachts de bereikbaarheidsdienst.",
    zicht="Bij wie belt.",
    zicht_bij=(Partijsoort.PROFESSIONAL, Partijsoort.ADVIESVRAGER),
    bron=bronnen.EERSTE_CONTACT,
    vorm=Vorm.KEUZE,
    actoren=VT,
    vragen=(
        Vraag(
            "Wat weet je over de onveiligheid van iedereen die erbij betrokken is?",
            bronnen.VERWACHTEN_ADVIES_OF_MELDING,
        ),
        Vraag("Wat kun je zelf doen om het nu veilig te maken?", bronnen.VERWACHTEN_ADVIES_OF_MELDING),
        Vraag("Professional: zou je volgens de meldcode en je afwegingskader moeten melden?", bronnen.EERSTE_CONTACT),
        Vraag(
            "Kun je zelf de stappen zetten die nodig zijn voor directe en stabiele veiligheid?", bronnen.EERSTE_CONTACT
        ),
        *AFWEGINGSVRAGEN,
    ),
    uitgangen=(
        Uitgang(
            "einde-contact",
            "Geen huiselijk geweld of kindermishandeling; telt als advies",
            "einde-contact",
            bronnen.VERWACHTEN_ADVIES_OF_MELDING,
            informeren=(informeren.EERSTE_CONTACT,),
        ),
        Uitgang(
            "advies",
            "Advies en ondersteuning",
            "advies",
            bronnen.EERSTE_CONTACT,
            informeren=(informeren.EERSTE_CONTACT,),
        ),
        Uitgang(
            "melding",
            "De melding wordt in ontvangst genomen",
            "melding",
            bronnen.EERSTE_CONTACT,
            vereist=(vereisten.GEWELD_IN_BEELD, vereisten.MELDER_BEREIKBAAR),
            informeren=(informeren.EERSTE_CONTACT, informeren.BEVESTIGING_MELDER),
        ),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


ADVIES_ONDERWERPEN: tuple[Vraag, ...] = (
    Vraag("Hoe kun je de onveiligheid met de directbetrokkenen bespreken?", bronnen.ADVIES),
    Vraag("Wat kun je doen om de onveiligheid aan te pakken?", bronnen.ADVIES),
    Vraag("Welke lokale deskundigen kun je erbij betrekken?", bronnen.ADVIES),
    Vraag("Hoe kan Veilig Thuis je daarbij ondersteunen?", bronnen.ADVIES),
    Vraag("Heb je behoefte aan nog een gesprek over hetzelfde?", bronnen.ADVIES),
    Vraag("Wie is waarvoor verantwoordelijk, jij en Veilig Thuis?", bronnen.ADVIES),
    Vraag("Wat legt Veilig Thuis na dit advies vast?", bronnen.ADVIES),
)


STRAFBAAR_ONDERWERPEN: tuple[Vraag, ...] = (
    Vraag("Is er een risico dat een onderzoek van een ander wordt verstoord?", bronnen.VERWACHTEN_ADVIES),
    Vraag("Kan er een dwingend kader komen waarin ouders hulp moeten aanvaarden?", bronnen.VERWACHTEN_ADVIES),
    Vraag("Welke veiligheidsmaatregelen kunnen worden genomen?", bronnen.VERWACHTEN_ADVIES),
)


ONDERSTEUNING: tuple[Vraag, ...] = (
    Vraag("Gesprekken met directbetrokkenen voorbereiden", bronnen.VERWACHTEN_ADVIES),
    Vraag("Ondersteunen tijdens die gesprekken", bronnen.VERWACHTEN_ADVIES),
    Vraag("Veiligheidsvoorwaarden opstellen", bronnen.VERWACHTEN_ADVIES),
    Vraag("De veiligheid steeds opnieuw taxeren", bronnen.VERWACHTEN_ADVIES),
)


ADVIES = Station(
    code="advies",
    naam="Advies",
    band=BAND,
    doel="Wie zich zorgen maakt, kan zelf verder. Er wordt niets vastgelegd waaraan het gezin te herkennen is.",
    wie="Veilig Thuis adviseert zorgvuldig; de adviesvrager zet de stappen.",
    zicht="Bij de adviesvrager.",
    zicht_bij=(Partijsoort.ADVIESVRAGER,),
    bron=bronnen.ADVIES,
    actoren=VT,
    vragen=ADVIES_ONDERWERPEN + STRAFBAAR_ONDERWERPEN,
    uitgangen=(
        Uitgang(
            "hulp",
            "De adviesvrager gaat zelf verder met hulp",
            "hulp",
            bronnen.ADVIES,
            informeren=(informeren.ADVIES_SAMENGEVAT,),
        ),
        Uitgang(
            "einde-contact",
            "Het advies is klaar",
            "einde-contact",
            bronnen.ADVIES,
            informeren=(informeren.ADVIES_SAMENGEVAT,),
        ),
        Uitgang("vervolgadvies", "Nog een gesprek over hetzelfde", "advies", bronnen.ADVIES),
        Uitgang(
            "melding",
            "Het wordt toch een melding",
            "melding",
            bronnen.ADVIES_VRAGEN,
            vereist=(vereisten.GEWELD_IN_BEELD, vereisten.MELDER_BEREIKBAAR),
            informeren=(informeren.BEVESTIGING_MELDER,),
        ),
        Uitgang(
            "ambtshalve",
            "Veilig Thuis meldt ambtshalve",
            "melding",
            bronnen.AMBTSHALVE,
            vereist=(*vereisten.AMBTSHALVE_VOORWAARDEN, vereisten.AMBTSHALVE_BESPROKEN, vereisten.AMBTSHALVE_MDO),
            informeren=(informeren.AMBTSHALVE_ADVIESVRAGER,),
        ),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


EINDE_CONTACT = Station(
    code="einde-contact",
    naam="Einde contact",
    band=BAND,
    doel="Het gesprek is klaar. Wie belde, mag altijd opnieuw bellen.",
    wie="Wie belde, en Veilig Thuis.",
    zicht="Bij wie belde.",
    zicht_bij=(Partijsoort.ADVIESVRAGER,),
    bron=bronnen.VERWACHTEN_ADVIES_OF_MELDING,
    vorm=Vorm.EINDE,
)


MELDING = Station(
    code="melding",
    naam="Meldingen",
    band=BAND,
    doel="De melding is vastgelegd. Veilig Thuis kan nu signalen uit verschillende bronnen met elkaar verbinden.",
    wie="Veilig Thuis neemt iedere melding aan die over huiselijk geweld of kindermishandeling gaat.",
    zicht=(
        "Bij Veilig Thuis vanaf binnenkomst, tenzij een professional met naam en vervanger heeft afgesproken het zelf te "
        "houden. Dan bij Veilig Thuis zodra het spoed is, na de beoordeling, en anders vanaf de 6e werkdag."
    ),
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.MELDER),
    bron=bronnen.MELDING,
    actoren=VT,
    vragen=(
        Vraag("Wat is er gebeurd, en wat is daarvan feit en wat oordeel?", bronnen.MELDING),
        Vraag("Om wie gaat het, waar wonen zij en wie hoort er nog meer bij?", bronnen.MELDING),
        Vraag("Kun je zelf hulp bieden, of vraag je Veilig Thuis het zicht over te nemen?", bronnen.VERWACHTEN_MELDING),
        Vraag(
            "Mag het gezin weten dat jij meldt?",
            bronnen.UB_BRONAFSCHERMING,
            "Angst is nooit een reden om niet te melden.",
        ),
        Vraag("Is het spoed?", bronnen.VEILIGHEIDSBEOORDELING),
    ),
    uitgangen=(
        Uitgang(
            "veiligheidsbeoordeling",
            "Altijd een veiligheidsbeoordeling",
            "veiligheidsbeoordeling",
            bronnen.VERWACHTEN_MELDING,
            informeren=(informeren.KENNISGEVING,),
        ),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
    links=(Link("Kindcheck", "https://www.augeo.nl/kindcheck"),),
)
