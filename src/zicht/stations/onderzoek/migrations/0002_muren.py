"""The walls around the questions: content, seen only while its dossier is open."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("onderzoek", "0001_informatievraag"), ("dossier", "0002_muren")]

    operations = [rls.InhoudTabel("onderzoek_informatievraag")]
