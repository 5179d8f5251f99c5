"""The addresses of voorwaarden en vervolg."""

from django.urls import path

from zicht.dossier.uitgang import register_exits
from zicht.stations.voorwaarden_vervolg.views import uitgang

register_exits("voorwaarden_vervolg", "overdracht", "onderzoek")

_HIER = "dossiers/<uuid:dossier_id>/voorwaarden-vervolg"

urlpatterns = [
    path(f"{_HIER}/<voorwaarden_vervolg:uitgang>/", uitgang, name="voorwaarden-vervolg-uitgang"),
]
