"""The catalog check knows no third kind of table, and sees each wall that is missing."""

import pytest
from django.apps import apps
from django.db import connection, models

from tests.proefopstelling.database import AsRole
from zicht.config import catalogus

pytestmark = pytest.mark.django_db

PERSOON, GEBEURTENIS = "dossier_persoon", "dossier_gebeurtenis"


def test_every_wall_is_where_it_should_be() -> None:
    assert catalogus.faults() == []


@pytest.mark.parametrize(
    "fault, sentence",
    [
        # a table that is of no kind, and one that only looks like one of an organisation
        ("CREATE TABLE vergeten (id int)", "vergeten heeft geen organisatie_id"),
        ("CREATE TABLE vergeten (id int, organisatie_id uuid)", "vergeten is van een organisatie, maar"),
        # row-level security switched off, not forced (the owner would see all), or with a wider door
        (f"ALTER TABLE {PERSOON} DISABLE ROW LEVEL SECURITY", "dossier_persoon is van een organisatie, maar"),
        (f"ALTER TABLE {PERSOON} NO FORCE ROW LEVEL SECURITY", "dossier_persoon is van een organisatie, maar"),
        (f"CREATE POLICY ruim ON {PERSOON} USING (true)", "dossier_persoon heeft 2 toelatende regels"),
        (f"DROP POLICY organisatie ON {PERSOON}", "dossier_persoon heeft 0 toelatende regels"),
        (f"ALTER POLICY organisatie ON {PERSOON} USING (true)", "dossier_persoon laat andere rijen toe"),
        # content that shows, changes or goes while the dossier is closed
        (f"DROP POLICY open_lezen ON {PERSOON}", "dossier_persoon is inhoud van een dossier, maar"),
        (f"DROP POLICY open_wijzigen ON {PERSOON}", "dossier_persoon is inhoud van een dossier, maar"),
        (f"DROP POLICY open_wissen ON {PERSOON}", "dossier_persoon is inhoud van een dossier, maar"),
        (f"DROP POLICY open_toevoegen ON {PERSOON}", "dossier_persoon is inhoud van een dossier, maar"),
        (f"ALTER POLICY open_lezen ON {PERSOON} TO zicht_app", "dossier_persoon is inhoud van een dossier, maar"),
        # a change that nobody writes down
        (f"DROP TRIGGER geschiedenis ON {PERSOON}", "dossier_persoon heeft geen geschiedenis"),
        (f"ALTER TABLE {PERSOON} DISABLE TRIGGER geschiedenis", "dossier_persoon heeft geen geschiedenis"),
        # keys that cross into another organisation, or are looked at too late
        (f"ALTER TABLE {PERSOON} ADD FOREIGN KEY (dossier_id) REFERENCES dossier_dossier", "andere organisatie wijzen"),
        (
            f"ALTER TABLE {PERSOON} ALTER CONSTRAINT dossier_persoon_dossier_id_fk DEFERRABLE INITIALLY DEFERRED",
            "pas bij het vastleggen",
        ),
        # rights
        (f"GRANT UPDATE ON {GEBEURTENIS} TO zicht_app", "zicht_app heeft UPDATE op public.dossier_gebeurtenis"),
        ("GRANT INSERT ON accounts_aanstelling TO zicht_app", "zicht_app heeft INSERT op public.accounts_aanstelling"),
        ("GRANT UPDATE ON accounts_medewerker TO zicht_app", "zicht_app heeft UPDATE op public.accounts_medewerker"),
        ("GRANT UPDATE ON organisaties_team TO zicht_worker", "zicht_worker heeft UPDATE op public.organisaties_team"),
        (
            "GRANT UPDATE (actief) ON accounts_medewerker TO zicht_app",
            "zicht_app heeft UPDATE op public.accounts_medewerker.actief",
        ),
        ("GRANT INSERT ON audit_wijziging TO zicht_app", "zicht_app heeft INSERT op public.audit_wijziging"),
        ("GRANT DELETE ON audit_leesregel TO zicht_worker", "zicht_worker heeft DELETE op public.audit_leesregel"),
        ("GRANT SELECT ON vault.inhoud TO zicht_app", "zicht_app heeft SELECT op vault.inhoud"),
        (f"GRANT TRUNCATE ON {PERSOON} TO zicht_app", "zicht_app heeft TRUNCATE op public.dossier_persoon"),
        (f"GRANT SELECT ON {PERSOON} TO PUBLIC", "PUBLIC heeft SELECT op public.dossier_persoon"),
        (f"GRANT SELECT ON {PERSOON} TO zicht_auditor", "zicht_auditor heeft SELECT op public.dossier_persoon"),
        ("GRANT CREATE ON SCHEMA public TO zicht_app", "zicht_app mag iets maken in public"),
        ("ALTER ROLE zicht_app BYPASSRLS", "zicht_app loopt over de muren heen"),
        ("ALTER ROLE zicht_owner BYPASSRLS", "zicht_owner loopt over de muren heen"),
        ("GRANT zicht_vault TO zicht_worker", "zicht_worker kan rechtstreeks bij vault.inhoud"),
        # ways around
        (f"CREATE VIEW omweg AS SELECT * FROM {PERSOON}", "omweg is een view buiten de lijst"),
        (
            "CREATE FUNCTION omweg() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
            "omweg werkt met rechten van de eigenaar zonder vast zoekpad",
        ),
        ("GRANT EXECUTE ON FUNCTION clock_now() TO PUBLIC", "clock_now mag door iedereen worden aangeroepen"),
        (f"ALTER TABLE {PERSOON} ALTER vastgelegd_op SET DEFAULT now()", "dossier_persoon.vastgelegd_op vult zelf"),
    ],
)
def test_a_missing_wall_is_seen(fault: str, sentence: str, as_role: AsRole) -> None:
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute(fault)
    assert [found for found in catalogus.faults() if sentence in found], catalogus.faults()


def test_every_foreign_key_of_django_is_also_a_key_of_the_database() -> None:
    assert keys_only_django_knows() == []


def test_a_key_that_only_django_knows_is_seen(as_role: AsRole) -> None:
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {PERSOON} DROP CONSTRAINT dossier_persoon_dossier_id_fk")
    assert keys_only_django_knows() == ["dossier_persoon.dossier_id"]


def keys_only_django_knows() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.conrelid::regclass::text, a.attname FROM pg_constraint c"
            " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) WHERE c.contype = 'f'"
        )
        held = set(cursor.fetchall())
    columns = [
        (model._meta.db_table, field.column)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey)
    ]
    return [f"{table}.{column}" for table, column in columns if (table, column) not in held]
