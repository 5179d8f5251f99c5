from django.apps import AppConfig


class Melders(AppConfig):
    name = "zicht.melders"
