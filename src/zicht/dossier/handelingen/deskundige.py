"""Who thinks along as expert on this kind of violence: asked once, shown on the page, replaced by naming another."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.handelingen.overleg import colleagues
from zicht.dossier.models import Deskundige, Dossier, Fragment
from zicht.foundation.ids import new_id
from zicht.foundation.vormen import Alleen, Keuze, LangeTekst, Tekst, Telefoon
from zicht.protocol.begrippen import Deskundigesoort
from zicht.protocol.gebeurtenissen import DeskundigeBetrokken

SOORTEN: dict[Deskundigesoort, str] = {
    Deskundigesoort.COLLEGA: "Een collega van Veilig Thuis",
    Deskundigesoort.LEC_EGG: "LEC EGG, het expertisecentrum van de politie",
    Deskundigesoort.POLITIE: "De politie in de regio",
    Deskundigesoort.ANDERS: "Iemand anders van buiten",
}
_KORT = {Deskundigesoort.LEC_EGG: "LEC EGG", Deskundigesoort.POLITIE: "politie"}
_BUITEN = (Deskundigesoort.LEC_EGG, Deskundigesoort.POLITIE, Deskundigesoort.ANDERS)
STATION = "deskundige"


class DeskundigeVorm(Handelingsvorm):
    alleen_als = {
        "collega": Alleen("soort", Deskundigesoort.COLLEGA),
        "naam": Alleen("soort", *_BUITEN),
        "telefoon": Alleen("soort", *_BUITEN),
    }

    soort = Keuze(label="Waar werkt de deskundige?", choices=[(soort.value, naam) for soort, naam in SOORTEN.items()])
    collega = forms.ChoiceField(label="Welke collega?", choices=())
    naam = Tekst(label="Naam, en van welke organisatie", limiet=200)
    telefoon = Telefoon(label="Telefoon", required=False)
    advies = LangeTekst(
        label="Is er al advies? Wat zegt de deskundige?",
        required=False,
        help_text="Noem bij een deskundige van buiten geen namen van het gezin als dat niet nodig is.",
        rijen=3,
    )

    def build(self) -> None:
        field = self.fields["collega"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Kies een collega"), *self.initial.get("collegas", [])]
        field.error_messages["required"] = "Kies welke collega deskundig is op dit geweld."


def involve_expert(
    dossier: Dossier,
    soort: Deskundigesoort,
    *,
    door: Medewerker,
    collega: UUID | None = None,
    naam: str = "",
    telefoon: str = "",
    advies: str = "",
) -> UUID:
    id = new_id()
    (row,) = journaal.record(dossier, DeskundigeBetrokken(deskundige=str(id), soort=soort), door=door)
    Deskundige.objects.create(
        pk=id, dossier=dossier, soort=soort, medewerker_id=collega, naam=naam, telefoon=telefoon, vastgelegd_op=row.op
    )
    soort_tekst, onderdeel = Fragment.Soort.OORDEEL, "advies"
    fragmenten.write(
        dossier, soort_tekst, advies, station=STATION, onderdeel=onderdeel, ref=str(id), gebeurtenis=row, door=door
    )
    return id


def experts_of(dossier: Dossier) -> dict[str, Deskundige]:
    """Everybody who was named here, by the id in the facts."""
    rows = Deskundige.objects.filter(dossier=dossier).select_related("medewerker")
    return {str(row.pk): row for row in rows}


def name_of(row: Deskundige) -> str:
    """`Mare Jansen`, `Agent Verzonnen (politie)`."""
    if row.medewerker:
        return str(row.medewerker)
    where = _KORT.get(Deskundigesoort(row.soort), "")
    return f"{row.naam} ({where})" if where and where.lower() not in row.naam.lower() else row.naam


class DeskundigeVastleggen(Handeling):
    vorm = DeskundigeVorm
    titel = "Deskundige vastleggen"
    uitleg = "Wie denkt mee als deskundige op dit geweld? Een keer vastleggen is genoeg; wie je later noemt, komt ervoor in de plaats."
    gedaan = "De deskundige staat bovenaan het dossier."

    def prepare(self, **kwargs: Any) -> None:
        if self.stand.is_closed or not self.stand.eergeweld:
            raise Http404

    def initial(self) -> dict[str, Any]:
        found = {str(row.medewerker_id): str(row.medewerker) for row in colleagues(self.dossier)}
        return {"collegas": sorted(found.items(), key=lambda pair: pair[1])}

    def act(self, gegeven: dict[str, Any]) -> None:
        involve_expert(
            self.dossier,
            Deskundigesoort(gegeven["soort"]),
            collega=UUID(gegeven["collega"]) if gegeven["collega"] else None,
            naam=gegeven["naam"],
            telefoon=gegeven["telefoon"],
            advies=gegeven["advies"],
            door=self.medewerker,
        )
