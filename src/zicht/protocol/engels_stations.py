"""English for what a station says, up to the safety assessment: purpose, who acts, who holds oversight, questions."""

MELDCODE: dict[str, str] = {
    "Alle signalen waardoor het vermoeden is ontstaan, staan zo feitelijk mogelijk op papier.": (
        "Every sign that raised the suspicion has been written down, as factually as possible."
    ),
    "De professional die de signalen ziet, legt ze zelf vast.": (
        "The professional who notices the signs records them in person."
    ),
    "Bij de professional of de eigen organisatie.": "With the professional or their own organisation.",
    "Wat heb je gezien of gehoord, wanneer en waar?": "What did you see or hear, when and where?",
    "Wat is een feit, en wat maak je er zelf van?": "What is a fact, and what do you make of it yourself?",
    "Werk je alleen met volwassenen: zorgt je cliënt voor kinderen, en zijn die veilig?": (
        "If you work with adults only: does your client care for children, and are they safe?"
    ),
    "De kindcheck is verplicht als de problemen zo ernstig zijn dat een kind er last van kan hebben.": (
        "The child check is compulsory when the problems are so serious that they may affect a child."
    ),
    "Een collega kijkt mee naar de signalen, en Veilig Thuis als dat helpt.": (
        "A colleague looks at the signs with you, and Veilig Thuis if that helps."
    ),
    "De professional, met een gedragswetenschapper, leidinggevende, aandachtsfunctionaris of andere collega.": (
        "The professional, with a behavioural specialist, a manager, the designated officer for domestic violence "
        "(aandachtsfunctionaris) or another colleague."
    ),
    "Met wie heb je overlegd, en wat kwam eruit?": "Whom did you consult, and what came of it?",
    "Heb je Veilig Thuis om advies gevraagd?": "Did you ask Veilig Thuis for advice?",
    "Bij eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking: altijd, en voordat je met de familie "
    "spreekt.": (
        "With honour-based violence, forced marriage, abandonment abroad or genital mutilation: always, and before you speak "
        "with the family."
    ),
    "Het vermoeden is besproken met wie het aangaat: ouders, kind of volwassene, als dat veilig kan.": (
        "The suspicion has been discussed with the people it concerns: parents, child or adult, if that can be done safely."
    ),
    "De professional, met de directbetrokkenen.": "The professional, with those directly involved.",
    "Kan het gesprek veilig, voor iedereen?": "Can the conversation be held safely, for everyone?",
    "Gaat het over eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking?": (
        "Is it about honour-based violence, forced marriage, abandonment abroad or genital mutilation?"
    ),
    "Spreek dan niet met de familie: die kan als geheel tegenpartij zijn. Bel Veilig Thuis. Deze stap telt als: niet gesproken, "
    "vanwege veiligheid.": (
        "Then do not speak with the family: all of it may be the counterpart. Call Veilig Thuis. This step counts as: not "
        "spoken, because of safety."
    ),
    "Met wie heb je gesproken, of waarom niet?": "Whom did you speak with, or why not?",
    "Hoe reageerden zij, en zag je nieuwe signalen?": "How did they react, and did you notice new signs?",
    "Herkennen anderen dit ook, en hoe kijken zij ernaar?": "Do others recognise this too, and how do they see it?",
    "Alles uit stap 1 tot en met 3 is gewogen met het afwegingskader van het beroep.": (
        "Everything from steps 1 to 3 has been weighed with the assessment framework of the profession."
    ),
    "De professional, met het eigen afwegingskader; bij twijfel samen met Veilig Thuis.": (
        "The professional, with their own assessment framework; in doubt together with Veilig Thuis."
    ),
    "Blijft het vermoeden van huiselijk geweld of kindermishandeling bestaan?": (
        "Does the suspicion of domestic violence or child abuse remain?"
    ),
    "Is er (een vermoeden van) acute of structurele onveiligheid?": (
        "Is there (a suspicion of) acute or structural unsafety?"
    ),
    "Acuut: iemand is nu in lichamelijk gevaar, de veiligheid is de komende dagen niet zeker en bescherming is direct "
    "nodig. Structureel: onveilige gebeurtenissen herhalen zich of duren voort.": (
        "Acute: someone is in physical danger now, their safety in the coming days is not certain and protection is needed "
        "at once. Structural: unsafe events keep happening or go on."
    ),
    "Kun je passende hulp bieden of organiseren, met een veiligheidsplan werken en het zicht op veiligheid regelen?": (
        "Can you give or organise suitable help, work with a safety plan and arrange who keeps oversight of safety?"
    ),
    "Werken de directbetrokkenen mee aan die hulp?": "Do those directly involved cooperate with that help?",
    "Leidt deze hulp tot stabiele veiligheid?": "Does this help lead to stable safety?",
    "Twee beslissingen zijn genomen: is melden nodig, en is hulp verlenen of organiseren mogelijk?": (
        "Two decisions have been taken: is reporting necessary, and is giving or organising help possible?"
    ),
    "De professional, of wie in de eigen meldcode eindverantwoordelijk is.": (
        "The professional, or whoever has final responsibility under their own reporting code."
    ),
    "Beslissing 1: Is een melding bij Veilig Thuis nodig?": "Decision 1: Is a report to Veilig Thuis necessary?",
    "Beslissing 2: Is hulpverlenen of hulp organiseren mogelijk?": "Decision 2: Is helping or organising help possible?",
    "Eerst directe veiligheid, dan zorg gericht op de risico's, dan herstel. De veiligheid loopt steeds door.": (
        "First immediate safety, then care directed at the risks, then recovery. Work on safety goes on throughout."
    ),
    "Wie hulp geeft, samen met het gezin en het netwerk.": "Whoever gives help, together with the family and its network.",
    "Bij wie de hulp geeft of organiseert.": "With whoever gives or organises the help.",
    "Er is geen vermoeden van huiselijk geweld of kindermishandeling meer.": (
        "There is no longer a suspicion of domestic violence or child abuse."
    ),
    "De professional die de stappen zette.": "The professional who took the steps.",
    "Zicht op veiligheid hoeft niet meer: er is geen vermoeden.": (
        "Oversight of safety is no longer needed: there is no suspicion."
    ),
}

