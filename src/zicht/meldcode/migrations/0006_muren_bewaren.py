"""The walls around requests to erase, the proof of what was erased, and the one function that erases."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("meldcode", "0005_bewaren"), ("berichten", "0002_muren")]

    operations = [
        rls.InhoudTabel("meldcode_wisverzoek", {"dossier_id": "meldcode_meldcodedossier"}),
        rls.AlleenToevoegen("meldcode_wisverzoek", "besluit", "motivering", "besloten_op", "besloten_door_id"),
        rls.OrganisatieTabel("meldcode_wissing"),
        rls.AlleenLezen("meldcode_wissing"),
        rls.SqlFile(SQL / "wissen.sql"),
    ]
