"""The questions to the catalog. Each answers the sentences that say what is wrong; no sentence: all is well."""

from collections.abc import Callable, Iterator

from zicht.config.catalogus import tabellen
from zicht.foundation import aanroep

SCHEMAS = ("public", "vault", "radar")
ROWS = ("SELECT", "INSERT", "UPDATE", "DELETE")
ALL = (*ROWS, "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN")
MAY = {
    "zicht_owner": ALL,
    "zicht_vault": ALL,
    "zicht_radar": ALL,
    "zicht_app": ROWS,
    "zicht_worker": ROWS,
    "zicht_loader": ROWS,
}


def faults() -> list[str]:
    """Everything in this database that is not as the walls ask."""
    return [fault for question in QUESTIONS for fault in question()]


def tables_are_of_one_kind() -> Iterator[str]:
    for table, forced, has_organisatie in aanroep.rows(_TABLES):
        if table in tabellen.PLATFORM:
            if forced:
                yield f"{table} staat op de platformlijst en heeft toch rijbeveiliging"
        elif not has_organisatie:
            yield f"{table} heeft geen organisatie_id en staat niet op de platformlijst"
        elif not forced:
            yield f"{table} is van een organisatie, maar de rijbeveiliging staat niet aan en afgedwongen"


def one_policy_lets_in() -> Iterator[str]:
    for table, policies in aanroep.rows(_PERMISSIVE):
        if table in tabellen.PLATFORM:
            continue
        if len(policies) != 1:
            yield f"{table} heeft {len(policies)} toelatende regels in plaats van een"
        elif policies[0] != _expected(table):
            yield f"{table} laat andere rijen toe dan die van de eigen organisatie: {policies[0]}"


def content_shows_only_when_open() -> Iterator[str]:
    for table, closed in aanroep.rows(_RESTRICTIVE):
        if table in tabellen.PLATFORM or table in tabellen.RUGGENGRAAT:
            continue
        missing = {"r", "w", "d", "a"} - set(closed)
        if missing:
            yield f"{table} is inhoud van een dossier, maar is ook te zien of te wijzigen als het dicht is ({sorted(missing)})"


def changes_are_written() -> Iterator[str]:
    for (table,) in aanroep.rows(_WITHOUT_HISTORY):
        if table not in tabellen.PLATFORM and table not in tabellen.ZONDER_GESCHIEDENIS:
            yield f"{table} heeft geen geschiedenis"


def keys_stay_inside_the_organisatie() -> Iterator[str]:
    for table, key, target in aanroep.rows(_LOOSE_KEYS):
        if table not in tabellen.OVERSTEEK and table not in tabellen.PLATFORM and target not in tabellen.PLATFORM:
            yield f"{table}.{key} kan naar een rij van een andere organisatie wijzen"


def keys_are_checked_at_once() -> Iterator[str]:
    for table, key in aanroep.rows(_DEFERRED_KEYS):
        if table not in tabellen.PLATFORM:
            yield f"{table}.{key} wordt pas bij het vastleggen gecontroleerd"


def nobody_else_has_rights() -> Iterator[str]:
    for table, role, right in aanroep.rows(_RIGHTS):
        audits = role == "zicht_auditor" and right == "SELECT" and table in tabellen.VOOR_DE_AUDITOR
        if not audits and right not in MAY.get(role, ()):
            yield f"{role} heeft {right} op {table}"


def logs_cannot_be_written() -> Iterator[str]:
    for table, role, right in aanroep.rows(_RIGHTS):
        if role in {"zicht_app", "zicht_worker"} and right in FORBIDDEN.get(table, ()):
            yield f"{role} heeft {right} op {table}"


def of_a_row_only_known_columns_are_written() -> Iterator[str]:
    for table, column, role, right in aanroep.rows(_COLUMN_RIGHTS):
        known = right == "UPDATE" and column in KOLOMMEN.get(table, ())
        if role in {"zicht_app", "zicht_worker"} and right in FORBIDDEN.get(table, ()) and not known:
            yield f"{role} heeft {right} op {table}.{column}"


def structure_is_the_owners() -> Iterator[str]:
    for role, schema in aanroep.rows(_CREATE):
        yield f"{role} mag iets maken in {schema}"


