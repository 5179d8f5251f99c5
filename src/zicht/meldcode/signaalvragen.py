"""The questions of step 1: a signal, and then what it may be about, the day to fear, the kindcheck."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError

from zicht.dossier.handelingen.kritieke_datum import REDENEN
from zicht.dossier.models import Rol
from zicht.foundation.vormen import Alleen, Antwoord, Dag, JaNeeOnbekend, Keuze, Keuzes, LangeTekst, Tekst
from zicht.foundation.vormen.moment import GEWEEST, KOMT
from zicht.meldcode.actions import NieuwSignaal
from zicht.meldcode.models import Signaal
from zicht.meldcode.noemen import one_by_one
from zicht.meldcode.vragen import Meldcodevorm, Stapvorm
from zicht.protocol.begrippen import Datumreden, Eergeweld
from zicht.protocol.doorloop.feiten import SignalenVastgelegd
from zicht.protocol.doorloop.woorden import Kindcheck, KritiekeDag
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.stations.melding.begrippen import Onderwerp

KINDEREN = frozenset({Rol.KIND, Rol.ONGEBOREN_KIND})
#: What somebody is called fits in a line.
KORT_GENOEG = 80
GEEN_DAG = "geen"
TE_LANG = "Zet elk kind op een eigen regel, met alleen een naam of omschrijving en de leeftijd."
WELKE_DAG = "Kies de dag, of de eerste dag waarop het kan."


class SignaalVorm(Meldcodevorm):
    alleen_als = {"verteld_door": Alleen("soort", Signaal.Soort.VERTELD)}

    tekst = LangeTekst(
        label="Wat zag of hoorde je?",
        help_text="Schrijf op wat een camera zou zien of horen: ‘Twee blauwe plekken op de linkerarm.’",
        rijen=3,
    )
    soort = Keuze(label="Hoe weet je dit?", choices=Signaal.Soort.choices)
    verteld_door = Tekst(label="Wie vertelde het?", required=False, limiet=120)
    op_dag = Dag(label="Wanneer was dat?", grens=GEWEEST, required=False, help_text="Ongeveer mag.")
    waar = Tekst(label="Waar?", required=False, limiet=120)
    uitleg = LangeTekst(
        label="Wat denk je zelf dat er speelt?",
        help_text="Dit staat apart van wat je zag. Jouw uitleg komt ook uit je eigen waarden en ervaring.",
        required=False,
        rijen=2,
    )
    over = Keuzes(label="Over wie gaat dit?", choices=(), required=False)

    def build(self) -> None:
        if len(self.betrokkenen) < 2:
            del self.fields["over"]
            return
        field = self.fields["over"]
        assert isinstance(field, Keuzes)
        field.choices = self.people

    def signal(self) -> NieuwSignaal:
        given = self.cleaned_data
        about = given.get("over") or [id for id, *_ in self.betrokkenen[:1]]
        return NieuwSignaal(
            soort=given["soort"],
            tekst=given["tekst"],
            uitleg=given["uitleg"],
            verteld_door=given["verteld_door"] or "",
            waar=given["waar"],
            op_dag=given["op_dag"],
            over=tuple(UUID(id) for id in about),
        )


class SignalenVorm(Stapvorm):
    """The end of step 1: what it may be about, whether a professional is suspected, and the kindcheck."""

    woorden = ("kinderen",)
    alleen_als = {
        "kind_zwanger": Alleen("ernstig", Antwoord.JA, Antwoord.ONBEKEND),
        "kind_in_zorg": Alleen("ernstig", Antwoord.JA, Antwoord.ONBEKEND),
        "kinderen": Alleen("kind_in_zorg", Antwoord.JA),
        "kind_veilig": Alleen("ernstig", Antwoord.JA, Antwoord.ONBEKEND),
        "kritieke_reden": Alleen("onderwerpen", *Eergeweld),
        "kritieke_dag": Alleen("kritieke_reden", *REDENEN),
    }

    onderwerpen = Keuzes(
        label="Waar denk je aan?",
        choices=Onderwerp.choices,
        help_text="Kies wat past. Meer dan een mag, en niets kiezen ook. Bang maken, kleineren en negeren tellen ook.",
        required=False,
    )
    kritieke_reden = Keuze(
        label="Is er een dag waarop het mis kan gaan?",
        choices=((GEEN_DAG, "Daar weet ik niets van"), *REDENEN.items()),
        help_text="Bijvoorbeeld een reis, een bruiloft of het begin van een vakantie.",
    )
    kritieke_dag = Dag(
        label="Welke dag is dat?",
        grens=KOMT,
        help_text="Niet precies bekend? Kies de eerste dag waarop het kan.",
        error_messages={"required": WELKE_DAG},
    )
    beroepskracht = JaNeeOnbekend(label="Gaat het misschien om een collega of een andere beroepskracht?")
    ernstig = JaNeeOnbekend(
        label="Zijn de problemen zo ernstig dat een kind er last van kan hebben?",
        help_text="Dit is de kindcheck. Denk aan geweld tussen volwassenen, verslaving of een psychische ziekte.",
    )
    kind_in_zorg = JaNeeOnbekend(label="Zorgt iemand van hen voor kinderen onder de 18?")
    kinderen = LangeTekst(
        label="Welke kinderen, en hoe oud?",
        help_text="Elk kind op een eigen regel: ‘Sara, 5 jaar’ of ‘jongen van 3’.",
        required=False,
        rijen=3,
        limiet=800,
    )
    kind_zwanger = JaNeeOnbekend(label="Is er iemand zwanger?")
    kind_veilig = JaNeeOnbekend(label="Zijn de kinderen veilig?")

    def __init__(self, *args: Any, signalen: int, **kwargs: Any) -> None:
        self.signalen = signalen
        super().__init__(*args, **kwargs)

    def build(self) -> None:
        about_a_child = bool(self.betrokkenen) and self.betrokkenen[0][2] in KINDEREN
        if about_a_child and not self.eigen.kindcheck:
            for naam in ("ernstig", "kind_in_zorg", "kinderen", "kind_zwanger", "kind_veilig"):
                del self.fields[naam]

    def clean_kinderen(self) -> str:
        kinderen: str = self.cleaned_data["kinderen"]
        if any(len(een) > KORT_GENOEG for een in one_by_one(kinderen)):
            raise ValidationError(TE_LANG)
        return kinderen

    def feit(self) -> Feit:
        given = self.cleaned_data
        return SignalenVastgelegd(
            signalen=self.signalen,
            onderwerpen=tuple(given["onderwerpen"]),
            beroepskracht=given["beroepskracht"].waarheid,
            kindcheck=self._kindcheck(),
            kritieke_dag=self._kritieke_dag(),
        )

    def _kritieke_dag(self) -> KritiekeDag | None:
        given = self.cleaned_data
        if not given["kritieke_dag"] or given["kritieke_reden"] == GEEN_DAG:
            return None
        return KritiekeDag(reden=Datumreden(given["kritieke_reden"]), dag=given["kritieke_dag"])

    def _kindcheck(self) -> Kindcheck | None:
        """None where it was not asked; that it is not needed is kept too."""
        given = self.cleaned_data
        ernstig = given.get("ernstig")
        if ernstig in {None, Antwoord.NEE}:
            return Kindcheck(ernstig=False) if ernstig else None
        kinderen, zwanger, veilig = (given[naam].waarheid for naam in ("kind_in_zorg", "kind_zwanger", "kind_veilig"))
        return Kindcheck(kinderen=kinderen, zwanger=zwanger, veilig=veilig, ernstig=ernstig.waarheid)
