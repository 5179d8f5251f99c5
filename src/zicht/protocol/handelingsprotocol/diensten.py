"""The two diensten: voorwaarden en vervolg, and onderzoek."""

from zicht.protocol import bronnen, informeren, termijnen, vereisten
from zicht.protocol.handelingsprotocol.delen import BAND, VEILIGHEID_EERST, VT, naar_gedwongen_kader, voortijdig
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.station import Station, Uitgang, Vraag

VOORWAARDEN_VERVOLG = Station(
    code="voorwaarden-vervolg",
    naam="Voorwaarden en vervolg",
    band=BAND,
    doel="Met een gezin dat meewerkt zijn veiligheidsvoorwaarden vastgesteld en is een vervolgtraject ingezet.",
    wie="Veilig Thuis, dat afstemt met de ketenpartners en contactpersoon is voor de directbetrokkenen.",
    zicht="Bij Veilig Thuis.",
    zicht_bij=(Partijsoort.VEILIG_THUIS,),
    bron=bronnen.VOORWAARDEN_VERVOLG,
    actoren=VT,
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
        naar_gedwongen_kader(),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


ONDERZOEK = Station(
    code="onderzoek",
    naam="Onderzoek",
    band=BAND,
    doel="De vermoedens zijn bevestigd of weerlegd; zo nodig zijn er voorwaarden en is vervolghulp ingezet.",
    wie="Veilig Thuis, dat met alle directbetrokkenen spreekt en bij anderen informatie kan vragen.",
    zicht="Bij Veilig Thuis.",
    zicht_bij=(Partijsoort.VEILIG_THUIS,),
    bron=bronnen.ONDERZOEK,
    actoren=VT,
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
        naar_gedwongen_kader(),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)
