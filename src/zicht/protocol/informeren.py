"""Who must be told what, when and in which form. Every duty is proved: who told whom what, how, when."""

from zicht.protocol import bronnen, termijnen
from zicht.protocol.begrippen import Informeerwijze
from zicht.protocol.partijen import Ontvanger
from zicht.protocol.station import Informeerplicht

#: What is owed in writing is not met by talking, on the telephone or in a room. Who may be told in a talk may be written to.
SCHRIFTELIJK = frozenset({Informeerwijze.BRIEF, Informeerwijze.OVERHANDIGD, Informeerwijze.BERICHT})

EERSTE_CONTACT = Informeerplicht(
    "informatie-eerste-contact",
    Ontvanger.ADVIESVRAGER,
    "Hoe Veilig Thuis werkt, wat het vastlegt, het recht op inzage, klachten en de vertrouwenspersoon.",
    "mondeling, en een folder",
    bronnen.UB_INFORMATIEPLICHT,
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
    "Dat Veilig Thuis ambtshalve meldt, en wat dat voor de adviesvrager betekent.",
    "gesprek, daarna bevestigd",
    bronnen.AMBTSHALVE,
)
BEVESTIGING_MELDER = Informeerplicht(
    "bevestiging-melding",
    Ontvanger.MELDER,
    "Dat de melding is ontvangen, de samenvatting en de vijf afspraken.",
    "mondeling; schriftelijk als de melder dat vraagt",
    bronnen.VERWACHTEN_MELDING,
)
KENNISGEVING = Informeerplicht(
    "kennisgeving-betrokkene",
    Ontvanger.DIRECTBETROKKENEN,
    "Dat anderen gegevens over hem of haar hebben gegeven, en welke rechten er zijn.",
    "schriftelijk of in een gesprek",
    bronnen.WMO_INFORMEREN,
    termijnen.BETROKKENEN_INFORMEREN,
)
BESLUIT_MELDER = Informeerplicht(
    "besluit-melder",
    Ontvanger.MELDER,
    "Het oordeel, de informatie die de melder nodig heeft, de eigen mogelijkheden en de afspraken.",
    "gesprek",
    bronnen.VERWACHTEN_MELDING,
    termijnen.TERUGKOPPELING_MELDER,
)
BESLUIT_BETROKKENEN = Informeerplicht(
    "besluit-betrokkenen",
    Ontvanger.DIRECTBETROKKENEN,
    "De melding, het besluit en de rechten; de afspraken met de melder alleen als de melder open is.",
    "gesprek of brief",
    bronnen.VEILIGHEIDSBEOORDELING,
    termijnen.BESLUIT_DELEN,
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
    bronnen.WMO_TAKEN,
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

COLLEGE_VERZOEK = Informeerplicht(
    "college-verzoek-tot-onderzoek",
    Ontvanger.GEMEENTE,
    "Dat Veilig Thuis een verzoek tot onderzoek heeft gedaan.",
    "bericht",
    bronnen.WMO_TAKEN,
)
GEZIN_VERZOEK = Informeerplicht(
    "gezin-verzoek-tot-onderzoek",
    Ontvanger.DIRECTBETROKKENEN,
    "Dat er een verzoek tot onderzoek is gedaan, en waarom.",
    "gesprek",
    bronnen.JEUGDBESCHERMINGSTAFEL,
)

PLICHTEN: dict[str, Informeerplicht] = {
    plicht.code: plicht
    for plicht in (
        EERSTE_CONTACT,
        ADVIES_SAMENGEVAT,
        AMBTSHALVE_ADVIESVRAGER,
        BEVESTIGING_MELDER,
        KENNISGEVING,
        BESLUIT_MELDER,
        BESLUIT_BETROKKENEN,
        BESLUIT_OVERDRACHTSPARTIJ,
        DIENST_BEGINT,
        VOORWAARDEN_BETROKKENEN,
        ONDERZOEK_BETROKKENEN,
        UITKOMST_MELDER,
        VERNIETIGING,
        EINDE_BETROKKENEN,
        EINDE_OVERDRACHTSPARTIJ,
        COLLEGE_VERZOEK,
        GEZIN_VERZOEK,
    )
}
