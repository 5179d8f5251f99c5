"""Proof that somebody was told: who told whom what, how and when. Or that it must wait, with the ground in the law."""

from typing import Any

from django import forms
from django.http import Http404

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation.vormen import Keuze, LangeTekst, Moment
from zicht.protocol import informeren
from zicht.protocol.begrippen import Informeerwijze, Uitstelgrond
from zicht.protocol.gebeurtenissen import Geinformeerd, InformerenUitgesteld
from zicht.protocol.informeren import PLICHTEN
from zicht.protocol.stand import Plicht

WIJZEN = (
    (Informeerwijze.GESPREK, "In een gesprek"),
    (Informeerwijze.TELEFOON, "Aan de telefoon"),
    (Informeerwijze.BRIEF, "Met een brief"),
    (Informeerwijze.OVERHANDIGD, "Persoonlijk overhandigd"),
    (Informeerwijze.BERICHT, "Met een bericht"),
)
GRONDEN = (
    (Uitstelgrond.GEWELD_BEEINDIGEN, "Nodig om het geweld te laten stoppen"),
    (Uitstelgrond.VERMOEDEN_ONDERZOEKEN, "Nodig om een redelijk vermoeden te onderzoeken"),
    (Uitstelgrond.GEVAAR_DIRECTBETROKKENE, "Vertellen brengt een directbetrokkene in gevaar"),
    (Uitstelgrond.BRON_HERKENBAAR, "De inhoud zelf verraadt wie er meldde, ook als we dingen weglaten"),
)


class GeinformeerdVorm(Handelingsvorm):
    wijze = Keuze(label="Hoe heb je het verteld?", choices=WIJZEN)
    wat = LangeTekst(label="Wat heb je verteld, en hoe was de reactie?", rijen=4)
    op = Moment()

    def offer(self, wijzen: frozenset[Informeerwijze]) -> None:
        """Only the ways that meet this duty: what must be in writing is not met by talking."""
        field = self.fields["wijze"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(wijze.value, naam) for wijze, naam in WIJZEN if wijze in wijzen]


class UitstelVorm(Handelingsvorm):
    grond = Keuze(label="Waarom kan het nu niet?", choices=GRONDEN)
    reden = LangeTekst(label="Leg uit waarom dat in deze situatie zo is.", rijen=4)


def tell(
    dossier: Dossier, plicht: str, wie: str, *, wijze: Informeerwijze, wat: str, door: Medewerker, op: Any = None
) -> None:
    """Record that this duty towards this person or party was met."""
    (row,) = journaal.record(dossier, Geinformeerd(plicht=plicht, wie=wie, wijze=wijze), door=door, op=op)
    fragmenten.write(
        dossier,
        Fragment.Soort.FEIT,
        wat,
        station="informeren",
        onderdeel=plicht,
        ref=wie,
        gebeurtenis=row,
        door=door,
        op=op,
    )


def postpone(dossier: Dossier, betrokkene: str, *, grond: Uitstelgrond, reden: str, door: Medewerker) -> None:
    """Record that the legal notice to this person waits two weeks more, and why."""
    (row,) = journaal.record(dossier, InformerenUitgesteld(betrokkene=betrokkene, grond=grond), door=door)
    fragmenten.write(
        dossier,
        Fragment.Soort.BESLUIT,
        reden,
        station="informeren",
        onderdeel="uitstel",
        ref=betrokkene,
        gebeurtenis=row,
        door=door,
    )


class _OverPlicht(Handeling):
    plicht: Plicht

    def prepare(self, **kwargs: Any) -> None:
        owed = (
            plicht
            for plicht in self.stand.open_plichten
            if (plicht.code, plicht.wie) == (kwargs["plicht"], str(kwargs["wie"]))
        )
        found = next(owed, None)
        if found is None:
            raise Http404
        self.plicht = found

    def receiver(self) -> str:
        known = PLICHTEN[self.plicht.code]
        return self.mensen.name(self.plicht.wie) if self.plicht.wie in self.mensen.personen else known.ontvanger.value

    def context(self) -> dict[str, Any]:
        known = PLICHTEN[self.plicht.code]
        titel = f"{self.titel}: {self.receiver()}"
        return {"titel": titel, "uitleg": f"{known.wat} Vorm: {known.vorm}. Bron: {known.bron}."}


class InformerenVastleggen(_OverPlicht):
    wat = "dossier.behandelen"
    vorm = GeinformeerdVorm
    titel = "Informeren vastleggen"
    gedaan = "Vastgelegd wie wat heeft gehoord."

    def make_form(self, typed: Any = None) -> Handelingsvorm:
        form = super().make_form(typed)
        assert isinstance(form, GeinformeerdVorm)
        form.offer(PLICHTEN[self.plicht.code].wijzen)
        return form

    def act(self, gegeven: dict[str, Any]) -> None:
        wijze = Informeerwijze(gegeven["wijze"])
        tell(
            self.dossier,
            self.plicht.code,
            self.plicht.wie,
            wijze=wijze,
            wat=gegeven["wat"],
            door=self.medewerker,
            op=gegeven["op"],
        )


class InformerenUitstellen(_OverPlicht):
    vorm = UitstelVorm
    titel = "Informeren uitstellen"
    knop = "Stel twee weken uit"
    gedaan = "De kennisgeving is twee weken uitgesteld."

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(plicht=informeren.KENNISGEVING.code, **kwargs)

    def act(self, gegeven: dict[str, Any]) -> None:
        grond = Uitstelgrond(gegeven["grond"])
        postpone(self.dossier, self.plicht.wie, grond=grond, reden=gegeven["reden"], door=self.medewerker)
