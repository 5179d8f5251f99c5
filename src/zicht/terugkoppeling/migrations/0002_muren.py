"""The wall around what a melder heard, and the two questions that the desk asks without opening a dossier."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("terugkoppeling", "0001_terugkoppeling"), ("melding", "0002_muren"), ("audit", "0002_muren")]

    operations = [
        rls.InhoudTabel("terugkoppeling_terugkoppeling", {"melding_id": "melding_melding"}),
        rls.AlleenToevoegen("terugkoppeling_terugkoppeling"),
        rls.SqlFile(SQL / "zoeken.sql"),
    ]
