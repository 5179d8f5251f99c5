"""In words: that another region, or another dossier, goes on with this one."""

from zicht.dossierpagina.noemer import Groep, Noemer, Regel, Woorden
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import Voortzetting

_BESLUIT = Groep.BESLUITEN


def _region(id: str, n: Noemer) -> str:
    return n.partijen.organisatie(id) or "een andere regio"


def _asked(vraag: str, n: Noemer) -> str:
    known = n.stand.regiovraag(vraag)
    return _region(known.aan, n) if known else "een andere regio"


def _offered_to(aanbod: str, n: Noemer) -> str:
    known = n.stand.regioaanbod
    return _region(known.aan, n) if known and known.id == aanbod else "een andere regio"


def _continued(feit: g.Voortgezet, n: Noemer) -> Regel:
    if feit.reden is Voortzetting.VERHUISD:
        return Regel("Overgenomen van een andere regio", "Alle termijnen lopen door.", groep=_BESLUIT)
    return Regel("Afgesplitst van een ander dossier", "Alle termijnen lopen door.", groep=_BESLUIT)


def _split(feit: g.Afgesplitst, n: Noemer) -> Regel:
    left = f"Niet meer in dit dossier: {n.wie_allemaal(feit.betrokkenen)}." if feit.betrokkenen else ""
    count = "Een melding gaat" if len(feit.meldingen) == 1 else f"{len(feit.meldingen)} meldingen gaan"
    return Regel(f"{count} verder in een eigen dossier", left, groep=_BESLUIT)


#: What stands in another dossier or with another region too is put right by its own act, not by a line of this timeline.
ELSEWHERE = (
    g.Voortgezet,
    g.Afgesplitst,
    g.Teruggevoegd,
    g.RegioAangeboden,
    g.RegioAanvaard,
    g.RegioGeweigerd,
    g.RegioaanbodIngetrokken,
    g.RegioGevraagd,
    g.RegioBeantwoord,
)

WOORDEN: dict[type[g.Feit], Woorden] = {
    g.Voortgezet: _continued,
    g.RegioAangeboden: lambda f, n: Regel(
        f"Dossier aangeboden aan {_region(f.aan, n)}",
        "Tot het antwoord blijft het zicht waar het ligt.",
        groep=_BESLUIT,
    ),
    g.RegioAanvaard: lambda f, n: Regel(
        f"{_offered_to(f.aanbod, n)} nam het dossier over", "Het zicht op veiligheid ligt daar.", groep=_BESLUIT
    ),
    g.RegioGeweigerd: lambda f, n: Regel(f"{_offered_to(f.aanbod, n)} neemt het dossier niet over", groep=_BESLUIT),
    g.RegioaanbodIngetrokken: lambda f, n: Regel("Het dossier blijft hier", groep=_BESLUIT),
    g.RegioGevraagd: lambda f, n: Regel(f"Gevraagd aan {_region(f.aan, n)}", teken="stuk"),
    g.RegioBeantwoord: lambda f, n: Regel(f"Antwoord van {_asked(f.vraag, n)}", teken="stuk"),
    g.RegioantwoordBekeken: lambda f, n: Regel(f"Antwoord van {_asked(f.vraag, n)} gelezen", groep=_BESLUIT),
    g.Afgesplitst: _split,
    g.Teruggevoegd: lambda f, n: Regel("De splitsing is teruggedraaid", "Het gaat verder in het eerste dossier."),
}
