"""The walls around the overdrachten: content, seen only while its dossier is open."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0001_overdracht"), ("dossier", "0002_muren")]

    operations = [
        rls.Muur(
            "ALTER TABLE overdracht_overdracht ADD FOREIGN KEY (partij_id) REFERENCES organisaties_organisatie (id)"
        ),
        rls.InhoudTabel("overdracht_overdracht"),
    ]
