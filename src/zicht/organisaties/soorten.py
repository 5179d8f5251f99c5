"""The kinds of organisation in the chain."""

from django.db.models import TextChoices


class Soort(TextChoices):
    VEILIG_THUIS = "veilig-thuis", "Veilig Thuis"
    SCHOOL = "school", "School"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    HUISARTS = "huisarts", "Huisarts"
    ZORGAANBIEDER = "zorgaanbieder", "Zorgaanbieder"
    JEUGDHULP = "jeugdhulp", "Jeugdhulpaanbieder"
    WIJKTEAM = "wijkteam", "Lokaal wijkteam"
    OPVANG = "opvang", "Opvang"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde-instelling", "Gecertificeerde instelling"
    RAAD = "raad", "Raad voor de Kinderbescherming"
    POLITIE = "politie", "Politie"
    OPENBAAR_MINISTERIE = "openbaar-ministerie", "Openbaar Ministerie"
    GEMEENTE = "gemeente", "Gemeente"
    ANDERS = "anders", "Andere organisatie"
