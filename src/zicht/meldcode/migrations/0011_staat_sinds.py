from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meldcode", "0010_cijfers")]

    operations = [
        migrations.AddField("meldcodedossier", "staat_sinds", models.DateTimeField(null=True)),
    ]
