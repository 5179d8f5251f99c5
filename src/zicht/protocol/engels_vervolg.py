"""English for what the stations after the safety assessment say, and for the terms."""

DIENSTEN: dict[str, str] = {
    "Gekozen is tussen voorwaarden en vervolg of onderzoek, bijvoorbeeld na contact met de directbetrokkenen.": (
        "The choice between conditions and follow-up or an investigation has been made, for example after contact with "
        "those directly involved."
    ),
    "Bij Veilig Thuis, ook als het gezin op een dienst wacht.": (
        "With Veilig Thuis, also while the family waits for a service."
    ),
    "Zijn er aanwijzingen voor acute of structurele onveiligheid?": "Are there indications of acute or structural unsafety?",
    "Moeten de vermoedens worden bevestigd of weerlegd om verder te kunnen?": (
        "Must the suspicions be confirmed or refuted before anything else can be done?"
    ),
    "Willen en kunnen de directbetrokkenen genoeg meewerken en hulp aanvaarden?": (
        "Are those directly involved willing and able to cooperate enough and accept help?"
    ),
    "Met een gezin dat meewerkt zijn veiligheidsvoorwaarden vastgesteld en is een vervolgtraject ingezet.": (
        "With a family that cooperates, safety conditions have been set and a follow-up has been started."
    ),
    "Veilig Thuis, dat afstemt met de ketenpartners en contactpersoon is voor de directbetrokkenen.": (
        "Veilig Thuis, which coordinates with its partners in the chain and is the contact for those directly involved."
    ),
    "Bij Veilig Thuis.": "With Veilig Thuis.",
    "Wat moet er nu geregeld zijn om veilig te zijn?": "What must be arranged now to be safe?",
    "Wie let op, en wanneer kijken jullie of het lukt?": "Who watches, and when do you look whether it works?",
    "Welke hulp is nodig voor stabiele veiligheid en herstel?": "Which help is needed for stable safety and recovery?",
    "De vermoedens zijn bevestigd of weerlegd; zo nodig zijn er voorwaarden en is vervolghulp ingezet.": (
        "The suspicions have been confirmed or refuted; where needed there are conditions and further help has been started."
    ),
    "Veilig Thuis, dat met alle directbetrokkenen spreekt en bij anderen informatie kan vragen.": (
        "Veilig Thuis, which speaks with everyone directly involved and may ask others for information."
    ),
    "Wat zegt iedere directbetrokkene zelf?": "What does each person directly involved say themselves?",
    "Welke informatie is nodig van professionals die het gezin kennen?": (
        "Which information is needed from professionals who know the family?"
    ),
    "Is het vermoeden per persoon bevestigd, weerlegd of niet bevestigd?": (
        "Person by person: is the suspicion confirmed, refuted or not confirmed?"
    ),
    "Welke veiligheidsvoorwaarden zijn nodig?": "Which safety conditions are needed?",
}

