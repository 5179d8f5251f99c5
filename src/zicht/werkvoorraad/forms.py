"""What is asked to break the glass, and to give a dossier to a colleague."""

from typing import Any

from django import forms

from zicht.foundation.vormen import LangeTekst, Vorm


class NoodtoegangVorm(Vorm):
    handeling = "geopend"

    reden = LangeTekst(
        label="Waarom moet je dit dossier nu openen?",
        help_text="Een zin die een collega kan beoordelen. Die komt in het leeslog.",
        rijen=2,
        limiet=500,
    )

    def clean_reden(self) -> str:
        reden: str = self.cleaned_data["reden"].strip()
        if len(reden) < 10:
            raise forms.ValidationError(
                "Schrijf in een zin waarom: minstens tien letters. Die reden komt in het leeslog."
            )
        return reden


class ToewijzenVorm(Vorm):
    handeling = "toegewezen"

    aan = forms.ChoiceField(label="Wie wordt de behandelaar?", widget=forms.RadioSelect)

    def __init__(self, *args: Any, collegas: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["aan"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = collegas
        field.error_messages["required"] = "Kies een collega."
        field.error_messages["invalid_choice"] = "Deze collega werkt hier niet meer. Kies iemand anders."
