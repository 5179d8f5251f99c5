"""The tables of the meldcode: what an organisation outside Veilig Thuis keeps of its own suspicions."""

from zicht.meldcode.models.bewaring import Wissing, Wisverzoek
from zicht.meldcode.models.eigen import EigenMeldcode, Kennisname
from zicht.meldcode.models.inhoud import Betrokkene, Meldcodetekst, Planafspraak, Signaal
from zicht.meldcode.models.ruggengraat import Deelname, Meldcodedossier, Meldcodefeit
from zicht.meldcode.models.vakantie import Vakantie

__all__ = [
    "Betrokkene",
    "Deelname",
    "EigenMeldcode",
    "Kennisname",
    "Meldcodedossier",
    "Meldcodefeit",
    "Meldcodetekst",
    "Planafspraak",
    "Signaal",
    "Vakantie",
    "Wissing",
    "Wisverzoek",
]
