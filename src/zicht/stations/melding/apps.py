from django.apps import AppConfig


class Melding(AppConfig):
    name = "zicht.stations.melding"

    def ready(self) -> None:
        from zicht.contact.besluit import when_asked, when_decided
        from zicht.stations.melding.concept import forget_undecided
        from zicht.stations.melding.uit_contact import made_on

        when_decided(forget_undecided)
        when_asked(made_on)
