"""Band 2: the route at Veilig Thuis, one station after another in the order of the map."""

from zicht.protocol import bronnen, gedwongen_kader, informeren, termijnen, vereisten
from zicht.protocol.meldcode import AFWEGINGSVRAGEN
from zicht.protocol.partijen import Actorgroep, Partijsoort
from zicht.protocol.station import Band, Link, Station, Uitgang, Vorm, Vraag

_BAND = Band.HANDELINGSPROTOCOL
_VT = (Actorgroep.VEILIG_THUIS,)
_BESLUIT = (vereisten.BRONNEN_GERAADPLEEGD, vereisten.OORDEEL_PER_PERSOON, vereisten.NIET_ALLEEN)
_AFSLUITEN = (vereisten.GEEN_ONVEILIGHEID_MEER_OPEN, vereisten.REDEN_PER_PERSOON, vereisten.NIETS_LOOPT_NOG)
_NA_BESLUIT = (informeren.BESLUIT_MELDER, informeren.BESLUIT_BETROKKENEN)
_VEILIGHEID_EERST = "112, politie, huisverbod of een spoedovername kan altijd, ook als er nog iets ontbreekt: eerst doen, dan aanvullen."


def _naar_gedwongen_kader(code: str = "jeugdbeschermingstafel", naam: str = "") -> Uitgang:
    return Uitgang(
        code,
        naam or "Verzoek tot onderzoek: naar de jeugdbeschermingstafel",
        "jeugdbeschermingstafel",
        bronnen.JEUGDBESCHERMINGSTAFEL,
        vereist=(gedwongen_kader.MINDERJARIG, gedwongen_kader.HULP_ONVOLDOENDE),
        informeren=(informeren.RAAD_VERZOEK, informeren.COLLEGE_VERZOEK, informeren.GEZIN_VERZOEK),
    )


def _voortijdig() -> Uitgang:
    return Uitgang(
        "voortijdig",
        "Voortijdig afsluiten: vertrokken of overleden",
        "afsluiten",
        bronnen.UITVOERINGSREGELING,
        vereist=(vereisten.REDEN_PER_PERSOON,),
        informeren=(informeren.EINDE_OVERDRACHTSPARTIJ,),
    )


EERSTE_CONTACT = Station(
    code="eerste-contact",
    naam="Keuze advies of melding",
    band=_BAND,
    doel="Eerste contact: samen met wie belt is duidelijk of het een advies of een melding is. De beller beslist.",
    wie="De frontoffice van Veilig Thuis, dag en nacht; 's nachts de bereikbaarheidsdienst.",
    zicht="Bij wie belt.",
    zicht_bij=(Partijsoort.PROFESSIONAL, Partijsoort.ADVIESVRAGER),
    bron=bronnen.EERSTE_CONTACT,
    vorm=Vorm.KEUZE,
    actoren=_VT,
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
    altijd_mogelijk=_VEILIGHEID_EERST,
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
    band=_BAND,
    doel="Wie zich zorgen maakt, kan zelf verder. Er wordt niets vastgelegd waaraan het gezin te herkennen is.",
    wie="Veilig Thuis adviseert zorgvuldig; de adviesvrager zet de stappen.",
    zicht="Bij de adviesvrager.",
    zicht_bij=(Partijsoort.ADVIESVRAGER,),
    bron=bronnen.ADVIES,
    actoren=_VT,
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
        Uitgang("vervolgadvies", "Nog een gesprek over dezelfde zaak", "advies", bronnen.ADVIES),
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
    altijd_mogelijk=_VEILIGHEID_EERST,
)

EINDE_CONTACT = Station(
    code="einde-contact",
    naam="Einde contact",
    band=_BAND,
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
    band=_BAND,
    doel="De melding is vastgelegd. Veilig Thuis kan nu signalen uit verschillende bronnen met elkaar verbinden.",
    wie="Veilig Thuis neemt iedere melding aan die over huiselijk geweld of kindermishandeling gaat.",
    zicht=(
        "Bij Veilig Thuis vanaf binnenkomst, tenzij een professional met naam en vervanger heeft afgesproken het zelf te "
        "houden. Dan bij Veilig Thuis zodra het spoed is, na de beoordeling, en anders vanaf de 6e werkdag."
    ),
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.MELDER),
    bron=bronnen.MELDING,
    actoren=_VT,
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
    altijd_mogelijk=_VEILIGHEID_EERST,
    links=(Link("Kindcheck", "https://www.augeo.nl/kindcheck"),),
)

