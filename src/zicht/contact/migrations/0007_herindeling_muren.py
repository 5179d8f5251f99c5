"""The walls around what a contact was called before: rows of one organisation, only added to."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("contact", "0006_herindeling"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("contact_herindeling", {"contact_id": "contact_contact"}),
        rls.AlleenToevoegen("contact_herindeling"),
    ]
