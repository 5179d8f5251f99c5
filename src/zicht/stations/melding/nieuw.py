"""What a melding is made of before it is received: plain values, whoever asked for them (desk, website, API, practice)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.melders.nieuw import Afschermgrond, NieuweMelder
from zicht.melders.regels import BEROEPSMATIG
from zicht.protocol.begrippen import Ambtshalve, Datumreden, Eergeweld, GrondMonitoring, Kring, Positie, Veiligheidsstap
from zicht.stations.melding.begrippen import Gezinsgesprek


@dataclass(frozen=True, kw_only=True)
class NieuweRelatie:
    """`van` and `naar` are the `sleutel` of two persons in this melding; `soort` and `geweld` as in Relatie."""

    van: str
    naar: str
    soort: str
    geweld: str = ""


@dataclass(frozen=True, kw_only=True)
class NieuwGezag:
    """Over whom (`kind`) and with whom (`houder`) by their `sleutel`; *unknown* is a kind of gezag too."""

    kind: str
    soort: str
    houder: str = ""
    instelling: str = ""
    bron: str = "de melder"
    bron_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class Signaal:
    """One thing that was seen, heard or thought; `soort` is feit, waarneming or oordeel, `over` the `sleutel` of whom."""

    tekst: str
    soort: str
    op: datetime | None = None
    bron: str = ""
    over: tuple[str, ...] = ()


@dataclass(frozen=True)
class KritiekeDag:
    """A day on which somebody may come into danger, as who reports knows it; `over` the `sleutel` of whom."""

    reden: Datumreden
    dag: date
    over: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Zichthouder:
    """Who keeps zicht for now, how to reach them any day, and who stands in."""

    persoon: str
    telefoon: str
    vervanger: str

    @property
    def is_known(self) -> bool:
        return bool(self.persoon and self.telefoon and self.vervanger)


@dataclass(frozen=True, kw_only=True)
class Bestemming:
    """Where the melding goes: to a running dossier (`bij`), else a new one, linked to closed ones (`na`) if it is a
    hermelding. `gemeente` is a code; empty: found by the addresses."""

    bij: UUID | None = None
    na: tuple[UUID, ...] = ()
    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class NieuweMelding:
    melder: NieuweMelder
    personen: tuple[NieuwePersoon, ...]
    positie: Positie
    kanaal: str
    onderwerpen: tuple[str, ...]
    signalen: tuple[Signaal, ...] = ()
    omschrijving: str = ""
    ontvangen_op: datetime | None = None
    spoed: bool = False
    spoed_reden: str = ""
    behoudt_zicht: Zichthouder | None = None
    bestemming: Bestemming = Bestemming()
    relaties: tuple[NieuweRelatie, ...] = ()
    gezag: tuple[NieuwGezag, ...] = ()
    hulpvragen: tuple[tuple[str, bool | None], ...] = ()
    vlaggen: tuple[tuple[str, bool | None], ...] = ()
    afspraken: tuple[tuple[str, str], ...] = ()
    gezin_geinformeerd: bool | None = None
    gesproken: str = ""
    meldcodestappen: tuple[int, ...] = ()
    kindcheck: bool | None = None
    eerste_signaal: str = ""
    voorgelezen: bool | None = None
    veiligheidsstap: Veiligheidsstap | None = None
    kritieke_dag: KritiekeDag | None = None
    ambtshalve: Ambtshalve | None = None
    overleg: str = ""
    grond_monitoring: GrondMonitoring | None = None

    @property
    def gezin_weet_ervan(self) -> bool | None:
        """Told of the melding, or spoken with; None when neither is known."""
        spoken = {Gezinsgesprek.WEL: True, Gezinsgesprek.NIET_VEILIG: False}.get(
            Gezinsgesprek(self.gesproken or "onbekend")
        )
        known = [answer for answer in (self.gezin_geinformeerd, spoken) if answer is not None]
        return any(known) if known else None

    def with_safe_melder(self) -> "NieuweMelding":
        """Where the whole family may be the counterpart, a professional who chose nothing stays unknown to it: that they know
        who reported brings somebody of the household into danger. What was chosen stands."""
        melder = self.melder
        chosen = melder.anoniem_voor_gezin is not None or melder.soort not in BEROEPSMATIG
        if chosen or not Eergeweld.among(self.onderwerpen):
            return self
        return replace(self, melder=replace(melder, anoniem_voor_gezin=True, grond=Afschermgrond.GEVAAR_GEZIN))

    @property
    def huishouden(self) -> tuple[NieuwePersoon, ...]:
        return tuple(persoon for persoon in self.personen if persoon.kring == Kring.HUISHOUDEN)
