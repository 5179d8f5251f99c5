from django.apps import AppConfig


class Veiligheidsbeoordeling(AppConfig):
    name = "zicht.stations.veiligheidsbeoordeling"
