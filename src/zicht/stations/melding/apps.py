from django.apps import AppConfig


class Melding(AppConfig):
    name = "zicht.stations.melding"