OVERDRACHT_EN_MONITORING: dict[str, str] = {
    "De uitvoering van de vervolgstappen is belegd bij een ander, liefst in een gesprek waar het gezin bij is.": (
        "Another party has been put in charge of the further steps, preferably in a conversation at which the family is "
        "present."
    ),
    "Veilig Thuis draagt over en verantwoordt dat besluit; de overdrachtspartij aanvaardt.": (
        "Veilig Thuis transfers and answers for that decision; the receiving party accepts."
    ),
    "De inhoud van de melding en de informatie uit de veiligheidsbeoordeling geven": (
        "Give the content of the report and the information from the safety assessment"
    ),
    "De veiligheidsvoorwaarden schriftelijk geven aan directbetrokkenen en overdrachtspartij": (
        "Give the safety conditions in writing to those directly involved and to the receiving party"
    ),
    "Afspreken wie veiligheidsplan, hulpverleningsplan en herstelplan maakt": (
        "Agree who makes the safety plan, the care plan and the recovery plan"
    ),
    "Afspreken hoe de voorwaarden worden gemonitord": "Agree how the conditions will be monitored",
    "Afspreken wat er gebeurt als het niet genoeg herstelt": "Agree what happens when recovery falls short",
    "Anderhalf jaar lang kijken: zijn de voorwaarden gehaald, is het direct en later stabiel veilig, is er herstel?": (
        "Looking on for a year and a half: have the conditions been met, is it safe at once and later stably, is there "
        "recovery?"
    ),
    "Veilig Thuis, met de overdrachtspartij en ieder directbetrokkene apart; ook wie geen hulp geeft, werkt mee.": (
        "Veilig Thuis, with the receiving party and with each person directly involved separately; those who give no help "
        "cooperate too."
    ),
    "Bij de overdrachtspartij; Veilig Thuis monitort ernaast. Stopt de hulp, dan weer bij Veilig Thuis.": (
        "With the receiving party; Veilig Thuis monitors beside it. When help stops, with Veilig Thuis again."
    ),
    "Is aan de veiligheidsvoorwaarden voldaan?": "Have the safety conditions been met?",
    "Is het daardoor direct, en later stabiel, veilig?": "Is it therefore safe, at once and later stably?",
    "Is er aandacht voor herstel van de schade?": "Is there attention for recovery from the harm?",
    "Veilig Thuis bevestigt schriftelijk dat de bemoeienis definitief is afgerond.": (
        "Veilig Thuis confirms in writing that its involvement has definitively ended."
    ),
    "Veilig Thuis, aan directbetrokkenen en overdrachtspartij.": (
        "Veilig Thuis, to those directly involved and the receiving party."
    ),
    "Tot het afsluiten waar het lag. Daarna houdt niemand het meer vanuit dit dossier.": (
        "Until closing where it was. After that nobody holds it on account of this file."
    ),
}

GEDWONGEN_KADER: dict[str, str] = {
    "Met het gezin en met professionals is besproken wat er nodig is als hulp te weinig oplevert.": (
        "It has been discussed with the family and with professionals what is needed when help achieves too little."
    ),
    "Wie bevoegd is een verzoek tot onderzoek te doen, de directbetrokkenen, de Raad en de jeugdbescherming.": (
        "Whoever is entitled to request an investigation, those directly involved, the Board and youth protection."
    ),
    "Waar het lag; bij drang bij de jeugdbeschermer, vanaf de toewijzing en voor de kinderen die hij krijgt.": (
        "Where it was; under pressure (drang) with the youth protection worker, from the assignment and for the children "
        "assigned to them."
    ),
    "Wat heeft de hulp tot nu toe opgeleverd?": "What has help achieved so far?",
    "Is er nog onveiligheid, of wordt een kind in zijn ontwikkeling bedreigd?": (
        "Is there still unsafety, or is a child's development threatened?"
    ),
    "Welke afspraken zijn er, en welke moeten anders?": "Which agreements are there, and which must change?",
    "Duidelijk is wat het beste is voor het kind, en of een maatregel nodig is.": (
        "It is clear what is best for the child, and whether a measure is needed."
    ),
    "De Raad voor de Kinderbescherming; Veilig Thuis of de lokale professional blijft betrokken.": (
        "The Child Care and Protection Board (Raad voor de Kinderbescherming); Veilig Thuis or the local professional stays "
        "involved."
    ),
    "Waar het lag: bij Veilig Thuis of bij de lokale professional, nooit bij de Raad.": (
        "Where it was: with Veilig Thuis or with the local professional, never with the Board."
    ),
    "Wat is het beste voor het kind?": "What is best for the child?",
    "Zijn maatregelen of ingrijpen nodig?": "Are measures or intervention needed?",
    "De kinderrechter heeft beslist over een maatregel. Alleen de kinderrechter kan dat.": (
        "The juvenile court judge has decided on a measure. Only the judge can."
    ),
    "De kinderrechter, op verzoek van de Raad.": "The juvenile court judge, at the request of the Board.",
    "Waar het lag, tot een maatregel ingaat.": "Where it was, until a measure takes effect.",
    "Moet een kind onder toezicht of voogdij komen, of tijdelijk ergens anders wonen?": (
        "Should a child be placed under supervision or guardianship, or live elsewhere for a time?"
    ),
    "Een jeugdbeschermer bewaakt de veiligheid en de ontwikkeling van het kind, en werkt met gezin en netwerk.": (
        "A youth protection worker guards the child's safety and development, and works with family and network."
    ),
    "Een jeugdbeschermer van een gecertificeerde instelling.": "A youth protection worker of a certified institution.",
    "Bij de gecertificeerde instelling (bij drang: de jeugdbeschermer), voor de kinderen om wie het gaat.": (
        "With the certified institution (under pressure: the youth protection worker), for the children concerned."
    ),
    "Is het kind veilig, en kan het zich ontwikkelen?": "Is the child safe, and able to develop?",
    "Is er extra zorg of hulp nodig?": "Is extra care or help needed?",
    "Wie direct gevaar geeft, gaat tijdelijk het huis uit en neemt geen contact op. Zo ontstaat rust voor hulp.": (
        "Whoever is an immediate danger leaves the home for a time and makes no contact. That gives the calm in which help "
        "can begin."
    ),
    "De burgemeester (of de hulpofficier van justitie) legt het op. Naast de politie en Veilig Thuis worden het wijkteam, "
    "de jeugdbescherming en/of het CJG ingeschakeld.": (
        "The mayor (or a senior police officer) imposes it. Beside the police and Veilig Thuis the neighbourhood team, child "
        "protection and/or the youth and family centre (CJG) are called in."
    ),
    "Wie is er naast de politie nodig: wijkteam, jeugdbescherming of CJG?": (
        "Who is needed beside the police: the neighbourhood team, child protection or the CJG?"
    ),
    "Waar is wie uit huis moet te bereiken?": "Where can the person who must leave be reached?",
    "Dat laat hij of zij binnen 24 uur weten.": "He or she says so within 24 hours.",
    "Wil wie uit huis moet een raadsman?": "Does the person who must leave want a lawyer?",
    "Dan zorgt de burgemeester dat er binnen 24 uur een is.": "Then the mayor sees to it that there is one within 24 hours.",
    "Is de rechter om een voorlopige voorziening gevraagd?": "Has the court been asked for provisional relief?",
    "Dan worden beiden binnen drie dagen gehoord.": "Then both are heard within three days.",
    "De burgemeester verlengt: tot ten hoogste vier weken na het opleggen": (
        "The mayor extends it: to four weeks after it was imposed at most"
    ),
    "Verandert er niet door.": "Is not changed by it.",
    "Is er nu ernstig en direct gevaar als deze volwassene in huis blijft?": (
        "Is there serious and immediate danger now if this adult stays in the home?"
    ),
}

