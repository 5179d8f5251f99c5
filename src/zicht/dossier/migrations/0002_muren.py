"""The walls around the spine and its content, and the functions that open a dossier."""

from pathlib import Path

from django.db import migrations

from zicht.foundation import rls

SQL = Path(__file__).parent.parent / "sql"

DOSSIER = {"dossier_id": "dossier_dossier"}
PERSOON = {"persoon_id": "dossier_persoon"}
TABLES = "dossier_dossier, dossier_dossierkoppeling, dossier_traject, dossier_zichtstand, dossier_gebeurtenis"


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0001_ruggengraat"),
        ("audit", "0002_muren"),
        ("accounts", "0001_initial"),
        ("organisaties", "0001_initial"),
    ]

    operations = [
        rls.OrganisatieTabel("dossier_dossier", {"team_id": "organisaties_team"}, dossier="id"),
        rls.InhoudTabel("dossier_persoon", doel=True),
        rls.OrganisatieTabel(
            "dossier_dossierkoppeling", {**DOSSIER, "eerder_id": "dossier_dossier"}, dossier="dossier_id"
        ),
        rls.OrganisatieTabel("dossier_teller", geschiedenis=False),
        # Made from the journaal by replay: its history is the journaal.
        rls.OrganisatieTabel("dossier_traject", DOSSIER, geschiedenis=False),
        rls.OrganisatieTabel("dossier_zichtstand", DOSSIER, binnen=PERSOON, geschiedenis=False),
        rls.OrganisatieTabel("dossier_gebeurtenis", DOSSIER, doel=True, dossier="dossier_id"),
        rls.AlleenToevoegen("dossier_gebeurtenis"),
        rls.OrganisatieTabel("dossier_overleg", DOSSIER, doel=True, dossier="dossier_id"),
        rls.AlleenGeopend("dossier_overleg"),
        rls.OrganisatieTabel(
            "dossier_overlegdeelnemer", DOSSIER, binnen={"overleg_id": "dossier_overleg"}, dossier="dossier_id"
        ),
        rls.AlleenGeopend("dossier_overlegdeelnemer"),
        # Made from the persons, whose history is kept.
        rls.OrganisatieTabel("dossier_zoekteken", DOSSIER, binnen=PERSOON, geschiedenis=False),
        rls.InhoudTabel(
            "dossier_fragment",
            binnen={"gebeurtenis_id": "dossier_gebeurtenis", "vervangt_id": "dossier_fragment"},
            doel=True,
        ),
        rls.AlleenToevoegen("dossier_fragment"),
        # Destruction, once two people decided, is the worker's.
        rls.Muur("GRANT DELETE ON dossier_fragment TO zicht_worker"),
        rls.InhoudTabel("dossier_relatie", binnen={"van_id": "dossier_persoon", "naar_id": "dossier_persoon"}),
        rls.InhoudTabel("dossier_gezag", binnen={"kind_id": "dossier_persoon", "houder_id": "dossier_persoon"}),
        rls.InhoudTabel("dossier_voorwaarde"),
        rls.InhoudTabel("dossier_afspraak", binnen=PERSOON),
        rls.InhoudTabel("dossier_contactpoging", binnen=PERSOON),
        rls.OrganisatieTabel("dossier_concept", DOSSIER, geschiedenis=False),
        rls.AlleenEigen("dossier_concept"),
        # Submits are kept once, never changed.
        rls.OrganisatieTabel("dossier_inzending", DOSSIER, geschiedenis=False),
        rls.AlleenEigen("dossier_inzending"),
        rls.AlleenToevoegen("dossier_inzending"),
        # An expert from outside is a name: content.
        rls.InhoudTabel("dossier_deskundige"),
        rls.SqlFile(SQL / "openen.sql"),
        rls.SqlFile(SQL / "namen.sql"),
        rls.Muur(f"GRANT SELECT ON {TABLES}, organisaties_organisatie TO zicht_auditor"),
    ]
