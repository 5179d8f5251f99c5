"""What must be on record before an exit of the Handelingsprotocol opens. Each is a fact in the journaal, never a table.

Whether one is met in a given dossier is worked out in `voldaan`.
"""

from zicht.protocol import bronnen
from zicht.protocol.station import Vereiste

GEWELD_IN_BEELD = Vereiste(
    "geweld-in-beeld",
    "Het gaat om (een vermoeden van) huiselijk geweld of kindermishandeling.",
    "Er staat nog niet om welke onveiligheid het gaat.",
    "Kies ten minste een onderwerp; gaat het om iets anders, verwijs dan naar wijkteam of CJG.",
    bronnen.MELDING,
)
MELDER_BEREIKBAAR = Vereiste(
    "melder-bereikbaar",
    "De melder heeft eigen contactgegevens gegeven.",
    "Er is nog geen manier om de melder te bereiken.",
    "Vraag een telefoonnummer, e-mailadres of organisatie met kenmerk. Zonder contactgegevens kan het een advies zijn.",
    bronnen.MELDING,
)
BRONNEN_GERAADPLEEGD = Vereiste(
    "bronnen-geraadpleegd",
    "De drie bronnen zijn geraadpleegd: eigen eerdere meldingen, andere Veilig Thuis-organisaties en de Raad.",
    "Nog niet alle drie de bronnen zijn geraadpleegd.",
    "Vraag na en leg de uitkomst vast; niets bekend en geen antwoord zijn ook uitkomsten.",
    bronnen.VERWACHTEN_MELDING,
)
OORDEEL_PER_PERSOON = Vereiste(
    "oordeel-per-persoon",
    "Over de veiligheid van iedere directbetrokkene is een oordeel gegeven.",
    "Nog niet over iedere directbetrokkene is een oordeel gegeven.",
    "Geef het oordeel per persoon; onbekend is ook een oordeel.",
    bronnen.VEILIGHEIDSBEOORDELING,
)
NIET_ALLEEN = Vereiste(
    "niet-alleen-besloten",
    "Er is overlegd door ten minste twee mensen, onder wie een gedragswetenschapper (medisch: vertrouwensarts).",
    "Er is nog geen overleg vastgelegd waarin dit besluit is besproken.",
    "Overleg en leg het vast; buiten kantooruren mag het met twee mensen aan de telefoon.",
    bronnen.KEUZE_NIET_ALLEEN,
)
AMBTSHALVE_MDO = Vereiste(
    "ambtshalve-na-overleg",
    "Aan het besluit is een multidisciplinair overleg voorafgegaan, met een gedragswetenschapper (medisch: vertrouwensarts).",
    "Er is nog geen multidisciplinair overleg over de ambtshalve melding.",
    "Overleg en leg het vast; buiten kantooruren mag het met twee mensen aan de telefoon.",
    bronnen.AMBTSHALVE,
)
GEEN_ONVEILIGHEID_MEER_OPEN = Vereiste(
    "geen-acute-onveiligheid",
    "Niemand is volgens het laatste oordeel acuut onveilig.",
    "Ten minste een directbetrokkene is volgens het laatste oordeel acuut onveilig.",
    "Zet een stap voor de directe veiligheid, of geef een nieuw oordeel als het veilig is.",
    bronnen.VEILIGHEIDSBEOORDELING,
)
CRITERIA_BEANTWOORD = Vereiste(
    "criteria-beantwoord",
    "De vier criteria voor de keuze zijn beantwoord met ja, nee of onbekend.",
    "Nog niet alle vier de criteria zijn beantwoord.",
    "Beantwoord ze; onbekend is ook een antwoord.",
    bronnen.KEUZE_VERVOLG,
)
VOORWAARDEN_VASTGESTELD = Vereiste(
    "voorwaarden-vastgesteld",
    "Er zijn veiligheidsvoorwaarden vastgesteld.",
    "Er zijn nog geen veiligheidsvoorwaarden vastgesteld.",
    "Stel ten minste een voorwaarde vast: wat, voor wie, wie let op, en wanneer kijken jullie of het lukt.",
    bronnen.VOORWAARDEN_VERVOLG,
)
IEDEREEN_GESPROKEN = Vereiste(
    "iedereen-gesproken",
    "Met alle directbetrokkenen is gesproken; gezien of niet mogelijk, met reden, zijn ook antwoorden.",
    "Nog niet van iedere directbetrokkene staat vast of er gesproken is.",
    "Spreek wie nog ontbreekt, of leg vast dat je iemand hebt gezien of waarom het niet kon.",
    bronnen.ONDERZOEK,
)
CONCLUSIE_PER_PERSOON = Vereiste(
    "conclusie-per-persoon",
    "Voor iedere directbetrokkene is het vermoeden bevestigd, weerlegd of niet bevestigd.",
    "Nog niet voor iedere directbetrokkene is er een conclusie.",
    "Leg per persoon vast: bevestigd, weerlegd of niet bevestigd.",
    bronnen.ONDERZOEK,
)
VOORWAARDEN_BIJ_BEVESTIGING = Vereiste(
    "voorwaarden-bij-bevestiging",
    "Is het vermoeden bevestigd, dan zijn er veiligheidsvoorwaarden vastgesteld.",
    "Het vermoeden is bevestigd, maar er zijn nog geen veiligheidsvoorwaarden.",
    "Stel ten minste een veiligheidsvoorwaarde vast.",
    bronnen.ONDERZOEK,
)
IETS_BEVESTIGD = Vereiste(
    "vermoeden-bevestigd-of-voorwaarden",
    "Het vermoeden is voor iemand bevestigd, of er zijn veiligheidsvoorwaarden om over te dragen.",
    "Er is niets bevestigd en er zijn geen voorwaarden: er is niets om over te dragen.",
    "Sluit het dossier af, of stel veiligheidsvoorwaarden vast als die nodig zijn.",
    bronnen.ONDERZOEK,
)
NIETS_BEVESTIGD = Vereiste(
    "niets-bevestigd",
    "Voor niemand is het vermoeden bevestigd.",
    "Voor ten minste een directbetrokkene is het vermoeden bevestigd.",
    "Stel voorwaarden vast en draag over.",
    bronnen.ONDERZOEK,
)
VIJF_HANDELINGEN = Vereiste(
    "vijf-handelingen",
    "De vijf verplichte handelingen van de overdracht zijn gedaan.",
    "Nog niet alle vijf verplichte handelingen van de overdracht zijn gedaan.",
    "Geef de inhoud en de voorwaarden, en maak de afspraken over plannen, monitoring en gevolgen.",
    bronnen.OVERDRACHT,
)
AANGEBODEN = Vereiste(
    "overdracht-aangeboden",
    "De overdracht is aangeboden.",
    "De overdracht is nog niet aangeboden.",
    "Bied de overdracht aan de ontvangende partij aan.",
    bronnen.OVERDRACHT,
)
WIE_KIJKT = Vereiste(
    "wie-kijkt-tot-hulp-begint",
    "De ontvangende partij zegt wie op de veiligheid let tot de hulp begint.",
    "Er staat nog niet wie op de veiligheid let tot de hulp begint.",
    "Vraag de ontvangende partij om een naam; zonder die naam blijft het zicht bij Veilig Thuis.",
    bronnen.KEUZE_AANVAARDING,
)
BEOORDELING_KLAAR = Vereiste(
    "beoordeling-klaar",
    "Over alle meldingen van deze mensen is besloten.",
    "Er is een melding binnengekomen die Veilig Thuis nog beoordeelt.",
    "Rond eerst de veiligheidsbeoordeling af; tot dan houdt Veilig Thuis het zicht.",
    bronnen.VEILIGHEIDSBEOORDELING,
)
VEILIG_GENOEG_VOOR_GEZIN = Vereiste(
    "veilig-genoeg-voor-gezin",
    "Aan het gezin zelf: er is geen acute of structurele onveiligheid; volwassenen aanvaarden, niet alleen de vermoedelijke "
    "pleger.",
    "Overdragen aan het gezin zelf kan alleen zonder acute of structurele onveiligheid.",
    "Draag over aan een lokaal team of lopende hulp, of houd het zicht zelf.",
    bronnen.KEUZE_DIRECTBETROKKENEN,
)
GEZIN_GEEN_TEGENPARTIJ = Vereiste(
    "gezin-geen-tegenpartij",
    "Aan het gezin zelf: het gaat niet over eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking.",
    "Bij dit onderwerp kan de hele familie tegenpartij zijn: het zicht kan niet bij het gezin liggen.",
    "Draag over aan een lokaal team of lopende hulp, of houd het zicht zelf.",
    bronnen.KEUZE_EERGEWELD,
)
ZORGEN_WEGGENOMEN = Vereiste(
    "zorgen-weggenomen",
    "Bij het laatste monitoringsmoment was het voor iedere directbetrokkene stabiel veilig.",
    "Er is nog geen monitoringsmoment waarop het voor iedereen stabiel veilig was.",
    "Houd een monitoringsmoment en spreek ieder apart.",
    bronnen.MONITORING,
)
DRIE_MOGELIJKHEDEN = Vereiste(
    "drie-mogelijkheden-overwogen",
    "Het laatste moment toont onvoldoende herstel of medewerking, en daarna zijn in een overleg de drie mogelijkheden "
    "overwogen: dwangmaatregel, ambtshalve melding, afsluiten.",
    "Er is nog geen monitoringsmoment met onvoldoende herstel of medewerking, en daarna een overleg over de drie "
    "mogelijkheden.",
    "Houd een monitoringsmoment, overleg daarna over de drie mogelijkheden, en leg het vast.",
    bronnen.MONITORING,
)
GROND_MONITORING = Vereiste(
    "grond-in-monitoring",
    "Het herstel is onvoldoende, of directbetrokkenen werken onvoldoende mee aan het contact.",
    "Er staat nog niet waarom: onvoldoende herstel, of onvoldoende medewerking.",
    "Leg de grond vast bij het monitoringsmoment of bij deze stap.",
    bronnen.MONITORING,
)
REDEN_PER_PERSOON = Vereiste(
    "reden-per-persoon",
    "Voor iedere directbetrokkene staat de reden van afsluiten vast.",
    "Voor ten minste een directbetrokkene is er nog geen reden om af te sluiten.",
    "Kies per persoon een reden die bij zijn route past.",
    bronnen.KEUZE_AFSLUITEN,
)
NIETS_LOOPT_NOG = Vereiste(
    "niets-loopt-nog",
    "Er loopt geen beoordeling, dienst, aangeboden overdracht, aanbod aan een andere regio, gedwongen kader of huisverbod meer.",
    "Er loopt nog iets in dit dossier.",
    "Rond dat eerst af.",
    bronnen.AFSLUITEN,
)

