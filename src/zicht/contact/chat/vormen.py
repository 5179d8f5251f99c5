"""What a worker fills in: an answer, a colleague, how it ended, and when the chat is open."""

from datetime import time
from typing import Any

from django import forms

from zicht.contact import webvragen
from zicht.contact.chat import bezetting
from zicht.contact.chat.modellen import Chat, Einde
from zicht.contact.chat.regels import Tijd, Week
from zicht.contact.screening import Soort
from zicht.foundation.vormen import Inzendsleutel, Keuze, LangeTekst, Vorm

MEEST = 2000
#: How a worker ends a chat; that the visitor closed it is not theirs to say.
EINDES = [(str(einde), str(einde.label)) for einde in Einde if einde is not Einde.BEZOEKER]
DAGEN = ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag en feestdagen")


class ChatantwoordVorm(Vorm):
    """What one of ours writes knows no family either: screened as what is written to them."""

    handeling = "verstuurd"
    tekst = LangeTekst(label="Je antwoord", limiet=MEEST, rijen=3)
    gezien = forms.BooleanField(label="Ik heb gekeken: hierin staat geen naam van het gezin", required=False)
    sleutel = Inzendsleutel()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].widget.attrs["data-sleutel"] = ""

    def clean_tekst(self) -> str:
        tekst = str(self.cleaned_data["tekst"] or "")
        self.found = webvragen.found_in([tekst], gezien="gezien" in self.data)
        for vondst in self.found:
            self.add_error("tekst", f"‘{vondst.tekst}’ {vondst.soort.value}. {vondst.liever}")
        return tekst

    @property
    def asks_for_name(self) -> bool:
        return any(vondst.soort is Soort.NAAM for vondst in getattr(self, "found", ())) or "gezien" in self.data


class NietsHalfAf(Vorm):
    """What ends a conversation for who writes: not while their answer stands there unsent. It is one form with the answer."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["form"] = "chatvorm"

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if str(self.data.get("tekst", "")).strip():
            self.add_error(None, "Je antwoord is nog niet verstuurd. Verstuur het eerst, of haal het weg.")
        return given


class OverdragenVorm(NietsHalfAf):
    handeling = "overgedragen"
    naar = Keuze(label="Aan wie?", choices=())
    notitie = LangeTekst(
        label="Wat moet je collega weten?",
        help_text="Kort. De bezoeker leest dit niet.",
        required=False,
        limiet=500,
        rijen=2,
    )

    def __init__(self, chat: Chat, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = bezetting.present().exclude(medewerker=chat.medewerker_id).select_related("medewerker")
        self.collegas = {str(row.medewerker_id): row.medewerker for row in there}
        whoever = ("iemand", "Wie er het eerst is: het gesprek gaat terug in de rij")
        self.fields["naar"].choices = [*((id, one.naam) for id, one in self.collegas.items()), whoever]  # type: ignore[attr-defined]

    def clean_notitie(self) -> str:
        notitie = str(self.cleaned_data["notitie"] or "")
        for vondst in webvragen.found_in([notitie]):
            self.add_error("notitie", f"‘{vondst.tekst}’ {vondst.soort.value}. {vondst.liever}")
        return notitie


class EindeVorm(NietsHalfAf):
    handeling = "afgesloten"
    einde = Keuze(label="Hoe liep het af?", choices=EINDES)


class TijdenVorm(Vorm):
    """Two times a day; both empty is closed."""

    handeling = "opgeslagen"
    alles_vrij = True

    def __init__(self, week: Week, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for dag, naam in enumerate(DAGEN, 1):
            had = week.get(dag)
            self.fields[f"open-{dag}"] = _time(f"{naam}: open om", had.open if had else None)
            self.fields[f"dicht-{dag}"] = _time(f"{naam}: dicht om", had.dicht if had else None)
        self.put_words()

    @property
    def dagen(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        return [(naam, self[f"open-{dag}"], self[f"dicht-{dag}"]) for dag, naam in enumerate(DAGEN, 1)]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for dag in range(1, len(DAGEN) + 1):
            opens, closes = given.get(f"open-{dag}"), given.get(f"dicht-{dag}")
            if (opens is None) != (closes is None) and not self.has_error(f"open-{dag}") | self.has_error(
                f"dicht-{dag}"
            ):
                self.add_error(
                    f"dicht-{dag}" if opens else f"open-{dag}", "Vul allebei de tijden in, of geen van beide."
                )
            elif opens and closes and closes <= opens:
                self.add_error(f"dicht-{dag}", "De chat sluit na het opengaan: kies een latere tijd.")
        return given

    def week(self) -> dict[int, Tijd | None]:
        given = self.cleaned_data
        pairs = {dag: (given[f"open-{dag}"], given[f"dicht-{dag}"]) for dag in range(1, len(DAGEN) + 1)}
        return {dag: Tijd(*pair) if pair[0] else None for dag, pair in pairs.items()}


def _time(label: str, initial: time | None) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time", "class": "zicht-kort"}, format="%H:%M")
    wrong = {"invalid": "Schrijf een tijd als 9:00."}
    return forms.TimeField(label=label, initial=initial, required=False, widget=widget, error_messages=wrong)
