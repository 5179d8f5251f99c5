"""The worklist, the search, and what begins there: breaking the glass, giving a dossier to a colleague."""

from django.urls import path

from zicht.werkvoorraad import views
from zicht.werkvoorraad.toewijzen import toewijzen

urlpatterns = [
    path("werkvoorraad/", views.werkvoorraad, name="werkvoorraad"),
    path("zorgmeldingen/", views.zorgmeldingen, name="zorgmeldingen"),
    path("dossiers/", views.zoekpagina, name="dossiers"),
    path("dossiers/zoeken/", views.zoeken, name="dossier-zoeken"),
    path("dossiers/<uuid:dossier_id>/noodtoegang/", views.noodtoegang, name="dossier-noodtoegang"),
    path("dossiers/<uuid:dossier_id>/toewijzen/", toewijzen, name="dossier-toewijzen"),
]
