"""The questions of monitoring: a moment, the plan, help that stops or begins again, a question to a partner."""

from collections.abc import Iterable

from django import forms

from zicht.dossier.handeling import Handelingsvorm
from zicht.dossier.handelingen.gesprek import UITKOMSTEN
from zicht.dossier.handelingen.wie_kijkt import WieKijktVragen
from zicht.foundation.vormen import Dag, JaNeeOnbekend, Keuze, Keuzes, LangeTekst, Moment
from zicht.foundation.vormen.moment import GEWEEST, KOMT
from zicht.protocol.begrippen import Leeftijd, Voorwaardestand
from zicht.stations.monitoring.woorden import VEILIGHEID, VOORWAARDE

GEHAALD = [(stand.value, VOORWAARDE[stand]) for stand in Voorwaardestand]


class MomentVorm(Handelingsvorm):
    """Each directbetrokkene separately, each voorwaarde, then what is seen over all. `initial["voorwaarden"]`: id, text."""

    partij_gesproken = forms.BooleanField(label="Ik heb de overdrachtspartij gesproken", required=False)
    herstel = JaNeeOnbekend(label="Is er aandacht voor herstel van de schade?")
    bevindingen = LangeTekst(label="Wat betekent dit voor de veiligheid?", rijen=4)
    volgende = Dag(
        label="Wanneer kijken we weer?",
        required=False,
        help_text="Leeg betekent: zoals het gepland staat.",
        grens=KOMT,
    )
    op = Moment()

    def build(self) -> None:
        order = [*self._people(), *self._conditions()]
        self.order_fields([*order, "partij_gesproken", "herstel", "bevindingen", "volgende", "op"])

    def _people(self) -> Iterable[str]:
        for wie in self.stand.directbetrokkenen:
            naam = self.mensen.name(wie.id)
            if wie.leeftijd is not Leeftijd.ONGEBOREN:
                label = f"Heb je {naam} apart gesproken?"
                yield self._add(f"gesproken_{wie.id}", Keuze(label=label, choices=UITKOMSTEN, naast=True))
            safety = Keuze(label=f"Hoe veilig is {naam} nu?", choices=VEILIGHEID.items())
            yield self._add(f"veiligheid_{wie.id}", safety)
            said = LangeTekst(label=f"Wat zei of zag je bij {naam}?", required=False, rijen=2)
            yield self._add(f"gezien_{wie.id}", said)

    def _conditions(self) -> Iterable[str]:
        for id, tekst in self.initial.get("voorwaarden", []):
            yield self._add(f"voorwaarde_{id}", Keuze(label=f"Lukt dit: {tekst}", choices=GEHAALD, naast=True))

    def _add(self, naam: str, field: forms.Field) -> str:
        self.fields[naam] = field
        return naam


class PlanVorm(Handelingsvorm):
    """The days to come. `initial["dagen"]` are those of now; one more can be added, an emptied one goes."""

    waarom = LangeTekst(label="Waarom passen we de momenten aan?", rijen=2)

    def build(self) -> None:
        days = list(self.initial.get("dagen", []))
        for number, day in enumerate([*days, None], 1):
            label = f"Moment {number}" if day else "Nog een moment erbij"
            self.fields[f"dag_{number}"] = Dag(label=label, required=False, initial=day, grens=KOMT)
        self.order_fields([*(f"dag_{number}" for number in range(1, len(days) + 2)), "waarom"])


class BekijkVorm(Handelingsvorm):
    vervolg = LangeTekst(
        label="Wat denk jij, en wat doe je nu?",
        help_text="Is iemand nu in gevaar, bel dan eerst 112 en zet daarna een stap voor directe veiligheid.",
        rijen=3,
    )


class HulpGestoptVorm(Handelingsvorm):
    sinds = Dag(
        label="Sinds wanneer is er geen hulp?",
        help_text="De dag waarop de hulp echt stopte, of had moeten beginnen.",
        grens=GEWEEST,
    )
    waarom = LangeTekst(label="Wat is er gebeurd: gestopt, nooit begonnen of geweigerd?", rijen=3)


class HulpHervatVorm(WieKijktVragen, Handelingsvorm):
    """Who watches is asked again, whole: a first name alone reaches nobody, and on a free day nobody watches."""

    def build(self) -> None:
        self.ask_all()


class DwangVorm(Handelingsvorm):
    advies = LangeTekst(label="Wat adviseer je deze partij, en waarom?", rijen=5)


class VraagVorm(Handelingsvorm):
    """`initial` holds `partijen`, `voorwaarden` as choices."""

    aan = Keuze(
        label="Aan wie vraag je het?", choices=(), help_text="Ook wie geen hulp geeft, zoals een school, denkt mee."
    )
    over = Keuzes(label="Over wie gaat de vraag?", choices=())
    voorwaarden = Keuzes(label="Welke voorwaarden kan deze partij zien?", choices=(), required=False)
    vraag = LangeTekst(label="Wat wil je nog meer weten?", required=False, rijen=3)
    antwoord_voor = Dag(label="Wanneer heb je het antwoord nodig?", required=False, grens=KOMT)

    def build(self) -> None:
        choices = {
            "aan": self.initial.get("partijen", []),
            "over": self.mensen.choices(self.stand.ids),
            "voorwaarden": self.initial.get("voorwaarden_keuzes", []),
        }
        for naam, given in choices.items():
            field = self.fields[naam]
            assert isinstance(field, forms.ChoiceField)
            field.choices = given
        if not choices["voorwaarden"]:
            del self.fields["voorwaarden"]
