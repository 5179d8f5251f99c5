"""The addresses of the door for partners."""

from django.urls import path

from zicht.partners.views import (
    Aanvaarden,
    BerichtLezen,
    HulpGestopt,
    HulpHervat,
    VraagBeantwoorden,
    Weigeren,
    lijst,
)

_BERICHT = "partner/berichten/<uuid:bericht>"

urlpatterns = [
    path("partner/", lijst, name="partner"),
    path(f"{_BERICHT}/", BerichtLezen.as_view(), name="partner-bericht"),
    path(f"{_BERICHT}/aanvaarden/", Aanvaarden.as_view(), name="partner-aanvaarden"),
    path(f"{_BERICHT}/weigeren/", Weigeren.as_view(), name="partner-weigeren"),
    path(f"{_BERICHT}/hulp-gestopt/", HulpGestopt.as_view(), name="partner-hulp-gestopt"),
    path(f"{_BERICHT}/hulp-hervat/", HulpHervat.as_view(), name="partner-hulp-hervat"),
    path(f"{_BERICHT}/antwoord/", VraagBeantwoorden.as_view(), name="partner-antwoord"),
]
