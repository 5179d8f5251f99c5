"""On top of a dossier in which the whole family may be the counterpart: one line, who knows about it, and the days to fear."""

from dataclasses import dataclass

from zicht.dossier.handelingen.deskundige import name_of
from zicht.dossier.handelingen.eergeweld import VOORTAAN, subjects
from zicht.dossier.handelingen.kritieke_datum import in_words
from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok, woorden
from zicht.foundation.woorden import in_one_line
from zicht.protocol.waarschuwingen import about_family


@dataclass(frozen=True)
class Datumregel:
    id: str
    tekst: str
    over: str
    nabij: bool


@dataclass(frozen=True)
class Tegenpartij:
    """`onderwerp` is empty in a dossier that only has critical dates."""

    onderwerp: str
    voortaan: str
    deskundige: str
    telefoon: str
    weet_ervan: str
    data: tuple[Datumregel, ...]


#: From so many days before it a critical date is printed warm.
NABIJ = 14


def on_top(gelezen: Gelezen) -> Tegenpartij | None:
    stand = gelezen.stand
    if not (stand.eergeweld or stand.open_kritieke_data):
        return None
    about = in_one_line([naam[0].lower() + naam[1:] for naam in subjects(stand)])
    expert, warning = gelezen.deskundige, about_family(stand)
    return Tegenpartij(
        onderwerp=about[:1].upper() + about[1:],
        voortaan=VOORTAAN,
        deskundige=name_of(expert) if expert else "",
        telefoon=expert.telefoon if expert else "",
        weet_ervan=warning.tekst if warning else "",
        data=_dates(gelezen),
    )


def _dates(gelezen: Gelezen) -> tuple[Datumregel, ...]:
    today = klok.today()
    return tuple(
        Datumregel(
            datum.id,
            in_words(datum, gelezen.mensen),
            _when((datum.dag - today).days),
            (datum.dag - today).days <= NABIJ,
        )
        for datum in gelezen.stand.open_kritieke_data
    )


def _when(days: int) -> str:
    if days < 0:
        return "geweest: hoe liep het af?"
    return {0: "vandaag", 1: "morgen"}.get(days, f"over {woorden.count(days, 'dag', 'dagen')}")
