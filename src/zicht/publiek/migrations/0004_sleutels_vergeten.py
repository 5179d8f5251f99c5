"""The worker throws away what was sent too long ago to be sent once more."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("publiek", "0003_tempo_in_de_kluis")]

    operations = [rls.Muur("GRANT DELETE ON publiek_inzending TO zicht_worker")]
