"""Where the people of a dossier live, for the rule about the region that leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zicht.dossier.models import Geslacht, Persoon, Rol
from zicht.dossier.wie import Mensen, birth_date
from zicht.organisaties.gemeenten import gemeente_named
from zicht.organisaties.models import Gemeente
from zicht.organisaties.woonplaats import Streek, streek_of
from zicht.protocol.begrippen import Kring, Leeftijd
from zicht.protocol.regio import Bewoner, elsewhere, leading
from zicht.protocol.stand import Stand


@dataclass(frozen=True)
class Woonbeeld:
    """The region that leads, because of whom; and who lives in which other one."""

    leidend: Streek | None
    door: str
    elders: dict[str, Streek]


def where_they_live(stand: Stand, mensen: Mensen, on: date) -> Woonbeeld:
    """Of the household as it is now; a place that is no municipality says nothing."""
    here = [mensen[id] for id in stand.ids if id in mensen.personen]
    streken = {str(persoon.pk): streek for persoon in here if (streek := _place(persoon, here, on))}
    people = [_bewoner(persoon, {id: streek.code for id, streek in streken.items()}) for persoon in here]
    leads = leading(people)
    leidend = streken[leads.id] if leads else None
    others = elsewhere(people, leidend.code if leidend else "")
    return Woonbeeld(leidend, leads.id if leads else "", {wie.id: streken[wie.id] for wie in others})


def leading_gemeente(people: Iterable[Persoon]) -> Gemeente | None:
    """The municipality that the dossier is of: by the same rule."""
    household = [persoon for persoon in people if persoon.kring == Kring.HUISHOUDEN]
    found = {str(persoon.pk): gemeente_named(persoon.woonplaats) for persoon in household}
    leads = leading(
        _bewoner(persoon, {id: place.code for id, place in found.items() if place}) for persoon in household
    )
    return found[leads.id] if leads else None


def _place(persoon: Persoon, household: Iterable[Persoon], on: date) -> Streek | None:
    if persoon.woonplaats or persoon.rol != Rol.ONGEBOREN_KIND:
        return streek_of(persoon.woonplaats, on)
    mothers = (one for one in household if one.geslacht == Geslacht.VROUW and one.rol in {Rol.OUDER, Rol.PARTNER})
    return next((streek_of(one.woonplaats, on) for one in mothers if one.woonplaats), None)


def _bewoner(persoon: Persoon, plaatsen: dict[str, str]) -> Bewoner:
    id = str(persoon.pk)
    return Bewoner(
        id=id,
        plaats=plaatsen.get(id, ""),
        is_child=persoon.rol == Rol.KIND or persoon.leeftijd == Leeftijd.MINDERJARIG,
        geboren=birth_date(persoon).earliest,
        ongeboren=persoon.leeftijd == Leeftijd.ONGEBOREN,
        slachtoffer=persoon.vermoed_slachtoffer,
    )
