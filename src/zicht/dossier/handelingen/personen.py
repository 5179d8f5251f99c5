"""The people of a dossier: somebody comes, is known better, is born, leaves.

The row of a person is changed before the journaal is written, in every act: who holds the dossier never waits for a person.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal, regioaanbod, zoeken
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.persoonsvelden import Persoonsvelden, as_told, quiet
from zicht.dossier.models import Dossier, Fragment, Persoon, Rol
from zicht.dossier.persoonsgegevens import GEBOORTE, NieuwePersoon, enrol
from zicht.dossier.wie import as_betrokkene, birth_date, full_name, set_birth_date
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, LangeTekst, Moment, Tekst, Telefoon, Versie
from zicht.foundation.wijzigen import ChangedMeanwhile, change
from zicht.personen.datum import DeelDatum
from zicht.personen.velden import DeelDatumVeld
from zicht.protocol.begrippen import Leeftijd, Vertrekreden
from zicht.protocol.gebeurtenissen import BetrokkeneToegevoegd, BetrokkeneVertrokken, Geboren, LeeftijdVastgesteld

STATION = "personen"
VERTREK = (
    (Vertrekreden.VERTROKKEN.value, "Hoort niet meer bij dit gezin of huishouden"),
    (Vertrekreden.OVERLEDEN.value, "Is overleden"),
    (Vertrekreden.HOORT_ER_NIET_BIJ.value, "Hoorde er nooit bij: vergissing, of iemand staat er dubbel"),
)
GROEPEN = (
    ("rol", "kring"),
    ("voornamen", "voorvoegsel", "achternaam", "aanduiding"),
    ("geboren",),
    ("uitgerekend_op",),
    ("geslacht", "bsn"),
    ("postcode", "huisnummer", "straat", "woonplaats"),
    ("adres_geheim",),
    ("telefoon", "email"),
    ("veilig_wanneer", "veilig_hoe", "veilig_codewoord"),
    ("vermoed_slachtoffer", "vermoed_pleger"),
)


class PersoonVorm(Persoonsvelden, Handelingsvorm):
    """Somebody new in the dossier."""

    alleen_als = Persoonsvelden.alleen_als

    def build(self) -> None:
        quiet(self)

    @property
    def groepen(self) -> list[list[forms.BoundField]]:
        """Short questions that belong together, beside one another."""
        return [[self[naam] for naam in namen if naam in self.fields] for namen in GROEPEN]


class WijzigVorm(PersoonVorm):
    """Somebody known. Household or network stays as it is: zicht hangs on it, so that is leaving and coming again."""

    versie = Versie()
    kring = None  # type: ignore[assignment]
    al_geboren = "Dit geboortejaar past niet bij een ongeboren kind. Leg de geboorte vast met ‘Is geboren’."


class VertrekVorm(Handelingsvorm):
    reden = Keuze(label="Waarom?", choices=VERTREK)
    toelichting = LangeTekst(label="Wat is er bekend, en van wie?", rijen=3)
    op = Moment(label="Sinds wanneer?")


class GeboorteVorm(Handelingsvorm):
    geboren = DeelDatumVeld(label="Geboren op")
    voornamen = Tekst(label="Voornaam", required=False, limiet=120)
    achternaam = Tekst(label="Achternaam", required=False, limiet=120)


def add_person(dossier: Dossier, nieuw: NieuwePersoon, *, door: Medewerker) -> Persoon:
    """Somebody new: zicht on who belongs to the household lies with Veilig Thuis from now."""
    persoon = enrol(dossier, nieuw)
    journaal.record(dossier, BetrokkeneToegevoegd(betrokkene=as_betrokkene(persoon)), door=door)
    return persoon


#: Where somebody is and how they are reached without danger: an offer to another region may not hold what it was before.
BEREIKEN = (
    "straat",
    "huisnummer",
    "postcode",
    "woonplaats",
    "adres_geheim",
    "telefoon",
    "email",
    "veilig_wanneer",
    "veilig_hoe",
    "veilig_codewoord",
)


def change_person(persoon: Persoon, told: NieuwePersoon, *, versie: int, door: Medewerker) -> bool:
    """Everything on the page takes the place of what stood there; `ChangedMeanwhile` when a colleague was first. Whether
    an offer to another region had to be taken back."""
    reached_otherwise = any(getattr(persoon, naam) != getattr(told, naam) for naam in BEREIKEN)
    was = persoon.leeftijd
    values = told.columns | {"leeftijd": told.age_group(klok.today())}
    values.pop("kring"), values.pop("talen")
    set_birth_date(persoon, DeelDatum.unknown() if told.is_unborn else told.geboren)
    persoon.bsn = told.bsn
    values |= {naam: getattr(persoon, naam) for naam in (*GEBOORTE, "bsn_versleuteld")}
    change(persoon, versie=versie, **values)
    zoeken.renew_tokens(persoon)
    if persoon.leeftijd != was:
        fact = LeeftijdVastgesteld(betrokkene=str(persoon.pk), leeftijd=Leeftijd(persoon.leeftijd))
        journaal.record(persoon.dossier, fact, door=door)
    return reached_otherwise and regioaanbod.take_back(persoon.dossier, door=door)


def let_go(
    dossier: Dossier, wie: str, reden: Vertrekreden, *, toelichting: str, door: Medewerker, op: Any = None
) -> bool:
    """Somebody leaves, died, or never belonged here: zicht on them ends; what was recorded stays. Whether an offer to
    another region, with them in it, had to be taken back."""
    if reden is Vertrekreden.OVERLEDEN:
        persoon = Persoon.objects.get(dossier=dossier, pk=wie)
        change(persoon, versie=persoon.versie, overleden_op=klok.today() if op is None else op.date())
    (row,) = journaal.record(dossier, BetrokkeneVertrokken(betrokkene=wie, reden=reden), door=door, op=op)
    fragmenten.write(
        dossier,
        Fragment.Soort.FEIT,
        toelichting,
        station=STATION,
        onderdeel="vertrokken",
        over_wie=[wie],
        gebeurtenis=row,
        door=door,
        op=op,
    )
    return regioaanbod.take_back(dossier, door=door)


def bear(persoon: Persoon, geboren: DeelDatum, *, voornamen: str, achternaam: str, door: Medewerker) -> None:
    """The unborn child is born: the same person, now with a date of birth and perhaps a name."""
    set_birth_date(persoon, geboren)
    named = {"voornamen": voornamen or persoon.voornamen, "achternaam": achternaam or persoon.achternaam}
    born = {naam: getattr(persoon, naam) for naam in GEBOORTE}
    change(persoon, versie=persoon.versie, leeftijd=Leeftijd.MINDERJARIG.value, rol=Rol.KIND.value, **named, **born)
    journaal.record(persoon.dossier, Geboren(betrokkene=str(persoon.pk)), door=door)
    zoeken.renew_tokens(persoon)


class PersoonToevoegen(Handeling):
    wat = "contact.voeren"
    vorm = PersoonVorm
    titel = "Persoon toevoegen"
    uitleg = "Wat niemand weet, mag leeg blijven. Wie bij het gezin hoort, krijgt zicht van Veilig Thuis vanaf nu."
    knop = "Voeg toe"
    gedaan = "Toegevoegd."
    template_name = "dossier/persoon.html"

    def act(self, gegeven: dict[str, Any]) -> None:
        add_person(self.dossier, as_told(gegeven), door=self.medewerker)


class _OverPersoon(Handeling):
    wat = "contact.voeren"
    persoon: Persoon

    def prepare(self, **kwargs: Any) -> None:
        found = self.mensen.personen.get(str(kwargs["wie"]))
        if found is None:
            raise Http404
        self.persoon = found

    def context(self) -> dict[str, Any]:
        return {"titel": f"{self.titel}: {full_name(self.persoon)}", "persoon": self.persoon}


class PersoonWijzigen(_OverPersoon):
    vorm = WijzigVorm
    titel = "Gegevens wijzigen"
    uitleg = (
        "Wat niemand weet, mag leeg blijven. Hoort iemand toch wel of toch niet bij het gezin: laat deze persoon "
        "vertrekken en voeg opnieuw toe."
    )
    knop = "Sla op"
    gedaan = "Opgeslagen."
    template_name = "dossier/persoon_wijzigen.html"

    def initial(self) -> dict[str, Any]:
        names = [naam for naam in WijzigVorm.base_fields if hasattr(self.persoon, naam)]
        return {naam: getattr(self.persoon, naam) for naam in names} | {"geboren": birth_date(self.persoon)}

    def act(self, gegeven: dict[str, Any]) -> None:
        if change_person(self.persoon, as_told(gegeven), versie=gegeven["versie"], door=self.medewerker):
            messages.warning(self.request, regioaanbod.INGETROKKEN)

    def do(self, form: Handelingsvorm) -> HttpResponse:
        """When a colleague was first, both stand on the page: theirs beside ours, ours still in the fields."""
        try:
            return super().do(form)
        except ChangedMeanwhile as meanwhile:
            self.persoon = Persoon.objects.get(pk=meanwhile.row.pk)
            typed = self.request.POST.copy()
            typed["versie"] = str(self.persoon.versie)
            again = self.make_form(typed)
            again.add_error(None, str(meanwhile))
            return self.show(again, van_collega=_differences(again, self.initial()))


def _differences(form: Handelingsvorm, theirs: dict[str, Any]) -> list[tuple[str, str]]:
    """`Telefoon: 06 12345678` for every answer in which the colleague's row is not what is typed here."""
    given = form.cleaned_data
    return [
        (str(form.fields[naam].label), _in_words(value, form.fields[naam]))
        for naam, value in theirs.items()
        if naam != "versie" and naam in given and given[naam] != value and (given[naam] or value)
    ]


