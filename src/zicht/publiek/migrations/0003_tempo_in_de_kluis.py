"""How often one place tried is counted for every door in one table, that of the vault."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("publiek", "0002_muren"), ("vault", "0002_tempo")]

    operations = [migrations.DeleteModel(name="Tempo")]
