"""English for who must be told what, and in which form."""

INFORMEREN: dict[str, str] = {
    "Hoe Veilig Thuis werkt, wat het vastlegt, het recht op inzage, klachten en de vertrouwenspersoon.": (
        "How Veilig Thuis works, what it records, the right to see the file, complaints and the confidential counsellor."
    ),
    "mondeling, en een folder": "orally, and a leaflet",
    "Dat de melding is ontvangen, de samenvatting en de vijf afspraken; en hoe Veilig Thuis werkt: wat het vastlegt, inzage, "
    "klachten en de vertrouwenspersoon.": (
        "That the report has been received, the summary and the five agreements; and how Veilig Thuis works: what it "
        "records, the right to see the file, complaints and the confidential counsellor."
    ),
    "mondeling; schriftelijk als de melder dat vraagt": "orally; in writing if the person who reports asks for it",
    "Wat het advies was, wie waarvoor verantwoordelijk is en wat Veilig Thuis vastlegt.": (
        "What the advice was, who is responsible for what and what Veilig Thuis records."
    ),
    "mondeling": "orally",
    "Dat Veilig Thuis ambtshalve meldt, en wat dat betekent voor de adviesvrager en, bij een professional, de "
    "organisatie.": (
        "That Veilig Thuis reports on its own authority, and what that means for the person who asked for advice and, for "
        "a professional, the organisation."
    ),
    "gesprek, daarna bevestigd": "conversation, then confirmed",
    "Dat anderen gegevens over hem of haar hebben gegeven, hoe Veilig Thuis werkt en wat het vastlegt, en welke rechten er "
    "zijn: inzage, klacht en vertrouwenspersoon.": (
        "That others have given information about them, how Veilig Thuis works and what it records, and which rights there "
        "are: seeing the file, complaining and the confidential counsellor."
    ),
    "schriftelijk of in een gesprek": "in writing or in a conversation",
    "Het oordeel, de informatie die de melder nodig heeft, de eigen mogelijkheden en de afspraken.": (
        "The judgement, the information that the person who reported needs, their own possibilities and the agreements."
    ),
    "gesprek": "conversation",
    "De melding, het besluit, hoe Veilig Thuis werkt en de rechten; de afspraken met de melder alleen als de melder open "
    "is.": (
        "The report, the decision, how Veilig Thuis works and the rights; the agreements with the person "
        "who reported only if they report openly."
    ),
    "gesprek of brief": "conversation or letter",
    "Dat zij om vernietiging van het dossier kunnen vragen.": "That they may ask for the file to be destroyed.",
    "actief, gesprek of brief": "actively, conversation or letter",
    "Het besluit, de melding en wat uit de veiligheidsbeoordeling bekend is.": (
        "The decision, the report and what is known from the safety assessment."
    ),
    "bericht": "message",
    "Wat Veilig Thuis gaat doen en waarom, wie de contactpersoon is en hoe lang het duurt.": (
        "What Veilig Thuis is going to do and why, who the contact person is and how long it takes."
    ),
    "Dat Veilig Thuis een verzoek tot onderzoek heeft gedaan.": "That Veilig Thuis has requested an investigation.",
    "Dat er een verzoek tot onderzoek is gedaan, en waarom.": "That an investigation has been requested, and why.",
    "De veiligheidsvoorwaarden.": "The safety conditions.",
    "schriftelijk, verplicht": "in writing, obligatory",
    "Of er vervolg is, en wat de melder voor de eigen taak moet weten.": (
        "Whether there is a follow-up, and what the person who reported must know for their own task."
    ),
    "De uitkomst van het onderzoek en het vervolg, met ruimte om te reageren.": (
        "The outcome of the investigation and what follows, with room to react."
    ),
    "schriftelijk": "in writing",
    "Wat Veilig Thuis vraagt, waarom, op welke grond dat mag, en of de naam van de informant bekend wordt.": (
        "What Veilig Thuis asks, why, on which ground that is allowed, and whether the informant's name becomes known."
    ),
    "bij de vraag zelf": "with the question itself",
    "Bij wie Veilig Thuis informatie over hen heeft gevraagd en waarom, tenzij dat de informant of iemand anders in gevaar "
    "brengt.": (
        "Of whom Veilig Thuis asked information about them and why, unless that puts the informant or anyone else in "
        "danger."
    ),
    "Wat er bij het monitoringsmoment is gezien en wanneer het volgende is, aan wie daarbij niet is gesproken.": (
        "What was seen at the moment of monitoring and when the next one is, to those who were not spoken there."
    ),
    "Wat er bij het monitoringsmoment is gezien en wanneer het volgende is, als daarbij niet met de partij is gesproken.": (
        "What was seen at the moment of monitoring and when the next one is, if the party was not spoken there."
    ),
    "gesprek of bericht": "conversation or message",
    "Het oordeel van Veilig Thuis over de veiligheid": "The judgement of Veilig Thuis on the safety",
    "De informatie die de melder nodig heeft voor de eigen taak": (
        "The information that the person who reported needs for their own task"
    ),
    "Wat de melder zelf aan hulp kan bieden of organiseren": (
        "What help the person who reported can give or organise themselves"
    ),
    "Afspraken, als ook Veilig Thuis iets gaat doen": "Agreements, if Veilig Thuis is going to act too",
    "Door wie het oplegt: wat het huisverbod inhoudt, en wat er gebeurt als iemand zich er niet aan houdt.": (
        "By whoever imposes it: what the exclusion order means, and what happens if somebody breaks it."
    ),
    "Door wie het oplegt: dat er een huisverbod is, zodat de hulp meteen begint.": (
        "By whoever imposes it: that there is an exclusion order, so that help begins at once."
    ),
    "meteen": "at once",
    "Het verzoek tot onderzoek: de zorgen, wat er is geprobeerd en wat het opleverde.": (
        "The request for an investigation: the concerns, what was tried and what came of it."
    ),
    "Dat de bemoeienis van Veilig Thuis definitief is afgerond, en welke rechten er zijn.": (
        "That the involvement of Veilig Thuis has definitively ended, and which rights there are."
    ),
    "Dat de bemoeienis van Veilig Thuis definitief is afgerond.": (
        "That the involvement of Veilig Thuis has definitively ended."
    ),
}
