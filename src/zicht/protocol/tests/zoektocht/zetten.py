"""What somebody could want to record at a given place. A move is a name and one or more facts.

What a decision needs on record can be recorded in any order and long before; only the judgement of acute unsafety moves
zicht by itself. So a *coarse* group records it in one go right before the decision, and keeps that judgement as a move
of its own; the *fine* groups have it as moves of their own, so that anything may happen in between.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import voldaan
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
    Eergeweld,
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
    Zegspersoon,
)
from zicht.protocol.lopend import Aanbod, Melding
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.stand import Stand
from zicht.protocol.tests.loop import CRITERIA, TWEE_MENSEN
from zicht.protocol.tests.zoektocht.plek import Plek
from zicht.protocol.tests.zoektocht.vorm import open_meldingen
from zicht.protocol.voortzetten import split_off, to_another_region

OUDER = Betrokkene("ouder", leeftijd=Leeftijd.MEERDERJARIG)
KIND = Betrokkene("kind", leeftijd=Leeftijd.MINDERJARIG)
BEIDEN = (OUDER, KIND)
Feiten = tuple[g.Feit, ...]


@dataclass(frozen=True, slots=True)
class Zet:
    """`eerst` is recorded before; the same `eerst` of several moves is played once."""

    naam: str
    feit: g.Feit
    eerst: Feiten = ()


Groep = Callable[[Plek], Iterator[Zet]]


def _overleg(plek: Plek, onderwerp: Overlegonderwerp) -> g.Overlegd:
    nummer = len(plek.stand.overleggen) + 1
    return g.Overlegd(overleg=f"o{nummer}-{onderwerp}", onderwerp=onderwerp, deelnemers=TWEE_MENSEN)


# Melding

KEEPS: dict[str, Any] = {"positie": Positie.KAN_ZELF_HULP_BIEDEN, "behoudt_zicht": True, "houder_bekend": True}


def arrivals(plek: Plek, hoeveel: int) -> Iterator[Zet]:
    count = len(plek.stand.meldingen)
    if count >= hoeveel:
        return

    def came(naam: str, wie: tuple[Betrokkene, ...], eerst: Feiten = (), **more: Any) -> Zet:
        given: dict[str, Any] = {
            "melderkring": Melderkring.PROFESSIONAL,
            "positie": Positie.VEILIG_THUIS_NEEMT_OVER,
        } | more
        feit = g.Ontvangen(melding=f"m{count + 1}", betrokkenen=wie, onderwerpen=("partnergeweld",), **given)
        return Zet(f"melding {naam}", feit, eerst)

    yield came("over beiden", BEIDEN)
    yield came("over de ouder", (OUDER,))
    if count == 0:
        yield came("over beiden, spoed", BEIDEN, spoed=True)
        yield came("over beiden, melder houdt zicht", BEIDEN, **KEEPS)
        yield came("over de ouder, melder houdt zicht", (OUDER,), **KEEPS)
    if plek.stand.monitoring:
        more = {
            "melderkring": Melderkring.VEILIG_THUIS,
            "ambtshalve": Ambtshalve.UIT_MONITORING,
            "grond_monitoring": GrondMonitoring.ONVOLDOENDE_HERSTEL,
        }
        yield came("ambtshalve", BEIDEN, (_overleg(plek, Overlegonderwerp.AMBTSHALVE_MELDING),), **more)


# Veiligheidsbeoordeling

VEILIG, STRUCTUREEL, ACUUT = (False, False), (False, True), (True, False)
JUDGED = {"veilig": VEILIG, "structureel": STRUCTUREEL, "acuut": ACUUT}


def _ready(plek: Plek, melding: Melding, judged: tuple[bool, bool]) -> Feiten:
    stand, (acuut, structureel) = plek.stand, judged
    sources = (
        g.BronGeraadpleegd(melding=melding.id, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND)
        for bron in voldaan.sources_needed(stand)
    )
    judgements = (
        g.OordeelGegeven(betrokkene=id, acuut=acuut, structureel=structureel, melding=melding.id) for id in stand.ids
    )
    return (*sources, *judgements, _overleg(plek, Overlegonderwerp.VEILIGHEIDSBEOORDELING))


def _decision(melding: Melding, besluit: Beoordelingsbesluit) -> g.Beoordeeld:
    return g.Beoordeeld(melding=melding.id, besluit=besluit, overleg="", criteria=CRITERIA)


def urgent(plek: Plek) -> Iterator[Zet]:
    for letter, melding in zip("abc", open_meldingen(plek.stand), strict=False):
        yield Zet(f"spoed {letter}", g.SpoedVastgesteld(melding=melding.id))
        yield Zet(f"melder geeft terug {letter}", g.ZichtTeruggegeven(melding=melding.id))


def assess_fine(plek: Plek) -> Iterator[Zet]:
    for letter, melding in zip("abc", open_meldingen(plek.stand), strict=False):
        for naam, judged in JUDGED.items():
            *before, last = _ready(plek, melding, judged)
            yield Zet(f"alles op een rij {letter}, {naam}", last, tuple(before))
        for besluit in Beoordelingsbesluit:
            yield Zet(f"besluit {letter} {besluit}", _decision(melding, besluit))


#: With which judgements a decision leads elsewhere; the others end in the same shape.
DIFFERENT: dict[Beoordelingsbesluit, tuple[str, ...]] = {
    Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN: ("veilig",),
    Beoordelingsbesluit.OVERDRACHT: ("veilig", "structureel", "acuut"),
    Beoordelingsbesluit.KEUZE_VERVOLG: ("veilig", "acuut"),
    Beoordelingsbesluit.VOORWAARDEN_VERVOLG: ("veilig", "acuut"),
    Beoordelingsbesluit.ONDERZOEK: ("veilig", "acuut"),
}


#: Where acute is a move of its own (`found_acute`), judging it at a decision leads to the same places.
WITH_FOUND_ACUTE: dict[Beoordelingsbesluit, tuple[str, ...]] = {
    besluit: tuple(naam for naam in judgements if naam != "acuut") for besluit, judgements in DIFFERENT.items()
}
#: Where nothing goes to the household and nobody is found acute, judgements are not read after a decision: one each.
PLAIN: dict[Beoordelingsbesluit, tuple[str, ...]] = dict.fromkeys(Beoordelingsbesluit, ("veilig",))
#: The two decisions that lead on to somebody else.
HANDS_ON: dict[Beoordelingsbesluit, tuple[str, ...]] = {
    Beoordelingsbesluit.OVERDRACHT: ("veilig",),
    Beoordelingsbesluit.VOORWAARDEN_VERVOLG: ("veilig",),
}


def assess(plek: Plek) -> Iterator[Zet]:
    return _assess(plek, DIFFERENT)


def assess_beside_acute(plek: Plek) -> Iterator[Zet]:
    return _assess(plek, WITH_FOUND_ACUTE)


def assess_plain(plek: Plek) -> Iterator[Zet]:
    return _assess(plek, PLAIN)


def assess_to_hand_on(plek: Plek) -> Iterator[Zet]:
    return _assess(plek, HANDS_ON)


def _assess(plek: Plek, different: dict[Beoordelingsbesluit, tuple[str, ...]]) -> Iterator[Zet]:
    for letter, melding in zip("abc", open_meldingen(plek.stand), strict=False):
        ready = {naam: _ready(plek, melding, judged) for naam, judged in JUDGED.items()}
        for besluit, judgements in different.items():
            for naam in judgements:
                yield Zet(f"besluit {letter} {besluit}, {naam}", _decision(melding, besluit), ready[naam])


def found_acute(plek: Plek) -> Iterator[Zet]:
    for id in plek.stand.ids:
        yield Zet(f"{id} acuut", g.OordeelGegeven(betrokkene=id, acuut=True, structureel=False))


# Dienst


def choose(plek: Plek) -> Iterator[Zet]:
    talked = (_overleg(plek, Overlegonderwerp.KEUZE_VERVOLG),)
    for dienst in (Dienstsoort.VOORWAARDEN_VERVOLG, Dienstsoort.ONDERZOEK):
        yield Zet(f"kies {dienst}", g.VervolgGekozen(dienst=dienst, overleg="", criteria=CRITERIA), talked)
    yield Zet("toch zelf verder", g.ZelfVoortgezet(overleg=""), talked)


def _found(stand: Stand, conclusie: Conclusie) -> Feiten:
    spoken = tuple(g.Gesproken(betrokkene=id, uitkomst=Spreekuitkomst.GESPROKEN) for id in stand.ids)
    return spoken + tuple(g.Geconcludeerd(betrokkene=id, conclusie=conclusie) for id in stand.ids)


def serve_fine(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    running = stand.running_dienst
    if running is None:
        return
    if not stand.running_voorwaarden:
        yield Zet("voorwaarde", g.VoorwaardeVastgesteld(voorwaarde="v", voor=stand.ids))
    if running.soort is Dienstsoort.ONDERZOEK:
        for conclusie in (Conclusie.BEVESTIGD, Conclusie.WEERLEGD):
            talked = _overleg(plek, Overlegonderwerp.UITKOMST_ONDERZOEK)
            yield Zet(f"conclusie {conclusie}", talked, _found(stand, conclusie))
    for uitgang in Dienstuitgang:
        yield Zet(f"dienst klaar, {uitgang}", g.DienstAfgerond(uitgang=uitgang))


def serve(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    running = stand.running_dienst
    if running is None or not stand.ids:
        return
    conditions: Feiten = () if stand.running_voorwaarden else (g.VoorwaardeVastgesteld(voorwaarde="v", voor=stand.ids),)
    confirmed: Feiten = conditions
    refuted: Feiten = ()
    if running.soort is Dienstsoort.ONDERZOEK:
        talked = _overleg(plek, Overlegonderwerp.UITKOMST_ONDERZOEK)
        confirmed = (*_found(stand, Conclusie.BEVESTIGD), *conditions, talked)
        refuted = (*_found(stand, Conclusie.WEERLEGD), talked)
    yield Zet("dienst klaar, overdracht", g.DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT), confirmed)
    yield Zet("dienst klaar, afsluiten", g.DienstAfgerond(uitgang=Dienstuitgang.AFSLUITEN), refuted)


# Overdracht


def _offer(stand: Stand, voor: tuple[str, ...]) -> tuple[g.OverdrachtAangeboden, Feiten]:
    nieuw = f"d{len(stand.overdrachten) + 1}"
    done: Feiten = tuple(g.HandelingVerricht(overdracht=nieuw, handeling=h) for h in Handeling)
    soort = Overdrachtsoort.LOKAAL_TEAM
    offer = g.OverdrachtAangeboden(overdracht=nieuw, soort=soort, voor=voor, aan="wijkteam")
    return offer, done if stand.hands_over_after_dienst else ()


def hand_over(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    if stand.ids:
        yield Zet("bied aan", *_offer(stand, stand.ids))
    yield from _answers(stand)


def hand_to_household(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    nieuw = f"d{len(stand.overdrachten) + 1}"
    soort = Overdrachtsoort.DIRECTBETROKKENEN
    yield Zet("bied aan gezin aan", g.OverdrachtAangeboden(overdracht=nieuw, soort=soort, voor=stand.ids))


def _answers(stand: Stand) -> Iterator[Zet]:
    adults = tuple(wie.id for wie in stand.directbetrokkenen if wie.leeftijd is Leeftijd.MEERDERJARIG)
    for overdracht in stand.overdrachten_in(Aanbod.AANGEBODEN):
        which = f"{overdracht.soort} {'+'.join(overdracht.voor)} {overdracht.na_dienst}"
        accept = g.OverdrachtAanvaard(overdracht=overdracht.id, wie_kijkt="wim", aanvaard_door=adults)
        yield Zet(f"aanvaard {which}", accept)
        yield Zet(f"geweigerd {which}", g.OverdrachtGeweigerd(overdracht=overdracht.id))
        yield Zet(f"trek in {which}", g.AanbodIngetrokken(overdracht=overdracht.id))


def help_stops(plek: Plek) -> Iterator[Zet]:
    for overdracht in plek.stand.overdrachten_in(Aanbod.AANVAARD):
        which = f"{overdracht.soort} {'+'.join(overdracht.voor)}"
        yield Zet(f"hulp stopt {which}", g.HulpGestopt(overdracht=overdracht.id, sinds=plek.nu.date()))
        yield Zet(f"hulp hervat {which}", g.HulpHervat(overdracht=overdracht.id, wie_kijkt="wim"))


# Monitoring en afsluiten


def monitor(plek: Plek) -> Iterator[Zet]:
    yield from _monitor(plek, Veiligheid.STABIEL_VEILIG, Veiligheid.DIRECT_VEILIG, Veiligheid.ACUUT_ONVEILIG)


def monitor_plain(plek: Plek) -> Iterator[Zet]:
    yield from _monitor(plek, Veiligheid.STABIEL_VEILIG, Veiligheid.DIRECT_VEILIG)


def _monitor(plek: Plek, *outcomes: Veiligheid) -> Iterator[Zet]:
    stand = plek.stand
    if stand.monitoring is None or not stand.ids:
        return
    spoken = tuple((id, Spreekuitkomst.GESPROKEN) for id in stand.ids)
    for veiligheid in outcomes:
        found = tuple((id, veiligheid) for id in stand.ids)
        yield Zet(f"moment {veiligheid}", g.Gemonitord(moment="x", gesproken=spoken, veiligheid=found))
    yield Zet("drie mogelijkheden", _overleg(plek, Overlegonderwerp.DRIE_MOGELIJKHEDEN))


def always(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    yield Zet("spoedovername", g.VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME))
    safe = [
        g.OordeelGegeven(betrokkene=id, acuut=False, structureel=False)
        for id in stand.ids
        if stand.is_acutely_unsafe(id)
    ]
    if safe:
        yield Zet("niet meer acuut", safe[-1], tuple(safe[:-1]))
    chosen = [(id, sorted(reasons(stand, id, plek.nu))) for id in stand.ids]
    if all(given for _, given in chosen):
        redenen: tuple[tuple[str, Afsluitreden], ...] = tuple((id, given[0]) for id, given in chosen)
        yield Zet("afsluiten", g.Afgesloten(redenen=redenen))


def comes_to_light(plek: Plek) -> Iterator[Zet]:
    feit = g.EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL)
    yield Zet("huwelijksdwang gebleken", feit)


# Een ander dossier gaat ermee verder


def elsewhere(plek: Plek) -> Iterator[Zet]:
    """Another region is asked; when it says yes, the search goes on in its dossier."""
    stand = plek.stand
    yield Zet("regio gevraagd", g.RegioAangeboden(aanbod="r", aan="utrecht"))
    if stand.open_regioaanbod:
        yield Zet("regio weigert", g.RegioGeweigerd(aanbod="r"))
        yield Zet("trek regio in", g.RegioaanbodIngetrokken(aanbod="r"))
        yield Zet("regio neemt over", g.RegioAanvaard(aanbod="r"))
        yield Zet("verder elders", to_another_region(stand, "hier"))


def split(plek: Plek) -> Iterator[Zet]:
    """One melding goes, with nobody or with the child; and the search goes on in the dossier it goes to."""
    stand = plek.stand
    for melding in stand.meldingen if len(stand.meldingen) > 1 else ():
        for weg in ((), ("kind",)):
            feit = g.Afgesplitst(
                dossier="nieuw",
                meldingen=(melding.id,),
                betrokkenen=weg,
                ook_daar=tuple(id for id in stand.ids if id not in weg),
            )
            yield Zet(f"splits {melding.is_open} {weg}", feit)
            yield Zet(
                f"verder na splitsen {melding.is_open} {weg}", split_off(stand, "hier", (melding.id,), stand.ids, weg)
            )


# Per persoon, gedwongen kader, huisverbod


def per_person(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    for id in stand.ids if len(stand.ids) > 1 else ():
        yield Zet(f"bied aan voor {id}", *_offer(stand, (id,)))
    for id in stand.ids:
        yield Zet(f"vertrek {id}", g.BetrokkeneVertrokken(betrokkene=id, reden=Vertrekreden.VERTROKKEN))
        step = g.VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME, voor=(id,))
        yield Zet(f"spoedovername {id}", step)
    for wie in BEIDEN:
        if wie.id not in stand.ids:
            yield Zet(f"erbij {wie.id}", g.BetrokkeneToegevoegd(betrokkene=wie))


def per_person_thin(plek: Plek) -> Iterator[Zet]:
    """Handing over and answering per person; nobody leaves or comes."""
    for id in plek.stand.ids:
        yield Zet(f"bied aan voor {id}", *_offer(plek.stand, (id,)))
    yield from _answers(plek.stand)


def compulsory(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    talked = (_overleg(plek, Overlegonderwerp.GEDWONGEN_KADER),)
    for met_tafel in (True, False):
        verzoek = g.VerzoekIngediend(verzoek=f"r{len(plek.verblijf)}", voor=("kind",), overleg="", met_tafel=met_tafel)
        yield Zet(f"verzoek, tafel {met_tafel}", verzoek, talked)
    for kader in stand.kaders:
        r = kader.verzoek
        for uitkomst in Tafeluitkomst:
            yield Zet(f"tafel {uitkomst}", g.TafelBesloten(verzoek=r, uitkomst=uitkomst))
        yield Zet("toegewezen", g.JeugdbeschermerToegewezen(verzoek=r, jeugdbeschermer="jb", voor=kader.voor))
        for klaar in Raadsuitkomst:
            yield Zet(f"raad {klaar}", g.RaadAfgerond(verzoek=r, uitkomst=klaar))
        yield Zet("maatregel", g.MaatregelUitgesproken(verzoek=r, instelling="gi", voor=kader.voor))
        yield Zet("afgewezen", g.MaatregelAfgewezen(verzoek=r))
        yield Zet("jeugdbescherming klaar", g.JeugdbeschermingBeeindigd(verzoek=r))
        yield Zet("drang naar raad", g.DrangNaarRaad(verzoek=r))
    if "kind" in stand.ids:
        step = g.VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME, voor=("kind",))
        yield Zet("spoedovername kind", step)


def house_ban(plek: Plek) -> Iterator[Zet]:
    stand = plek.stand
    if not stand.huisverboden and "ouder" in stand.ids:
        yield Zet("huisverbod", g.HuisverbodOpgelegd(huisverbod="h", betrokkene="ouder"))
    yield Zet("huisverbod verlengd", g.HuisverbodVerlengd(huisverbod="h"))
    yield Zet("huisverbod klaar", g.HuisverbodBeeindigd(huisverbod="h"))
