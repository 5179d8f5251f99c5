"""The order in which a request goes through the walls."""

from django.conf import settings

FROM_OUTSIDE_IN = [
    "whitenoise.middleware.WhiteNoiseMiddleware",  # static files need no transaction
    "zicht.foundation.transactie.RequestTransaction",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "zicht.accounts.middleware.AanstellingMiddleware",
    "zicht.foundation.aan_het_werk.ContextMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]


def test_transaction_then_session_then_login_then_context() -> None:
    assert [name for name in settings.MIDDLEWARE if name in FROM_OUTSIDE_IN] == FROM_OUTSIDE_IN


def test_django_wraps_no_view_of_its_own_accord_and_checks_the_health_of_its_connections() -> None:
    database = settings.DATABASES["default"]
    assert database["ATOMIC_REQUESTS"] is False
    assert database["CONN_HEALTH_CHECKS"] is True
