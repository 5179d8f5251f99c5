"""The dossier page; the name `dossier` is where every act on a dossier leads back to."""

from django.urls import path

from zicht.dossierpagina import views
from zicht.dossierpagina.correctie import Herstellen

_HIER = "dossiers/<uuid:dossier_id>"

urlpatterns = [
    path(f"{_HIER}/", views.dossier, name="dossier"),
    path(f"{_HIER}/persoon/<uuid:wie>/", views.persoon, name="persoon"),
    path(f"{_HIER}/herstel/<uuid:gebeurtenis>/", Herstellen.as_view(), name="gebeurtenis-herstellen"),
]
