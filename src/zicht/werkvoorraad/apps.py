from django.apps import AppConfig


class Werkvoorraad(AppConfig):
    name = "zicht.werkvoorraad"
