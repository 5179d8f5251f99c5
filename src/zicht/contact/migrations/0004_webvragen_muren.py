"""The walls around questions from the public door: rows of one organisation, and no key that leads to a family."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("contact", "0003_webvragen"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("contact_webvraag"),
        rls.AlleenToevoegen("contact_webvraag", "afgehandeld_op"),
        rls.OrganisatieTabel("contact_webbericht", {"vraag_id": "contact_webvraag"}),
        rls.AlleenToevoegen("contact_webbericht"),
    ]
