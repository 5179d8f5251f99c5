from django.apps import AppConfig


class Meldcode(AppConfig):
    name = "zicht.meldcode"
