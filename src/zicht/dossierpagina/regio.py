"""What the page says of other regions: whose it is by the rule, to whom it is offered, where it went."""

from dataclasses import dataclass
from datetime import datetime

from zicht.dossier.woonplaats import where_they_live
from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok
from zicht.foundation.woorden import in_one_line


@dataclass(frozen=True)
class Regioregel:
    """`leidt`: another region leads by the rule, because somebody lives there; `elders`: who lives in another than this."""

    leidt: str = ""
    elders: str = ""
    aangeboden: str = ""
    sinds: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.leidt or self.elders or self.aangeboden)


def other_regions(gelezen: Gelezen, eigen: str) -> Regioregel:
    """`eigen` is the code of the region of this Veilig Thuis; a closed dossier says nothing."""
    stand, mensen = gelezen.stand, gelezen.mensen
    if stand.is_closed:
        return Regioregel()
    beeld, aanbod = where_they_live(stand, mensen, klok.today()), stand.open_regioaanbod
    leidt = ""
    if beeld.leidend and beeld.leidend.code != eigen:
        leidt = f"{mensen.short(beeld.door)} woont in de regio van {beeld.leidend.veilig_thuis}. Volgens de regel leidt die."
    away = [f"{mensen.short(id)} ({streek.naam})" for id, streek in beeld.elders.items() if streek.code != eigen]
    return Regioregel(
        leidt=leidt,
        elders="" if leidt or not away else f"In een andere regio: {in_one_line(away)}.",
        aangeboden=(gelezen.noemer.partijen.organisatie(aanbod.aan) or "een andere regio") if aanbod else "",
        sinds=aanbod.sinds if aanbod else None,
    )
