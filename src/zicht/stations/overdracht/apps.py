from django.apps import AppConfig


class Overdracht(AppConfig):
    name = "zicht.stations.overdracht"
