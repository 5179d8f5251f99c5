"""What decisions, consultations and the work of a dienst change."""

from dataclasses import replace
from datetime import datetime

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten, termijnen
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Dienstsoort,
    Dienstuitgang,
    Spreekuitkomst,
)
from zicht.protocol.lopend import Dienst, Overleg, Voorwaarde
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.melding import change_melding
from zicht.protocol.toepassen.toepassing import Toepassing

_DIENST_BIJ_BESLUIT = {
    Beoordelingsbesluit.KEUZE_VERVOLG: Dienstsoort.NOG_TE_KIEZEN,
    Beoordelingsbesluit.VOORWAARDEN_VERVOLG: Dienstsoort.VOORWAARDEN_VERVOLG,
    Beoordelingsbesluit.ONDERZOEK: Dienstsoort.ONDERZOEK,
}


_ZWAARTE = {Dienstsoort.NOG_TE_KIEZEN: 0, Dienstsoort.VOORWAARDEN_VERVOLG: 1, Dienstsoort.ONDERZOEK: 2}


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
    stand = change_melding(stand, feit.melding, besluit=feit.besluit, besloten_op=om.op)
    soort = _DIENST_BIJ_BESLUIT.get(feit.besluit)
    return _begin_dienst(stand, soort, om) if soort else stand


def _went_on(stand: Stand, feit: g.ZelfVoortgezet, om: g.Gebeurtenis) -> Stand:
    besluit = stand.last_besluit
    start = (besluit.besloten_op if besluit else None) or om.op
    dienst = _dienst(stand, Dienstsoort.NOG_TE_KIEZEN, om.op, start)
    if stand.running_dienst:
        return replace(stand, zelf_voortgezet_op=om.op)
    return replace(stand, dienst=dienst, zelf_voortgezet_op=om.op, conclusies=())


def finish(stand: Stand, uitgang: Dienstuitgang, om: g.Gebeurtenis) -> Stand:
    running = stand.running_dienst
    return replace(stand, dienst=replace(running, uitgang=uitgang, afgerond_op=om.op)) if running else stand


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
    g.DienstAfgerond: lambda s, f, om: finish(s, f.uitgang, om),
}
