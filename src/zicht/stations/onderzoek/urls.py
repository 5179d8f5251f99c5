"""The addresses of an onderzoek."""

from django.urls import path

from zicht.dossier.uitgang import register_exits
from zicht.protocol.begrippen import Dienstuitgang
from zicht.stations.onderzoek.views import Afronden, ConclusieTrekken, InformatieOntvangen, InformatieVragen

register_exits("onderzoek", *Dienstuitgang)

_HIER = "dossiers/<uuid:dossier_id>/onderzoek"

urlpatterns = [
    path(f"{_HIER}/informatie/", InformatieVragen.as_view(), name="onderzoek-vraag"),
    path(f"{_HIER}/informatie/<uuid:vraag>/", InformatieOntvangen.as_view(), name="onderzoek-antwoord"),
    path(f"{_HIER}/conclusie/<uuid:wie>/", ConclusieTrekken.as_view(), name="onderzoek-conclusie"),
    path(f"{_HIER}/<onderzoek:uitgang>/", Afronden.as_view(), name="onderzoek-uitgang"),
]
