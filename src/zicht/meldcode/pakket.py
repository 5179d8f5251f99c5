"""What the walk already says, as a melding: pieces that can be left out one by one, and the package that is sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from zicht.accounts.models import Medewerker
from zicht.foundation import klok
from zicht.foundation.woorden import as_day
from zicht.meldcode.models import Betrokkene, Meldcodedossier, Signaal
from zicht.meldcode.overzicht import VRAGEN, weighed
from zicht.meldcode.vastleggen import texts_of
from zicht.organisaties.models import Gemeente, Organisatie
from zicht.protocol.begrippen import Positie
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.woorden import Stap
from zicht.stations.melding.begrippen import Afspraak, Gezinsgesprek
from zicht.stations.melding.per_bericht import Pakket

#: What was written at a step that a melding can carry, with the heading it stands under.
TEKSTEN: tuple[tuple[Stap, str], ...] = (
    (Stap.SIGNALEN, "kinderen"),
    (Stap.OVERLEG, "uitkomst"),
    (Stap.OVERLEG, "advies_vt"),
    (Stap.GESPREK, "reactie"),
    (Stap.GESPREK, "waarom_niet"),
    (Stap.GESPREK, "herkennen"),
    (Stap.WEGEN, "vermoeden_reden"),
    (Stap.WEGEN, "onveilig_reden"),
    (Stap.WEGEN, "hulp_reden"),
    (Stap.WEGEN, "mee_reden"),
    (Stap.WEGEN, "stabiel_reden"),
    (Stap.BESLISSEN, "reden"),
    (Stap.BESLISSEN, "afspraken"),
)
PERSOON = "persoon:"
_PERSOON = ("rol", "aanduiding", "voornamen", "voorvoegsel", "achternaam", "straat", "huisnummer", "postcode")
_PERSOON_ERBIJ = ("woonplaats", "telefoon")


@dataclass(frozen=True)
class Stuk:
    """A piece of the walk that goes along unless somebody leaves it out."""

    code: str
    kop: str
    tekst: str
    bij: str = ""

    @property
    def is_persoon(self) -> bool:
        return self.code.startswith(PERSOON)


@dataclass(frozen=True)
class Zichtafspraak:
    """Agreed with somebody of Veilig Thuis: who of ours watches until they assessed, how to reach them, and a deputy."""

    met: str
    persoon: str
    telefoon: str
    vervanger: str

    @property
    def houder(self) -> Pakket:
        return {"persoon": self.persoon, "telefoon": self.telefoon, "vervanger": self.vervanger}


@dataclass(frozen=True)
class Meldgegevens:
    """What a melding needs and the walk does not know: how to reach who reports, where it belongs, what the family knows."""

    telefoon: str
    functie: str
    gemeente: Gemeente
    geinformeerd: bool | None
    anoniem: bool
    grond: str = ""
    bereikbaar: str = ""
    zicht: Zichtafspraak | None = None


@dataclass(frozen=True)
class Inhoud:
    """One file, read once."""

    dossier: Meldcodedossier
    doorloop: Doorloop
    betrokkenen: list[Betrokkene]
    signalen: list[Signaal]

    def pieces(self) -> list[Stuk]:
        return list(self._pieces())

    def _pieces(self) -> Iterator[Stuk]:
        for wie in self.betrokkenen[1:]:
            yield Stuk(f"{PERSOON}{wie.pk}", wie.volle_naam or str(wie), wie.rol_in_woorden)
        for signaal in self.signalen:
            yield Stuk(f"signaal:{signaal.pk}", "Signaal", signaal.tekst, _where_from(signaal))
            if signaal.uitleg:
                yield Stuk(f"uitleg:{signaal.pk}", "Wat je er zelf van denkt", signaal.uitleg)
        check = self.doorloop.kindcheck
        for stap, vraag in TEKSTEN:
            if vraag == "kinderen" and check and check.opens_meldcode:
                continue  # they stand among the people
            if tekst := texts_of(self.dossier, stap, self.doorloop).get(vraag):
                yield Stuk(f"tekst:{vraag}", VRAGEN[vraag].rstrip(".?"), tekst)
        if self.doorloop.weging:
            told = weighed(self.doorloop, self.doorloop.weging)
            answers = ", ".join(f"{woord.lower()}: {antwoord}" for woord, antwoord in told)
            yield Stuk("weging", "De weging van stap 4", f"{answers.capitalize()}.")


def _where_from(signaal: Signaal) -> str:
    told = f"verteld door {signaal.verteld_door}" if signaal.verteld_door else signaal.get_soort_display().lower()
    day = f"{signaal.op_dag:%d-%m-%Y}" if signaal.op_dag else ""
    about = f"over {signaal.over_wie}" if signaal.over_wie else ""
    return ", ".join(filter(None, (told, signaal.waar, day, about)))


def package(inhoud: Inhoud, gegevens: Meldgegevens, mee: set[str], *, door: Medewerker, bij: Organisatie) -> Pakket:
    """Exactly what is sent: the people, and the pieces whose code is in `mee`."""
    doorloop = inhoud.doorloop
    helps = bool(doorloop.besluit and doorloop.besluit.hulp)
    first = min((one.op_dag or as_day(one.vastgelegd_op) for one in inhoud.signalen), default=None)
    return {
        "melder": _melder(inhoud, gegevens, door, bij),
        "positie": (Positie.KAN_ZELF_HULP_BIEDEN if helps else Positie.VEILIG_THUIS_NEEMT_OVER).value,
        "behoudt_zicht": gegevens.zicht.houder if gegevens.zicht else None,
        "gemeente": gegevens.gemeente.code,
        "spoed": doorloop.is_acute or bool(doorloop.weging and doorloop.weging.acuut),
        "spoed_reden": _danger(inhoud),
        "onderwerpen": list(doorloop.onderwerpen) or ["anders"],
        "omschrijving": _story(inhoud, mee),
        "signalen": list(_signals(inhoud, mee)),
        "personen": [_person(wie) for wie in _people(inhoud, mee)],
        "afspraken": _agreements(gegevens),
        "gezin_geinformeerd": gegevens.geinformeerd,
        "gesproken": _spoken(inhoud),
        "kritieke_dag": _critical_day(inhoud),
        "meldcodestappen": [place for place, stap in enumerate(Stap, 1) if doorloop.taken(stap)],
        "kindcheck": True if doorloop.kindcheck else None,
        "eerste_signaal": first.isoformat() if first else "",
    }


def _people(inhoud: Inhoud, mee: set[str]) -> list[Betrokkene]:
    """Whom the file is about always goes along; of the others, who was not left out."""
    first, *others = inhoud.betrokkenen
    return [first, *(wie for wie in others if f"{PERSOON}{wie.pk}" in mee)]


def _melder(inhoud: Inhoud, gegevens: Meldgegevens, door: Medewerker, bij: Organisatie) -> Pakket:
    return {
        "naam": door.naam,
        "telefoon": gegevens.telefoon,
        "functie": gegevens.functie,
        "organisatie": bij.naam,
        "kenmerk": inhoud.dossier.nummer,
        "anoniem_voor_gezin": gegevens.anoniem,
        "grond": gegevens.grond,
    }


def _agreements(gegevens: Meldgegevens) -> dict[str, str]:
    zicht = f"Afgesproken met {gegevens.zicht.met} van Veilig Thuis." if gegevens.zicht else ""
    told = {Afspraak.COMMUNICATIE.value: gegevens.bereikbaar, Afspraak.ZICHT.value: zicht}
    return {soort: words for soort, words in told.items() if words}


def _spoken(inhoud: Inhoud) -> str:
    """Asked of a melding only where talking may be dangerous. Whom it is about, alone, is not yet the family."""
    if not inhoud.doorloop.family_is_counterpart:
        return ""
    family = {*inhoud.doorloop.gesproken_met} - {str(wie.pk) for wie in inhoud.betrokkenen[:1]}
    return (Gezinsgesprek.WEL if family else Gezinsgesprek.NIET_VEILIG).value


def _critical_day(inhoud: Inhoud) -> Pakket | None:
    """The day on which whom it is about may come into danger, while it has not passed."""
    found = inhoud.doorloop.kritieke_dag
    if found is None or found.dag < klok.today():
        return None
    over = [str(wie.pk) for wie in inhoud.betrokkenen[:1]]
    return {"reden": found.reden.value, "dag": found.dag.isoformat(), "over": over}


def _danger(inhoud: Inhoud) -> str:
    if not inhoud.doorloop.is_acute:
        return ""
    rows = inhoud.dossier.teksten.filter(vraag="gevaar").order_by("-volgnummer")
    return next((row.tekst for row in rows), "")


def _story(inhoud: Inhoud, mee: set[str]) -> str:
    elsewhere = ("signaal:", "uitleg:", PERSOON)
    kept = [stuk for stuk in inhoud.pieces() if stuk.code in mee and not stuk.code.startswith(elsewhere)]
    return "\n\n".join(f"{stuk.kop}: {stuk.tekst}" for stuk in kept)


def _signals(inhoud: Inhoud, mee: set[str]) -> Iterator[Pakket]:
    sent = {wie.pk for wie in _people(inhoud, mee)}
    for one in inhoud.signalen:
        about = [str(id) for id in one.over if id in sent]
        when = f"{one.op_dag.isoformat()}T12:00:00+01:00" if one.op_dag else one.vastgelegd_op.isoformat()
        bron = ", ".join(filter(None, (one.verteld_door, one.waar)))
        common: dict[str, Any] = {"op": when, "over": about}
        if f"signaal:{one.pk}" in mee:
            yield {"tekst": one.tekst, "soort": "waarneming", "bron": bron, **common}
        if f"uitleg:{one.pk}" in mee:
            yield {"tekst": one.uitleg, "soort": "oordeel", "bron": "", **common}


def _person(wie: Betrokkene) -> Pakket:
    told = {naam: getattr(wie, naam) for naam in (*_PERSOON, *_PERSOON_ERBIJ)}
    due = {"uitgerekend_op": wie.uitgerekend.isoformat()} if wie.uitgerekend else {}
    return {"sleutel": str(wie.pk), "geboren": wie.geboren_tekst, **told, **due}
