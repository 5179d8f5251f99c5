"""The wall around the agreements of a file."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("meldcode", "0003_daarna")]

    operations = [
        rls.InhoudTabel("meldcode_planafspraak", {"dossier_id": "meldcode_meldcodedossier"}),
        rls.AlleenToevoegen("meldcode_planafspraak"),
    ]
