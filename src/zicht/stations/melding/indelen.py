"""Where a new melding belongs: the municipality, the team, and what kind of melding it is beside what is known."""

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Rol
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.foundation import context, klok
from zicht.organisaties import namen
from zicht.organisaties.gemeenten import GemeenteNietEenduidig, GemeenteOnbekend, find_gemeente
from zicht.organisaties.models import Gemeente, Organisatie, Team
from zicht.protocol.stand import Stand
from zicht.stations.melding.begrippen import Classificatie, Fase
from zicht.stations.melding.nieuw import NieuweMelding
from zicht.stations.melding.toegang import aanstellingen


def gemeente_of(nieuw: NieuweMelding) -> Gemeente | None:
    """The one that was chosen, else where the youngest child lives, else a victim, else anyone; None when unknown."""
    if nieuw.bestemming.gemeente:
        return Gemeente.objects.filter(code=nieuw.bestemming.gemeente).first()
    places = (persoon.woonplaats for persoon in sorted(nieuw.huishouden, key=_lead) if persoon.woonplaats)
    return next((found for place in places if (found := _gemeente(place))), None)


def _lead(persoon: NieuwePersoon) -> tuple[int, int]:
    """Youngest child first, then victims."""
    child = persoon.rol in {Rol.KIND, Rol.ONGEBOREN_KIND}
    rank = 0 if child else 1 if persoon.vermoed_slachtoffer else 2
    return rank, -(persoon.geboren.year or 0)


def _gemeente(place: str) -> Gemeente | None:
    try:
        return find_gemeente(place)
    except (GemeenteOnbekend, GemeenteNietEenduidig):
        return None


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
