"""What somebody who reports tells about themselves, before it is locked away."""

from dataclasses import dataclass
from enum import StrEnum

from zicht.protocol.begrippen import Melderkring


class Afschermgrond(StrEnum):
    """The three grounds on which a professional may stay anonymous to the family (UB Wmo 4.1.8 lid 3 onder a)."""

    GEVAAR_GEZIN = "gevaar-gezin"
    GEVAAR_MELDER = "gevaar-melder"
    VERTROUWENSRELATIE = "vertrouwensrelatie"


@dataclass(frozen=True, kw_only=True)
class NieuweMelder:
    """`anoniem_voor_gezin` None means that nobody chose: then the rule decides. `contactwijze`: how to reach them safely."""

    soort: Melderkring
    naam: str = ""
    telefoon: str = ""
    email: str = ""
    functie: str = ""
    organisatie: str = ""
    kenmerk: str = ""
    contactwijze: str = ""
    anoniem_voor_gezin: bool | None = None
    grond: Afschermgrond | None = None


VEILIG_THUIS = NieuweMelder(soort=Melderkring.VEILIG_THUIS, anoniem_voor_gezin=False)
