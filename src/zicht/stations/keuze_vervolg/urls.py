"""The addresses of the choice."""

from django.urls import path

from zicht.stations.keuze_vervolg.views import DienstKiezen, ZelfVerder

urlpatterns = [
    path(
        "dossiers/<uuid:dossier_id>/keuze-vervolg/zelf-verder/", ZelfVerder.as_view(), name="keuze-vervolg-zelf-verder"
    ),
    path(
        "dossiers/<uuid:dossier_id>/keuze-vervolg/<slug:uitgang>/", DienstKiezen.as_view(), name="keuze-vervolg-uitgang"
    ),
]
