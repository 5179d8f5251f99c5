"""The veiligheidsbeoordeling, and what is chosen after it."""

from zicht.protocol import bronnen, informeren, termijnen, vereisten
from zicht.protocol.handelingsprotocol.delen import (
    BAND,
    NA_BESLUIT,
    VEILIGHEID_EERST,
    VOOR_EEN_BESLUIT,
    VT,
    naar_gedwongen_kader,
    voortijdig,
)
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.station import Station, Uitgang, Vorm, Vraag

ONVEILIGHEIDSVRAGEN: tuple[Vraag, ...] = (
    Vraag("Is iemand nu in direct lichamelijk gevaar?", bronnen.MELDCODE_WEGEN),
    Vraag("Is de veiligheid de komende dagen niet zeker?", bronnen.MELDCODE_WEGEN),
    Vraag("Is nu direct bescherming nodig?", bronnen.MELDCODE_WEGEN),
)


VEILIGHEIDSBEOORDELING = Station(
    code="veiligheidsbeoordeling",
    naam="Veiligheidsbeoordeling",
    band=BAND,
    doel="Er is zicht op de veiligheid van iedereen in het gezin, en besloten wie de volgende stappen zet.",
    wie="Veilig Thuis, nooit een persoon alleen.",
    zicht="Bij Veilig Thuis zodra het spoed is, na de beoordeling en in ieder geval vanaf de 6e werkdag.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.MELDER),
    bron=bronnen.VEILIGHEIDSBEOORDELING,
    actoren=VT,
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
            vereist=(*VOOR_EEN_BESLUIT, vereisten.GEEN_ONVEILIGHEID_MEER_OPEN),
            informeren=(*NA_BESLUIT, informeren.VERNIETIGING, *informeren.BIJ_AFSLUITEN),
        ),
        Uitgang(
            "overdracht",
            "Overdragen aan een ander",
            "overdracht-na-veiligheidsbeoordeling",
            bronnen.OVERDRACHT_NA_BEOORDELING,
            vereist=VOOR_EEN_BESLUIT,
            informeren=(*NA_BESLUIT, informeren.BESLUIT_OVERDRACHTSPARTIJ),
        ),
        Uitgang(
            "keuze-vervolg",
            "Veilig Thuis houdt zicht en kiest later",
            "keuze-vervolg",
            bronnen.KEUZE_VERVOLG,
            vereist=VOOR_EEN_BESLUIT,
            informeren=NA_BESLUIT,
        ),
        Uitgang(
            "voorwaarden-vervolg",
            "Meteen voorwaarden en vervolg",
            "voorwaarden-vervolg",
            bronnen.KEUZE_VERVOLG,
            vereist=(*VOOR_EEN_BESLUIT, vereisten.CRITERIA_BEANTWOORD),
            informeren=(*NA_BESLUIT, informeren.DIENST_BEGINT),
        ),
        Uitgang(
            "onderzoek",
            "Meteen onderzoek",
            "onderzoek",
            bronnen.KEUZE_VERVOLG,
            vereist=(*VOOR_EEN_BESLUIT, vereisten.CRITERIA_BEANTWOORD),
            informeren=(*NA_BESLUIT, informeren.DIENST_BEGINT),
        ),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


OVERDRACHT_NA_VEILIGHEIDSBEOORDELING = Station(
    code="overdracht-na-veiligheidsbeoordeling",
    naam="Overdracht na veiligheidsbeoordeling",
    band=BAND,
    doel="Een ander heeft de volgende stappen op zich genomen: lokaal team, lopende hulp, multidisciplinair team of gezin.",
    wie="Veilig Thuis besluit en biedt aan; de ontvangende partij aanvaardt.",
    zicht="Bij Veilig Thuis tot de ander aanvaardt en zegt wie oplet tot de hulp begint; vanaf die minuut bij de ander.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ, Partijsoort.DIRECTBETROKKENEN),
    bron=bronnen.OVERDRACHT_NA_BEOORDELING,
    actoren=VT,
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
        naar_gedwongen_kader(),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


KEUZE_VERVOLG = Station(
    code="keuze-vervolg",
    naam="Keuze vervolg",
    band=BAND,
    doel="Gekozen is tussen voorwaarden en vervolg of onderzoek, bijvoorbeeld na contact met de directbetrokkenen.",
    wie="Veilig Thuis, nooit een persoon alleen.",
    zicht="Bij Veilig Thuis, ook als het gezin op een dienst wacht.",
    zicht_bij=(Partijsoort.VEILIG_THUIS,),
    bron=bronnen.KEUZE_VERVOLG,
    vorm=Vorm.KEUZE,
    actoren=VT,
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
        naar_gedwongen_kader(),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)
