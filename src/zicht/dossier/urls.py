"""What can be done on a dossier at more than one station."""

from django.urls import path

from zicht.dossier.handelingen.gesprek import GesprekVastleggen
from zicht.dossier.handelingen.informeren import InformerenUitstellen, InformerenVastleggen
from zicht.dossier.handelingen.overleg import OverlegVastleggen
from zicht.dossier.handelingen.veiligheidsstap import VeiligheidsstapZetten
from zicht.dossier.handelingen.voorwaarde import VoorwaardeLatenVervallen, VoorwaardeVaststellen

urlpatterns = [
    path("dossiers/<uuid:dossier_id>/overleg/", OverlegVastleggen.as_view(), name="overleg-vastleggen"),
    path("dossiers/<uuid:dossier_id>/overleg/<slug:onderwerp>/", OverlegVastleggen.as_view(), name="overleg-over"),
    path("dossiers/<uuid:dossier_id>/gesprek/", GesprekVastleggen.as_view(), name="gesprek-vastleggen"),
    path("dossiers/<uuid:dossier_id>/gesprek/<uuid:wie>/", GesprekVastleggen.as_view(), name="gesprek-met"),
    path(
        "dossiers/<uuid:dossier_id>/informeren/<slug:plicht>/<str:wie>/",
        InformerenVastleggen.as_view(),
        name="informeren-vastleggen",
    ),
    path(
        "dossiers/<uuid:dossier_id>/uitstellen/<uuid:wie>/",
        InformerenUitstellen.as_view(),
        name="informeren-uitstellen",
    ),
    path("dossiers/<uuid:dossier_id>/veiligheidsstap/", VeiligheidsstapZetten.as_view(), name="veiligheidsstap"),
    path("dossiers/<uuid:dossier_id>/voorwaarde/", VoorwaardeVaststellen.as_view(), name="voorwaarde-vaststellen"),
    path(
        "dossiers/<uuid:dossier_id>/voorwaarde/<uuid:voorwaarde>/vervallen/",
        VoorwaardeLatenVervallen.as_view(),
        name="voorwaarde-vervallen",
    ),
]
