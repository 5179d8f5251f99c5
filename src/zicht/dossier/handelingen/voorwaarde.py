"""A veiligheidsvoorwaarde: what must be met to be safe, for whom, who sees to it, and when it is looked at."""

from typing import Any

from django import forms
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.eergeweld import NIET_DE_FAMILIE
from zicht.dossier.models import Dossier, Fragment, Voorwaarde
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Dag, LangeTekst, Tekst
from zicht.foundation.vormen.moment import KOMT
from zicht.protocol.gebeurtenissen import VoorwaardeVastgesteld, VoorwaardeVervallen


class VoorwaardeVorm(Handelingsvorm):
    tekst = LangeTekst(
        label="Wat moet er geregeld zijn om veilig te zijn?",
        help_text="In gewone woorden, zo dat iedereen kan zien of het lukt.",
        rijen=2,
    )
    voor = forms.MultipleChoiceField(label="Voor wie?", widget=forms.CheckboxSelectMultiple)
    wie_kijkt = Tekst(label="Wie let op of het lukt?")
    hoe_gezien = Tekst(label="Hoe zien we dat het lukt?", limiet=300)
    uiterlijk = Dag(label="Wanneer kijken we?", required=False, grens=KOMT)

    def build(self) -> None:
        field = self.fields["voor"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = self.mensen.choices(self.stand.ids)
        if self.stand.eergeweld:
            self.fields["wie_kijkt"].help_text = NIET_DE_FAMILIE


class VervallenVorm(Handelingsvorm):
    reden = LangeTekst(label="Waarom is deze voorwaarde niet meer nodig?", rijen=2)


def set_condition(
    dossier: Dossier,
    *,
    tekst: str,
    voor: tuple[str, ...],
    wie_kijkt: str,
    hoe_gezien: str,
    door: Medewerker,
    uiterlijk: Any = None,
) -> Voorwaarde:
    id = new_id()
    journaal.record(dossier, VoorwaardeVastgesteld(voorwaarde=str(id), voor=voor), door=door)
    return Voorwaarde.objects.create(
        pk=id,
        dossier=dossier,
        tekst=tekst,
        voor=list(voor),
        wie_kijkt=wie_kijkt,
        hoe_gezien=hoe_gezien,
        uiterlijk=uiterlijk,
        vastgesteld_op=klok.now(),
    )


def drop_condition(dossier: Dossier, voorwaarde: Voorwaarde, *, reden: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, VoorwaardeVervallen(voorwaarde=str(voorwaarde.pk)), door=door)
    voorwaarde.vervallen_op = klok.now()
    voorwaarde.save(update_fields=["vervallen_op"])
    fragmenten.write(
        dossier,
        Fragment.Soort.BESLUIT,
        reden,
        station="voorwaarden",
        onderdeel="vervallen",
        ref=str(voorwaarde.pk),
        gebeurtenis=row,
        door=door,
    )


class VoorwaardeVaststellen(Handeling):
    vorm = VoorwaardeVorm
    station = "voorwaarden-vervolg"
    titel = "Veiligheidsvoorwaarde vaststellen"
    gedaan = "De voorwaarde staat vast. Geef haar schriftelijk aan wie het aangaat."

    def act(self, gegeven: dict[str, Any]) -> None:
        set_condition(
            self.dossier,
            tekst=gegeven["tekst"],
            voor=tuple(gegeven["voor"]),
            wie_kijkt=gegeven["wie_kijkt"],
            hoe_gezien=gegeven["hoe_gezien"],
            uiterlijk=gegeven["uiterlijk"],
            door=self.medewerker,
        )


class VoorwaardeLatenVervallen(Handeling):
    vorm = VervallenVorm
    titel = "Voorwaarde laten vervallen"
    gedaan = "De voorwaarde is vervallen."
    voorwaarde: Voorwaarde

    def prepare(self, **kwargs: Any) -> None:
        found = Voorwaarde.objects.filter(dossier=self.dossier, pk=kwargs["voorwaarde"], vervallen_op=None).first()
        if found is None:
            raise Http404
        self.voorwaarde = found

    def context(self) -> dict[str, Any]:
        return {"uitleg": self.voorwaarde.tekst}

    def act(self, gegeven: dict[str, Any]) -> None:
        drop_condition(self.dossier, self.voorwaarde, reden=gegeven["reden"], door=self.medewerker)
