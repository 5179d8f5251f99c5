"""With whom zicht op veiligheid lies, per directbetrokkene, as periods without gap or overlap."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from zicht.protocol import bronnen
from zicht.protocol.begrippen import Id
from zicht.protocol.bronnen import Bron
from zicht.protocol.partijen import Partij


@dataclass(frozen=True, slots=True)
class Grond:
    """Why zicht lies where it lies, as the second half of the sentence on the page: "omdat ..."."""

    code: str
    tekst: str
    bron: Bron


MELDING_ONTVANGEN = Grond("melding-ontvangen", "omdat de melding toen binnenkwam", bronnen.VERWACHTEN_MELDING)
AFGESPROKEN = Grond("afgesproken", "omdat dat met de melder is afgesproken", bronnen.KEUZE_ZICHT)
SPOED = Grond("spoed", "omdat de melding spoedeisend is", bronnen.VEILIGHEIDSBEOORDELING)
ACUUT = Grond("acuut", "omdat iemand acuut onveilig is", bronnen.KEUZE_VEILIGHEID_EERST)
EERGEWELD = Grond("eergeweld", "omdat de hele familie tegenpartij kan zijn", bronnen.KEUZE_EERGEWELD)
TERUGGEGEVEN = Grond("teruggegeven", "omdat de melder het zicht teruggaf", bronnen.KEUZE_ZICHT)
VERHUISD = Grond("verhuisd", "omdat Veilig Thuis het toen overnam van een andere regio", bronnen.KEUZE_REGIO)
GESPLITST = Grond("gesplitst", "omdat het dossier toen is gesplitst", bronnen.KEUZE_SAMEN)
BEOORDEELD = Grond("beoordeeld", "omdat de veiligheidsbeoordeling klaar is", bronnen.VEILIGHEIDSBEOORDELING)
ZESDE_WERKDAG = Grond("zesde-werkdag", "omdat de 6e werkdag is begonnen", bronnen.VEILIGHEIDSBEOORDELING)
HERKEND = Grond("herkend", "omdat toen bleek dat de melding ook over deze betrokkene gaat", bronnen.KEUZE_PER_PERSOON)
TOEGEVOEGD = Grond("toegevoegd", "omdat de betrokkene toen bekend werd", bronnen.KEUZE_PER_PERSOON)
AANVAARD = Grond("aanvaard", "omdat de overdracht is aanvaard", bronnen.OVERDRACHT)
BELEGD_BIJ_GEZIN = Grond(
    "belegd-bij-gezin", "omdat het bij het gezin is belegd, besluit van Veilig Thuis", bronnen.KEUZE_DIRECTBETROKKENEN
)
HULP_GESTOPT = Grond("hulp-gestopt", "omdat de hulp is gestopt", bronnen.KEUZE_HULP_STOPT)
HULP_HERVAT = Grond("hulp-hervat", "omdat de hulp weer is begonnen", bronnen.KEUZE_HULP_STOPT)
OVERGENOMEN = Grond("overgenomen", "omdat Veilig Thuis het met spoed overnam", bronnen.KEUZE_VEILIGHEID_EERST)
DRANG = Grond("drang", "omdat een jeugdbeschermer is toegewezen", bronnen.KEUZE_GEDWONGEN_KADER)
MAATREGEL = Grond("maatregel", "omdat de kinderrechter een maatregel uitsprak", bronnen.KEUZE_GEDWONGEN_KADER)
SAMENGEVOEGD = Grond("samengevoegd", "omdat de dossiers zijn samengevoegd", bronnen.KEUZE_SAMENVOEGEN)
LOSGEMAAKT = Grond(
    "losgemaakt", "omdat de dossiers zijn losgemaakt en hier niemand anders hielp", bronnen.KEUZE_SAMENVOEGEN
)
GEVOLGD = Grond("gevolgd", "omdat het ook in het andere, samengevoegde dossier daar ligt", bronnen.KEUZE_SAMENVOEGEN)
KADER_BEEINDIGD = Grond("kader-beeindigd", "omdat de jeugdbescherming is geëindigd", bronnen.KEUZE_GEDWONGEN_KADER)


@dataclass(frozen=True, slots=True)
class Periode:
    """Zicht lies with `bij` from `van` until just before `tot`. `gepland`: it began (or will) by a rule, not by a
    fact, so a later fact may still move its beginning."""

    bij: Partij
    van: datetime
    grond: Grond
    tot: datetime | None = None
    gepland: bool = False

    def covers(self, moment: datetime) -> bool:
        return self.van <= moment and (self.tot is None or moment < self.tot)


Periodes = tuple[Periode, ...]
Zicht = tuple[tuple[Id, Periodes], ...]


@dataclass(frozen=True, slots=True)
class Overgang:
    """A rule says: from `op` zicht of these people lies with `naar` (None: with nobody any more). `daarna`: and from
    that moment by itself with another."""

    voor: tuple[Id, ...]
    naar: Partij | None
    op: datetime
    grond: Grond
    daarna: tuple[Partij, datetime, Grond] | None = None


def holders(periodes: Periodes, moment: datetime) -> tuple[Partij, ...]:
    """Everyone zicht lies with at `moment`: exactly one while a dossier runs, or there is a fault in the rules."""
    return tuple(periode.bij for periode in periodes if periode.covers(moment))


def current(periodes: Periodes, moment: datetime) -> Periode | None:
    return next((periode for periode in periodes if periode.covers(moment)), None)


def began_by_fact_after(periodes: Periodes, moment: datetime) -> Periodes:
    """The periods that a fact began after `moment`; no fact may take them away by moving zicht earlier."""
    return tuple(periode for periode in periodes if not periode.gepland and periode.van > moment)


def first_minute_from(periodes: Periodes, moment: datetime) -> datetime:
    """The first minute from `moment` at which zicht can move without undoing what a later fact began."""
    later = began_by_fact_after(periodes, moment)
    return later[-1].van + timedelta(minutes=1) if later else moment


def _cut(periodes: Periodes, op: datetime) -> Periodes:
    """What is left of the periods when everything from `op` on is taken away."""
    return tuple(
        replace(periode, tot=op) if periode.tot is None or periode.tot > op else periode
        for periode in periodes
        if periode.van < op
    )


def pass_on(periodes: Periodes, overgang: Overgang) -> Periodes:
    """The periods after `overgang`. Lying with the same party already, and nothing planned: nothing changes."""
    running = current(periodes, overgang.op)
    if overgang.naar is None:
        return _cut(periodes, overgang.op)
    if running and running.bij == overgang.naar and running.tot is None and overgang.daarna is None:
        return periodes
    new = Periode(overgang.naar, overgang.op, overgang.grond)
    if overgang.daarna is None:
        return (*_cut(periodes, overgang.op), new)
    partij, vanaf, grond = overgang.daarna
    return (*_cut(periodes, overgang.op), replace(new, tot=vanaf), Periode(partij, vanaf, grond, gepland=True))


def move(zicht: Zicht, overgangen: Iterable[Overgang]) -> Zicht:
    """Everyone's periods after these transitions, in order."""
    per_persoon, moved = dict(zicht), False
    for overgang in overgangen:
        for betrokkene in overgang.voor:
            per_persoon[betrokkene] = pass_on(per_persoon.get(betrokkene, ()), overgang)
            moved = True
    return tuple(per_persoon.items()) if moved else zicht


def faults(periodes: Periodes, van: datetime, tot: datetime | None) -> list[str]:
    """Gaps and overlaps between `van` and `tot` (None: still running), in words."""
    if not periodes:
        return ["niemand houdt zicht"]
    found = []
    if periodes[0].van > van:
        found.append("gat aan het begin")
    for vorige, volgende in pairwise(periodes):
        if vorige.tot is None or vorige.tot > volgende.van:
            found.append("twee partijen houden tegelijk zicht")
        elif vorige.tot < volgende.van:
            found.append("gat tussen twee perioden")
    if tot is None and periodes[-1].tot is not None:
        found.append("gat aan het einde")
    if tot is not None and periodes[-1].tot != tot:
        found.append("zicht loopt door na het einde, of houdt eerder op")
    return found
