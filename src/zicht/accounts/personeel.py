"""What a functional administrator does for people: appoint them, help them back in, see them out."""

import secrets
from datetime import date

from allauth.mfa.models import Authenticator
from django.db import transaction

from zicht.accounts import sessie
from zicht.accounts.models import Aanstelling, Medewerker, Sessieregel
from zicht.accounts.rollen import Rol
from zicht.organisaties.models import Organisatie, Team


def register(login: str, naam: str) -> tuple[Medewerker, str]:
    """A new medewerker and the password to hand over; it opens nothing until a second factor stands beside it."""
    password = secrets.token_urlsafe(12)
    medewerker = Medewerker(login=login.lower(), naam=naam)
    medewerker.set_password(password)
    medewerker.full_clean()
    medewerker.save()
    return medewerker, password


def appoint(
    medewerker: Medewerker, organisatie: Organisatie, rol: Rol, *, van: date, team: Team | None = None
) -> Aanstelling:
    """Let this person work there in that role from `van`. Raises ValidationError when the role does not exist there."""
    aanstelling = Aanstelling(medewerker=medewerker, organisatie=organisatie, rol=rol, team=team, van=van)
    aanstelling.full_clean()
    aanstelling.save()
    return aanstelling


def renew_password(medewerker: Medewerker) -> str:
    """A new password to hand over; sessions that run under the old one end at once."""
    password = secrets.token_urlsafe(12)
    medewerker.set_password(password)
    medewerker.save(update_fields=["password"])
    sessie.record(Sessieregel.Soort.WACHTWOORD, medewerker)
    return password


def forget_second_factors(medewerker: Medewerker) -> None:
    """For a telephone that is gone. Nothing opens until a new one is set up."""
    Authenticator.objects.filter(user_id=medewerker.pk).delete()


@transaction.atomic
def dismiss(medewerker: Medewerker, *, on: date) -> None:
    """Out of service: no session goes on, no aanstelling runs any longer; who worked here stays on record."""
    medewerker.actief = False
    medewerker.save(update_fields=["actief"])
    running = Aanstelling.objects.of(medewerker)
    running.filter(tot=None, van__lt=on).update(tot=on)
    running.filter(tot=None, van__gte=on).delete()
