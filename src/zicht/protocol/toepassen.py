"""What a fact changes. Total: whatever comes, applying never refuses; whether it was allowed was asked before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten, termijnen, uitgangsregels, zicht, zichtregels
from zicht.protocol.begrippen import (
    Ambtshalve,
    Beoordelingsbesluit,
    Betrokkene,
    Dienstsoort,
    Dienstuitgang,
    Handeling,
    Leeftijd,
    Raadsuitkomst,
    Spreekuitkomst,
    Tafeluitkomst,
)
from zicht.protocol.partijen import Partij, Partijsoort
from zicht.protocol.stand import (
    Aanbod,
    Dienst,
    Huisverbod,
    Kader,
    Melding,
    Moment,
    Monitoring,
    Navraag,
    Overdracht,
    Overleg,
    Stand,
    Voorwaarde,
)

Toepassing = Callable[[Stand, Any, g.Gebeurtenis], Stand]

_DIENST_BIJ_BESLUIT = {
    Beoordelingsbesluit.KEUZE_VERVOLG: Dienstsoort.NOG_TE_KIEZEN,
    Beoordelingsbesluit.VOORWAARDEN_VERVOLG: Dienstsoort.VOORWAARDEN_VERVOLG,
    Beoordelingsbesluit.ONDERZOEK: Dienstsoort.ONDERZOEK,
}
_ZWAARTE = {Dienstsoort.NOG_TE_KIEZEN: 0, Dienstsoort.VOORWAARDEN_VERVOLG: 1, Dienstsoort.ONDERZOEK: 2}


def _received(stand: Stand, feit: g.Ontvangen, om: g.Gebeurtenis) -> Stand:
    melding = Melding(
        id=feit.melding,
        aankomst=om.op,
        melderkring=feit.melderkring,
        betrokkenen=tuple(dict.fromkeys(wie.id for wie in feit.betrokkenen if wie.is_directbetrokkene)),
        uiterlijk=termijnen.VEILIGHEIDSBEOORDELING.bereken(om.op).uiterlijk,
        spoed=feit.spoed,
        anoniem=feit.anoniem_voor_gezin,
        ambtshalve=feit.ambtshalve,
    )
    new = tuple(id for id in feit.te_herkennen if id not in stand.gemeld_als_nieuw)
    stand = replace(stand, meldingen=(*stand.meldingen, melding), gemeld_als_nieuw=(*stand.gemeld_als_nieuw, *new))
    for wie in feit.betrokkenen:
        stand = _with_betrokkene(stand, wie)
    if feit.ambtshalve is not Ambtshalve.UIT_ADVIES:
        stand = plichten.arise(stand, (informeren.BEVESTIGING_MELDER,), feit.melding, om)
    return stand


def _with_betrokkene(stand: Stand, wie: Betrokkene) -> Stand:
    """Known people stay as they are known, and what was unknown of them is filled in. Who is named as one of the
    household belongs to it from then on, also when they had left or were known as network."""
    known = stand.betrokkene(wie.id)
    if known is None:
        return replace(stand, betrokkenen=(*stand.betrokkenen, wie))
    better = _known_better(known, wie)
    return replace(
        stand,
        betrokkenen=tuple(better if each.id == wie.id else each for each in stand.betrokkenen),
        vertrokken=stand.vertrokken - {wie.id} if wie.is_directbetrokkene else stand.vertrokken,
    )


def _known_better(known: Betrokkene, named: Betrokkene) -> Betrokkene:
    return replace(
        known,
        kring=named.kring if named.is_directbetrokkene else known.kring,
        leeftijd=named.leeftijd if known.leeftijd is Leeftijd.ONBEKEND else known.leeftijd,
        vermoedelijk_pleger=(
            named.vermoedelijk_pleger if known.vermoedelijk_pleger is None else known.vermoedelijk_pleger
        ),
    )


def _added(stand: Stand, feit: g.BetrokkeneToegevoegd, om: g.Gebeurtenis) -> Stand:
    is_new = feit.betrokkene.id not in stand.ids
    stand = _with_betrokkene(stand, feit.betrokkene)
    if not (is_new and feit.betrokkene.is_directbetrokkene):
        return stand
    return _owe_notice(stand, feit.betrokkene.id, om)


def _owe_notice(stand: Stand, id: str, om: g.Gebeurtenis) -> Stand:
    """The legal notice to one person who became known, or was born, after the melding."""
    wie = stand.betrokkene(id)
    born = wie is not None and wie.is_directbetrokkene and wie.leeftijd is not Leeftijd.ONGEBOREN
    return plichten.arise(stand, (informeren.KENNISGEVING,), "", om, (id,)) if born else stand


def _aged(stand: Stand, id: str, leeftijd: Leeftijd, om: g.Gebeurtenis) -> Stand:
    """Who turns out to be born is owed what a newborn is owed."""
    before = stand.betrokkene(id)
    stand = _age(stand, id, leeftijd)
    return _owe_notice(stand, id, om) if before and before.leeftijd is Leeftijd.ONGEBOREN else stand


def _recognised(stand: Stand, feit: g.BetrokkeneHerkend, om: g.Gebeurtenis) -> Stand:
    """That the two are one is how the whole course is read (`herkenning`); here only that it was answered."""
    left = tuple(id for id in stand.gemeld_als_nieuw if id != feit.betrokkene)
    pair = ((feit.betrokkene, feit.als),) if feit.als else ()
    return replace(stand, gemeld_als_nieuw=left, herkend=stand.herkend + pair)


def _change_melding(stand: Stand, id: str, **changes: Any) -> Stand:
    return replace(
        stand,
        meldingen=tuple(replace(melding, **changes) if melding.id == id else melding for melding in stand.meldingen),
    )


def _age(stand: Stand, id: str, leeftijd: Leeftijd) -> Stand:
    return replace(
        stand,
        betrokkenen=tuple(replace(wie, leeftijd=leeftijd) if wie.id == id else wie for wie in stand.betrokkenen),
    )


def _source(stand: Stand, feit: g.BronGeraadpleegd, om: g.Gebeurtenis) -> Stand:
    melding = stand.melding(feit.melding)
    return _change_melding(stand, feit.melding, bronnen=melding.bronnen | {feit.bron}) if melding else stand


def _consulted(stand: Stand, feit: g.Overlegd, om: g.Gebeurtenis) -> Stand:
    overleg = Overleg(feit.overleg, feit.onderwerp, om.op, feit.deelnemers, feit.medisch)
    return replace(stand, overleggen=(*stand.overleggen, overleg))


def _reviewed(stand: Stand, feit: g.OverlegNagekeken, om: g.Gebeurtenis) -> Stand:
    return replace(
        stand,
        overleggen=tuple(replace(o, nagekeken=True) if o.id == feit.overleg else o for o in stand.overleggen),
    )


def _dienst(stand: Stand, soort: Dienstsoort, sinds: datetime, begonnen: datetime) -> Dienst:
    """A dienst that follows the assessment decided on last."""
    due = stand.last_besluit.uiterlijk if stand.last_besluit else begonnen
    ends = termijnen.DIENST.bereken
    return Dienst(soort, sinds, begonnen, ends(begonnen).uiterlijk, ends(min(due, begonnen)).uiterlijk)


def _begin_dienst(stand: Stand, soort: Dienstsoort, om: g.Gebeurtenis) -> Stand:
    """A dienst begins, or the running one gets heavier. A switch keeps the date of the first assessment."""
    running = stand.running_dienst
    if running is None:
        return replace(stand, dienst=_dienst(stand, soort, om.op, om.op), conclusies=())
    if _ZWAARTE[soort] <= _ZWAARTE[running.soort]:
        return stand
    return replace(stand, dienst=replace(running, soort=soort, sinds=om.op))


def _assessed(stand: Stand, feit: g.Beoordeeld, om: g.Gebeurtenis) -> Stand:
    stand = _change_melding(stand, feit.melding, besluit=feit.besluit, besloten_op=om.op)
    soort = _DIENST_BIJ_BESLUIT.get(feit.besluit)
    return _begin_dienst(stand, soort, om) if soort else stand


def _went_on(stand: Stand, feit: g.ZelfVoortgezet, om: g.Gebeurtenis) -> Stand:
    besluit = stand.last_besluit
    start = (besluit.besloten_op if besluit else None) or om.op
    dienst = _dienst(stand, Dienstsoort.NOG_TE_KIEZEN, om.op, start)
    if stand.running_dienst:
        return replace(stand, zelf_voortgezet_op=om.op)
    return replace(stand, dienst=dienst, zelf_voortgezet_op=om.op, conclusies=())


def _finished(stand: Stand, uitgang: Dienstuitgang, om: g.Gebeurtenis) -> Stand:
    running = stand.running_dienst
    return replace(stand, dienst=replace(running, uitgang=uitgang, afgerond_op=om.op)) if running else stand


def _change_overdracht(stand: Stand, id: str, **changes: Any) -> Stand:
    return replace(
        stand,
        overdrachten=tuple(replace(o, **changes) if o.id == id else o for o in stand.overdrachten),
    )


def _prepared(stand: Stand, id: str, om: g.Gebeurtenis) -> Stand:
    if stand.overdracht(id):
        return stand
    return replace(stand, overdrachten=(*stand.overdrachten, Overdracht(id, Aanbod.VOORBEREID, om.op)))


def _action(stand: Stand, feit: g.HandelingVerricht, om: g.Gebeurtenis) -> Stand:
    stand = _prepared(stand, feit.overdracht, om)
    overdracht = stand.overdracht(feit.overdracht)
    done: frozenset[Handeling] = overdracht.handelingen if overdracht else frozenset()
    return _change_overdracht(stand, feit.overdracht, handelingen=done | {feit.handeling})


def _offered(stand: Stand, feit: g.OverdrachtAangeboden, om: g.Gebeurtenis) -> Stand:
    stand = _prepared(stand, feit.overdracht, om)
    for melding in stand.meldingen:
        stand = plichten.meet(stand, informeren.BESLUIT_OVERDRACHTSPARTIJ.code, melding.id, om.op)
    after_dienst = stand.hands_over_after_dienst
    stand = _change_overdracht(
        stand,
        feit.overdracht,
        toestand=Aanbod.AANGEBODEN,
        sinds=om.op,
        soort=feit.soort,
        aan=feit.aan,
        voor=feit.voor,
        na_dienst=after_dienst,
    )
    owed = (informeren.VOORWAARDEN_OVERDRACHTSPARTIJ,) if after_dienst else ()
    return plichten.arise(stand, owed, feit.overdracht, om)


def _not_taken_on(stand: Stand, id: str, toestand: Aanbod, om: g.Gebeurtenis) -> Stand:
    return plichten.lapse(_change_overdracht(stand, id, toestand=toestand, sinds=om.op), id)


def _replace_earlier(stand: Stand, nieuw: Overdracht) -> Stand:
    """Earlier overdrachten are history for the people for whom a new one is accepted, and run on for the others."""
    return replace(
        stand,
        overdrachten=tuple(
            _without(o, nieuw.voor) if o.toestand is Aanbod.AANVAARD and o.id != nieuw.id else o
            for o in stand.overdrachten
        ),
    )


def _without(overdracht: Overdracht, ids: tuple[str, ...]) -> Overdracht:
    others = tuple(id for id in overdracht.voor if id not in ids)
    return replace(overdracht, voor=others) if others else replace(overdracht, toestand=Aanbod.VERVANGEN)


def _accepted(stand: Stand, feit: g.OverdrachtAanvaard, om: g.Gebeurtenis) -> Stand:
    stand = _change_overdracht(stand, feit.overdracht, toestand=Aanbod.AANVAARD, sinds=om.op, hulp_loopt=True)
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None:
        return stand
    stand = _replace_earlier(stand, overdracht)
    if not overdracht.na_dienst:
        return stand
    if ended := uitgangsregels.dienst_ends(stand):
        stand = plichten.arise_at(stand, ended, om)
    stand = _finished(stand, Dienstuitgang.OVERDRACHT, om)
    if stand.monitoring:
        return stand
    return replace(stand, monitoring=Monitoring(om.op, termijnen.monitoring_moments(om.op)))


def _monitored(stand: Stand, feit: g.Gemonitord, om: g.Gebeurtenis) -> Stand:
    if stand.monitoring is None:
        return stand
    moment = Moment(feit.moment, om.op, feit.gesproken, feit.veiligheid, feit.voorwaarden)
    stand = replace(stand, monitoring=replace(stand.monitoring, gehouden=(*stand.monitoring.gehouden, moment)))
    return _owe_findings(stand, feit, om)


def _owe_findings(stand: Stand, feit: g.Gemonitord, om: g.Gebeurtenis) -> Stand:
    """Who was spoken at the moment heard there what was found and when the next one is; the others are owed it."""
    unspoken = tuple(
        id for id, uitkomst in feit.gesproken if uitkomst is Spreekuitkomst.NIET_MOGELIJK and id in stand.ids
    )
    stand = plichten.arise(stand, (informeren.BEVINDINGEN_BETROKKENEN,), "", om, unspoken)
    if feit.partij_gesproken:
        return stand
    return plichten.arise(stand, (informeren.BEVINDINGEN_OVERDRACHTSPARTIJ,), "", om)


def _replanned(stand: Stand, feit: g.MonitoringBijgesteld, om: g.Gebeurtenis) -> Stand:
    if stand.monitoring is None or not feit.momenten:
        return stand
    return replace(stand, monitoring=replace(stand.monitoring, gepland=feit.momenten))


def _change_navraag(stand: Stand, vraag: str, **changes: Any) -> Stand:
    return replace(stand, navragen=tuple(replace(n, **changes) if n.vraag == vraag else n for n in stand.navragen))


def _requested(stand: Stand, feit: g.VerzoekIngediend, om: g.Gebeurtenis) -> Stand:
    station = "jeugdbeschermingstafel" if feit.met_tafel else "raad"
    return replace(stand, kaders=(*stand.kaders, Kader(feit.verzoek, station, feit.voor, om.op)))


def _change_kader(stand: Stand, verzoek: str, **changes: Any) -> Stand:
    return replace(
        stand, kaders=tuple(replace(kader, **changes) if kader.verzoek == verzoek else kader for kader in stand.kaders)
    )


def _end_kader(stand: Stand, verzoek: str) -> Stand:
    return replace(stand, kaders=tuple(kader for kader in stand.kaders if kader.verzoek != verzoek))


def _table_decided(stand: Stand, feit: g.TafelBesloten, om: g.Gebeurtenis) -> Stand:
    if feit.uitkomst is Tafeluitkomst.VRIJWILLIG:
        return _end_kader(stand, feit.verzoek)
    station = "jeugdbescherming" if feit.uitkomst is Tafeluitkomst.DRANG else "raad"
    return _change_kader(stand, feit.verzoek, station=station, sinds=om.op)


def _council_done(stand: Stand, feit: g.RaadAfgerond, om: g.Gebeurtenis) -> Stand:
    if feit.uitkomst is Raadsuitkomst.GEEN_MAATREGEL:
        return _end_kader(stand, feit.verzoek)
    return _change_kader(stand, feit.verzoek, station="kinderrechter", sinds=om.op)


def _measure(stand: Stand, feit: g.MaatregelUitgesproken, om: g.Gebeurtenis) -> Stand:
    uitvoerder = Partij(Partijsoort.GECERTIFICEERDE_INSTELLING, feit.instelling)
    return _change_kader(
        stand, feit.verzoek, station="jeugdbescherming", sinds=om.op, voor=feit.voor, uitvoerder=uitvoerder
    )


def _assigned(stand: Stand, feit: g.JeugdbeschermerToegewezen, om: g.Gebeurtenis) -> Stand:
    uitvoerder = Partij(Partijsoort.JEUGDBESCHERMER, feit.jeugdbeschermer)
    return _change_kader(stand, feit.verzoek, sinds=om.op, voor=feit.voor, uitvoerder=uitvoerder)


def _change_huisverbod(stand: Stand, id: str, **changes: Any) -> Stand:
    return replace(stand, huisverboden=tuple(replace(h, **changes) if h.id == id else h for h in stand.huisverboden))


def _house_ban(stand: Stand, feit: g.HuisverbodOpgelegd, om: g.Gebeurtenis) -> Stand:
    uiterlijk = termijnen.HUISVERBOD.bereken(om.op).uiterlijk
    return replace(
        stand, huisverboden=(*stand.huisverboden, Huisverbod(feit.huisverbod, feit.betrokkene, om.op, uiterlijk))
    )


def _ban_extended(stand: Stand, feit: g.HuisverbodVerlengd, om: g.Gebeurtenis) -> Stand:
    huisverbod = stand.huisverbod(feit.huisverbod)
    if huisverbod is None:
        return stand
    uiterlijk = termijnen.HUISVERBOD_VERLENGD.bereken(huisverbod.opgelegd).uiterlijk
    return _change_huisverbod(stand, feit.huisverbod, uiterlijk=uiterlijk, verlengd=True)


def _closed(stand: Stand, feit: g.Afgesloten, om: g.Gebeurtenis) -> Stand:
    stand = plichten.arise(stand, informeren.BIJ_AFSLUITEN, "", om)
    return replace(stand, afgesloten_op=om.op, redenen=feit.redenen)


def _spoken(stand: Stand, feit: g.Gesproken, om: g.Gebeurtenis) -> Stand:
    """At a first conversation somebody hears how Veilig Thuis works, unless they were told already."""
    stand = replace(stand, gesproken=(*stand.gesproken, (feit.betrokkene, feit.uitkomst, om.op)))
    knows = plichten.knows_how_it_works(stand, feit.betrokkene)
    if feit.uitkomst is not Spreekuitkomst.GESPROKEN or knows or feit.betrokkene not in stand.ids:
        return stand
    return plichten.arise(stand, (informeren.INFORMATIE_BETROKKENE,), "", om, (feit.betrokkene,))


def _asked(stand: Stand, feit: g.InformatieGevraagd, om: g.Gebeurtenis) -> Stand:
    """Who is asked hears with the question itself what, why and on which ground: that is owed and met in one."""
    stand = replace(stand, vragen=(*stand.vragen, (feit.vraag, False)))
    stand = plichten.arise(stand, (informeren.INFORMATIE_INFORMANT,), feit.vraag, om)
    stand = plichten.meet(stand, informeren.INFORMATIE_INFORMANT.code, feit.vraag, om.op)
    if feit.betrokkenen_weten_het:
        return stand
    return plichten.arise(stand, (informeren.INFORMATIE_GEVRAAGD,), "", om)


def _information_received(stand: Stand, feit: g.InformatieOntvangen, om: g.Gebeurtenis) -> Stand:
    return replace(stand, vragen=tuple((id, done or id == feit.vraag) for id, done in stand.vragen))


def _condition_dropped(stand: Stand, feit: g.VoorwaardeVervallen, om: g.Gebeurtenis) -> Stand:
    return replace(
        stand,
        voorwaarden=tuple(
            replace(voorwaarde, vervallen=True) if voorwaarde.id == feit.voorwaarde else voorwaarde
            for voorwaarde in stand.voorwaarden
        ),
    )


def _concluded(stand: Stand, feit: g.Geconcludeerd, om: g.Gebeurtenis) -> Stand:
    others = tuple(pair for pair in stand.conclusies if pair[0] != feit.betrokkene)
    return replace(stand, conclusies=(*others, (feit.betrokkene, feit.conclusie)))


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.Ontvangen: _received,
    g.SpoedVastgesteld: lambda s, f, om: _change_melding(s, f.melding, spoed=True),
    g.BetrokkeneToegevoegd: _added,
    g.BetrokkeneVertrokken: lambda s, f, om: replace(s, vertrokken=s.vertrokken | {f.betrokkene}),
    g.Geboren: lambda s, f, om: _aged(s, f.betrokkene, Leeftijd.MINDERJARIG, om),
    g.LeeftijdVastgesteld: lambda s, f, om: _aged(s, f.betrokkene, f.leeftijd, om),
    g.BetrokkeneHerkend: _recognised,
    g.BronGeraadpleegd: _source,
    g.OordeelGegeven: lambda s, f, om: replace(s, oordelen=(*s.oordelen, (f.betrokkene, f, om.op))),
    g.Overlegd: _consulted,
    g.OverlegNagekeken: _reviewed,
    g.Beoordeeld: _assessed,
    g.VervolgGekozen: lambda s, f, om: _begin_dienst(s, f.dienst, om) if s.running_dienst else s,
    g.ZelfVoortgezet: _went_on,
    g.Gesproken: _spoken,
    g.InformatieGevraagd: _asked,
    g.InformatieOntvangen: _information_received,
    g.VoorwaardeVastgesteld: lambda s, f, om: replace(
        s, voorwaarden=(*s.voorwaarden, Voorwaarde(f.voorwaarde, f.voor))
    ),
    g.VoorwaardeVervallen: _condition_dropped,
    g.Geconcludeerd: _concluded,
    g.DienstAfgerond: lambda s, f, om: _finished(s, f.uitgang, om),
    g.HandelingVerricht: _action,
    g.OverdrachtAangeboden: _offered,
    g.OverdrachtAanvaard: _accepted,
    g.OverdrachtGeweigerd: lambda s, f, om: _not_taken_on(s, f.overdracht, Aanbod.GEWEIGERD, om),
    g.AanbodIngetrokken: lambda s, f, om: _not_taken_on(s, f.overdracht, Aanbod.INGETROKKEN, om),
    g.Gemonitord: _monitored,
    g.MonitoringBijgesteld: _replanned,
    g.HulpGestopt: lambda s, f, om: _change_overdracht(s, f.overdracht, hulp_loopt=False, hulp_gestopt_sinds=f.sinds),
    g.HulpHervat: lambda s, f, om: _change_overdracht(s, f.overdracht, hulp_loopt=True, hulp_gestopt_sinds=None),
    g.MonitoringGevraagd: lambda s, f, om: replace(s, navragen=(*s.navragen, Navraag(f.vraag, f.aan, om.op))),
    g.MonitoringBeantwoord: lambda s, f, om: _change_navraag(s, f.vraag, beantwoord_op=om.op, acuut=f.acuut),
    g.AntwoordBekeken: lambda s, f, om: _change_navraag(s, f.vraag, bekeken_op=om.op),
    g.VerzoekIngediend: _requested,
    g.TafelBesloten: _table_decided,
    g.JeugdbeschermerToegewezen: _assigned,
    g.RaadAfgerond: _council_done,
    g.MaatregelUitgesproken: _measure,
    g.MaatregelAfgewezen: lambda s, f, om: _end_kader(s, f.verzoek),
    g.JeugdbeschermingBeeindigd: lambda s, f, om: _end_kader(s, f.verzoek),
    g.DrangNaarRaad: lambda s, f, om: _change_kader(s, f.verzoek, station="raad", sinds=om.op),
    g.HuisverbodOpgelegd: _house_ban,
    g.HuisverbodVerlengd: _ban_extended,
    g.HuisverbodBeeindigd: lambda s, f, om: _change_huisverbod(s, f.huisverbod, beeindigd=om.op),
    g.BehandelaarToegewezen: lambda s, f, om: replace(s, behandelaar=f.medewerker),
    g.Geinformeerd: lambda s, f, om: plichten.meet(s, f.plicht, f.wie, om.op),
    g.InformerenUitgesteld: lambda s, f, om: plichten.postpone(s, f),
    g.Afgesloten: _closed,
}


def apply_one(stand: Stand, gebeurtenis: g.Gebeurtenis) -> Stand:
    """The Stand after this gebeurtenis, itself not added to `verleden`. Corrections are resolved by `verloop`."""
    feit, op = gebeurtenis.feit, gebeurtenis.op
    genomen = uitgangsregels.taken(stand, feit)
    moved = zicht.move(stand.zicht, zichtregels.transitions(stand, feit, op))
    change = TOEPASSINGEN.get(type(feit))
    after = replace(change(stand, feit, gebeurtenis) if change else stand, zicht=moved)
    return plichten.arise_at(after, genomen, gebeurtenis) if genomen and not after.is_closed else after
