"""What is asked of the desk: which file, what it is and from whom; and for whom a copy is."""

from django import forms

from zicht.bijlagen.models import Herkomst, Uitgave
from zicht.bijlagen.velden import Bestanden, limits
from zicht.dossier.handeling import Handelingsvorm
from zicht.foundation.vormen import Keuze, Tekst, Vorm


class BijlageVorm(Handelingsvorm):
    bestand = Bestanden(meer=False, label="Bestand")
    opschrift = Tekst(label="Wat is het?", help_text="Bijvoorbeeld: brief van school van 3 november.", limiet=200)
    herkomst = Keuze(
        label="Van wie komt het?",
        choices=Herkomst.choices,
        uitleg={Herkomst.MELDER: "Hiervan gaat nooit een kopie naar buiten: het verraadt wie meldde."},
    )

    def build(self) -> None:
        self.fields["bestand"].help_text = limits(meer=False)


class KopieVorm(Handelingsvorm):
    voor = Keuze(label="Voor wie is de kopie?", choices=Uitgave.Voor.choices)
    bekeken = forms.BooleanField(
        label="Ik heb het bekeken: er staat niets op dat verraadt wie iets meldde of vertelde",
        help_text="Kijk ook naar een handschrift, een briefhoofd, een spiegel of een raam.",
    )


class TochOpenenVorm(Vorm):
    handeling = "geopend"
    gezien = forms.BooleanField(label="Ik weet wat dit is, en open het zonder controle op virussen")
