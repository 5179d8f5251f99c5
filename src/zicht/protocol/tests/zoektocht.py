"""An exhaustive search of everything that can happen in a dossier: no sampling, every move from every state.

Two directbetrokkenen (an adult and a child), up to `meldingen` meldingen, and "time passes" as a move. States are told
apart by `shape`: all that a rule can read, with moments replaced by what they decide (before or after which other).
Recording what a decision needs is one move: those facts commute, move no zicht by themselves, and are tested one by one
in tables. After every single fact the promises are checked; at the end every state must still lead to a closed dossier.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import verloop, voldaan
from zicht.protocol.afsluitredenen import reasons
from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Betrokkene,
    Bronuitkomst,
    Conclusie,
    Dienstsoort,
    Dienstuitgang,
    GrondMonitoring,
    Handeling,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Positie,
    Raadsuitkomst,
    Spreekuitkomst,
    Tafeluitkomst,
    Veiligheid,
    Veiligheidsstap,
    Vertrekreden,
)
from zicht.protocol.kalender import begin_of_day, end_of_day
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.stand import Aanbod, Melding, Stand
from zicht.protocol.tests.loop import CRITERIA, TWEE_MENSEN, VRIJDAG_MIDDAG
from zicht.protocol.zicht import faults, holders

OUDER = Betrokkene("ouder", leeftijd=Leeftijd.MEERDERJARIG)
KIND = Betrokkene("kind", leeftijd=Leeftijd.MINDERJARIG)
MINUUT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Plek:
    """A dossier at a moment."""

    stand: Stand
    nu: datetime


Zet = tuple[str, tuple[g.Feit, ...]]


def _landmarks(plek: Plek) -> list[datetime]:
    """The coming moments at which time by itself can make a difference."""
    stand = plek.stand
    coming = [melding.uiterlijk for melding in stand.open_meldingen]
    coming += [periode.van for _, periodes in stand.zicht for periode in periodes]
    if stand.running_dienst:
        coming.append(stand.running_dienst.uiterlijk)
    if stand.monitoring:
        next_moment = stand.monitoring.next_moment()
        coming += [begin_of_day(next_moment)] if next_moment else []
        coming.append(end_of_day(stand.monitoring.einde))
    coming += [ban.uiterlijk for ban in stand.huisverboden if ban.beeindigd is None]
    return sorted(moment for moment in coming if moment > plek.nu)


# Zetten: each yields (name, facts) that somebody could want to record now


def _arrivals(plek: Plek, meldingen: int) -> Iterator[Zet]:
    count = len(plek.stand.meldingen)
    if count >= meldingen:
        return
    id, both = f"m{count + 1}", (OUDER, KIND)

    def received(naam: str, wie: tuple[Betrokkene, ...], **more: object) -> Zet:
        given: dict[str, object] = {
            "melderkring": Melderkring.PROFESSIONAL,
            "positie": Positie.VEILIG_THUIS_NEEMT_OVER,
        } | more
        feit = g.Ontvangen(melding=id, betrokkenen=wie, onderwerpen=("partnergeweld",), **given)  # type: ignore[arg-type]
        return naam, (feit,)

    keeps = {"positie": Positie.KAN_ZELF_HULP_BIEDEN, "behoudt_zicht": True, "houder_bekend": True}
    yield received("melding over beiden", both)
    yield received("melding, melder houdt zicht", both, **keeps)
    yield received("melding over de ouder", (OUDER,))
    if count == 0:
        yield received("melding, spoed", both, spoed=True)
        yield received("melding over de ouder, melder houdt zicht", (OUDER,), **keeps)
    if plek.stand.monitoring:
        overleg = _overleg(plek, Overlegonderwerp.AMBTSHALVE_MELDING)
        naam, feiten = received(
            "ambtshalve melding",
            both,
            melderkring=Melderkring.VEILIG_THUIS,
            ambtshalve=Ambtshalve.UIT_MONITORING,
            overleg=overleg.overleg,
            grond_monitoring=GrondMonitoring.ONVOLDOENDE_HERSTEL,
        )
        yield naam, (overleg, *feiten)


def _overleg(plek: Plek, onderwerp: Overlegonderwerp) -> g.Overlegd:
    return g.Overlegd(overleg=f"o{len(plek.stand.verleden)}-{onderwerp}", onderwerp=onderwerp, deelnemers=TWEE_MENSEN)


def _assessing(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    for melding in stand.open_meldingen:
        yield f"spoed {melding.id}", (g.SpoedVastgesteld(melding=melding.id),)
        yield f"melder geeft terug {melding.id}", (g.ZichtTeruggegeven(melding=melding.id),)
        for naam, acuut, structureel in (
            ("veilig", False, False),
            ("structureel", False, True),
            ("acuut", True, False),
        ):
            ready = (
                *(
                    g.BronGeraadpleegd(melding=melding.id, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND)
                    for bron in voldaan.sources_needed(stand)
                ),
                *(
                    g.OordeelGegeven(betrokkene=id, acuut=acuut, structureel=structureel, melding=melding.id)
                    for id in stand.ids
                ),
                _overleg(plek, Overlegonderwerp.VEILIGHEIDSBEOORDELING),
            )
            yield f"alles op een rij {melding.id}, {naam}", ready
        for besluit in Beoordelingsbesluit:
            yield (
                f"besluit {melding.id} {besluit}",
                (g.Beoordeeld(melding=melding.id, besluit=besluit, overleg="", criteria=CRITERIA),),
            )


def _serving(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    for dienst in (Dienstsoort.VOORWAARDEN_VERVOLG, Dienstsoort.ONDERZOEK):
        kies = g.VervolgGekozen(dienst=dienst, overleg="", criteria=CRITERIA)
        yield f"kies {dienst}", (_overleg(plek, Overlegonderwerp.KEUZE_VERVOLG), kies)
    yield "toch zelf verder", (_overleg(plek, Overlegonderwerp.KEUZE_VERVOLG), g.ZelfVoortgezet(overleg=""))
    if stand.running_dienst and not stand.running_voorwaarden and stand.ids:
        yield "voorwaarde", (g.VoorwaardeVastgesteld(voorwaarde="v", voor=stand.ids),)
    if stand.dienst and stand.dienst.soort is Dienstsoort.ONDERZOEK:
        spoken = tuple(g.Gesproken(betrokkene=id, uitkomst=Spreekuitkomst.GESPROKEN) for id in stand.ids)
        for conclusie in (Conclusie.BEVESTIGD, Conclusie.WEERLEGD):
            concluded = tuple(g.Geconcludeerd(betrokkene=id, conclusie=conclusie) for id in stand.ids)
            overleg = _overleg(plek, Overlegonderwerp.UITKOMST_ONDERZOEK)
            yield f"conclusie {conclusie}", (*spoken, *concluded, overleg)
    for uitgang in Dienstuitgang:
        yield f"dienst klaar, {uitgang}", (g.DienstAfgerond(uitgang=uitgang),)


def _handing_over(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    nieuw = f"d{len(stand.overdrachten) + 1}"
    done = tuple(g.HandelingVerricht(overdracht=nieuw, handeling=h) for h in Handeling)
    offer = g.OverdrachtAangeboden(overdracht=nieuw, soort=Overdrachtsoort.LOKAAL_TEAM, voor=stand.ids, aan="wijkteam")
    yield "bied aan", (*done, offer) if stand.hands_over_after_dienst else (offer,)
    gezin = g.OverdrachtAangeboden(overdracht=nieuw, soort=Overdrachtsoort.DIRECTBETROKKENEN, voor=stand.ids)
    yield "bied aan gezin aan", (gezin,)
    for overdracht in stand.overdrachten_in(Aanbod.AANGEBODEN):
        voor = "+".join(overdracht.voor)
        adults = tuple(wie.id for wie in stand.directbetrokkenen if wie.leeftijd is Leeftijd.MEERDERJARIG)
        accept = g.OverdrachtAanvaard(overdracht=overdracht.id, wie_kijkt="wim", aanvaard_door=adults)
        yield f"aanvaard {overdracht.soort} {voor}", (accept,)
        yield f"geweigerd {overdracht.soort} {voor}", (g.OverdrachtGeweigerd(overdracht=overdracht.id),)
        yield f"trek in {overdracht.soort} {voor}", (g.AanbodIngetrokken(overdracht=overdracht.id),)


def _per_person(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    nieuw = f"d{len(stand.overdrachten) + 1}"
    done = tuple(g.HandelingVerricht(overdracht=nieuw, handeling=h) for h in Handeling)
    for id in stand.ids if len(stand.ids) > 1 else ():
        offer = g.OverdrachtAangeboden(overdracht=nieuw, soort=Overdrachtsoort.LOKAAL_TEAM, voor=(id,), aan="wijkteam")
        yield f"bied aan voor {id}", (*done, offer) if stand.hands_over_after_dienst else (offer,)
    for id in stand.ids:
        yield f"{id} vertrekt", (g.BetrokkeneVertrokken(betrokkene=id, reden=Vertrekreden.VERTROKKEN),)
    if stand.betrokkene("kind") is None:
        yield "kind erbij", (g.BetrokkeneToegevoegd(betrokkene=KIND),)


def _monitoring(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    for overdracht in stand.overdrachten_in(Aanbod.AANVAARD):
        voor = "+".join(overdracht.voor)
        yield f"hulp stopt {voor}", (g.HulpGestopt(overdracht=overdracht.id, sinds=plek.nu.date()),)
        yield f"hulp hervat {voor}", (g.HulpHervat(overdracht=overdracht.id, wie_kijkt="wim"),)
    if stand.monitoring is None:
        return
    spoken = tuple((id, Spreekuitkomst.GESPROKEN) for id in stand.ids)
    for veiligheid in (Veiligheid.STABIEL_VEILIG, Veiligheid.DIRECT_VEILIG, Veiligheid.ACUUT_ONVEILIG):
        oordeel = tuple((id, veiligheid) for id in stand.ids)
        yield f"moment {veiligheid}", (g.Gemonitord(moment="x", gesproken=spoken, veiligheid=oordeel),)
    if stand.mdo_about(Overlegonderwerp.DRIE_MOGELIJKHEDEN, stand.monitoring.sinds) is None:
        yield "drie mogelijkheden", (_overleg(plek, Overlegonderwerp.DRIE_MOGELIJKHEDEN),)


def _compulsory(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    ask = _overleg(plek, Overlegonderwerp.GEDWONGEN_KADER)
    for met_tafel in (True, False):
        verzoek = g.VerzoekIngediend(verzoek="r", voor=("kind",), overleg="", met_tafel=met_tafel)
        yield f"verzoek, tafel {met_tafel}", (ask, verzoek)
    for kader in stand.kaders:
        r = kader.verzoek
        for uitkomst in Tafeluitkomst:
            yield f"tafel {uitkomst}", (g.TafelBesloten(verzoek=r, uitkomst=uitkomst),)
        if kader.uitvoerder is None:
            yield "drang toegewezen", (g.JeugdbeschermerToegewezen(verzoek=r, jeugdbeschermer="jb", voor=kader.voor),)
        for klaar in Raadsuitkomst:
            yield f"raad {klaar}", (g.RaadAfgerond(verzoek=r, uitkomst=klaar),)
        yield "maatregel", (g.MaatregelUitgesproken(verzoek=r, instelling="gi", voor=kader.voor),)
        yield "afgewezen", (g.MaatregelAfgewezen(verzoek=r),)
        yield "jeugdbescherming klaar", (g.JeugdbeschermingBeeindigd(verzoek=r),)
        yield "drang naar raad", (g.DrangNaarRaad(verzoek=r),)


def _house_ban(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    if not stand.huisverboden and "ouder" in stand.ids:
        yield "huisverbod", (g.HuisverbodOpgelegd(huisverbod="h", betrokkene="ouder"),)
    yield "huisverbod verlengd", (g.HuisverbodVerlengd(huisverbod="h"),)
    yield "huisverbod klaar", (g.HuisverbodBeeindigd(huisverbod="h"),)


def _always(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    yield "spoedovername", (g.VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME),)
    chosen = [(id, sorted(reasons(stand, id, plek.nu))) for id in stand.ids]
    if all(given for _, given in chosen):
        redenen: tuple[tuple[str, Afsluitreden], ...] = tuple((id, given[0]) for id, given in chosen)
        yield "afsluiten", (g.Afgesloten(redenen=redenen),)


@dataclass(frozen=True, slots=True)
class Blik:
    """Which moves a search makes. What is left out of one is in another; `docs/adr` says why that is enough."""

    naam: str
    meldingen: int
    groepen: tuple[Callable[[Plek], Iterator[Zet]], ...]


def zetten(plek: Plek, blik: Blik) -> Iterator[Zet]:
    yield from _arrivals(plek, blik.meldingen)
    if plek.stand.is_begun and not plek.stand.is_closed:
        for groep in blik.groepen:
            yield from groep(plek)


# Vorm: what tells two states apart


def _person_shape(plek: Plek, id: str) -> tuple[object, ...]:
    stand, nu = plek.stand, plek.nu
    serving = stand.running_dienst is not None
    return (
        tuple((p.bij.soort, p.bij.ref) for p in stand.periodes(id) if p.tot is None or p.tot > nu),
        serving and stand.conclusie(id),
        serving and id in voldaan.not_spoken(stand),
        reasons(stand, id, nu),
    )


def _safety_read(stand: Stand) -> tuple[bool, bool] | None:
    """Judgements are read at a decision on a melding and at an offer to the household, and given anew for each."""
    read = stand.open_meldingen or (stand.after_assessment and not stand.hands_over_after_dienst)
    return (stand.is_acute, stand.is_known_safe) if read else None


def _melding_shape(stand: Stand, melding: Melding) -> tuple[object, ...]:
    """A melding that was decided on matters only while it was the last."""
    if not melding.is_open:
        return (melding.besluit if melding is stand.last_besluit else "klaar",)
    ready = (
        not voldaan.sources_missing(stand, melding.id),
        not voldaan.without_oordeel(stand, melding.id),
        stand.mdo_about(Overlegonderwerp.VEILIGHEIDSBEOORDELING, melding.aankomst) is not None,
    )
    return (melding.betrokkenen, ready)


def shape(plek: Plek) -> tuple[object, ...]:
    """All that a rule can read of a state, moments replaced by what they decide. No rule reads whether a term passed:
    that time takes nothing away is checked at every state for every coming moment instead."""
    stand, nu = plek.stand, plek.nu
    dienst, monitoring = stand.dienst, stand.monitoring
    live = (Aanbod.AANGEBODEN, Aanbod.AANVAARD)
    return (
        stand.is_closed,
        tuple(_person_shape(plek, id) for id in stand.ids),
        stand.ids,
        _safety_read(stand),
        tuple(_melding_shape(stand, melding) for melding in stand.meldingen),
        stand.after_assessment,
        dienst
        and (
            dienst.soort,
            dienst.uitgang,
            stand.mdo_about(Overlegonderwerp.UITKOMST_ONDERZOEK, dienst.sinds) is not None,
        ),
        bool(stand.running_voorwaarden),
        frozenset((o.toestand, o.soort, o.voor, o.hulp_loopt) for o in stand.overdrachten if o.toestand in live),
        monitoring and stand.mdo_about(Overlegonderwerp.DRIE_MOGELIJKHEDEN, monitoring.sinds) is not None,
        tuple((kader.station, kader.voor, kader.uitvoerder) for kader in stand.kaders),
        tuple((ban.is_running(nu), ban.verlengd) for ban in stand.huisverboden),
    )


# Beloften


def broken_promises(plek: Plek) -> list[str]:
    """What is wrong with zicht here: from arrival until closing exactly one party, for everyone, now and as planned."""
    stand, nu, found = plek.stand, plek.nu, []
    for wie in stand.betrokkenen:
        periodes = stand.periodes(wie.id)
        ended = periodes[-1].tot if periodes and (stand.is_closed or wie.id in stand.vertrokken) else None
        begin = periodes[0].van if periodes else nu
        found += [f"{wie.id}: {fault}" for fault in faults(periodes, begin, ended)]
        expected = 0 if ended else 1
        for moment in (nu, *_landmarks(plek)):
            if len(holders(periodes, moment)) != expected:
                found.append(
                    f"{wie.id}: {len(holders(periodes, moment))} partijen houden zicht, het moet {expected} zijn"
                )
    return found


@dataclass
class Uitslag:
    """What a search found: how large it was, the promises broken, the dead ends, the exits that a term took away."""

    toestanden: int = 0
    zetten: int = 0
    broken: list[str] = field(default_factory=list)
    dead_ends: list[str] = field(default_factory=list)
    taken_away: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not (self.broken or self.dead_ends or self.taken_away)


#: Not exits: they vanish because what they would undo is over by itself.
_OVER_BY_ITSELF = ("melder geeft terug", "huisverbod")


def _play(plek: Plek, feiten: tuple[g.Feit, ...], uitslag: Uitslag) -> Plek | None:
    """The state after these facts, or None when one is refused. The promises are checked after every fact."""
    stand, nu = plek.stand, plek.nu
    for feit in feiten:
        if verloop.may(stand, feit, nu) is not None:
            return None
        nummer = len(stand.verleden) + 1
        stand = verloop.apply(stand, g.Gebeurtenis(f"g{nummer}", nummer, feit, nu, nu, "els"))
        found = broken_promises(Plek(stand, nu))
        if found:
            uitslag.broken.append(f"na {type(feit).__name__}: {found[0]}")
            return None
        nu += MINUUT
    return Plek(stand, nu)


def _possible(plek: Plek, blik: Blik) -> set[str]:
    return {naam for naam, feiten in zetten(plek, blik) if verloop.may(plek.stand, feiten[0], plek.nu) is None}


def search(blik: Blik, stop_at: int = 10**9) -> Uitslag:
    """Walk every state that can be reached from an empty dossier."""
    uitslag = Uitslag()
    start = Plek(Stand(), VRIJDAG_MIDDAG)
    seen: dict[object, int] = {shape(start): 0}
    names: list[str] = ["begin"]
    arrows: list[tuple[int, int]] = []
    closed: set[int] = set()
    queue = [start]
    for plek in queue:
        here = seen[shape(plek)]
        if plek.stand.is_closed:
            closed.add(here)
            continue
        after: list[tuple[str, Plek]] = []
        for naam, feiten in zetten(plek, blik):
            uitslag.zetten += 1
            if (volgende := _play(plek, feiten, uitslag)) is not None:
                after.append((naam, volgende))
        now_possible = {naam for naam, _ in after if not naam.startswith(_OVER_BY_ITSELF)}
        for moment in _landmarks(plek):
            later = Plek(plek.stand, moment + MINUUT)
            after.append(("tijd", later))
            uitslag.taken_away += sorted(now_possible - _possible(later, blik))
        for naam, volgende in after:
            key = shape(volgende)
            if key not in seen:
                seen[key] = len(names)
                names.append(f"{names[here]} > {naam}")
                queue.append(volgende)
            arrows.append((here, seen[key]))
        if len(names) > stop_at or uitslag.broken:
            break
    uitslag.toestanden = len(names)
    if not uitslag.broken and len(names) <= stop_at:
        uitslag.dead_ends = [names[nummer] for nummer in _without_end(len(names), arrows, closed)]
    return uitslag


def _without_end(count: int, arrows: list[tuple[int, int]], closed: set[int]) -> list[int]:
    """The states from which no closed dossier can be reached."""
    before: list[list[int]] = [[] for _ in range(count)]
    for van, naar in arrows:
        before[naar].append(van)
    reached, todo = set(closed), list(closed)
    while todo:
        for van in before[todo.pop()]:
            if van not in reached:
                reached.add(van)
                todo.append(van)
    return [nummer for nummer in range(count) if nummer not in reached]


CHAIN = (_assessing, _serving, _handing_over, _monitoring, _always)
KETEN = Blik("de keten", 2, CHAIN)
MENSEN = Blik("per persoon", 1, (*CHAIN, _per_person))
KADER = Blik("gedwongen kader", 1, (*CHAIN, _compulsory))
HUISVERBOD = Blik("huisverbod", 1, (*CHAIN, _house_ban))
