"""A note: what somebody told, what was seen, what you think, where no other act has a place for it. It answers nothing."""

from typing import Any

from django import forms
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, Keuzes, LangeTekst, Moment, Tekst
from zicht.protocol.zin import leading

SOORTEN = (
    (Fragment.Soort.FEIT, "Een feit: iemand vertelde of bevestigde het"),
    (Fragment.Soort.WAARNEMING, "Een waarneming: jij zag of hoorde het zelf"),
    (Fragment.Soort.OORDEEL, "Een oordeel: wat jij of een ander ervan vindt"),
)


class NotitieVorm(Handelingsvorm):
    tekst = LangeTekst(label="Wat wil je vastleggen?", rijen=5)
    soort = Keuze(label="Wat is het?", choices=SOORTEN)
    bron = Tekst(label="Van wie komt het?", help_text="Bijvoorbeeld: juf van groep 6, aan de telefoon.")
    afgeschermd = forms.BooleanField(
        label="Deze bron moet voor het gezin onbekend blijven",
        required=False,
        help_text="Schrijf hierboven dan geen naam, maar bijvoorbeeld: iemand uit de buurt.",
    )
    over = Keuzes(label="Over wie gaat het?", choices=(), required=False, help_text="Niemand gekozen is: het gezin.")
    op = Moment()

    def build(self) -> None:
        field = self.fields["over"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = self.mensen.choices(tuple(self.mensen.personen))


def note(
    dossier: Dossier, soort: str, tekst: str, *, bron: str, over: list[str], station: str, door: Medewerker, **more: Any
) -> None:
    """Keep a note beside the journaal: it is text, and no fact follows from it."""
    fragmenten.write(
        dossier, soort, tekst, station=station, onderdeel="notitie", bron=bron, over_wie=over, door=door, **more
    )


class NotitieMaken(Handeling):
    wat = "contact.voeren"
    vorm = NotitieVorm
    titel = "Notitie"
    uitleg = "Voor wat nergens anders past. Sprak je een directbetrokkene, leg dan een gesprek vast."
    gedaan = "De notitie staat in de tijdlijn."

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed:
            raise Http404

    def act(self, gegeven: dict[str, Any]) -> None:
        traject = leading(self.stand, klok.now())
        note(
            self.dossier,
            gegeven["soort"],
            gegeven["tekst"],
            bron=gegeven["bron"],
            over=gegeven["over"],
            station=traject.station if traject else "",
            door=self.medewerker,
            bron_afgeschermd=gegeven["afgeschermd"],
            op=gegeven["op"],
        )
