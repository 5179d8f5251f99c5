"""What may be recorded of two dossiers that are one household, from the side of one of them."""

from datetime import datetime

from zicht.protocol import bronnen
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.voortzetten import while_offered_elsewhere
from zicht.protocol.toelaten.weigeren import Regel, not_now, present

_WAT = "Samenvoegen"


def _merged(stand: Stand, feit: g.Samengevoegd, op: datetime) -> Weigering | None:
    if stand.samenvoeging:
        return not_now(
            _WAT,
            "Een van beide dossiers is al samengevoegd. Een dossier kan met één ander dossier samen.",
            "Maak dat eerst los.",
            bronnen.KEUZE_SAMENVOEGEN,
        )
    if refusal := while_offered_elsewhere(stand, _WAT):
        return refusal
    here, there = [id for id, _ in feit.zelfde], [als for _, als in feit.zelfde]
    if not feit.zelfde:
        return not_now(
            _WAT,
            "Niemand staat in allebei de dossiers.",
            "Kies wie dezelfde is. Is dat niemand, dan blijven het twee dossiers.",
            bronnen.KEUZE_SAMENVOEGEN,
        )
    if len(set(here)) < len(here) or len(set(there)) < len(there):
        return not_now(
            _WAT,
            "Twee mensen van het ene dossier zouden dezelfde zijn als één in het andere.",
            "Staat iemand er dubbel in, zeg dat dan eerst daar; of kies per persoon iemand anders.",
            bronnen.KEUZE_SAMENVOEGEN,
        )
    return None if stand.is_closed else present(stand, here)


def _parted(stand: Stand, feit: g.Losgemaakt, op: datetime) -> Weigering | None:
    if stand.samenvoeging and stand.samenvoeging.dossier == feit.dossier:
        return None
    return not_now(
        "Losmaken", "Deze dossiers zijn niet samen.", "Er hoeft niets te gebeuren.", bronnen.KEUZE_SAMENVOEGEN
    )


def _followed(stand: Stand, feit: g.ZichtGevolgd, op: datetime) -> Weigering | None:
    known, joined = dict(stand.herkend), stand.samenvoeging
    if joined and joined.dossier == feit.dossier and set(feit.voor) <= {known.get(id, id) for id, _ in joined.zelfde}:
        return None
    return not_now(
        "Het zicht volgen",
        "Deze mensen staan niet in een samengevoegd dossier.",
        "Leg vast wat hier gebeurde.",
        bronnen.KEUZE_SAMENVOEGEN,
    )


def two_in_one(stand: Stand, feit: g.BetrokkeneHerkend) -> Weigering | None:
    """Two people who are each the same as somebody else in the other dossier cannot turn out to be one here."""
    known = dict(stand.herkend)
    joined = {known.get(id, id) for id, _ in stand.samenvoeging.zelfde} if stand.samenvoeging else set()
    if not {feit.betrokkene, feit.als} <= joined or feit.betrokkene == feit.als:
        return None
    return not_now(
        "Wie is wie",
        "Zij staan allebei in het samengevoegde dossier, als twee verschillende mensen.",
        "Maak de dossiers eerst los, zeg in beide wie wie is, en voeg ze weer samen.",
        bronnen.KEUZE_SAMENVOEGEN,
    )


REGELS: dict[type[g.Feit], Regel] = {
    g.Samengevoegd: _merged,
    g.Losgemaakt: _parted,
    g.ZichtGevolgd: _followed,
}
