"""Band 3: when help is not enough. The jeugdbeschermingstafel, the Raad, the kinderrechter, the jeugdbescherming; and,
beside the route, the tijdelijk huisverbod."""

from zicht.protocol import bronnen, termijnen
from zicht.protocol.partijen import Actorgroep, Ontvanger, Partijsoort
from zicht.protocol.station import Band, Informeerplicht, Link, Station, Uitgang, Vereiste, Vorm, Vraag

MINDERJARIG = Vereiste(
    "minderjarige-betrokken",
    "Er is een minderjarige (of ongeboren kind) bij betrokken.",
    "Er is geen minderjarige bij dit dossier.",
    "Voor volwassenen zijn er andere wegen: wijkteam, ggz, Openbaar Ministerie en kantonrechter, politie, opvang.",
    bronnen.JEUGDBESCHERMINGSTAFEL,
)
HULP_ONVOLDOENDE = Vereiste(
    "hulp-onvoldoende",
    "Er is overlegd dat hulp te weinig oplevert en dat onveiligheid of een bedreigde ontwikkeling blijft.",
    "Er is nog geen overleg vastgelegd over de stap naar het gedwongen kader.",
    "Overleg met een gedragswetenschapper en leg het vast; 's nachts mag het met twee mensen aan de telefoon.",
    bronnen.JEUGDBESCHERMINGSTAFEL,
)
VERZOEK_INGEDIEND = Vereiste(
    "verzoek-ingediend",
    "Het verzoek tot onderzoek is bij de Raad ingediend.",
    "Er is nog geen verzoek tot onderzoek ingediend.",
    "Dien het verzoek in en leg het vast.",
    bronnen.JEUGDBESCHERMINGSTAFEL,
)

JEUGDBESCHERMINGSTAFEL = Station(
    code="jeugdbeschermingstafel",
    naam="Jeugdbeschermingstafel",
    band=Band.GEDWONGEN_KADER,
    doel="Met het gezin en met professionals is besproken wat er nodig is als hulp te weinig oplevert.",
    wie="Wie bevoegd is een verzoek tot onderzoek te doen, de directbetrokkenen, de Raad en de jeugdbescherming.",
    zicht="Waar het lag; bij drang bij de jeugdbeschermer, vanaf de toewijzing en voor de kinderen die hij krijgt.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ, Partijsoort.JEUGDBESCHERMER),
    bron=bronnen.JEUGDBESCHERMINGSTAFEL,
    vorm=Vorm.KEUZE,
    actoren=(Actorgroep.JEUGDBESCHERMINGSTAFEL, Actorgroep.RAAD, Actorgroep.JEUGDBESCHERMING, Actorgroep.GEMEENTE),
    vragen=(
        Vraag("Wat heeft de hulp tot nu toe opgeleverd?", bronnen.JEUGDBESCHERMINGSTAFEL),
        Vraag(
            "Is er nog onveiligheid, of wordt een kind in zijn ontwikkeling bedreigd?", bronnen.JEUGDBESCHERMINGSTAFEL
        ),
        Vraag("Welke afspraken zijn er, en welke moeten anders?", bronnen.JEUGDBESCHERMINGSTAFEL),
    ),
    uitgangen=(
        Uitgang(
            "vrijwillig",
            "Hulp gaat vrijwillig verder, met aangepaste of nieuwe afspraken",
            "hulp",
            bronnen.JEUGDBESCHERMINGSTAFEL,
            vereist=(VERZOEK_INGEDIEND,),
        ),
        Uitgang(
            "drang",
            "Drang: een jeugdbeschermer let tijdelijk op de veiligheid",
            "jeugdbescherming",
            bronnen.JEUGDBESCHERMINGSTAFEL,
            vereist=(VERZOEK_INGEDIEND,),
        ),
        Uitgang(
            "raadsonderzoek",
            "De Raad start een onderzoek",
            "raad",
            bronnen.JEUGDBESCHERMINGSTAFEL,
            vereist=(VERZOEK_INGEDIEND,),
        ),
    ),
)

RAAD = Station(
    code="raad",
    naam="Raad voor de Kinderbescherming",
    band=Band.GEDWONGEN_KADER,
    doel="Duidelijk is wat het beste is voor het kind, en of een maatregel nodig is.",
    wie="De Raad voor de Kinderbescherming; Veilig Thuis of de lokale professional blijft betrokken.",
    zicht="Waar het lag: bij Veilig Thuis of bij de lokale professional, nooit bij de Raad.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ),
    bron=bronnen.RAAD,
    actoren=(Actorgroep.RAAD,),
    vragen=(
        Vraag("Wat is het beste voor het kind?", bronnen.RAAD),
        Vraag("Zijn maatregelen of ingrijpen nodig?", bronnen.RAAD),
    ),
    uitgangen=(
        Uitgang(
            "verzoek-aan-rechter", "De Raad vraagt de kinderrechter om een maatregel", "kinderrechter", bronnen.RAAD
        ),
        Uitgang("geen-maatregel", "Geen maatregel nodig: hulp gaat vrijwillig verder", "hulp", bronnen.RAAD),
    ),
    links=(
        Link("Raad voor de Kinderbescherming", "https://www.kinderbescherming.nl"),
        Link("Filmpje over het onderzoek van de Raad", "https://www.youtube.com/watch?v=ucfhDXSVaNo"),
    ),
)

