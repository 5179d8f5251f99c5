from django.apps import AppConfig


class Oefenwereld(AppConfig):
    name = "zicht.oefenwereld"
