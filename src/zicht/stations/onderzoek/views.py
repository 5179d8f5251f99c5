"""The pages of an onderzoek."""

from typing import Any

from django.http import Http404

from zicht.dossier.handeling import Handeling
from zicht.dossier.uitgang import missing_now
from zicht.protocol.begrippen import Bronuitkomst, Conclusie, Dienstsoort, Dienstuitgang
from zicht.protocol.route import ROUTE
from zicht.stations.onderzoek import actions
from zicht.stations.onderzoek.forms import AfrondenVorm, AntwoordVorm, ConclusieVorm, VraagVorm
from zicht.stations.onderzoek.models import Informatievraag


class _InOnderzoek(Handeling):
    station = "onderzoek"

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.dienst is None or self.stand.dienst.soort is not Dienstsoort.ONDERZOEK:
            raise Http404


class InformatieVragen(_InOnderzoek):
    vorm = VraagVorm
    titel = "Informatie vragen"
    gedaan = "De vraag staat in het dossier."

    def act(self, gegeven: dict[str, Any]) -> None:
        weet_het = gegeven["betrokkene_weet_het"].waarheid
        answers = {naam: gegeven[naam] for naam in ("aan", "afgeschermd", "naam", "vraag", "grond", "op")}
        actions.ask(self.dossier, betrokkene_weet_het=weet_het, door=self.medewerker, **answers)


class InformatieOntvangen(Handeling):
    station = "onderzoek"
    vorm = AntwoordVorm
    gedaan = "Het antwoord staat in het dossier."
    vraag: Informatievraag

    def prepare(self, **kwargs: Any) -> None:
        found = Informatievraag.objects.filter(dossier=self.dossier, pk=kwargs["vraag"], beantwoord_op=None).first()
        if found is None:
            raise Http404
        self.vraag = found

    def context(self) -> dict[str, Any]:
        return {"titel": f"Antwoord van: {self.vraag.aan}", "uitleg": self.vraag.vraag}

    def act(self, gegeven: dict[str, Any]) -> None:
        actions.answer(
            self.dossier,
            self.vraag,
            Bronuitkomst(gegeven["uitkomst"]),
            feiten=gegeven["feiten"],
            mening=gegeven["mening"],
            door=self.medewerker,
            op=gegeven["op"],
        )


class ConclusieTrekken(_InOnderzoek):
    vorm = ConclusieVorm
    gedaan = "De conclusie staat vast."

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(**kwargs)
        self.wie = str(kwargs["wie"])
        if self.wie not in self.stand.ids:
            raise Http404

    def initial(self) -> dict[str, Any]:
        known = self.stand.conclusie(self.wie)
        return {"conclusie": known.value} if known else {}

    def context(self) -> dict[str, Any]:
        return {"titel": f"Conclusie over {self.mensen.name(self.wie)}"}

    def act(self, gegeven: dict[str, Any]) -> None:
        conclusie = Conclusie(gegeven["conclusie"])
        actions.conclude(self.dossier, self.wie, conclusie, motivering=gegeven["motivering"], door=self.medewerker)


class Afronden(_InOnderzoek):
    vorm = AfrondenVorm
    titel = "Onderzoek afronden"
    knop = "Rond het onderzoek af"
    gedaan = "Het onderzoek is afgerond. Vertel de directbetrokkenen en de melder de uitkomst."

    def context(self) -> dict[str, Any]:
        uitgang = self.kwargs["uitgang"]
        return {
            "titel": ROUTE[self.station].uitgang(uitgang).naam,
            "ontbreekt": missing_now(self.stand, self.station, uitgang),
        }

    def act(self, gegeven: dict[str, Any]) -> None:
        uitgang = Dienstuitgang(self.kwargs["uitgang"])
        actions.finish(self.dossier, uitgang, uitkomst=gegeven["uitkomst"], door=self.medewerker)
