"""What can happen in a dossier: one frozen dataclass per fact, named with a past participle.

Facts hold ids, codes, times and who: never text. When something happened (`op`) and when it was recorded stand on the
`Gebeurtenis` around it. A mistake is put right by a new fact: `Ingetrokken` or `Hersteld`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Betrokkene,
    Bronuitkomst,
    Conclusie,
    Criteria,
    Datumreden,
    Datumuitkomst,
    Deelnemer,
    Deskundigesoort,
    Dienstsoort,
    Dienstuitgang,
    Eergeweld,
    GrondMonitoring,
    Handeling,
    Id,
    Informatiebron,
    Informeerwijze,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Positie,
    Raadsuitkomst,
    Spreekuitkomst,
    Tafeluitkomst,
    Uitstelgrond,
    Veiligheid,
    Veiligheidsstap,
    Vertrekreden,
    Voortzetting,
    Voorwaardestand,
    Zegspersoon,
)
from zicht.protocol.lopend import (
    Dienst,
    Huisverbod,
    Kader,
    KritiekeDatum,
    Melding,
    Monitoring,
    Oordeel,
    Plicht,
    Voorwaarde,
)
from zicht.protocol.partijen import Overdrachtsoort, Partij


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit:
    """Something that happened. `VERSIE` goes up when the fields change; `codering` then knows the older shape."""

    VERSIE: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """A fact in the journaal: its place in it, when it happened in the world, when and by whom it was recorded."""

    id: Id
    volgnummer: int
    feit: Feit
    op: datetime
    vastgelegd_op: datetime
    door: Id


# Melding


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvangen(Feit):
    """A melding came in. `op` is its arrival. `houder_bekend`: a named, reachable person and a deputy keep zicht.
    `te_herkennen`: who of the `betrokkenen` is new here, while nobody looked yet whether they were known already.
    `gezin_weet_ervan`: somebody spoke with the family about it, or told them of the melding."""

    melding: Id
    melderkring: Melderkring
    positie: Positie
    betrokkenen: tuple[Betrokkene, ...]
    onderwerpen: tuple[str, ...]
    melder_bereikbaar: bool = True
    anoniem_voor_gezin: bool = False
    spoed: bool = False
    behoudt_zicht: bool = False
    houder_bekend: bool = False
    ambtshalve: Ambtshalve | None = None
    overleg: Id = ""
    grond_monitoring: GrondMonitoring | None = None
    te_herkennen: tuple[Id, ...] = ()
    gezin_weet_ervan: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoedVastgesteld(Feit):
    melding: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ZichtTeruggegeven(Feit):
    """The melder who kept zicht gives it back to Veilig Thuis; possible any minute."""

    melding: Id


# Wie erbij horen


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneToegevoegd(Feit):
    betrokkene: Betrokkene


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneVertrokken(Feit):
    betrokkene: Id
    reden: Vertrekreden


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneHerkend(Feit):
    """Who was reported as somebody new is `als`, who was known already; empty: is somebody else. See `herkenning`."""

    betrokkene: Id
    als: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Geboren(Feit):
    """The unborn child is born; its period of zicht simply goes on."""

    betrokkene: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class LeeftijdVastgesteld(Feit):
    betrokkene: Id
    leeftijd: Leeftijd


# Als de hele familie tegenpartij kan zijn


@dataclass(frozen=True, slots=True, kw_only=True)
class EergeweldGebleken(Feit):
    """It came to light after the melding that it is about this, too. `op` is when Veilig Thuis heard it."""

    onderwerp: Eergeweld
    zegt: Zegspersoon


@dataclass(frozen=True, slots=True, kw_only=True)
class KritiekeDatumVastgesteld(Feit):
    """On this day somebody may come into danger; no persons named means all. Said again of the same `datum`, it takes the
    place of what was said before."""

    datum: Id
    reden: Datumreden
    dag: date
    voor: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KritiekeDatumBekeken(Feit):
    """Somebody looked whether that day is still coming, and what must be arranged, or how it went."""

    datum: Id
    uitkomst: Datumuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskundigeBetrokken(Feit):
    """Who thinks along as expert on this kind of violence; the last one named counts."""

    deskundige: Id
    soort: Deskundigesoort


# Beoordelen en besluiten


@dataclass(frozen=True, slots=True, kw_only=True)
class BronGeraadpleegd(Feit):
    melding: Id
    bron: Informatiebron
    uitkomst: Bronuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class OordeelGegeven(Feit):
    """A judgement on one person's safety; None is the answer *unknown*."""

    betrokkene: Id
    acuut: bool | None
    structureel: bool | None
    veel_problemen: bool | None = None
    melding: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlegd(Feit):
    overleg: Id
    onderwerp: Overlegonderwerp
    deelnemers: tuple[Deelnemer, ...]
    medisch: bool = False
    telefonisch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlegNagekeken(Feit):
    """A gedragswetenschapper looked the next working day at an overleg held without one."""

    overleg: Id
    door: Deelnemer


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeeld(Feit):
    melding: Id
    besluit: Beoordelingsbesluit
    overleg: Id
    criteria: Criteria | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VervolgGekozen(Feit):
    dienst: Dienstsoort
    overleg: Id
    criteria: Criteria | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZelfVoortgezet(Feit):
    """No overdracht after all: Veilig Thuis keeps zicht and goes on itself."""

    overleg: Id


