"""What several stations of Veilig Thuis share."""

from zicht.protocol import bronnen, gedwongen_kader, informeren, vereisten
from zicht.protocol.partijen import Actorgroep
from zicht.protocol.station import Band, Uitgang

BAND = Band.HANDELINGSPROTOCOL


VT = (Actorgroep.VEILIG_THUIS,)


VOOR_EEN_BESLUIT = (vereisten.BRONNEN_GERAADPLEEGD, vereisten.OORDEEL_PER_PERSOON, vereisten.NIET_ALLEEN)


OM_AF_TE_SLUITEN = (vereisten.GEEN_ONVEILIGHEID_MEER_OPEN, vereisten.REDEN_PER_PERSOON, vereisten.NIETS_LOOPT_NOG)


NA_BESLUIT = (informeren.BESLUIT_MELDER, informeren.BESLUIT_BETROKKENEN)


VEILIGHEID_EERST = "112, politie, huisverbod of een spoedovername kan altijd, ook als er nog iets ontbreekt: eerst doen, dan aanvullen."


def naar_gedwongen_kader(code: str = "jeugdbeschermingstafel", naam: str = "") -> Uitgang:
    return Uitgang(
        code,
        naam or "Verzoek tot onderzoek: naar de jeugdbeschermingstafel",
        "jeugdbeschermingstafel",
        bronnen.JEUGDBESCHERMINGSTAFEL,
        vereist=(gedwongen_kader.MINDERJARIG, gedwongen_kader.HULP_ONVOLDOENDE),
        informeren=(informeren.RAAD_VERZOEK, informeren.COLLEGE_VERZOEK, informeren.GEZIN_VERZOEK),
    )


def voortijdig() -> Uitgang:
    return Uitgang(
        "voortijdig",
        "Voortijdig afsluiten: vertrokken of overleden",
        "afsluiten",
        bronnen.UITVOERINGSREGELING,
        vereist=(vereisten.REDEN_PER_PERSOON,),
        informeren=(informeren.EINDE_OVERDRACHTSPARTIJ,),
    )
