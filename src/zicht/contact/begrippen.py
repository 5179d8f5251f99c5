"""The words of a contact: who calls, how, what came out, what was told. None of them says anything about a family."""

from django.db.models import TextChoices

from zicht.protocol import informeren
from zicht.protocol.handelingsprotocol import ADVIES_ONDERWERPEN, EERSTE_CONTACT, ONDERSTEUNING, STRAFBAAR_ONDERWERPEN


class Kring(TextChoices):
    """Anyone worried about somebody, and anyone to whom it happens, the one who does it included."""

    PROFESSIONAL = "professional", "Professional"
    OMSTANDER = "omstander", "Omstander: familie, buren, vrienden"
    VOLWASSENE = "volwassene", "Volwassene die het zelf meemaakt"
    OUDERE = "oudere", "Oudere die het zelf meemaakt"
    KIND = "kind", "Kind of jongere die het zelf meemaakt"
    PLEGER = "pleger", "Wie het zelf doet, of bang is het te doen"


class Sector(TextChoices):
    ONDERWIJS = "onderwijs", "Onderwijs"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    ARTS = "arts", "Arts"
    ZORG = "zorg", "Andere zorg"
    JEUGDHULP = "jeugdhulp", "Jeugdhulp"
    WIJKTEAM = "wijkteam", "Wijkteam, maatschappelijk werk"
    JUSTITIE = "justitie", "Politie en justitie"
    ANDERS = "anders", "Ander beroep"


