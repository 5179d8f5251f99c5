"""English for what must be on record before an exit opens: what, why it is missing, what to do about it."""

VEREIST: dict[str, str] = {
    "De stap is vastgelegd door wie hem heeft gezet.": "The step has been recorded by whoever took it.",
    "De reden waarom er geen vermoeden meer is, staat erbij.": "The reason why there is no suspicion any more is stated.",
    "De vijf afwegingsvragen zijn beantwoord; onbekend is ook een antwoord.": (
        "The five weighing questions have been answered; unknown is an answer too."
    ),
    "Beide beslissingen zijn genomen: is melden nodig, en is hulp verlenen of organiseren mogelijk.": (
        "Both decisions have been taken: is reporting necessary, and is giving or organising help possible."
    ),
    "Het gaat om (een vermoeden van) huiselijk geweld of kindermishandeling.": (
        "It concerns (a suspicion of) domestic violence or child abuse."
    ),
    "De melder heeft eigen contactgegevens gegeven.": "The person who reports has given their own contact details.",
    "Het veiligheidsrisico voor directbetrokkenen of anderen is hoog en acuut.": (
        "The risk to the safety of those directly involved, or of others, is high and acute."
    ),
    "De adviesvrager kan of wil de veiligheid niet genoeg vergroten, ook niet met steun van Veilig Thuis.": (
        "The person who asked for advice cannot or will not increase safety enough, not even with support from Veilig Thuis."
    ),
    "Adviesvrager en Veilig Thuis zijn het niet eens geworden over een melding.": (
        "The person who asked for advice and Veilig Thuis have not come to agree on a report."
    ),
    "Veilig Thuis beschikt over persoonsgegevens van de directbetrokkenen.": (
        "Veilig Thuis has personal data of those directly involved."
    ),
    "De overweging is met de adviesvrager (en bij een professional met de organisatie) besproken.": (
        "The consideration has been discussed with the person who asked for advice (and, for a professional, with their "
        "organisation)."
    ),
    "Er is overlegd door ten minste twee mensen, onder wie een gedragswetenschapper (medisch: vertrouwensarts).": (
        "At least two people have conferred, one of them a behavioural specialist (medical matters: a confidential doctor)."
    ),
    "De drie bronnen zijn geraadpleegd: eigen eerdere meldingen, andere Veilig Thuis-organisaties en de Raad.": (
        "The three sources have been consulted: own earlier reports, other Veilig Thuis organisations and the Board."
    ),
    "Over de veiligheid van iedere directbetrokkene is een oordeel gegeven.": (
        "A judgement has been given on the safety of each person directly involved."
    ),
    "Niemand is volgens het laatste oordeel acuut onveilig.": "By the latest judgement nobody is acutely unsafe.",
    "Aan het gezin zelf: het gaat niet over eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking.": (
        "To the family itself: it is not about honour-based violence, forced marriage, abandonment abroad or genital mutilation."
    ),
    "De vier criteria voor de keuze zijn beantwoord met ja, nee of onbekend.": (
        "The four criteria for the choice have been answered with yes, no or unknown."
    ),
    "Voor iedere directbetrokkene staat de reden van afsluiten vast.": (
        "The reason for closing is on record for each person directly involved."
    ),
    "De overdracht is aangeboden.": "The transfer has been offered.",
    "Over alle meldingen van deze mensen is besloten.": "Every report about these people has been decided on.",
    "De ontvangende partij zegt wie op de veiligheid let tot de hulp begint.": (
        "The receiving party says who watches over safety until help begins."
    ),
    "Er is een minderjarige (of ongeboren kind) bij betrokken.": "A minor (or an unborn child) is involved.",
    "Er is overlegd dat hulp te weinig oplevert en dat onveiligheid of een bedreigde ontwikkeling blijft.": (
        "It has been concluded together that help achieves too little and that unsafety, or a threat to a child's "
        "development, remains."
    ),
    "Er zijn veiligheidsvoorwaarden vastgesteld.": "Safety conditions have been set.",
    "Met alle directbetrokkenen is gesproken; gezien of niet mogelijk, met reden, zijn ook antwoorden.": (
        "Everyone directly involved has been spoken with; seen, or not possible with the reason, are answers too."
    ),
    "Voor iedere directbetrokkene is het vermoeden bevestigd, weerlegd of niet bevestigd.": (
        "For each person directly involved the suspicion is confirmed, refuted or not confirmed."
    ),
    "Is het vermoeden bevestigd, dan zijn er veiligheidsvoorwaarden vastgesteld.": (
        "Where the suspicion is confirmed, safety conditions have been set."
    ),
    "Het vermoeden is voor iemand bevestigd, of er zijn veiligheidsvoorwaarden om over te dragen.": (
        "The suspicion is confirmed for someone, or there are safety conditions to hand over."
    ),
    "Voor niemand is het vermoeden bevestigd.": "The suspicion is confirmed for nobody.",
    "De vijf verplichte handelingen van de overdracht zijn gedaan.": (
        "The five obligatory actions of the transfer have been done."
    ),
    "Bij het laatste monitoringsmoment was het voor iedere directbetrokkene stabiel veilig.": (
        "At the latest monitoring moment it was stably safe for each person directly involved."
    ),
    "Er loopt geen beoordeling, dienst, aangeboden overdracht, aanbod aan een andere regio, gedwongen kader of huisverbod meer.": (
        "No assessment, service, offered transfer, offer to another region, compulsory frame or exclusion order is running."
    ),
    "Het herstel is onvoldoende, of directbetrokkenen werken onvoldoende mee aan het contact.": (
        "Recovery is insufficient, or those directly involved do not cooperate enough with the contact."
    ),
    "Het laatste moment toont onvoldoende herstel of medewerking, en daarna zijn in een overleg de drie mogelijkheden "
    "overwogen: dwangmaatregel, ambtshalve melding, afsluiten.": (
        "The last moment shows insufficient recovery or cooperation, and after it the three possibilities have been "
        "considered in a consultation: a compulsory measure, a report on its own authority, closing."
    ),
    "Het verzoek tot onderzoek is bij de Raad ingediend.": "The request for an investigation has been filed with the Board.",
    "Aan het gezin zelf: er is geen acute of structurele onveiligheid; volwassenen aanvaarden, niet alleen de vermoedelijke "
    "pleger.": (
        "To the household itself: there is no acute or structural danger; adults accept, not the suspected perpetrator alone."
    ),
    "Aan het besluit is een multidisciplinair overleg voorafgegaan, met een gedragswetenschapper (medisch: "
    "vertrouwensarts).": (
        "A multidisciplinary consultation came before the decision, with a behavioural specialist (medical "
        "matters: a confidential doctor)."
    ),
}

