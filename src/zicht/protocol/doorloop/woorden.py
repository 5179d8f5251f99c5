"""The words of the walk: the five steps, with whom one consults, why nobody was spoken with, why a walk stops,
and what is agreed for after it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zicht.protocol.begrippen import Datumreden


class Stap(StrEnum):
    """The five steps that every meldcode has; the codes are those of the stations on the map."""

    SIGNALEN = "signalen"
    OVERLEG = "overleg"
    GESPREK = "gesprek"
    WEGEN = "wegen"
    BESLISSEN = "beslissen"


VOLGORDE: tuple[Stap, ...] = tuple(Stap)


class Overlegrol(StrEnum):
    """With whom step 2 was taken (Keten, stap 2)."""

    GEDRAGSWETENSCHAPPER = "gedragswetenschapper"
    LEIDINGGEVENDE = "leidinggevende"
    AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris"
    COLLEGA = "collega"
    LETSELDESKUNDIGE = "letseldeskundige"
    VEILIG_THUIS = "veilig-thuis"


class NietGesproken(StrEnum):
    """Why step 3 was taken without a talk. Only danger is a reason not to try; the rest is *not yet*."""

    NIET_VEILIG = "niet-veilig"
    NIET_GELUKT = "niet-gelukt"
    WIL_NIET = "wil-niet"


class Stopreden(StrEnum):
    """Why a walk ended. Who sees these people no more decided first, and somebody else watches."""

    GEEN_VERMOEDEN = "geen-vermoeden"
    ONVOLDOENDE_SIGNALEN = "onvoldoende-signalen"
    ZORG_WEGGENOMEN = "zorg-weggenomen"
    VERGISSING = "vergissing"
    NIET_MEER_BIJ_ONS = "niet-meer-bij-ons"


class Overnamereden(StrEnum):
    """Why a colleague goes on with the walk."""

    ZIEK = "ziek"
    VRIJ = "vrij"
    WEG = "weg"
    ANDERS = "anders"


class Waarvoor(StrEnum):
    """What an agreement is for: a phase of working on safety, with Veilig Thuis, or a task of one's own."""

    DIRECTE_VEILIGHEID = "directe-veiligheid"
    RISICOGESTUURDE_ZORG = "risicogestuurde-zorg"
    HERSTEL = "herstel"
    VEILIG_THUIS = "veilig-thuis"
    EIGEN_TAAK = "eigen-taak"


#: First direct safety, then what makes it happen again, then recovery; the plan itself runs on through all three.
FASEN = (Waarvoor.DIRECTE_VEILIGHEID, Waarvoor.RISICOGESTUURDE_ZORG, Waarvoor.HERSTEL)


class Aanwie(StrEnum):
    """To whom somebody with a duty of secrecy wants to tell something. To Veilig Thuis they may, without weighing it."""

    OUDERS = "ouders"
    COLLEGA = "collega"
    NIEUWE_SCHOOL = "nieuwe-school"
    HULPVERLENER = "hulpverlener"
    POLITIE = "politie"


class Afspraakstand(StrEnum):
    """What came of an agreement when somebody looked at it."""

    LUKT = "lukt"
    LUKT_NIET = "lukt-niet"
    KLAAR = "klaar"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, slots=True)
class KritiekeDag:
    """A day on which somebody may come into danger: a trip, a wedding, the day that a school holiday begins."""

    reden: Datumreden
    dag: date


@dataclass(frozen=True, slots=True)
class Hulpdelen:
    """The three parts of *can I help*: help that fits, working with a veiligheidsplan, somebody who watches. None: unknown."""

    passend: bool | None
    plan: bool | None
    zicht: bool | None

    @property
    def samen(self) -> bool | None:
        """Whether help is possible: one no is no; what is unknown leaves it unknown."""
        parts = (self.passend, self.plan, self.zicht)
        if False in parts:
            return False
        return None if None in parts else True


@dataclass(frozen=True, slots=True)
class Kindcheck:
    """Of an adult: are the problems serious (`ernstig`), are there minors in their care, is somebody pregnant, and are they
    safe? None: unknown. Of problems that are not serious nothing more is asked."""

    kinderen: bool | None = None
    zwanger: bool | None = None
    veilig: bool | None = None
    ernstig: bool | None = True

    @property
    def opens_meldcode(self) -> bool:
        """Whether the meldcode runs for the child too: there may be one, and nobody can say that it is safe."""
        someone = self.kinderen is not False or self.zwanger is not False
        return self.ernstig is not False and someone and self.veilig is not True
