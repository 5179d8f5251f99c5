"""The walls around the meldingen: content, seen only while its dossier is open; added once, never changed."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("melding", "0001_melding"), ("dossier", "0002_muren"), ("melders", "0002_muren")]

    operations = [
        rls.InhoudTabel("melding_melding", {"melder_id": "melders_melder"}),
        rls.AlleenToevoegen("melding_melding"),
    ]
