"""What can happen while somebody walks the meldcode. Ids, codes and times, never text."""

from dataclasses import dataclass
from datetime import date

from zicht.protocol.begrippen import Id
from zicht.protocol.doorloop.woorden import (
    VOLGORDE,
    Aanwie,
    Afspraakstand,
    Hulpdelen,
    Kindcheck,
    KritiekeDag,
    NietGesproken,
    Overlegrol,
    Overnamereden,
    Stap,
    Stopreden,
    Waarvoor,
)
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.weging import Weging


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldcodeBegonnen(Feit):
    """Somebody suspects something and begins; `volgorde` is the order of steps in the own meldcode of that day."""

    volgorde: tuple[Stap, ...] = VOLGORDE


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalenVastgelegd(Feit):
    """Step 1. `signalen` counts those on record; `beroepskracht`: a professional is suspected, so other duties come first."""

    signalen: int
    onderwerpen: tuple[str, ...] = ()
    beroepskracht: bool | None = None
    kindcheck: Kindcheck | None = None
    kritieke_dag: KritiekeDag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetCollegaOverlegd(Feit):
    """Step 2; `dag` is when they consulted, which may be before it was written down."""

    met: tuple[Overlegrol, ...]
    dag: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetBetrokkenenGesproken(Feit):
    """Step 3: with whom by their ids and on which day, or why not."""

    met: tuple[Id, ...] = ()
    niet: NietGesproken | None = None
    dag: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewogen(Feit):
    """Step 4; `hulpdelen` are the parts of its third question, `kader` names the framework and its version, empty when none
    was used."""

    weging: Weging
    hulpdelen: Hulpdelen | None = None
    kader: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TweeBeslissingenGenomen(Feit):
    """Step 5. `toegelicht`: a reason stands with it; whoever decides otherwise than the norm must give one."""

    melden: bool
    hulp: bool
    toegelicht: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AcuutGevaarGezien(Feit):
    """Somebody is in danger now: 112 and Veilig Thuis first, then step 5; what was skipped is written later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldcodeGestopt(Feit):
    bij: Stap
    reden: Stopreden


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldcodeHervat(Feit):
    """The suspicion came back: the walk goes on where it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldcodeOvergenomen(Feit):
    """From now on somebody else walks it; who recorded what stays with each step."""

    wie: Id
    reden: Overnamereden


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldingVerstuurd(Feit):
    """The melding left for Veilig Thuis, as `bericht`; `ontvangst` is the message that came back, with the promise to be
    told something at the latest on the day `uiterlijk`."""

    bericht: Id
    ontvangst: Id
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TerugkoppelingGehoord(Feit):
    """Veilig Thuis told what came of the melding that was received as `ontvangst`: the promise was kept."""

    ontvangst: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgesproken(Feit):
    """Somebody will do something, and on `kijk_op` it is looked at; the words stand beside it.

    `vakantie`: it says who watches while the organisation is closed, and then `kijk_op` is when the person is seen again.
    """

    afspraak: Id
    waarvoor: Waarvoor
    kijk_op: date
    vakantie: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AfspraakBekeken(Feit):
    """`kijk_op` is when to look again; None: it is done, or it fell away."""

    afspraak: Id
    stand: Afspraakstand
    kijk_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VeiligheidBekeken(Feit):
    """Is it safe with the help there is? None: nobody can say. Not safe brings both decisions back."""

    veilig: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaseBegonnen(Feit):
    """The veiligheidsplan goes on with the next of its phases."""

    fase: Waarvoor


@dataclass(frozen=True, slots=True, kw_only=True)
class TerugbellenGevraagd(Feit):
    """Veilig Thuis was asked by message to call back about a question; it says nothing of who it is about."""

    bericht: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class GeheimhoudingAfgewogen(Feit):
    """Secrecy and safety pulled apart, and somebody weighed whether to tell; the five answers stand beside it."""

    aan: Aanwie
    doorbroken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LangerBewaard(Feit):
    """The closed file is kept until `tot`, whatever the own rule says; the reason stands beside it."""

    tot: date


SOORTEN: dict[str, type[Feit]] = {
    soort.__name__: soort
    for soort in (
        MeldcodeBegonnen,
        SignalenVastgelegd,
        MetCollegaOverlegd,
        MetBetrokkenenGesproken,
        Gewogen,
        TweeBeslissingenGenomen,
        AcuutGevaarGezien,
        MeldcodeGestopt,
        MeldcodeHervat,
        MeldcodeOvergenomen,
        MeldingVerstuurd,
        TerugkoppelingGehoord,
        Afgesproken,
        AfspraakBekeken,
        VeiligheidBekeken,
        FaseBegonnen,
        TerugbellenGevraagd,
        GeheimhoudingAfgewogen,
        LangerBewaard,
    )
}
