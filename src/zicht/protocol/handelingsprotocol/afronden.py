"""Overdracht, monitoring and the end."""

from zicht.protocol import bronnen, informeren, termijnen, vereisten
from zicht.protocol.handelingsprotocol.delen import (
    BAND,
    OM_AF_TE_SLUITEN,
    VEILIGHEID_EERST,
    VT,
    naar_gedwongen_kader,
    voortijdig,
)
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.station import Station, Uitgang, Vorm, Vraag

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
    band=BAND,
    doel="De uitvoering van de vervolgstappen is belegd bij een ander, liefst in een gesprek waar het gezin bij is.",
    wie="Veilig Thuis draagt over en verantwoordt dat besluit; de overdrachtspartij aanvaardt.",
    zicht="Bij Veilig Thuis tot de ander aanvaardt en zegt wie oplet tot de hulp begint; vanaf die minuut bij de ander.",
    zicht_bij=(Partijsoort.VEILIG_THUIS, Partijsoort.OVERDRACHTSPARTIJ),
    bron=bronnen.OVERDRACHT,
    actoren=VT,
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
        naar_gedwongen_kader(),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


MONITORING = Station(
    code="monitoring",
    naam="Monitoring",
    band=BAND,
    doel="Anderhalf jaar lang kijken: zijn de voorwaarden gehaald, is het direct en later stabiel veilig, is er herstel?",
    wie="Veilig Thuis, met de overdrachtspartij en ieder directbetrokkene apart; ook wie geen hulp geeft, werkt mee.",
    zicht="Bij de overdrachtspartij; Veilig Thuis monitort ernaast. Stopt de hulp, dan weer bij Veilig Thuis.",
    zicht_bij=(Partijsoort.OVERDRACHTSPARTIJ, Partijsoort.VEILIG_THUIS),
    bron=bronnen.MONITORING,
    actoren=VT,
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
            vereist=(vereisten.ZORGEN_WEGGENOMEN, *OM_AF_TE_SLUITEN),
            informeren=informeren.BIJ_AFSLUITEN,
        ),
        Uitgang(
            "dwang-adviseren",
            "De overdrachtspartij adviseren stappen te zetten naar een dwangmaatregel",
            "monitoring",
            bronnen.MONITORING,
            vereist=(vereisten.DRIE_MOGELIJKHEDEN,),
        ),
        naar_gedwongen_kader("dwangmaatregel", "Zelf een stap naar een dwangmaatregel, voor een kind"),
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
            vereist=(vereisten.DRIE_MOGELIJKHEDEN, *OM_AF_TE_SLUITEN),
            informeren=informeren.BIJ_AFSLUITEN,
        ),
        voortijdig(),
    ),
    altijd_mogelijk=VEILIGHEID_EERST,
)


AFSLUITEN = Station(
    code="afsluiten",
    naam="Afsluiten dossier Veilig Thuis",
    band=BAND,
    doel="Veilig Thuis bevestigt schriftelijk dat de bemoeienis definitief is afgerond.",
    wie="Veilig Thuis, aan directbetrokkenen en overdrachtspartij.",
    zicht="Tot het afsluiten waar het lag. Daarna houdt niemand het meer vanuit dit dossier.",
    bron=bronnen.AFSLUITEN,
    vorm=Vorm.EINDE,
    actoren=VT,
)
