"""The roles people work in, and at which kind of organisation each role exists."""

from django.db.models import TextChoices

from zicht.organisaties.soorten import Soort


class Rol(TextChoices):
    FRONTOFFICE = "frontoffice", "Frontoffice"
    BEREIKBAARHEIDSDIENST = "bereikbaarheidsdienst", "Bereikbaarheidsdienst"
    BACKOFFICE = "backoffice", "Backoffice"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper", "Gedragswetenschapper"
    VERTROUWENSARTS = "vertrouwensarts", "Vertrouwensarts"
    TEAMLEIDER = "teamleider", "Teamleider"
    ADMINISTRATIE = "administratie", "Administratie"
    PRIVACY = "privacy", "Privacyfunctionaris"
    BEHEER = "beheer", "Functioneel beheerder"
    PROFESSIONAL = "professional", "Professional"
    AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris", "Aandachtsfunctionaris"
    KETENPARTNER = "ketenpartner", "Ketenpartner"


AT_VEILIG_THUIS = frozenset(
    {
        Rol.FRONTOFFICE,
        Rol.BEREIKBAARHEIDSDIENST,
        Rol.BACKOFFICE,
        Rol.GEDRAGSWETENSCHAPPER,
        Rol.VERTROUWENSARTS,
        Rol.TEAMLEIDER,
        Rol.ADMINISTRATIE,
        Rol.PRIVACY,
    }
)
ELSEWHERE = frozenset({Rol.PROFESSIONAL, Rol.AANDACHTSFUNCTIONARIS, Rol.KETENPARTNER})
ANYWHERE = frozenset({Rol.BEHEER})


def exists_at(rol: Rol, soort: Soort) -> bool:
    """Whether this role exists at this kind of organisation: nobody is a vertrouwensarts at a school."""
    return rol in ANYWHERE or rol in (AT_VEILIG_THUIS if soort == Soort.VEILIG_THUIS else ELSEWHERE)
