from django.apps import AppConfig


class BijlagenConfig(AppConfig):
    name = "zicht.bijlagen"
