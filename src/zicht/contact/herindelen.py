"""Putting right what came out of a contact, when it was written down under the wrong name; its moment stays."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from zicht.accounts.models import Medewerker
from zicht.contact import verwijzing
from zicht.contact.begrippen import WAT_HET_BETEKENT, Uitkomst
from zicht.contact.besluit import tell_that_it_was_decided
from zicht.contact.handeling import ContactHandeling
from zicht.contact.models import Contact, Herindeling
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Inzendsleutel, Keuze, LangeTekst, Versie, Vorm
from zicht.foundation.wijzigen import change

INGETROKKEN = "De melding die hieruit kwam, is ingetrokken: zij was er geen."
MELDT_ZELF = (
    "Veilig Thuis besloot na dit advies zelf te melden. Dat is geen melding van de beller. Maak de ambtshalve melding, of "
    "begin een nieuw gesprek onder dezelfde code."
)


class HerindeelVorm(Vorm):
    handeling = "vastgelegd"

    naar = Keuze(label="Wat was het wel?", choices=Uitkomst.choices, uitleg=WAT_HET_BETEKENT)
    reden = LangeTekst(
        label="Waaruit blijkt dat?", help_text="Geen namen en nummers. Wat er stond, blijft te lezen.", rijen=2
    )
    sleutel = Inzendsleutel()
    versie = Versie()

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contact = contact
        naar = self.fields["naar"]
        assert isinstance(naar, Keuze)
        naar.choices = [(code, label) for code, label in Uitkomst.choices if code != contact.uitkomst]

    def clean_naar(self) -> str:
        naar: str = self.cleaned_data["naar"]
        if naar == Uitkomst.MELDING and self.contact.overwegingen.filter(besluit=True).exists():
            raise forms.ValidationError(MELDT_ZELF)
        return naar


def reclassify(contact: Contact, id: UUID, naar: Uitkomst, *, reden: str, versie: int, door: Medewerker) -> None:
    """What came out is `naar`. A melding is one only when it was received: until then the contact is undecided."""
    van = contact.uitkomst
    uitkomst = "" if naar is Uitkomst.MELDING else naar.value
    change(contact, versie=versie, keuze=naar.value, uitkomst=uitkomst)
    _write(id, contact, van, naar.value, reden, door)
    if uitkomst:
        tell_that_it_was_decided(contact.pk)


def reopen(contact: Contact, *, door: Medewerker) -> None:
    """Its melding was withdrawn: what it was instead is chosen anew. Why stands with the melding, for a family is in it."""
    van = contact.uitkomst
    change(contact, versie=contact.versie, keuze="", uitkomst="")
    _write(new_id(), contact, van, "", INGETROKKEN, door)


def _write(id: UUID, contact: Contact, van: str, naar: str, reden: str, door: Medewerker) -> None:
    values = {"contact": contact, "van": van, "naar": naar, "reden": reden, "door": door}
    Herindeling.objects.create(pk=id, vastgelegd_op=klok.now(), **values)


class Herindelen(ContactHandeling):
    vorm = HerindeelVorm
    vrije_tekst = ("reden",)
    titel = "Dit was iets anders"
    gedaan = "Hersteld. Het tijdstip van het gesprek bleef staan."
    contact: Contact

    def prepare(self) -> None:
        """Of a melding it is the dossier that says whether it was one."""
        open_or_melding = self.contact.is_undecided or self.contact.uitkomst == Uitkomst.MELDING
        if open_or_melding and not self.was_done(self.request.POST):
            raise Http404

    def initial(self) -> dict[str, Any]:
        return {"versie": self.contact.versie}

    def form_options(self) -> dict[str, Any]:
        return {"contact": self.contact}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Sent twice, it is no longer what the form asks about; so that is looked at first."""
        return self.already() if self.was_done(request.POST) else super().post(request, **kwargs)

    def act(self, gegeven: dict[str, Any]) -> None:
        answers = {"reden": gegeven["reden"], "versie": gegeven["versie"] or 0}
        reclassify(self.contact, gegeven["sleutel"], Uitkomst(gegeven["naar"]), door=self.medewerker, **answers)

    def was_done(self, gegeven: Mapping[str, Any]) -> bool:
        return str(gegeven.get("sleutel", "")) in {str(row.pk) for row in self.contact.herindelingen.all()}

    def address_after(self) -> str:
        return verwijzing.address_of_choice(self.contact)