EERSTE_CONTACT_EN_ADVIES: dict[str, str] = {
    "Eerste contact: samen met wie belt is duidelijk of het een advies of een melding is. De beller beslist.": (
        "First contact: together with the caller it has become clear whether this is advice or a report. "
        "The caller decides."
    ),
    "De frontoffice van Veilig Thuis, dag en nacht; 's nachts de bereikbaarheidsdienst.": (
        "The front office of Veilig Thuis, day and night; at night the on-call service."
    ),
    "Bij wie belt.": "With the caller.",
    "Wat weet je over de onveiligheid van iedereen die erbij betrokken is?": (
        "What do you know about the unsafety of everyone involved?"
    ),
    "Wat kun je zelf doen om het nu veilig te maken?": "What can you do yourself to make it safe now?",
    "Professional: zou je volgens de meldcode en je afwegingskader moeten melden?": (
        "If you are a professional: should you report, by the reporting code and your assessment framework?"
    ),
    "Kun je zelf de stappen zetten die nodig zijn voor directe en stabiele veiligheid?": (
        "Can you take the steps yourself that immediate and stable safety requires?"
    ),
    "112, politie, huisverbod of een spoedovername kan altijd, ook als er nog iets ontbreekt: eerst doen, dan aanvullen.": (
        "112, the police, an exclusion order or an urgent takeover are always possible, also when something is still "
        "missing: act first, complete the record after."
    ),
    "Wie zich zorgen maakt, kan zelf verder. Er wordt niets vastgelegd waaraan het gezin te herkennen is.": (
        "Whoever is worried can go on themselves. Nothing is recorded by which the family can be recognised."
    ),
    "Veilig Thuis adviseert zorgvuldig; de adviesvrager zet de stappen.": (
        "Veilig Thuis advises with care; the person who asked for advice takes the steps."
    ),
    "Bij de adviesvrager.": "With the person who asked for advice.",
    "Hoe kun je de onveiligheid met de directbetrokkenen bespreken?": (
        "How can you discuss the unsafety with those directly involved?"
    ),
    "Wat kun je doen om de onveiligheid aan te pakken?": "What can you do about the unsafety?",
    "Welke lokale deskundigen kun je erbij betrekken?": "Which local experts can you involve?",
    "Hoe kan Veilig Thuis je daarbij ondersteunen?": "How can Veilig Thuis support you in that?",
    "Heb je behoefte aan nog een gesprek over hetzelfde?": "Would another conversation about the same help you?",
    "Wie is waarvoor verantwoordelijk, jij en Veilig Thuis?": "Who is responsible for what, you and Veilig Thuis?",
    "Wat legt Veilig Thuis na dit advies vast?": "What does Veilig Thuis record after this advice?",
    "Is er een risico dat een onderzoek van een ander wordt verstoord?": (
        "Is there a risk of disturbing somebody else's investigation?"
    ),
    "Kan er een dwingend kader komen waarin ouders hulp moeten aanvaarden?": (
        "Could there be a compelling frame in which parents must accept help?"
    ),
    "Welke veiligheidsmaatregelen kunnen worden genomen?": "Which safety measures can be taken?",
    "Het gesprek is klaar. Wie belde, mag altijd opnieuw bellen.": (
        "The conversation is finished. Whoever called may always call again."
    ),
    "Wie belde, en Veilig Thuis.": "The caller, and Veilig Thuis.",
    "Bij wie belde.": "With whoever called.",
}

