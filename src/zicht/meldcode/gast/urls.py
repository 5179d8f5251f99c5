"""The guest's door; also under `/en/`."""

from django.urls import path

from zicht.meldcode.gast.views import Gastpagina

urlpatterns = [path("meldcode/", Gastpagina.as_view(), name="meldcode-gast")]
