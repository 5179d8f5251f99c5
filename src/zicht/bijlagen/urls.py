"""The addresses of files: numbers only, whatever a file is called."""

from django.urls import path

from zicht.bijlagen import views
from zicht.bijlagen.handelingen import BijlageToevoegen, KopieGeven

_HIER = "dossiers/<uuid:dossier_id>/bijlagen"
_EEN = f"{_HIER}/<uuid:bijlage>"

urlpatterns = [
    path(f"{_HIER}/", views.bijlagen, name="bijlagen"),
    path(f"{_HIER}/toevoegen/", BijlageToevoegen.as_view(), name="bijlage-toevoegen"),
    path(f"{_EEN}/", views.bijlage, name="bijlage"),
    path(f"{_EEN}/bestand/", views.openen, name="bijlage-openen"),
    path(f"{_EEN}/voorbeeld/", views.voorbeeld, name="bijlage-voorbeeld"),
    path(f"{_EEN}/kopie/", KopieGeven.as_view(), name="bijlage-kopie"),
    path(f"{_EEN}/kopie/bestand/", views.kopie_halen, name="bijlage-kopie-halen"),
]
