"""The words of a melding: what it is about, how it came in, what was asked about partner violence."""

from django.db.models import TextChoices


class Onderwerp(TextChoices):
    KINDERMISHANDELING = "kindermishandeling", "Kindermishandeling"
    PARTNERGEWELD = "partnergeweld", "Partnergeweld of geweld door een ex-partner"
    OUDERENMISHANDELING = "ouderenmishandeling", "Ouderenmishandeling"
    GEWELD_TEGEN_OUDERS = "geweld-tegen-ouders", "Geweld tegen ouders"
    VERWAARLOZING = "verwaarlozing", "Verwaarlozing: lichamelijk, emotioneel of geen onderwijs"
    PSYCHISCH = "psychisch-geweld", "Psychisch of emotioneel geweld"
    SEKSUEEL_GEWELD = "seksueel-geweld", "Seksueel geweld"
    FINANCIELE_UITBUITING = "financiele-uitbuiting", "Financiële uitbuiting"
    EERGERELATEERD = "eergerelateerd", "Eergerelateerd geweld"
    HUWELIJKSDWANG = "huwelijksdwang", "Huwelijksdwang of achterlating"
    GENITALE_VERMINKING = "genitale-verminking", "Genitale verminking"
    COMPLEXE_SCHEIDING = "complexe-scheiding", "Complexe scheiding"
    LOVERBOY = "loverboy", "Loverboy, mensenhandel"
    ANDERS = "anders", "Iets anders van huiselijk geweld of kindermishandeling"


class Kanaal(TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    WEB = "web", "Formulier op de website"
    BRIEF = "brief", "Brief"
    MAIL = "mail", "E-mail"
    BALIE = "balie", "Aan de balie"
    CORV = "corv", "CORV (politie en justitie)"
    API = "api", "Systeem van een partner"
    AMBTSHALVE = "ambtshalve", "Veilig Thuis zelf"


class Classificatie(TextChoices):
    EERSTE = "eerste", "eerste melding"
    HERMELDING = "hermelding", "hermelding: over mensen uit een afgesloten dossier"
    VERVOLGMELDING = "vervolgmelding", "vervolgmelding: bij een lopend dossier"


class Fase(TextChoices):
    """When a vervolgmelding came."""

    TIJDENS_BEOORDELING = "tijdens-beoordeling", "tijdens de veiligheidsbeoordeling"
    ERNA = "erna", "na de veiligheidsbeoordeling"
    TIJDENS_MONITORING = "tijdens-monitoring", "tijdens de monitoring"


class Gezinsgesprek(TextChoices):
    """Whether anybody spoke with the family, where that may be dangerous; step 3 of the meldcode for a professional."""

    NIET_VEILIG = "niet-veilig", "Niet gesproken, vanwege veiligheid"
    WEL = "wel", "Ja, er is met het gezin of de familie gesproken"
    ONBEKEND = "onbekend", "Dat weet de melder niet"


class RodeVlag(TextChoices):
    WURGING = "wurging", "Is iemand ooit bij de keel gegrepen of gewurgd?"
    DOODSBEDREIGING = "doodsbedreiging", "Is er met de dood gedreigd, ook met zelfdoding?"
    WAPEN = "wapen", "Is er een wapen in huis, of is ermee gedreigd?"
    STALKING = "stalking", "Wordt iemand gevolgd of lastiggevallen?"
    ZWANGERSCHAP = "zwangerschap", "Is iemand zwanger of pas bevallen?"
    SCHEIDING = "scheiding", "Is er een scheiding, of is die aangekondigd?"
    CONTROLE = "controle", "Bepaalt iemand wat de ander mag: geld, telefoon, contacten?"


class Afspraak(TextChoices):
    """The five agreements with the melder (Wat kun je als professional van Veilig Thuis verwachten)."""

    VERVOLGSTAPPEN = "vervolgstappen", "Welke stappen zetten jullie nu, wie doet wat?"
    ZICHT = "zicht", "Wie houdt zicht op de veiligheid, en wat doet de melder zelf nog?"
    SAMENWERKING = "samenwerking", "Hoe werken de melder en Veilig Thuis verder samen?"
    AFSTEMMING = "afstemming", "Wat en wanneer horen de betrokkenen, en van wie?"
    COMMUNICATIE = "communicatie", "Hoe en wanneer houden jullie contact?"
