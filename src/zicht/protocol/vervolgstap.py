"""What somebody does next at a traject, as a code: read off the Stand once, so that lists need not replay a journaal."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from zicht.protocol.begrippen import Dienstsoort, Id, Informatiebron, Overlegonderwerp
from zicht.protocol.lopend import Aanbod
from zicht.protocol.stand import Stand
from zicht.protocol.trajecten import Traject, Trajectsoort
from zicht.protocol.voldaan import not_spoken, sources_missing, without_conclusie, without_oordeel


class Stapsoort(StrEnum):
    WIE_IS_WIE = "wie-is-wie"
    EIGEN_MELDINGEN = "eigen-meldingen"
    ANDERE_VEILIG_THUIS = "andere-veilig-thuis"
    RAAD = "raad"
    OORDEEL = "oordeel"
    OVERLEG_BESLUIT = "overleg-besluit"
    BESLUIT = "besluit"
    OVERLEG_KEUZE = "overleg-keuze"
    KEUZE = "keuze"
    GESPREK = "gesprek"
    VOORWAARDEN = "voorwaarden"
    OVERDRAGEN = "overdragen"
    ANTWOORD_AFWACHTEN = "antwoord-afwachten"
    CONCLUSIE = "conclusie"
    ONDERZOEK_AFRONDEN = "onderzoek-afronden"
    AANVAARDING = "aanvaarding"
    OVERDRACHT_VOORBEREIDEN = "overdracht-voorbereiden"
    OVERDRACHT_AANBIEDEN = "overdracht-aanbieden"
    ANDER_ZOEKEN = "ander-zoeken"
    HULP_REGELEN = "hulp-regelen"
    ANTWOORD_BEKIJKEN = "antwoord-bekijken"
    MONITORINGSMOMENT = "monitoringsmoment"
    AFSLUITEN_OF_VOLGEN = "afsluiten-of-volgen"
    UITKOMST_KADER = "uitkomst-kader"
    HUISVERBOD_VOLGEN = "huisverbod-volgen"
    AFSLUITEN = "afsluiten"
    KRITIEKE_DATUM = "kritieke-datum"


@dataclass(frozen=True, slots=True)
class Vervolgstap:
    """`over`: the person, party, station or day it is about."""

    soort: Stapsoort
    over: Id = ""


_BRONNEN: dict[Informatiebron, Stapsoort] = {
    Informatiebron.EIGEN: Stapsoort.EIGEN_MELDINGEN,
    Informatiebron.ANDERE_VEILIG_THUIS: Stapsoort.ANDERE_VEILIG_THUIS,
    Informatiebron.RAAD: Stapsoort.RAAD,
}


def next_step(stand: Stand, traject: Traject) -> Vervolgstap:
    """Who is who comes before anything that is done about somebody."""
    if stand.te_herkennen:
        return Vervolgstap(Stapsoort.WIE_IS_WIE)
    return STAPPEN[traject.soort](stand, traject)


def _assess(stand: Stand, traject: Traject) -> Vervolgstap:
    if missing := sources_missing(stand, traject.ref):
        return Vervolgstap(_BRONNEN[missing[0]])
    if unjudged := without_oordeel(stand, traject.ref):
        return Vervolgstap(Stapsoort.OORDEEL, unjudged[0])
    talked = stand.mdo_about(Overlegonderwerp.VEILIGHEIDSBEOORDELING, traject.sinds)
    return Vervolgstap(Stapsoort.BESLUIT if talked else Stapsoort.OVERLEG_BESLUIT)


def _serve(stand: Stand, traject: Traject) -> Vervolgstap:
    if traject.station == Dienstsoort.NOG_TE_KIEZEN:
        talked = stand.mdo_about(Overlegonderwerp.KEUZE_VERVOLG, traject.sinds)
        return Vervolgstap(Stapsoort.KEUZE if talked else Stapsoort.OVERLEG_KEUZE)
    if missing := not_spoken(stand):
        return Vervolgstap(Stapsoort.GESPREK, missing[0])
    if traject.station == Dienstsoort.VOORWAARDEN_VERVOLG:
        return Vervolgstap(Stapsoort.OVERDRAGEN if stand.running_voorwaarden else Stapsoort.VOORWAARDEN)
    if any(not answered for _, answered in stand.vragen):
        return Vervolgstap(Stapsoort.ANTWOORD_AFWACHTEN)
    if unknown := without_conclusie(stand):
        return Vervolgstap(Stapsoort.CONCLUSIE, unknown[0])
    return Vervolgstap(Stapsoort.ONDERZOEK_AFRONDEN)


def _hand_over(stand: Stand, traject: Traject) -> Vervolgstap:
    if traject.kijken_op and (refused := stand.overdrachten_in(Aanbod.GEWEIGERD)):
        return Vervolgstap(Stapsoort.ANDER_ZOEKEN, refused[-1].aan)
    if offered := stand.overdrachten_in(Aanbod.AANGEBODEN):
        return Vervolgstap(Stapsoort.AANVAARDING, offered[0].aan)
    if _help_stopped(stand):
        return Vervolgstap(Stapsoort.HULP_REGELEN)
    prepared = stand.overdrachten_in(Aanbod.VOORBEREID)
    return Vervolgstap(Stapsoort.OVERDRACHT_VOORBEREIDEN if prepared else Stapsoort.OVERDRACHT_AANBIEDEN)


def _help_stopped(stand: Stand) -> bool:
    return any(not overdracht.hulp_loopt for overdracht in stand.overdrachten_in(Aanbod.AANVAARD))


def _monitor(stand: Stand, traject: Traject) -> Vervolgstap:
    if stand.alarms:
        return Vervolgstap(Stapsoort.ANTWOORD_BEKIJKEN, stand.alarms[0].aan)
    if _help_stopped(stand):
        return Vervolgstap(Stapsoort.HULP_REGELEN)
    day = stand.monitoring.next_moment() if stand.monitoring else None
    return (
        Vervolgstap(Stapsoort.MONITORINGSMOMENT, day.isoformat()) if day else Vervolgstap(Stapsoort.AFSLUITEN_OF_VOLGEN)
    )


STAPPEN: dict[Trajectsoort, Callable[[Stand, Traject], Vervolgstap]] = {
    Trajectsoort.MELDING: _assess,
    Trajectsoort.DIENST: _serve,
    Trajectsoort.OVERDRACHT: _hand_over,
    Trajectsoort.MONITORING: _monitor,
    Trajectsoort.GEDWONGEN_KADER: lambda stand, traject: Vervolgstap(Stapsoort.UITKOMST_KADER, traject.station),
    Trajectsoort.HUISVERBOD: lambda stand, traject: Vervolgstap(Stapsoort.HUISVERBOD_VOLGEN),
    Trajectsoort.AFSLUITEN: lambda stand, traject: Vervolgstap(Stapsoort.AFSLUITEN),
}
