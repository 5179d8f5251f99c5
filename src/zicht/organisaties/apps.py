from django.apps import AppConfig
from django.db.models.signals import post_migrate


class OrganisatiesConfig(AppConfig):
    name = "zicht.organisaties"

    def ready(self) -> None:
        from zicht.organisaties.gebieden import load_after_migrate

        post_migrate.connect(load_after_migrate, sender=self)
