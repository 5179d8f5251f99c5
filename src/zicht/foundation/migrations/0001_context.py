from pathlib import Path

from django.db import migrations, models

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Oefenklok",
            fields=[
                ("organisatie_id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("verschuiving", models.DurationField()),
            ],
        ),
        rls.SqlFile(SQL / "context.sql"),
        rls.SqlFile(SQL / "zegel.sql"),
        rls.Muur(*rls.secure("foundation_oefenklok")),
        rls.AlleenLezen("foundation_oefenklok"),
        rls.Muur("GRANT SELECT ON foundation_oefenklok TO zicht_auditor"),
        rls.AlleenLezen("django_migrations"),
    ]
