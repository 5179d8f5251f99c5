"""The walls around the chat: rows of one organisation; the hours are public and each Veilig Thuis sets its own."""

from django.db import migrations

from zicht.foundation import rls

ZET_CHATTIJD = """
CREATE OR REPLACE FUNCTION zet_chattijd(welke_dag int, van time, tot time) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM contact_chattijd WHERE organisatie_id = current_organisatie() AND dag = welke_dag;
  IF van IS NOT NULL THEN
    INSERT INTO contact_chattijd (id, organisatie_id, dag, open, dicht)
      VALUES (gen_random_uuid(), current_organisatie(), welke_dag, van, tot);
  END IF;
END $$"""
CHAT = {"chat_id": "contact_chat"}


class Migration(migrations.Migration):
    dependencies = [("contact", "0008_chat"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("contact_chat", {"contact_id": "contact_contact"}),
        rls.Muur("REVOKE DELETE ON contact_chat FROM zicht_app, zicht_worker"),
        rls.OrganisatieTabel("contact_chatregel", CHAT, geschiedenis=False),
        # Lines are only added; the worker wipes them by rule.
        rls.Muur(
            "REVOKE UPDATE ON contact_chatregel FROM zicht_app, zicht_worker",
            "REVOKE DELETE ON contact_chatregel FROM zicht_app",
        ),
        rls.OrganisatieTabel("contact_chatteken", CHAT, geschiedenis=False),
        rls.OrganisatieTabel("contact_aanwezig", geschiedenis=False),
        rls.AlleenLezen("contact_chattijd"),
        rls.Muur(ZET_CHATTIJD, rls.history("contact_chattijd", "")),
    ]
