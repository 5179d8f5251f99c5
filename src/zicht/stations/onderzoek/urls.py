"""The addresses of an onderzoek."""

from django.urls import path

from zicht.stations.onderzoek.views import Afronden, ConclusieTrekken, InformatieOntvangen, InformatieVragen

_HIER = "dossiers/<uuid:dossier_id>/onderzoek"

urlpatterns = [
    path(f"{_HIER}/informatie/", InformatieVragen.as_view(), name="onderzoek-vraag"),
    path(f"{_HIER}/informatie/<uuid:vraag>/", InformatieOntvangen.as_view(), name="onderzoek-antwoord"),
    path(f"{_HIER}/conclusie/<uuid:wie>/", ConclusieTrekken.as_view(), name="onderzoek-conclusie"),
    path(f"{_HIER}/<slug:uitgang>/", Afronden.as_view(), name="onderzoek-uitgang"),
]
