"""The walls of the public door: that a form was sent belongs to one organisation; where a code leads is never changed."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("publiek", "0001_publiek"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("publiek_inzending", geschiedenis=False),
        rls.AlleenToevoegen("publiek_inzending"),
        rls.AlleenToevoegen("publiek_ontvangstteken"),
    ]
