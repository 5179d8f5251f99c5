"""The public door; every address also under `/en/`."""

from django.urls import path

from zicht.publiek import views

urlpatterns = [
    path("", views.begin, name="begin"),
    path("route/", views.route, name="route"),
    path("route/<slug:station>/", views.route, name="route-station"),
]
