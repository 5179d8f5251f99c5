"""With whom zicht lies, in the words of a page: names of organisations, and *melder* always in the same shape."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from zicht.foundation import context
from zicht.foundation.vaste_vraag import VasteVraag, among
from zicht.organisaties.models import Organisatie
from zicht.protocol.partijen import Partij, Partijsoort
from zicht.protocol.stand import Stand

_ZONDER_NAAM: dict[Partijsoort, str] = {
    Partijsoort.PROFESSIONAL: "de professional",
    Partijsoort.ADVIESVRAGER: "de adviesvrager",
    Partijsoort.MELDER: "de melder",
    Partijsoort.VEILIG_THUIS: "Veilig Thuis",
    Partijsoort.OVERDRACHTSPARTIJ: "de overdrachtspartij",
    Partijsoort.DIRECTBETROKKENEN: "het gezin",
    Partijsoort.JEUGDBESCHERMER: "de jeugdbeschermer",
    Partijsoort.GECERTIFICEERDE_INSTELLING: "de gecertificeerde instelling",
}


_NAMEN = VasteVraag(lambda ids: Organisatie.objects.filter(pk__in=among(ids)).values_list("pk", "naam"), list)


@dataclass(frozen=True)
class Partijnamen:
    """Names of organisations by id, fetched once for a page; `eigen` is the Veilig Thuis at work."""

    organisaties: dict[str, str]
    eigen: str = "Veilig Thuis"

    @classmethod
    def of(cls, *standen: Stand) -> "Partijnamen":
        return cls.by_ids(ref for stand in standen for ref in _refs(stand))

    @classmethod
    def ids_in(cls, stand: Stand) -> set[UUID]:
        """Whose names `of` asks for, for who asks for more than these at once."""
        return _ids(_refs(stand))

    def also(self, names: Mapping[str, str]) -> "Partijnamen":
        """With the names of parties that do not work with Zicht: they stand in the dossier, by the id of the offer."""
        return replace(self, organisaties={**self.organisaties, **names})

    @classmethod
    def by_ids(cls, refs: Iterable[str]) -> "Partijnamen":
        own = context.organisatie_id()
        names = {str(pk): naam for pk, naam in _NAMEN([own, *_ids(refs)])}
        return cls(names, names[str(own)])

    def name(self, partij: Partij) -> str:
        if partij.soort is Partijsoort.VEILIG_THUIS:
            return self.eigen
        return self.organisatie(partij.ref) or _ZONDER_NAAM[partij.soort]

    def short(self, partij: Partij) -> str:
        """For a table: `Veilig Thuis`, `Melder`, `Wijkteam Almere`."""
        known = "" if partij.soort is Partijsoort.VEILIG_THUIS else self.organisatie(partij.ref)
        words = known or _ZONDER_NAAM[partij.soort].removeprefix("de ")
        return words[0].upper() + words[1:]

    def organisatie(self, ref: str) -> str:
        return self.organisaties.get(ref, "")


def _refs(stand: Stand) -> Iterable[str]:
    yield from (periode.bij.ref for _, periodes in stand.zicht for periode in periodes)
    yield from (overdracht.aan for overdracht in stand.overdrachten)
    yield from (navraag.aan for navraag in stand.navragen)
    yield from (vraag.aan for vraag in stand.regiovragen)
    yield from (aanbod.aan for aanbod in (stand.regioaanbod,) if aanbod)
    yield from (kader.uitvoerder.ref for kader in stand.kaders if kader.uitvoerder)


def _ids(refs: Iterable[str]) -> set[UUID]:
    return {UUID(ref) for ref in set(refs) if _is_uuid(ref)}


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
