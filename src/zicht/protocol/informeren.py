"""Who must be told what, when and in which form. Every duty is proved: who told whom what, how, when."""

from zicht.protocol import bronnen, termijnen
from zicht.protocol.begrippen import Informeerwijze
from zicht.protocol.partijen import Ontvanger
from zicht.protocol.station import Informeerplicht, Onderdeel

#: What is owed in writing is not met by talking, on the telephone or in a room. Who may be told in a talk may be written to.
SCHRIFTELIJK = frozenset(
    {Informeerwijze.BRIEF, Informeerwijze.OVERHANDIGD, Informeerwijze.BERICHT, Informeerwijze.VIA_PROFESSIONAL}
)

_HOE_VEILIG_THUIS_WERKT = (
    "Hoe Veilig Thuis werkt, wat het vastlegt, het recht op inzage, klachten en de vertrouwenspersoon."
)
EERSTE_CONTACT = Informeerplicht(
    "informatie-eerste-contact",
    Ontvanger.ADVIESVRAGER,
    _HOE_VEILIG_THUIS_WERKT,
    "mondeling, en een folder",
    bronnen.UB_INFORMATIEPLICHT,
    ook=(bronnen.UB_VERTROUWENSPERSOON,),
)
INFORMATIE_BETROKKENE = Informeerplicht(
    "informatie-betrokkene",
    Ontvanger.DIRECTBETROKKENEN,
    _HOE_VEILIG_THUIS_WERKT,
    "mondeling, en een folder",
    bronnen.UB_INFORMATIEPLICHT,
    ook=(bronnen.UB_VERTROUWENSPERSOON,),
)
ADVIES_SAMENGEVAT = Informeerplicht(
    "advies-samengevat",
    Ontvanger.ADVIESVRAGER,
    "Wat het advies was, wie waarvoor verantwoordelijk is en wat Veilig Thuis vastlegt.",
    "mondeling",
    bronnen.VERWACHTEN_ADVIES,
)
AMBTSHALVE_ADVIESVRAGER = Informeerplicht(
    "besluit-ambtshalve",
    Ontvanger.ADVIESVRAGER,
    "Dat Veilig Thuis ambtshalve meldt, en wat dat betekent voor de adviesvrager en, bij een professional, de organisatie.",
    "gesprek, daarna bevestigd",
    bronnen.AMBTSHALVE,
)
BEVESTIGING_MELDER = Informeerplicht(
    "bevestiging-melding",
    Ontvanger.MELDER,
    "Dat de melding is ontvangen, de samenvatting en de vijf afspraken; en hoe Veilig Thuis werkt: wat het vastlegt, inzage, "
    "klachten en de vertrouwenspersoon.",
    "mondeling; schriftelijk als de melder dat vraagt",
    bronnen.VERWACHTEN_MELDING,
    ook=(bronnen.UB_INFORMATIEPLICHT, bronnen.UB_VERTROUWENSPERSOON),
)
KENNISGEVING = Informeerplicht(
    "kennisgeving-betrokkene",
    Ontvanger.DIRECTBETROKKENEN,
    "Dat anderen gegevens over hem of haar hebben gegeven, hoe Veilig Thuis werkt en wat het vastlegt, en welke rechten er "
    "zijn: inzage, klacht en vertrouwenspersoon.",
    "schriftelijk of in een gesprek",
    bronnen.WMO_INFORMEREN,
    termijnen.BETROKKENEN_INFORMEREN,
    ook=(bronnen.UB_INFORMATIEPLICHT, bronnen.UB_VERTROUWENSPERSOON),
)
BESLUIT_MELDER = Informeerplicht(
    "besluit-melder",
    Ontvanger.MELDER,
    "Het oordeel, de informatie die de melder nodig heeft, de eigen mogelijkheden en de afspraken.",
    "gesprek",
    bronnen.VERWACHTEN_MELDING,
    termijnen.TERUGKOPPELING_MELDER,
    onderdelen=(
        Onderdeel("oordeel", "Het oordeel van Veilig Thuis over de veiligheid"),
        Onderdeel("informatie", "De informatie die de melder nodig heeft voor de eigen taak"),
        Onderdeel("mogelijkheden", "Wat de melder zelf aan hulp kan bieden of organiseren"),
        Onderdeel("afspraken", "Afspraken, als ook Veilig Thuis iets gaat doen"),
    ),
)
BESLUIT_BETROKKENEN = Informeerplicht(
    "besluit-betrokkenen",
    Ontvanger.DIRECTBETROKKENEN,
    "De melding, het besluit, hoe Veilig Thuis werkt en de rechten; de afspraken met de melder alleen als de melder open "
    "is.",
    "gesprek of brief",
    bronnen.VEILIGHEIDSBEOORDELING,
    termijnen.BESLUIT_DELEN,
    ook=(bronnen.UB_BRONAFSCHERMING,),
)
BESLUIT_OVERDRACHTSPARTIJ = Informeerplicht(
    "besluit-overdrachtspartij",
    Ontvanger.OVERDRACHTSPARTIJ,
    "Het besluit, de melding en wat uit de veiligheidsbeoordeling bekend is.",
    "bericht",
    bronnen.VEILIGHEIDSBEOORDELING,
    termijnen.BESLUIT_DELEN,
)
DIENST_BEGINT = Informeerplicht(
    "dienst-begint",
    Ontvanger.DIRECTBETROKKENEN,
    "Wat Veilig Thuis gaat doen en waarom, wie de contactpersoon is en hoe lang het duurt.",
    "gesprek of brief",
    bronnen.KEUZE_VERVOLG,
)
VOORWAARDEN_BETROKKENEN = Informeerplicht(
    "voorwaarden-betrokkenen",
    Ontvanger.DIRECTBETROKKENEN,
    "De veiligheidsvoorwaarden.",
    "schriftelijk, verplicht",
    bronnen.OVERDRACHT,
    wijzen=SCHRIFTELIJK,
)
VOORWAARDEN_OVERDRACHTSPARTIJ = Informeerplicht(
    "voorwaarden-overdrachtspartij",
    Ontvanger.OVERDRACHTSPARTIJ,
    "De veiligheidsvoorwaarden.",
    "schriftelijk, verplicht",
    bronnen.OVERDRACHT,
    wijzen=SCHRIFTELIJK,
)
INFORMATIE_INFORMANT = Informeerplicht(
    "informatie-informant",
    Ontvanger.INFORMANT,
    "Wat Veilig Thuis vraagt, waarom, op welke grond dat mag, en of de naam van de informant bekend wordt.",
    "bij de vraag zelf",
    bronnen.WMO_MELDRECHT,
    ook=(bronnen.UB_INFORMATIEPLICHT, bronnen.UB_BRONAFSCHERMING),
)
INFORMATIE_GEVRAAGD = Informeerplicht(
    "informatie-gevraagd",
    Ontvanger.DIRECTBETROKKENEN,
    "Bij wie Veilig Thuis informatie over hen heeft gevraagd en waarom, tenzij dat de informant of iemand anders in gevaar "
    "brengt.",
    "gesprek of brief",
    bronnen.WMO_INFORMEREN,
    ook=(bronnen.UB_BRONAFSCHERMING,),
)
ONDERZOEK_BETROKKENEN = Informeerplicht(
    "uitkomst-onderzoek",
    Ontvanger.DIRECTBETROKKENEN,
    "De uitkomst van het onderzoek en het vervolg, met ruimte om te reageren.",
    "schriftelijk",
    bronnen.ONDERZOEK,
    wijzen=SCHRIFTELIJK,
)
UITKOMST_MELDER = Informeerplicht(
    "uitkomst-melder",
    Ontvanger.MELDER,
    "Of er vervolg is, en wat de melder voor de eigen taak moet weten.",
    "gesprek",
    bronnen.WMO_TERUGKOPPELING,
)
#: The two moments at which who reported hears what became of it; both are told in a room of their own.
TERUGKOPPELING = frozenset({BESLUIT_MELDER.code, UITKOMST_MELDER.code})
BEVINDINGEN_BETROKKENEN = Informeerplicht(
    "bevindingen-betrokkenen",
    Ontvanger.DIRECTBETROKKENEN,
    "Wat er bij het monitoringsmoment is gezien en wanneer het volgende is, aan wie daarbij niet is gesproken.",
    "gesprek of brief",
    bronnen.MONITORING,
)
BEVINDINGEN_OVERDRACHTSPARTIJ = Informeerplicht(
    "bevindingen-overdrachtspartij",
    Ontvanger.OVERDRACHTSPARTIJ,
    "Wat er bij het monitoringsmoment is gezien en wanneer het volgende is, als daarbij niet met de partij is gesproken.",
    "gesprek of bericht",
    bronnen.MONITORING,
)
VERNIETIGING = Informeerplicht(
    "recht-op-vernietiging",
    Ontvanger.DIRECTBETROKKENEN,
    "Dat zij om vernietiging van het dossier kunnen vragen.",
    "actief, gesprek of brief",
    bronnen.WMO_VERNIETIGING,
)
EINDE_BETROKKENEN = Informeerplicht(
    "einde-bemoeienis-betrokkenen",
    Ontvanger.DIRECTBETROKKENEN,
    "Dat de bemoeienis van Veilig Thuis definitief is afgerond, en welke rechten er zijn.",
    "schriftelijk, verplicht",
    bronnen.AFSLUITEN,
    wijzen=SCHRIFTELIJK,
)
EINDE_OVERDRACHTSPARTIJ = Informeerplicht(
    "einde-bemoeienis-overdrachtspartij",
    Ontvanger.OVERDRACHTSPARTIJ,
    "Dat de bemoeienis van Veilig Thuis definitief is afgerond.",
    "schriftelijk, verplicht",
    bronnen.AFSLUITEN,
    wijzen=SCHRIFTELIJK,
)
#: Owed at the closing itself, also where the exit that leads there was taken before it.
BIJ_AFSLUITEN = (EINDE_BETROKKENEN, EINDE_OVERDRACHTSPARTIJ)

