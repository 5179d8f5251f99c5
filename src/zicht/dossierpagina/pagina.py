"""Everything the dossier page shows, made in one pass over what was read."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from zicht.dossier.models import Voorwaarde
from zicht.dossier.namen import household_name
from zicht.dossier.veiligheid import danger
from zicht.dossierpagina import genogram, personen, tegenpartij, tijdlijn, veiligheidsbeeld, wanneer, zin
from zicht.dossierpagina.afspraken import Afspraakrij, agreements
from zicht.dossierpagina.gang import Haltenaam, as_list, walk
from zicht.dossierpagina.gelezen import Gelezen
from zicht.dossierpagina.overdrachten import Overdrachtsregel, handovers
from zicht.dossierpagina.regio import Regioregel, other_regions
from zicht.dossierpagina.samen import Samen
from zicht.dossierpagina.vragen import Gekoppeld
from zicht.foundation import context, klok
from zicht.foundation.routekaart.mini import mini
from zicht.organisaties.woonplaats import streek_code
from zicht.stations.volgende import NIETS, Volgende, what_next


@dataclass(frozen=True)
class Pagina:
    naam: str
    gevaar: tuple[str, str] | None
    klasse: str
    melding: str
    behandelaar: str
    zin: zin.Zin | None
    tegenpartij: tegenpartij.Tegenpartij | None
    volgende: Volgende
    eisen: tuple[wanneer.Eis, ...]
    route: SafeString | None
    haltes: tuple[Haltenaam, ...]
    personen: tuple[personen.Persoonsrij, ...]
    genogram: SafeString | None
    tijdlijn: tijdlijn.Tijdlijn
    veiligheid: veiligheidsbeeld.Beeld | None
    voorwaarden: list[Voorwaarde]
    afspraken: tuple[Afspraakrij, ...]
    overdrachten: tuple[Overdrachtsregel, ...]
    eerder: list[Gekoppeld]
    regio: Regioregel
    meldingen: int
    bijlagen: int
    samen: Samen | None
    gesloten: bool


def page_of(gelezen: Gelezen, may_come: Callable[[str], bool], *, groep: str = "", everything: bool = False) -> Pagina:
    stand, mensen, op = gelezen.stand, gelezen.mensen, gelezen.op
    gang = walk(gelezen)
    return Pagina(
        naam=household_name(mensen.household) or f"Dossier {gelezen.dossier.nummer}",
        gevaar=personen.MERKJES[level] if (level := danger(stand)) and not stand.is_closed else None,
        klasse=classification(gelezen),
        melding=stand.meldingen[-1].id if stand.meldingen else "",
        behandelaar=gelezen.noemer.medewerkers.get(stand.behandelaar, ""),
        zin=zin.sentence(stand, mensen, gelezen.noemer.partijen, op),
        tegenpartij=tegenpartij.on_top(gelezen),
        volgende=NIETS if gelezen.terug else what_next(gelezen.dossier.pk, stand, mensen, op).for_whom(may_come),
        eisen=wanneer.due(gelezen),
        route=mini(gang) if gang.haltes else None,
        haltes=as_list(gang),
        personen=personen.rows(gelezen, klok.today()),
        genogram=genogram.drawing(gelezen),
        tijdlijn=tijdlijn.timeline(gelezen, groep, everything=everything),
        veiligheid=veiligheidsbeeld.drawing(stand, mensen, op),
        voorwaarden=gelezen.voorwaarden,
        afspraken=agreements(gelezen),
        overdrachten=handovers(gelezen),
        eerder=gelezen.koppelingen,
        regio=other_regions(gelezen, streek_code(context.organisatie_id())),
        meldingen=len(stand.meldingen),
        bijlagen=gelezen.bijlagen,
        samen=gelezen.samen,
        gesloten=stand.is_closed,
    )


def classification(gelezen: Gelezen) -> str:
    """`hermelding` when this household was known before, `vervolgmelding` when one melding came after another."""
    if any(koppeling.is_hermelding for koppeling in gelezen.koppelingen):
        return "hermelding"
    return "vervolgmelding" if len(gelezen.stand.meldingen) > 1 else "eerste melding"
