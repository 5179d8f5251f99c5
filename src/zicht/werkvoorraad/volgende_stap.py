"""The next step of a row, in a few words: from the codes that the journaal left, so that a list replays nothing."""

from collections.abc import Iterable
from datetime import date

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.namen import Naam
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.spiegel import INFORMEREN
from zicht.foundation import klok, woorden
from zicht.protocol.partijen import Partij, Partijsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.vervolgstap import Stapsoort
from zicht.werkvoorraad.loopt import Lopend

NAKIJKEN = "Overleg van de nacht nakijken"

WOORDEN: dict[Stapsoort, str] = {
    Stapsoort.WIE_IS_WIE: "Wie is wie?",
    Stapsoort.EIGEN_MELDINGEN: "Eerdere meldingen nagaan",
    Stapsoort.ANDERE_VEILIG_THUIS: "Andere Veilig Thuis bevragen",
    Stapsoort.RAAD: "De Raad bevragen",
    Stapsoort.OORDEEL: "Oordeel geven",
    Stapsoort.OVERLEG_BESLUIT: "Overleg over het besluit",
    Stapsoort.BESLUIT: "Besluit nemen",
    Stapsoort.OVERLEG_KEUZE: "Overleg over de keuze",
    Stapsoort.KEUZE: "Vervolg kiezen",
    Stapsoort.GESPREK: "Gesprek voeren",
    Stapsoort.VOORWAARDEN: "Voorwaarden vaststellen",
    Stapsoort.OVERDRAGEN: "Overdragen",
    Stapsoort.ANTWOORD_AFWACHTEN: "Antwoord afwachten",
    Stapsoort.CONCLUSIE: "Conclusie trekken",
    Stapsoort.ONDERZOEK_AFRONDEN: "Onderzoek afronden",
    Stapsoort.AANVAARDING: "Aanvaarding door {partij}",
    Stapsoort.OVERDRACHT_VOORBEREIDEN: "Overdracht verder voorbereiden",
    Stapsoort.OVERDRACHT_AANBIEDEN: "Overdracht aanbieden",
    Stapsoort.ANDER_ZOEKEN: "Geweigerd door {partij}: een ander zoeken",
    Stapsoort.HULP_REGELEN: "De hulp is gestopt: opnieuw regelen",
    Stapsoort.ANTWOORD_BEKIJKEN: "Acuut antwoord van {partij} bekijken",
    Stapsoort.MONITORINGSMOMENT: "Monitoringsmoment {dag}",
    Stapsoort.AFSLUITEN_OF_VOLGEN: "Afsluiten of langer volgen",
    Stapsoort.UITKOMST_KADER: "Uitkomst: {station}",
    Stapsoort.HUISVERBOD_VOLGEN: "Volgen tot het huisverbod eindigt",
    Stapsoort.AFSLUITEN: "Dossier afsluiten",
    Stapsoort.KRITIEKE_DATUM: "Kijken: kritieke datum {dag}",
}
#: With the name, where the list shows names.
_MET_NAAM: dict[Stapsoort, str] = {
    Stapsoort.OORDEEL: "Oordeel over {naam}",
    Stapsoort.GESPREK: "Gesprek met {naam}",
    Stapsoort.CONCLUSIE: "Conclusie over {naam}",
}
#: About a party: its name is fetched for the list.
OVER_EEN_PARTIJ = {Stapsoort.AANVAARDING, Stapsoort.ANDER_ZOEKEN, Stapsoort.ANTWOORD_BEKIJKEN}


def in_words(traject: Lopend, namen: Iterable[Naam], partijen: Partijnamen) -> str:
    """What is done next at this row of what runs; `namen` are those that the list shows."""
    if traject.soort == INFORMEREN:
        return f"Informeren: {PLICHTEN[traject.ref.split(':', 1)[0]].ontvanger.value}"
    if not traject.stap:
        return NAKIJKEN
    soort, over = Stapsoort(traject.stap), traject.stap_over
    if soort in _MET_NAAM and (naam := next((one for one in namen if str(one.persoon) == over), None)):
        return _MET_NAAM[soort].format(naam=naam.kort)
    return WOORDEN[soort].format(**_about(soort, over, partijen))


def _about(soort: Stapsoort, over: str, partijen: Partijnamen) -> dict[str, str]:
    match soort:
        case Stapsoort.AANVAARDING | Stapsoort.ANDER_ZOEKEN if not over:
            return {"partij": partijen.name(Partij(Partijsoort.DIRECTBETROKKENEN))}
        case Stapsoort.AANVAARDING | Stapsoort.ANDER_ZOEKEN | Stapsoort.ANTWOORD_BEKIJKEN:
            return {"partij": partijen.name(Partij(Partijsoort.OVERDRACHTSPARTIJ, over))}
        case Stapsoort.MONITORINGSMOMENT | Stapsoort.KRITIEKE_DATUM:
            return {"dag": woorden.short_day(date.fromisoformat(over), klok.today())}
        case Stapsoort.UITKOMST_KADER:
            return {"station": ROUTE[over].naam.lower()}
    return {}
