"""A step for someone's immediate safety: one short form on every dossier page, never held by a missing record."""

from typing import Any

from django import forms

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation.vormen import Keuze, LangeTekst, Moment
from zicht.protocol.begrippen import Veiligheidsstap
from zicht.protocol.gebeurtenissen import VeiligheidsstapGezet

STAPPEN = (
    (Veiligheidsstap.GEBELD_112, "112 gebeld"),
    (Veiligheidsstap.POLITIE, "Politie ingeschakeld"),
    (Veiligheidsstap.HUISVERBOD_BESPROKEN, "Tijdelijk huisverbod besproken"),
    (Veiligheidsstap.SPOEDOVERNAME, "Veilig Thuis neemt het zicht nu over"),
    (Veiligheidsstap.ANDERS, "Iets anders voor de veiligheid"),
)


class VeiligheidsstapVorm(Handelingsvorm):
    stap = Keuze(label="Wat is er gedaan?", choices=STAPPEN)
    voor = forms.MultipleChoiceField(
        label="Voor wie?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Niemand gekozen is: voor iedereen.",
    )
    wat = LangeTekst(
        label="In een zin: wat is er aan de hand?", required=False, rijen=2, help_text="Aanvullen kan later."
    )
    op = Moment()

    def build(self) -> None:
        field = self.fields["voor"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = self.mensen.choices(self.stand.ids)


def act_for_safety(
    dossier: Dossier, stap: Veiligheidsstap, *, voor: tuple[str, ...], wat: str, door: Medewerker, op: Any = None
) -> None:
    (row,) = journaal.record(dossier, VeiligheidsstapGezet(stap=stap, voor=voor), door=door, op=op)
    fragmenten.write(
        dossier,
        Fragment.Soort.FEIT,
        wat,
        station="veiligheid",
        onderdeel=stap,
        over_wie=list(voor),
        gebeurtenis=row,
        door=door,
        op=op,
    )


class VeiligheidsstapZetten(Handeling):
    wat = "dossier.spoed"
    vorm = VeiligheidsstapVorm
    titel = "Stap voor directe veiligheid"
    uitleg = "Eerst doen, dan aanvullen. Is iemand nu in gevaar: bel 112."
    gedaan = "De stap voor de veiligheid staat vast. Aanvullen kan later."

    def act(self, gegeven: dict[str, Any]) -> None:
        voor, stap = tuple(gegeven["voor"]), Veiligheidsstap(gegeven["stap"])
        act_for_safety(self.dossier, stap, voor=voor, wat=gegeven["wat"], door=self.medewerker, op=gegeven["op"])
