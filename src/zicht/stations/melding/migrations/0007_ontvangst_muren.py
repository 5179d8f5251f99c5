"""The walls around receipts and what the desk and a melder write: a receipt is found by its token alone, the rest is content."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("melding", "0006_melderbericht_ontvangst"), ("dossier", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("melding_ontvangst", {"dossier_id": "dossier_dossier", "melding_id": "melding_melding"}),
        rls.AlleenToevoegen("melding_ontvangst"),
        rls.InhoudTabel("melding_melderbericht", {"melding_id": "melding_melding"}),
        rls.AlleenToevoegen("melding_melderbericht"),
        rls.SqlFile(
            SQL / "ontvangst.sql",
            "REVOKE ALL ON FUNCTION melderberichten_of(text) FROM PUBLIC",
            "GRANT EXECUTE ON FUNCTION melderberichten_of(text) TO zicht_app",
        ),
    ]
