"""The addresses of the melding. `melding-nieuw` begins one; `melding-melder` is the panel that other pages link to."""

from django.urls import path

from zicht.stations.melding.bureau import MeldingAannemen, begin
from zicht.stations.melding.herkennen import WieIsWie
from zicht.stations.melding.melderpaneel import MelderPaneel
from zicht.stations.melding.splitspagina import Splitsen, SplitsingTerugdraaien
from zicht.stations.melding.views import AmbtshalveMelden, MelderVragen, MeldingAanvullen, SpoedVaststellen, ZichtTerug

_HIER = "dossiers/<uuid:dossier_id>/melding"
_NIEUW = "dossiers/melding/nieuw"

urlpatterns = [
    path(f"{_NIEUW}/", begin, name="melding-nieuw"),
    path(f"{_NIEUW}/<uuid:concept>/", MeldingAannemen.as_view(), name="melding-concept"),
    path(f"{_HIER}/ambtshalve/", AmbtshalveMelden.as_view(), name="melding-ambtshalve"),
    path(f"{_HIER}/<uuid:melding>/spoed/", SpoedVaststellen.as_view(), name="melding-spoed"),
    path(f"{_HIER}/<uuid:melding>/zicht-terug/", ZichtTerug.as_view(), name="melding-zicht-terug"),
    path(f"{_HIER}/<uuid:melding>/aanvullen/", MeldingAanvullen.as_view(), name="melding-aanvullen"),
    path("dossiers/<uuid:dossier_id>/wie-is-wie/", WieIsWie.as_view(), name="wie-is-wie"),
    path("dossiers/<uuid:dossier_id>/wie-is-wie/<uuid:wie>/", WieIsWie.as_view(), name="wie-is-deze"),
    path("dossiers/<uuid:dossier_id>/splitsen/", Splitsen.as_view(), name="splitsen"),
    path("dossiers/<uuid:dossier_id>/splitsing/terug/", SplitsingTerugdraaien.as_view(), name="splitsing-terug"),
    path(f"{_HIER}/<uuid:melding>/melder/", MelderPaneel.as_view(), name="melding-melder"),
    path(f"{_HIER}/<uuid:melding>/melder/vragen/", MelderVragen.as_view(), name="melding-melder-vragen"),
]