RAAD_VERZOEK = Informeerplicht(
    "raad-verzoek-tot-onderzoek",
    Ontvanger.RAAD,
    "Het verzoek tot onderzoek: de zorgen, wat er is geprobeerd en wat het opleverde.",
    "schriftelijk",
    bronnen.JEUGDWET_VERZOEK,
    wijzen=SCHRIFTELIJK,
)
COLLEGE_VERZOEK = Informeerplicht(
    "college-verzoek-tot-onderzoek",
    Ontvanger.GEMEENTE,
    "Dat Veilig Thuis een verzoek tot onderzoek heeft gedaan.",
    "bericht",
    bronnen.WMO_VERZOEK_MELDEN,
)
GEZIN_VERZOEK = Informeerplicht(
    "gezin-verzoek-tot-onderzoek",
    Ontvanger.DIRECTBETROKKENEN,
    "Dat er een verzoek tot onderzoek is gedaan, en waarom.",
    "gesprek",
    bronnen.JEUGDBESCHERMINGSTAFEL,
)

VERDER_ELDERS = Informeerplicht(
    "verder-elders",
    Ontvanger.OVERDRACHTSPARTIJ,
    "Dat een ander Veilig Thuis verdergaat en dat het zicht op veiligheid daar ligt; niet waar iemand nu woont.",
    "schriftelijk of in een gesprek",
    bronnen.KEUZE_REGIO,
)

