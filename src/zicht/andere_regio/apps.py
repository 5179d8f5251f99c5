from django.apps import AppConfig


class AndereRegio(AppConfig):
    name = "zicht.andere_regio"
