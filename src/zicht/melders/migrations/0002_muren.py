"""The walls around the melders: rows of one organisation, without names, never changed."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("melders", "0001_melder"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("melders_melder"),
        rls.AlleenToevoegen("melders_melder"),
    ]
