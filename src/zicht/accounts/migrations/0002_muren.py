"""What models cannot say: a team of the same organisation, a session log that stays, and the shared cache table."""

from django.db import migrations

from zicht.foundation import rls

TEAM_OF_THE_SAME_ORGANISATIE = """
ALTER TABLE accounts_aanstelling ADD CONSTRAINT aanstelling_team_van_zelfde_organisatie
    FOREIGN KEY (organisatie_id, team_id) REFERENCES organisaties_team (organisatie_id, id);
"""

SESSION_LINES_STAY = """
CREATE FUNCTION accounts_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een sessieregel wordt niet gewijzigd of verwijderd' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER sessieregel_blijft BEFORE UPDATE OR DELETE ON accounts_sessieregel
    FOR EACH ROW EXECUTE FUNCTION accounts_refuse_change();
"""

# Django's database cache, shared by every web process: the limits on guessing passwords must hold over all of them.
SHARED_CACHE = """
CREATE TABLE platform_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX platform_cache_expires ON platform_cache (expires);
"""

# Who works where decides what opens for whom: that is the functional administrator's, by `zicht beheer medewerker`.
WHO_WORKS_WHERE = (
    "accounts_medewerker",
    "accounts_aanstelling",
    "organisaties_organisatie",
    "organisaties_team",
    "organisaties_regio",
    "organisaties_gemeente",
    "organisaties_gemeenteinregio",
    "django_content_type",
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "account_emailaddress",
    "account_emailconfirmation",
)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("organisaties", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [
        migrations.RunSQL(
            TEAM_OF_THE_SAME_ORGANISATIE,
            "ALTER TABLE accounts_aanstelling DROP CONSTRAINT aanstelling_team_van_zelfde_organisatie;",
        ),
        migrations.RunSQL(
            SESSION_LINES_STAY,
            "DROP TRIGGER sessieregel_blijft ON accounts_sessieregel; DROP FUNCTION accounts_refuse_change();",
        ),
        migrations.RunSQL(SHARED_CACHE, "DROP TABLE platform_cache;"),
        *(rls.AlleenLezen(table) for table in WHO_WORKS_WHERE),
        rls.Muur(f"GRANT UPDATE (password, last_login) ON accounts_medewerker TO {rls.PROCESSES}"),
        rls.AlleenToevoegen("accounts_sessieregel"),
    ]
