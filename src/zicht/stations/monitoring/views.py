"""The pages of monitoring at Veilig Thuis. Partners answer at a door of their own (`partners`)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from zicht.accounts.toegang import require
from zicht.dossier.handeling import Handeling
from zicht.dossier.handelingen.versturen import Versturen, Zending
from zicht.dossier.handelingen.wie_kijkt import WieKijkt
from zicht.dossier.models import Voorwaarde
from zicht.dossier.openen import open_dossier
from zicht.dossier.partijnamen import Partijnamen
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Spreekuitkomst, Veiligheid, Voorwaardestand
from zicht.protocol.lopend import Aanbod, Navraag, Overdracht
from zicht.stations.monitoring import actions, plan, vragen
from zicht.stations.monitoring.forms import (
    BekijkVorm,
    DwangVorm,
    HulpGestoptVorm,
    HulpHervatVorm,
    MomentVorm,
    PlanVorm,
    VraagVorm,
)


class _TijdensMonitoring(Handeling):
    station = "monitoring"

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.monitoring is None or self.stand.is_closed:
            raise Http404

    def conditions(self) -> list[Voorwaarde]:
        running = [voorwaarde.id for voorwaarde in self.stand.running_voorwaarden]
        rows = Voorwaarde.objects.filter(dossier=self.dossier, pk__in=running)
        return list(rows.order_by("vastgesteld_op", "id"))


class MomentVastleggen(_TijdensMonitoring):
    template_name = "monitoring/moment.html"
    vorm = MomentVorm
    titel = "Monitoringsmoment vastleggen"
    gedaan = "Het moment staat vast."

    def initial(self) -> dict[str, Any]:
        assert self.stand.monitoring
        after = plan.coming(self.stand.monitoring)[1:2]
        rows = [(str(row.pk), row.tekst) for row in self.conditions()]
        return {"voorwaarden": rows, "volgende": after[0] if after else None}

    def context(self) -> dict[str, Any]:
        answers = vragen.read_answers(self.dossier.pk, self.stand) if self.request.method == "GET" else []
        return {"antwoorden": answers, "open_vragen": list(vragen.open_questions(self.dossier.pk))}

    def act(self, gegeven: dict[str, Any]) -> None:
        personen = tuple(self._seen(id, gegeven) for id in self.stand.ids)
        voorwaarden = tuple(
            (str(row.pk), Voorwaardestand(gegeven[f"voorwaarde_{row.pk}"])) for row in self.conditions()
        )
        ronde = actions.Ronde(
            personen=personen,
            voorwaarden=voorwaarden,
            partij_gesproken=gegeven["partij_gesproken"],
            herstel=gegeven["herstel"].waarheid,
            bevindingen=gegeven["bevindingen"],
            volgende=gegeven["volgende"],
        )
        actions.hold(self.dossier, self.stand, ronde, door=self.medewerker, op=gegeven["op"])

    def _seen(self, id: str, gegeven: dict[str, Any]) -> actions.Gezien:
        spoken = gegeven.get(f"gesproken_{id}")
        return actions.Gezien(
            id,
            Spreekuitkomst(spoken) if spoken else None,
            Veiligheid(gegeven[f"veiligheid_{id}"]),
            gegeven[f"gezien_{id}"],
        )


class AntwoordBekijken(Handeling):
    """What a partner answered, to be looked at: while nobody did, an acute answer keeps the dossier on top."""

    template_name = "monitoring/antwoord_bekijken.html"
    vorm = BekijkVorm
    titel = "Antwoord van een partner"
    knop = "Ik heb dit bekeken"
    gedaan = "Vastgelegd dat je het antwoord hebt bekeken."
    navraag: Navraag

    def prepare(self, **kwargs: Any) -> None:
        known = self.stand.navraag(str(kwargs["navraag"]))
        if known is None or known.beantwoord_op is None or known.bekeken_op:
            raise Http404
        self.navraag = known

    def context(self) -> dict[str, Any]:
        return {"antwoord": vragen.read_answer(self.dossier.pk, self.navraag, "antwoord bekeken")}

    def act(self, gegeven: dict[str, Any]) -> None:
        vraag = UUID(self.navraag.vraag)
        actions.look_at(self.dossier, vraag, vervolg=gegeven["vervolg"], door=self.medewerker)


class MomentenAanpassen(_TijdensMonitoring):
    vorm = PlanVorm
    titel = "Momenten aanpassen"
    uitleg = (
        "Standaard kijkt Veilig Thuis na 3, 6, 12 en 18 maanden. Maak een dag leeg om dat moment te laten vervallen."
    )
    gedaan = "De momenten zijn aangepast."

    def initial(self) -> dict[str, Any]:
        return {"dagen": plan.coming(self.stand.monitoring) if self.stand.monitoring else ()}

    def act(self, gegeven: dict[str, Any]) -> None:
        days = tuple(day for naam, day in gegeven.items() if naam.startswith("dag_") and day)
        actions.replan(self.dossier, self.stand, days, waarom=gegeven["waarom"], door=self.medewerker)


class VraagStellen(_TijdensMonitoring, Versturen):
    vorm = VraagVorm
    pakket = "monitoring/vraag.html"
    titel = "Vraag stellen aan een partner"
    uitleg = "Geef alleen wat de ander nodig heeft om te antwoorden. De melder staat er nooit bij."
    knop = "Bekijk wat je verstuurt"
    gedaan = "De vraag is verstuurd. Het antwoord komt in de tijdlijn, en je leest het bij het volgende moment."

    def initial(self) -> dict[str, Any]:
        return {
            "partijen": [(str(party.pk), party.naam) for party in vragen.who_can_answer()],
            "voorwaarden_keuzes": [(str(row.pk), row.tekst) for row in self.conditions()],
        }

    def zending(self, gegeven: dict[str, Any]) -> Zending:
        packed = self.packed(gegeven)
        return Zending(Organisatie.objects.get(pk=gegeven["aan"]), packed, vragen.question_for_reading(packed))

    def packed(self, gegeven: dict[str, Any]) -> vragen.Pakket:
        vraag = vragen.Vraag(
            aan=UUID(gegeven["aan"]),
            over=tuple(gegeven["over"]),
            voorwaarden=tuple(UUID(id) for id in gegeven.get("voorwaarden", [])),
            vraag=gegeven["vraag"],
            antwoord_voor=gegeven["antwoord_voor"],
        )
        return vragen.package(self.dossier, self.stand, self.mensen, vraag, door=self.medewerker)

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.ask(self.dossier, self.packed(gegeven), aan=UUID(gegeven["aan"]), door=self.medewerker)


class _OverHulp(Handeling):
    """About the help of one party that accepted, with monitoring behind it or not."""

    station = "monitoring"
    overdracht: Overdracht

    def prepare(self, **kwargs: Any) -> None:
        known = self.stand.overdracht(str(kwargs["overdracht"]))
        if known is None or known.toestand is not Aanbod.AANVAARD or self.stand.is_closed:
            raise Http404
        self.overdracht = known

    @property
    def partij(self) -> str:
        return Partijnamen.of(self.stand).name(self.overdracht.partij)

    def context(self) -> dict[str, Any]:
        return {"titel": f"{self.titel}: {self.partij}"}


class HulpIsGestopt(_OverHulp):
    vorm = HulpGestoptVorm
    titel = "Er is geen hulp meer"
    gedaan = "Het zicht ligt vanaf nu bij Veilig Thuis."

    def initial(self) -> dict[str, Any]:
        return {"sinds": klok.today()}

    def act(self, gegeven: dict[str, Any]) -> None:
        id = self.overdracht.id
        actions.stop_help(self.dossier, id, sinds=gegeven["sinds"], waarom=gegeven["waarom"], door=self.medewerker)


class HulpIsHervat(_OverHulp):
    vorm = HulpHervatVorm
    titel = "De hulp loopt weer"
    gedaan = "Het zicht ligt vanaf nu weer bij de ander."

    def act(self, gegeven: dict[str, Any]) -> None:
        wie = WieKijkt.given(gegeven)
        actions.resume_help(self.dossier, self.overdracht.id, wie=wie, met=self.partij, door=self.medewerker)


class DwangAdviseren(_OverHulp, Versturen):
    vorm = DwangVorm
    pakket = "monitoring/dwangadvies.html"
    titel = "Dwangmaatregel adviseren"
    uitleg = "Een van de drie mogelijkheden als de veiligheid niet genoeg herstelt. Besluit dit samen, in een overleg."
    knop = "Leg het advies vast"
    gedaan = "Het advies staat vast."

    def zending(self, gegeven: dict[str, Any]) -> Zending | None:
        naar = self.organisatie()
        packed = self.packed(gegeven)
        return Zending(naar, packed, packed) if naar else None

    def organisatie(self) -> Organisatie | None:
        """The party when it works with Zicht; a typed one has an id that is nobody's."""
        return Organisatie.objects.filter(pk=self.overdracht.aan).first() if self.overdracht.aan else None

    def packed(self, gegeven: dict[str, Any]) -> vragen.Pakket:
        return {
            "nummer": self.dossier.nummer,
            "contactpersoon": str(self.medewerker),
            "telefoon": self.medewerker.telefoon,
            "personen": [{"naam": self.mensen.name(id)} for id in self.overdracht.voor],
            "advies": gegeven["advies"],
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        naar = self.organisatie()
        actions.advise(
            self.dossier,
            self.overdracht.id,
            advies=gegeven["advies"],
            door=self.medewerker,
            aan=naar.pk if naar else None,
            packed=self.packed(gegeven),
        )


@require("dossier.behandelen")
def uitgang(request: HttpRequest, dossier_id: UUID, uitgang: str) -> HttpResponseBase:
    """The exits of monitoring, each at the station where it is walked."""
    open_dossier(dossier_id)
    page = "melding-ambtshalve" if uitgang == "ambtshalve" else "afsluiten"
    return HttpResponseRedirect(reverse(page, args=[dossier_id]))
