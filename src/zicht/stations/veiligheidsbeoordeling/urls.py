"""The addresses of the veiligheidsbeoordeling. `veiligheidsbeoordeling-uitgang` is what the dossier page links exits to."""

from django.urls import path

from zicht.dossier.uitgang import register_exits
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.stations.veiligheidsbeoordeling.views import BesluitNemen, BronRaadplegen, OordeelGeven, OpnieuwOordelen

register_exits("veiligheidsbeoordeling", *Beoordelingsbesluit)

_HIER = "dossiers/<uuid:dossier_id>/veiligheidsbeoordeling"

urlpatterns = [
    path(f"{_HIER}/<uuid:melding>/bron/", BronRaadplegen.as_view(), name="veiligheidsbeoordeling-bron"),
    path(f"{_HIER}/<uuid:melding>/bron/<slug:bron>/", BronRaadplegen.as_view(), name="veiligheidsbeoordeling-bron-van"),
    path(f"{_HIER}/<uuid:melding>/oordeel/<uuid:wie>/", OordeelGeven.as_view(), name="veiligheidsbeoordeling-oordeel"),
    path(f"{_HIER}/oordeel/<uuid:wie>/", OpnieuwOordelen.as_view(), name="veiligheidsbeoordeling-opnieuw"),
    path(
        f"{_HIER}/<uuid:ref>/besluit/<veiligheidsbeoordeling:uitgang>/",
        BesluitNemen.as_view(),
        name="veiligheidsbeoordeling-uitgang",
    ),
]
