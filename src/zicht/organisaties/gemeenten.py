"""Which municipality somebody means, and which Veilig Thuis serves it."""

import difflib
import re
from datetime import date

from django.db.models import QuerySet

from zicht.organisaties import namen
from zicht.organisaties.models import Gemeente, GemeenteInRegio, Organisatie

_CODE = re.compile(r"(?:GM)?(\d{4})", re.IGNORECASE)


class GemeenteOnbekend(LookupError):
    """No municipality has this code or name; `dichtbij` are the official names that look most like it."""

    def __init__(self, dichtbij: tuple[str, ...]) -> None:
        self.dichtbij = dichtbij
        hint = f"Lijkt op: {one_of(dichtbij)}." if dichtbij else "Gebruik de naam of de CBS-code, bijvoorbeeld GM0034."
        super().__init__(f"Deze gemeente is niet bekend. {hint}")


class GemeenteNietEenduidig(LookupError):
    """More than one municipality has this name; `kandidaten` are their official names."""

    def __init__(self, kandidaten: tuple[str, ...]) -> None:
        self.kandidaten = kandidaten
        super().__init__(f"Er zijn meer gemeenten met deze naam. Geef er een: {one_of(kandidaten)}.")


class GemeenteZonderVeiligThuis(LookupError):
    """On that day no Veilig Thuis served this municipality, as far as our copy of the borders goes."""

    def __init__(self, gemeente: Gemeente, on: date) -> None:
        super().__init__(f"Voor {gemeente.naam} is op {on:%d-%m-%Y} geen Veilig Thuis bekend.")


def one_of(names: tuple[str, ...]) -> str:
    """One, two of three."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} of {names[-1]}"


def find_gemeente(text: str) -> Gemeente:
    """The municipality with this CBS code or name. Raises GemeenteOnbekend or GemeenteNietEenduidig."""
    code = _CODE.fullmatch(text.strip())
    found = Gemeente.objects.filter(code=f"GM{code.group(1)}") if code else _by_name(text)
    candidates = list(found.order_by("naam"))
    if not candidates:
        raise GemeenteOnbekend(_nearest(text))
    if len(candidates) > 1:
        raise GemeenteNietEenduidig(tuple(gemeente.naam for gemeente in candidates))
    return candidates[0]


def gemeente_named(text: str) -> Gemeente | None:
    """The one municipality of this name; None when there is none, or more than one."""
    try:
        return find_gemeente(text) if text else None
    except (GemeenteOnbekend, GemeenteNietEenduidig):
        return None


def _by_name(text: str) -> QuerySet[Gemeente]:
    named = Gemeente.objects.filter(zoeknaam=namen.core(text))
    exact = named.filter(zoeksuffix=namen.suffix(text)) if namen.suffix(text) else named
    return exact if exact.exists() else named


def _nearest(text: str) -> tuple[str, ...]:
    known = Gemeente.objects.values_list("zoeknaam", flat=True).distinct()
    close = difflib.get_close_matches(namen.core(text), list(known), n=3)
    named = Gemeente.objects.filter(zoeknaam__in=close).order_by("naam")
    return tuple(sorted(named.values_list("naam", flat=True), key=lambda naam: close.index(namen.core(naam))))


def veilig_thuis_of(gemeente: Gemeente, *, on: date) -> Organisatie:
    """The Veilig Thuis that serves `gemeente` on that day. Raises GemeenteZonderVeiligThuis."""
    regio = GemeenteInRegio.objects.valid_on(on).filter(gemeente=gemeente).values_list("regio", flat=True).first()
    found = Organisatie.objects.veilig_thuis().valid_on(on).of_regio(regio).first() if regio else None
    if found is None:
        raise GemeenteZonderVeiligThuis(gemeente, on)
    return found
