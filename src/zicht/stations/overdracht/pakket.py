"""What goes to the receiving party: what is needed to watch and to help, and nothing that leads to the melder."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from zicht.dossier.fragmenten import current_fragments
from zicht.dossier.models import Dossier, Fragment, Lezer, Persoon, Voorwaarde
from zicht.dossier.wie import Mensen, age_in_words, full_name
from zicht.foundation import klok
from zicht.protocol.stand import Stand

SOORT = "overdracht"
_NOOIT = ("melder",)


def shareable(dossier: Dossier) -> list[Fragment]:
    """What a worker may choose to hand over: current text of this dossier, never from a shielded source."""
    rows = current_fragments(Fragment.objects.filter(dossier=dossier, bron_afgeschermd=False))
    return [fragment for fragment in rows.order_by("op") if fragment.station not in _NOOIT]


def preselected(fragments: Iterable[Fragment]) -> list[str]:
    """Written to be read by the receiving party: ticked beforehand."""
    return [str(fragment.pk) for fragment in fragments if Lezer.OVERDRACHTSPARTIJ in fragment.leesbaar_voor]


@dataclass(frozen=True)
class Inhoud:
    """The agreements that go with it, as they were typed."""

    soort: str
    contactpersoon: str
    plannen: str = ""
    monitoring: str = ""
    gevolgen: str = ""


def package(
    dossier: Dossier, stand: Stand, mensen: Mensen, *, voor: tuple[str, ...], fragmenten: Iterable[UUID], inhoud: Inhoud
) -> dict[str, object]:
    """The frozen package: people, facts, judgements, voorwaarden, agreements. Ids of ours stay out of it."""
    chosen = {fragment.pk for fragment in shareable(dossier)} & set(fragmenten)
    texts = Fragment.objects.filter(dossier=dossier, pk__in=chosen).order_by("op")
    return {
        "nummer": dossier.nummer,
        "soort": inhoud.soort,
        "contactpersoon": inhoud.contactpersoon,
        "personen": [_person(mensen[id], stand) for id in voor if id in mensen.personen],
        "informatie": [{"soort": text.soort, "tekst": text.tekst, "op": text.op.date().isoformat()} for text in texts],
        "voorwaarden": [
            _condition(row, mensen) for row in Voorwaarde.objects.filter(dossier=dossier, vervallen_op=None)
        ],
        "afspraken": {"plannen": inhoud.plannen, "monitoring": inhoud.monitoring, "gevolgen": inhoud.gevolgen},
    }


def _person(persoon: Persoon, stand: Stand) -> dict[str, object]:
    oordeel = stand.last_oordeel(str(persoon.pk))
    geheim = persoon.adres_geheim
    return {
        "naam": full_name(persoon),
        "leeftijd": age_in_words(persoon, klok.today()),
        "rol": persoon.get_rol_display(),
        "adres": "geheim adres"
        if geheim
        else " ".join(filter(None, (persoon.straat, persoon.huisnummer, persoon.woonplaats))),
        "telefoon": persoon.telefoon,
        "veilig_contact": "; ".join(filter(None, (persoon.veilig_wanneer, persoon.veilig_hoe))),
        "acuut": oordeel.acuut if oordeel else None,
        "structureel": oordeel.structureel if oordeel else None,
    }


def _condition(row: Voorwaarde, mensen: Mensen) -> dict[str, object]:
    return {
        "id": str(row.pk),
        "tekst": row.tekst,
        "voor": [mensen.name(str(id)) for id in row.voor],
        "wie_kijkt": row.wie_kijkt,
        "hoe_gezien": row.hoe_gezien,
        "uiterlijk": row.uiterlijk.isoformat() if row.uiterlijk else "",
    }
