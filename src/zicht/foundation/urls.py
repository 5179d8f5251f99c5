"""The addresses of the foundation itself."""

from django.conf import settings
from django.urls import path

from zicht.foundation import bouwstenen, views

urlpatterns = [path("weg/", views.weg, name="weg")]
if settings.PRACTICE:
    urlpatterns += [
        path("bouwstenen/", bouwstenen.bouwstenen, name="bouwstenen"),
        path("bouwstenen/<str:schil>/", bouwstenen.bouwstenen, name="bouwstenen_in_schil"),
    ]
