"""The page to put one line of the timeline right: it did not happen, or it happened at another moment."""

from typing import Any

from django.http import Http404

from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossierpagina import actions
from zicht.dossierpagina.noemer import Noemer
from zicht.dossierpagina.woorden import in_words
from zicht.dossierpagina.woorden_elders import ELSEWHERE
from zicht.foundation import klok, woorden
from zicht.foundation.vormen import Alleen, Keuze, LangeTekst, Moment
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.verloop import IN_BOTH

NIET_GEBEURD, ANDER_MOMENT = "niet-gebeurd", "ander-moment"


class CorrectieVorm(Handelingsvorm):
    alleen_als = {"op": Alleen("wat", ANDER_MOMENT)}

    wat = Keuze(
        label="Wat klopt er niet?",
        choices=((NIET_GEBEURD, "Dit is niet gebeurd"), (ANDER_MOMENT, "Dit was op een ander moment")),
        uitleg={
            NIET_GEBEURD: "Bijvoorbeeld: bij de verkeerde persoon gezet. Leg daarna vast wat wel gebeurde.",
            ANDER_MOMENT: "De dag of de tijd klopt niet; de rest wel.",
        },
    )
    op = Moment(label="Wanneer was het wel?", help_text="", required=True)
    reden = LangeTekst(
        label="Waarom klopt het niet?", help_text="Een zin is genoeg. Wat er stond, blijft staan.", rijen=2
    )


class Herstellen(Handeling):
    vorm = CorrectieVorm
    titel = "Een regel herstellen"
    knop = "Leg de correctie vast"
    gedaan = "De correctie staat in de tijdlijn."
    template_name = "dossierpagina/correctie.html"
    gebeurtenis: g.Gebeurtenis

    def prepare(self, **kwargs: Any) -> None:
        wanted = str(kwargs["gebeurtenis"])
        found = next((fact for fact in self.stand.verleden if fact.id == wanted), None)
        if found is None or isinstance(found.feit, (g.Ingetrokken, g.Hersteld, g.Verwisseld, *ELSEWHERE, *IN_BOTH)):
            raise Http404
        self.gebeurtenis = found

    def context(self) -> dict[str, Any]:
        noemer = Noemer(self.mensen, Partijnamen.of(self.stand), {}, self.stand, klok.today())
        moment = self.gebeurtenis.op
        said = f"{woorden.day_in_words(moment, klok.today())}, {woorden.clock_time(moment)}"
        return {"regel": in_words(self.gebeurtenis.feit, noemer), "wanneer": said}

    def act(self, gegeven: dict[str, Any]) -> None:
        reden = gegeven["reden"]
        if gegeven["wat"] == NIET_GEBEURD:
            actions.withdraw(self.dossier, self.gebeurtenis.id, reden=reden, door=self.medewerker)
        else:
            actions.put_right(self.dossier, self.gebeurtenis, gegeven["op"], reden=reden, door=self.medewerker)
