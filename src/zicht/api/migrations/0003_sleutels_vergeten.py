"""The worker throws away what was sent too long ago to be sent once more."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("api", "0002_muren")]

    operations = [rls.Muur("GRANT DELETE ON api_inzending TO zicht_worker")]
