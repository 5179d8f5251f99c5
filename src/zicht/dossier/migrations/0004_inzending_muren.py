"""The walls around the submits: kept once, never changed."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("dossier", "0003_inzending")]

    operations = [
        rls.OrganisatieTabel("dossier_inzending", {"dossier_id": "dossier_dossier"}, geschiedenis=False),
        rls.AlleenEigen("dossier_inzending"),
        rls.AlleenToevoegen("dossier_inzending"),
    ]
