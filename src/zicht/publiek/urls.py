"""The public door; every address also under `/en/`."""

from django.urls import path

from zicht.publiek import views
from zicht.publiek.advies.views import Advies
from zicht.publiek.chat.views import Gesprek, KindGesprek
from zicht.publiek.kind.views import Vertel
from zicht.publiek.melden.views import Melden
from zicht.publiek.status.views import Status

urlpatterns = [
    path("", views.begin, name="begin"),
    path("informatie/<int:nummer>/", views.informatie, name="informatie"),
    path("route/", views.route, name="route"),
    path("route/<slug:station>/", views.route, name="route-station"),
    path("melden/", Melden.as_view(), name="melden"),
    path("status/", Status.as_view(), name="status"),
    path("advies/", Advies.as_view(), name="advies-vragen"),
    path("vertel/", Vertel.as_view(), name="vertel"),
    path("chat/", Gesprek.as_view(), name="chat"),
    path("vertel/chat/", KindGesprek.as_view(), name="vertel-chat"),
    *(
        path(naam, views.with_slash, name=f"{naam}-gezegd")
        for naam in ("melden", "status", "advies", "vertel", "chat", "meldcode", "route")
    ),
]
