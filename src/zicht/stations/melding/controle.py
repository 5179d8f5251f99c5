"""The last question of the desk: was it read out, and does it belong to a dossier we know? A person decides."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from zicht.dossier.handelingen.persoonsvelden import quiet
from zicht.dossier.models import Persoon
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.dossier.wie import birth_date, full_name
from zicht.foundation.vormen import Keuze, Keuzes, Vorm
from zicht.organisaties.namen import plain
from zicht.stations.melding.nieuw import Bestemming
from zicht.stations.melding.zoek import Treffer

NIEUW = "nieuw"
VOORGELEZEN = (("ja", "Ja, voorgelezen en akkoord"), ("nee", "Nee, dat kon nu niet"))
ANDER = "ander"
NIET_BEKEND = (("", "weet ik nog niet"), (ANDER, "iemand die er nog niet in staat"))


class Controle(Vorm):
    """`gezocht` is what the choice was about: typed otherwise since, the choice is asked again. A melding of Veilig Thuis
    itself (`eigen`) is read out to nobody: it is read over for whatever points at the adviesvrager."""

    handeling = "in ontvangst genomen"

    bestemming = Keuze(
        label="Waar hoort deze melding bij?",
        choices=(),
        error_messages={"required": "Kies bij welk dossier dit hoort, of kies een nieuw dossier."},
    )
    koppelen = Keuzes(label="Ging het eerder over dezelfde mensen? Koppel dat dossier", choices=(), required=False)
    voorgelezen = Keuze(label="Heb je de samenvatting voorgelezen?", choices=VOORGELEZEN, naast=True, required=False)
    nagelezen = forms.BooleanField(
        label="Ik heb het nagelezen: niets hierin wijst naar de adviesvrager",
        error_messages={
            "required": "Lees na of iets naar de adviesvrager wijst. Staat er zoiets, haal het hieronder weg."
        },
    )
    gezocht = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, typed: QueryDict | None, treffers: list[Treffer], gezocht: str, *, eigen: bool = False) -> None:
        super().__init__(typed, prefix="c", initial={"gezocht": gezocht, **_sure(treffers)})
        running = [(f"bij:{hit.dossier.pk}", _words(hit)) for hit in treffers if hit.loopt and hit.toevoegbaar]
        closed = [(str(hit.dossier.pk), _words(hit)) for hit in treffers if not hit.loopt]
        self.fields["bestemming"].choices = [*running, (NIEUW, "Een nieuw dossier")]  # type: ignore[attr-defined]
        self.fields["koppelen"].choices = closed  # type: ignore[attr-defined]
        if not running:
            self.fields["bestemming"].required = False
            self.fields["bestemming"].widget = forms.HiddenInput()
        if not closed:
            del self.fields["koppelen"]
        del self.fields["voorgelezen" if eigen else "nagelezen"]
        quiet(self)

    @property
    def voor_de_melder(self) -> BoundField:
        return self["voorgelezen" if "voorgelezen" in self.fields else "nagelezen"]

    @property
    def voor_jezelf(self) -> list[BoundField]:
        """What is not for the caller's ears: which dossiers there are, and whose."""
        return [self[naam] for naam in ("bestemming", "koppelen") if naam in self.fields and not self[naam].is_hidden]

    @property
    def joined(self) -> UUID | None:
        chosen = self.cleaned_data.get("bestemming") or NIEUW
        return UUID(chosen.removeprefix("bij:")) if chosen != NIEUW else None

    def destination(self, gemeente: str) -> Bestemming:
        linked = tuple(UUID(id) for id in self.cleaned_data.get("koppelen") or ())
        return Bestemming(bij=self.joined, na=() if self.joined else linked, gemeente=gemeente)


def _sure(treffers: list[Treffer]) -> dict[str, Any]:
    """Chosen beforehand only where one dossier has the same BSN and nothing else comes near; else nothing is."""
    running = [hit for hit in treffers if hit.loopt]
    closed = [str(hit.dossier.pk) for hit in treffers if not hit.loopt and hit.zeker]
    if len(running) == 1 and running[0].zeker and running[0].toevoegbaar:
        return {"bestemming": f"bij:{running[0].dossier.pk}", "koppelen": []}
    return {"bestemming": "" if running else NIEUW, "koppelen": closed}


def _words(hit: Treffer) -> str:
    names = f" ({', '.join(str(naam) for naam in hit.namen)})" if hit.namen else ""
    place = hit.dossier.team or hit.dossier.gemeente
    state = (
        f"loopt, {hit.station or 'in behandeling'}" if hit.loopt else f"afgesloten {hit.dossier.gesloten_op:%d-%m-%Y}"
    )
    team = f", team {place}" if place else ""
    unread = "" if hit.leesbaar or not hit.loopt else ". Je voegt toe zonder te lezen; de behandelaar kijkt wie wie is"
    return f"Dossier {hit.dossier.nummer}{names}: {state}{team}. Gelijk: {', '.join(hit.gronden)}{unread}"


class WieIsWie(Vorm):
    """For every person of the melding: somebody who is in the dossier already, somebody new, or not known yet."""

    def __init__(self, typed: QueryDict | None, told: Iterable[NieuwePersoon], known: list[Persoon]) -> None:
        super().__init__(typed, prefix="w")
        choices = [(str(persoon.pk), in_words(persoon)) for persoon in known]
        for persoon in told:
            same = same_person(persoon, known)
            self.fields[f"p{persoon.sleutel}"] = forms.ChoiceField(
                label=label_of(persoon),
                choices=[*NIET_BEKEND, *choices],
                required=False,
                initial=str(same.pk) if same else "",
            )
        quiet(self)

    def as_answered(self, persoon: NieuwePersoon) -> NieuwePersoon:
        chosen = self.cleaned_data.get(f"p{persoon.sleutel}")
        known = UUID(chosen) if chosen and chosen != ANDER else None
        return replace(persoon, bekend=known, nagekeken=bool(chosen))


def same_person(told: NieuwePersoon, known: list[Persoon]) -> Persoon | None:
    """Only who is surely the same: the same BSN, or first name, surname and birth date all known and equal. Twins share
    the last two."""
    for persoon in known:
        if told.bsn and told.bsn == persoon.bsn:
            return persoon
    whole = [
        persoon
        for persoon in known
        if told.voornamen
        and told.achternaam
        and told.geboren.day
        and plain(told.voornamen) == plain(persoon.voornamen)
        and plain(told.achternaam) == plain(persoon.achternaam)
        and told.geboren == birth_date(persoon)
    ]
    return whole[0] if len(whole) == 1 else None


def label_of(told: NieuwePersoon) -> str:
    name = " ".join(filter(None, (told.voornamen, told.voorvoegsel, told.achternaam))) or told.aanduiding
    born = f", {told.geboren.in_woorden}" if told.geboren.year else ""
    return f"{name or 'Zonder naam'} ({told.rol}{born})"


def in_words(persoon: Persoon) -> str:
    born = birth_date(persoon)
    return f"{full_name(persoon)} ({persoon.rol}{f', {born.in_woorden}' if born.year else ''})"
