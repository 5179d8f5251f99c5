"""How much to tell this melder, and what that is in words: three sizes, from who they are and what they do themselves."""

from collections.abc import Iterator

from zicht.dossier.models import Dossier, Voorwaarde
from zicht.dossier.partijnamen import Partijnamen
from zicht.foundation import klok
from zicht.foundation.woorden import as_day, day_in_words
from zicht.melders.regels import BEROEPSMATIG
from zicht.protocol.begrippen import Beoordelingsbesluit, Melderkring, Positie
from zicht.protocol.lopend import Aanbod
from zicht.protocol.stand import Stand
from zicht.stations.melding.models import Melding
from zicht.terugkoppeling.models import Maat

UITLEG = {
    Maat.KORT: "Dat er naar is gekeken, en of er vervolg is.",
    Maat.GEWOON: "Ook wie er verdergaat.",
    Maat.UITGEBREID: "Ook de voorwaarden en wanneer wij kijken: voor wie daarin zelf iets doet.",
}
BESLUITEN = {
    Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN: "Veilig Thuis doet nu niets meer.",
    Beoordelingsbesluit.OVERDRACHT: "Een andere organisatie gaat verder.",
    Beoordelingsbesluit.KEUZE_VERVOLG: "Veilig Thuis blijft betrokken en kiest later wat er komt.",
    Beoordelingsbesluit.VOORWAARDEN_VERVOLG: "Veilig Thuis maakt met het gezin afspraken over veiligheid.",
    Beoordelingsbesluit.ONDERZOEK: "Veilig Thuis doet onderzoek.",
}


def proposed(melding: Melding) -> Maat:
    """The least that serves; whoever tells may choose otherwise."""
    if Melderkring(melding.melder.soort) not in BEROEPSMATIG:
        return Maat.KORT
    return Maat.UITGEBREID if melding.positie == Positie.KAN_ZELF_HULP_BIEDEN else Maat.GEWOON


def sayable(dossier: Dossier, stand: Stand, melding: Melding) -> dict[Maat, list[str]]:
    """What may be said at each size; a larger one says all of the smaller ones first. The dossier is open."""
    known = stand.melding(str(melding.pk))
    if known is None or known.besluit is None:
        return {}
    kort = [f"De melding van {_day(melding)} is beoordeeld.", BESLUITEN[known.besluit]]
    gewoon = [*kort, *_who_goes_on(stand)]
    return {Maat.KORT: kort, Maat.GEWOON: gewoon, Maat.UITGEBREID: [*gewoon, *_role(dossier, stand)]}


def _day(melding: Melding) -> str:
    return day_in_words(as_day(melding.ontvangen_op), klok.today())


def _who_goes_on(stand: Stand) -> Iterator[str]:
    names = Partijnamen.of(stand)
    running = dict.fromkeys(names.name(one.partij) for one in stand.overdrachten_in(Aanbod.AANVAARD))
    if running:
        yield f"{' en '.join(running)} gaat verder met het gezin."
    if stand.is_closed:
        yield "Veilig Thuis heeft het dossier afgesloten."


def _role(dossier: Dossier, stand: Stand) -> Iterator[str]:
    wanted = [one.id for one in stand.running_voorwaarden]
    for voorwaarde in Voorwaarde.objects.filter(dossier=dossier, pk__in=wanted).order_by("vastgesteld_op", "id"):
        yield f"Voorwaarde: {voorwaarde.tekst}"
    if stand.monitoring and not stand.is_closed:
        for moment in stand.monitoring.gepland:
            yield f"Wij kijken weer rond {day_in_words(moment, klok.today())}."
