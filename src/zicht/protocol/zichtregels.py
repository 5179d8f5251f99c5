"""Which facts move zicht op veiligheid, for whom, to whom, and why. One function per fact; all others move nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import termijnen, zicht
from zicht.protocol.begrippen import Eergeweld, Id, Positie, Veiligheid, Veiligheidsstap, Voortzetting
from zicht.protocol.lopend import Aanbod, Kader
from zicht.protocol.partijen import IN_KADER, MELDER, RECEIVING, VEILIG_THUIS, Overdrachtsoort, Partij, Partijsoort
from zicht.protocol.stand import Stand
from zicht.protocol.zicht import Grond, Overgang

#: Nobody of a family that may be the counterpart, and no melder who would stand before it alone.
_BEFORE_THE_FAMILY = {Partijsoort.MELDER, Partijsoort.DIRECTBETROKKENEN}
Overgangen = tuple[Overgang, ...]


def may_keep_zicht(feit: g.Ontvangen) -> bool:
    """A professional who can help themselves and has agreed, named and with a deputy, keeps zicht for now; never when
    it is urgent, about honour-based violence, or they are anonymous to the family, and never police or ambulance."""
    return (
        feit.behoudt_zicht
        and feit.houder_bekend
        and feit.melderkring.may_keep_zicht
        and feit.positie is Positie.KAN_ZELF_HULP_BIEDEN
        and not feit.spoed
        and not feit.anoniem_voor_gezin
        and not Eergeweld.among(feit.onderwerpen)
    )


def _to(naar: Partij | None, voor: tuple[Id, ...], op: datetime, grond: Grond) -> Overgangen:
    return (Overgang(voor, naar, op, grond),) if voor else ()


def _to_veilig_thuis(voor: tuple[Id, ...], op: datetime, grond: Grond) -> Overgangen:
    return _to(VEILIG_THUIS, voor, op, grond)


def _outside_kader(stand: Stand, ids: tuple[Id, ...], op: datetime) -> tuple[Id, ...]:
    """Those of `ids` who are still there and whose zicht does not lie in the gedwongen kader."""
    return tuple(
        id for id in ids if id in stand.ids and not ((houder := stand.holder(id, op)) and houder.soort in IN_KADER)
    )


def _received(stand: Stand, feit: g.Ontvangen, op: datetime) -> Overgangen:
    new = tuple(wie.id for wie in feit.betrokkenen if wie.is_directbetrokkene)
    if not stand.meldingen and may_keep_zicht(feit):
        switch = termijnen.ZICHT_OP_VEILIGHEID.bereken(op).uiterlijk
        return (Overgang(new, MELDER, op, zicht.AFGESPROKEN, (VEILIG_THUIS, switch, zicht.ZESDE_WERKDAG)),)
    grond = zicht.SPOED if feit.spoed else zicht.MELDING_ONTVANGEN
    free = tuple(id for id in new if (houder := stand.holder(id, op)) is None or houder.soort not in IN_KADER)
    named = _to_veilig_thuis(free, op, grond)
    if not Eergeweld.among(feit.onderwerpen):
        return named
    return named + tuple(o for o in _away_from_family(stand, op) if not set(o.voor) & set(free))


def _away_from_family(stand: Stand, op: datetime) -> Overgangen:
    """From melder and household to Veilig Thuis. Recorded late: from the first minute that no later fact began."""
    moments = {id: zicht.first_minute_from(stand.periodes(id), op) for id in stand.ids}
    return tuple(
        Overgang((id,), VEILIG_THUIS, van, zicht.EERGEWELD)
        for id, van in moments.items()
        if (houder := stand.holder(id, van)) and houder.soort in _BEFORE_THE_FAMILY
    )


def _with_melder(stand: Stand, melding: Id, op: datetime) -> tuple[Id, ...]:
    found = stand.melding(melding)
    return tuple(id for id in stand.held_by(Partijsoort.MELDER, op) if found and id in found.betrokkenen)


def _urgent(stand: Stand, feit: g.SpoedVastgesteld, op: datetime) -> Overgangen:
    melding = stand.melding(feit.melding)
    return _to_veilig_thuis(_outside_kader(stand, melding.betrokkenen if melding else (), op), op, zicht.SPOED)


def _judged(stand: Stand, feit: g.OordeelGegeven, op: datetime) -> Overgangen:
    return _to_veilig_thuis(_outside_kader(stand, (feit.betrokkene,), op), op, zicht.ACUUT) if feit.acuut else ()


def _accepted(stand: Stand, feit: g.OverdrachtAanvaard, op: datetime) -> Overgangen:
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None:
        return ()
    gezin = overdracht.soort is Overdrachtsoort.DIRECTBETROKKENEN
    voor = _outside_kader(stand, overdracht.voor, op)
    return _to(overdracht.partij, voor, op, zicht.BELEGD_BIJ_GEZIN if gezin else zicht.AANVAARD)


def _help_stopped(stand: Stand, feit: g.HulpGestopt, op: datetime) -> Overgangen:
    overdracht = stand.overdracht(feit.overdracht)
    held = tuple(id for id in stand.ids if overdracht and stand.holder(id, op) == overdracht.partij)
    return _to_veilig_thuis(held, op, zicht.HULP_GESTOPT)


def _help_resumed(stand: Stand, feit: g.HulpHervat, op: datetime) -> Overgangen:
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None:
        return ()
    return _to(overdracht.partij, _outside_kader(stand, overdracht.voor, op), op, zicht.HULP_HERVAT)


def _monitored(stand: Stand, feit: g.Gemonitord, op: datetime) -> Overgangen:
    acute = tuple(id for id, veiligheid in feit.veiligheid if veiligheid is Veiligheid.ACUUT_ONVEILIG)
    return _to_veilig_thuis(_outside_kader(stand, acute, op), op, zicht.ACUUT)


def _safety_step(stand: Stand, feit: g.VeiligheidsstapGezet, op: datetime) -> Overgangen:
    """A takeover recorded late moves zicht from the first minute at which no later fact had moved it elsewhere."""
    if feit.stap is not Veiligheidsstap.SPOEDOVERNAME or stand.is_closed:
        return ()
    named = tuple(id for id in feit.voor if id in stand.ids)
    moments = {id: zicht.first_minute_from(stand.periodes(id), op) for id in named or stand.ids}
    taken = {id: van for id, van in moments.items() if named or _outside_kader(stand, (id,), van)}
    return tuple(Overgang((id,), VEILIG_THUIS, van, zicht.OVERGENOMEN) for id, van in taken.items())


def _to_executor(stand: Stand, feit: Any, naar: Partij, op: datetime, grond: Grond) -> Overgangen:
    """Zicht of the children covered goes to who carries it out; of a child no longer covered it comes back."""
    voor = tuple(id for id in feit.voor if id in stand.ids)
    earlier = _held_by_executor(stand, stand.kader(feit.verzoek), op)
    left_out = tuple(id for id in earlier if id not in voor)
    return _to(naar, voor, op, grond) + _to_veilig_thuis(left_out, op, zicht.KADER_BEEINDIGD)


def _assigned(stand: Stand, feit: g.JeugdbeschermerToegewezen, op: datetime) -> Overgangen:
    return _to_executor(stand, feit, Partij(Partijsoort.JEUGDBESCHERMER, feit.jeugdbeschermer), op, zicht.DRANG)


def _measure(stand: Stand, feit: g.MaatregelUitgesproken, op: datetime) -> Overgangen:
    naar = Partij(Partijsoort.GECERTIFICEERDE_INSTELLING, feit.instelling)
    return _to_executor(stand, feit, naar, op, zicht.MAATREGEL)


def ends_kader(feit: g.Feit) -> bool:
    """Whether the fact ends a gedwongen kader, so that zicht of its children must lie elsewhere again."""
    match feit:
        case g.TafelBesloten():
            return feit.uitkomst == "vrijwillig"
        case g.RaadAfgerond():
            return feit.uitkomst == "geen-maatregel"
        case g.MaatregelAfgewezen() | g.JeugdbeschermingBeeindigd():
            return True
    return False


def _held_by_executor(stand: Stand, kader: Kader | None, op: datetime) -> tuple[Id, ...]:
    if kader is None or kader.uitvoerder is None:
        return ()
    return tuple(id for id in stand.ids if stand.holder(id, op) == kader.uitvoerder)


def _compulsory_ends(stand: Stand, feit: Any, op: datetime) -> Overgangen:
    if not ends_kader(feit):
        return ()
    return _to_veilig_thuis(_held_by_executor(stand, stand.kader(feit.verzoek), op), op, zicht.KADER_BEEINDIGD)


def _added(stand: Stand, feit: g.BetrokkeneToegevoegd, op: datetime) -> Overgangen:
    wie = feit.betrokkene
    already = wie.id in stand.ids
    return _to_veilig_thuis((wie.id,), op, zicht.TOEGEVOEGD) if wie.is_directbetrokkene and not already else ()


def _left(stand: Stand, feit: g.BetrokkeneVertrokken, op: datetime) -> Overgangen:
    return _to(None, (feit.betrokkene,) if feit.betrokkene in stand.ids else (), op, zicht.BEOORDEELD)


def _recognised(stand: Stand, feit: g.BetrokkeneHerkend, op: datetime) -> Overgangen:
    """Who was handed over, and turns out to be who a melding is about that is not dealt with: Veilig Thuis watches."""
    houder = stand.holder(feit.als, op) if feit.als in stand.ids else None
    if houder is None or houder.soort not in RECEIVING:
        return ()
    at_work = stand.running_dienst or any(feit.als in melding.betrokkenen for melding in stand.open_meldingen)
    return _to_veilig_thuis((feit.als,), op, zicht.HERKEND) if at_work else ()


def _continued(stand: Stand, feit: g.Voortgezet, op: datetime) -> Overgangen:
    """Who is in the gedwongen kader stays with who carries it out; of all others Veilig Thuis here holds zicht from now."""
    grond = zicht.VERHUISD if feit.reden is Voortzetting.VERHUISD else zicht.GESPLITST
    covered = {id: kader.uitvoerder for kader in feit.kaders if kader.uitvoerder for id in kader.voor}
    here = tuple(wie.id for wie in feit.betrokkenen if wie.is_directbetrokkene and wie.id not in feit.vertrokken)
    return tuple(Overgang((id,), covered.get(id, VEILIG_THUIS), op, grond) for id in here)


def _split(stand: Stand, feit: g.Afgesplitst, op: datetime) -> Overgangen:
    """Who leaves is watched in the new dossier. Who stays is not left with the melder of a melding that left, and who is in both
    from now on not with another party here than there: Veilig Thuis, but for the gedwongen kader."""
    leaving = tuple(id for id in feit.betrokkenen if id in stand.ids)
    kept = {id for melding in feit.meldingen for id in _with_melder(stand, melding, op)}
    kept |= set(_outside_kader(stand, feit.ook_daar, op))
    staying = tuple(id for id in stand.ids if id in kept and id not in leaving)
    return _to(None, leaving, op, zicht.GESPLITST) + _to_veilig_thuis(staying, op, zicht.GESPLITST)


def _parted(stand: Stand, feit: g.Losgemaakt, op: datetime) -> Overgangen:
    return _to_veilig_thuis(coming_back(stand, op), op, zicht.LOSGEMAAKT)


def coming_back(stand: Stand, op: datetime) -> tuple[Id, ...]:
    """Who comes back to Veilig Thuis when the merged dossiers are parted: watched by a party that this dossier knows only
    from the other."""
    known = dict(stand.herkend)
    joined = dict.fromkeys(known.get(id, id) for id, _ in stand.samenvoeging.zelfde) if stand.samenvoeging else {}
    return tuple(
        id
        for id in joined
        if id in stand.ids
        and (houder := stand.holder(id, op))
        and houder != VEILIG_THUIS
        and not _knows(stand, id, houder)
    )


def _knows(stand: Stand, id: Id, houder: Partij) -> bool:
    """This dossier itself says that `houder` watches this person."""
    helping = (o for o in stand.overdrachten_in(Aanbod.AANVAARD) if o.hulp_loopt and id in o.voor)
    executing = (kader.uitvoerder for kader in stand.kaders if id in kader.voor)
    return houder in (*(overdracht.partij for overdracht in helping), *executing)


def _followed(stand: Stand, feit: g.ZichtGevolgd, op: datetime) -> Overgangen:
    since = stand.samenvoeging.sinds if stand.samenvoeging else None
    grond = zicht.SAMENGEVOEGD if op == since else zicht.GEVOLGD
    return _to(feit.bij, tuple(id for id in feit.voor if id in stand.ids), op, grond)


REGELS: dict[type[g.Feit], Callable[[Stand, Any, datetime], Overgangen]] = {
    g.Ontvangen: _received,
    g.SpoedVastgesteld: _urgent,
    g.ZichtTeruggegeven: lambda stand, feit, op: _to_veilig_thuis(
        _with_melder(stand, feit.melding, op), op, zicht.TERUGGEGEVEN
    ),
    g.EergeweldGebleken: lambda stand, feit, op: _away_from_family(stand, op),
    g.OordeelGegeven: _judged,
    g.Beoordeeld: lambda stand, feit, op: _to_veilig_thuis(_with_melder(stand, feit.melding, op), op, zicht.BEOORDEELD),
    g.OverdrachtAanvaard: _accepted,
    g.HulpGestopt: _help_stopped,
    g.HulpHervat: _help_resumed,
    g.Gemonitord: _monitored,
    g.VeiligheidsstapGezet: _safety_step,
    g.JeugdbeschermerToegewezen: _assigned,
    g.MaatregelUitgesproken: _measure,
    g.TafelBesloten: _compulsory_ends,
    g.RaadAfgerond: _compulsory_ends,
    g.MaatregelAfgewezen: _compulsory_ends,
    g.JeugdbeschermingBeeindigd: _compulsory_ends,
    g.BetrokkeneToegevoegd: _added,
    g.BetrokkeneVertrokken: _left,
    g.BetrokkeneHerkend: _recognised,
    g.Voortgezet: _continued,
    g.RegioAanvaard: lambda stand, feit, op: _to(None, stand.ids, op, zicht.VERHUISD),
    g.Afgesplitst: _split,
    g.Teruggevoegd: lambda stand, feit, op: _to(None, stand.ids, op, zicht.GESPLITST),
    g.ZichtGevolgd: _followed,
    g.Losgemaakt: _parted,
    g.Afgesloten: lambda stand, feit, op: _to(None, stand.ids, op, zicht.BEOORDEELD),
}


def transitions(stand: Stand, feit: g.Feit, op: datetime) -> Overgangen:
    """How this fact, at this moment, moves zicht."""
    rule = REGELS.get(type(feit))
    return rule(stand, feit, op) if rule else ()
