"""The walls around who thinks along as expert: a name from outside is content, and shows only while its dossier is open."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("dossier", "0007_deskundige")]

    operations = [rls.InhoudTabel("dossier_deskundige")]