MELDING_EN_BEOORDELING: dict[str, str] = {
    "De melding is vastgelegd. Veilig Thuis kan nu signalen uit verschillende bronnen met elkaar verbinden.": (
        "The report has been recorded. Veilig Thuis can now connect signs from different sources."
    ),
    "Veilig Thuis neemt iedere melding aan die over huiselijk geweld of kindermishandeling gaat.": (
        "Veilig Thuis accepts every report that concerns domestic violence or child abuse."
    ),
    "Bij Veilig Thuis vanaf binnenkomst, tenzij een professional met naam en vervanger heeft afgesproken het zelf te "
    "houden. Dan bij Veilig Thuis zodra het spoed is, na de beoordeling, en anders vanaf de 6e werkdag.": (
        "With Veilig Thuis from arrival, unless a professional, by name and with a deputy, has agreed to keep it. Then with "
        "Veilig Thuis as soon as it is urgent, after the assessment, and otherwise from the 6th working day."
    ),
    "Wat is er gebeurd, en wat is daarvan feit en wat oordeel?": (
        "What happened, and what of that is fact and what is judgement?"
    ),
    "Om wie gaat het, waar wonen zij en wie hoort er nog meer bij?": (
        "Who is this about, where do they live and who else belongs with them?"
    ),
    "Kun je zelf hulp bieden, of vraag je Veilig Thuis het zicht over te nemen?": (
        "Can you give help yourself, or do you ask Veilig Thuis to take over oversight?"
    ),
    "Mag het gezin weten dat jij meldt?": "May the family know that you report?",
    "Angst is nooit een reden om niet te melden.": "Fear is never a reason not to report.",
    "Is het spoed?": "Is it urgent?",
    "Er is zicht op de veiligheid van iedereen in het gezin, en besloten wie de volgende stappen zet.": (
        "The safety of everyone in the family is in view, and it has been decided who takes the next steps."
    ),
    "Veilig Thuis, nooit een persoon alleen.": "Veilig Thuis, never one person alone.",
    "Bij Veilig Thuis zodra het spoed is, na de beoordeling en in ieder geval vanaf de 6e werkdag.": (
        "With Veilig Thuis as soon as it is urgent, after the assessment, and in any case from the 6th working day."
    ),
    "Wat weten wij zelf, andere Veilig Thuis-organisaties en de Raad al?": (
        "What do we ourselves, other Veilig Thuis organisations and the Board already know?"
    ),
    "Is iemand nu in direct lichamelijk gevaar?": "Is anyone in direct physical danger now?",
    "Is de veiligheid de komende dagen niet zeker?": "Is safety in the coming days uncertain?",
    "Is nu direct bescherming nodig?": "Is protection needed right now?",
    "Herhaalt de onveiligheid zich, of duurt zij voort?": "Does the unsafety keep coming back, or does it go on?",
    "Spelen er veel problemen tegelijk?": "Are there many problems at once?",
    "Een ander heeft de volgende stappen op zich genomen: lokaal team, lopende hulp, multidisciplinair team of gezin.": (
        "Someone else has taken on the next steps: local team, help already running, multidisciplinary team or family."
    ),
    "Veilig Thuis besluit en biedt aan; de ontvangende partij aanvaardt.": (
        "Veilig Thuis decides and offers; the receiving party accepts."
    ),
    "Bij Veilig Thuis tot de ander aanvaardt en zegt wie oplet tot de hulp begint; vanaf die minuut bij de ander.": (
        "With Veilig Thuis until the other party accepts and says who watches until help begins; from that minute with the "
        "other party."
    ),
    "Wie kan de volgende stappen zetten?": "Who can take the next steps?",
    "Wie let op de veiligheid tot de hulp begint?": "Who watches over safety until help begins?",
}

STATIONS: dict[str, str] = {**MELDCODE, **EERSTE_CONTACT_EN_ADVIES, **MELDING_EN_BEOORDELING}
