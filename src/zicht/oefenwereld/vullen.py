"""Fill a practice region: every story begins on its own day, and all are played in the order of time until now."""

import heapq
import sys
from collections.abc import Callable
from datetime import datetime, time, timedelta

from zicht.accounts.models import Aanstelling
from zicht.contact.chat import bezetting
from zicht.contact.chat.regels import Tijd
from zicht.dossier.journaal import NogNiet
from zicht.foundation import klok
from zicht.foundation.context import acting, taak
from zicht.oefenwereld.balie import GESPREKKEN, Balie
from zicht.oefenwereld.context import tell
from zicht.oefenwereld.gezinnen import FLEVOLAND, UTRECHT, Gezin
from zicht.oefenwereld.models import Voortgang
from zicht.oefenwereld.spel import Spel
from zicht.oefenwereld.verhalen import DAG, NOOIT, VERHALEN, Verhaal
from zicht.organisaties.models import Organisatie
from zicht.protocol.kalender import in_amsterdam, is_werkdag

REGIOS: dict[str, tuple[Gezin, ...]] = {"VT03": FLEVOLAND, "VT20": UTRECHT}
#: Long hours: who practises does so in the evening too.
CHAT = Tijd(time(8), time(22))
#: Move the clock of an organisation forward. The web and the worker may not, so this is somebody else's work.
Klokzetter = Callable[[Organisatie, timedelta], None]

_Beurt = tuple[datetime, int, Spel | Balie, Verhaal]


def fill(code: str, move_clock: Klokzetter) -> int:
    """Fill the region of this Veilig Thuis unless that was done; how many households it holds."""
    organisatie = Organisatie.objects.get(code=code)
    gezinnen = REGIOS[code]
    progress, made = Voortgang.objects.get_or_create(organisatie=organisatie, defaults={"huishoudens": len(gezinnen)})
    if made:
        _play(organisatie, gezinnen, progress, move_clock)
    tell(progress.huishoudens, progress.huishoudens)
    if progress.klaar_op is None:
        _settle(organisatie, progress, move_clock)
    return progress.gereed


def _settle(organisatie: Organisatie, progress: Voortgang, move_clock: Klokzetter) -> None:
    """Bring the clock back to now, also after a fill that was broken off: what was played stays, the rest is left."""
    with acting(taak(organisatie.pk, "klok")):
        behind = -klok.verschuiving()
    if behind > timedelta(0):
        move_clock(organisatie, behind)
    with acting(taak(organisatie.pk, "oefenwereld")):
        for dag in range(1, 8):
            bezetting.set_hours(dag, CHAT)
    progress.klaar_op = klok.machine_now()
    progress.save(update_fields=["klaar_op"])


def _play(
    organisatie: Organisatie,
    gezinnen: tuple[Gezin, ...],
    progress: Voortgang,
    move_clock: Klokzetter,
) -> None:
    einde = klok.machine_now()
    turns = _first_turns(organisatie, gezinnen, einde)
    heapq.heapify(turns)
    began = False
    while turns and turns[0][0] < einde:
        moment, nummer, spel, verhaal = heapq.heappop(turns)
        by = moment - _now_at(organisatie)
        if by > timedelta(0) or not began:
            move_clock(organisatie, by)
        began = True
        try:
            wait = _take_turn(spel, verhaal)
        except NogNiet as refusal:  # one story that the protocol refuses leaves the others whole
            print(f"{spel.naam}: {refusal}", file=sys.stderr)
            wait = NOOIT
        later = max(_at_work(moment + wait, nummer), moment + timedelta(minutes=5)) if wait < NOOIT else einde
        if later < einde:
            heapq.heappush(turns, (later, nummer, spel, verhaal))
            continue
        if isinstance(spel, Balie):
            continue
        progress.gereed += 1
        progress.save(update_fields=["gereed"])
        tell(progress.gereed, progress.huishoudens)


def _take_turn(spel: Spel | Balie, verhaal: Verhaal) -> timedelta:
    """One stretch of a story, in a transaction of its own."""
    with acting(spel.context):
        return next(verhaal, NOOIT)


def _now_at(organisatie: Organisatie) -> datetime:
    with acting(taak(organisatie.pk, "klok")):
        return klok.now()


def _at_work(moment: datetime, nummer: int, towards: timedelta = DAG) -> datetime:
    """People work on working days between nine and five, not all at the same minute. What began before today is moved
    back, or on a Monday morning it would not have begun yet."""
    local = in_amsterdam(moment)
    while not is_werkdag(local.date()):
        local += towards
    return local.replace(hour=9 + (nummer * 5 + local.day) % 8, minute=(nummer * 17 + local.day * 7) % 60)


def _first_turns(organisatie: Organisatie, gezinnen: tuple[Gezin, ...], einde: datetime) -> list[_Beurt]:
    turns: list[_Beurt] = []
    for nummer, gezin in enumerate(gezinnen):
        behandelaar, deskundige = _workers(organisatie, gezin)
        spel = Spel(gezin, nummer, organisatie, behandelaar, deskundige)
        turns.append((begin_of(gezin.dagen_geleden, nummer, einde), nummer, spel, VERHALEN[gezin.verhaal](spel)))
    if balie := _balie(organisatie):
        for nummer, (gesprek, dagen_geleden) in enumerate(GESPREKKEN, len(turns)):
            turns.append((begin_of(dagen_geleden, nummer, einde), nummer, balie, gesprek(balie)))
    return turns


def _balie(organisatie: Organisatie) -> Balie | None:
    """The front office of this region, where it has one."""
    running = Aanstelling.objects.filter(organisatie=organisatie).select_related("medewerker")
    desk, expert = (running.filter(rol=rol).first() for rol in ("frontoffice", "gedragswetenschapper"))
    return Balie(organisatie, desk, expert) if desk and expert else None


def begin_of(dagen_geleden: float, nummer: int, einde: datetime) -> datetime:
    """When the first melding or call comes in: a fresh one at any hour, else while people work."""
    begin = einde - timedelta(days=dagen_geleden)
    return _at_work(begin, nummer, -DAG) if dagen_geleden > 1 else begin


def _workers(organisatie: Organisatie, gezin: Gezin) -> tuple[Aanstelling, Aanstelling]:
    """Who works on it: the back office of its team; Almere and around, else the other team."""
    running = Aanstelling.objects.filter(organisatie=organisatie).select_related("medewerker", "team")
    office = {row.team.naam: row for row in running.filter(rol="backoffice") if row.team}
    team = "Almere" if gezin.gemeente in {"GM0034", "GM0050"} else "Lelystad"
    behandelaar = office.get(team) or next(iter(office.values()))
    experts = running.filter(rol__in=["gedragswetenschapper", "vertrouwensarts"]).order_by("rol")
    return behandelaar, experts.first() or behandelaar
