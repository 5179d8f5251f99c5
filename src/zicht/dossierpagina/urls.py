"""The dossier page; the name `dossier` is where every act on a dossier leads back to."""

from django.urls import path

from zicht.dossierpagina import views

urlpatterns = [path("dossiers/<uuid:dossier_id>/", views.dossier, name="dossier")]
