"""Hold what senders were given against what is kept, past every wall: each word once, and each proof leads to its own."""

from collections import Counter
from collections.abc import Iterable

from tests.faults.afdeling import Connection, superuser
from tests.faults.deuren import CODE, Daad, question
from tests.faults.lijn import Lijn
from tests.proefopstelling.huis import Huis
from tests.proefopstelling.meldende import kijk

_MELDINGEN = (
    "SELECT lower(p.achternaam), m.id::text, m.nummer FROM melding_melding m JOIN dossier_persoon p USING (dossier_id)"
    " WHERE lower(p.achternaam) = ANY(%s)"
)
_VRAGEN = "SELECT tekst FROM contact_webbericht WHERE tekst = ANY(%s)"
_CONTACTEN = (
    "SELECT c.aantekeningen, c.id::text, c.uitkomst, a.id IS NOT NULL FROM contact_contact c"
    " LEFT JOIN contact_advies a ON a.contact_id = c.id WHERE c.aantekeningen = ANY(%s)"
)


def untold(huis: Huis, daden: Iterable[Daad]) -> list[str]:
    """What does not add up, in words; nothing when all is well."""
    told = list(daden)
    with superuser(huis.data) as db:
        kept = _kept(db, told)
        proofs = _proofs(db, told)
    numbers = Counter({woord: kept[daad.deur, woord] for daad in told for woord in daad.woorden})
    lost = sum(not numbers[woord] for daad in told if daad.bewijs for woord in daad.woorden)
    twice = sum(numbers[woord] > 1 for daad in told for woord in daad.woorden)
    silent = sum(not daad.bewijs for daad in told)
    astray = sum((woord, bewijs) not in proofs for daad in told for woord, bewijs in _by_id(daad))
    counted = {
        "bevestigd en kwijt": lost,
        "dubbel": twice,
        "nooit bevestigd": silent,
        "met een bewijs van iets anders": astray,
    }
    return [f"{number} keer {words}" for words, number in counted.items() if number]


def _kept(db: Connection, told: list[Daad]) -> Counter[tuple[str, str]]:
    """How often each word is there, by the door that it went through."""
    words = [(daad.deur, woord) for daad in told for woord in daad.woorden]
    meldingen = Counter(str(row[0]) for row in db.execute(_MELDINGEN, [[woord for _, woord in words]]).fetchall())
    asked = [question(woord) for _, woord in words]
    vragen = Counter(str(row[0]) for row in db.execute(_VRAGEN, [asked]).fetchall())
    calls = db.execute(_CONTACTEN, [asked]).fetchall()
    advised = Counter(str(row[0]) for row in calls if row[2] == "advies" and row[3])
    ended = Counter(str(row[0]) for row in calls if row[2] == "melding")
    found: Counter[tuple[str, str]] = Counter()
    for deur, woord in words:
        if deur in {"advies", "vertel"}:
            found[deur, woord] = vragen[question(woord)]
        elif deur == "balie-advies":
            found[deur, woord] = advised[question(woord)]
        elif deur == "balie-melding" and not ended[question(woord)]:
            found[deur, woord] = 0
        else:
            found[deur, woord] = meldingen[woord]
    return found


def _proofs(db: Connection, told: list[Daad]) -> set[tuple[str, str]]:
    words = [woord for daad in told for woord in daad.woorden]
    rows = db.execute(_MELDINGEN, [words]).fetchall()
    calls = db.execute(_CONTACTEN, [[question(woord) for woord in words]]).fetchall()
    of_call = {question(woord): woord for woord in words}
    return {(str(woord), str(id)) for woord, id, _ in rows} | {
        (of_call[str(tekst)], str(id)) for tekst, id, *_ in calls
    }


def _by_id(daad: Daad) -> list[tuple[str, str]]:
    return [] if daad.deur in CODE or not daad.bewijs else list(zip(daad.woorden, daad.bewijs, strict=True))


def shut_codes(huis: Huis, daden: Iterable[Daad]) -> list[str]:
    """The doors of the codes that do not open what was sent with them: asked at the public door, like anybody."""
    with_code = [daad for daad in daden if daad.deur in CODE]
    with superuser(huis.data) as db:
        rows = db.execute(_MELDINGEN, [[daad.woorden[0] for daad in with_code]]).fetchall()
    nummers = {str(woord): str(nummer) for woord, _, nummer in rows}
    shut = []
    for daad in with_code:
        page = kijk(daad.bewijs[0], client=Lijn(huis.address)).html  # type: ignore[arg-type]
        if (nummers.get(daad.woorden[0]) or daad.woorden[0]) not in page:
            shut.append(daad.deur)
    return shut


def in_short(daden: list[Daad]) -> str:
    """So many through each door."""
    number = Counter(daad.deur for daad in daden for _ in daad.woorden)
    return ", ".join(f"{number[deur]} {deur}" for deur in number)