AMBTSHALVE_RISICO = Vereiste(
    "risico-hoog-en-acuut",
    "Het veiligheidsrisico voor directbetrokkenen of anderen is hoog en acuut.",
    "Er staat nog niet vast dat het risico hoog en acuut is.",
    "Beantwoord de vraag met een motivering.",
    bronnen.AMBTSHALVE,
)
AMBTSHALVE_ONMACHT = Vereiste(
    "adviesvrager-kan-of-wil-niet",
    "De adviesvrager kan of wil de veiligheid niet genoeg vergroten, ook niet met steun van Veilig Thuis.",
    "Er staat nog niet vast dat de adviesvrager het niet kan of wil, ook met steun.",
    "Bied steun aan, en leg vast waarom die niet genoeg is.",
    bronnen.AMBTSHALVE,
)
AMBTSHALVE_GEEN_OVEREENSTEMMING = Vereiste(
    "geen-overeenstemming",
    "Adviesvrager en Veilig Thuis zijn het niet eens geworden over een melding.",
    "Er staat nog niet vast dat er geen overeenstemming is.",
    "Vraag de adviesvrager eerst zelf te melden.",
    bronnen.AMBTSHALVE,
)
AMBTSHALVE_GEGEVENS = Vereiste(
    "persoonsgegevens-bekend",
    "Veilig Thuis beschikt over persoonsgegevens van de directbetrokkenen.",
    "Veilig Thuis weet niet om wie het gaat.",
    "Zonder persoonsgegevens kan geen ambtshalve melding; bij direct gevaar: 112 en politie met het adres.",
    bronnen.AMBTSHALVE,
)
AMBTSHALVE_BESPROKEN = Vereiste(
    "overweging-besproken",
    "De overweging is met de adviesvrager (en bij een professional met de organisatie) besproken.",
    "De overweging is nog niet met de adviesvrager besproken.",
    "Bespreek de overweging, of leg vast waarom dat niet kon.",
    bronnen.AMBTSHALVE,
)

AMBTSHALVE_VOORWAARDEN: tuple[Vereiste, ...] = (
    AMBTSHALVE_RISICO,
    AMBTSHALVE_ONMACHT,
    AMBTSHALVE_GEEN_OVEREENSTEMMING,
    AMBTSHALVE_GEGEVENS,
)
