"""The pages of voorwaarden en vervolg."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from zicht.accounts.toegang import require
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.openen import open_dossier
from zicht.dossier.uitgang import missing_now
from zicht.foundation.vormen import LangeTekst
from zicht.stations.voorwaarden_vervolg import actions


class AfrondenVorm(Handelingsvorm):
    terugblik = LangeTekst(
        label="Wat is er afgesproken, en waarom kan een ander het nu overnemen?",
        help_text="Dit leest ook de overdrachtspartij.",
        rijen=5,
    )


class Afronden(Handeling):
    vorm = AfrondenVorm
    station = "voorwaarden-vervolg"
    titel = "Voorwaarden en vervolg afronden"
    knop = "Rond af en draag over"
    gedaan = "De dienst is afgerond. Draag nu over; tot een ander aanvaardt, ligt het zicht bij Veilig Thuis."

    def context(self) -> dict[str, Any]:
        return {"ontbreekt": missing_now(self.stand, self.station, "overdracht")}

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.finish(self.dossier, terugblik=gegeven["terugblik"], door=self.medewerker)


@require("dossier.behandelen")
def uitgang(request: HttpRequest, dossier_id: UUID, uitgang: str) -> HttpResponseBase:
    """The exits of this station: finishing here, a switch to onderzoek at the choice."""
    if uitgang == "overdracht":
        return Afronden.as_view()(request, dossier_id=dossier_id)
    open_dossier(dossier_id)
    return HttpResponseRedirect(reverse("keuze-vervolg-uitgang", args=[dossier_id, uitgang]))
