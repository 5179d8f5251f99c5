"""The page to split a dossier, and the one to undo it."""

from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse

from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.samenvoegen import described
from zicht.dossier.models import Dossierkoppeling
from zicht.foundation import klok, woorden
from zicht.foundation.vormen import Keuzes, LangeTekst
from zicht.stations.melding import splitsen
from zicht.stations.melding.begrippen import Onderwerp
from zicht.stations.melding.models import Melding


class SplitsVorm(Handelingsvorm):
    meldingen = Keuzes(
        label="Welke melding gaat over een ander huishouden?",
        choices=(),
        help_text="Die gaat verder in een nieuw dossier. Haar termijn loopt door.",
    )
    personen = Keuzes(
        label="Wie horen bij dat andere huishouden?",
        choices=(),
        help_text="Iemand kan bij beide horen, zoals een vader met twee gezinnen.",
    )
    weg = Keuzes(
        label="Wie van hen horen niet bij dit dossier?",
        choices=(),
        required=False,
        help_text="Niemand gekozen is: zij staan vanaf nu in allebei.",
    )
    reden = LangeTekst(label="Waaruit blijkt dat het twee huishoudens zijn?", rijen=3)

    def build(self) -> None:
        people = [(id, described(self.mensen[id])) for id in self.stand.ids if id in self.mensen.personen]
        for naam, choices in (("meldingen", self.initial.get("van", [])), ("personen", people), ("weg", people)):
            field = self.fields[naam]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if set(given.get("weg", [])) - set(given.get("personen", [])):
            self.add_error("weg", "Kies hier alleen wie je hierboven bij het andere huishouden zette.")
        return given


class Splitsen(Handeling):
    vorm = SplitsVorm
    titel = "Dossier splitsen"
    uitleg = (
        "Blijkt een melding over een ander huishouden te gaan, dan krijgt die een eigen dossier. Wat hier staat, blijft hier "
        "staan. In het nieuwe dossier ligt het zicht op veiligheid bij Veilig Thuis, met dezelfde termijnen."
    )
    knop = "Splits het dossier"
    gedaan = (
        "Gesplitst. Het nieuwe dossier staat bij de gekoppelde dossiers; daar ligt het zicht op veiligheid bij ons."
    )

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed or len(self.stand.meldingen) < 2:
            raise Http404

    def initial(self) -> dict[str, Any]:
        ids = [melding.id for melding in self.stand.meldingen]
        rows = Melding.objects.filter(dossier=self.dossier, pk__in=ids).order_by("ontvangen_op")
        return {"van": [(str(row.pk), _in_words(row)) for row in rows]}

    def act(self, gegeven: dict[str, Any]) -> None:
        splitsing = splitsen.Splitsing(
            meldingen=tuple(gegeven["meldingen"]),
            personen=tuple(gegeven["personen"]),
            weg=tuple(gegeven["weg"]),
            reden=gegeven["reden"],
        )
        splitsen.split(self.dossier, splitsing, door=self.medewerker)


def _in_words(melding: Melding) -> str:
    about = woorden.in_one_line([Onderwerp(code).label.lower() for code in melding.onderwerpen])
    return f"{melding.nummer}, {woorden.day_in_words(melding.ontvangen_op, klok.today())}: {about}"


class TerugVorm(Handelingsvorm):
    reden = LangeTekst(label="Waarom was splitsen een vergissing?", rijen=2)


class SplitsingTerugdraaien(Handeling):
    vorm = TerugVorm
    titel = "Splitsing terugdraaien"
    uitleg = (
        "Het eerste dossier gaat dan verder alsof het nooit gesplitst is; het zicht op veiligheid ligt weer daar. Dit dossier "
        "sluit. Wat hier is opgeschreven, blijft hier te lezen."
    )
    knop = "Draai de splitsing terug"
    gedaan = "De splitsing is teruggedraaid. Dit is het eerste dossier: het zicht op veiligheid ligt weer hier."

    def prepare(self, **kwargs: Any) -> None:
        soort = Dossierkoppeling.Soort.GESPLITST
        found = Dossierkoppeling.objects.filter(dossier=self.dossier, soort=soort, tot=None).first()
        if found is None or self.stand.is_closed:
            raise Http404
        self.koppeling = found

    def address_after(self) -> str:
        return reverse("dossier", args=[self.koppeling.eerder_id])

    def act(self, gegeven: dict[str, Any]) -> None:
        splitsen.put_back(self.dossier, self.koppeling.eerder_id, reden=gegeven["reden"], door=self.medewerker)
