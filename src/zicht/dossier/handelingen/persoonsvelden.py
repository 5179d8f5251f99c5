"""The questions about one person, wherever they are asked: none must be answered, and unknown is an answer."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from zicht.dossier.models import Geslacht, Rol
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.foundation.vormen import Alleen, Dag, Email, Huisnummer, Postcode, Tekst, Telefoon, Vorm
from zicht.foundation.vormen.moment import ZWANGERSCHAP
from zicht.personen.datum import DeelDatum
from zicht.personen.velden import BsnVeld, DeelDatumVeld
from zicht.protocol.begrippen import Kring

KRINGEN = (
    (Kring.HUISHOUDEN.value, "Gezin of huishouden"),
    (Kring.NETWERK.value, "Netwerk"),
)
_GESLACHT = [("", "onbekend"), *((value, label) for value, label in Geslacht.choices if value)]
_VERMOED = (("", "onbekend"), ("ja", "ja"), ("nee", "nee"))


class Vermoeden(forms.TypedChoiceField):
    """True, False, or None for unknown: what nobody said stays unknown."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs |= {"choices": _VERMOED, "coerce": lambda value: value == "ja", "empty_value": None, "required": False}
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return {True: "ja", False: "nee", None: ""}.get(value, value)


class Persoonsvelden(Vorm):
    """Answers for `as_told`."""

    alleen_als = {"uitgerekend_op": Alleen("rol", Rol.ONGEBOREN_KIND)}
    al_geboren: ClassVar[str] = (
        "Dit geboortejaar past niet bij een ongeboren kind. Is het kind geboren, kies dan ‘kind’. Is het er nog niet, "
        "haal het jaar dan weg."
    )

    rol = forms.ChoiceField(
        label="Wie is dit?", choices=[("", "kies"), *Rol.choices], required=False, initial=Rol.ONBEKEND
    )
    voornamen = Tekst(label="Voornaam", required=False, limiet=120)
    voorvoegsel = Tekst(
        label="Voorvoegsel", required=False, limiet=20, widget=forms.TextInput(attrs={"class": "zicht-zeer-kort"})
    )
    achternaam = Tekst(label="Achternaam", required=False, limiet=120)
    aanduiding = Tekst(
        label="Aanduiding als de naam niet bekend is", required=False, limiet=80, help_text="Bijvoorbeeld: kind 1."
    )
    geboren: forms.Field = DeelDatumVeld(label="Geboren", required=False)
    uitgerekend_op = Dag(label="Uitgerekend op", required=False, grens=ZWANGERSCHAP)
    geslacht = forms.ChoiceField(label="Geslacht", choices=_GESLACHT, required=False)
    bsn = BsnVeld(label="BSN", required=False)
    postcode = Postcode(label="Postcode", required=False)
    huisnummer = Huisnummer(label="Huisnummer", required=False)
    straat = Tekst(label="Straat", required=False, limiet=120)
    woonplaats = Tekst(label="Woonplaats", required=False, limiet=80)
    adres_geheim = forms.BooleanField(label="Dit adres is geheim, ook voor de anderen in het gezin", required=False)
    telefoon = Telefoon(label="Telefoon", required=False)
    email = Email(label="E-mail", required=False)
    veilig_wanneer = Tekst(label="Wanneer veilig te bereiken?", required=False)
    veilig_hoe = Tekst(label="Hoe, en wat juist niet?", required=False)
    veilig_codewoord = Tekst(label="Codewoord", required=False, limiet=80)
    kring = forms.ChoiceField(label="Hoort bij", choices=KRINGEN, required=False, initial=Kring.HUISHOUDEN.value)
    vermoed_slachtoffer = Vermoeden(label="Vermoedelijk slachtoffer")
    vermoed_pleger = Vermoeden(label="Vermoedelijk pleger")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        born = given.get("geboren")
        if given.get("rol") == Rol.ONGEBOREN_KIND and born is not None and born.year is not None:
            self.add_error("geboren", self.al_geboren)
        return given


def quiet(form: forms.BaseForm) -> None:
    """Draw the questions without "(niet verplicht)": where nothing must be answered, that is said once for all."""
    for field in form.fields.values():
        field.template_name = "dossier/vraag.html"  # type: ignore[attr-defined]


def as_told(given: Mapping[str, Any], **more: Any) -> NieuwePersoon:
    """The person these answers are about, with only what was told."""
    told = {naam: value for naam in _TOLD if (value := given.get(naam)) not in ("", None)}
    rol = given.get("rol") or Rol.ONBEKEND
    kring = Kring.NETWERK if rol == Rol.NETWERK else given.get("kring") or Kring.HUISHOUDEN
    return NieuwePersoon(
        **told | {"rol": rol, "kring": kring, "geboren": given.get("geboren") or DeelDatum.unknown()} | more
    )


_TOLD = (
    "voornamen",
    "voorvoegsel",
    "achternaam",
    "aanduiding",
    "uitgerekend_op",
    "geslacht",
    "bsn",
    "postcode",
    "huisnummer",
    "straat",
    "woonplaats",
    "adres_geheim",
    "telefoon",
    "email",
    "veilig_wanneer",
    "veilig_hoe",
    "veilig_codewoord",
    "vermoed_slachtoffer",
    "vermoed_pleger",
)
