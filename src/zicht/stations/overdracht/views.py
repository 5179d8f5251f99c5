"""The pages of an overdracht at Veilig Thuis. The receiving party's own pages are a door (`partners`)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from zicht.accounts.toegang import require
from zicht.dossier import journaal
from zicht.dossier.handeling import Handeling
from zicht.dossier.handelingen.versturen import Versturen, Zending
from zicht.dossier.handelingen.wie_kijkt import WieKijkt
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import Handeling as Verplicht
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.toelaten.overdracht import offer_refusals
from zicht.stations.overdracht import actions, pakket
from zicht.stations.overdracht.forms import (
    AanvaardDoorGezinVorm,
    AanvaardVorm,
    IntrekVorm,
    OverdragenVorm,
    WeigerVorm,
    chosen_party,
)
from zicht.stations.overdracht.models import Overdracht

ONTVANGERS = (Soort.WIJKTEAM, Soort.GECERTIFICEERDE_INSTELLING)
VERPLICHT = {
    "voorwaarden_gegeven": Verplicht.VOORWAARDEN_GEGEVEN,
    "plannen": Verplicht.PLANNEN_AFGESPROKEN,
    "monitoring": Verplicht.MONITORING_AFGESPROKEN,
    "gevolgen": Verplicht.GEVOLGEN_AFGESPROKEN,
}


class Overdragen(Versturen):
    pakket = "overdracht/pakket.html"
    vorm = OverdragenVorm
    station = "overdracht"
    titel = "Overdragen"
    knop = "Bied de overdracht aan"
    gedaan = "De overdracht is aangeboden. Tot de ander aanvaardt, ligt het zicht bij Veilig Thuis."

    def initial(self) -> dict[str, Any]:
        parties = Organisatie.objects.filter(soort__in=ONTVANGERS).valid_on(klok.today()).order_by("naam")
        texts = pakket.shareable(self.dossier)
        return {
            "partijen": [(str(party.pk), str(party)) for party in parties],
            "teksten": [(str(text.pk), pakket.heading(text, self.mensen)) for text in texts],
            "inhoud_van": {str(text.pk): text.tekst for text in texts},
            "informatie": pakket.preselected(texts),
        }

    def context(self) -> dict[str, Any]:
        return {"ontbreekt": offer_refusals(self.stand, klok.now())}

    def zending(self, gegeven: dict[str, Any]) -> Zending | None:
        aanbod = offer_of(gegeven)
        if aanbod.partij is None:
            return None
        packed = actions.package(self.dossier, self.stand, self.mensen, aanbod, door=self.medewerker)
        return Zending(Organisatie.objects.get(pk=aanbod.partij), packed, pakket.for_reading(packed))

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.offer(self.dossier, offer_of(gegeven), door=self.medewerker)


def offer_of(gegeven: dict[str, Any]) -> actions.Aanbod:
    done = tuple(verplicht for naam, verplicht in VERPLICHT.items() if gegeven.get(naam))
    partij = chosen_party(gegeven)
    return actions.Aanbod(
        soort=Overdrachtsoort(gegeven["soort"]),
        voor=tuple(gegeven["voor"]),
        gesprek=gegeven["gesprek"],
        partij=UUID(partij) if partij else None,
        partij_naam=gegeven["partij_naam"],
        waarom_niet_warm=gegeven["waarom_niet_warm"],
        handelingen=(Verplicht.INHOUD_GEGEVEN, *done) if done else (),
        plannen=gegeven.get("plannen", ""),
        monitoring=gegeven.get("monitoring", ""),
        gevolgen=gegeven.get("gevolgen", ""),
        motivering=gegeven["motivering"],
        informatie=tuple(UUID(id) for id in gegeven["informatie"]),
        samenvatting=gegeven["samenvatting"],
    )


class _OverAanbod(Handeling):
    station = "overdracht"
    overdracht: Overdracht

    def prepare(self, **kwargs: Any) -> None:
        known = self.stand.overdracht(str(kwargs["overdracht"]))
        found = Overdracht.objects.filter(dossier=self.dossier, pk=kwargs["overdracht"]).first()
        if found is None or known is None or known.toestand is not Aanbod.AANGEBODEN:
            raise Http404
        self.overdracht = found

    def context(self) -> dict[str, Any]:
        return {"titel": f"{self.titel}: {self.overdracht.naam}"}


class AanvaardingVastleggen(_OverAanbod):
    vorm = AanvaardVorm
    titel = "Aanvaarding vastleggen"
    gedaan = "De overdracht is aanvaard. Het zicht ligt nu bij de ander."

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.accept(
            self.dossier,
            self.overdracht.pk,
            wie=WieKijkt.given(gegeven),
            met=self.overdracht.naam,
            door=self.medewerker,
            op=gegeven["op"],
        )


class GezinAanvaardt(_OverAanbod):
    vorm = AanvaardDoorGezinVorm
    titel = "Aanvaarding door het gezin"
    gedaan = "Bij het gezin belegd, besluit van Veilig Thuis."

    def act(self, gegeven: dict[str, Any]) -> None:
        adults = tuple(gegeven["door"])
        actions.accept_by_household(
            self.dossier, self.overdracht.pk, aanvaard_door=adults, door=self.medewerker, op=gegeven["op"]
        )


class WeigeringVastleggen(_OverAanbod):
    vorm = WeigerVorm
    titel = "Weigering vastleggen"
    gedaan = "De weigering staat vast. Het zicht blijft bij Veilig Thuis; bied het een ander aan."

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.hear_refusal(
            self.dossier, self.overdracht, reden=gegeven["reden"], door=self.medewerker, op=gegeven["op"]
        )


class AanbodIntrekken(_OverAanbod):
    vorm = IntrekVorm
    titel = "Aanbod intrekken"
    knop = "Trek het aanbod in"
    gedaan = "Het aanbod is ingetrokken."

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.take_back(self.dossier, self.overdracht, reden=gegeven["reden"], door=self.medewerker)


@require("dossier.behandelen")
def uitgang(request: HttpRequest, dossier_id: UUID, uitgang: str, ref: UUID | None = None) -> HttpResponseBase:
    """The exits of both stations of handing over, each at its own page."""
    dossier = open_dossier(dossier_id)
    if uitgang == "zelf-voortzetten":
        return HttpResponseRedirect(reverse("keuze-vervolg-zelf-verder", args=[dossier_id]))
    stand = journaal.stand_of(dossier)
    known = stand.overdracht(str(ref))
    if known is None or known.toestand is not Aanbod.AANGEBODEN:
        return HttpResponseRedirect(reverse("overdracht-aanbieden", args=[dossier_id]))
    gezin = known.soort is Overdrachtsoort.DIRECTBETROKKENEN
    return HttpResponseRedirect(reverse("overdracht-gezin" if gezin else "overdracht-aanvaard", args=[dossier_id, ref]))
