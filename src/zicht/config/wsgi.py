"""The web process."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
application = get_wsgi_application()

from zicht.config.geladen import load_and_settle  # noqa: E402  # needs Django to be set up

load_and_settle()
