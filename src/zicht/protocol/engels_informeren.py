"""English for who must be told what, and in which form."""

INFORMEREN: dict[str, str] = {
    "Hoe Veilig Thuis werkt, wat het vastlegt, het recht op inzage, klachten en de vertrouwenspersoon.": (
        "How Veilig Thuis works, what it records, the right to see the file, complaints and the confidential counsellor."
    ),
    "mondeling, en een folder": "orally, and a leaflet",
    "Dat de melding is ontvangen, de samenvatting en de vijf afspraken.": (
        "That the report has been received, the summary and the five agreements."
    ),
    "mondeling; schriftelijk als de melder dat vraagt": "orally; in writing if the person who reports asks for it",
    "Wat het advies was, wie waarvoor verantwoordelijk is en wat Veilig Thuis vastlegt.": (
        "What the advice was, who is responsible for what and what Veilig Thuis records."
    ),
    "mondeling": "orally",
    "Dat Veilig Thuis ambtshalve meldt, en wat dat voor de adviesvrager betekent.": (
        "That Veilig Thuis reports on its own authority, and what that means for the person who asked for advice."
    ),
    "gesprek, daarna bevestigd": "conversation, then confirmed",
    "Dat anderen gegevens over hem of haar hebben gegeven, en welke rechten er zijn.": (
        "That others have given information about them, and which rights there are."
    ),
    "schriftelijk of in een gesprek": "in writing or in a conversation",
    "Het oordeel, de informatie die de melder nodig heeft, de eigen mogelijkheden en de afspraken.": (
        "The judgement, the information that the person who reported needs, their own possibilities and the agreements."
    ),
    "gesprek": "conversation",
    "De melding, het besluit en de rechten; de afspraken met de melder alleen als de melder open is.": (
        "The report, the decision and the rights; the agreements with the person who reported only if they report openly."
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
    "Dat de bemoeienis van Veilig Thuis definitief is afgerond, en welke rechten er zijn.": (
        "That the involvement of Veilig Thuis has definitively ended, and which rights there are."
    ),
    "Dat de bemoeienis van Veilig Thuis definitief is afgerond.": (
        "That the involvement of Veilig Thuis has definitively ended."
    ),
}
