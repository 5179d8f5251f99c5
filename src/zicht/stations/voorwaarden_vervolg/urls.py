"""The addresses of voorwaarden en vervolg."""

from django.urls import path

from zicht.stations.voorwaarden_vervolg.views import uitgang

urlpatterns = [
    path("dossiers/<uuid:dossier_id>/voorwaarden-vervolg/<slug:uitgang>/", uitgang, name="voorwaarden-vervolg-uitgang"),
]