# Tijdens een dienst


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesproken(Feit):
    betrokkene: Id
    uitkomst: Spreekuitkomst
    alleen: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InformatieGevraagd(Feit):
    """An informant was asked. What, why and on which ground stands with the question; whether those concerned know it is
    here, for else they must still be told."""

    vraag: Id
    betrokkenen_weten_het: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class InformatieOntvangen(Feit):
    vraag: Id
    uitkomst: Bronuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class VoorwaardeVastgesteld(Feit):
    voorwaarde: Id
    voor: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoorwaardeVervallen(Feit):
    voorwaarde: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Geconcludeerd(Feit):
    betrokkene: Id
    conclusie: Conclusie


@dataclass(frozen=True, slots=True, kw_only=True)
class DienstAfgerond(Feit):
    uitgang: Dienstuitgang
    overleg: Id = ""


# Overdracht


@dataclass(frozen=True, slots=True, kw_only=True)
class HandelingVerricht(Feit):
    overdracht: Id
    handeling: Handeling


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdrachtAangeboden(Feit):
    """`aan` is the id of the receiving organisation; empty when the soort is directbetrokkenen."""

    overdracht: Id
    soort: Overdrachtsoort
    voor: tuple[Id, ...]
    aan: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdrachtAanvaard(Feit):
    """`wie_kijkt` is the id of the person who watches until help starts; `aanvaard_door` the adults of a household."""

    overdracht: Id
    wie_kijkt: Id = ""
    aanvaard_door: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdrachtGeweigerd(Feit):
    overdracht: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodIngetrokken(Feit):
    """Veilig Thuis takes an unanswered offer back."""

    overdracht: Id


# Monitoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemonitord(Feit):
    """A monitoring moment: each directbetrokkene separately, the overdrachtspartij, and each voorwaarde."""

    moment: Id
    gesproken: tuple[tuple[Id, Spreekuitkomst], ...]
    veiligheid: tuple[tuple[Id, Veiligheid], ...]
    voorwaarden: tuple[tuple[Id, Voorwaardestand], ...] = ()
    partij_gesproken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringBijgesteld(Feit):
    momenten: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HulpGestopt(Feit):
    """Help ended, never started or was refused. `sinds` when it really stopped: shown as a finding, never rewritten."""

    overdracht: Id
    sinds: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HulpHervat(Feit):
    overdracht: Id
    wie_kijkt: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringGevraagd(Feit):
    """A party around the family (`aan`), with help or without, is asked how safe it is."""

    vraag: Id
    aan: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringBeantwoord(Feit):
    """That party answered. `acuut`: it says that somebody is acutely unsafe; Veilig Thuis has not judged yet."""

    vraag: Id
    acuut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AntwoordBekeken(Feit):
    """Somebody of Veilig Thuis read that answer and said what follows from it."""

    vraag: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class DwangGeadviseerd(Feit):
    """Veilig Thuis advised the overdrachtspartij to take steps towards a compulsory measure."""

    overdracht: Id


# Gedwongen kader en huisverbod


@dataclass(frozen=True, slots=True, kw_only=True)
class VerzoekIngediend(Feit):
    """A verzoek tot onderzoek. Where a region has no tafel it goes straight to the Raad."""

    verzoek: Id
    voor: tuple[Id, ...]
    overleg: Id
    met_tafel: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TafelBesloten(Feit):
    verzoek: Id
    uitkomst: Tafeluitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class JeugdbeschermerToegewezen(Feit):
    verzoek: Id
    jeugdbeschermer: Id
    voor: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RaadAfgerond(Feit):
    verzoek: Id
    uitkomst: Raadsuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class MaatregelUitgesproken(Feit):
    verzoek: Id
    instelling: Id
    voor: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaatregelAfgewezen(Feit):
    verzoek: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class JeugdbeschermingBeeindigd(Feit):
    verzoek: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class DrangNaarRaad(Feit):
    verzoek: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HuisverbodOpgelegd(Feit):
    huisverbod: Id
    betrokkene: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HuisverbodVerlengd(Feit):
    huisverbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HuisverbodBeeindigd(Feit):
    huisverbod: Id


