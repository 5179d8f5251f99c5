"""What another dossier goes on with: of a household that moved to another region, or of a dossier that was two.

Nothing is moved: the new dossier begins with one fact that says what ran, so that every clock keeps its beginning. What was
agreed with others stays behind: an overdracht is offered again, a new overleg is held where the next decision is taken.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from zicht.protocol.begrippen import Id, Voortzetting
from zicht.protocol.gebeurtenissen import Voortgezet
from zicht.protocol.herkenning import read_as
from zicht.protocol.informeren import PLICHTEN
from zicht.protocol.lopend import Moment, Oordeel, Plicht
from zicht.protocol.partijen import Ontvanger
from zicht.protocol.stand import Stand


def to_another_region(stand: Stand, uit: Id) -> Voortgezet:
    """Everything and everybody, and what is owed to people and to melders: who goes on tells them."""
    meldingen = tuple(melding.id for melding in stand.meldingen)

    def owed(plicht: Plicht) -> bool:
        """Who left is told by us; who was still to be chosen to help, by who chooses."""
        return plicht.wie in meldingen or (plicht.wie in stand.ids and _goes_along(plicht))

    return _from(stand, uit, Voortzetting.VERHUISD, meldingen, owed)


def split_off(
    stand: Stand, uit: Id, meldingen: tuple[Id, ...], betrokkenen: tuple[Id, ...], weg: tuple[Id, ...]
) -> Voortgezet:
    """These meldingen with these people, of whom `weg` leave the dossier: what is owed to them and to the melders comes
    along. What was decided comes along with the melding that it was decided on."""

    def owed(plicht: Plicht) -> bool:
        return plicht.wie in (*meldingen, *weg)

    whole = _from(stand, uit, Voortzetting.GESPLITST, meldingen, owed)
    decided = any(melding.besluit for melding in whole.meldingen)
    kept = whole if decided else _undecided(whole)
    return _only(kept, betrokkenen)


def under_own_ids(feit: Voortgezet, ids: Mapping[Id, Id]) -> Voortgezet:
    """The same with every id as the new dossier knows it; who came in as somebody new too, which `read_as` leaves as told."""
    renamed: Voortgezet = read_as(feit, ids)
    return replace(renamed, te_herkennen=tuple(ids.get(id, id) for id in feit.te_herkennen))


def _goes_along(plicht: Plicht) -> bool:
    return PLICHTEN[plicht.code].ontvanger is Ontvanger.DIRECTBETROKKENEN


def _from(
    stand: Stand, uit: Id, reden: Voortzetting, meldingen: tuple[Id, ...], owed: Callable[[Plicht], bool]
) -> Voortgezet:
    left = _left_and_named(stand) if reden is Voortzetting.VERHUISD else ()
    here = tuple(wie for wie in stand.betrokkenen if wie.id not in stand.vertrokken or wie.id in left)
    return Voortgezet(
        uit=uit,
        reden=reden,
        betrokkenen=here,
        meldingen=tuple(melding for melding in stand.meldingen if melding.id in meldingen),
        oordelen=tuple(
            Oordeel(id, op, oordeel.acuut, oordeel.structureel, oordeel.veel_problemen, oordeel.melding)
            for id, oordeel, op in stand.oordelen
        ),
        dienst=stand.dienst,
        zelf_voortgezet_op=stand.zelf_voortgezet_op,
        gesproken=stand.gesproken,
        conclusies=stand.conclusies,
        voorwaarden=stand.running_voorwaarden,
        monitoring=stand.monitoring,
        kaders=stand.kaders,
        huisverboden=stand.huisverboden,
        plichten=tuple(plicht for plicht in stand.plichten if owed(plicht)),
        eergeweld=stand.eergeweld,
        kritieke_data=stand.open_kritieke_data,
        vertrokken=left,
        te_herkennen=stand.te_herkennen,
        alarmen=stand.alarms if reden is Voortzetting.VERHUISD else (),
    )


def _left_and_named(stand: Stand) -> tuple[Id, ...]:
    """Who left, and against whom or for whom something runs: who has a huisverbod is rarely at home."""
    banned = {ban.betrokkene for ban in stand.huisverboden if ban.beeindigd is None}
    named = banned.union(*(datum.voor for datum in stand.open_kritieke_data), *(kader.voor for kader in stand.kaders))
    return tuple(wie.id for wie in stand.betrokkenen if wie.id in stand.vertrokken & named)


def _undecided(feit: Voortgezet) -> Voortgezet:
    """Of meldingen that nobody decided on yet no dienst came, nor what followed it."""
    return replace(feit, dienst=None, zelf_voortgezet_op=None, conclusies=(), voorwaarden=(), monitoring=None)


def _only(feit: Voortgezet, ids: tuple[Id, ...]) -> Voortgezet:
    """The same about these people only."""
    wanted = set(ids)
    monitoring = feit.monitoring
    return replace(
        feit,
        betrokkenen=tuple(wie for wie in feit.betrokkenen if wie.id in wanted),
        meldingen=tuple(replace(m, betrokkenen=_of(m.betrokkenen, wanted)) for m in feit.meldingen),
        oordelen=tuple(oordeel for oordeel in feit.oordelen if oordeel.betrokkene in wanted),
        gesproken=tuple(row for row in feit.gesproken if row[0] in wanted),
        conclusies=tuple(row for row in feit.conclusies if row[0] in wanted),
        voorwaarden=tuple(replace(v, voor=_of(v.voor, wanted)) for v in feit.voorwaarden if _of(v.voor, wanted)),
        monitoring=monitoring and replace(monitoring, gehouden=tuple(_about(m, wanted) for m in monitoring.gehouden)),
        kaders=tuple(replace(kader, voor=_of(kader.voor, wanted)) for kader in feit.kaders if _of(kader.voor, wanted)),
        huisverboden=tuple(ban for ban in feit.huisverboden if ban.betrokkene in wanted),
        kritieke_data=tuple(
            replace(datum, voor=_of(datum.voor, wanted))
            for datum in feit.kritieke_data
            if not datum.voor or _of(datum.voor, wanted)
        ),
        te_herkennen=_of(feit.te_herkennen, wanted),
    )


def _of(ids: tuple[Id, ...], wanted: set[Id]) -> tuple[Id, ...]:
    return tuple(id for id in ids if id in wanted)


def _about(moment: Moment, wanted: set[Id]) -> Moment:
    return replace(
        moment,
        gesproken=tuple(row for row in moment.gesproken if row[0] in wanted),
        veiligheid=tuple(row for row in moment.veiligheid if row[0] in wanted),
    )
