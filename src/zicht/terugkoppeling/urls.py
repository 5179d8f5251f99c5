"""The addresses of what a melder hears. None of them says who reported."""

from django.urls import path

from zicht.terugkoppeling.geven import TerugkoppelingGeven, verteld
from zicht.terugkoppeling.opzoeken import opzoeken

urlpatterns = [
    path("terugkoppeling/", opzoeken, name="terugkoppeling-opzoeken"),
    path(
        "dossiers/<uuid:dossier_id>/terugkoppeling/<slug:plicht>/<str:wie>/",
        TerugkoppelingGeven.as_view(),
        name="terugkoppeling",
    ),
    path("dossiers/<uuid:dossier_id>/melding/<uuid:melding>/verteld/", verteld, name="terugkoppeling-verteld"),
]