# Altijd


@dataclass(frozen=True, slots=True, kw_only=True)
class VeiligheidsstapGezet(Feit):
    """A step for immediate safety; never held by a missing record. No persons named means all."""

    stap: Veiligheidsstap
    voor: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BehandelaarToegewezen(Feit):
    """The contact person of the directbetrokkenen at Veilig Thuis."""

    medewerker: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Geinformeerd(Feit):
    """A duty to inform was met: which duty, towards whom, in which way, and which parts of it were talked over. Who and
    when stand on the gebeurtenis."""

    plicht: str
    wie: Id
    wijze: Informeerwijze
    onderdelen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InformerenUitgesteld(Feit):
    betrokkene: Id
    grond: Uitstelgrond


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgesloten(Feit):
    """Veilig Thuis ends its involvement, with a reason for each directbetrokkene who is still there."""

    redenen: tuple[tuple[Id, Afsluitreden], ...]
    overleg: Id = ""


# Een ander dossier gaat ermee verder


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioAangeboden(Feit):
    """The Veilig Thuis of another region (`aan`) is asked to take the whole dossier over. Until it does, nothing changes."""

    aanbod: Id
    aan: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioAanvaard(Feit):
    """That Veilig Thuis took it over: from this minute zicht lies there, and this dossier ends."""

    aanbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioGeweigerd(Feit):
    aanbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioaanbodIngetrokken(Feit):
    aanbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioGevraagd(Feit):
    """The Veilig Thuis of another region (`aan`), where somebody of the household lives, is asked to do something there."""

    vraag: Id
    aan: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioBeantwoord(Feit):
    vraag: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioantwoordBekeken(Feit):
    """Somebody here read what the other region answered."""

    vraag: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgesplitst(Feit):
    """These meldingen turned out to be about another household, and these people belong to that one only: the new dossier
    `dossier` goes on with them."""

    dossier: Id
    meldingen: tuple[Id, ...]
    betrokkenen: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Teruggevoegd(Feit):
    """The split is undone: what went on here goes on in `dossier` again, and this dossier ends."""

    dossier: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgezet(Feit):
    """The first fact of a dossier that goes on with what another one (`uit`) began. What runs comes along as it ran: clocks
    keep their beginning. See `voortzetten`."""

    uit: Id
    reden: Voortzetting
    betrokkenen: tuple[Betrokkene, ...]
    meldingen: tuple[Melding, ...]
    oordelen: tuple[Oordeel, ...] = ()
    dienst: Dienst | None = None
    zelf_voortgezet_op: datetime | None = None
    gesproken: tuple[tuple[Id, Spreekuitkomst, datetime], ...] = ()
    conclusies: tuple[tuple[Id, Conclusie], ...] = ()
    voorwaarden: tuple[Voorwaarde, ...] = ()
    monitoring: Monitoring | None = None
    kaders: tuple[Kader, ...] = ()
    huisverboden: tuple[Huisverbod, ...] = ()
    plichten: tuple[Plicht, ...] = ()
    eergeweld: frozenset[Eergeweld] = frozenset()
    kritieke_data: tuple[KritiekeDatum, ...] = ()


# Twee dossiers over hetzelfde huishouden


@dataclass(frozen=True, slots=True, kw_only=True)
class Samengevoegd(Feit):
    """This dossier and `dossier` are about one household; `zelfde`: who is the same person, by the id here and there.
    Stands in both journaals, each from its own side. See `samenvoegen`."""

    dossier: Id
    zelfde: tuple[tuple[Id, Id], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Losgemaakt(Feit):
    """That is over: from now on each dossier goes its own way, from where zicht lies."""

    dossier: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ZichtGevolgd(Feit):
    """Zicht of these people lies with `bij` from `op`, as it does of the same people in the merged `dossier`. Recorded by
    the journaal, never by a person."""

    dossier: Id
    voor: tuple[Id, ...]
    bij: Partij


# Een vergissing herstellen


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingetrokken(Feit):
    """That earlier gebeurtenis never happened."""

    gebeurtenis: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Hersteld(Feit):
    """That earlier gebeurtenis happened otherwise: this fact, at that moment, takes its place."""

    gebeurtenis: Id
    nieuw: Feit
    op: datetime
