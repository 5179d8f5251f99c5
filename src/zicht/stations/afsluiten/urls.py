"""The addresses of closing. Exits that lead here from other stations carry the exit's own code."""

from django.urls import path

from zicht.stations.afsluiten.views import Afsluiten

urlpatterns = [
    path("dossiers/<uuid:dossier_id>/afsluiten/", Afsluiten.as_view(), name="afsluiten"),
]