def walls_hold_everybody() -> Iterator[str]:
    for (role,) in aanroep.rows(_UNBOUND):
        yield f"{role} loopt over de muren heen: superuser of BYPASSRLS"
    for role, table in aanroep.rows(_IN_THE_VAULT):
        yield f"{role} kan rechtstreeks bij {table}"


def views_are_known() -> Iterator[str]:
    for (view,) in aanroep.rows(_VIEWS):
        if view not in tabellen.VIEWS:
            yield f"{view} is een view buiten de lijst: hij leest met de rechten van de eigenaar"


def functions_of_the_owner_look_nowhere_else() -> Iterator[str]:
    for function, path, public in aanroep.rows(_DEFINERS):
        if not path:
            yield f"{function} werkt met rechten van de eigenaar zonder vast zoekpad"
        if public:
            yield f"{function} mag door iedereen worden aangeroepen"


def no_table_knows_the_time() -> Iterator[str]:
    for table, column in aanroep.rows(_TIME_DEFAULTS):
        if not table.startswith(tabellen.VAN_ANDEREN):
            yield f"{table}.{column} vult zelf de tijd in, buiten de klok om"


def lists_name_tables_that_exist() -> Iterator[str]:
    there = {table for table, *_ in aanroep.rows(_TABLES)}
    for name in (tabellen.PLATFORM, tabellen.OVERSTEEK, tabellen.RUGGENGRAAT, tabellen.ZONDER_GESCHIEDENIS):
        yield from (f"{table} staat op een lijst, maar bestaat niet" for table in name if table not in there)


QUESTIONS: tuple[Callable[[], Iterator[str]], ...] = (
    tables_are_of_one_kind,
    one_policy_lets_in,
    content_shows_only_when_open,
    changes_are_written,
    keys_stay_inside_the_organisatie,
    keys_are_checked_at_once,
    nobody_else_has_rights,
    logs_cannot_be_written,
    of_a_row_only_known_columns_are_written,
    structure_is_the_owners,
    walls_hold_everybody,
    views_are_known,
    functions_of_the_owner_look_nowhere_else,
    no_table_knows_the_time,
    lists_name_tables_that_exist,
)

WRITE = ("INSERT", "UPDATE", "DELETE")
FORBIDDEN = {
    # who works where decides what opens for whom
    "public.accounts_medewerker": WRITE,
    "public.accounts_aanstelling": WRITE,
    "public.accounts_sessieregel": ("UPDATE", "DELETE"),
    "public.organisaties_organisatie": WRITE,
    "public.organisaties_team": WRITE,
    "public.organisaties_regio": WRITE,
    "public.organisaties_gemeente": WRITE,
    "public.organisaties_gemeenteinregio": WRITE,
    # whose system comes in decides for which organisation it works
    "public.api_aansluiting": WRITE,
    "public.api_toegangssleutel": WRITE,
    "public.auth_group": WRITE,
    "public.auth_group_permissions": WRITE,
    "public.auth_permission": WRITE,
    "public.django_content_type": WRITE,
    "public.account_emailaddress": WRITE,
    "public.account_emailconfirmation": WRITE,
    # logs, messages, clock, seal, vault
    "public.audit_wijziging": WRITE,
    "public.audit_leesregel": WRITE,
    "public.audit_schakel": WRITE,
    "public.audit_noodtoegang": WRITE,
    "public.dossier_gebeurtenis": ("UPDATE", "DELETE"),
    "public.berichten_bericht": WRITE,
    "public.berichten_pakket": ROWS,
    "public.foundation_oefenklok": WRITE,
    "public.foundation_zegelsleutel": ROWS,
    "public.django_migrations": WRITE,
    "vault.inhoud": ROWS,
    "vault.teken": ROWS,
}
#: Of a row that is not theirs to write, the columns that a process must: one's own login.
KOLOMMEN = {"public.accounts_medewerker": ("password", "last_login")}

_NAME = "n.nspname || '.' || c.relname"
_FROM = f"FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN {SCHEMAS} AND c.relkind IN ('r', 'p')"
_HAS = "EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = '{}' AND NOT attisdropped)"

_TABLES = f"SELECT {_NAME}, c.relrowsecurity AND c.relforcerowsecurity, {_HAS.format('organisatie_id')} {_FROM}"
_PERMISSIVE = f"""
    SELECT {_NAME}, array_remove(array_agg(pg_get_expr(p.polqual, c.oid)), NULL) {_FROM}
    LEFT JOIN pg_policy p ON p.polrelid = c.oid AND p.polpermissive GROUP BY 1"""