def _in_words(value: object, field: forms.Field) -> str:
    if isinstance(value, DeelDatum):
        return value.in_woorden
    if isinstance(field, Telefoon):
        value = field.prepare_value(value)
    return {True: "ja", False: "nee", None: "onbekend", "": "leeg"}.get(value, str(value))  # type: ignore[call-overload]


class PersoonVertrokken(_OverPersoon):
    vorm = VertrekVorm
    titel = "Niet meer in dit dossier"
    gedaan = "Vastgelegd. Wat eerder over deze persoon is vastgelegd, blijft staan."

    def act(self, gegeven: dict[str, Any]) -> None:
        reden, wie = Vertrekreden(gegeven["reden"]), str(self.persoon.pk)
        toelichting, op = gegeven["toelichting"], gegeven["op"]
        if let_go(self.dossier, wie, reden, toelichting=toelichting, door=self.medewerker, op=op):
            messages.warning(self.request, regioaanbod.INGETROKKEN)


class PersoonGeboren(_OverPersoon):
    vorm = GeboorteVorm
    titel = "Is geboren"
    gedaan = "De geboorte staat vast. Het zicht op dit kind loopt door."

    def initial(self) -> dict[str, Any]:
        return {"achternaam": self.persoon.achternaam, "voornamen": self.persoon.voornamen}

    def act(self, gegeven: dict[str, Any]) -> None:
        named = {naam: gegeven[naam] for naam in ("voornamen", "achternaam")}
        bear(self.persoon, gegeven["geboren"], door=self.medewerker, **named)
