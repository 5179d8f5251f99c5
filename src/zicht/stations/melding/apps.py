from django.apps import AppConfig


class Melding(AppConfig):
    name = "zicht.stations.melding"

    def ready(self) -> None:
        from zicht.contact.besluit import when_decided
        from zicht.stations.melding.concept import forget_undecided

        when_decided(forget_undecided)
