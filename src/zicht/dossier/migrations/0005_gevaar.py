"""A list puts danger first, and shows ages."""

from pathlib import Path

from django.db import migrations, models

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("dossier", "0004_inzending_muren")]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="gevaar",
            field=models.CharField(
                blank=True,
                choices=[("acuut", "Acuut"), ("spoed", "Spoed"), ("structureel", "Structureel")],
                default="",
                max_length=11,
            ),
            preserve_default=False,
        ),
        rls.SqlFile(SQL / "namen.sql"),
    ]
