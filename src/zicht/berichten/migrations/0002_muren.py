"""Both sides see a message; nobody but the functions touches one."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"
HERE = "(SELECT current_organisatie())"
BOTH_SIDES = f"organisatie_id = {HERE} OR naar_id = {HERE}"
TABLES = ("berichten_bericht", "berichten_pakket")


class Migration(migrations.Migration):
    dependencies = [("berichten", "0001_berichten"), ("audit", "0002_muren"), ("foundation", "0001_context")]

    operations = [
        rls.SqlFile(SQL / "berichten.sql"),
        *(rls.Muur(*rls.secure(table, BOTH_SIDES)) for table in TABLES),
        *(rls.AlleenLezen(table) for table in TABLES),
        rls.Muur("REVOKE SELECT ON berichten_pakket FROM zicht_app, zicht_worker"),
        rls.Muur(rls.history("berichten_bericht", "dossier_id")),
    ]
