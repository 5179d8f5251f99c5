"""The walls around the files: of one organisation, for whom there is a ground, and content only while a file is open."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"
BESTAND = {"dossier_id": "meldcode_meldcodedossier"}
MAY_SEE = "meldcode_ground(meldcode_meldcodedossier) IS NOT NULL OR (SELECT current_actor()) LIKE 'taak:%'"


class Migration(migrations.Migration):
    dependencies = [("meldcode", "0001_meldcode"), ("dossier", "0002_muren"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("meldcode_meldcodedossier", dossier="id"),
        rls.OrganisatieTabel("meldcode_eigenmeldcode"),
        rls.AlleenToevoegen("meldcode_eigenmeldcode"),
        rls.OrganisatieTabel("meldcode_kennisname", {"meldcode_id": "meldcode_eigenmeldcode"}),
        rls.AlleenToevoegen("meldcode_kennisname"),
        rls.InhoudTabel("meldcode_meldcodefeit", BESTAND),
        rls.AlleenToevoegen("meldcode_meldcodefeit"),
        rls.InhoudTabel("meldcode_deelname", BESTAND),
        rls.InhoudTabel("meldcode_betrokkene", BESTAND),
        rls.InhoudTabel("meldcode_signaal", BESTAND),
        rls.AlleenToevoegen("meldcode_signaal", "ingetrokken_op"),
        rls.InhoudTabel("meldcode_meldcodetekst", BESTAND),
        rls.AlleenToevoegen("meldcode_meldcodetekst"),
        rls.SqlFile(SQL / "openen.sql"),
        rls.Muur(rls.restrict("meldcode_meldcodedossier", "gezien", "SELECT", f"USING ({MAY_SEE})")),
    ]