class Kanaal(TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    CHAT = "chat", "Chat"
    MAIL = "mail", "E-mail"
    BALIE = "balie", "Aan de balie"


class Aard(TextChoices):
    KINDERMISHANDELING = "kindermishandeling", "Kindermishandeling"
    PARTNERGEWELD = "partnergeweld", "Partnergeweld"
    OUDERENMISHANDELING = "ouderenmishandeling", "Ouderenmishandeling"
    GEWELD_TEGEN_OUDERS = "geweld-tegen-ouders", "Geweld tegen ouders"
    ANDERS = "anders", "Andere onveiligheid"


class Uitkomst(TextChoices):
    """The three ways out of the station, named as there, and the plain question for information."""

    EINDE = "einde-contact", "Einde contact"
    ADVIES = "advies", "Advies en steun"
    MELDING = "melding", "Melding aannemen"
    INFORMATIE = "informatievraag", "Vraag om informatie"


WAT_HET_BETEKENT: dict[str, str] = {
    Uitkomst.EINDE: "Geen huiselijk geweld of kindermishandeling. Telt als advies.",
    Uitkomst.ADVIES: "De beller doet het zelf, met onze hulp. Zicht blijft bij de beller. Over het gezin bewaren we niets.",
    Uitkomst.MELDING: "Veilig Thuis neemt de verantwoordelijkheid over. Je vraagt nu namen en contactgegevens.",
    Uitkomst.INFORMATIE: "Een gewone vraag, niet over een zorg om iemand.",
}


class Verwezen(TextChoices):
    """Where a caller goes on whose question is not of Veilig Thuis: wijkteam or CJG by municipality (seed 000 and 001)."""

    WIJKTEAM = "wijkteam", "Het wijkteam"
    CJG = "cjg", "Het Centrum voor Jeugd en Gezin"
    HUISARTS = "huisarts", "De huisarts"
    POLITIE = "politie", "De politie"
    ANDERS = "anders", "Iemand anders"


#: The outcomes after which somebody may belong elsewhere.
ELDERS = (Uitkomst.EINDE, Uitkomst.INFORMATIE)


class Toestemming(TextChoices):
    JA = "ja", "Ja, op naam"
    NEE = "nee", "Nee, naamloos"
    NIET_GEVRAAGD = "niet-gevraagd", "Nog niet gevraagd"


class Gevaarstap(TextChoices):
    BELLER = "beller-112", "De beller belt 112"
    WIJ = "wij-112", "Wij belden 112 of de politie, met het adres"
    NIET = "niet", "Nog niet gebeld"


class Verteld(TextChoices):
    """What everybody must hear at a first contact (UB Wmo 4.1.8 and 4.2.4)."""

    WERKWIJZE = "werkwijze", "Hoe Veilig Thuis werkt"
    GEGEVENS = "gegevens", "Wat wij wel en niet vastleggen"
    INZAGE = "inzage", "Het recht op inzage"
    KLACHTEN = "klachten", "Hoe je een klacht indient"
    VERTROUWENSPERSOON = "vertrouwenspersoon", "De vertrouwenspersoon"


class Wijze(TextChoices):
    GESPREK = "gesprek", "In gesprek"
    TELEFOON = "telefoon", "Aan de telefoon"
    FOLDER = "folder", "In gesprek, met een folder"
    SCHRIFTELIJK = "schriftelijk", "Schriftelijk"


class Plicht(TextChoices):
    EERSTE_CONTACT = informeren.EERSTE_CONTACT.code, "Informatie bij het eerste contact"
    ADVIES = informeren.ADVIES_SAMENGEVAT.code, "Het advies samengevat"
    AMBTSHALVE = informeren.AMBTSHALVE_ADVIESVRAGER.code, "Het besluit over een ambtshalve melding, en de gevolgen"


#: What each of them must hear, in the words of the protocol.
PLICHT_WOORDEN = {
    Plicht.EERSTE_CONTACT: informeren.EERSTE_CONTACT.wat,
    Plicht.ADVIES: informeren.ADVIES_SAMENGEVAT.wat,
    Plicht.AMBTSHALVE: informeren.AMBTSHALVE_ADVIESVRAGER.wat,
}

_EERST = EERSTE_CONTACT.vragen

#: The helping questions with an answer of yes, no or unknown, in talking order: code -> question.
GEVAARVRAGEN = {
    "nu_gevaar": "Is iemand nu in lichamelijk gevaar?",
    "komende_dagen_onzeker": "Is de veiligheid de komende dagen onzeker?",
    "bescherming_nodig": "Is nu direct bescherming nodig?",
}
TWEE_VRAGEN = {"zou_moeten_melden": _EERST[2].tekst, "kan_zelf": _EERST[3].tekst}
LOOPVRAGEN = {
    "vermoeden": _EERST[4].tekst,
    "acuut": "Is er (een vermoeden van) acute onveiligheid?",
    "structureel": "Is er (een vermoeden van) structurele onveiligheid?",
    "hulp_bieden": "Kun je passende hulp bieden of organiseren?",
    "veiligheidsplan": "Kun je zelf met een veiligheidsplan werken?",
    "zicht_regelen": "Kun je zelf het zicht op veiligheid regelen?",
    "werken_mee": _EERST[7].tekst,
    "leidt_tot_veiligheid": _EERST[8].tekst,
}
VRAGEN = {**GEVAARVRAGEN, **TWEE_VRAGEN, **LOOPVRAGEN}

#: What an advies walks through: code -> question. The extra three are for a suspicion of something punishable.
ONDERWERPEN = dict(
    zip(
        ("bespreken", "aanpakken", "deskundigen", "steun", "volgend-gesprek", "verantwoordelijkheid", "registratie"),
        (vraag.tekst for vraag in ADVIES_ONDERWERPEN),
        strict=True,
    )
)
BIJ_STRAFBAAR = dict(
    zip(
        ("onderzoek-verstoren", "dwingend-kader", "veiligheidsmaatregelen"),
        (vraag.tekst for vraag in STRAFBAAR_ONDERWERPEN),
        strict=True,
    )
)
STEUN = dict(
    zip(
        ("gesprek-voorbereiden", "bij-gesprek", "veiligheidsvoorwaarden", "hertaxeren"),
        (vraag.tekst for vraag in ONDERSTEUNING),
        strict=True,
    )
)

#: The questions about the four conditions of an ambtshalve melding: the name of the answer -> question.
VOORWAARDEN = {
    "risico": "Is het veiligheidsrisico voor directbetrokkenen of anderen hoog en acuut?",
    "onmacht": "Kan of wil de adviesvrager de veiligheid niet genoeg vergroten, ook niet met onze steun?",
    "geen_overeenstemming": "Zijn jullie het niet eens geworden over een melding?",
    "gegevens": "Weten wij om wie het gaat, met persoonsgegevens?",
}
