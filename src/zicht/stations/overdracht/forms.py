"""The questions of an overdracht: to whom and for whom, what was agreed, what goes along, and the answer."""

from typing import Any

from django import forms

from zicht.dossier.handeling import Handelingsvorm
from zicht.dossier.handelingen.eergeweld import NIET_DE_FAMILIE
from zicht.dossier.handelingen.wie_kijkt import WieKijktVragen
from zicht.foundation.vormen import Alleen, Keuze, Keuzes, LangeTekst, Moment, Tekst
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.toelaten.overdracht import without_offer
from zicht.stations.overdracht.models import Overdracht

SOORTEN = {
    Overdrachtsoort.LOKAAL_TEAM: "Lokaal team",
    Overdrachtsoort.LOPENDE_HULPVERLENING: "Lopende hulpverlening",
    Overdrachtsoort.MULTIDISCIPLINAIR_TEAM: "Multidisciplinair team",
    Overdrachtsoort.DIRECTBETROKKENEN: "De directbetrokkenen zelf",
}
_PARTIJ = (
    Overdrachtsoort.LOKAAL_TEAM,
    Overdrachtsoort.LOPENDE_HULPVERLENING,
    Overdrachtsoort.MULTIDISCIPLINAIR_TEAM,
)


GEEN_INHOUD = (
    "De ander krijgt nog niets over de melding en de beoordeling. Kies hierboven informatie, of schrijf het hier op."
)


class OverdragenVorm(Handelingsvorm):
    """After a dienst the five obligatory actions are asked as well (`na_dienst`)."""

    alleen_als = {
        "partij": Alleen("soort", *_PARTIJ),
        "partij_naam": Alleen("partij", "anders"),
        "waarom_niet_warm": Alleen("gesprek", Overdracht.Gesprek.ZONDER, Overdracht.Gesprek.NIET),
    }

    soort = Keuze(label="Aan wie draag je over?", choices=[(s.value, naam) for s, naam in SOORTEN.items()])
    partij = Keuze(label="Welke organisatie?", choices=())
    partij_naam = Tekst(label="Naam van de organisatie en de persoon")
    voor = forms.MultipleChoiceField(label="Voor wie?", widget=forms.CheckboxSelectMultiple)
    gesprek = Keuze(label="Is er een overdrachtsgesprek geweest?", choices=Overdracht.Gesprek.choices)
    waarom_niet_warm = LangeTekst(label="Waarom was er geen directbetrokkene bij?", rijen=2)
    informatie = Keuzes(
        label="Welke informatie geef je mee?",
        choices=(),
        required=False,
        help_text="Alleen wat de ander nodig heeft. Teksten over de melder staan er niet bij; lees ook de rest daarop na.",
    )
    samenvatting = LangeTekst(
        label="Wat moet de ander weten over de melding en de veiligheidsbeoordeling?",
        help_text="In je eigen woorden, zonder te zeggen van wie je het hoorde.",
        required=False,
        rijen=4,
    )
    voorwaarden_gegeven = forms.BooleanField(
        label="De voorwaarden zijn schriftelijk gegeven aan directbetrokkenen en aan deze partij",
        help_text="Hoe en wanneer, leg je daarna per persoon vast.",
    )
    plannen = LangeTekst(label="Wie maakt het veiligheidsplan, het hulpverleningsplan en het herstelplan?", rijen=3)
    monitoring = LangeTekst(label="Hoe worden de voorwaarden gemonitord, en met wie is dat afgesproken?", rijen=3)
    gevolgen = LangeTekst(label="Wat gebeurt er als de veiligheid niet genoeg herstelt?", rijen=3)
    motivering = LangeTekst(label="Waarom past deze partij?", rijen=3)

    ALLEEN_NA_DIENST = ("voorwaarden_gegeven", "plannen", "monitoring", "gevolgen")

    def build(self) -> None:
        free = without_offer(self.stand)
        self._choices("voor", self.mensen.choices(free or self.stand.ids))
        self._choices("partij", [*self.initial.get("partijen", []), ("anders", "Een andere organisatie")])
        self._choices("informatie", self.initial.get("teksten", []))
        self.fields["informatie"].widget.uitleg = self.initial.get("inhoud_van", {})
        if not self.stand.hands_over_after_dienst:
            for naam in self.ALLEEN_NA_DIENST:
                del self.fields[naam]
        if len(self.stand.ids) == 1:
            self.initial.setdefault("voor", list(self.stand.ids))

    def clean(self) -> dict[str, Any]:
        """After a dienst the content of the melding and of the assessment is given, in what form it may."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        after_dienst = self.stand.hands_over_after_dienst
        if after_dienst and not given.get("informatie") and not given.get("samenvatting", "").strip():
            self.add_error("samenvatting", GEEN_INHOUD)
        return given

    def _choices(self, naam: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[naam]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


class AanvaardVorm(WieKijktVragen, Handelingsvorm):
    """The answer of a party that said yes, as Veilig Thuis heard it."""

    op = Moment(label="Wanneer is het aanvaard?")

    def build(self) -> None:
        if self.stand.eergeweld:
            self.fields["wie_kijkt"].help_text = f"{self.fields['wie_kijkt'].help_text} {NIET_DE_FAMILIE}"


class AanvaardDoorGezinVorm(Handelingsvorm):
    door = forms.MultipleChoiceField(
        label="Wie van hen aanvaarden dit?",
        widget=forms.CheckboxSelectMultiple,
        help_text="Volwassenen, en niet alleen de vermoedelijke pleger.",
        required=False,
    )
    op = Moment(label="Wanneer is het aanvaard?")

    def build(self) -> None:
        field = self.fields["door"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = self.mensen.choices(self.stand.ids)


class WeigerVorm(Handelingsvorm):
    reden = LangeTekst(label="Waarom niet?", rijen=3)
    op = Moment()


class IntrekVorm(Handelingsvorm):
    reden = LangeTekst(label="Waarom trek je het aanbod in?", rijen=2)


def chosen_party(gegeven: dict[str, Any]) -> str | None:
    """The id of the organisation, None when it is typed or when it is the household itself."""
    partij = gegeven.get("partij")
    return partij if partij and partij != "anders" else None
