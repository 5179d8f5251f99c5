"""One person in a melding: a row that may stay empty, and everything in it may be unknown."""

from collections.abc import Iterable
from typing import Any

from django import forms

from zicht.dossier.handelingen.persoonsvelden import Persoonsvelden, as_told, quiet
from zicht.dossier.models import Gezag, Relatie, Rol
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.foundation.vormen import Alleen, Tekst
from zicht.stations.melding.nieuw import NieuweRelatie, NieuwGezag
from zicht.stations.melding.velden import GezegdeDatum

ADRES = ("straat", "huisnummer", "postcode", "woonplaats")
_KINDEREN = (Rol.KIND, Rol.ONGEBOREN_KIND)


class Persoonrij(Persoonsvelden):
    """Row `nummer` (from 0) of `aantal`. A row in which nobody typed anything is nobody."""

    alleen_als = {
        **Persoonsvelden.alleen_als,
        "gezag": Alleen("rol", *_KINDEREN),
        "gezag_bij": Alleen("rol", *_KINDEREN),
        "gezag_bron": Alleen("rol", *_KINDEREN),
    }

    rol = forms.ChoiceField(label="Wie is dit?", choices=[("", "kies"), *Rol.choices], required=False)
    geboren: forms.Field = GezegdeDatum(label="Geboren", required=False)
    zelfde_adres = forms.BooleanField(label="Zelfde adres als persoon 1", required=False)
    relatie = forms.ChoiceField(label="Is", choices=[("", "niet gevraagd"), *Relatie.Soort.choices], required=False)
    relatie_met = forms.ChoiceField(label="van wie?", required=False)
    relatie_geweld = forms.BooleanField(label="Vermoedelijk geweld van deze persoon tegen die ander", required=False)
    gezag = forms.ChoiceField(
        label="Wie heeft het gezag?", choices=[("", "niet gevraagd"), *Gezag.Soort.choices], required=False
    )
    gezag_bij = forms.ChoiceField(label="Bij wie?", required=False)
    gezag_bron = Tekst(label="Van wie weten wij dat?", required=False, help_text="Leeg betekent: van de melder.")

    def __init__(self, *args: Any, nummer: int, aantal: int, **kwargs: Any) -> None:
        super().__init__(*args, prefix=f"p{nummer}", **kwargs)
        self.nummer = nummer
        others = [("", "kies"), *((str(other), f"persoon {other + 1}") for other in range(aantal) if other != nummer)]
        for naam in ("relatie_met", "gezag_bij"):
            self.fields[naam].choices = others  # type: ignore[attr-defined]
        if nummer == 0:
            del self.fields["zelfde_adres"]
        for naam in GROEPEN["naam"]:
            if isinstance(widget := self.fields[naam].widget, forms.TextInput):
                widget.attrs["placeholder"] = " "  # says to the look that nothing was typed
        quiet(self)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("relatie") and not given.get("relatie_met"):
            self.add_error("relatie_met", "Kies ook van wie, of haal de relatie weg.")
        return given

    @property
    def is_blank(self) -> bool:
        return all(self[naam].value() in (None, "", False) for naam in self.fields if naam != "kring")

    @property
    def wie(self) -> str:
        """`Persoon 2 (Noor)`, as far as a name was typed."""
        names = [str(self[naam].value() or "") for naam in ("voornamen", "achternaam")]
        name = " ".join(filter(None, names)) or str(self["aanduiding"].value() or "")
        return f"Persoon {self.nummer + 1}{f' ({name})' if name else ''}"

    @property
    def has_more(self) -> bool:
        """Something was typed, or is wrong, below the fold."""
        return any(self[naam].value() not in (None, "", False) or self[naam].errors for naam in MEER)

    @property
    def more(self) -> list[forms.BoundField]:
        return [self[naam] for naam in MEER]

    def groups(self) -> dict[str, list[forms.BoundField]]:
        return {groep: [self[naam] for naam in namen if naam in self.fields] for groep, namen in GROEPEN.items()}

    def persoon_in(self, first: "Persoonrij") -> NieuwePersoon:
        """The person, with the address of person 1 when that was said."""
        same = self.cleaned_data.get("zelfde_adres")
        address = {naam: first.cleaned_data.get(naam) or "" for naam in ADRES} if same else {}
        return as_told(self.cleaned_data, sleutel=str(self.nummer), **address)

    def relaties(self) -> Iterable[NieuweRelatie]:
        given = self.cleaned_data
        if given.get("relatie") and given.get("relatie_met"):
            geweld = Relatie.Geweld.VERMOED if given.get("relatie_geweld") else ""
            yield NieuweRelatie(van=str(self.nummer), naar=given["relatie_met"], soort=given["relatie"], geweld=geweld)

    def gezag_over(self) -> Iterable[NieuwGezag]:
        given = self.cleaned_data
        if given.get("gezag"):
            yield NieuwGezag(
                kind=str(self.nummer),
                soort=given["gezag"],
                houder=given.get("gezag_bij") or "",
                bron=given.get("gezag_bron") or "de melder",
            )


GROEPEN: dict[str, tuple[str, ...]] = {
    "naam": ("rol", "voornamen", "voorvoegsel", "achternaam", "geboren", "uitgerekend_op"),
    "adres": ("zelfde_adres", "postcode", "huisnummer", "straat", "woonplaats", "telefoon"),
    "vermoeden": ("vermoed_slachtoffer", "vermoed_pleger", "kring"),
}
MEER = (
    "bsn",
    "geslacht",
    "aanduiding",
    "email",
    "adres_geheim",
    "veilig_wanneer",
    "veilig_hoe",
    "veilig_codewoord",
    "relatie",
    "relatie_met",
    "relatie_geweld",
    "gezag",
    "gezag_bij",
    "gezag_bron",
)
