"""Who may write the logs: functions and triggers of the owner, nobody else."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"
TABLES = ("audit_wijziging", "audit_leesregel", "audit_schakel")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_logs"), ("foundation", "0001_context"), ("organisaties", "0001_initial")]

    operations = [
        *(rls.OrganisatieTabel(table, geschiedenis=False) for table in TABLES),
        *(rls.AlleenLezen(table) for table in TABLES),
        rls.Muur(f"GRANT SELECT ON {', '.join(TABLES)} TO zicht_auditor"),
        rls.SqlFile(SQL / "geschiedenis.sql"),
        rls.SqlFile(SQL / "leeslog.sql"),
        rls.SqlFile(SQL / "keten.sql"),
        rls.OrganisatieTabel("audit_noodtoegang", dossier="dossier_id"),
        rls.AlleenLezen("audit_noodtoegang"),
    ]
