"""The addresses of an overdracht, after a veiligheidsbeoordeling or after a dienst."""

from django.urls import path

from zicht.stations.overdracht.views import (
    AanbodIntrekken,
    AanvaardingVastleggen,
    GezinAanvaardt,
    Overdragen,
    WeigeringVastleggen,
    uitgang,
)

_HIER = "dossiers/<uuid:dossier_id>/overdracht"
_NA = "dossiers/<uuid:dossier_id>/overdracht-na-veiligheidsbeoordeling"

urlpatterns = [
    path(f"{_HIER}/", Overdragen.as_view(), name="overdracht-aanbieden"),
    path(f"{_HIER}/<uuid:overdracht>/aanvaard/", AanvaardingVastleggen.as_view(), name="overdracht-aanvaard"),
    path(f"{_HIER}/<uuid:overdracht>/gezin/", GezinAanvaardt.as_view(), name="overdracht-gezin"),
    path(f"{_HIER}/<uuid:overdracht>/geweigerd/", WeigeringVastleggen.as_view(), name="overdracht-geweigerd"),
    path(f"{_HIER}/<uuid:overdracht>/intrekken/", AanbodIntrekken.as_view(), name="overdracht-intrekken"),
    path(f"{_HIER}/uitgang/<slug:uitgang>/", uitgang, name="overdracht-uitgang"),
    path(f"{_NA}/uitgang/<slug:uitgang>/", uitgang, name="overdracht-na-veiligheidsbeoordeling-uitgang"),
]
