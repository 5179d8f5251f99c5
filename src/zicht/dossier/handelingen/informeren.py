"""Proof that somebody was told: who told whom what, how and when. Or that it must wait, with the ground in the law."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handeling import Handeling, Handelingsvorm
from zicht.dossier.models import Dossier, Fragment
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, Keuzes, LangeTekst, Moment
from zicht.protocol import informeren
from zicht.protocol.begrippen import Informeerwijze, Uitstelgrond
from zicht.protocol.eergeweld import VEILIG, unsafe_ways
from zicht.protocol.gebeurtenissen import Geinformeerd, InformerenUitgesteld
from zicht.protocol.informeren import PLICHTEN
from zicht.protocol.lopend import Plicht
from zicht.protocol.partijen import Ontvanger
from zicht.protocol.plichten import ALSO_MEETS, may_postpone_from, parts
from zicht.protocol.station import Onderdeel

WIJZEN = (
    (Informeerwijze.GESPREK, "In een gesprek"),
    (Informeerwijze.TELEFOON, "Aan de telefoon"),
    (Informeerwijze.BRIEF, "Met een brief"),
    (Informeerwijze.OVERHANDIGD, "Persoonlijk overhandigd"),
    (Informeerwijze.BERICHT, "Met een bericht"),
    (Informeerwijze.ALLEEN, "In een gesprek, alleen en op een veilige plek"),
    (Informeerwijze.VIA_PROFESSIONAL, "Via een professional die deze persoon vertrouwt"),
)
#: Where the whole family may be the counterpart: what makes a way safe, or not. The first three are offered first.
_UITLEG = {
    Informeerwijze.ALLEEN: "Ook als deze persoon zelf belt, vanaf een veilige plek.",
    Informeerwijze.OVERHANDIGD: "Alleen en op een veilige plek. Het papier hoeft niet mee naar huis.",
    Informeerwijze.VIA_PROFESSIONAL: "Bijvoorbeeld een mentor of huisarts. Nooit een familielid.",
    Informeerwijze.GESPREK: "Niet veilig: er zijn anderen bij.",
    Informeerwijze.TELEFOON: "Niet veilig: er kan iemand meeluisteren.",
    Informeerwijze.BRIEF: "Niet veilig: een ander in huis kan het lezen.",
    Informeerwijze.BERICHT: "Niet veilig: een ander in huis kan het lezen.",
}
#: Elsewhere these would only make the list longer.
_DAN_PAS = frozenset({Informeerwijze.ALLEEN, Informeerwijze.VIA_PROFESSIONAL})
GRONDEN = (
    (Uitstelgrond.GEWELD_BEEINDIGEN, "Nodig om het geweld te laten stoppen"),
    (Uitstelgrond.VERMOEDEN_ONDERZOEKEN, "Nodig om een redelijk vermoeden te onderzoeken"),
    (Uitstelgrond.GEVAAR_DIRECTBETROKKENE, "Vertellen brengt een directbetrokkene in gevaar"),
    (Uitstelgrond.BRON_HERKENBAAR, "De inhoud zelf verraadt wie er meldde, ook als we dingen weglaten"),
)


class GeinformeerdVorm(Handelingsvorm):
    """One talk often tells more than one thing to more than one person; `initial["ook"]` is what is owed as well."""

    ook = Keuzes(
        label="Wat en wie hoorde dit ook, in hetzelfde gesprek?",
        choices=(),
        required=False,
        help_text="Ieder krijgt een eigen regel in de tijdlijn.",
    )
    wijze = Keuze(label="Hoe heb je het verteld?", choices=WIJZEN)
    onderdelen = Keuzes(
        label="Wat hebben jullie besproken?",
        choices=(),
        help_text="Alleen wat de melder nodig heeft voor de eigen taak.",
        error_messages={"required": "Kies wat jullie hebben besproken; een van de vier is genoeg."},
    )
    wat = LangeTekst(label="Wat heb je verteld, en hoe was de reactie?", rijen=4)
    op = Moment()

    def offer(self, wijzen: frozenset[Informeerwijze], onveilig: frozenset[Informeerwijze] = frozenset()) -> None:
        """Only the ways that meet this duty: what must be in writing is not met by talking. What is not safe here stands
        last: who did it all the same reads what to do now."""
        field, named = self.fields["wijze"], dict(WIJZEN)
        assert isinstance(field, Keuze)
        offered = [way for way in (_UITLEG if onveilig else named) if way in wijzen - (set() if onveilig else _DAN_PAS)]
        field.choices = [(way.value, named[way]) for way in offered]
        if onveilig:
            field.widget.uitleg = {way: words for way, words in _UITLEG.items() if way in onveilig | VEILIG}

    def build(self) -> None:
        self._offer_parts(self.initial.get("delen", ()))
        others = self.initial.get("anderen", [])
        if not others:
            del self.fields["ook"]
            return
        field = self.fields["ook"]
        assert isinstance(field, Keuzes)
        field.choices = [(value, label) for value, label, _ in others]
        field.widget.uitleg = {value: wat for value, _, wat in others}

    def _offer_parts(self, parts: tuple[Onderdeel, ...]) -> None:
        field = self.fields["onderdelen"]
        assert isinstance(field, Keuzes)
        field.choices = [(part.code, part.tekst) for part in parts]
        if not parts:
            del self.fields["onderdelen"]


class UitstelVorm(Handelingsvorm):
    grond = Keuze(label="Waarom kan het nu niet?", choices=GRONDEN)
    reden = LangeTekst(label="Leg uit waarom dat in deze situatie zo is.", rijen=4)


def tell(
    dossier: Dossier,
    plicht: str,
    wie: str,
    *,
    wijze: Informeerwijze,
    wat: str,
    door: Medewerker,
    op: Any = None,
    onderdelen: tuple[str, ...] = (),
) -> None:
    """Record that this duty towards this person or party was met."""
    feit = Geinformeerd(plicht=plicht, wie=wie, wijze=wijze, onderdelen=onderdelen)
    (row,) = journaal.record(dossier, feit, door=door, op=op)
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

    def receiver_of(self, plicht: Plicht) -> str:
        known = PLICHTEN[plicht.code]
        return self.mensen.name(plicht.wie) if plicht.wie in self.mensen.personen else known.ontvanger.value

    def context(self) -> dict[str, Any]:
        known = PLICHTEN[self.plicht.code]
        titel = f"{self.titel}: {self.receiver_of(self.plicht)}"
        vorm = "" if self.unsafe else f" Vorm: {known.vorm}."
        return {"titel": titel, "uitleg": f"{known.wat}{vorm} Bron: {known.bron}.{self._secrecy()}"}

    @property
    def unsafe(self) -> frozenset[Informeerwijze]:
        """The ways that are not safe towards this receiver; then the usual form says the wrong thing."""
        return unsafe_ways(self.stand, self.plicht.code, self.plicht.wie)

    def _secrecy(self) -> str:
        """With a hidden melder the agreements made with them stay out of what the household hears."""
        hidden = any(melding.anoniem for melding in self.stand.meldingen)
        if hidden and PLICHTEN[self.plicht.code].ontvanger is Ontvanger.DIRECTBETROKKENEN:
            return " De melder blijft onbekend voor het gezin: zeg niets over wie meldde of wat met de melder is afgesproken."
        return ""


class Informeren(_OverPlicht):
    wat = "dossier.behandelen"
    vorm = GeinformeerdVorm
    template_name = "dossier/informeren.html"
    titel = "Informeren vastleggen"
    gedaan = "Vastgelegd wie wat heeft gehoord."

    def make_form(self, typed: Any = None) -> Handelingsvorm:
        form = super().make_form(typed)
        assert isinstance(form, GeinformeerdVorm)
        form.offer(PLICHTEN[self.plicht.code].wijzen, self.unsafe)
        return form

    def context(self) -> dict[str, Any]:
        return super().context() | {"onveilig": self.unsafe, "uitstel": self._postpone_page() if self.unsafe else ""}

    def _postpone_page(self) -> str:
        """Where the notice may wait, with the ground of safety filled in; empty when it may not, or not yet."""
        begins = may_postpone_from(self.stand, self.plicht.wie)
        if self.plicht.code != informeren.KENNISGEVING.code or (begins and begins > klok.now()):
            return ""
        return reverse("informeren-uitstellen", args=[self.dossier.pk, self.plicht.wie])

    def initial(self) -> dict[str, Any]:
        return {
            "anderen": [self._as_choice(plicht) for plicht in self.same_circle() if plicht != self.plicht],
            "delen": parts(self.stand, self.plicht.code, self.plicht.wie),
        }

    def same_circle(self) -> list[Plicht]:
        """What is owed to the same kind of receiver, in the same ways: the melder is never told in one talk with the
        family, and what must be in writing is not met by talking. Where one must be alone, nobody else heard it."""
        known = PLICHTEN[self.plicht.code]
        alike = {
            code
            for code, other in PLICHTEN.items()
            if (other.ontvanger, other.wijzen) == (known.ontvanger, known.wijzen)
        }
        owed = [plicht for plicht in self.stand.open_plichten if plicht.code in alike]
        return [plicht for plicht in owed if plicht.wie == self.plicht.wie] if self.unsafe else owed

    def _as_choice(self, plicht: Plicht) -> tuple[str, str, str]:
        known = PLICHTEN[plicht.code]
        return f"{plicht.code}:{plicht.wie}", self.receiver_of(plicht), known.wat

    def act(self, gegeven: dict[str, Any]) -> None:
        chosen = {f"{self.plicht.code}:{self.plicht.wie}", *gegeven.get("ook", [])}
        told = [plicht for plicht in self.same_circle() if f"{plicht.code}:{plicht.wie}" in chosen]
        # What another duty meets as well is told first: afterwards it would no longer be owed.
        for plicht in sorted(told, key=lambda plicht: plicht.code in ALSO_MEETS):
            self.tell(plicht, gegeven, tuple(gegeven.get("onderdelen", ())) if plicht == self.plicht else ())

    def tell(self, plicht: Plicht, gegeven: dict[str, Any], onderdelen: tuple[str, ...]) -> None:
        how: dict[str, Any] = {"wijze": Informeerwijze(gegeven["wijze"]), "wat": gegeven["wat"], "op": gegeven["op"]}
        tell(self.dossier, plicht.code, plicht.wie, door=self.medewerker, onderdelen=onderdelen, **how)


class InformerenVastleggen(Informeren):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """What a melder hears is written down where it stays locked."""
        if kwargs["plicht"] in informeren.TERUGKOPPELING:
            return HttpResponseRedirect(reverse("terugkoppeling", kwargs=kwargs), preserve_request=True)
        return super().dispatch(request, *args, **kwargs)


class InformerenUitstellen(_OverPlicht):
    vorm = UitstelVorm
    titel = "Informeren uitstellen"
    knop = "Stel twee weken uit"
    gedaan = "De kennisgeving is twee weken uitgesteld."

    def prepare(self, **kwargs: Any) -> None:
        super().prepare(plicht=informeren.KENNISGEVING.code, **kwargs)

    def initial(self) -> dict[str, Any]:
        return {"grond": Uitstelgrond.GEVAAR_DIRECTBETROKKENE} if self.stand.eergeweld else {}

    def act(self, gegeven: dict[str, Any]) -> None:
        grond = Uitstelgrond(gegeven["grond"])
        postpone(self.dossier, self.plicht.wie, grond=grond, reden=gegeven["reden"], door=self.medewerker)
