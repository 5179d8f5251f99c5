"""Where a new melding belongs: the municipality, the team, and what kind of melding it is beside what is known."""

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Rol
from zicht.foundation import context, klok
from zicht.organisaties import namen
from zicht.organisaties.gemeenten import gemeente_named
from zicht.organisaties.models import Gemeente, Organisatie, Team
from zicht.protocol.regio import Bewoner, leading
from zicht.protocol.stand import Stand
from zicht.stations.melding.begrippen import Classificatie, Fase
from zicht.stations.melding.nieuw import NieuweMelding
from zicht.stations.melding.toegang import aanstellingen


def gemeente_of(nieuw: NieuweMelding) -> Gemeente | None:
    """The one that was chosen, else where the youngest child lives, else a victim, else anyone; None when unknown."""
    if nieuw.bestemming.gemeente:
        return Gemeente.objects.filter(code=nieuw.bestemming.gemeente).first()
    found = {str(number): gemeente_named(persoon.woonplaats) for number, persoon in enumerate(nieuw.huishouden)}
    leads = leading(
        Bewoner(
            id=number,
            plaats=place.code if (place := found[number]) else "",
            is_child=persoon.rol == Rol.KIND,
            geboren=persoon.geboren.earliest,
            ongeboren=persoon.rol == Rol.ONGEBOREN_KIND,
            slachtoffer=persoon.vermoed_slachtoffer,
        )
        for number, persoon in zip(found, nieuw.huishouden, strict=True)
    )
    return found[leads.id] if leads else None


def team_for(gemeente: Gemeente | None, door: Medewerker | None) -> Team | None:
    """The team that carries the name of the municipality, else the worker's own; None: still to be assigned."""
    own = next((one.team for one in aanstellingen(door) if one.team), None)
    if gemeente is None:
        return own
    teams = Team.objects.filter(organisatie=context.organisatie_id())
    return next((team for team in teams if namen.plain(team.naam) == namen.plain(gemeente.naam)), own)


def region() -> list[Gemeente]:
    """The municipalities of this Veilig Thuis, by name."""
    here = Organisatie.objects.get(pk=context.organisatie_id())
    of_today = {"indelingen__regio": here.regio_id, "indelingen__geldig_van__lte": klok.today()}
    rows = Gemeente.objects.filter(**of_today).exclude(indelingen__geldig_tot__lte=klok.today())
    return list(rows.order_by("naam").distinct())


def classify(nieuw: NieuweMelding, stand: Stand) -> tuple[Classificatie, Fase | str]:
    """What this melding is beside `stand`, where the dossier stood before it."""
    if stand.is_begun:
        return Classificatie.VERVOLGMELDING, _phase(stand)
    return (Classificatie.HERMELDING if nieuw.bestemming.na else Classificatie.EERSTE), ""


def _phase(stand: Stand) -> Fase:
    if stand.open_meldingen:
        return Fase.TIJDENS_BEOORDELING
    return Fase.TIJDENS_MONITORING if stand.monitoring else Fase.ERNA
