"""A melding is received: dossier, people, melder, what was told, and one act in the journaal; all of it or nothing.

`receive` is for every door: the desk, the website, a partner's system, the practice world.
"""

from uuid import UUID

from django.db import transaction

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.dossier import journaal, zoeken
from zicht.dossier.handelingen.informeren import tell
from zicht.dossier.models import Dossier, Dossierkoppeling, Gebeurtenis, Zoekteken
from zicht.dossier.nummers import next_number
from zicht.foundation import context, klok
from zicht.foundation.ids import new_id
from zicht.melders.actions import lock_away
from zicht.melders.regels import is_reachable, is_shielded
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Betrokkene, Informeerwijze, Melderkring
from zicht.protocol.gebeurtenissen import Feit, KritiekeDatumVastgesteld, Ontvangen, VeiligheidsstapGezet
from zicht.protocol.informeren import BEVESTIGING_MELDER
from zicht.protocol.stand import Stand
from zicht.stations.melding import indelen, inhoud, mensen
from zicht.stations.melding.begrippen import Kanaal
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import NieuweMelding
from zicht.stations.melding.regels import MeldingOnvolledig, refusals
from zicht.stations.melding.toegang import enter

REEKS = "M"


def receive(nieuw: NieuweMelding, *, door: Medewerker | None) -> Melding:
    """Receive a melding; the dossier is `melding.dossier`.

    Raises `MeldingOnvolledig` (what to ask again, in words) or `journaal.NogNiet` (what the protocol refuses), and then
    nothing is kept. A running dossier that the worker may not read is added to unread.
    """
    nieuw = nieuw.with_safe_melder()
    if redenen := refusals(nieuw):
        raise MeldingOnvolledig(redenen)
    with transaction.atomic():
        return _receive(nieuw, door)


def _receive(nieuw: NieuweMelding, door: Medewerker | None) -> Melding:
    id, organisatie = new_id(), Organisatie.objects.get(pk=context.organisatie_id())
    dossier, readable = _dossier(nieuw, organisatie, door)
    stand = journaal.stand_of(dossier)
    people = mensen.enter_all(dossier, nieuw.personen, stand, readable=readable)
    facts = [*_facts(nieuw, id, people.betrokkenen(stand), people.te_herkennen(stand)), *_critical_day(nieuw, people)]
    row = journaal.record(dossier, *facts, door=door, op=nieuw.ontvangen_op)[0]
    melding = _melding(nieuw, id, dossier, stand, row, next_number(organisatie.code, REEKS))
    melding.wie = people.ids
    mensen.relate(dossier, nieuw, people)
    inhoud.write(melding, nieuw, people, row)
    _confirm(melding, nieuw, door)
    findable_by(dossier, dossier.nummer, melding.nummer)
    return melding


def _dossier(nieuw: NieuweMelding, organisatie: Organisatie, door: Medewerker | None) -> tuple[Dossier, bool]:
    if nieuw.bestemming.bij is not None:
        return enter(nieuw.bestemming.bij, door)
    gemeente, nu = indelen.gemeente_of(nieuw), klok.now()
    made = Dossier.objects.create(
        nummer=next_number(organisatie.code),
        gemeente=gemeente,
        team=indelen.team_for(gemeente, door),
        aangemaakt_op=nu,
    )
    Dossierkoppeling.objects.bulk_create(
        Dossierkoppeling(dossier=made, eerder_id=eerder, soort=Dossierkoppeling.Soort.HERMELDING, van=nu)
        for eerder in nieuw.bestemming.na
    )
    return made, True


def _facts(
    nieuw: NieuweMelding, id: UUID, betrokkenen: tuple[Betrokkene, ...], te_herkennen: tuple[str, ...]
) -> list[Feit]:
    received = Ontvangen(
        melding=str(id),
        melderkring=nieuw.melder.soort,
        positie=nieuw.positie,
        betrokkenen=betrokkenen,
        onderwerpen=nieuw.onderwerpen,
        melder_bereikbaar=is_reachable(nieuw.melder),
        anoniem_voor_gezin=is_shielded(nieuw.melder),
        spoed=nieuw.spoed,
        behoudt_zicht=nieuw.behoudt_zicht is not None,
        houder_bekend=nieuw.behoudt_zicht is not None and nieuw.behoudt_zicht.is_known,
        ambtshalve=nieuw.ambtshalve,
        overleg=nieuw.overleg,
        grond_monitoring=nieuw.grond_monitoring,
        te_herkennen=te_herkennen,
        gezin_weet_ervan=nieuw.gezin_weet_ervan,
    )
    step = nieuw.veiligheidsstap
    return [received, VeiligheidsstapGezet(stap=step)] if step else [received]


def _critical_day(nieuw: NieuweMelding, people: mensen.Ingeschreven) -> list[Feit]:
    """The day that who reported knows of stands in the dossier from the first minute, and in time in the werkvoorraad."""
    told = nieuw.kritieke_dag
    if told is None:
        return []
    voor = tuple(str(people.ids[sleutel]) for sleutel in told.over if sleutel in people.ids)
    return [KritiekeDatumVastgesteld(datum=str(new_id()), reden=told.reden, dag=told.dag, voor=voor)]


def _melding(nieuw: NieuweMelding, id: UUID, dossier: Dossier, stand: Stand, row: Gebeurtenis, nummer: str) -> Melding:
    classificatie, fase = indelen.classify(nieuw, stand)
    return Melding.objects.create(
        pk=id,
        dossier=dossier,
        melder=lock_away(nieuw.melder, dossier=dossier.pk),
        nummer=nummer,
        ontvangen_op=row.op,
        vastgelegd_op=row.vastgelegd_op,
        door=row.door,
        houder=_holder(nieuw, dossier),
        classificatie=classificatie,
        fase=fase,
        **inhoud.answers(nieuw),
    )


def _confirm(melding: Melding, nieuw: NieuweMelding, door: Medewerker | None) -> None:
    """Read out and agreed in the same talk: the melder has their confirmation, and this is the proof."""
    if nieuw.voorgelezen is not True or door is None or nieuw.melder.soort is Melderkring.VEILIG_THUIS:
        return
    wijze = Informeerwijze.GESPREK if nieuw.kanaal == Kanaal.BALIE else Informeerwijze.TELEFOON
    wat = "De samenvatting van de melding is voorgelezen, en de melder vond haar goed."
    tell(melding.dossier, BEVESTIGING_MELDER.code, str(melding.pk), wijze=wijze, wat=wat, door=door)


def _holder(nieuw: NieuweMelding, dossier: Dossier) -> UUID | None:
    """Who keeps zicht works where the melder works: that name lies in the vault too."""
    houder = nieuw.behoudt_zicht
    if houder is None:
        return None
    who = {"persoon": houder.persoon, "telefoon": houder.telefoon, "vervanger": houder.vervanger}
    return vault.put("zichthouder", who, dossier=dossier.pk)


def findable_by(dossier: Dossier, *nummers: str) -> None:
    soort = Zoekteken.Soort.NUMMER
    wanted = {zoeken.token(soort, nummer) for nummer in nummers}
    there = {bytes(row.teken) for row in Zoekteken.objects.filter(dossier=dossier, soort=soort)}
    Zoekteken.objects.bulk_create(
        Zoekteken(dossier=dossier, soort=soort, teken=teken) for teken in sorted(wanted - there)
    )