WAAROM: dict[str, str] = {
    "Er is een melding binnengekomen die Veilig Thuis nog beoordeelt.": (
        "A report has come in that Veilig Thuis is still assessing."
    ),
    "Deze stap is nog niet vastgelegd.": "This step has not been recorded yet.",
    "Er staat nog niet waarom er geen vermoeden meer is.": "It does not say yet why there is no suspicion any more.",
    "Nog niet alle vijf afwegingsvragen zijn beantwoord.": "Not all five weighing questions have been answered yet.",
    "Nog niet beide beslissingen zijn genomen.": "Not both decisions have been taken yet.",
    "Er staat nog niet om welke onveiligheid het gaat.": "It does not say yet which unsafety this is about.",
    "Er is nog geen manier om de melder te bereiken.": "There is no way yet to reach the person who reports.",
    "Er staat nog niet vast dat het risico hoog en acuut is.": "It is not established yet that the risk is high and acute.",
    "Er staat nog niet vast dat de adviesvrager het niet kan of wil, ook met steun.": (
        "It is not established yet that the person who asked for advice cannot or will not, even with support."
    ),
    "Er staat nog niet vast dat er geen overeenstemming is.": "It is not established yet that there is no agreement.",
    "Veilig Thuis weet niet om wie het gaat.": "Veilig Thuis does not know who this is about.",
    "De overweging is nog niet met de adviesvrager besproken.": (
        "The consideration has not been discussed yet with the person who asked for advice."
    ),
    "Er is nog geen overleg vastgelegd waarin dit besluit is besproken.": (
        "No consultation in which this decision was discussed has been recorded yet."
    ),
    "Nog niet alle drie de bronnen zijn geraadpleegd.": "Not all three sources have been consulted yet.",
    "Nog niet over iedere directbetrokkene is een oordeel gegeven.": (
        "A judgement has not been given yet on each person directly involved."
    ),
    "Ten minste een directbetrokkene is volgens het laatste oordeel acuut onveilig.": (
        "By the latest judgement at least one person directly involved is acutely unsafe."
    ),
    "Nog niet alle vier de criteria zijn beantwoord.": "Not all four criteria have been answered yet.",
    "Voor ten minste een directbetrokkene is er nog geen reden om af te sluiten.": (
        "For at least one person directly involved there is no reason for closing yet."
    ),
    "De overdracht is nog niet aangeboden.": "The transfer has not been offered yet.",
    "Er staat nog niet wie op de veiligheid let tot de hulp begint.": (
        "It does not say yet who watches over safety until help begins."
    ),
    "Er is geen minderjarige bij dit dossier.": "There is no minor in this file.",
    "Er is nog geen overleg vastgelegd over de stap naar het gedwongen kader.": (
        "No consultation about the step to the compulsory frame has been recorded yet."
    ),
    "Er zijn nog geen veiligheidsvoorwaarden vastgesteld.": "No safety conditions have been set yet.",
    "Nog niet van iedere directbetrokkene staat vast of er gesproken is.": (
        "It is not on record yet for each person directly involved whether they were spoken with."
    ),
    "Nog niet voor iedere directbetrokkene is er een conclusie.": (
        "There is no conclusion yet for each person directly involved."
    ),
    "Het vermoeden is bevestigd, maar er zijn nog geen veiligheidsvoorwaarden.": (
        "The suspicion is confirmed, but there are no safety conditions yet."
    ),
    "Er is niets bevestigd en er zijn geen voorwaarden: er is niets om over te dragen.": (
        "Nothing is confirmed and there are no conditions: there is nothing to hand over."
    ),
    "Voor ten minste een directbetrokkene is het vermoeden bevestigd.": (
        "The suspicion is confirmed for at least one person directly involved."
    ),
    "Nog niet alle vijf verplichte handelingen van de overdracht zijn gedaan.": (
        "Not all five obligatory actions of the transfer have been done yet."
    ),
    "Er is nog geen monitoringsmoment waarop het voor iedereen stabiel veilig was.": (
        "There has been no monitoring moment yet at which it was stably safe for everyone."
    ),
    "Er loopt nog iets in dit dossier.": "Something in this file is still running.",
    "Er staat nog niet waarom: onvoldoende herstel, of onvoldoende medewerking.": (
        "It does not say yet why: insufficient recovery, or insufficient cooperation."
    ),
    "Er is nog geen monitoringsmoment met onvoldoende herstel of medewerking, en daarna een overleg over de drie "
    "mogelijkheden.": (
        "There is no moment of monitoring yet with insufficient recovery or cooperation, and after it a consultation "
        "about the three possibilities."
    ),
    "Er is nog geen verzoek tot onderzoek ingediend.": "No request for an investigation has been filed yet.",
    "Bij dit onderwerp kan de hele familie tegenpartij zijn: het zicht kan niet bij het gezin liggen.": (
        "With this subject the whole family may be the counterpart: oversight cannot lie with the household."
    ),
    "Overdragen aan het gezin zelf kan alleen zonder acute of structurele onveiligheid.": (
        "Handing over to the household itself is possible only without acute or structural danger."
    ),
    "Er is nog geen multidisciplinair overleg over de ambtshalve melding.": (
        "There is no multidisciplinary consultation yet about the report on its own authority."
    ),
}

