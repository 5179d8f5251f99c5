"""The headings under which a station is explained, in Dutch and English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Woorden:
    titel: str
    inleiding: str
    hoe_lang: str
    geen_termijn: str
    dag_nul: str
    binnen: str
    protocol: str
    wettelijk: str
    wie: str
    groepen: str
    zicht: str
    berichten: str
    geen_bericht: str
    vragen: str
    wegen: str
    vereist: str
    naar: str
    einde: str
    altijd: str
    links: str
    bron: str


WOORDEN: dict[str, Woorden] = {
    "nl": Woorden(
        titel="De route, van zorg tot veilig",
        inleiding=(
            "De route in de keten bij vermoedens van huiselijk geweld en kindermishandeling: alle stations, met termijn, "
            "wie wat doet, wie iets te horen krijgt en waar het staat."
        ),
        hoe_lang="Hoe lang?",
        geen_termijn="Er is geen vaste termijn.",
        dag_nul="Dag 0",
        binnen="binnen",
        protocol="Termijn van het protocol",
        wettelijk="Wettelijke termijn",
        wie="Wie doet het?",
        groepen="Groepen",
        zicht="Wie houdt zicht op veiligheid?",
        berichten="Wie krijgt iets te horen?",
        geen_bericht="Het protocol schrijft hier geen bericht voor.",
        vragen="Welke vragen?",
        wegen="En dan?",
        vereist="Eerst vastleggen",
        naar="naar",
        einde="Hier eindigt de route.",
        altijd="Altijd mogelijk",
        links="Meer lezen",
        bron="Bron",
    ),
    "en": Woorden(
        titel="The route, from worry to safety",
        inleiding=(
            "The route through the Dutch chain where domestic violence or child abuse is suspected: every station, with its "
            "term, who does what, who is told and where it is written."
        ),
        hoe_lang="How long?",
        geen_termijn="There is no fixed term.",
        dag_nul="Day 0",
        binnen="within",
        protocol="Term of the protocol",
        wettelijk="Statutory term",
        wie="Who does it?",
        groepen="Groups",
        zicht="Who holds oversight of safety (zicht op veiligheid)?",
        berichten="Who is told something?",
        geen_bericht="The protocol prescribes no notice here.",
        vragen="Which questions?",
        wegen="What then?",
        vereist="To be recorded first",
        naar="to",
        einde="The route ends here.",
        altijd="Always possible",
        links="Read more",
        bron="Source",
    ),
}
