"""How allauth behaves here: no sign-up, no e-mail, our words, our log, encrypted second factors."""

import base64
from io import BytesIO
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.middleware.csrf import rotate_token
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import url_has_allowed_host_and_scheme

from zicht.accounts import sessie
from zicht.accounts.models import Medewerker, Sessieregel


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Deze inlognaam en dit wachtwoord horen niet bij elkaar. Controleer ze en probeer "
        "het opnieuw; je functioneel beheerder kan een nieuw wachtwoord geven.",
        "too_many_login_attempts": "Er is te vaak geprobeerd in te loggen. Wacht vijf minuten en probeer het dan "
        "opnieuw. Is er spoed? Bel een collega of 112.",
        "incorrect_password": "Dit wachtwoord klopt niet. Probeer het opnieuw.",
        "enter_current_password": "Dit is niet je huidige wachtwoord. Probeer het opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """The CSRF secret outlives a login: a form in another tab can still be sent after logging in again.

        It ends at logging out. A planted secret is kept out by the cookie's `__Host-` prefix.
        """
        secret = request.META.get("CSRF_COOKIE")
        super().login(request, user)
        if secret:
            request.META["CSRF_COOKIE"] = secret

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Only that column: the web process may change nothing else of a person."""
        user.set_password(password)
        user.save(update_fields=["password"])

    def logout(self, request: HttpRequest) -> None:
        super().logout(request)
        rotate_token(request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Counted by login and by where it is tried from: who guesses elsewhere shuts nobody out of their own work."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{self.get_client_ip(request)}"

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        tried = Medewerker.objects.filter(login=str(credentials.get("username", "")).lower()).first()
        if tried is not None:
            sessie.record(Sessieregel.Soort.MISLUKT, tried)

    def is_safe_url(self, url: str) -> bool:
        """Back to a page of this host only."""
        return bool(url_has_allowed_host_and_scheme(url, allowed_hosts={self.request.get_host()}))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("aanmelden_verder")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def add_message(self, request: HttpRequest, level: int, *args: Any, message: str | None = None, **_: Any) -> None:
        """Only real messages: that somebody logged in or out shows by itself."""
        if message:
            super().add_message(request, level, message=message)


class MFAAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Deze code klopt niet. Wacht op de volgende code en probeer het opnieuw.",
        "cannot_delete_authenticator": "Zonder tweede stap kun je niet werken. Voeg eerst een andere toe.",
    }

    def encrypt(self, text: str) -> str:
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _keys().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=sessie.SECOND_FACTORS)
        return not settings.TWEEDE_FACTOR_VERPLICHT or others.exclude(pk=authenticator.pk).exists()

    def build_totp_svg(self, url: str) -> str:
        """The QR code as an element for in the page, on white in dark mode too."""
        import qrcode
        from qrcode.image.svg import SvgPathFillImage

        drawn = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(drawn)
        text = drawn.getvalue().decode()
        return text[text.index("<svg") :]

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """There is no e-mail; a change of the second factor stands in the session log."""


def _keys() -> MultiFernet:
    """Derived from SECRET_KEY, newest first: after a rotation the old secrets can still be read."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derive(secret))) for secret in secrets])


def _derive(secret: str | bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"zicht tweede factor").derive(force_bytes(secret))
