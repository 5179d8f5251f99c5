from django.db import migrations, models

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("vault", "0001_kluis")]

    operations = [
        migrations.CreateModel(
            name="Tempo",
            fields=[
                ("teken", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("tegoed", models.FloatField()),
                ("op", models.DateTimeField()),
            ],
            options={"verbose_name_plural": "tempo"},
        ),
        # A count needs no disk: after a crash everybody begins with a full bucket.
        rls.Muur("ALTER TABLE vault_tempo SET UNLOGGED"),
    ]
