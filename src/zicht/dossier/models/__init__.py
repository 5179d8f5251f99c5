"""The spine: one small file a noun.

The whole organisation sees Dossier, Dossierkoppeling, Traject, ZichtStand, Gebeurtenis, Overleg, Overlegdeelnemer and
Zoekteken: numbers, codes, ids and times. Everything else is content and shows only while its dossier is open.
"""

from zicht.dossier.models.afspraak import Afspraak, Contactpoging, Voorwaarde
from zicht.dossier.models.concept import Concept
from zicht.dossier.models.deskundige import Deskundige
from zicht.dossier.models.dossier import Dossier, Dossierkoppeling, Gevaar, Teller
from zicht.dossier.models.fragment import Fragment, Lezer
from zicht.dossier.models.inzending import Inzending
from zicht.dossier.models.journaal import Gebeurtenis, Todo
from zicht.dossier.models.overleg import Overleg, Overlegdeelnemer
from zicht.dossier.models.persoon import Geboortesoort, Geslacht, Persoon, Rol
from zicht.dossier.models.relatie import Gezag, Relatie
from zicht.dossier.models.traject import Traject, ZichtStand
from zicht.dossier.models.zoekteken import Zoekteken

__all__ = [
    "Afspraak",
    "Concept",
    "Contactpoging",
    "Deskundige",
    "Dossier",
    "Dossierkoppeling",
    "Fragment",
    "Gebeurtenis",
    "Geboortesoort",
    "Geslacht",
    "Gevaar",
    "Gezag",
    "Inzending",
    "Lezer",
    "Overleg",
    "Overlegdeelnemer",
    "Persoon",
    "Relatie",
    "Rol",
    "Teller",
    "Todo",
    "Traject",
    "Voorwaarde",
    "ZichtStand",
    "Zoekteken",
]
