"""When a dossier may go to another region, be split, or begin as what goes on with another."""

from datetime import datetime
from typing import Any

from zicht.protocol import bronnen
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.lopend import Aanbod
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import Regel, not_now, present, unknown
from zicht.protocol.voortzetten import to_another_region


def while_offered_elsewhere(stand: Stand, wat: str) -> Weigering | None:
    """Two parties may not be asked for the same people at once: both could say yes."""
    if stand.open_regioaanbod is None:
        return None
    return not_now(
        wat,
        "Het dossier is aangeboden aan een andere regio, en die heeft nog niet geantwoord.",
        "Wacht op het antwoord, of trek eerst dat aanbod in.",
        bronnen.KEUZE_REGIO,
    )


def while_merged(stand: Stand, wat: str) -> Weigering | None:
    """Who stands in a merged dossier too would be watched there and, from the other region, once more."""
    if stand.samenvoeging is None:
        return None
    return not_now(
        wat,
        "Dit dossier is samengevoegd met een ander dossier.",
        "Maak ze eerst los; daarna kan elk dossier zijn eigen weg gaan.",
        bronnen.KEUZE_SAMENVOEGEN,
    )


def _offered(stand: Stand, feit: g.RegioAangeboden, op: datetime) -> Weigering | None:
    wat = "Het dossier aan een andere regio aanbieden"
    if refusal := while_offered_elsewhere(stand, wat) or while_merged(stand, wat):
        return refusal
    if stand.overdrachten_in(Aanbod.AANGEBODEN):
        return not_now(
            wat,
            "Er staat een overdracht open.",
            "Wacht op het antwoord, of trek eerst die overdracht in.",
            bronnen.KEUZE_REGIO,
        )
    if not stand.ids:
        return not_now(
            wat, "Er is niemand van het huishouden meer in dit dossier.", "Sluit het dossier af.", bronnen.KEUZE_REGIO
        )
    return None if feit.aan else unknown("Deze regio")


