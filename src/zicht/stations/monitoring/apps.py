from django.apps import AppConfig


class Monitoring(AppConfig):
    name = "zicht.stations.monitoring"
