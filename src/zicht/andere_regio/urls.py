"""The addresses between regions: on a dossier at the one that has it, and of messages at the one that is asked."""

from django.urls import path

from zicht.andere_regio.ontvangst import Beantwoorden, Lezen, Overnemen, Weigeren, lijst
from zicht.andere_regio.views import Aanbieden, Bekijken, Intrekken, Vragen

_DOSSIER, _BERICHT = "dossiers/<uuid:dossier_id>/andere-regio", "andere-regio/berichten/<uuid:bericht>"

urlpatterns = [
    path(f"{_DOSSIER}/", Aanbieden.as_view(), name="regio-aanbieden"),
    path(f"{_DOSSIER}/intrekken/", Intrekken.as_view(), name="regio-intrekken"),
    path(f"{_DOSSIER}/vraag/", Vragen.as_view(), name="regio-vragen"),
    path(f"{_DOSSIER}/antwoord/<uuid:regiovraag>/", Bekijken.as_view(), name="regio-antwoord-bekijken"),
    path("andere-regio/", lijst, name="regio-berichten"),
    path(f"{_BERICHT}/", Lezen.as_view(), name="regio-bericht"),
    path(f"{_BERICHT}/overnemen/", Overnemen.as_view(), name="regio-overnemen"),
    path(f"{_BERICHT}/weigeren/", Weigeren.as_view(), name="regio-weigeren"),
    path(f"{_BERICHT}/antwoord/", Beantwoorden.as_view(), name="regio-beantwoorden"),
]