def _answerable(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    aanbod = stand.open_regioaanbod
    if aanbod is None or aanbod.id != feit.aanbod:
        return not_now(
            "Antwoorden op dit aanbod",
            "Het staat niet meer open: het is beantwoord of ingetrokken.",
            "Bel de andere regio als dat niet klopt.",
            bronnen.KEUZE_REGIO,
        )
    return None


def _laid_aside(stand: Stand, feit: g.RegioaanbodIngetrokken, op: datetime) -> Weigering | None:
    """An open offer is taken back; a refusal that somebody looked at is put away with the same fact."""
    aanbod = stand.regioaanbod
    refused = aanbod is not None and aanbod.id == feit.aanbod and aanbod.toestand is Aanbod.GEWEIGERD
    return None if refused else _answerable(stand, feit, op)


def _continued(stand: Stand, feit: g.Voortgezet, op: datetime) -> Weigering | None:
    wat = "Verdergaan met een ander dossier"
    if stand.is_begun:
        return not_now(wat, "Dit dossier is al begonnen.", "Begin een nieuw dossier.", bronnen.KEUZE_REGIO)
    if feit.meldingen and any(wie.is_directbetrokkene for wie in feit.betrokkenen):
        return None
    return not_now(
        wat,
        "Er gaat geen melding mee, of niemand van het huishouden.",
        "Kies ten minste een melding en een directbetrokkene.",
        bronnen.KEUZE_SAMEN,
    )


def _split(stand: Stand, feit: g.Afgesplitst, op: datetime) -> Weigering | None:
    wat = "Splitsen"
    known = {melding.id for melding in stand.meldingen}
    if not feit.meldingen or not set(feit.meldingen) <= known:
        return unknown("Deze melding")
    if refusal := while_offered_elsewhere(stand, wat) or while_merged(stand, wat) or present(stand, feit.betrokkenen):
        return refusal
    left = [melding for melding in stand.meldingen if melding.id not in feit.meldingen]
    if not left or not set(stand.ids) - set(feit.betrokkenen):
        return not_now(
            wat,
            "Er blijft dan geen melding over, of niemand van het huishouden.",
            "Laat ten minste een melding en een directbetrokkene hier; of laat dit dossier zoals het is.",
            bronnen.KEUZE_SAMEN,
        )
    if (stand.dienst or stand.overdrachten) and all(melding.is_open for melding in left):
        return not_now(
            wat,
            "Wat hier loopt, volgde op het besluit over de melding die je wilt afsplitsen.",
            "Kies de andere melding om af te splitsen: die gaat over het andere huishouden.",
            bronnen.KEUZE_SAMEN,
        )
    if stand.overdrachten_in(Aanbod.AANGEBODEN):
        return not_now(
            wat,
            "Er staat een overdracht open.",
            "Wacht op het antwoord, of trek eerst die overdracht in.",
            bronnen.KEUZE_SAMEN,
        )
    return None


def _answers(stand: Stand, feit: g.RegioBeantwoord, op: datetime) -> Weigering | None:
    vraag = stand.regiovraag(feit.vraag)
    return None if vraag and vraag.beantwoord_op is None else unknown("Deze vraag")


def _read(stand: Stand, feit: g.RegioantwoordBekeken, op: datetime) -> Weigering | None:
    vraag = stand.regiovraag(feit.vraag)
    return None if vraag and vraag.asks_attention else unknown("Dit antwoord")


def _put_back(stand: Stand, feit: g.Teruggevoegd, op: datetime) -> Weigering | None:
    """As long as nothing was decided since: then the split was a mistake, and the other dossier goes on as it was."""
    wat = "De splitsing terugdraaien"
    began = next((gebeurtenis.feit for gebeurtenis in stand.verleden), None)
    if not isinstance(began, g.Voortgezet) or began.uit != feit.dossier:
        return not_now(
            wat,
            "Dit dossier is niet van dat dossier afgesplitst.",
            "Open het dossier dat je bedoelt.",
            bronnen.KEUZE_SAMEN,
        )
    decided = {melding.id for melding in stand.meldingen if melding.besluit}
    if decided - {melding.id for melding in began.meldingen if melding.besluit} or len(stand.meldingen) != len(
        began.meldingen
    ):
        return not_now(
            wat,
            "Hier is sindsdien besloten, of er kwam een melding bij.",
            "Voeg de twee dossiers samen: dan blijft staan wat hier gebeurde.",
            bronnen.KEUZE_SAMEN,
        )
    if lost := _would_be_lost(stand, began):
        return not_now(
            wat,
            f"Wat hier sindsdien gebeurde, zou verloren gaan: {lost}.",
            "Voeg de twee dossiers samen: dan blijft het staan. Of trek het hier in, en leg het na het terugdraaien vast in het "
            "eerste dossier.",
            bronnen.KEUZE_SAMEN,
        )
    return while_offered_elsewhere(stand, wat) or while_merged(stand, wat)


#: What the first dossier would not know, by the part of `Voortgezet` it stands in.
_NIET_DAAR = {
    "oordelen": "een oordeel over iemands veiligheid",
    "kaders": "een stap in het gedwongen kader",
    "huisverboden": "een huisverbod",
    "eergeweld": "dat de familie tegenpartij kan zijn",
    "kritieke_data": "een kritieke datum",
    "dienst": "een stap in de dienst",
    "zelf_voortgezet_op": "een stap in de dienst",
    "conclusies": "een conclusie",
    "voorwaarden": "een voorwaarde",
    "monitoring": "de monitoring",
}


def _would_be_lost(stand: Stand, began: g.Voortgezet) -> str:
    """What happened since that the first dossier cannot know, in words; empty when it is nothing that binds anybody."""
    now = to_another_region(stand, began.uit)
    if {wie.id for wie in now.betrokkenen} != {wie.id for wie in began.betrokkenen}:
        return "wie erbij kwam of wegging"
    if any(stand.overdrachten_in(toestand) for toestand in (Aanbod.AANGEBODEN, Aanbod.AANVAARD)):
        return "een overdracht"
    told = {(plicht.code, plicht.wie) for plicht in stand.plichten if not plicht.is_open}
    if told - {(plicht.code, plicht.wie) for plicht in began.plichten if not plicht.is_open}:
        return "dat iemand is geïnformeerd"
    return next((lost for naam, lost in _NIET_DAAR.items() if getattr(now, naam) != getattr(began, naam)), "")


REGELS: dict[type[g.Feit], Regel] = {
    g.Voortgezet: _continued,
    g.RegioAangeboden: _offered,
    g.RegioAanvaard: _answerable,
    g.RegioGeweigerd: _answerable,
    g.RegioaanbodIngetrokken: _laid_aside,
    g.RegioGevraagd: lambda stand, feit, op: None if feit.aan else unknown("Deze regio"),
    g.RegioBeantwoord: _answers,
    g.RegioantwoordBekeken: _read,
    g.Afgesplitst: _split,
    g.Teruggevoegd: _put_back,
}
