"""The walls around files: the line is of the organisation, name and pieces are content, and none of it changes afterwards."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"
DOSSIER, BIJLAGE = {"dossier_id": "dossier_dossier"}, {"bijlage_id": "bijlagen_bijlage"}


class Migration(migrations.Migration):
    dependencies = [("bijlagen", "0001_bijlagen"), ("dossier", "0002_muren"), ("vault", "0001_kluis")]

    operations = [
        rls.OrganisatieTabel("bijlagen_bijlage", DOSSIER, dossier="dossier_id"),
        rls.AlleenToevoegen("bijlagen_bijlage", "bekeken_op"),
        rls.Muur("GRANT UPDATE (toestand, gecontroleerd_op) ON bijlagen_bijlage TO zicht_worker"),
        rls.InhoudTabel("bijlagen_opschrift", BIJLAGE),
        rls.AlleenToevoegen("bijlagen_opschrift"),
        rls.InhoudTabel("bijlagen_stuk", BIJLAGE),
        rls.Muur("DROP TRIGGER geschiedenis ON bijlagen_stuk"),
        rls.AlleenToevoegen("bijlagen_stuk"),
        rls.InhoudTabel("bijlagen_uitgave", BIJLAGE),
        rls.AlleenToevoegen("bijlagen_uitgave"),
        rls.SqlFile(
            SQL / "wissen.sql",
            "REVOKE ALL ON FUNCTION erase_bijlagen(uuid) FROM PUBLIC, zicht_app",
            "GRANT EXECUTE ON FUNCTION erase_bijlagen(uuid) TO zicht_worker",
        ),
    ]
