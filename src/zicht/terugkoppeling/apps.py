from django.apps import AppConfig


class Terugkoppeling(AppConfig):
    name = "zicht.terugkoppeling"
