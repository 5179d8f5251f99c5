"""What the page says of other regions: whose it is by the rule, to whom it is offered, where it went."""

from dataclasses import dataclass
from datetime import datetime

from zicht.dossier.woonplaats import where_they_live
from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok
from zicht.foundation.woorden import in_one_line
from zicht.protocol.begrippen import Voortzetting
from zicht.protocol.gebeurtenissen import Voortgezet
from zicht.protocol.stand import Stand


@dataclass(frozen=True)
class Regioregel:
    """`leidt`: another region leads by the rule, because somebody lives there; `elders`: who lives in another than this.
    `oud_adres`: whose address is still the one of before they moved here."""

    leidt: str = ""
    oud_adres: str = ""
    elders: str = ""
    aangeboden: str = ""
    sinds: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.leidt or self.oud_adres or self.elders or self.aangeboden)


def other_regions(gelezen: Gelezen, eigen: str) -> Regioregel:
    """`eigen` is the code of the region of this Veilig Thuis; a closed dossier says nothing."""
    stand, mensen = gelezen.stand, gelezen.mensen
    if stand.is_closed:
        return Regioregel()
    beeld, aanbod = where_they_live(stand, mensen, klok.today()), stand.open_regioaanbod
    leidt = oud_adres = ""
    if beeld.leidend and beeld.leidend.code != eigen and _moved_here(stand):
        oud_adres = f"Van {mensen.short(beeld.door)} staat hier nog een adres bij {beeld.leidend.veilig_thuis}."
    elif beeld.leidend and beeld.leidend.code != eigen:
        leidt = f"{mensen.short(beeld.door)} woont in de regio van {beeld.leidend.veilig_thuis}. Volgens de regel leidt die."
    away = [f"{mensen.short(id)} ({streek.naam})" for id, streek in beeld.elders.items() if streek.code != eigen]
    return Regioregel(
        leidt=leidt,
        oud_adres=oud_adres,
        elders="" if leidt or oud_adres or not away else f"In een andere regio: {in_one_line(away)}.",
        aangeboden=(gelezen.noemer.partijen.organisatie(aanbod.aan) or "een andere regio") if aanbod else "",
        sinds=aanbod.sinds if aanbod else None,
    )


def _moved_here(stand: Stand) -> bool:
    """We took it over because they move to us: an old address says nothing about which region leads."""
    first = next((fact.feit for fact in stand.verleden), None)
    return isinstance(first, Voortgezet) and first.reden is Voortzetting.VERHUISD