WAT_NU: dict[str, str] = {
    "Rond eerst de veiligheidsbeoordeling af; tot dan houdt Veilig Thuis het zicht.": (
        "Complete the safety assessment first; until then Veilig Thuis keeps oversight."
    ),
    "Leg vast wat je hebt gedaan, ook als het kort is.": "Record what you did, even if briefly.",
    "Schrijf in een zin waarom.": "Write in one sentence why.",
    "Beantwoord ze een voor een; weet je het niet, kies dan onbekend.": (
        "Answer them one by one; if you do not know, choose unknown."
    ),
    "Neem ze allebei: dat hulp mogelijk is, neemt de eerste beslissing niet weg.": (
        "Take both: that help is possible does not take away the first decision."
    ),
    "Kies ten minste een onderwerp; gaat het om iets anders, verwijs dan naar wijkteam of CJG.": (
        "Choose at least one subject; if it is about something else, refer to the local team or the Centre for Youth and "
        "Family (CJG)."
    ),
    "Vraag een telefoonnummer, e-mailadres of organisatie met kenmerk. Zonder contactgegevens kan het een advies zijn.": (
        "Ask for a telephone number, an e-mail address or an organisation with a reference. Without contact details it can "
        "be advice."
    ),
    "Beantwoord de vraag met een motivering.": "Answer the question and give the reasons.",
    "Bied steun aan, en leg vast waarom die niet genoeg is.": "Offer support, and record why it is not enough.",
    "Vraag de adviesvrager eerst zelf te melden.": "Ask the person who asked for advice to report first.",
    "Zonder persoonsgegevens kan geen ambtshalve melding; bij direct gevaar: 112 en politie met het adres.": (
        "Without personal data no report on its own authority is possible; in immediate danger: 112 and the police, with "
        "the address."
    ),
    "Bespreek de overweging, of leg vast waarom dat niet kon.": (
        "Discuss the consideration, or record why that was not possible."
    ),
    "Overleg en leg het vast; buiten kantooruren mag het met twee mensen aan de telefoon.": (
        "Confer and record it; out of office hours two people on the telephone will do."
    ),
    "Vraag na en leg de uitkomst vast; niets bekend en geen antwoord zijn ook uitkomsten.": (
        "Ask and record the outcome; nothing known and no answer are outcomes too."
    ),
    "Geef het oordeel per persoon; onbekend is ook een oordeel.": (
        "Give the judgement person by person; unknown is a judgement too."
    ),
    "Zet een stap voor de directe veiligheid, of geef een nieuw oordeel als het veilig is.": (
        "Take a step for immediate safety, or give a new judgement if it is safe."
    ),
    "Beantwoord ze; onbekend is ook een antwoord.": "Answer them; unknown is an answer too.",
    "Kies per persoon een reden die bij zijn route past.": "Choose for each person a reason that fits their route.",
    "Bied de overdracht aan de ontvangende partij aan.": "Offer the transfer to the receiving party.",
    "Vraag de ontvangende partij om een naam; zonder die naam blijft het zicht bij Veilig Thuis.": (
        "Ask the receiving party for a name; without it oversight stays with Veilig Thuis."
    ),
    "Voor volwassenen zijn er andere wegen: wijkteam, ggz, Openbaar Ministerie en kantonrechter, politie, opvang.": (
        "For adults there are other roads: local team, mental health care, public prosecutor and subdistrict court, police, "
        "shelter."
    ),
    "Overleg met een gedragswetenschapper en leg het vast; 's nachts mag het met twee mensen aan de telefoon.": (
        "Confer with a behavioural specialist and record it; at night two people on the telephone will do."
    ),
    "Stel ten minste een voorwaarde vast: wat, voor wie, wie let op, en wanneer kijken jullie of het lukt.": (
        "Set at least one condition: what, for whom, who watches, and when you look whether it works."
    ),
    "Spreek wie nog ontbreekt, of leg vast dat je iemand hebt gezien of waarom het niet kon.": (
        "Speak with whoever is still missing, or record that you saw someone or why it was not possible."
    ),
    "Leg per persoon vast: bevestigd, weerlegd of niet bevestigd.": (
        "Record person by person: confirmed, refuted or not confirmed."
    ),
    "Stel ten minste een veiligheidsvoorwaarde vast.": "Set at least one safety condition.",
    "Sluit het dossier af, of stel veiligheidsvoorwaarden vast als die nodig zijn.": (
        "Close the file, or set safety conditions if they are needed."
    ),
    "Stel voorwaarden vast en draag over.": "Set conditions and transfer.",
    "Geef de inhoud en de voorwaarden, en maak de afspraken over plannen, monitoring en gevolgen.": (
        "Give the content and the conditions, and make the agreements on plans, monitoring and consequences."
    ),
    "Houd een monitoringsmoment en spreek ieder apart.": "Hold a monitoring moment and speak with each person separately.",
    "Rond dat eerst af.": "Complete that first.",
    "Leg de grond vast bij het monitoringsmoment of bij deze stap.": (
        "Record the ground with the monitoring moment or with this step."
    ),
    "Houd een monitoringsmoment, overleg daarna over de drie mogelijkheden, en leg het vast.": (
        "Hold a moment of monitoring, then confer about the three possibilities, and record it."
    ),
    "Dien het verzoek in en leg het vast.": "File the request and record it.",
    "Draag over aan een lokaal team of lopende hulp, of houd het zicht zelf.": (
        "Hand over to a local team or to help that already runs, or keep oversight yourself."
    ),
}

PLICHTEN: dict[str, str] = {**VEREIST, **WAAROM, **WAT_NU}
