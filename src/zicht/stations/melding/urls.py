"""The addresses of the melding. `melding-nieuw` begins one; `melding-melder` is the panel that other pages link to."""

from django.urls import path

from zicht.stations.melding.bureau import MeldingAannemen, begin

_NIEUW = "dossiers/melding/nieuw"

urlpatterns = [
    path(f"{_NIEUW}/", begin, name="melding-nieuw"),
    path(f"{_NIEUW}/<uuid:concept>/", MeldingAannemen.as_view(), name="melding-concept"),
]