_RESTRICTIVE = f"""
    SELECT {_NAME}, array_agg(p.polcmd::text) FILTER (WHERE p.polcmd IS NOT NULL) {_FROM}
    LEFT JOIN pg_policy p ON p.polrelid = c.oid AND NOT p.polpermissive
      AND coalesce(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)) ~ '_dossier\\(\\)'
      AND p.polroles @> ARRAY['zicht_app'::regrole::oid, 'zicht_worker'::regrole::oid]
    WHERE {_HAS.format("dossier_id")} GROUP BY 1"""
_WITHOUT_HISTORY = f"""
    SELECT {_NAME} {_FROM} WHERE NOT EXISTS (SELECT FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND t.tgfoid = 'public.write_history'::regproc AND t.tgenabled = 'O' AND t.tgtype = 29)"""
_LOOSE_KEYS = f"""
    SELECT {_NAME}, k.conname, tn.nspname || '.' || t.relname {_FROM}
    JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
    JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
    WHERE NOT EXISTS (SELECT FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname = 'organisatie_id' AND a.attnum = ANY (k.conkey))"""
_DEFERRED_KEYS = f"""
    SELECT {_NAME}, k.conname {_FROM} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.condeferrable
    JOIN pg_class t ON t.oid = k.confrelid WHERE t.relforcerowsecurity"""
_RIGHTS = f"""
    SELECT {_NAME}, coalesce(r.rolname, 'PUBLIC'), g.privilege_type {_FROM}
    CROSS JOIN LATERAL aclexplode(c.relacl) g LEFT JOIN pg_roles r ON r.oid = g.grantee"""
_COLUMN_RIGHTS = f"""
    SELECT {_NAME}, a.attname, coalesce(r.rolname, 'PUBLIC'), g.privilege_type {_FROM}
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attacl IS NOT NULL
    CROSS JOIN LATERAL aclexplode(a.attacl) g LEFT JOIN pg_roles r ON r.oid = g.grantee"""
_CREATE = f"""
    SELECT r.rolname, n.nspname FROM pg_roles r, pg_namespace n
    WHERE r.rolname IN ('zicht_app', 'zicht_worker', 'zicht_auditor') AND n.nspname IN {SCHEMAS}
      AND has_schema_privilege(r.oid, n.oid, 'CREATE')
    UNION ALL SELECT rolname, 'de database' FROM pg_roles
    WHERE rolname IN ('zicht_app', 'zicht_worker', 'zicht_auditor')
      AND has_database_privilege(oid, current_database(), 'CREATE, TEMP')"""
_HELD = "('zicht_owner', 'zicht_app', 'zicht_worker', 'zicht_vault', 'zicht_radar', 'zicht_auditor')"
_UNBOUND = f"SELECT rolname FROM pg_roles WHERE rolname IN {_HELD} AND (rolsuper OR rolbypassrls)"
_IN_THE_VAULT = f"""
    SELECT r.rolname, {_NAME} {_FROM} JOIN pg_roles r ON r.rolname IN {_HELD} AND r.oid <> c.relowner
    WHERE n.nspname IN ('vault', 'radar') AND has_table_privilege(r.oid, c.oid, 'SELECT')"""
_VIEWS = f"""
    SELECT {_NAME} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN {SCHEMAS} AND c.relkind IN ('v', 'm')"""
_DEFINERS = f"""
    SELECT n.nspname || '.' || f.proname, coalesce(f.proconfig::text ~ 'search_path=pg_catalog', false),
           coalesce((SELECT bool_or(g.grantee = 0) FROM aclexplode(f.proacl) g), f.proacl IS NULL)
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace WHERE n.nspname IN {SCHEMAS} AND f.prosecdef"""
_TIME_DEFAULTS = f"""
    SELECT {_NAME}, a.attname {_FROM} JOIN pg_attrdef d ON d.adrelid = c.oid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
    WHERE pg_get_expr(d.adbin, d.adrelid) ~* '(now|timestamp|clock|current_date|current_time)'"""


def _expected(table: str) -> str:
    own = "(organisatie_id = ( SELECT current_organisatie() AS current_organisatie))"
    both = own.replace("organisatie_id", "naar_id", 1)
    return f"({own} OR {both})" if table in tabellen.OVERSTEEK else own
