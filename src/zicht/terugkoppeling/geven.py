"""Tell who reported what became of it: how much, by whom and when it was told, and the words, which go into the vault."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.dossier import journaal
from zicht.dossier.handelingen.informeren import GeinformeerdVorm, Informeren
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze
from zicht.protocol.begrippen import Informeerwijze
from zicht.protocol.gebeurtenissen import Geinformeerd
from zicht.protocol.informeren import TERUGKOPPELING
from zicht.protocol.lopend import Plicht
from zicht.stations.melding.models import Melding
from zicht.stations.melding.toegang import works_on
from zicht.terugkoppeling.maten import UITLEG, proposed, sayable
from zicht.terugkoppeling.models import Maat, Terugkoppeling

SOORT = "terugkoppeling"


class TerugkoppelVorm(GeinformeerdVorm):
    maat = Keuze(
        label="Hoeveel heb je verteld?",
        help_text="Niet meer dan deze melder nodig heeft.",
        choices=Maat.choices,
        uitleg={str(maat): woorden for maat, woorden in UITLEG.items()},
    )
    field_order = ("maat", "wijze", "onderdelen", "wat", "op", "ook")


@transaction.atomic
def tell(
    melding: Melding, plicht: str, *, maat: Maat, wijze: Informeerwijze, wat: str, door: Medewerker, op: Any = None,
    onderdelen: tuple[str, ...] = (),
) -> Terugkoppeling:  # fmt: skip
    """Record that it was told; the dossier is open. What was said opens only from the vault."""
    feit = Geinformeerd(plicht=plicht, wie=str(melding.pk), wijze=wijze, onderdelen=onderdelen)
    (row,) = journaal.record(melding.dossier, feit, door=door, op=op)
    return Terugkoppeling.objects.create(
        dossier=melding.dossier,
        melding=melding,
        plicht=plicht,
        maat=maat,
        tekst=vault.put(SOORT, {"tekst": wat}, dossier=melding.dossier_id),
        op=row.op,
        vastgelegd_op=klok.now(),
        door=door,
    )


class TerugkoppelingGeven(Informeren):
    vorm = TerugkoppelVorm
    template_name = "terugkoppeling/geven.html"
    titel = "Terugkoppeling"
    gedaan = "Vastgelegd. Wat je vertelde, ligt in de kluis."

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(**kwargs)
        if self.plicht.code not in TERUGKOPPELING:
            raise Http404
        self.melding = self.melding_of(self.plicht)

    def melding_of(self, plicht: Plicht) -> Melding:
        return Melding.objects.select_related("melder").get(dossier=self.dossier, pk=plicht.wie)

    def same_circle(self) -> list[Plicht]:
        """Of this melder alone: who else reported was not in this talk."""
        return [plicht for plicht in super().same_circle() if plicht.wie == self.plicht.wie]

    def initial(self) -> dict[str, Any]:
        return super().initial() | {"maat": proposed(self.melding)}

    def context(self) -> dict[str, Any]:
        said = sayable(self.dossier, self.stand, self.melding)
        return super().context() | {
            "melding": self.melding,
            "zeggen": [(maat.label, said[maat], maat is proposed(self.melding)) for maat in Maat if maat in said],
            "eerder": Terugkoppeling.objects.filter(dossier=self.dossier, melding=self.melding).exists(),
        }

    def tell(self, plicht: Plicht, gegeven: dict[str, Any], onderdelen: tuple[str, ...]) -> None:
        tell(
            self.melding_of(plicht),
            plicht.code,
            maat=Maat(gegeven["maat"]),
            wijze=Informeerwijze(gegeven["wijze"]),
            wat=gegeven["wat"],
            door=self.medewerker,
            op=gegeven["op"],
            onderdelen=onderdelen,
        )


@require("contact.voeren")
def verteld(request: HttpRequest, dossier_id: UUID, melding: UUID) -> HttpResponse:
    """What this melder heard from us, in words: for who works on the dossier; the vault writes a line for each."""
    assert isinstance(request.user, Medewerker)
    dossier = open_dossier(dossier_id)
    found = Melding.objects.select_related("melder").filter(dossier=dossier, pk=melding).first()
    if found is None or not works_on(dossier, request.user):
        raise Http404
    rows = Terugkoppeling.objects.filter(dossier=dossier, melding=found).select_related("door")
    context = {"dossier": dossier, "melding": found, "verteld": [(row, _words(row)) for row in rows]}
    return render(request, "terugkoppeling/verteld.html", context)


def _words(row: Terugkoppeling) -> str:
    try:
        return str(vault.reveal(row.tekst, "lezen wat de melder hoorde")["tekst"])
    except vault.NotInVault:
        return "Deze tekst is gewist."
