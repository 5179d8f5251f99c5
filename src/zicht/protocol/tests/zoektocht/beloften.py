"""What must be true wherever a dossier stands: exactly one party holds zicht of everyone, and it is one that fits; and
nobody is acutely unsafe when a dossier closes.

Of a dossier that another region took over the same is asked there, where the search goes on.

Written from the sources, not from `zichtregels`: seed 002 and 003, and the choices table of the architecture (§10).
"""

from datetime import datetime

from zicht.protocol import termijnen
from zicht.protocol.begrippen import Beoordelingsbesluit, Id, Veiligheid
from zicht.protocol.lopend import Aanbod, Melding
from zicht.protocol.partijen import Overdrachtsoort, Partij, Partijsoort
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.tests.zoektocht.plek import Plek, Verblijf
from zicht.protocol.zicht import Periodes

KADER = {Partijsoort.JEUGDBESCHERMER, Partijsoort.GECERTIFICEERDE_INSTELLING}
BEFORE_THE_FAMILY = {Partijsoort.MELDER, Partijsoort.DIRECTBETROKKENEN}
TO_A_DIENST = {
    Beoordelingsbesluit.KEUZE_VERVOLG,
    Beoordelingsbesluit.VOORWAARDEN_VERVOLG,
    Beoordelingsbesluit.ONDERZOEK,
}


def broken_promises(plek: Plek) -> list[str]:
    """What is wrong here, now and at every coming moment; empty when nothing is."""
    stand, stays, found = plek.stand, dict(plek.verblijf), []
    for id in {*stays, *(id for id, _ in stand.zicht)}:
        periodes = stand.periodes(id)
        if not _covers_exactly(periodes, stays.get(id, ())):
            found.append(f"{id}: gat of overlap, {_in_words(periodes)}")
        if any(not periode.grond.bron.in_force(plek.nu.date()) for periode in periodes):
            found.append(f"{id}: de grond heeft geen bron die nu geldt")
    for id in () if stand.is_closed else stand.ids:
        for moment in _moments(plek, stand.periodes(id)):
            holder = stand.holder(id, moment)
            if holder is None or not _fits(stand, id, holder, moment):
                found.append(f"{id}: zicht ligt bij {holder.soort if holder else 'niemand'}, dat past hier niet")
                break
            if plek.tegenpartij and holder.soort in BEFORE_THE_FAMILY:
                found.append(f"{id}: zicht ligt bij {holder.soort}, terwijl de familie tegenpartij kan zijn")
                break
    if stand.is_closed and not stand.goes_on_elsewhere:
        found += [f"{id}: gesloten terwijl deze persoon acuut onveilig is" for id in stand.ids if _in_danger(stand, id)]
    return found


def _in_danger(stand: Stand, id: Id) -> bool:
    """By what was found last, judged or at a monitoring moment."""
    found = [(op, oordeel.acuut) for who, oordeel, op in stand.oordelen if who == id]
    if stand.monitoring:
        found += [
            (moment.op, safety is Veiligheid.ACUUT_ONVEILIG)
            for moment in stand.monitoring.gehouden
            for who, safety in moment.veiligheid
            if who == id
        ]
    return bool(found) and sorted(found)[-1][1] is True


def _moments(plek: Plek, periodes: Periodes) -> set[datetime]:
    """Now, and every coming moment at which another party holds zicht, or a melder no longer may."""
    coming = {periode.van for periode in periodes if periode.van > plek.nu}
    if any(periode.bij.soort is Partijsoort.MELDER for periode in periodes):
        coming |= {switch for melding in plek.stand.open_meldingen[:1] if (switch := _switch(melding)) > plek.nu}
    return {plek.nu, *coming}


def _switch(melding: Melding) -> datetime:
    return termijnen.ZICHT_OP_VEILIGHEID.bereken(melding.aankomst).uiterlijk


def _covers_exactly(periodes: Periodes, stays: tuple[Verblijf, ...]) -> bool:
    """The periods, laid end to end, are the stays: nothing missing, nothing twice, nothing more."""
    joined: list[Verblijf] = []
    for periode in periodes:
        if periode.tot is not None and periode.tot <= periode.van:
            return False
        if joined and joined[-1][1] == periode.van:
            joined[-1] = (joined[-1][0], periode.tot)
        else:
            joined.append((periode.van, periode.tot))
    return tuple(joined) == tuple(stay for stay in stays if stay[1] is None or stay[1] > stay[0])


def _in_words(periodes: Periodes) -> str:
    return ", ".join(f"{p.bij.soort} {p.van:%d-%m %H:%M} tot {p.tot and f'{p.tot:%d-%m %H:%M}'}" for p in periodes)


def _fits(stand: Stand, id: Id, holder: Partij, moment: datetime) -> bool:
    if holder.soort in KADER:
        return any(id in kader.voor and kader.uitvoerder == holder for kader in stand.kaders)
    if _veilig_thuis_must(stand, id, moment):
        return holder.soort is Partijsoort.VEILIG_THUIS or (
            holder.soort is Partijsoort.MELDER and _melder_may(stand, id, moment)
        )
    if holder.soort is Partijsoort.VEILIG_THUIS:
        return True
    return any(
        id in overdracht.voor and overdracht.hulp_loopt and _receiver(overdracht.soort, overdracht.aan) == holder
        for overdracht in stand.overdrachten_in(Aanbod.AANVAARD)
    )


def _receiver(soort: Overdrachtsoort | None, aan: Id) -> Partij:
    if soort is Overdrachtsoort.DIRECTBETROKKENEN:
        return Partij(Partijsoort.DIRECTBETROKKENEN)
    return Partij(Partijsoort.OVERDRACHTSPARTIJ, aan)


def _veilig_thuis_must(stand: Stand, id: Id, moment: datetime) -> bool:
    """While a melding about this person is assessed, and while a dienst that came of one runs."""
    if any(id in melding.betrokkenen for melding in stand.open_meldingen):
        return True
    dienst = stand.running_dienst
    return dienst is not None and any(
        id in melding.betrokkenen
        and melding.besluit in TO_A_DIENST
        and (melding.besloten_op or moment) >= dienst.begonnen
        for melding in stand.meldingen
    )


def _melder_may(stand: Stand, id: Id, moment: datetime) -> bool:
    """Only of the first melding, until the 6th working day, until it is urgent or assessed, until someone is acute."""
    first = min(stand.meldingen, key=lambda melding: melding.aankomst)
    oordeel = stand.last_oordeel(id)
    return (
        first.is_open
        and id in first.betrokkenen
        and not first.spoed
        and not any(id in later.betrokkenen for later in stand.meldingen if later is not first)
        and not (oordeel and oordeel.acuut)
        and moment < _switch(first)
    )


def says_too_little(refusal: Weigering, on: datetime) -> bool:
    """A refusal says what, why, what to do now, and names a source that is in force."""
    texts = (refusal.wat, refusal.waarom, refusal.wat_nu)
    return not all(texts) or not refusal.bron.in_force(on.date())
