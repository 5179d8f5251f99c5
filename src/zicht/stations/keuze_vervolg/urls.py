"""The addresses of the choice."""

from django.urls import path

from zicht.dossier.uitgang import register_exits
from zicht.protocol.begrippen import Dienstsoort
from zicht.stations.keuze_vervolg.views import DienstKiezen, ZelfVerder

register_exits("keuze_vervolg", Dienstsoort.VOORWAARDEN_VERVOLG, Dienstsoort.ONDERZOEK)

_HIER = "dossiers/<uuid:dossier_id>/keuze-vervolg"

urlpatterns = [
    path(f"{_HIER}/zelf-verder/", ZelfVerder.as_view(), name="keuze-vervolg-zelf-verder"),
    path(f"{_HIER}/<keuze_vervolg:uitgang>/", DienstKiezen.as_view(), name="keuze-vervolg-uitgang"),
]
