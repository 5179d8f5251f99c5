"""The words of the walk: the five steps, with whom one consults, why nobody was spoken with, why a walk stops."""

from dataclasses import dataclass
from enum import StrEnum


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
    """Why a walk ended before a decision."""

    GEEN_VERMOEDEN = "geen-vermoeden"
    ONVOLDOENDE_SIGNALEN = "onvoldoende-signalen"
    ZORG_WEGGENOMEN = "zorg-weggenomen"
    VERGISSING = "vergissing"


class Overnamereden(StrEnum):
    """Why a colleague goes on with the walk."""

    ZIEK = "ziek"
    VRIJ = "vrij"
    WEG = "weg"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Kindcheck:
    """Of an adult with serious problems: are there minors in their care, is somebody pregnant, and are they safe? None: unknown."""

    kinderen: bool | None
    zwanger: bool | None
    veilig: bool | None

    @property
    def opens_meldcode(self) -> bool:
        """Whether the meldcode runs for the child too: there may be one, and nobody can say that it is safe."""
        someone = self.kinderen is not False or self.zwanger is not False
        return someone and self.veilig is not True
