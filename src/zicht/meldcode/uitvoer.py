"""What leaves the house with whoever it belongs to: a file as plain text, and who looked in it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from zicht.accounts.models import Medewerker
from zicht.audit.models import Leesregel
from zicht.foundation import klok, papier
from zicht.meldcode import actions, bewaren, geheim, overzicht, plan, terugbellen
from zicht.meldcode.gemeld import reported
from zicht.meldcode.models import Deelname, Wisverzoek
from zicht.meldcode.pagina import Bestandspagina

GEZIEN = {
    "opening": "heeft het dossier geopend",
    "geweigerd": "wilde het openen, en mocht dat niet",
    "lijst": "zag het in de lijst",
}


class Uitvoer(Bestandspagina):
    """The whole file as text or on paper, to keep or to hand over. The name of the file says only its number."""

    vorm = "txt"

    def get(self, request: HttpRequest) -> HttpResponse:
        namen = overzicht.names_of(self.doorloop)
        context = {
            "dossier": self.dossier,
            "doorloop": self.doorloop,
            "eigen": self.eigen,
            "betrokkenen": self.betrokkenen,
            "signalen": actions.signals_of(self.dossier),
            "beelden": overzicht.stapbeelden(self.dossier, self.doorloop, self.eigen, self.ooit_genoemd, namen),
            "plan": plan.planbeeld(self.dossier, self.doorloop),
            "deelnames": Deelname.objects.filter(dossier=self.dossier).select_related("medewerker"),
            "gestopt": overzicht.stopped_because(self.doorloop),
            "teruggebeld": terugbellen.asked(self.dossier, self.doorloop),
            "afgewogen": geheim.weighed(self.dossier, self.doorloop),
            "langer": plan.texts(self.dossier, bewaren.LANGER),
            "wisverzoeken": Wisverzoek.objects.filter(dossier=self.dossier).select_related("door", "besloten_door"),
            "eerder": overzicht.written_before(self.dossier, self.doorloop),
            "verteld": plan.texts(self.dossier, plan.VERTELD),
            "meldingen": reported(self.doorloop),
            "organisatie": self.medewerker.aanstelling.organisatie if self.medewerker.aanstelling else "",
            "nu": timezone.localtime(klok.now()),
        }
        text = render_to_string("meldcode/uitvoer.txt", context)
        naam = f"meldcode-{self.dossier.nummer}"
        if self.vorm == "pdf":
            return papier.answer(text, naam=naam, titel=naam.capitalize(), taal="nl", dag=klok.today())
        answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{naam}.txt"'
        return answer


class Logboek(Bestandspagina):
    """Who opened this file, saw it in a list, or tried to."""

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = list(Leesregel.objects.filter(dossier_id=self.dossier.pk).order_by("-op")[:200])
        known = Medewerker.objects.filter(pk__in={row.door for row in rows if row.door})
        names: dict[UUID | None, str] = {one.pk: str(one) for one in known}
        regels = [
            (row.op, names.get(row.door, "iemand zonder login"), GEZIEN.get(row.soort, row.soort)) for row in rows
        ]
        return self.page("meldcode/logboek.html", regels=regels)
