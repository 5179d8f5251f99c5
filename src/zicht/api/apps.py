from django.apps import AppConfig


class Api(AppConfig):
    name = "zicht.api"

    def ready(self) -> None:
        from zicht.api import notificeren
        from zicht.dossier import journaal

        journaal.register_reader(notificeren.READER, notificeren.FEITEN)
