from django.apps import AppConfig


class Dossierpagina(AppConfig):
    name = "zicht.dossierpagina"
