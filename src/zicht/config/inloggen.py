"""Settings of people, passwords and sessions (docs/adr/0005-login-and-roles.md)."""

from zicht.config import omgeving

_PRACTICE = omgeving.is_practice()

AUTH_USER_MODEL = "accounts.Medewerker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "naam")},
    },
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "aanmelden_verder"
TWEEDE_FACTOR_VERPLICHT = not _PRACTICE

SESSIE_STIL_MINUTEN = int(omgeving.text("ZICHT_SESSIE_MINUTEN", "30"))
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_NAME = "zicht" if _PRACTICE else "__Host-zicht"
SESSION_COOKIE_SECURE = not _PRACTICE
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "zicht-csrf" if _PRACTICE else "__Host-zicht-csrf"
CSRF_COOKIE_SECURE = not _PRACTICE
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "zicht.accounts.vastgehouden.csrf_failure"

# The limits on guessing hold over every web process, so they are counted in the one place all of them share.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "platform_cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(omgeving.text("ZICHT_PROXIES", "0"))

ACCOUNT_ADAPTER = "zicht.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "reauthenticate": "zicht.accounts.forms.OpnieuwForm",
    "change_password": "zicht.accounts.forms.WachtwoordForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip" if _PRACTICE else "60/m/ip",
    "login_failed": "20/m/ip,10/5m/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}

MFA_ADAPTER = "zicht.accounts.adapter.MFAAdapter"
MFA_FORMS = {
    "authenticate": "zicht.accounts.forms.CodeForm",
    "reauthenticate": "zicht.accounts.forms.CodeOpnieuwForm",
    "activate_totp": "zicht.accounts.forms.AppForm",
    "add_webauthn": "zicht.accounts.forms.PasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = not _PRACTICE
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Zicht"
MFA_TOTP_TOLERANCE = 1
