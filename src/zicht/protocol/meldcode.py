"""Band 1: the five steps of the meldcode, for everyone who works with people, up to the two decisions of step 5."""

from zicht.protocol import bronnen
from zicht.protocol.partijen import WHO_STARTS, Partijsoort
from zicht.protocol.station import Band, Link, Station, Uitgang, Vereiste, Vorm, Vraag

_ZICHT = "Bij de professional of de eigen organisatie."
_BIJ_PROFESSIONAL = (Partijsoort.PROFESSIONAL,)

STAP_VASTGELEGD = Vereiste(
    "stap-vastgelegd",
    "De stap is vastgelegd door wie hem heeft gezet.",
    "Deze stap is nog niet vastgelegd.",
    "Leg vast wat je hebt gedaan, ook als het kort is.",
    bronnen.MELDCODE,
)
REDEN_AFSLUITEN = Vereiste(
    "reden-afsluiten",
    "De reden waarom er geen vermoeden meer is, staat erbij.",
    "Er staat nog niet waarom er geen vermoeden meer is.",
    "Schrijf in een zin waarom.",
    bronnen.MELDCODE_AFSLUITEN,
)
VIJF_VRAGEN = Vereiste(
    "vijf-afwegingsvragen",
    "De vijf afwegingsvragen zijn beantwoord; onbekend is ook een antwoord.",
    "Nog niet alle vijf afwegingsvragen zijn beantwoord.",
    "Beantwoord ze een voor een; weet je het niet, kies dan onbekend.",
    bronnen.MELDCODE_WEGEN,
)
TWEE_BESLISSINGEN = Vereiste(
    "twee-beslissingen",
    "Beide beslissingen zijn genomen: is melden nodig, en is hulp verlenen of organiseren mogelijk.",
    "Nog niet beide beslissingen zijn genomen.",
    "Neem ze allebei: dat hulp mogelijk is, neemt de eerste beslissing niet weg.",
    bronnen.MELDCODE_BESLISSEN,
)


def _afsluiten() -> Uitgang:
    return Uitgang(
        "afsluiten",
        "Er is geen vermoeden meer",
        "meldcode-gesloten",
        bronnen.MELDCODE_AFSLUITEN,
        vereist=(REDEN_AFSLUITEN,),
    )


def _bellen() -> Uitgang:
    return Uitgang("veilig-thuis-bellen", "Bel Veilig Thuis", "eerste-contact", bronnen.MELDCODE_OVERLEG)


def _meteen_beslissen() -> Uitgang:
    return Uitgang(
        "acuut-gevaar", "Acuut gevaar: bel 112 en ga meteen naar stap 5", "beslissen", bronnen.KEUZE_VEILIGHEID_EERST
    )


SIGNALEN = Station(
    code="signalen",
    naam="Stap 1 Signalen in kaart brengen",
    band=Band.MELDCODE,
    doel="Alle signalen waardoor het vermoeden is ontstaan, staan zo feitelijk mogelijk op papier.",
    wie="De professional die de signalen ziet, legt ze zelf vast.",
    zicht=_ZICHT,
    zicht_bij=_BIJ_PROFESSIONAL,
    bron=bronnen.MELDCODE_SIGNALEN,
    actoren=WHO_STARTS,
    vragen=(
        Vraag("Wat heb je gezien of gehoord, wanneer en waar?", bronnen.MELDCODE_SIGNALEN),
        Vraag("Wat is een feit, en wat maak je er zelf van?", bronnen.MELDCODE_SIGNALEN),
        Vraag(
            "Werk je alleen met volwassenen: zorgt je cliënt voor kinderen, en zijn die veilig?",
            bronnen.BESLUIT_KINDCHECK,
            "De kindcheck is verplicht als de problemen zo ernstig zijn dat een kind er last van kan hebben.",
        ),
    ),
    uitgangen=(
        Uitgang("overleg", "Overleg met een collega", "overleg", bronnen.MELDCODE_SIGNALEN, vereist=(STAP_VASTGELEGD,)),
        _meteen_beslissen(),
        _bellen(),
        _afsluiten(),
    ),
    links=(
        Link("Signalenkaart", "https://signalenkaart.nl/"),
        Link("Kindcheck", "https://www.augeo.nl/kindcheck"),
        Link("Meldcode", "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/meldcode"),
    ),
)

