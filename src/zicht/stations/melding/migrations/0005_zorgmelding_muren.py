"""The list of zorgmeldingen: ids, tokens and times, which the whole organisation sees; added once, never changed."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("melding", "0004_zorgmelding")]

    operations = [
        rls.OrganisatieTabel("melding_zorgmelding", {"dossier_id": "dossier_dossier"}, dossier="dossier_id"),
        rls.AlleenToevoegen("melding_zorgmelding"),
    ]
