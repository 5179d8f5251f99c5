from django.apps import AppConfig


class Contact(AppConfig):
    name = "zicht.contact"

    def ready(self) -> None:
        from zicht.contact.chat import vertrek

        vertrek.connect()
