"""For which reasons Veilig Thuis may end its involvement with a given person. No reason: the route is not walked yet, or
this person is acutely unsafe.
"""

from datetime import datetime

from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Conclusie,
    Dienstuitgang,
    GrondMonitoring,
    Id,
    Overlegonderwerp,
    Spreekuitkomst,
    Veiligheid,
    Voorwaardestand,
)
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import IN_KADER, RECEIVING, VEILIG_THUIS
from zicht.protocol.stand import Stand

_CONCLUSIES = {
    Conclusie.WEERLEGD: Afsluitreden.WEERLEGD,
    Conclusie.NIET_BEVESTIGD: Afsluitreden.NIET_BEVESTIGD,
}


def _decided_last(stand: Stand, besluit: Beoordelingsbesluit) -> bool:
    return stand.last_besluit is not None and stand.last_besluit.besluit is besluit


def is_stable(stand: Stand, betrokkene: Id) -> bool:
    """Stably safe at the last monitoring moment, and nothing since that says otherwise: no melding decided on, no zicht
    that came back to Veilig Thuis, no judgement of unsafety."""
    moment, besluit = stand.last_moment, stand.last_besluit
    if moment is None or dict(moment.veiligheid).get(betrokkene) is not Veiligheid.STABIEL_VEILIG:
        return False
    decided = besluit is not None and besluit.besloten_op is not None and besluit.besloten_op > moment.op
    came_back = any(periode.bij == VEILIG_THUIS and periode.van >= moment.op for periode in stand.periodes(betrokkene))
    return not (decided or came_back or _judged_unsafe(stand, betrokkene, moment.op))


def _judged_unsafe(stand: Stand, betrokkene: Id, since: datetime) -> bool:
    return any(
        oordeel.acuut or oordeel.structureel for id, oordeel, op in stand.oordelen if id == betrokkene and op >= since
    )


def ground_in_monitoring(stand: Stand) -> GrondMonitoring | None:
    """Why the last moment does not satisfy: somebody of whom it speaks is not stably safe or a voorwaarde is not met, or
    somebody could not be spoken. None while no moment was held, and when it does. Who came later is no ground."""
    moment = stand.last_moment
    if moment is None:
        return None
    safety, met = dict(moment.veiligheid), {gehaald for _, gehaald in moment.voorwaarden}
    unsafe = any(safety.get(id) is not Veiligheid.STABIEL_VEILIG for id, _ in moment.gesproken)
    if unsafe or met - {Voorwaardestand.GEHAALD}:
        return GrondMonitoring.ONVOLDOENDE_HERSTEL
    if any(uitkomst is Spreekuitkomst.NIET_MOGELIJK for _, uitkomst in moment.gesproken):
        return GrondMonitoring.ONVOLDOENDE_MEDEWERKING
    return None


def three_options_considered(stand: Stand, on: datetime) -> bool:
    """There is a ground, and it was consulted about after the moment that showed it."""
    moment = stand.last_moment
    if moment is None or ground_in_monitoring(stand) is None:
        return False
    return bool(stand.mdos_about(Overlegonderwerp.DRIE_MOGELIJKHEDEN, moment.op, on))


def reasons(stand: Stand, betrokkene: Id, on: datetime) -> frozenset[Afsluitreden]:
    """The reasons that fit the route this person walked; none while they are acutely unsafe, whatever the route."""
    return frozenset() if stand.is_acutely_unsafe(betrokkene) else of_the_route(stand, betrokkene, on)


def of_the_route(stand: Stand, betrokkene: Id, on: datetime) -> frozenset[Afsluitreden]:
    """The reasons that fit this route as such."""
    found = set()
    houder = stand.holder(betrokkene, on)
    if houder and houder.soort in IN_KADER:
        found.add(Afsluitreden.GEDWONGEN_KADER)
    if stand.monitoring:
        if is_stable(stand, betrokkene):
            found.add(Afsluitreden.ZORGEN_WEGGENOMEN)
        if three_options_considered(stand, on):
            found.add(Afsluitreden.GEEN_MOGELIJKHEDEN)
    else:
        if houder and houder.soort in RECEIVING:
            found.add(Afsluitreden.OVERGEDRAGEN)
        if stand.dienst is None and _decided_last(stand, Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN):
            found.add(Afsluitreden.GEEN_VERVOLGSTAPPEN)
    conclusie = stand.conclusie(betrokkene)
    if conclusie in _CONCLUSIES and stand.dienst and stand.dienst.uitgang is not None:
        found.add(_CONCLUSIES[conclusie])
    if stand.dienst and stand.dienst.uitgang is Dienstuitgang.AFSLUITEN and conclusie is None:
        found.add(Afsluitreden.NIET_BEVESTIGD)
    return frozenset(found)


def still_running(stand: Stand, on: datetime) -> bool:
    """Something in the dossier must end before it can be closed."""
    return bool(
        stand.open_meldingen
        or stand.running_dienst
        or stand.overdrachten_in(Aanbod.AANGEBODEN)
        or stand.open_regioaanbod
        or any(kader.uitvoerder is None for kader in stand.kaders)
        or any(huisverbod.is_running(on) for huisverbod in stand.huisverboden)
    )
