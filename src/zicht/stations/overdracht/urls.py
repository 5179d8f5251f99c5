"""The addresses of an overdracht, after a veiligheidsbeoordeling or after a dienst."""

from django.urls import path

from zicht.dossier.uitgang import register_exits
from zicht.stations.overdracht.views import (
    AanbodIntrekken,
    AanvaardingVastleggen,
    GezinAanvaardt,
    Overdragen,
    WeigeringVastleggen,
    uitgang,
)

register_exits("overdracht", "aanvaard", "zelf-voortzetten")

_HIER = "dossiers/<uuid:dossier_id>/overdracht"
_NA = "dossiers/<uuid:dossier_id>/overdracht-na-veiligheidsbeoordeling"

urlpatterns = [
    path(f"{_HIER}/", Overdragen.as_view(), name="overdracht-aanbieden"),
    path(f"{_HIER}/<uuid:overdracht>/aanvaard/", AanvaardingVastleggen.as_view(), name="overdracht-aanvaard"),
    path(f"{_HIER}/<uuid:overdracht>/gezin/", GezinAanvaardt.as_view(), name="overdracht-gezin"),
    path(f"{_HIER}/<uuid:overdracht>/geweigerd/", WeigeringVastleggen.as_view(), name="overdracht-geweigerd"),
    path(f"{_HIER}/<uuid:overdracht>/intrekken/", AanbodIntrekken.as_view(), name="overdracht-intrekken"),
    *(
        route
        for waar, naam in ((_HIER, "overdracht-uitgang"), (_NA, "overdracht-na-veiligheidsbeoordeling-uitgang"))
        for route in (
            path(f"{waar}/<uuid:ref>/uitgang/<overdracht:uitgang>/", uitgang, name=naam),
            path(f"{waar}/uitgang/<overdracht:uitgang>/", uitgang, name=naam),
        )
    ),
]