ZICHT_TERUG = Informeerplicht(
    "zicht-terug",
    Ontvanger.OVERDRACHTSPARTIJ,
    "Dat het zicht op veiligheid van wie ook bij een ander huishouden hoort, weer bij Veilig Thuis ligt.",
    "schriftelijk of in een gesprek",
    bronnen.KEUZE_SAMEN,
)

PLICHTEN: dict[str, Informeerplicht] = {
    plicht.code: plicht
    for plicht in (
        EERSTE_CONTACT,
        INFORMATIE_BETROKKENE,
        ADVIES_SAMENGEVAT,
        AMBTSHALVE_ADVIESVRAGER,
        BEVESTIGING_MELDER,
        KENNISGEVING,
        BESLUIT_MELDER,
        BESLUIT_BETROKKENEN,
        BESLUIT_OVERDRACHTSPARTIJ,
        DIENST_BEGINT,
        VOORWAARDEN_BETROKKENEN,
        VOORWAARDEN_OVERDRACHTSPARTIJ,
        INFORMATIE_INFORMANT,
        INFORMATIE_GEVRAAGD,
        ONDERZOEK_BETROKKENEN,
        UITKOMST_MELDER,
        BEVINDINGEN_BETROKKENEN,
        BEVINDINGEN_OVERDRACHTSPARTIJ,
        VERNIETIGING,
        EINDE_BETROKKENEN,
        EINDE_OVERDRACHTSPARTIJ,
        VERDER_ELDERS,
        ZICHT_TERUG,
        RAAD_VERZOEK,
        COLLEGE_VERZOEK,
        GEZIN_VERZOEK,
    )
}
