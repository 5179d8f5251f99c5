"""Which aanstelling a session works under, and the line written when a session begins, changes or ends."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from allauth.account.signals import password_changed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed
from django.conf import settings
from django.contrib.auth import user_logged_in, user_logged_out
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal

from zicht.accounts.models import Aanstelling, Medewerker, Sessieregel
from zicht.foundation import klok
from zicht.foundation.vaste_vraag import VasteVraag

KEY = "aanstelling"
SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class NietVanJou(LookupError):
    """Somebody chose an aanstelling that is not theirs, or that no longer runs."""

    def __init__(self) -> None:
        super().__init__("Deze aanstelling loopt niet (meer). Kies er een uit de lijst.")


def choices(medewerker: Medewerker) -> QuerySet[Aanstelling]:
    """The aanstellingen this person may work under today."""
    return _choices(medewerker.pk, klok.today())


def _choices(medewerker: UUID, day: date) -> QuerySet[Aanstelling]:
    return Aanstelling.objects.of(medewerker).active_on(day).with_names()


_CHOICES = VasteVraag(_choices, UUID, date)


def current(session: SessionBase, medewerker: Medewerker) -> Aanstelling | None:
    """The aanstelling this session works under; asked of the database every time, so an ended one ends at once."""
    chosen = session.get(KEY)
    running = _CHOICES(medewerker.pk, klok.today()) if chosen else []
    medewerker.can_switch = len(running) > 1
    return next((aanstelling for aanstelling in running if str(aanstelling.pk) == chosen), None)


def choose(session: SessionBase, medewerker: Medewerker, aanstelling_id: str) -> Aanstelling:
    """Work under this aanstelling from now on. Raises NietVanJou; what was chosen before then still counts."""
    aanstelling = choices(medewerker).filter(id=aanstelling_id).first()
    if aanstelling is None:
        raise NietVanJou
    if session.get(KEY) != str(aanstelling.id):
        session[KEY] = str(aanstelling.id)
        record(Sessieregel.Soort.GEKOZEN, medewerker, aanstelling)
    return aanstelling


def choose_the_only_one(session: SessionBase, medewerker: Medewerker) -> Aanstelling | None:
    """Who has one aanstelling is not asked; who still owes a second factor does not get that far."""
    if owes_second_factor(medewerker):
        return None
    running = list(choices(medewerker)[:2])
    medewerker.can_switch = len(running) > 1
    return choose(session, medewerker, str(running[0].id)) if len(running) == 1 else None


def owes_second_factor(medewerker: Medewerker) -> bool:
    """Outside practice a password alone opens nothing: first an authenticator app or a passkey."""
    if not settings.TWEEDE_FACTOR_VERPLICHT:
        return False
    return not Authenticator.objects.filter(user_id=medewerker.pk, type__in=SECOND_FACTORS).exists()


def record(soort: Sessieregel.Soort, medewerker: Medewerker, aanstelling: Aanstelling | None = None) -> None:
    Sessieregel.objects.create(medewerker=medewerker, aanstelling=aanstelling, soort=soort, op=klok.now())


def _writer(soort: Sessieregel.Soort) -> Callable[..., None]:
    def write(user: Medewerker | None, **_: Any) -> None:
        if user is not None:
            record(soort, user, getattr(user, "aanstelling", None))

    return write


def _factor_added(instance: Authenticator, created: bool, **_: Any) -> None:
    if created and instance.type in SECOND_FACTORS:
        record(Sessieregel.Soort.STAP_ERBIJ, instance.user)


def _factor_removed(instance: Authenticator, **_: Any) -> None:
    if instance.type in SECOND_FACTORS:
        record(Sessieregel.Soort.STAP_WEG, instance.user)


_WRITTEN: dict[Signal, Callable[..., None]] = {
    user_logged_in: _writer(Sessieregel.Soort.INGELOGD),
    user_logged_out: _writer(Sessieregel.Soort.UITGELOGD),
    authentication_failed: _writer(Sessieregel.Soort.MISLUKT),
    password_changed: _writer(Sessieregel.Soort.WACHTWOORD),
}


def connect() -> None:
    """Django and allauth say when a session or a secret changes; each time one line is written.

    For a second factor allauth speaks only after the commit; its row speaks within it, so the line cannot get lost.
    """
    for signal, write in _WRITTEN.items():
        signal.connect(write, weak=False, dispatch_uid="zicht-sessieregel")
    post_save.connect(_factor_added, sender=Authenticator, dispatch_uid="zicht-sessieregel")
    post_delete.connect(_factor_removed, sender=Authenticator, dispatch_uid="zicht-sessieregel")
