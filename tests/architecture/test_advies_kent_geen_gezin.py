"""No table of a contact can hold a family: every key and every loose id in them is known, and says where it leads."""

import pytest
from django.db import connection

from tests.proefopstelling.database import AsRole
from zicht.foundation import aanroep

MAY_POINT_AT = ("contact_", "accounts_medewerker", "organisaties_organisatie", "organisaties_gemeente")
#: An id without a key: it leads into the vault, to the caller.
LOOSE = {("contact_contact", "adviesvrager"), ("contact_webvraag", "adviesvrager")}
ABOUT_PEOPLE = ("naam", "voornamen", "achternaam", "geboren", "geboortedatum", "bsn", "adres", "straat", "postcode")

_KEYS = """
    SELECT k.conrelid::regclass::text, a.attname, k.confrelid::regclass::text FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
    WHERE k.contype = 'f' AND k.conrelid::regclass::text LIKE 'contact\\_%%'"""
_INTO = """
    SELECT k.conrelid::regclass::text FROM pg_constraint k
    WHERE k.contype = 'f' AND k.confrelid::regclass::text LIKE 'contact\\_%%'
      AND k.conrelid::regclass::text NOT LIKE 'contact\\_%%'"""
_COLUMNS = """
    SELECT table_name, column_name, udt_name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name LIKE 'contact\\_%%'"""

pytestmark = pytest.mark.django_db


def faults() -> list[str]:
    keys = aanroep.rows(_KEYS)
    held = {(table, column) for table, column, _ in keys}
    columns = aanroep.rows(_COLUMNS)
    return [
        *(f"{table}.{column} -> {target}" for table, column, target in keys if not target.startswith(MAY_POINT_AT)),
        *(f"{table} wijst naar een contact" for (table,) in aanroep.rows(_INTO)),
        *(
            f"{table}.{column} is een los kenmerk"
            for table, column, kind in columns
            if kind in {"uuid", "_uuid"} and column != "id" and (table, column) not in held | LOOSE
        ),
        *(f"{table}.{column} heet naar een mens" for table, column, _ in columns if column in ABOUT_PEOPLE),
        *(f"{table}.{column} kan alles bevatten" for table, column, kind in columns if kind in {"json", "jsonb"}),
    ]


@pytest.mark.eis("R-104")
def test_nothing_leads_from_an_advies_to_a_family_nor_back() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    "fault, sentence",
    [
        (
            "ALTER TABLE contact_advies ADD dossier_id uuid REFERENCES dossier_dossier (id)",
            "dossier_id -> dossier_dossier",
        ),
        ("ALTER TABLE contact_contact ADD persoon uuid", "contact_contact.persoon is een los kenmerk"),
        ("ALTER TABLE contact_contact ADD over_wie uuid[]", "contact_contact.over_wie is een los kenmerk"),
        ("ALTER TABLE contact_contact ADD bsn text", "contact_contact.bsn heet naar een mens"),
        ("ALTER TABLE contact_advies ADD extra jsonb", "contact_advies.extra kan alles bevatten"),
        (
            "ALTER TABLE dossier_dossier ADD uit uuid REFERENCES contact_contact (id)",
            "dossier_dossier wijst naar een contact",
        ),
    ],
)
def test_a_way_to_a_family_is_seen(fault: str, sentence: str, as_role: AsRole) -> None:
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute(fault)
    assert [found for found in faults() if sentence in found], faults()
