"""The walls around the monitoring moments: content, seen only while its dossier is open."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_monitoring"), ("dossier", "0002_muren")]

    operations = [rls.InhoudTabel("monitoring_moment"), rls.AlleenToevoegen("monitoring_moment")]