KINDERRECHTER = Station(
    code="kinderrechter",
    naam="Kinderrechter",
    band=Band.GEDWONGEN_KADER,
    doel="De kinderrechter heeft beslist over een maatregel. Alleen de kinderrechter kan dat.",
    wie="De kinderrechter, op verzoek van de Raad.",
    zicht="Waar het lag, tot een maatregel ingaat.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ),
    bron=bronnen.RAAD,
    actoren=(Actorgroep.KINDERRECHTER,),
    vragen=(Vraag("Moet een kind onder toezicht of voogdij komen, of tijdelijk ergens anders wonen?", bronnen.RAAD),),
    uitgangen=(
        Uitgang("maatregel", "Er komt een maatregel", "jeugdbescherming", bronnen.RAAD),
        Uitgang("afgewezen", "Geen maatregel: hulp gaat vrijwillig verder", "hulp", bronnen.RAAD),
    ),
)

JEUGDBESCHERMING = Station(
    code="jeugdbescherming",
    naam="Jeugdbescherming",
    band=Band.GEDWONGEN_KADER,
    doel="Een jeugdbeschermer bewaakt de veiligheid en de ontwikkeling van het kind, en werkt met gezin en netwerk.",
    wie="Een jeugdbeschermer van een gecertificeerde instelling.",
    zicht="Bij de gecertificeerde instelling (bij drang: de jeugdbeschermer), voor de kinderen om wie het gaat.",
    zicht_bij=(Partijsoort.GECERTIFICEERDE_INSTELLING, Partijsoort.JEUGDBESCHERMER),
    bron=bronnen.JEUGDBESCHERMING,
    actoren=(Actorgroep.JEUGDBESCHERMING,),
    vragen=(
        Vraag("Is het kind veilig, en kan het zich ontwikkelen?", bronnen.JEUGDBESCHERMING),
        Vraag("Is er extra zorg of hulp nodig?", bronnen.JEUGDBESCHERMING),
    ),
    uitgangen=(
        Uitgang("beeindigd", "De maatregel of de drang is klaar", "hulp", bronnen.JEUGDBESCHERMING),
        Uitgang(
            "drang-naar-raad", "Drang is niet genoeg: de Raad start een onderzoek", "raad", bronnen.JEUGDBESCHERMING
        ),
    ),
    links=(Link("Wie doet wat in de jeugdbescherming", bronnen.JEUGDBESCHERMING.url),),
)

#: Duties of whoever imposes it, shown with the station. They are not Veilig Thuis' own, so nobody here is asked for proof.
HUISVERBOD_HUISGENOTEN = Informeerplicht(
    "huisverbod-huisgenoten",
    Ontvanger.HUISGENOTEN,
    "Door wie het oplegt: wat het huisverbod inhoudt, en wat er gebeurt als iemand zich er niet aan houdt.",
    "meteen",
    bronnen.HUISVERBOD_MEEDELEN,
)
HUISVERBOD_HULPVERLENING = Informeerplicht(
    "huisverbod-hulpverlening",
    Ontvanger.HULPVERLENING,
    "Door wie het oplegt: dat er een huisverbod is, zodat de hulp meteen begint.",
    "meteen",
    bronnen.HUISVERBOD_MEEDELEN,
)

HUISVERBOD = Station(
    code="huisverbod",
    naam="Tijdelijk huisverbod",
    band=Band.GEDWONGEN_KADER,
    doel="Wie direct gevaar geeft, gaat tijdelijk het huis uit en neemt geen contact op. Zo ontstaat rust voor hulp.",
    wie=(
        "De burgemeester (of de hulpofficier van justitie) legt het op. Naast de politie en Veilig Thuis worden het wijkteam, "
        "de jeugdbescherming en/of het CJG ingeschakeld."
    ),
    zicht="Verandert er niet door.",
    bron=bronnen.HUISVERBOD_OPLEGGEN,
    vorm=Vorm.NAAST,
    actoren=(
        Actorgroep.BURGEMEESTER,
        Actorgroep.POLITIE,
        Actorgroep.VEILIG_THUIS,
        Actorgroep.LOKALE_WIJKTEAMS,
        Actorgroep.JEUGDBESCHERMING,
    ),
    termijn=termijnen.HUISVERBOD,
    vragen=(
        Vraag("Is er nu ernstig en direct gevaar als deze volwassene in huis blijft?", bronnen.HUISVERBOD_OPLEGGEN),
        Vraag("Wie is er naast de politie nodig: wijkteam, jeugdbescherming of CJG?", bronnen.ADVIES_VRAGEN),
        Vraag(
            "Waar is wie uit huis moet te bereiken?",
            bronnen.HUISVERBOD_BEREIKBAAR,
            "Dat laat hij of zij binnen 24 uur weten.",
        ),
        Vraag(
            "Wil wie uit huis moet een raadsman?",
            bronnen.HUISVERBOD_RAADSMAN,
            "Dan zorgt de burgemeester dat er binnen 24 uur een is.",
        ),
        Vraag(
            "Is de rechter om een voorlopige voorziening gevraagd?",
            bronnen.HUISVERBOD_ZITTING,
            "Dan worden beiden binnen drie dagen gehoord.",
        ),
    ),
    informeren=(HUISVERBOD_HUISGENOTEN, HUISVERBOD_HULPVERLENING),
    uitgangen=(
        Uitgang(
            "verlengd",
            "De burgemeester verlengt: tot ten hoogste vier weken na het opleggen",
            "huisverbod",
            bronnen.HUISVERBOD_VERLENGEN,
        ),
        Uitgang("beeindigd", "Het huisverbod eindigt, de hulp gaat door", "hulp", bronnen.HUISVERBOD_OPLEGGEN),
    ),
)

STATIONS: tuple[Station, ...] = (JEUGDBESCHERMINGSTAFEL, RAAD, KINDERRECHTER, JEUGDBESCHERMING, HUISVERBOD)