TERMIJNEN: dict[str, str] = {
    "De betrokkene weet dat anderen gegevens over hem hebben gegeven.": (
        "The person concerned knows that others have given information about them."
    ),
    "de gegevens van deze betrokkene zijn vastgelegd": "this person's data have been recorded",
    "Het besluit van de veiligheidsbeoordeling is genomen.": "The decision of the safety assessment has been taken.",
    "de melding komt binnen": "the report arrives",
    "Veilig Thuis heeft de melder gesproken over het oordeel en het vervolg.": (
        "Veilig Thuis has spoken with the person who reported about the judgement and what follows."
    ),
    "Directbetrokkenen en overdrachtspartij zijn over het besluit van de veiligheidsbeoordeling geïnformeerd.": (
        "Those directly involved and the receiving party have been told of the decision of the safety assessment."
    ),
    "Voorwaarden en vervolg of onderzoek is afgerond.": "Conditions and follow-up, or the investigation, is complete.",
    "de veiligheidsbeoordeling van de eerste melding is afgerond": (
        "the safety assessment of the first report is complete"
    ),
    "De monitoring is gemiddeld anderhalf jaar na de overdracht klaar; het geplande einde is aan te passen.": (
        "Monitoring ends on average a year and a half after the transfer; the planned end can be changed."
    ),
    "de overdracht is aanvaard": "the transfer is accepted",
    "Het tijdelijk huisverbod eindigt, tenzij de burgemeester het verlengt: tot ten hoogste vier weken na het opleggen. "
    "Een weekend of feestdag verschuift het niet.": (
        "The temporary domestic exclusion order ends, unless the mayor extends it: to four weeks after it was imposed at "
        "most. A weekend or holiday does not move it."
    ),
    "het huisverbod is opgelegd": "the exclusion order is imposed",
}

VERVOLG: dict[str, str] = {**DIENSTEN, **OVERDRACHT_EN_MONITORING, **GEDWONGEN_KADER, **TERMIJNEN}
