"""Which exit of which station a fact takes. Facts that take none only add to what is on record."""

from dataclasses import dataclass

from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import Afsluitreden, Ambtshalve, Id
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Uitgang


@dataclass(frozen=True, slots=True)
class Genomen:
    """An exit taken: from which station, which exit, and for which melding, overdracht or verzoek."""

    station: str
    uitgang: Uitgang
    ref: Id = ""


def _exit(station: str, code: str, ref: Id = "") -> Genomen | None:
    """The exit of that code; None when the station has none: applying is total, also for a fact never allowed."""
    uitgang = next((uitgang for uitgang in ROUTE[station].uitgangen if uitgang.code == code), None)
    return Genomen(station, uitgang, ref) if uitgang else None


def verzoek_station(stand: Stand) -> str | None:
    """From which station a verzoek tot onderzoek leaves now; None while everything is still being assessed."""
    if stand.running_dienst:
        return str(stand.running_dienst.soort)
    if stand.monitoring:
        return "monitoring"
    if stand.dienst:
        return "overdracht"
    return "overdracht-na-veiligheidsbeoordeling" if stand.after_assessment else None


def _closing(stand: Stand, feit: g.Afgesloten) -> Genomen | None:
    if stand.monitoring is None or not stand.ids:
        return None
    given = {reden for _, reden in feit.redenen}
    code = "geen-mogelijkheden" if Afsluitreden.GEEN_MOGELIJKHEDEN in given else "zorgen-weggenomen"
    return _exit("monitoring", code)


def dienst_ends(stand: Stand) -> Genomen | None:
    """The exit of the running dienst that an accepted overdracht takes with it: the dienst ends there too."""
    running = stand.running_dienst
    return _exit(running.soort, "overdracht") if running else None


def taken(stand: Stand, feit: g.Feit) -> Genomen | None:
    """The exit this fact takes from where the dossier stands, if it takes one."""
    match feit:
        case g.Ontvangen() if feit.ambtshalve is Ambtshalve.UIT_MONITORING:
            return _exit("monitoring", "ambtshalve", feit.melding)
        case g.Ontvangen():
            return _exit("melding", "veiligheidsbeoordeling", feit.melding)
        case g.Beoordeeld():
            return _exit("veiligheidsbeoordeling", feit.besluit, feit.melding)
        case g.VervolgGekozen() if stand.running_dienst and stand.running_dienst.soort != "onderzoek":
            return _exit(stand.running_dienst.soort, feit.dienst)
        case g.ZelfVoortgezet():
            return _exit("overdracht-na-veiligheidsbeoordeling", "zelf-voortzetten")
        case g.DienstAfgerond() if stand.running_dienst and stand.running_dienst.soort != "keuze-vervolg":
            return _exit(stand.running_dienst.soort, feit.uitgang)
        case g.OverdrachtAanvaard():
            overdracht = stand.overdracht(feit.overdracht)
            after_dienst = overdracht is not None and overdracht.na_dienst
            station = "overdracht" if after_dienst else "overdracht-na-veiligheidsbeoordeling"
            return _exit(station, "aanvaard", feit.overdracht)
        case g.VerzoekIngediend():
            station = verzoek_station(stand) or "keuze-vervolg"
            return _exit(station, "dwangmaatregel" if station == "monitoring" else "jeugdbeschermingstafel")
        case g.DwangGeadviseerd() if stand.monitoring:
            return _exit("monitoring", "dwang-adviseren", feit.overdracht)
        case g.TafelBesloten():
            return _exit("jeugdbeschermingstafel", feit.uitkomst, feit.verzoek)
        case g.RaadAfgerond():
            return _exit("raad", feit.uitkomst, feit.verzoek)
        case g.MaatregelUitgesproken():
            return _exit("kinderrechter", "maatregel", feit.verzoek)
        case g.MaatregelAfgewezen():
            return _exit("kinderrechter", "afgewezen", feit.verzoek)
        case g.JeugdbeschermingBeeindigd():
            return _exit("jeugdbescherming", "beeindigd", feit.verzoek)
        case g.DrangNaarRaad():
            return _exit("jeugdbescherming", "drang-naar-raad", feit.verzoek)
        case g.HuisverbodVerlengd():
            return _exit("huisverbod", "verlengd", feit.huisverbod)
        case g.HuisverbodBeeindigd():
            return _exit("huisverbod", "beeindigd", feit.huisverbod)
        case g.Afgesloten():
            return _closing(stand, feit)
    return None
