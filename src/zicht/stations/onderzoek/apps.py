from django.apps import AppConfig


class Onderzoek(AppConfig):
    name = "zicht.stations.onderzoek"
