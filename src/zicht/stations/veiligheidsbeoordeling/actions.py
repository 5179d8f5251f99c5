"""What is done in a veiligheidsbeoordeling: a source asked, a judgement given, a decision taken."""

from datetime import datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation import klok
from zicht.foundation.vormen import Antwoord
from zicht.protocol.begrippen import Beoordelingsbesluit, Bronuitkomst, Criteria, Informatiebron
from zicht.protocol.gebeurtenissen import Beoordeeld, BronGeraadpleegd, OordeelGegeven
from zicht.stations.veiligheidsbeoordeling.models import Oordeel

STATION = "veiligheidsbeoordeling"


def consult_source(
    dossier: Dossier,
    melding: UUID,
    bron: Informatiebron,
    uitkomst: Bronuitkomst,
    *,
    wat: str,
    door: Medewerker,
    op: datetime | None = None,
) -> None:
    feit = BronGeraadpleegd(melding=str(melding), bron=bron, uitkomst=uitkomst)
    (row,) = journaal.record(dossier, feit, door=door, op=op)
    soort = Fragment.Soort.FEIT
    fragmenten.write(
        dossier, soort, wat, station=STATION, onderdeel=bron, ref=str(melding), gebeurtenis=row, door=door, op=op
    )


def judge(
    dossier: Dossier,
    melding: UUID | None,
    betrokkene: str,
    *,
    antwoorden: dict[str, Antwoord],
    reden: str,
    door: Medewerker,
) -> None:
    """Give a judgement on one person, for a melding or after its decision. `antwoorden` by the names of the fields of
    Oordeel."""
    answers = {naam: antwoord.waarheid for naam, antwoord in antwoorden.items()}
    feit = OordeelGegeven(
        betrokkene=betrokkene,
        acuut=answers["acuut"],
        structureel=answers["structureel"],
        veel_problemen=answers["veel_problemen"],
        melding=str(melding or ""),
    )
    (row,) = journaal.record(dossier, feit, door=door)
    Oordeel.objects.create(
        dossier=dossier, persoon_id=betrokkene, melding=melding, vastgelegd_op=klok.now(), door=door, **answers
    )
    fragmenten.write(
        dossier,
        Fragment.Soort.OORDEEL,
        reden,
        station=STATION,
        onderdeel="oordeel",
        over_wie=[betrokkene],
        gebeurtenis=row,
        door=door,
    )


def conclude(
    dossier: Dossier,
    melding: UUID,
    besluit: Beoordelingsbesluit,
    *,
    criteria: Criteria | None,
    motivering: str,
    door: Medewerker,
) -> None:
    """Take the decision that ends the veiligheidsbeoordeling of one melding."""
    feit = Beoordeeld(melding=str(melding), besluit=besluit, overleg="", criteria=criteria)
    (row,) = journaal.record(dossier, feit, door=door)
    fragmenten.write(
        dossier,
        Fragment.Soort.BESLUIT,
        motivering,
        station=STATION,
        onderdeel="besluit",
        ref=str(melding),
        gebeurtenis=row,
        door=door,
    )
