"""Where they live, as somebody types it: the municipality, or words that say why it is not known."""

from django.core.exceptions import ValidationError

from zicht.foundation import klok
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    veilig_thuis_of,
)
from zicht.organisaties.models import Gemeente
from zicht.organisaties.postcodes import find_woongemeente


def place_of(typed: str) -> Gemeente:
    """A municipality with a Veilig Thuis of today; ValidationError when there is none, or more than one."""
    try:
        gemeente = find_woongemeente(typed)
        veilig_thuis_of(gemeente, on=klok.today())
    except (GemeenteOnbekend, GemeenteNietEenduidig, GemeenteZonderVeiligThuis) as unknown:
        raise ValidationError(str(unknown)) from None
    return gemeente
