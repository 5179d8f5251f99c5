"""What it changes that another dossier goes on with this one, or this one with another."""

from dataclasses import replace
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten
from zicht.protocol.lopend import Aanbod, Navraag, Regioaanbod
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.melding import with_betrokkene
from zicht.protocol.toepassen.toepassing import Toepassing


def _continued(stand: Stand, feit: g.Voortgezet, om: g.Gebeurtenis) -> Stand:
    """What ran there runs here, with the clocks of there."""
    for wie in feit.betrokkenen:
        stand = with_betrokkene(stand, wie)
    judged = tuple(
        (
            oordeel.betrokkene,
            g.OordeelGegeven(
                betrokkene=oordeel.betrokkene,
                acuut=oordeel.acuut,
                structureel=oordeel.structureel,
                veel_problemen=oordeel.veel_problemen,
                melding=oordeel.melding,
            ),
            oordeel.op,
        )
        for oordeel in feit.oordelen
    )
    return replace(
        stand,
        vertrokken=stand.vertrokken | set(feit.vertrokken),
        meldingen=(*stand.meldingen, *feit.meldingen),
        oordelen=(*stand.oordelen, *judged),
        dienst=feit.dienst or stand.dienst,
        zelf_voortgezet_op=feit.zelf_voortgezet_op or stand.zelf_voortgezet_op,
        gesproken=(*stand.gesproken, *feit.gesproken),
        conclusies=(*stand.conclusies, *feit.conclusies),
        voorwaarden=(*stand.voorwaarden, *feit.voorwaarden),
        monitoring=feit.monitoring or stand.monitoring,
        kaders=(*stand.kaders, *feit.kaders),
        huisverboden=(*stand.huisverboden, *feit.huisverboden),
        plichten=(*stand.plichten, *feit.plichten),
        eergeweld=stand.eergeweld | feit.eergeweld,
        kritieke_data=(*stand.kritieke_data, *feit.kritieke_data),
        gemeld_als_nieuw=(*stand.gemeld_als_nieuw, *feit.te_herkennen),
        navragen=(*stand.navragen, *feit.alarmen),
    )


def _answered(stand: Stand, aanbod: str, toestand: Aanbod, om: g.Gebeurtenis) -> Stand:
    if stand.regioaanbod is None or stand.regioaanbod.id != aanbod:
        return stand
    return replace(stand, regioaanbod=replace(stand.regioaanbod, toestand=toestand, sinds=om.op))


def _ends(stand: Stand, om: g.Gebeurtenis) -> Stand:
    """What is owed and what must still be looked at goes along."""
    for id in (*stand.ids, *(melding.id for melding in stand.meldingen)):
        stand = plichten.lapse(stand, id)
    return replace(stand, afgesloten_op=om.op, kritieke_data=())


def _taken_over(stand: Stand, feit: g.RegioAanvaard, om: g.Gebeurtenis) -> Stand:
    """This dossier ends here; what is owed to the people and to the melders goes along. Who took over help hears from us
    that we are no longer there."""
    stand = _ends(_answered(stand, feit.aanbod, Aanbod.AANVAARD, om), om)
    return plichten.arise(stand, (informeren.VERDER_ELDERS,), "", om)


def _split(stand: Stand, feit: g.Afgesplitst, om: g.Gebeurtenis) -> Stand:
    """What runs for those who leave runs there, and here no more: a measure is pronounced in one dossier."""
    gone = set(feit.betrokkenen)
    taken_back = tuple(
        overdracht.id
        for overdracht in stand.overdrachten_in(Aanbod.AANVAARD)
        if overdracht.aan and {*gone, *feit.ook_daar} & set(overdracht.voor)
    )
    stand = plichten.arise(stand, (informeren.ZICHT_TERUG,), "", om, taken_back)
    for id in (*feit.meldingen, *feit.betrokkenen):
        stand = plichten.lapse(stand, id)
    return replace(
        stand,
        meldingen=tuple(melding for melding in stand.meldingen if melding.id not in feit.meldingen),
        vertrokken=stand.vertrokken | gone,
        kaders=tuple(_without(kader, gone) for kader in stand.kaders if not set(kader.voor) <= gone),
        huisverboden=tuple(ban for ban in stand.huisverboden if ban.betrokkene not in gone),
        kritieke_data=tuple(
            _without(datum, gone) for datum in stand.kritieke_data if not datum.voor or not set(datum.voor) <= gone
        ),
    )


def _without(running: Any, gone: set[str]) -> Any:
    return replace(running, voor=tuple(id for id in running.voor if id not in gone))


def _change_question(stand: Stand, vraag: str, **changes: Any) -> Stand:
    return replace(
        stand,
        regiovragen=tuple(replace(each, **changes) if each.vraag == vraag else each for each in stand.regiovragen),
    )


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.Voortgezet: _continued,
    g.RegioAangeboden: lambda s, f, om: replace(s, regioaanbod=Regioaanbod(f.aanbod, f.aan, om.op)),
    g.RegioAanvaard: _taken_over,
    g.RegioGeweigerd: lambda s, f, om: _answered(s, f.aanbod, Aanbod.GEWEIGERD, om),
    g.RegioaanbodIngetrokken: lambda s, f, om: _answered(s, f.aanbod, Aanbod.INGETROKKEN, om),
    g.RegioGevraagd: lambda s, f, om: replace(s, regiovragen=(*s.regiovragen, Navraag(f.vraag, f.aan, om.op))),
    g.RegioBeantwoord: lambda s, f, om: _change_question(s, f.vraag, beantwoord_op=om.op),
    g.RegioantwoordBekeken: lambda s, f, om: _change_question(s, f.vraag, bekeken_op=om.op),
    g.Afgesplitst: _split,
    g.Teruggevoegd: lambda s, f, om: replace(_ends(s, om), teruggevoegd_in=f.dossier),
}
