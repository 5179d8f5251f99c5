"""The addresses of monitoring."""

from django.urls import path

from zicht.dossier.uitgang import register_exits
from zicht.stations.monitoring.views import (
    AntwoordBekijken,
    DwangAdviseren,
    HulpIsGestopt,
    HulpIsHervat,
    MomentenAanpassen,
    MomentVastleggen,
    VraagStellen,
    uitgang,
)

register_exits("monitoring", "zorgen-weggenomen", "geen-mogelijkheden", "ambtshalve")

_HIER = "dossiers/<uuid:dossier_id>/monitoring"

urlpatterns = [
    path(f"{_HIER}/moment/", MomentVastleggen.as_view(), name="monitoring-moment"),
    path(f"{_HIER}/plan/", MomentenAanpassen.as_view(), name="monitoring-plan"),
    path(f"{_HIER}/vraag/", VraagStellen.as_view(), name="monitoring-vraag"),
    path(f"{_HIER}/vraag/<uuid:navraag>/antwoord/", AntwoordBekijken.as_view(), name="monitoring-antwoord"),
    path(f"{_HIER}/<uuid:overdracht>/gestopt/", HulpIsGestopt.as_view(), name="monitoring-hulp-gestopt"),
    path(f"{_HIER}/<uuid:overdracht>/hervat/", HulpIsHervat.as_view(), name="monitoring-hulp-hervat"),
    path(f"{_HIER}/<uuid:overdracht>/dwang/", DwangAdviseren.as_view(), name="monitoring-dwang"),
    path(f"{_HIER}/uitgang/<monitoring:uitgang>/", uitgang, name="monitoring-uitgang"),
]
