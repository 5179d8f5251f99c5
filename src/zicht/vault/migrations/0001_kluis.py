"""The vault's own tables and functions; Django knows no model of them."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"


class Migration(migrations.Migration):
    initial = True
    dependencies = [("audit", "0002_muren"), ("foundation", "0001_context")]

    operations = [
        rls.SqlFile(
            SQL / "kluis.sql",
            *rls.secure("vault.inhoud"),
            *rls.secure("vault.teken"),
            "SET LOCAL ROLE zicht_owner",
        )
    ]
