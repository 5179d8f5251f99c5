"""What people are to one another, and who has gezag over a child: as known on a day, from a source."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404

from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Gezag, Persoon, Relatie
from zicht.dossier.wie import birth_date, full_name
from zicht.foundation import klok
from zicht.foundation.vormen import Alleen, Dag, JaNeeOnbekend, Keuze, Tekst
from zicht.foundation.vormen.moment import GEWEEST, MENSENLEVEN
from zicht.foundation.wijzigen import change

MET_HOUDER = (
    Gezag.Soort.EENHOOFDIG,
    Gezag.Soort.GEZAMENLIJK,
    Gezag.Soort.VOOGDIJ_PERSOON,
    Gezag.Soort.ONDERTOEZICHTSTELLING,
)


class RelatieVorm(Handelingsvorm):
    van = Keuze(label="Wie?", choices=())
    soort = Keuze(label="Is", choices=Relatie.Soort.choices)
    naar = Keuze(label="Van wie?", choices=())
    afhankelijk = JaNeeOnbekend(label="Is die ander van deze persoon afhankelijk?", required=False)
    geweld = Keuze(label="Geweld van de eerste tegen de tweede?", choices=Relatie.Geweld.choices, required=False)

    def build(self) -> None:
        people = self.mensen.choices(tuple(self.mensen.personen))
        for naam in ("van", "naar"):
            self.fields[naam].choices = people  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("van") and given.get("van") == given.get("naar"):
            self.add_error("naar", "Kies iemand anders: een relatie is tussen twee mensen.")
        return given


class GezagVorm(Handelingsvorm):
    alleen_als = {
        "houder": Alleen("soort", *MET_HOUDER),
        "instelling": Alleen("soort", Gezag.Soort.VOOGDIJ_INSTELLING),
    }

    soort = Keuze(label="Wie heeft het gezag?", choices=Gezag.Soort.choices)
    houder = forms.ChoiceField(
        label="Bij wie?", required=False, help_text="Hebben twee mensen het gezag, leg het dan voor ieder vast."
    )
    instelling = Tekst(label="Welke instelling?", required=False, limiet=120)
    vanaf = Dag(label="Sinds wanneer?", required=False, grens=MENSENLEVEN)
    bron = Tekst(label="Van wie of waaruit weten wij dat?", help_text="Bijvoorbeeld: gezagsregister, moeder.")
    bron_op = Dag(
        label="Op welke dag wisten wij dat?", required=False, help_text="Leeg betekent: vandaag.", grens=GEWEEST
    )

    def build(self) -> None:
        about = self.initial.get("kind")
        others = [(id, naam) for id, naam in self.mensen.choices(tuple(self.mensen.personen)) if id != about]
        self.fields["houder"].choices = [("", "onbekend"), *others]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        born = birth_date(self.mensen.personen[self.initial["kind"]]).earliest
        if born and given.get("vanaf") and given["vanaf"] < born:
            self.add_error("vanaf", "Deze dag ligt voor de geboorte van dit kind. Klopt het jaar?")
        return given


def relate(
    dossier: Dossier, van: str, soort: str, naar: str, *, afhankelijk: bool | None = None, geweld: str = ""
) -> None:
    """Say what two people are to one another; said again, the last word counts and history keeps the first. One at a time:
    two who say it at one moment are two words, not a clash."""
    Dossier.objects.select_for_update(no_key=True).get(pk=dossier.pk)
    known = Relatie.objects.filter(dossier=dossier, van_id=UUID(van), naar_id=UUID(naar), soort=soort).first()
    if known is not None:
        change(known, versie=known.versie, naar_afhankelijk=afhankelijk, geweld=geweld)
        return
    Relatie.objects.create(
        dossier=dossier,
        van_id=van,
        naar_id=naar,
        soort=soort,
        naar_afhankelijk=afhankelijk,
        geweld=geweld,
        vastgelegd_op=klok.now(),
    )


class RelatieVastleggen(Handeling):
    wat = "contact.voeren"
    vorm = RelatieVorm
    titel = "Relatie vastleggen"
    gedaan = "De relatie staat vast."

    def act(self, gegeven: dict[str, Any]) -> None:
        dependent = gegeven["afhankelijk"].waarheid if gegeven["afhankelijk"] else None
        relate(
            self.dossier,
            gegeven["van"],
            gegeven["soort"],
            gegeven["naar"],
            afhankelijk=dependent,
            geweld=gegeven["geweld"],
        )


class GezagVastleggen(Handeling):
    wat = "contact.voeren"
    vorm = GezagVorm
    titel = "Gezag vastleggen"
    uitleg = "Onbekend is ook een antwoord. Wat eerder bekend was, blijft staan met zijn dag en bron."
    gedaan = "Het gezag staat vast."
    kind: Persoon

    def prepare(self, **kwargs: Any) -> None:
        found = self.mensen.personen.get(str(kwargs["wie"]))
        if found is None:
            raise Http404
        self.kind = found

    def initial(self) -> dict[str, Any]:
        return {"kind": str(self.kind.pk)}

    def context(self) -> dict[str, Any]:
        return {"titel": f"Gezag over {full_name(self.kind)}"}

    def act(self, gegeven: dict[str, Any]) -> None:
        Gezag.objects.create(
            dossier=self.dossier,
            kind=self.kind,
            houder_id=gegeven["houder"] or None,
            instelling=gegeven["instelling"] or "",
            soort=gegeven["soort"],
            vanaf=gegeven["vanaf"],
            bron=gegeven["bron"],
            bron_op=gegeven["bron_op"] or klok.today(),
            vastgelegd_op=klok.now(),
        )
