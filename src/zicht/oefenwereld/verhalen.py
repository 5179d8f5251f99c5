"""The courses of the practice region. A story is a generator: it acts, and yields how long it waits before it goes on.

Played until now, a story simply stands where it has come: one story, begun on different days, fills several stations.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from zicht.melders.nieuw import VEILIG_THUIS
from zicht.oefenwereld.elders import ask_elsewhere, offer_elsewhere, split_last
from zicht.oefenwereld.foto import send_photo
from zicht.oefenwereld.spel import BUUR, POLITIE, Spel
from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Conclusie,
    Dienstsoort,
    Dienstuitgang,
    Veiligheid,
)
from zicht.protocol.partijen import Overdrachtsoort

Verhaal = Iterator[timedelta]
UREN, DAG, WEEK = timedelta(hours=3), timedelta(days=1), timedelta(weeks=1)
NOOIT = timedelta(days=10_000)


def net_binnen(spel: Spel) -> Verhaal:
    spel.receive()
    yield NOOIT


def spoed(spel: Spel) -> Verhaal:
    spel.receive(POLITIE, spoed=True, onderwerp="partnergeweld" if " " in spel.gezin.leden else "ouderenmishandeling")
    yield UREN
    spel.assign()
    spel.judge(acuut=True, only_first=True)
    yield NOOIT


def anoniem(spel: Spel) -> Verhaal:
    spel.receive(BUUR, onderwerp="kindermishandeling")
    send_photo(spel)
    yield NOOIT


def ambtshalve(spel: Spel) -> Verhaal:
    """After an advies, without the adviesvrager: Veilig Thuis itself reports."""
    spel.receive(VEILIG_THUIS, spoed=True, onderwerp="kindermishandeling", ambtshalve=Ambtshalve.UIT_ADVIES)
    yield UREN
    spel.assign()
    spel.judge(acuut=True, only_first=True)
    yield NOOIT


def beoordeling(spel: Spel) -> Verhaal:
    spel.receive()
    yield DAG
    spel.assign()
    spel.ask_sources()
    yield UREN
    spel.judge(only_first=True)
    yield NOOIT


def te_laat(spel: Spel) -> Verhaal:
    spel.receive(POLITIE)
    yield DAG
    spel.assign()
    spel.ask_sources()
    yield NOOIT


def melder_houdt(spel: Spel) -> Verhaal:
    spel.receive(houder=True)
    yield DAG
    spel.assign()
    yield NOOIT


def wacht_op_keuze(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.KEUZE_VERVOLG)
    yield NOOIT


def _assessed(spel: Spel, besluit: Beoordelingsbesluit, *, structureel: bool = True) -> Verhaal:
    spel.receive()
    yield DAG
    spel.assign()
    yield 2 * DAG
    spel.assess(besluit, structureel=structureel)
    yield DAG
    spel.inform()
    yield DAG


def vervolg(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    spel.speak(how_many=1)
    yield WEEK
    spel.speak()
    spel.set_conditions()
    yield NOOIT


def onderzoek(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.ONDERZOEK)
    spel.ask_informant()
    yield WEEK
    spel.speak(how_many=2)
    yield NOOIT


def onderzoek_te_laat(spel: Spel) -> Verhaal:
    yield from onderzoek(spel)


def tweede_melding(spel: Spel) -> Verhaal:
    """Voorwaarden en vervolg turns into onderzoek, while a second melding comes in."""
    yield from _assessed(spel, Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    spel.speak()
    yield WEEK
    spel.choose(Dienstsoort.ONDERZOEK)
    yield WEEK
    spel.receive(POLITIE, bij=spel.dossier_id)
    yield NOOIT


def ouderen(spel: Spel) -> Verhaal:
    spel.receive(onderwerp="ouderenmishandeling")
    yield DAG
    spel.assign()
    yield 2 * DAG
    spel.assess(Beoordelingsbesluit.ONDERZOEK)
    yield 4 * DAG
    spel.inform()
    spel.speak(how_many=1)
    yield NOOIT


def _confirmed(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.ONDERZOEK)
    spel.speak()
    yield 3 * WEEK
    spel.conclude(Conclusie.BEVESTIGD)
    spel.set_conditions()
    yield WEEK
    spel.finish_onderzoek(Dienstuitgang.OVERDRACHT)
    yield DAG
    spel.inform()
    yield DAG


def overdracht_open(spel: Spel) -> Verhaal:
    """Offered to a party that works with Zicht: the message waits there for an answer."""
    yield from _confirmed(spel)
    spel.offer_by_message()
    yield NOOIT


def overdracht_geweigerd(spel: Spel) -> Verhaal:
    yield from _confirmed(spel)
    spel.offer("Jeugdhulp De Kade (oefen)")
    yield 3 * DAG
    spel.refuse()
    yield NOOIT


def overdracht_na_beoordeling(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.OVERDRACHT, structureel=False)
    spel.offer()
    yield 4 * DAG
    spel.accept()
    yield 3 * WEEK
    spel.close(Afsluitreden.OVERGEDRAGEN)
    yield NOOIT


def gezin_zelf(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.OVERDRACHT, structureel=False)
    spel.offer(soort=Overdrachtsoort.DIRECTBETROKKENEN)
    yield DAG
    spel.accept_by_household()
    yield 6 * WEEK
    spel.close(Afsluitreden.OVERGEDRAGEN)
    yield NOOIT


def geen_vervolg(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN, structureel=False)
    spel.close(Afsluitreden.GEEN_VERVOLGSTAPPEN)
    yield DAG
    spel.inform()
    yield NOOIT


def weerlegd(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.ONDERZOEK)
    spel.speak()
    yield 5 * WEEK
    spel.conclude(Conclusie.WEERLEGD)
    spel.finish_onderzoek(Dienstuitgang.AFSLUITEN)
    yield 3 * DAG
    spel.close(Afsluitreden.WEERLEGD)
    yield DAG
    spel.inform()
    yield NOOIT


def _handed_over(spel: Spel) -> Verhaal:
    yield from _confirmed(spel)
    spel.offer()
    yield 3 * DAG
    spel.accept()
    yield 13 * WEEK


def monitoring(spel: Spel) -> Verhaal:
    """Between two moments the school, which gives no help, is asked what it sees."""
    yield from _handed_over(spel)
    for wait in (13 * WEEK, 26 * WEEK, NOOIT):
        spel.monitor()
        spel.ask_school()
        yield wait


def twee_regios(spel: Spel) -> Verhaal:
    """One of them lives in another region, and the Veilig Thuis there knows something."""
    spel.receive(POLITIE)
    yield DAG
    spel.assign()
    spel.ask_sources(elders="Veilig Thuis Utrecht had in maart een melding over de vader; daar is niets op gevolgd.")
    yield UREN
    spel.judge()
    ask_elsewhere(spel)
    yield NOOIT


def splitsing(spel: Spel) -> Verhaal:
    """Two meldingen at one address that turn out to be about two households."""
    spel.receive()
    yield DAG
    spel.assign()
    spel.receive(POLITIE, bij=spel.dossier_id)
    yield UREN
    split_last(spel)
    yield NOOIT


def alleen_volwassenen(spel: Spel) -> Verhaal:
    yield from _assessed(spel, Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    spel.speak()
    spel.set_conditions(("Zij slaapt deze maand bij haar zus.",))
    yield NOOIT


def hulp_gestopt(spel: Spel) -> Verhaal:
    yield from _handed_over(spel)
    spel.monitor()
    yield 17 * WEEK
    spel.stop_help()
    yield NOOIT


def hulp_hervat(spel: Spel) -> Verhaal:
    yield from _handed_over(spel)
    spel.monitor()
    yield 10 * WEEK
    spel.stop_help()
    yield 2 * WEEK
    spel.resume_help()
    yield NOOIT


def monitoring_klaar(spel: Spel) -> Verhaal:
    yield from _handed_over(spel)
    for wait in (13 * WEEK, 26 * WEEK, 26 * WEEK):
        spel.monitor()
        yield wait
    spel.monitor(Veiligheid.STABIEL_VEILIG)
    yield DAG
    spel.close(Afsluitreden.ZORGEN_WEGGENOMEN)
    yield DAG
    spel.inform()
    yield NOOIT


def vervolg_in_monitoring(spel: Spel) -> Verhaal:
    yield from _handed_over(spel)
    spel.monitor()
    yield 15 * WEEK
    spel.receive(POLITIE, bij=spel.dossier_id)
    yield NOOIT


def hermelding(spel: Spel) -> Verhaal:
    """Closed, and months later a new melding about the same people: a new dossier, linked to the old."""
    yield from _assessed(spel, Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN, structureel=False)
    spel.close(Afsluitreden.GEEN_VERVOLGSTAPPEN)
    yield 20 * WEEK
    earlier = spel.dossier_id
    assert earlier is not None
    spel.receive(POLITIE, na=(earlier,))
    yield DAG
    spel.assign()
    yield NOOIT


def verhuisd(spel: Spel) -> Verhaal:
    """The household moves: the dossier is offered to the region it moves to."""
    yield from _assessed(spel, Beoordelingsbesluit.ONDERZOEK)
    spel.speak(how_many=1)
    yield 4 * WEEK
    offer_elsewhere(spel)
    yield NOOIT


VERHALEN: dict[str, Callable[[Spel], Verhaal]] = {
    verhaal.__name__: verhaal
    for verhaal in (
        net_binnen,
        spoed,
        anoniem,
        ambtshalve,
        beoordeling,
        te_laat,
        melder_houdt,
        wacht_op_keuze,
        vervolg,
        onderzoek,
        onderzoek_te_laat,
        tweede_melding,
        ouderen,
        alleen_volwassenen,
        twee_regios,
        splitsing,
        overdracht_open,
        overdracht_geweigerd,
        overdracht_na_beoordeling,
        gezin_zelf,
        geen_vervolg,
        weerlegd,
        monitoring,
        hulp_gestopt,
        hulp_hervat,
        monitoring_klaar,
        vervolg_in_monitoring,
        hermelding,
        verhuisd,
    )
}