OVERLEG = Station(
    code="overleg",
    naam="Stap 2 Overleg met collega en/of Veilig Thuis",
    band=Band.MELDCODE,
    doel="Een collega kijkt mee naar de signalen, en Veilig Thuis als dat helpt.",
    wie="De professional, met een gedragswetenschapper, leidinggevende, aandachtsfunctionaris of andere collega.",
    zicht=_ZICHT,
    zicht_bij=_BIJ_PROFESSIONAL,
    bron=bronnen.MELDCODE_OVERLEG,
    ook=(bronnen.BESLUIT_DESKUNDIGE,),
    vragen=(
        Vraag("Met wie heb je overlegd, en wat kwam eruit?", bronnen.MELDCODE_OVERLEG),
        Vraag(
            "Heb je Veilig Thuis om advies gevraagd?",
            bronnen.MELDCODE_OVERLEG,
            "Bij eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking: altijd, en voordat je met de "
            "familie spreekt.",
        ),
    ),
    uitgangen=(
        Uitgang("gesprek", "Ga in gesprek", "gesprek", bronnen.MELDCODE_OVERLEG, vereist=(STAP_VASTGELEGD,)),
        _meteen_beslissen(),
        _bellen(),
        _afsluiten(),
    ),
)

GESPREK = Station(
    code="gesprek",
    naam="Stap 3 Gesprek met cliënt",
    band=Band.MELDCODE,
    doel="Het vermoeden is besproken met wie het aangaat: ouders, kind of volwassene, als dat veilig kan.",
    wie="De professional, met de directbetrokkenen.",
    zicht=_ZICHT,
    zicht_bij=_BIJ_PROFESSIONAL,
    bron=bronnen.MELDCODE_GESPREK,
    ook=(bronnen.BESLUIT_GESPREK, bronnen.BESLUIT_BIJZONDER_GEWELD),
    vragen=(
        Vraag("Kan het gesprek veilig, voor iedereen?", bronnen.MELDCODE_GESPREK),
        Vraag(
            "Gaat het over eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking?",
            bronnen.KEUZE_EERGEWELD,
            "Spreek dan niet met de familie: die kan als geheel tegenpartij zijn. Bel Veilig Thuis. Deze stap telt als: niet "
            "gesproken, vanwege veiligheid.",
        ),
        Vraag("Met wie heb je gesproken, of waarom niet?", bronnen.MELDCODE_GESPREK),
        Vraag("Hoe reageerden zij, en zag je nieuwe signalen?", bronnen.MELDCODE_GESPREK),
        Vraag("Herkennen anderen dit ook, en hoe kijken zij ernaar?", bronnen.MELDCODE_GESPREK),
    ),
    uitgangen=(
        Uitgang(
            "wegen",
            "Niet gerustgesteld, of meer signalen: ga wegen",
            "wegen",
            bronnen.MELDCODE_GESPREK,
            vereist=(STAP_VASTGELEGD,),
        ),
        Uitgang(
            "niet-gesproken",
            "Niet gesproken, vanwege veiligheid: ga wegen",
            "wegen",
            bronnen.BESLUIT_GESPREK,
            vereist=(STAP_VASTGELEGD,),
        ),
        _meteen_beslissen(),
        _bellen(),
        _afsluiten(),
    ),
    links=(
        Link("Zorgen bespreken met kind en ouders", "https://www.nji.nl/kindermishandeling/zorgen-bespreken"),
        Link(
            "Gesprek over ouderenmishandeling",
            "https://www.aanpak-ouderenmishandeling.nl/professionals/onderzoeken-van-signalen/"
            "handvatten-voor-gespreksvoering",
        ),
        Link("Signaleren", "https://www.nji.nl/kindermishandeling/signaleren"),
    ),
)

AFWEGINGSVRAGEN: tuple[Vraag, ...] = (
    Vraag("Blijft het vermoeden van huiselijk geweld of kindermishandeling bestaan?", bronnen.MELDCODE_WEGEN),
    Vraag(
        "Is er (een vermoeden van) acute of structurele onveiligheid?",
        bronnen.MELDCODE_WEGEN,
        "Acuut: iemand is nu in lichamelijk gevaar, de veiligheid is de komende dagen niet zeker en bescherming is "
        "direct nodig. Structureel: onveilige gebeurtenissen herhalen zich of duren voort.",
    ),
    Vraag(
        "Kun je passende hulp bieden of organiseren, met een veiligheidsplan werken en het zicht op veiligheid regelen?",
        bronnen.MELDCODE_WEGEN,
    ),
    Vraag("Werken de directbetrokkenen mee aan die hulp?", bronnen.MELDCODE_WEGEN),
    Vraag("Leidt deze hulp tot stabiele veiligheid?", bronnen.MELDCODE_WEGEN),
)

