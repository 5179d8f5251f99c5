"""The wall around holidays."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("meldcode", "0007_vakanties")]

    operations = [
        rls.OrganisatieTabel("meldcode_vakantie"),
        rls.AlleenToevoegen("meldcode_vakantie", "ingetrokken_op"),
    ]