ONVEILIGHEIDSVRAGEN: tuple[Vraag, ...] = (
    Vraag("Is iemand nu in direct lichamelijk gevaar?", bronnen.MELDCODE_WEGEN),
    Vraag("Is de veiligheid de komende dagen niet zeker?", bronnen.MELDCODE_WEGEN),
    Vraag("Is nu direct bescherming nodig?", bronnen.MELDCODE_WEGEN),
)

VEILIGHEIDSBEOORDELING = Station(
    code="veiligheidsbeoordeling",
    naam="Veiligheidsbeoordeling",
    band=_BAND,
    doel="Er is zicht op de veiligheid van iedereen in het gezin, en besloten wie de volgende stappen zet.",
    wie="Veilig Thuis, nooit een persoon alleen.",
    zicht="Bij Veilig Thuis zodra het spoed is, na de beoordeling en in ieder geval vanaf de 6e werkdag.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.MELDER),
    bron=bronnen.VEILIGHEIDSBEOORDELING,
    actoren=_VT,
    termijn=termijnen.VEILIGHEIDSBEOORDELING,
    vragen=(
        Vraag("Wat weten wij zelf, andere Veilig Thuis-organisaties en de Raad al?", bronnen.VERWACHTEN_MELDING),
        *ONVEILIGHEIDSVRAGEN,
        Vraag("Herhaalt de onveiligheid zich, of duurt zij voort?", bronnen.MELDCODE_WEGEN),
        Vraag("Spelen er veel problemen tegelijk?", bronnen.KEUZE_VERVOLG),
    ),
    uitgangen=(
        Uitgang(
            "geen-vervolgstappen",
            "Geen vervolgstappen nodig",
            "afsluiten",
            bronnen.OVERDRACHT_NA_BEOORDELING,
            vereist=(*_BESLUIT, vereisten.GEEN_ONVEILIGHEID_MEER_OPEN),
            informeren=(*_NA_BESLUIT, informeren.VERNIETIGING, *informeren.BIJ_AFSLUITEN),
        ),
        Uitgang(
            "overdracht",
            "Overdragen aan een ander",
            "overdracht-na-veiligheidsbeoordeling",
            bronnen.OVERDRACHT_NA_BEOORDELING,
            vereist=_BESLUIT,
            informeren=(*_NA_BESLUIT, informeren.BESLUIT_OVERDRACHTSPARTIJ),
        ),
        Uitgang(
            "keuze-vervolg",
            "Veilig Thuis houdt zicht en kiest later",
            "keuze-vervolg",
            bronnen.KEUZE_VERVOLG,
            vereist=_BESLUIT,
            informeren=_NA_BESLUIT,
        ),
        Uitgang(
            "voorwaarden-vervolg",
            "Meteen voorwaarden en vervolg",
            "voorwaarden-vervolg",
            bronnen.KEUZE_VERVOLG,
            vereist=(*_BESLUIT, vereisten.CRITERIA_BEANTWOORD),
            informeren=(*_NA_BESLUIT, informeren.DIENST_BEGINT),
        ),
        Uitgang(
            "onderzoek",
            "Meteen onderzoek",
            "onderzoek",
            bronnen.KEUZE_VERVOLG,
            vereist=(*_BESLUIT, vereisten.CRITERIA_BEANTWOORD),
            informeren=(*_NA_BESLUIT, informeren.DIENST_BEGINT),
        ),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

OVERDRACHT_NA_VEILIGHEIDSBEOORDELING = Station(
    code="overdracht-na-veiligheidsbeoordeling",
    naam="Overdracht na veiligheidsbeoordeling",
    band=_BAND,
    doel="Een ander heeft de volgende stappen op zich genomen: lokaal team, lopende hulp, multidisciplinair team of gezin.",
    wie="Veilig Thuis besluit en biedt aan; de ontvangende partij aanvaardt.",
    zicht="Bij Veilig Thuis tot de ander aanvaardt en zegt wie oplet tot de hulp begint; vanaf die minuut bij de ander.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ, Partijsoort.DIRECTBETROKKENEN),
    bron=bronnen.OVERDRACHT_NA_BEOORDELING,
    actoren=_VT,
    vragen=(
        Vraag("Wie kan de volgende stappen zetten?", bronnen.OVERDRACHT_NA_BEOORDELING),
        Vraag("Wie let op de veiligheid tot de hulp begint?", bronnen.KEUZE_AANVAARDING),
    ),
    uitgangen=(
        Uitgang(
            "aanvaard",
            "Aanvaarding van de overdracht",
            "afsluiten",
            bronnen.OVERDRACHT_NA_BEOORDELING,
            vereist=(
                vereisten.AANGEBODEN,
                vereisten.BEOORDELING_KLAAR,
                vereisten.VEILIG_GENOEG_VOOR_GEZIN,
                vereisten.GEZIN_GEEN_TEGENPARTIJ,
                vereisten.WIE_KIJKT,
            ),
            informeren=informeren.BIJ_AFSLUITEN,
        ),
        Uitgang(
            "zelf-voortzetten",
            "Veilig Thuis gaat zelf verder",
            "keuze-vervolg",
            bronnen.KEUZE_VERVOLG,
            vereist=(vereisten.NIET_ALLEEN,),
        ),
        _naar_gedwongen_kader(),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

KEUZE_VERVOLG = Station(
    code="keuze-vervolg",
    naam="Keuze vervolg",
    band=_BAND,
    doel="Gekozen is tussen voorwaarden en vervolg of onderzoek, bijvoorbeeld na contact met de directbetrokkenen.",
    wie="Veilig Thuis, nooit een persoon alleen.",
    zicht="Bij Veilig Thuis, ook als het gezin op een dienst wacht.",
    zicht_bij=(Partijsoort.VEILIG_THUIS,),
    bron=bronnen.KEUZE_VERVOLG,
    vorm=Vorm.KEUZE,
    actoren=_VT,
    termijn=termijnen.DIENST,
    vragen=(
        Vraag("Zijn er aanwijzingen voor acute of structurele onveiligheid?", bronnen.KEUZE_VERVOLG),
        Vraag("Spelen er veel problemen tegelijk?", bronnen.KEUZE_VERVOLG),
        Vraag("Moeten de vermoedens worden bevestigd of weerlegd om verder te kunnen?", bronnen.KEUZE_VERVOLG),
        Vraag("Willen en kunnen de directbetrokkenen genoeg meewerken en hulp aanvaarden?", bronnen.KEUZE_VERVOLG),
    ),
    uitgangen=(
        Uitgang(
            "voorwaarden-vervolg",
            "Voorwaarden en vervolg",
            "voorwaarden-vervolg",
            bronnen.KEUZE_VERVOLG,
            vereist=(vereisten.CRITERIA_BEANTWOORD, vereisten.NIET_ALLEEN),
            informeren=(informeren.DIENST_BEGINT,),
        ),
        Uitgang(
            "onderzoek",
            "Onderzoek",
            "onderzoek",
            bronnen.KEUZE_VERVOLG,
            vereist=(vereisten.CRITERIA_BEANTWOORD, vereisten.NIET_ALLEEN),
            informeren=(informeren.DIENST_BEGINT,),
        ),
        _naar_gedwongen_kader(),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

VOORWAARDEN_VERVOLG = Station(
    code="voorwaarden-vervolg",
    naam="Voorwaarden en vervolg",
    band=_BAND,
    doel="Met een gezin dat meewerkt zijn veiligheidsvoorwaarden vastgesteld en is een vervolgtraject ingezet.",
    wie="Veilig Thuis, dat afstemt met de ketenpartners en contactpersoon is voor de directbetrokkenen.",
    zicht="Bij Veilig Thuis.",
    zicht_bij=(Partijsoort.VEILIG_THUIS,),
    bron=bronnen.VOORWAARDEN_VERVOLG,
    actoren=_VT,
    termijn=termijnen.VOORWAARDEN_VERVOLG,
    vragen=(
        Vraag("Wat moet er nu geregeld zijn om veilig te zijn?", bronnen.VOORWAARDEN_VERVOLG),
        Vraag("Wie let op, en wanneer kijken jullie of het lukt?", bronnen.VOORWAARDEN_VERVOLG),
        Vraag("Welke hulp is nodig voor stabiele veiligheid en herstel?", bronnen.VOORWAARDEN_VERVOLG),
    ),
    informeren=(informeren.INFORMATIE_BETROKKENE,),
    uitgangen=(
        Uitgang(
            "overdracht",
            "De dienst is klaar: overdragen",
            "overdracht",
            bronnen.VOORWAARDEN_VERVOLG,
            vereist=(vereisten.VOORWAARDEN_VASTGESTELD,),
            informeren=(informeren.VOORWAARDEN_BETROKKENEN, informeren.UITKOMST_MELDER),
        ),
        Uitgang(
            "onderzoek",
            "Er is toch meer inzicht nodig: onderzoek",
            "onderzoek",
            bronnen.VOORWAARDEN_VERVOLG,
            vereist=(vereisten.CRITERIA_BEANTWOORD, vereisten.NIET_ALLEEN),
            informeren=(informeren.DIENST_BEGINT,),
        ),
        _naar_gedwongen_kader(),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

ONDERZOEK = Station(
    code="onderzoek",
    naam="Onderzoek",
    band=_BAND,
    doel="De vermoedens zijn bevestigd of weerlegd; zo nodig zijn er voorwaarden en is vervolghulp ingezet.",
    wie="Veilig Thuis, dat met alle directbetrokkenen spreekt en bij anderen informatie kan vragen.",
    zicht="Bij Veilig Thuis.",
    zicht_bij=(Partijsoort.VEILIG_THUIS,),
    bron=bronnen.ONDERZOEK,
    actoren=_VT,
    termijn=termijnen.DIENST,
    vragen=(
        Vraag("Wat zegt iedere directbetrokkene zelf?", bronnen.ONDERZOEK),
        Vraag("Welke informatie is nodig van professionals die het gezin kennen?", bronnen.ONDERZOEK),
        Vraag("Is het vermoeden per persoon bevestigd, weerlegd of niet bevestigd?", bronnen.ONDERZOEK),
        Vraag("Welke veiligheidsvoorwaarden zijn nodig?", bronnen.ONDERZOEK),
    ),
    informeren=(
        informeren.INFORMATIE_BETROKKENE,
        informeren.INFORMATIE_INFORMANT,
        informeren.INFORMATIE_GEVRAAGD,
    ),
    uitgangen=(
        Uitgang(
            "overdracht",
            "Het onderzoek is klaar: overdragen",
            "overdracht",
            bronnen.ONDERZOEK,
            vereist=(
                vereisten.IEDEREEN_GESPROKEN,
                vereisten.CONCLUSIE_PER_PERSOON,
                vereisten.VOORWAARDEN_BIJ_BEVESTIGING,
                vereisten.IETS_BEVESTIGD,
                vereisten.NIET_ALLEEN,
            ),
            informeren=(
                informeren.ONDERZOEK_BETROKKENEN,
                informeren.VOORWAARDEN_BETROKKENEN,
                informeren.UITKOMST_MELDER,
            ),
        ),
        Uitgang(
            "afsluiten",
            "Niets bevestigd: afsluiten",
            "afsluiten",
            bronnen.ONDERZOEK,
            vereist=(
                vereisten.IEDEREEN_GESPROKEN,
                vereisten.CONCLUSIE_PER_PERSOON,
                vereisten.NIETS_BEVESTIGD,
                vereisten.GEEN_ONVEILIGHEID_MEER_OPEN,
                vereisten.NIET_ALLEEN,
            ),
            informeren=(
                informeren.ONDERZOEK_BETROKKENEN,
                informeren.UITKOMST_MELDER,
                informeren.VERNIETIGING,
                *informeren.BIJ_AFSLUITEN,
            ),
        ),
        _naar_gedwongen_kader(),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

OVERDRACHT_HANDELINGEN: tuple[Vraag, ...] = (
    Vraag("De inhoud van de melding en de informatie uit de veiligheidsbeoordeling geven", bronnen.OVERDRACHT),
    Vraag(
        "De veiligheidsvoorwaarden schriftelijk geven aan directbetrokkenen en overdrachtspartij", bronnen.OVERDRACHT
    ),
    Vraag("Afspreken wie veiligheidsplan, hulpverleningsplan en herstelplan maakt", bronnen.OVERDRACHT),
    Vraag("Afspreken hoe de voorwaarden worden gemonitord", bronnen.OVERDRACHT),
    Vraag("Afspreken wat er gebeurt als het niet genoeg herstelt", bronnen.OVERDRACHT),
)

OVERDRACHT = Station(
    code="overdracht",
    naam="Overdracht",
    band=_BAND,
    doel="De uitvoering van de vervolgstappen is belegd bij een ander, liefst in een gesprek waar het gezin bij is.",
    wie="Veilig Thuis draagt over en verantwoordt dat besluit; de overdrachtspartij aanvaardt.",
    zicht="Bij Veilig Thuis tot de ander aanvaardt en zegt wie oplet tot de hulp begint; vanaf die minuut bij de ander.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ),
    bron=bronnen.OVERDRACHT,
    actoren=_VT,
    vragen=OVERDRACHT_HANDELINGEN,
    informeren=(informeren.VOORWAARDEN_OVERDRACHTSPARTIJ,),
    uitgangen=(
        Uitgang(
            "aanvaard",
            "Aanvaarding van de overdracht",
            "monitoring",
            bronnen.OVERDRACHT,
            vereist=(
                vereisten.VIJF_HANDELINGEN,
                vereisten.AANGEBODEN,
                vereisten.BEOORDELING_KLAAR,
                vereisten.WIE_KIJKT,
            ),
        ),
        _naar_gedwongen_kader(),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

MONITORING = Station(
    code="monitoring",
    naam="Monitoring",
    band=_BAND,
    doel="Anderhalf jaar lang kijken: zijn de voorwaarden gehaald, is het direct en later stabiel veilig, is er herstel?",
    wie="Veilig Thuis, met de overdrachtspartij en ieder directbetrokkene apart; ook wie geen hulp geeft, werkt mee.",
    zicht="Bij de overdrachtspartij; Veilig Thuis monitort ernaast. Stopt de hulp, dan weer bij Veilig Thuis.",
    zicht_bij=(Partijsoort.OVERDRACHTSPARTIJ, Partijsoort.VEILIG_THUIS),
    bron=bronnen.MONITORING,
    actoren=_VT,
    termijn=termijnen.MONITORING,
    vragen=(
        Vraag("Is aan de veiligheidsvoorwaarden voldaan?", bronnen.MONITORING),
        Vraag("Is het daardoor direct, en later stabiel, veilig?", bronnen.MONITORING),
        Vraag("Is er aandacht voor herstel van de schade?", bronnen.MONITORING),
    ),
    informeren=(informeren.BEVINDINGEN_BETROKKENEN, informeren.BEVINDINGEN_OVERDRACHTSPARTIJ),
    uitgangen=(
        Uitgang(
            "zorgen-weggenomen",
            "De zorgen zijn weggenomen: afsluiten",
            "afsluiten",
            bronnen.MONITORING,
            vereist=(vereisten.ZORGEN_WEGGENOMEN, *_AFSLUITEN),
            informeren=informeren.BIJ_AFSLUITEN,
        ),
        Uitgang(
            "dwang-adviseren",
            "De overdrachtspartij adviseren stappen te zetten naar een dwangmaatregel",
            "monitoring",
            bronnen.MONITORING,
            vereist=(vereisten.DRIE_MOGELIJKHEDEN,),
        ),
        _naar_gedwongen_kader("dwangmaatregel", "Zelf een stap naar een dwangmaatregel, voor een kind"),
        Uitgang(
            "ambtshalve",
            "Veilig Thuis meldt ambtshalve",
            "melding",
            bronnen.MONITORING,
            vereist=(vereisten.GROND_MONITORING, vereisten.AMBTSHALVE_MDO),
            informeren=(informeren.KENNISGEVING,),
        ),
        Uitgang(
            "geen-mogelijkheden",
            "Afsluiten bij gebrek aan mogelijkheden",
            "afsluiten",
            bronnen.MONITORING,
            vereist=(vereisten.DRIE_MOGELIJKHEDEN, *_AFSLUITEN),
            informeren=informeren.BIJ_AFSLUITEN,
        ),
        _voortijdig(),
    ),
    altijd_mogelijk=_VEILIGHEID_EERST,
)

AFSLUITEN = Station(
    code="afsluiten",
    naam="Afsluiten dossier Veilig Thuis",
    band=_BAND,
    doel="Veilig Thuis bevestigt schriftelijk dat de bemoeienis definitief is afgerond.",
    wie="Veilig Thuis, aan directbetrokkenen en overdrachtspartij.",
    zicht="Tot het afsluiten waar het lag. Daarna houdt niemand het meer vanuit dit dossier.",
    bron=bronnen.AFSLUITEN,
    vorm=Vorm.EINDE,
    actoren=_VT,
)

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
