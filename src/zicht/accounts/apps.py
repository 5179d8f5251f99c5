from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "zicht.accounts"

    def ready(self) -> None:
        from zicht.accounts import regels, sessie  # noqa: F401  (reading `regels` registers who may)

        sessie.connect()
