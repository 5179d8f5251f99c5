"""Who plays a part: the groups on the map, the parties that can hold zicht op veiligheid, the roles people play."""

from dataclasses import dataclass
from enum import StrEnum


class Actorgroep(StrEnum):
    """The groups of the client's map, and the offices the seeds name beside them."""

    GEZIN_EN_NETWERK = "Het gezin en het informele netwerk"
    JEUGD_EN_WMO = "Jeugd- en Wmo-professionals"
    LOKALE_WIJKTEAMS = "Lokale wijkteams"
    ONDERWIJS = "Onderwijs"
    HULPAANBIEDERS = "Hulpaanbieders"
    OVERIGE_PROFESSIONALS = "Overige professionals"
    VEILIG_THUIS = "Veilig Thuis"
    JEUGDBESCHERMINGSTAFEL = "Jeugdbeschermingstafel"
    RAAD = "Raad voor de Kinderbescherming"
    JEUGDBESCHERMING = "Jeugdbescherming (gecertificeerde instelling)"
    GEMEENTE = "Gemeente"
    POLITIE = "Politie"
    OPENBAAR_MINISTERIE = "Openbaar Ministerie"
    BURGEMEESTER = "Burgemeester"
    KINDERRECHTER = "Kinderrechter"


WHO_STARTS: tuple[Actorgroep, ...] = (
    Actorgroep.GEZIN_EN_NETWERK,
    Actorgroep.JEUGD_EN_WMO,
    Actorgroep.LOKALE_WIJKTEAMS,
    Actorgroep.ONDERWIJS,
    Actorgroep.HULPAANBIEDERS,
    Actorgroep.OVERIGE_PROFESSIONALS,
)


class Partijsoort(StrEnum):
    """The kinds of party that zicht op veiligheid can lie with."""

    PROFESSIONAL = "professional"
    ADVIESVRAGER = "adviesvrager"
    MELDER = "melder"
    VEILIG_THUIS = "veilig-thuis"
    OVERDRACHTSPARTIJ = "overdrachtspartij"
    DIRECTBETROKKENEN = "directbetrokkenen"
    JEUGDBESCHERMER = "jeugdbeschermer"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde-instelling"


@dataclass(frozen=True, slots=True)
class Partij:
    """One party: what kind it is and, where there are several of that kind, which one (an id, never a name)."""

    soort: Partijsoort
    ref: str = ""


#: The kinds of party that zicht goes to by an overdracht.
RECEIVING = frozenset({Partijsoort.OVERDRACHTSPARTIJ, Partijsoort.DIRECTBETROKKENEN})

#: The kinds of party that watch in the gedwongen kader.
IN_KADER = frozenset({Partijsoort.GECERTIFICEERDE_INSTELLING, Partijsoort.JEUGDBESCHERMER})

VEILIG_THUIS = Partij(Partijsoort.VEILIG_THUIS)
MELDER = Partij(Partijsoort.MELDER)
DIRECTBETROKKENEN = Partij(Partijsoort.DIRECTBETROKKENEN)


class Rol(StrEnum):
    """The roles at a Veilig Thuis organisation that a rule of the protocol names."""

    FRONTOFFICE = "frontoffice"
    BEREIKBAARHEIDSDIENST = "bereikbaarheidsdienst"
    BACKOFFICE = "backoffice"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper"
    VERTROUWENSARTS = "vertrouwensarts"
    TEAMLEIDER = "teamleider"


class Ontvanger(StrEnum):
    """Who must be told something."""

    DIRECTBETROKKENEN = "de directbetrokkenen"
    MELDER = "de melder"
    ADVIESVRAGER = "de adviesvrager"
    OVERDRACHTSPARTIJ = "de overdrachtspartij"
    INFORMANT = "de informant"
    RAAD = "de Raad voor de Kinderbescherming"
    GEMEENTE = "het college van de gemeente"
    HUISGENOTEN = "wie in huis blijft"
    HULPVERLENING = "de aangewezen hulpverlening"


class Overdrachtsoort(StrEnum):
    """To whom Veilig Thuis can hand over (Handelingsprotocol, overdracht na veiligheidsbeoordeling)."""

    LOKAAL_TEAM = "lokaal-team"
    LOPENDE_HULPVERLENING = "lopende-hulpverlening"
    MULTIDISCIPLINAIR_TEAM = "multidisciplinair-team"
    DIRECTBETROKKENEN = "directbetrokkenen"
