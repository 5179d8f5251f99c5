"""Many dossiers: the households of the practice region, which the product itself recorded, multiplied.

Every row a dossier has is copied with ids of its own (persons, facts, texts, tokens, and the ids inside facts), folded in
memory and loaded with COPY as the loader, journaal and history included. Running dossiers are spread over workers and teams
as at a Veilig Thuis; the rest is archive. The team that is measured is filled first: its work is the same at every size.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice, repeat
from uuid import uuid4

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

REGIO = "VT03"
GEMETEN = "medewerker.flevoland"
PER_MEDEWERKER, MEDEWERKERS_PER_TEAM, TEAMS = 25, 10, 12
#: What is not multiplied: logs, drafts and submits, messages, counters.
NOT_COPIED = re.compile(r"audit_|berichten_|contact_|dossier_(concept|inzending|teller|todo|dossierkoppeling)|melders_")
_TOKEN = re.compile(rf"[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}|{REGIO}-(?:M-)?\d{{4}}-\d{{5}}")
_TEKEN = re.compile(r"\\\\x[0-9a-f]{64}")
BATCH = 2_000
Connection = psycopg.Connection[tuple[object, ...]]


@dataclass(frozen=True)
class Sjabloon:
    """A dossier to copy: per table its rows as COPY prints them, in pieces around what differs in every copy."""

    dossier: str
    behandelaar: str
    team: str
    tabellen: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Plek:
    """Where a copy lies: with whom, in which team."""

    behandelaar: str
    team: str


def grow(loader: Connection, size: int) -> int:
    """Add copies until the region holds `size` dossiers; how many it holds then."""
    with _at_work(loader):
        running, closed = _templates(loader, done=False), _templates(loader, done=True)
        places, first = _places(loader), _count(loader)
        at_work = _to_fill(loader, places, size)[: max(size - first, 0)]
    todo = [(running, plek) for plek in at_work]
    todo += zip(repeat(closed, max(size - first - len(at_work), 0)), cycle(places))
    numbered = ((kinds[number % len(kinds)], plek) for (kinds, plek), number in zip(todo, cycle(range(7919))))
    while batch := list(islice(numbered, BATCH)):
        _load(loader, batch, first)
        first += len(batch)
    with _at_work(loader):
        return _count(loader)


def _to_fill(loader: Connection, places: list[Plek], size: int) -> list[Plek]:
    """A place for each running dossier that is to be made: the measured team whole, then as many others as fit this size."""
    busy = {
        str(who): int(str(number))
        for who, number in loader.execute(
            "SELECT behandelaar_id, count(*) FROM dossier_dossier WHERE organisatie_id = current_organisatie()"
            " AND klaar_op IS NULL AND behandelaar_id IS NOT NULL GROUP BY 1"
        )
    }
    missing = [plek for plek in places for _ in range(PER_MEDEWERKER - busy.get(plek.behandelaar, 0))]
    measured = sum(plek.team == places[0].team for plek in missing)
    return missing[: max(size // 4 - sum(busy.values()), measured)]


@contextmanager
def _at_work(loader: Connection) -> Iterator[None]:
    """A transaction for the region."""
    with loader.transaction():
        loader.execute(
            "SELECT bind_context((SELECT id FROM organisaties_organisatie WHERE code = %s), NULL, NULL, 'taak:bench', '')",
            [REGIO],
        )
        yield


def _count(loader: Connection) -> int:
    row = loader.execute("SELECT count(*) FROM dossier_dossier WHERE organisatie_id = current_organisatie()").fetchone()
    return int(str(row[0])) if row else 0


def _places(loader: Connection) -> list[Plek]:
    """Workers, team by team, the measured one first: those who are there, then new ones, each a copy of the first."""
    rows = loader.execute(
        "SELECT medewerker_id::text, team_id::text FROM accounts_aanstelling JOIN accounts_medewerker m"
        " ON m.id = medewerker_id WHERE organisatie_id = current_organisatie() AND rol = 'backoffice'"
        " ORDER BY m.login <> %s, team_id",
        [GEMETEN],
    ).fetchall()
    there = [Plek(str(medewerker), str(team)) for medewerker, team in rows]
    teams = list(dict.fromkeys(plek.team for plek in there))
    while len(teams) < TEAMS:
        teams.append(_new_row(loader, "organisaties_team", teams[0], naam=f"Team {len(teams) + 1}"))
    for team in teams:
        for number in range(MEDEWERKERS_PER_TEAM - sum(plek.team == team for plek in there)):
            login = f"bench.{team[:8]}.{number}"
            medewerker = _new_row(loader, "accounts_medewerker", there[0].behandelaar, login=login, naam=login)
            loader.execute(
                "INSERT INTO accounts_aanstelling (id, rol, van, medewerker_id, organisatie_id, team_id)"
                " VALUES (gen_random_uuid(), 'backoffice', '2025-01-01', %s, current_organisatie(), %s)",
                [medewerker, team],
            )
            there.append(Plek(medewerker, team))
    return sorted(there, key=lambda plek: teams.index(plek.team))


def _new_row(loader: Connection, table: str, like: str, **differs: str) -> str:
    """A row like this one, with an id of its own."""
    id = str(uuid4())
    loader.execute(
        sql.SQL("INSERT INTO {0} SELECT (jsonb_populate_record(old, %s)).* FROM {0} old WHERE id = %s").format(
            sql.Identifier(table)
        ),
        [Jsonb({"id": id, **differs}), like],
    )
    return id


# Taking a dossier apart


def _templates(loader: Connection, *, done: bool) -> list[Sjabloon]:
    rows = loader.execute(
        "SELECT id::text, behandelaar_id::text, team_id::text FROM dossier_dossier WHERE organisatie_id ="
        " current_organisatie() AND behandelaar_id IS NOT NULL AND (klaar_op IS NOT NULL) = %s AND nummer < %s",
        [done, f"{REGIO}-9"],
    ).fetchall()
    tables = _tables(loader)
    return [
        Sjabloon(
            str(dossier),
            str(behandelaar),
            str(team),
            tuple((table, _pieces(_rows(loader, table, column, str(dossier)))) for table, column in tables),
        )
        for dossier, behandelaar, team in rows
    ]


def _tables(loader: Connection) -> list[tuple[str, str]]:
    """Every table with rows of a dossier, and the column that names it; the dossier itself first."""
    rows = loader.execute(
        "SELECT relname::text FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'dossier_id'"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"
    )
    names = [str(name) for (name,) in rows if not NOT_COPIED.match(str(name))]
    return [("dossier_dossier", "id"), *((name, "dossier_id") for name in names)]


def _rows(loader: Connection, table: str, column: str, dossier: str) -> str:
    query = sql.SQL("COPY (SELECT * FROM {} WHERE {} = {}) TO STDOUT").format(
        sql.Identifier(table), sql.Identifier(column), sql.Literal(dossier)
    )
    with loader.cursor().copy(query) as copy:
        text = b"".join(bytes(part) for part in copy).decode()
    return _TEKEN.sub("teken-" + "0" * 8, text) if table == "dossier_zoekteken" else text


def _pieces(text: str) -> tuple[str, ...]:
    """Text and tokens in turn: every second piece may differ in a copy."""
    pieces: list[str] = []
    last = 0
    for found in re.finditer(rf"{_TOKEN.pattern}|teken-0{{8}}", text):
        pieces += [text[last : found.start()], found[0]]
        last = found.end()
    return (*pieces, text[last:])


# Making copies


def _load(loader: Connection, batch: list[tuple[Sjabloon, Plek]], first: int) -> None:
    per_table: dict[str, list[str]] = {}
    made: list[str] = []
    for number, (sjabloon, plek) in enumerate(batch, first):
        ids = _Ids(sjabloon, plek, number)
        made.append(ids[sjabloon.dossier])
        for table, pieces in sjabloon.tabellen:
            per_table.setdefault(table, []).append("".join(ids.renewed(pieces)))
    with _at_work(loader):
        loader.execute("SET LOCAL session_replication_role = replica")
        for table, texts in per_table.items():
            with loader.cursor().copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))) as copy:
                copy.write("".join(texts))
            _write_history(loader, table, made)


class _Ids(dict[str, str]):
    """What becomes of each token of a template in one copy: its own ids and numbers are renewed, anyone else's stay."""

    def __init__(self, sjabloon: Sjabloon, plek: Plek, number: int) -> None:
        super().__init__({sjabloon.behandelaar: plek.behandelaar, sjabloon.team: plek.team})
        self.number, self.numbers = number, 0
        for id in _own_ids(sjabloon):
            self[id] = str(uuid4())

    def __missing__(self, token: str) -> str:
        if token.startswith("teken-"):
            return "\\\\x" + os.urandom(32).hex()
        if token.startswith(REGIO):
            self.numbers += 1
            self[token] = f"{token[:7] if token[5] == 'M' else token[:5]}9999-{self.number * 10 + self.numbers:08d}"
            return self[token]
        return token

    def renewed(self, pieces: tuple[str, ...]) -> Iterator[str]:
        for place, piece in enumerate(pieces):
            yield self[piece] if place % 2 else piece


