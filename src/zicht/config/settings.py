"""Settings of every process of Zicht; what differs per machine comes from `omgeving`."""

from pathlib import Path

from zicht.config import omgeving
from zicht.config.inloggen import *  # noqa: F403
from zicht.foundation import csp, verbinding

PACKAGE = Path(__file__).resolve().parent.parent
PRACTICE = omgeving.is_practice()
DEBUG = False
SECRET_KEY = omgeving.text("SECRET_KEY", "oefenen" if PRACTICE else "")
ALLOWED_HOSTS = omgeving.text("ALLOWED_HOSTS", "127.0.0.1 localhost" if PRACTICE else "").split()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "rules.apps.AutodiscoverRulesConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
    "zicht.foundation",
    "django.forms",
    "zicht.organisaties",
    "zicht.accounts",
    "zicht.audit",
    "zicht.vault",
    "zicht.berichten",
    "zicht.contact",
    "zicht.melders",
    "zicht.dossier",
    "zicht.bijlagen",
    "zicht.stations.melding",
    "zicht.stations.veiligheidsbeoordeling",
    "zicht.stations.onderzoek",
    "zicht.stations.overdracht",
    "zicht.stations.monitoring",
    "zicht.terugkoppeling",
    "zicht.dossierpagina",
    "zicht.werkvoorraad",
    "zicht.oefenwereld",
    "zicht.partners",
    "zicht.andere_regio",
    "zicht.meldcode",
    "zicht.publiek",
    "zicht.api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "zicht.foundation.csp.ContentSecurityPolicy",
    "zicht.foundation.kopregels.Kopregels",
    "zicht.foundation.taal.TaalUitPad",
    "zicht.api.gezond.Gezond",
    "zicht.api.versie.ApiKopregels",
    "zicht.api.limiet.Limiet",
    "zicht.foundation.transactie.RequestTransaction",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "zicht.accounts.middleware.StilleSessie",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "zicht.accounts.middleware.AanstellingMiddleware",
    "zicht.foundation.aan_het_werk.ContextMiddleware",
    "zicht.accounts.middleware.NietKwijt",
    "zicht.dossier.middleware.GeweigerdeAdressen",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "zicht.config.urls"
WSGI_APPLICATION = "zicht.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zicht.foundation.schil.schil",
                "zicht.accounts.context.account",
                "zicht.oefenwereld.context.voortgang",
            ],
            "builtins": ["zicht.accounts.templatetags.formulierveld"],
        },
    }
]

ROL = omgeving.text("ZICHT_ROL", "app")
DATABASES = {
    "default": {
        **omgeving.database(ROL),
        "ATOMIC_REQUESTS": False,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": verbinding.pooled(16) if ROL in {"app", "worker"} else verbinding.single(),
    }
}
SLEUTELBESTAND = omgeving.text("ZICHT_SLEUTELS") or str(omgeving.data_folder() / "sleutels.json")
OEFENVOORTGANG = omgeving.data_folder() / "oefenvoortgang.txt"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [PACKAGE / "locale"]

SECURE_CSP = csp.STRICT
# Not no-referrer: under that a form of our own sends "Origin: null" and cannot be told from a foreign one (ADR 0003).
SECURE_REFERRER_POLICY = "same-origin"
ZICHT_NAVIGATIE = "zicht.werkvoorraad.navigatie.navigatie"
FORM_RENDERER = "zicht.foundation.vormen.renderer.ZichtRenderer"
# Addresses that take many at once, each of which is kept by itself; their views open the transactions (ADR 37).
IN_STUKKEN = frozenset({"/api/v1/zorgmeldingen"})
# By which the source of an event is known (CloudEvents, NL GOV profile).
OIN = omgeving.text("ZICHT_OIN", "0" * 20)
# Whom a builder of another system asks about the API; stands in its description.
API_CONTACT = {
    "email": omgeving.text("ZICHT_API_MAIL", "functioneel-beheer@example.org"),
    "url": omgeving.text("ZICHT_API_HULP", "https://example.org/zicht"),
}
# Where "Verlaat deze site" leads.
NEUTRAL_SITE = omgeving.text("ZICHT_NEUTRAAL", "https://www.knmi.nl/")

STATIC_URL = "/static/"
STATIC_ROOT = omgeving.data_folder() / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
APPEND_SLASH = False

# At DEBUG Django logs a missing template variable with all that the page knows, names included; not here. An error that
# nobody expected leaves one line of our own (foundation.foutregel): Django's would have the address, ids and all.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "{asctime} {message}", "style": "{"}},
    "handlers": {"fouten": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "loggers": {"django.template": {"level": "INFO"}, "zicht.fouten": {"handlers": ["fouten"]}},
}
# What is pasted by the page comes back in the form, with words at the field; only what is more than this is refused whole.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
# A file that comes in never lies readable on a disk (ADR 40), whichever page it was sent to.
FILE_UPLOAD_HANDLERS = ["zicht.bijlagen.inkomend.Verzegeld"]
# Where ClamAV's clamd listens: `unix:/run/clamav/clamd.ctl` or `host:3310`. Empty: what comes in is not looked at.
CLAMD = omgeving.text("ZICHT_CLAMD")
