"""What can be done while others help: look at the moments, ask around, hear that help stopped, weigh the three options."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok, woorden
from zicht.foundation.adres import address
from zicht.protocol.afsluitredenen import three_options_considered
from zicht.protocol.begrippen import Overlegonderwerp, Veiligheid, Voorwaardestand
from zicht.protocol.kalender import end_of_day
from zicht.protocol.lopend import Aanbod, Overdracht
from zicht.protocol.stand import Stand
from zicht.stations.monitoring import vragen

_ONVEILIG = {Veiligheid.ACUUT_ONVEILIG, Veiligheid.ONVEILIG}


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    if stand.is_closed:
        return
    yield from _alarms(dossier, stand)
    accepted = stand.overdrachten_in(Aanbod.AANVAARD)
    if stand.monitoring:
        if found_acute(stand):
            yield _report(dossier, stand)
        yield from _moments(dossier, stand)
        if falls_short(stand):
            yield from _three_options(dossier, stand, accepted)
    if accepted:
        partijen = Partijnamen.of(stand)
        for one in accepted:
            yield _help(dossier, one, partijen.name(one.partij))


def _alarms(dossier: UUID, stand: Stand) -> Iterator[Stap]:
    if stand.alarms:
        names = Partijnamen.by_ids(alarm.aan for alarm in stand.alarms)
        for alarm in stand.alarms:
            yield Stap(
                f"Acuut onveilig volgens {names.organisatie(alarm.aan) or 'een partner'}: lees het antwoord",
                address("monitoring-antwoord", dossier, alarm.vraag),
                toelichting="Handel nu; tot iemand het heeft bekeken, staat dit dossier bovenaan.",
            )


def found_acute(stand: Stand) -> bool:
    """Somebody was acutely unsafe at the last moment: Veilig Thuis holds zicht again, and makes a melding of it."""
    moment = stand.last_moment
    return bool(moment and any(safety is Veiligheid.ACUUT_ONVEILIG for _, safety in moment.veiligheid))


def _report(dossier: UUID, stand: Stand) -> Stap:
    topic = Overlegonderwerp.AMBTSHALVE_MELDING
    assert stand.last_moment
    if stand.mdo_about(topic, stand.last_moment.op):
        return Stap("Ambtshalve melden", address("melding-ambtshalve", dossier), uitgang="ambtshalve")
    words = "Er is iemand acuut onveilig: zo begint een nieuwe veiligheidsbeoordeling."
    return Stap("Overleg: ambtshalve melding", address("overleg-over", dossier, topic.value), toelichting=words)


def falls_short(stand: Stand) -> bool:
    """At the last moment somebody was unsafe or a voorwaarde was not met, or help stopped."""
    moment = stand.last_moment
    unsafe = moment and any(veiligheid in _ONVEILIG for _, veiligheid in moment.veiligheid)
    unmet = moment and any(waarde is Voorwaardestand.NIET_GEHAALD for _, waarde in moment.voorwaarden)
    stopped = any(not one.hulp_loopt for one in stand.overdrachten_in(Aanbod.AANVAARD))
    return bool(unsafe or unmet or stopped)


def _moments(dossier: UUID, stand: Stand) -> Iterator[Stap]:
    assert stand.monitoring
    page, day = address("monitoring-moment", dossier), stand.monitoring.next_moment()
    answers = vragen.new_answers(stand)
    yield Stap(
        "Monitoringsmoment vastleggen",
        page,
        uiterlijk=end_of_day(day) if day else None,
        toelichting=f"Er is {woorden.count(len(answers), 'antwoord', 'antwoorden')} binnen." if answers else "",
    )
    yield Stap("Vraag stellen aan een partner", address("monitoring-vraag", dossier))
    yield Stap("Momenten aanpassen", address("monitoring-plan", dossier))


def _three_options(dossier: UUID, stand: Stand, accepted: tuple[Overdracht, ...]) -> Iterator[Stap]:
    considered = three_options_considered(stand, klok.now())
    if not considered:
        yield Stap(
            "Overleg: de drie mogelijkheden",
            address("overleg-over", dossier, Overlegonderwerp.DRIE_MOGELIJKHEDEN.value),
            toelichting="Dwangmaatregel adviseren, ambtshalve melden of afsluiten.",
        )
    for one in accepted if considered else ():
        yield Stap("Dwangmaatregel adviseren", address("monitoring-dwang", dossier, one.id))
    yield Stap(
        "Overleg: ambtshalve melding",
        address("overleg-over", dossier, Overlegonderwerp.AMBTSHALVE_MELDING.value),
    )


def _help(dossier: UUID, one: Overdracht, naam: str) -> Stap:
    if one.hulp_loopt:
        return Stap(f"Er is geen hulp meer: {naam}", address("monitoring-hulp-gestopt", dossier, one.id))
    since = woorden.day_in_words(one.hulp_gestopt_sinds, one.hulp_gestopt_sinds) if one.hulp_gestopt_sinds else ""
    return Stap(
        f"De hulp loopt weer: {naam}",
        address("monitoring-hulp-hervat", dossier, one.id),
        toelichting=f"Zonder hulp sinds {since}." if since else "",
    )
