"""A contact that does not become a melding takes the draft with it, unread, whoever was typing it."""

from django.db import migrations

from zicht.foundation import rls

FUNCTION = """
CREATE FUNCTION forget_melding_concept(contact uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM dossier_concept
   WHERE organisatie_id = current_organisatie() AND dossier_id IS NULL AND formulier = 'melding-nieuw:' || contact;
$$"""


class Migration(migrations.Migration):
    dependencies = [("melding", "0002_muren"), ("dossier", "0002_muren")]

    operations = [
        rls.Muur(
            FUNCTION,
            "REVOKE ALL ON FUNCTION forget_melding_concept(uuid) FROM PUBLIC",
            f"GRANT EXECUTE ON FUNCTION forget_melding_concept(uuid) TO {rls.PROCESSES}",
        ),
    ]
