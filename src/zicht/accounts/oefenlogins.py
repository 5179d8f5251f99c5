"""The practice logins: made-up people at real and made-up organisations, only where practice mode is on."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from zicht.accounts.models import Aanstelling, Medewerker, Register
from zicht.accounts.rollen import Rol
from zicht.organisaties.models import Organisatie, Team
from zicht.organisaties.soorten import Soort

PASSWORD = "oefenen-is-veilig"
VAN = date(2025, 1, 1)

FLEVOLAND, UTRECHT = "VT03", "VT20"
WIJKTEAM, INSTELLING, RAAD = "oefen-wijkteam-almere", "oefen-gi-flevoland", "oefen-raad-lelystad"
SCHOOL, HUISARTS, THUISZORG = "oefen-school-almere", "oefen-huisarts-almere", "oefen-thuiszorg-almere"


VEILIG_THUIS, ELDERS = "0800-2000", "+31365550020"


@dataclass(frozen=True)
class Oefenlogin:
    login: str
    naam: str
    omschrijving: str
    organisatie: str
    rol: Rol
    team: str = ""
    register: tuple[Register, str] | None = None
    ook_bij: str = ""
    functie: str = ""


OEFENORGANISATIES: dict[str, tuple[str, Soort]] = {
    WIJKTEAM: ("Wijkteam Almere (oefen)", Soort.WIJKTEAM),
    INSTELLING: ("Gecertificeerde instelling Flevoland (oefen)", Soort.GECERTIFICEERDE_INSTELLING),
    RAAD: ("Raad voor de Kinderbescherming Lelystad (oefen)", Soort.RAAD),
    SCHOOL: ("Basisschool De Lantaarn, Almere (oefen)", Soort.SCHOOL),
    HUISARTS: ("Huisartsenpraktijk De Vuurtoren, Almere (oefen)", Soort.HUISARTS),
    THUISZORG: ("Thuiszorg De Ronde, Almere (oefen)", Soort.ZORGAANBIEDER),
}

TEAMS: dict[str, tuple[str, ...]] = {FLEVOLAND: ("Almere", "Lelystad"), UTRECHT: ("Utrecht",)}

OEFENLOGINS: tuple[Oefenlogin, ...] = (
    Oefenlogin(
        "frontoffice.flevoland",
        "Fenna Frontoffice",
        "eerste contact, advies, melding, spoed",
        FLEVOLAND,
        Rol.FRONTOFFICE,
    ),
    Oefenlogin(
        "crisisdienst.flevoland",
        "Cas Crisisdienst",
        "bereikbaarheidsdienst buiten kantoortijd: alle spoed, noodtoegang, nachtlijst",
        FLEVOLAND,
        Rol.BEREIKBAARHEIDSDIENST,
    ),
    Oefenlogin(
        "medewerker.flevoland",
        "Mare Medewerker",
        "backoffice, team Almere",
        FLEVOLAND,
        Rol.BACKOFFICE,
        "Almere",
        (Register.SKJ, "990000001"),
    ),
    Oefenlogin(
        "collega.flevoland",
        "Colin Collega",
        "backoffice, team Lelystad",
        FLEVOLAND,
        Rol.BACKOFFICE,
        "Lelystad",
        (Register.SKJ, "990000002"),
    ),
    Oefenlogin(
        "gedragswetenschapper.flevoland",
        "Gerda Gedrag",
        "beslist mee",
        FLEVOLAND,
        Rol.GEDRAGSWETENSCHAPPER,
        register=(Register.SKJ, "990000003"),
    ),
    Oefenlogin(
        "vertrouwensarts.flevoland",
        "Vera Vertrouwensarts",
        "beslist mee over medische zaken; werkt ook in Utrecht",
        FLEVOLAND,
        Rol.VERTROUWENSARTS,
        register=(Register.BIG, "99000000001"),
        ook_bij=UTRECHT,
    ),
    Oefenlogin(
        "teamleider.flevoland", "Tijn Teamleider", "verdeelt, ziet team en wachtlijst", FLEVOLAND, Rol.TEAMLEIDER
    ),
    Oefenlogin(
        "privacy.flevoland",
        "Pien Privacy",
        "logboeken, verzoeken van betrokkenen, bewaartermijnen",
        FLEVOLAND,
        Rol.PRIVACY,
    ),
    Oefenlogin("beheer.flevoland", "Bas Beheer", "functioneel beheer", FLEVOLAND, Rol.BEHEER),
    Oefenlogin(
        "medewerker.utrecht",
        "Charlie Utrecht",
        "backoffice in een andere regio: ziet niets van Flevoland",
        UTRECHT,
        Rol.BACKOFFICE,
        "Utrecht",
        (Register.SKJ, "990000004"),
    ),
    Oefenlogin(
        "gedragswetenschapper.utrecht",
        "Greet Utrecht",
        "beslist mee in een andere regio",
        UTRECHT,
        Rol.GEDRAGSWETENSCHAPPER,
        register=(Register.SKJ, "990000005"),
    ),
    Oefenlogin("wijkteam.almere", "Wieke Wijkteam", "ketenpartner: lokaal wijkteam", WIJKTEAM, Rol.KETENPARTNER),
    Oefenlogin("gi.flevoland", "Gijs Gezinsvoogd", "ketenpartner: jeugdbescherming", INSTELLING, Rol.KETENPARTNER),
    Oefenlogin("raad.lelystad", "Rik Raadsonderzoeker", "ketenpartner: de Raad", RAAD, Rol.KETENPARTNER),
    Oefenlogin(
        "leerkracht.almere",
        "Lea Leerkracht",
        "een school met een eigen meldcode",
        SCHOOL,
        Rol.PROFESSIONAL,
        functie="leerkracht",
    ),
    Oefenlogin(
        "aandachtsfunctionaris.almere",
        "Aafke Aandacht",
        "begeleidt de meldcode op dezelfde school",
        SCHOOL,
        Rol.AANDACHTSFUNCTIONARIS,
        functie="intern begeleider en aandachtsfunctionaris",
    ),
    Oefenlogin("huisarts.almere", "Hugo Huisarts", "een huisarts", HUISARTS, Rol.PROFESSIONAL, functie="huisarts"),
    Oefenlogin(
        "verpleegkundige.almere",
        "Nadia Verpleegkundige",
        "een wijkverpleegkundige: ziet volwassenen, doet de kindcheck",
        THUISZORG,
        Rol.PROFESSIONAL,
        functie="wijkverpleegkundige",
    ),
)


class GeenOefenomgeving(ImproperlyConfigured):
    """Known passwords do not belong in a system with real people."""

    def __init__(self) -> None:
        super().__init__("Oefenlogins worden alleen gemaakt waar ZICHT_MODUS=oefen staat.")


@transaction.atomic
def maak() -> None:
    """Make every practice login with its organisation, team and aanstelling; what is there already stays as it is."""
    if not settings.PRACTICE:
        raise GeenOefenomgeving
    _make_organisaties()
    hashed = make_password(PASSWORD)
    for oefenlogin in OEFENLOGINS:
        _make(oefenlogin, hashed)


def _make_organisaties() -> None:
    for code, (naam, soort) in OEFENORGANISATIES.items():
        Organisatie.objects.get_or_create(
            code=code, defaults={"naam": naam, "soort": soort, "regio_id": FLEVOLAND, "geldig_van": VAN}
        )
    for code, teams in TEAMS.items():
        organisatie = Organisatie.objects.get(code=code)
        for naam in teams:
            Team.objects.get_or_create(organisatie=organisatie, naam=naam)


def _make(oefenlogin: Oefenlogin, hashed: str) -> None:
    register, nummer = oefenlogin.register or ("", "")
    medewerker, _ = Medewerker.objects.get_or_create(
        login=oefenlogin.login,
        defaults={
            "naam": oefenlogin.naam,
            "functie": oefenlogin.functie or oefenlogin.rol.label,
            "telefoon": VEILIG_THUIS if oefenlogin.organisatie in TEAMS else ELDERS,
            "register": register,
            "registratienummer": nummer,
            "password": hashed,
        },
    )
    for code in filter(None, (oefenlogin.organisatie, oefenlogin.ook_bij)):
        _appoint(medewerker, Organisatie.objects.get(code=code), oefenlogin)


def _appoint(medewerker: Medewerker, organisatie: Organisatie, oefenlogin: Oefenlogin) -> None:
    team = Team.objects.get(organisatie=organisatie, naam=oefenlogin.team) if oefenlogin.team else None
    Aanstelling.objects.get_or_create(
        medewerker=medewerker, organisatie=organisatie, rol=oefenlogin.rol, team=team, tot=None, defaults={"van": VAN}
    )
