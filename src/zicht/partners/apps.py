from django.apps import AppConfig


class Partners(AppConfig):
    name = "zicht.partners"
