"""Hold what the senders were told against what is in the database: everything acknowledged, once, in order, nothing else."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tests.faults.afdeling import Afdeling, Connection
from tests.faults.drukte import AL_VASTGELEGD, BEKEKEN, BOTSING, DATUM, PERSOON, RELATIE, STAP, VASTGELEGD, Verslag

#: What every dossier begins with: its melding.
BEGIN = 1
FEITEN = {STAP, DATUM, BEKEKEN}


def faults(afdeling: Afdeling, sent: Iterable[Verslag], before: int = BEGIN) -> list[str]:
    """What does not add up, in words; nothing when all is well."""
    told = list(sent)
    with afdeling.superuser() as db:
        return [
            *_unexpected(told),
            *_keys(db, afdeling, told),
            *_journaal(db, afdeling, told, before),
            *_texts(db, afdeling, told),
            *_persons(db, afdeling, told),
            *_relations(db, afdeling, told),
        ]


def _unexpected(told: list[Verslag]) -> Iterator[str]:
    counted = Counter(one.uitkomst for one in told if one.uitkomst.startswith("onverwacht"))
    yield from (f"{uitkomst}, {number} keer" for uitkomst, number in counted.items())
    hidden = Counter(one.uitkomst for one in told if not one.getoond)
    yield from (f"{number} keer {uitkomst} zonder te tonen wat er stond" for uitkomst, number in hidden.items())
    first = {one.sleutel for one in told if one.uitkomst == VASTGELEGD}
    never = [one for one in told if one.uitkomst == AL_VASTGELEGD and one.sleutel not in first]
    if never:
        yield f"{len(never)} keer al vastgelegd gezegd van wat nooit is bevestigd"


def _keys(db: Connection, afdeling: Afdeling, told: list[Verslag]) -> Iterator[str]:
    there = {
        str(key)
        for (key,) in db.execute("SELECT id FROM dossier_inzending WHERE dossier_id = ANY(%s)", [_ids(afdeling)])
    }
    acknowledged = Counter(one.sleutel for one in told if one.uitkomst == VASTGELEGD)
    if lost := acknowledged.keys() - there:
        yield f"{len(lost)} inzendingen bevestigd en kwijt"
    if unasked := there - acknowledged.keys():
        yield f"{len(unasked)} inzendingen bewaard en nooit bevestigd"
    if twice := [key for key, number in acknowledged.items() if number > 1]:
        yield f"{len(twice)} inzendingen meer dan eens als nieuw bevestigd"


def _journaal(db: Connection, afdeling: Afdeling, told: list[Verslag], before: int) -> Iterator[str]:
    expected = Counter(one.dossier for one in told if one.uitkomst == VASTGELEGD and one.soort in FEITEN)
    for dossier in afdeling.dossiers:
        rows = db.execute(
            "SELECT volgnummer FROM dossier_gebeurtenis WHERE dossier_id = %s ORDER BY volgnummer", [dossier]
        ).fetchall()
        numbers = [int(str(number)) for (number,) in rows]
        if numbers != list(range(1, len(numbers) + 1)):
            yield "een journaal met een gat of een dubbel nummer"
        if len(numbers) != before + expected[dossier]:
            yield f"een journaal van {len(numbers)} feiten waar {before + expected[dossier]} bevestigd zijn"


def _texts(db: Connection, afdeling: Afdeling, told: list[Verslag]) -> Iterator[str]:
    """Each text once, with a fact of its own where there is one; nothing of what was refused."""
    rows = db.execute(
        "SELECT tekst, gebeurtenis_id::text FROM dossier_fragment WHERE dossier_id = ANY(%s)", [_ids(afdeling)]
    ).fetchall()
    found: dict[str, list[object]] = defaultdict(list)
    for tekst, gebeurtenis in rows:
        found[str(tekst)].append(gebeurtenis)
    kept = {one.merk: one for one in told if one.uitkomst == VASTGELEGD and one.soort not in (PERSOON, RELATIE)}
    if wrong := [merk for merk in kept if len(found[merk]) != 1]:
        yield f"{len(wrong)} teksten niet precies een keer bewaard"
    if extra := [tekst for tekst in found if tekst.startswith("merk ") and found[tekst] and tekst not in kept]:
        yield f"{len(extra)} teksten bewaard van wat niet is bevestigd"
    facts = Counter(fact for merk, one in kept.items() if one.soort in FEITEN for fact in found[merk])
    if shared := [fact for fact, number in facts.items() if fact is None or number > 1]:
        yield f"{len(shared)} teksten zonder eigen feit"


def _persons(db: Connection, afdeling: Afdeling, told: list[Verslag]) -> Iterator[str]:
    """Whoever was told that it is saved, changed what stood on their screen: each version was followed once."""
    for dossier, people in afdeling.dossiers.items():
        mine = [one for one in told if one.soort == PERSOON and one.dossier == dossier]
        saved = {one.versie: one.merk for one in mine if one.uitkomst == VASTGELEGD}
        times = Counter(one.versie for one in mine if one.uitkomst == VASTGELEGD)
        if any(number > 1 for number in times.values()):
            yield "twee mensen zagen dezelfde versie en werden allebei bevestigd: stil overschreven"
        row = db.execute("SELECT versie, aanduiding FROM dossier_persoon WHERE id = %s", [people["Marloes"]]).fetchone()
        assert row is not None
        if row[0] != times.total():
            yield f"versie {row[0]} na {times.total()} bevestigde wijzigingen"
        elif saved and row[1] != saved[max(saved)]:
            yield "wat er staat, is niet de laatste bevestigde wijziging"
        history = db.execute(
            "SELECT count(*) FROM audit_wijziging WHERE tabel = 'dossier_persoon' AND rij = %s AND soort = 'U'",
            [people["Marloes"]],
        ).fetchone()
        if history != (times.total(),):
            yield "de geschiedenis heeft niet elke bevestigde wijziging"
        if any(one.uitkomst == BOTSING and one.merk in saved.values() for one in mine):
            yield "een botsing getoond en toch bewaard"


def _relations(db: Connection, afdeling: Afdeling, told: list[Verslag]) -> Iterator[str]:
    """The last word counts, and the history keeps each."""
    expected = Counter(one.dossier for one in told if one.soort == RELATIE and one.uitkomst == VASTGELEGD)
    for dossier in afdeling.dossiers:
        kept = db.execute(
            "SELECT count(*) FROM audit_wijziging WHERE tabel = 'dossier_relatie' AND dossier_id = %s", [dossier]
        ).fetchone()
        if kept != (expected[dossier],):
            yield "de geschiedenis heeft niet elke bevestigde relatie"


def _ids(afdeling: Afdeling) -> list[str]:
    return list(afdeling.dossiers)
