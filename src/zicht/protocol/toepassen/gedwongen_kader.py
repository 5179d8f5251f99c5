"""What the gedwongen kader and a huisverbod change."""

from dataclasses import replace
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import termijnen
from zicht.protocol.begrippen import (
    Raadsuitkomst,
    Tafeluitkomst,
)
from zicht.protocol.lopend import Huisverbod, Kader
from zicht.protocol.partijen import Partij, Partijsoort
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.toepassing import Toepassing


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


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
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
}