WEGEN = Station(
    code="wegen",
    naam="Stap 4 Wegen van huiselijk geweld en kindermishandeling",
    band=Band.MELDCODE,
    doel="Alles uit stap 1 tot en met 3 is gewogen met het afwegingskader van het beroep.",
    wie="De professional, met het eigen afwegingskader; bij twijfel samen met Veilig Thuis.",
    zicht=_ZICHT,
    zicht_bij=_BIJ_PROFESSIONAL,
    bron=bronnen.MELDCODE_WEGEN,
    ook=(bronnen.BESLUIT_BIJ_TWIJFEL,),
    vragen=AFWEGINGSVRAGEN,
    uitgangen=(
        Uitgang(
            "beslissen",
            "Het vermoeden blijft: ga beslissen",
            "beslissen",
            bronnen.MELDCODE_WEGEN,
            vereist=(VIJF_VRAGEN,),
        ),
        _meteen_beslissen(),
        _bellen(),
        _afsluiten(),
    ),
    links=(
        Link("Afwegingskaders per beroep", "https://www.afwegingskadermeldcode.nl"),
        Link(
            "Toolkit meldcode",
            "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/documenten/publicaties/2018/07/01/"
            "toolkit-meldcode-huiselijk-geweld-en-kindermishandeling",
        ),
    ),
)

BESLISSEN = Station(
    code="beslissen",
    naam="Stap 5 Beslissen",
    band=Band.MELDCODE,
    doel="Twee beslissingen zijn genomen: is melden nodig, en is hulp verlenen of organiseren mogelijk?",
    wie="De professional, of wie in de eigen meldcode eindverantwoordelijk is.",
    zicht=_ZICHT,
    zicht_bij=_BIJ_PROFESSIONAL,
    bron=bronnen.MELDCODE_BESLISSEN,
    ook=(bronnen.BESLUIT_EINDVERANTWOORDELIJK,),
    vragen=(
        Vraag("Beslissing 1: Is een melding bij Veilig Thuis nodig?", bronnen.MELDCODE_BESLISSEN),
        Vraag("Beslissing 2: Is hulpverlenen of hulp organiseren mogelijk?", bronnen.MELDCODE_BESLISSEN),
    ),
    uitgangen=(
        Uitgang(
            "melding",
            "Beslissing 1: Melding bij Veilig Thuis, ook als je zelf hulp biedt",
            "melding",
            bronnen.MELDCODE_BESLISSEN,
            vereist=(TWEE_BESLISSINGEN,),
        ),
        Uitgang(
            "hulp",
            "Beslissing 2: Hulpverlenen of hulp organiseren, ook naast een melding",
            "hulp",
            bronnen.MELDCODE_BESLISSEN,
            vereist=(TWEE_BESLISSINGEN,),
        ),
        _bellen(),
        _afsluiten(),
    ),
    links=(
        Link("Afwegingskader", "https://www.augeo.nl/nl-nl/meldcode/afwegingskader/"),
        Link("Veilig Thuis", "https://veiligthuis.nl"),
    ),
)

HULP = Station(
    code="hulp",
    naam="Hulp, gefaseerd samenwerken aan veiligheid",
    band=Band.MELDCODE,
    doel="Eerst directe veiligheid, dan zorg gericht op de risico's, dan herstel. De veiligheid loopt steeds door.",
    wie="Wie hulp geeft, samen met het gezin en het netwerk.",
    zicht="Bij wie de hulp geeft of organiseert.",
    bron=bronnen.GEFASEERD,
    vorm=Vorm.EINDE,
    links=(Link("Visie gefaseerd samenwerken aan veiligheid", bronnen.GEFASEERD.url),),
)

GESLOTEN = Station(
    code="meldcode-gesloten",
    naam="Meldcode gesloten",
    band=Band.MELDCODE,
    doel="Er is geen vermoeden van huiselijk geweld of kindermishandeling meer.",
    wie="De professional die de stappen zette.",
    zicht="Zicht op veiligheid hoeft niet meer: er is geen vermoeden.",
    bron=bronnen.MELDCODE_AFSLUITEN,
    vorm=Vorm.EINDE,
)

STATIONS: tuple[Station, ...] = (SIGNALEN, OVERLEG, GESPREK, WEGEN, BESLISSEN, HULP, GESLOTEN)
