"""The walls around the judgements: content, seen only while its dossier is open."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("veiligheidsbeoordeling", "0001_oordeel"), ("dossier", "0002_muren")]

    operations = [
        rls.InhoudTabel("veiligheidsbeoordeling_oordeel", binnen={"persoon_id": "dossier_persoon"}),
        rls.AlleenToevoegen("veiligheidsbeoordeling_oordeel"),
    ]
