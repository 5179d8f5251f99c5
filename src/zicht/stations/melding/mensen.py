"""The people of a melding, put in the dossier: who is new, who was known already, and what they are to one another."""

from dataclasses import dataclass, field
from uuid import UUID

from zicht.dossier import zoeken
from zicht.dossier.models import Dossier, Gezag, Persoon, Relatie, Zoekteken
from zicht.dossier.persoonsgegevens import NieuwePersoon, complete, enrol, told_otherwise
from zicht.dossier.wie import as_betrokkene
from zicht.foundation import klok
from zicht.protocol.begrippen import Betrokkene
from zicht.protocol.stand import Stand
from zicht.stations.melding.nieuw import NieuweMelding


@dataclass
class Ingeschreven:
    """Ids by the key a person was told under; `anders` is what was told of somebody otherwise than we knew it,
    `ongezien` who is new while nobody looked whether they were known already."""

    ids: dict[str, UUID] = field(default_factory=dict)
    nieuw: dict[UUID, Persoon] = field(default_factory=dict)
    anders: dict[UUID, list[str]] = field(default_factory=dict)
    ongezien: list[UUID] = field(default_factory=list)

    def betrokkenen(self, stand: Stand) -> tuple[Betrokkene, ...]:
        """Everyone who is in the dossier, and who is new or back.

        A melding at a running dossier is about the whole household: nobody is left unwatched because the caller did
        not name them, or because the worker could not see who they are.
        """
        named = {str(id) for id in self.ids.values()} - set(stand.ids)
        new = (as_betrokkene(self.nieuw[id]) for id in self.nieuw)
        back = (wie for wie in stand.betrokkenen if wie.id in named)
        return (*stand.directbetrokkenen, *back, *new)

    def te_herkennen(self, stand: Stand) -> tuple[str, ...]:
        """Where nobody was known yet, nobody can be there twice."""
        return tuple(map(str, self.ongezien)) if stand.is_begun else ()


def enter_all(dossier: Dossier, told: tuple[NieuwePersoon, ...], stand: Stand, *, readable: bool) -> Ingeschreven:
    """Everyone of the melding as a person of the dossier. Without reading, only a BSN says that somebody is known."""
    people = Ingeschreven()
    for number, persoon in enumerate(told):
        known = _known(dossier, persoon, stand)
        key = persoon.sleutel or str(number)
        if known is None:
            row = enrol(dossier, persoon)
            people.ids[key], people.nieuw[row.pk] = row.pk, row
            people.ongezien += [] if persoon.nagekeken else [row.pk]
            continue
        people.ids[key] = known
        row_or_none = Persoon.objects.get(dossier=dossier, pk=known) if readable else None
        if words := complete(row_or_none, persoon) if row_or_none else told_otherwise(None, persoon):
            people.anders[known] = words
    return people


def _known(dossier: Dossier, persoon: NieuwePersoon, stand: Stand) -> UUID | None:
    if persoon.bekend is not None and stand.betrokkene(str(persoon.bekend)):
        return persoon.bekend
    if not persoon.bsn:
        return None
    soort = Zoekteken.Soort.BSN
    rows = Zoekteken.objects.filter(dossier=dossier, soort=soort, teken=zoeken.token(soort, persoon.bsn))
    return rows.values_list("persoon_id", flat=True).first()


def relate(dossier: Dossier, nieuw: NieuweMelding, people: Ingeschreven) -> None:
    """Who is what to whom, and who has gezag; what stood there already stays as it is."""
    nu = klok.now()
    Relatie.objects.bulk_create(
        (
            Relatie(
                dossier=dossier,
                van_id=people.ids[relatie.van],
                naar_id=people.ids[relatie.naar],
                soort=relatie.soort,
                geweld=relatie.geweld,
                vastgelegd_op=nu,
            )
            for relatie in nieuw.relaties
            if people.ids[relatie.van] != people.ids[relatie.naar]
        ),
        ignore_conflicts=True,
    )
    Gezag.objects.bulk_create(
        Gezag(
            dossier=dossier,
            kind_id=people.ids[gezag.kind],
            houder_id=people.ids[gezag.houder] if gezag.houder else None,
            instelling=gezag.instelling,
            soort=gezag.soort,
            bron=gezag.bron,
            bron_op=gezag.bron_op or klok.today(),
            vastgelegd_op=nu,
        )
        for gezag in nieuw.gezag
    )