_OWN: dict[str, tuple[str, ...]] = {}


def _own_ids(sjabloon: Sjabloon) -> Iterable[str]:
    """The ids of the rows of this dossier: the token that stands first in a line of COPY."""
    if sjabloon.dossier not in _OWN:
        found = (
            pieces[place]
            for _, pieces in sjabloon.tabellen
            for place in range(1, len(pieces), 2)
            if _TOKEN.fullmatch(pieces[place]) and (pieces[place - 1] == "" or pieces[place - 1].endswith("\n"))
        )
        _OWN[sjabloon.dossier] = tuple(dict.fromkeys(found))
    return _OWN[sjabloon.dossier]


def _write_history(loader: Connection, table: str, made: list[str]) -> None:
    """The lines that the trigger of this table would have written, in one go."""
    row = loader.execute(
        "SELECT convert_from(rtrim(tgargs, '\\000'), 'UTF8') FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname ="
        " 'geschiedenis'",
        [table],
    ).fetchone()
    if row is None:
        return
    loader.execute(
        sql.SQL(
            "INSERT INTO audit_wijziging (organisatie_id, dossier_id, tabel, rij, soort, kolommen, inhoud, zout, digest,"
            " door, actor, reden, op) SELECT organisatie_id, about, {name}, rij ->> 'id', 'I', ARRAY(SELECT"
            " jsonb_object_keys(rij) ORDER BY 1), inhoud, zout, history_digest(zout, inhoud), NULL, 'taak:bench', '',"
            " clock_now() FROM (SELECT organisatie_id, {about} AS about, to_jsonb(made) AS rij,"
            " jsonb_build_object('nieuw', to_jsonb(made)) AS inhoud, uuid_send(gen_random_uuid()) AS zout"
            " FROM {table} made WHERE {about} = ANY (%s)) lines"
        ).format(
            name=sql.Literal(table), table=sql.Identifier(table), about=sql.Identifier(str(row[0]) or "dossier_id")
        ),
        [[str(id) for id in made]],
    )
